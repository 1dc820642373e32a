"""Citations in English, French, Spanish and Russian: a noun, then its numbers.

Also those that Arabic and Chinese texts leave in Latin script: "Treaty Series, vol. 1155".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hexapla.language.references.citing import Cited, Label, Phrase, behind_point, kept_labels
from hexapla.language.references.counting import latin, positions, roman, words
from hexapla.language.references.grammar import (
    AND_BACK,
    BEHIND,
    BIS,
    DOTTED_LETTER,
    DOTTED_NUMBER,
    DOTTED_PARAGRAPH,
    DRAWN,
    LABEL,
    LETTERS,
    NUMBER,
    PRONOUN,
    SHOUTED,
    UNIT,
    WORD,
    Grammar,
    grammar,
)
from hexapla.language.references.nouns import LONGER, Noun, nouns

_SAID = {"бис": "bis", "тер": "ter", "кватер": "quater"}
# These have no letters: Protocolo O BIEN is a conjunction.
_LONG, _FAR = 20, 48
_NUMBERED = frozenset(("protocol", "article", "paragraph", "item", "page"))


def phrases(text: str, language: str) -> list[Phrase]:
    """The citations of a text, in its order."""
    rules = grammar(language)
    places = [found.start() for found in rules.numeral.finditer(text)]
    for signs, pattern in rules.more:
        if any(map(text.__contains__, signs)):
            more = [found.start() + 1 for found in pattern.finditer(text)]
            places = sorted({*places, *more}) if more else places
    return list(_phrases(text, places, language)) if places else []


def _phrases(text: str, places: Iterable[int], language: str) -> Iterator[Phrase]:
    """The citations whose number, label or counting word begins at one of these places."""
    rules = grammar(language)
    done, alone = 0, False
    outer: Noun | None = None
    last: Noun | None = None
    for place in places:
        if place < done:
            continue
        found = _noun(text, place, done, language)
        if not found and outer and _resumes(text[done:place], rules, alone):
            found = outer, place
        if not found:
            continue
        gap = text[done : found[1]] if last else "?"
        single = _is_single(gap, last, found[0])
        if single and "." in text[found[1] : place]:  # art. 10, par. 1, 2 and 3 are paragraphs
            single = AND_BACK.match(text, place) is not None
        phrase = _phrase(text, place, found, language, single)
        if phrase:
            if last and (single or gap == " ("):
                outer, alone = (last[0], True), single
            elif found[0] != outer:
                outer = None
            done, last = phrase.end, found[0]
            yield phrase


def _is_single(gap: str, outer: Noun | None, noun: Noun) -> bool:
    """Whether a list that goes on is of the outer noun: Articles 14, paragraph 2, and 20."""
    return (
        gap in (", ", ",")
        and outer is not None
        and outer[1] is not False
        and noun[1] is False
        and noun[0][0] in ("paragraph", "subparagraph")
    )


def _resumes(gap: str, rules: Grammar, alone: bool) -> bool:
    """Whether an outer list goes on: art. 2 (par. 3), 9 et 14; articles 2, paragraph 3, and 9."""
    if len(gap) > 12:
        return False
    if gap[:1] == ")":
        return rules.separator.fullmatch(gap, 1) is not None
    return alone and rules.separator.fullmatch(gap) is not None


def unnamed(text: str, place: int, language: str) -> Phrase | None:
    """Numbers with labels that have no noun, as in the cell of a table: 3 (a) and (b)."""
    return _phrase(text, place, ((("",), False), place), language)


def _noun(text: str, place: int, done: int, language: str) -> tuple[Noun, int] | None:
    """The noun before a number, with its place."""
    start = text.rfind(" ", max(done, place - _FAR), place - 1) + 1 if place else 0
    if start and text[place - 1] == " ":
        table, word = nouns(language), text[start : place - 1].lower()
        known = word in table or (word.isalpha() and len(word) < _LONG)
        if known and word not in grammar(language).unlike:  # a whole word, as nearly always
            return (table[word], start) if word in table else None
    return _noun_behind(text, place, done, language)


def _noun_behind(text: str, place: int, done: int, language: str) -> tuple[Noun, int] | None:
    """The same for words of any form, with whatever may stand between noun and number."""
    head, table = text[max(done, place - _FAR) : place][::-1], nouns(language)
    behind = BEHIND.match(head)
    if not behind:
        return None
    word = behind[1][::-1].lower()
    if word in grammar(language).begin:
        inner = BEHIND.match(head, behind.end())
        if inner and table.get(inner[1][::-1].lower(), ((), False))[1]:
            behind, word = inner, inner[1][::-1].lower()
    noun = table.get(word)
    start = place - behind.end()
    for longer, kind in LONGER.get(language, {}).get(word, ()):
        if text[max(0, start - 40) : start + len(word) + 1].lower().rstrip().endswith(longer):
            return ((kind,), longer[:1] != "n"), max(done, start + len(word) - len(longer))
    if noun is None or head[behind.end() : behind.end() + 1].isdigit():
        return None
    return noun, start


def _phrase(
    text: str, place: int, found: tuple[Noun, int], language: str, single: bool = False
) -> Phrase | None:
    (types, plural), start = found
    rules = grammar(language)
    alone = (rules.last if plural else rules.alone).match(text, place)
    if alone:  # as most are
        end = alone.end()
        return Phrase(types, (Cited((str(int(alone[0])),), (), start, end, end),))
    first = _cited(text, place, start, types, language)
    if first is None or UNIT.match(text, first.end) or PRONOUN.match(text, place):
        return None
    cited = [first]
    while len(cited) < 200:
        separator = rules.separator.match(text, cited[-1].end)
        if not separator and not cited[-1].labels:
            break
        place = separator.end() if separator else cited[-1].end
        part = _next(text, place, cited[-1], types, language)
        if part is None or UNIT.match(text, part.end):
            break
        if part.at > part.start and (single or not separator):
            break
        if plural is False and part.at > part.start and _runs_on(text, part.end, language):
            break
        cited.append(part)
    if plural and len(cited) == 1 and not first.labels and _runs_on(text, first.end, language):
        return None
    return Phrase(types, tuple(cited))


def _runs_on(text: str, place: int, language: str) -> bool:
    """Whether a word follows that a number may count: 10 States."""
    word = WORD.match(text, place)
    return (
        word is not None
        and word[1].lower() not in grammar(language).after
        and word[1].lower() not in nouns(language)
    )


def _next(
    text: str, place: int, last: Cited, types: tuple[str, ...], language: str
) -> Cited | None:
    """The next of a list: a number like the last one, or a label that takes its label's place."""
    label = LABEL.match(text, place)
    if label and last.labels and label.lastgroup in ("in", "out", "quoted"):
        sign = label[label.lastgroup]
        kept = kept_labels(last.labels, sign)
        labels = _labels(text, place, kept)
        return Cited(last.numbers, labels, place, labels[-1].end, place, last.bis)
    part = _cited(text, place, place, types, language)
    if part is None or not part.numbers or not last.numbers:
        return None
    return part if part.numbers[0][0].isalpha() == last.numbers[0][0].isalpha() else None


def _cited(
    text: str, place: int, start: int, types: tuple[str, ...], language: str
) -> Cited | None:
    number = NUMBER.match(text, place)
    if not number:
        return _counted(text, place, start, types, language)
    kind, end = number.lastgroup or "", number.end()
    labels: tuple[Label, ...] = ()
    if kind == "r":
        read = roman(latin(number[0]))
        letter = latin(number[0]) if len(number[0]) == 1 else ""
        numbers = (*([str(read)] if read else ()), *([letter] if letter else ()))
        within = DOTTED_NUMBER.match(text, end) if types[0] in DRAWN else None
        if within and read:
            second = within[1] if within[1].isdecimal() else str(roman(within[1]))
            return Cited((f"{read}.{second}",), (), start, within.end(), within.end())
        if read and types[0] == "paragraph" and (own := _of_chapter(text, number, start)):
            return own
        part = DOTTED_LETTER.match(text, end)
        if part and read:
            return Cited((f"{read}.{latin(part[1])}",), (), start, part.end(), part.end())
    elif kind == "l":
        is_word = types[0] in _NUMBERED or (
            text[start:place].isupper() and SHOUTED.match(text, place) is not None
        )
        numbers = () if is_word else (latin(number[0]),)
    else:
        whole = number["n"].replace(",", ".")
        numbers = (str(int(whole)),) if whole.isdecimal() else (whole,)
    if not numbers:
        return None
    if number["t"]:
        labels = behind_point(number["t"], end)
    bis = BIS.match(text, end)
    if bis:
        end = bis.end()
    labels = _labels(text, end, labels)
    said = f" {_SAID.get(bis['said'], bis['said'])}" if bis else ""
    return Cited(numbers, labels, start, labels[-1].end if labels else end, end, said)


def _of_chapter(text: str, chapter: re.Match[str], start: int) -> Cited | None:
    """A paragraph that a chapter numbers: II.3."""
    own = DOTTED_PARAGRAPH.match(text, chapter.end())
    if not own:
        return None
    labels = _labels(text, own.end(), ())
    stop = labels[-1].end if labels else own.end()
    return Cited((latin(chapter[0]) + own[0],), labels, start, stop, own.end())


def _counted(
    text: str, place: int, start: int, types: tuple[str, ...], language: str
) -> Cited | None:
    """A number in a word (article premier), or labels that have no number."""
    word = LETTERS.match(text, place)
    if word and (number := words(language).get(word[0].lower())):
        return Cited((number,), (), start, word.end(), word.end())
    label = LABEL.match(text, place) or LABEL.match(text, place - 1)
    if not label or label.lastgroup not in ("in", "out", "quoted", "lone"):
        return None
    labels = _labels(text, label.start(), ())
    if labels[0].figures:
        return Cited(labels[0].positions, labels[1:], start, labels[-1].end, labels[0].end)
    return Cited((), labels, start, labels[-1].end, start)


def _labels(text: str, place: int, before: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels from a place on, behind those before them."""
    found = list(before)
    while len(found) < 6 and (label := LABEL.match(text, place)):
        sign = label[label.lastgroup or 0]
        read = positions(sign, inner=bool(found))
        if not read or (found and not found[-1].figures and _follows(found[-1], sign)):
            break
        place = label.end()
        found.append(Label(read, sign.isdecimal(), place))
    return tuple(found)


def _follows(last: Label, sign: str) -> bool:
    """Whether a letter is the next one, and not one within: 18 (a) (b) and (c)."""
    before, letter = last.positions[0], positions(sign)[0]
    if sign.isdecimal() or not before.isdecimal() or not letter.isdecimal():
        return False
    return int(letter) == int(before) + 1
