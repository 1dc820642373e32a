"""Citations in Chinese: 第5条第3款, 第26至29段, 第53段(h)项, 附件二, 议程项目2(a), 第八节, A节.

The measure stands behind the number, in lists once behind the last (第1和第16段); 条 has 款, and
these have 项 and 目 (UN practice, S9, S10; treaties).
"""

from __future__ import annotations

import re
from functools import cache

from hexapla.language.references.citing import (
    Cited,
    Label,
    Links,
    Phrase,
    behind_point,
    kept_labels,
)
from hexapla.language.references.counting import BRANCHES, HAN, STEMS, han, positions, roman
from hexapla.language.references.nouns_zh import NOUNS, UNITS

# With Han numerals, these may as well be counted: 会议第二部分, the second part of the session.
_WEAK = frozenset(("部分", "期会议", "编", "议定书", "附加议定书", "任择议定书", "项任择议定书"))
# 代表3人, 关注3个: one Han letter is a noun of its own only behind these.
_SHORT = frozenset("注表图")
_BEFORE_SHORT = frozenset("见附件告文下上在和与及由如据按从(、,;。:《 \n\ufffc")
# 附件三份, 附件一并: the numeral counts, or belongs to a word.
_COUNTED = frozenset(
    "个份次年月日号名种类件人万亿千百些并致起同样般旦直层步方位国点倍岁米元天周期届場场部"
)
_AFTER_ITEM = frozenset("的所规中和及与或内下至以、,。;:)(!?《》“”第各还")
_HAN_CLASS = f"[{HAN}]"
# 第三项所规定: what is provided there.
_SAID = re.compile(f"第{_HAN_CLASS}{{1,4}}项(?:(?:所|的|之)?规定|所[述称列指]|[内中]所)")
_SIGN = rf"[a-zA-Z]|[ivx]{{2,5}}|\d{{1,2}}|[一二三四五六七八九十]{{1,3}}|[{STEMS}{BRANCHES}]"
_NUMBER = re.compile(
    rf"(?P<n>(?:[A-Z]|[IVX]{{2,5}}(?=[^。;\n]{{0,40}}段))\.\d{{1,3}}(?:\.\d{{1,3}})*|\d{{1,5}}(?:\.\d{{1,3}}){{0,4}})(?![\d/%]|[.,]\d)"
    rf"(?P<t>\.[a-z](?:\.\d{{1,2}})?(?![A-Za-z0-9]))?|(?P<h>{_HAN_CLASS}{{1,9}})"
    rf"|(?P<r>[IVXL]{{1,8}})(?![A-Za-z])|(?P<l>[A-Z])(?![A-Za-z])"
)
_SECTION = r"(?:\.\d{1,2})? ?节"  # behind a letter: 附件B.2节 is section B.2 of the annex
_OWN_SECTION = re.compile(rf" ?[A-Z]{_SECTION}")
_LABEL = re.compile(
    rf" ?(?:\((?P<in>{_SIGN})\)|(?P<ring>[㈠-㈩]))|(?<=\d)(?P<glued>[a-zA-Z])(?![A-Za-z])"
    r"|(?<=\d) ?(?P<open>[a-z]|[ivx]{2,4})\)"
)
_DOTTED_LETTER = re.compile(r"\.([A-Z])(?![A-Za-z])")
# Tables that are numbered by chapters: 表二.3, 图二.四.
_DOTTED_NUMBER = re.compile(rf"\.(\d{{1,2}}(?![\d.])|{_HAN_CLASS}{{1,3}})")
_LETTER = re.compile(r" ?(?P<glued>[a-z])(?= ?[款项目])")
_SEPARATOR = re.compile(r" ?(?:以及|[、,]|和/或|和|及|与|至|到|或|[-–—~～]) ?")
_UNIT_BEHIND = re.compile(
    " ?(" + "|".join(sorted((u for u, _, _ in UNITS), key=len, reverse=True)) + ")"
)
_BIS = re.compile("之([二三四五六])")
_BIS_WORDS = {"二": " bis", "三": " ter", "四": " quater", "五": " quinquies", "六": " sexies"}
_ORDINAL = re.compile(" ?第? ?")
_OF_NOUN = dict(NOUNS)
_OF_UNIT = {unit: (types, stop) for unit, types, stop in UNITS}
LINKS = Links(frozenset(), frozenset(("", " ", ",")), frozenset("和及与或至到、"))
"""The outer one always comes first."""


@cache
def opening() -> re.Pattern[str]:
    """Where a citation may begin; the first letter comes first, so that others are passed over."""
    by_length = sorted((noun for noun, _ in NOUNS), key=len, reverse=True)
    nouns = "|".join(f"(?<={noun[0]}){noun[1:]}" for noun in by_length)
    first = "".join(dict.fromkeys(noun[0] for noun in by_length))
    return re.compile(
        rf"[第{first}(㈠-㈩A-Za-z](?:(?<=第)(?P<ordinal> ?)(?=[\d{HAN}A-Z(㈠-㈩])"
        rf"|(?:{nouns})(?= ?第? ?[\dA-Z{HAN}])(?! ?[A-Z]{_SECTION})(?P<noun>)"
        rf"|(?<=分)项目?(?= ?\()(?P<sub>)|(?<=\()(?:{_SIGN})\)"
        rf"(?= ?(?:[项款目和及至、㈠-㈩]|分段|小段|\((?:{_SIGN})\)[项目]))|(?<=[㈠-㈩])(?=[项目])"
        r"|(?<=[a-z])(?<![A-Za-z].)(?= ?[款项目])"
        rf"|(?<=[A-Z])(?<![A-Za-z].)(?={_SECTION}| ?部分))"
    )


def phrases(text: str) -> list[Phrase]:
    """The citations of a text, in its order."""
    found: list[Phrase] = []
    done = 0
    for begun in opening().finditer(text):
        if begun.start() < done:
            continue
        phrase = _phrase(text, begun, done)
        while phrase:
            done = phrase.end
            found.append(phrase)
            phrase = _inner(text, done)
    return found


def unnamed(text: str, place: int) -> Phrase | None:
    """Numbers with labels that have no noun, as in the cell of a table: 3(a)."""
    cited = _list(text, place, place)
    return Phrase(("",), cited) if cited else None


def _inner(text: str, place: int) -> Phrase | None:
    """Labels behind a measure, with one of their own or without: 第53段(h)项, 第12段(h)."""
    cited = _list(text, place, place)
    if not cited or cited[0].numbers or not _LABEL.match(text, place):
        return None
    unit = _UNIT_BEHIND.match(text, cited[-1].end)
    if unit:
        cited = (*cited[:-1], cited[-1]._replace(end=unit.end()))
    return Phrase(("subparagraph",), cited)


def _phrase(text: str, found: re.Match[str], last: int) -> Phrase | None:
    start = found.start()
    if found.lastgroup == "noun":
        return _behind_noun(text, found[0], start, found.end())
    if found.lastgroup == "sub":
        labelled = _list(text, found.end(), start)
        return Phrase(("subparagraph",), labelled) if labelled else None
    place = found.end() if found.lastgroup == "ordinal" else start
    cited = _list(text, place, start)
    end = cited[-1].end if cited else start
    unit = _UNIT_BEHIND.match(text, end)
    if not cited or not unit:
        return None
    types, stop = _OF_UNIT[unit[1]]
    if unit[1] == "段" and text[place : place + 1] in HAN:
        return None  # 序言部分第二段 counts; a numbered paragraph has figures
    after = text[unit.end() : unit.end() + 1]
    if after and after in stop:
        return None
    if unit[1] == "项" and cited[0].numbers and not _is_item(text, start, last, after):
        return None
    bis = _BIS.match(text, unit.end())
    tail = cited[-1]
    end = bis.end() if bis else unit.end()
    tail = tail._replace(end=end, bis=_BIS_WORDS[bis[1]] if bis else "", at=max(tail.at, 0))
    if not tail.labels:
        tail = tail._replace(at=end)
    cited = (*cited[:-1], tail)
    if unit[1] in _WEAK and text[place : place + 1] in HAN:
        cited = tuple([one._replace(weak=True) for one in cited])
    return Phrase(types, cited)


def _is_item(text: str, start: int, last: int, after: str) -> bool:
    """Whether 第2项 cites: behind what it is part of, or before no noun (第二项任务)."""
    if last and start - last <= 1:
        return True
    if after in ("(", "之") or text[start - 1 : start] == "条":
        return True
    if text[start + 1 : start + 2].isdigit():
        return not after or after in _AFTER_ITEM
    return bool(_SAID.match(text, start))


def _behind_noun(text: str, noun: str, start: int, place: int) -> Phrase | None:
    if noun in _SHORT and start and text[start - 1] not in _BEFORE_SHORT:
        return None
    types = _OF_NOUN[noun]
    ordinal = _ORDINAL.match(text, place)
    cited = _list(text, ordinal.end() if ordinal else place, start, noun=True)
    if not cited:
        return None
    if "第" in text[place : cited[0].at]:
        # 附件第3段 cites a paragraph; only 补编第49号 cites its noun.
        return Phrase(types, cited) if noun == "补编" else None
    after = text[cited[-1].end : cited[-1].end + 1]
    if after and after in _COUNTED:
        return None
    return Phrase(types, cited)


def _list(text: str, place: int, start: int, noun: bool = False) -> tuple[Cited, ...]:
    first = _cited(text, place, start)
    if first is None:
        return ()
    cited = [first]
    while len(cited) < 200:
        separator = _SEPARATOR.match(text, cited[-1].end)
        if not separator:
            break
        place = separator.end()
        last = cited[-1]
        label = _LABEL.match(text, place)
        if label and label.lastgroup != "glued" and last.labels:
            sign = label[label.lastgroup or 0]
            ringed = label.lastgroup == "ring" and len(last.labels) > 1
            kept = last.labels[:-1] if ringed else kept_labels(last.labels, sign)
            labels = _labels(text, place, kept)
            cited.append(Cited(last.numbers, labels, place, labels[-1].end, place))
            continue
        if text[place : place + 1] == "第":
            if noun or not last.numbers:
                break
            place += 2 if text[place + 1 : place + 2] == " " else 1
        part = _cited(text, place, separator.end())
        if part is None or bool(part.numbers) != bool(last.numbers):
            break
        if noun and _OWN_SECTION.match(text, place):
            break  # 附件二,B节
        cited.append(part)
    return tuple(cited)


def _cited(text: str, place: int, start: int) -> Cited | None:
    if text[place : place + 1] == " ":
        place += 1
    number = _NUMBER.match(text, place)
    if not number or (number["l"] and text[place + 1 : place + 2] == ")"):
        labels = _labels(text, place, ()) or _glued(text, place)
        return Cited((), labels, start, labels[-1].end, start) if labels else None
    kind, end = number.lastgroup, number.end()
    before: tuple[Label, ...] = ()
    letter = _DOTTED_LETTER.match(text, end)
    if kind == "h" and letter:
        return Cited((f"{han(number[0])}.{letter[1]}",), (), start, letter.end(), letter.end())
    within = _DOTTED_NUMBER.match(text, end) if kind == "h" else None
    if within:
        second = within[1] if within[1].isdecimal() else str(han(within[1]))
        return Cited((f"{han(number[0])}.{second}",), (), start, within.end(), within.end())
    if kind == "h":
        numbers: tuple[str, ...] = (str(han(number[0])),)
    elif kind == "r":
        read = roman(number[0])
        numbers = (*([str(read)] if read else ()), *([number[0]] if len(number[0]) == 1 else ()))
    else:
        whole = number["n"] or number[0]
        numbers = (str(int(whole)),) if whole.isdecimal() else (whole,)
        if number["t"]:
            before = behind_point(number["t"], end)
    if not numbers or numbers == ("0",):
        return None
    labels = _labels(text, end, before)
    return Cited(numbers, labels, start, labels[-1].end if labels else end, end)


def _glued(text: str, place: int) -> tuple[Label, ...]:
    letter = _LETTER.match(text, place)
    return (Label(positions(letter["glued"]), False, letter.end()),) if letter else ()


def _labels(text: str, place: int, before: tuple[Label, ...]) -> tuple[Label, ...]:
    found = list(before)
    while len(found) < 6 and (label := _LABEL.match(text, place)):
        sign = label[label.lastgroup or 0]
        read = positions(sign, inner=bool(found))
        if not read:
            break
        place = label.end()
        found.append(Label(read, sign.isdecimal(), place))
    return tuple(found)
