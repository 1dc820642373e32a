"""Citations in English, French, Spanish and Russian: a noun, then its numbers.

Also those that Arabic and Chinese texts leave in Latin script: "Treaty Series, vol. 1155".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hexapla.language.references.citing import Cited, Label, Links, Phrase
from hexapla.language.references.counting import latin, positions, roman, words
from hexapla.language.references.nouns import LONGER, Noun, nouns

_AND = {
    "en": "and|or|to|through|as well as|and/or",
    "fr": "et|ou|à|ainsi que|et/ou",
    "es": "y|e|o|u|a|al|así como|y/o",
    "ru": "и|или|до|по|а также|и/или|and",
}
_FROM = {"en": ("from",), "fr": ("de",), "es": ("del",), "ru": ("с", "от")}
# What may follow a list that no plural has announced: par. 3 et 5 du rapport, not 5 États.
_AFTER = {
    "en": "of and or to in on for above below as at by with is are was were shall thereof from "
    "bis which that has have had",
    "fr": "de du des d et ou à au aux ci en sur pour par dans bis est sont qui a ont",
    "es": "de del y e o u a al en sobre para por con bis es son que ha han supra infra",
    "ru": "и или а в к на о об от по с до выше ниже настоящего настоящей данного этого",
}
_OF = {
    "en": frozenset(
        (" of ", " of the ", " of agenda ", " of the agenda ", " in ", " to ", " under ")
    ),
    "fr": frozenset((" de ", " du ", " des ", " de la ", " de l'", " de l’", " d'", " d’")),
    "es": frozenset((" de ", " del ", " de la ", " de los ", " de las ")),
    "ru": frozenset((" ",)),
}
_DIRECT = frozenset(("", " ", ", ", ","))
_SIGN = r"(?i:(?:\.?s?on|s?[º°]n|№|\.s?m[úu]n) {1,2})?"
_BEHIND = re.compile(
    rf"[ \n]{{0,2}}{_SIGN}(?:\)[^\W\d_]{{1,3}}\()?"
    r"(\.?[^\W\d_]{1,20}(?:-[^\W\d_]{1,12})?|§{1,2})"
)
_UNIT = re.compile(
    r" ?%| (?:per cent|percent|pour cent|por ciento|процент|million|billion|millones|млн|млрд"
    r"|тыс|mille?s?\b|mil\b)"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r" ([^\W\d_]+)")
_NUMBER = re.compile(
    r"(?P<n>[A-Z]\.\d{1,3}(?:\.\d{1,3})*|\d{1,5}(?:\.\d{1,3}){0,4})(?:er|re|[ºª°])?"
    r"(?![\d/]|[.,]\d)(?P<t>\.[a-z](?![^\W_]))?"
    r"|(?P<r>[IVXLІХ]{1,8})(?![^\W_])|(?P<l>[A-ZАВЕС])(?![^\W_]|[.-]\d)"
)
_DOTTED_LETTER = re.compile(r"\.([A-ZАВЕС])(?![^\W_])")
_BIS = re.compile(r" ?(bis|ter|quater|quinquies|бис)(?![^\W_])")
_SIGNS = "[a-zа-я]|[ivx]{2,5}"
# What a text with labels has, also "inciso b del párrafo 1" and подпункт «а».
_LABELLED = {
    "en": ")", "fr": (")", "alinéa "), "es": (")", "inciso ", "apartado ", "literal "),
    "ru": (")", "»", '"'),
}  # fmt: skip
# Nouns that a word may count, before it, as they are written: Part One, article premier.
_COUNTED = {
    "en": ("art ", "ART ", "hapter ", "HAPTER ", "nnex ", "ection "),
    "fr": ("rticle ", "RTICLE ", "hapitre ", "HAPITRE ", "artie ", "ARTIE "),
    "es": ("rtículo ", "RTÍCULO ", "apítulo ", "APÍTULO ", "arte ", "ARTE "),
    "ru": ("асть ", "АСТЬ ", "лава ", "татья ", "аздел "),
}
# A pronoun, not a number: in part I agree.
_PRONOUN = re.compile(
    r"I (?:am|had|have|will|would|think|should|want|wish|agree|believe|could|do|hope)\b"
)
_LABEL = re.compile(
    rf" ?(?:\((?P<in>{_SIGNS}|[A-ZА-Я]|\d{{1,2}})\)|[«“\"](?P<quoted>[a-zа-я])[»”\"]"
    rf"|(?<=[ \d)])(?P<out>{_SIGNS}|(?<=\d )\d{{1,2}}(?!\) [^\W\d_]{{2}}))\))|(?<= )(?P<lone>[a-z])(?=(?: del?| du|,) )"
    r"|(?<=\d)(?P<glued>[a-zA-Zа-яА-Я])(?![^\W_])|, (?P<old>[a-z])(?=,)"
)


class Grammar(NamedTuple):
    """What one language needs: where a number may begin, and how a list goes on."""

    numeral: re.Pattern[str]
    counted: re.Pattern[str]
    label: re.Pattern[str]
    separator: re.Pattern[str]
    after: frozenset[str]
    begin: frozenset[str]
    links: Links


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, made on first use; that of Latin script for any other."""
    counted = "|".join(words(language)) or "(?!)"
    also = _AND.get(language, _AND["en"])
    return Grammar(
        re.compile(
            r"[0-9A-ZІХАВЕС(](?<![^\W_].)(?:(?<=[0-9(])|(?<=[IVXLІХ])[IVXLІХ]*(?![^\W_])"
            r"|(?<=[A-ZАВЕС])(?![^\W_]))"
        ),
        re.compile(rf" (?:{counted})(?![^\W_])", re.IGNORECASE),
        re.compile(r" (?:[a-zа-я]{1,5}\)|[«“\"][a-zа-я][»”\"]|[a-z](?=(?: del?| du|,) ))"),
        re.compile(rf"(?:, ?(?:(?:{also}) )?| (?:{also}) | ?[-–—&] ?)", re.IGNORECASE),
        frozenset(_AFTER.get(language, "").split()),
        frozenset(_FROM.get(language, ())),
        Links(_OF.get(language, frozenset()) | {", "}, _DIRECT - _OF.get(language, frozenset())),
    )


def phrases(text: str, language: str) -> Iterator[Phrase]:
    """The citations of a text, in its order."""
    rules = grammar(language)
    places = [found.start() for found in rules.numeral.finditer(text)]
    more = [rules.label] if any(sign in text for sign in _LABELLED.get(language, ")")) else []
    if any(word in text for word in _COUNTED.get(language, ())):
        more.append(rules.counted)
    for pattern in more:
        places += [found.start() + 1 for found in pattern.finditer(text)]
    if more:
        places = sorted(set(places))
    if not places:
        return
    done, outer, last = 0, None, None
    for place in places:
        if place < done:
            continue
        found = _noun(text, place, done, language)
        if not found and outer and last and _resumes(text[last.end : place], rules):
            found = outer, place
        phrase = found and _phrase(text, place, found, language)
        if phrase and found:
            inside = last and text[last.end : phrase.start] == " ("
            outer = _noun_of(last) if inside else outer if found[0] == outer else None
            done, last = phrase.end, phrase
            yield phrase


def _noun_of(phrase: Phrase | None) -> Noun | None:
    """The noun of a phrase, for a list that goes on behind a bracket."""
    return (phrase.types, True) if phrase else None


def _resumes(gap: str, rules: Grammar) -> bool:
    """Whether a list goes on behind a bracket: art. 2 (par. 3), 9 et 14 (par. 5)."""
    return gap[:1] == ")" and len(gap) < 12 and rules.separator.fullmatch(gap, 1) is not None


def unnamed(text: str, place: int, language: str) -> Phrase | None:
    """Numbers with labels that have no noun, as in the cell of a table: 3 (a) and (b)."""
    return _phrase(text, place, ((("",), False), place), language)


def _noun(text: str, place: int, done: int, language: str) -> tuple[Noun, int] | None:
    """The noun before a number, with its place."""
    head = text[max(done, place - 48) : place][::-1]
    behind = _BEHIND.match(head)
    if not behind:
        return None
    table = nouns(language)
    word = behind[1][::-1].lower()
    if word in grammar(language).begin:
        inner = _BEHIND.match(head, behind.end())
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


def _phrase(text: str, place: int, found: tuple[Noun, int], language: str) -> Phrase | None:
    (types, plural), start = found
    rules = grammar(language)
    first = _cited(text, place, start, types, language)
    if first is None or _UNIT.match(text, first.end) or _PRONOUN.match(text, place):
        return None
    cited = [first]
    while len(cited) < 200:
        separator = rules.separator.match(text, cited[-1].end)
        if not separator:
            break
        part = _next(text, separator.end(), cited[-1], types, language)
        if part is None or _UNIT.match(text, part.end):
            break
        if not plural and part.at > part.start and _runs_on(text, part.end, language):
            break
        cited.append(part)
    if plural and len(cited) == 1 and not first.labels and _runs_on(text, first.end, language):
        return None
    return Phrase(types, tuple(cited))


def _runs_on(text: str, place: int, language: str) -> bool:
    """Whether a word follows that a number may count: 10 States."""
    word = _WORD.match(text, place)
    return (
        word is not None
        and word[1].lower() not in grammar(language).after
        and word[1].lower() not in nouns(language)
    )


def _next(
    text: str, place: int, last: Cited, types: tuple[str, ...], language: str
) -> Cited | None:
    """The next of a list: a number like the last one, or a label that takes its label's place."""
    label = _LABEL.match(text, place)
    if label and last.labels and label.lastgroup in ("in", "out", "quoted"):
        sign = label[label.lastgroup]
        inner = sign.isdecimal() or (len(last.labels) > 1 and roman(latin(sign)) is not None)
        kept = last.labels[:-1] if inner else ()
        labels = _labels(text, place, kept)
        return Cited(last.numbers, labels, place, labels[-1].end, place, last.bis)
    part = _cited(text, place, place, types, language)
    if part is None or not part.numbers or not last.numbers:
        return None
    return part if part.numbers[0].isupper() == last.numbers[0].isupper() else None


def _cited(
    text: str, place: int, start: int, types: tuple[str, ...], language: str
) -> Cited | None:
    number = _NUMBER.match(text, place)
    if not number:
        return _counted(text, place, start, types, language)
    kind = number.lastgroup or ""
    end = number.end()
    labels: tuple[Label, ...] = ()
    if kind == "r":
        read = roman(latin(number[0]))
        letter = latin(number[0]) if len(number[0]) == 1 else ""
        numbers = (*([str(read)] if read else ()), *([letter] if letter else ()))
        part = _DOTTED_LETTER.match(text, end)
        if part and read:
            return Cited((f"{read}.{latin(part[1])}",), (), start, part.end(), part.end())
    elif kind == "l":
        numbers = (latin(number[0]),)
    else:
        whole = number["n"]
        numbers = (str(int(whole)),) if whole.isdecimal() else (whole,)
    if not numbers:
        return None
    if number["t"]:
        labels = (Label(positions(number["t"][1]), False, end),)
    bis = _BIS.match(text, end)
    if bis:
        end = bis.end()
    labels = _labels(text, end, labels)
    said = f" {bis[1]}".replace("бис", "bis") if bis else ""
    return Cited(numbers, labels, start, labels[-1].end if labels else end, end, said)


def _counted(
    text: str, place: int, start: int, types: tuple[str, ...], language: str
) -> Cited | None:
    """A number in a word (article premier), or labels that have no number."""
    word = _LETTERS.match(text, place)
    if word and (number := words(language).get(word[0].lower())):
        return Cited((number,), (), start, word.end(), word.end())
    label = _LABEL.match(text, place) or _LABEL.match(text, place - 1)
    if not label or label.lastgroup not in ("in", "out", "quoted", "lone"):
        return None
    labels = _labels(text, label.start(), ())
    if labels[0].figures:
        return Cited(labels[0].positions, labels[1:], start, labels[-1].end, labels[0].end)
    return Cited((), labels, start, labels[-1].end, start)


def _labels(text: str, place: int, before: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels from a place on, behind those before them."""
    found = list(before)
    while len(found) < 6 and (label := _LABEL.match(text, place)):
        sign = label[label.lastgroup or 0]
        read = positions(sign, inner=bool(found))
        if not read:
            break
        place = label.end()
        found.append(Label(read, sign.isdecimal(), place))
    return tuple(found)
