"""The expressions of citations in English, French, Spanish and Russian, and in Latin script."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from hexapla.language.numbers.expressions import any_of
from hexapla.language.references.citing import Links
from hexapla.language.references.counting import words
from hexapla.language.references.nouns import LONGER

_AND = {
    "en": "and|or|to|through|as well as|and/or",
    "fr": "et|ou|à|ainsi que|et/ou",
    "es": "y|e|o|u|a|al|así como|y/o",
    "ru": "и|или|до|по|а также|и/или|and",
}
FROM = {"en": ("from",), "fr": ("de",), "es": ("del",), "ru": ("с", "от")}
NUMERAL = (
    r"(?:(?<=[0-9])|(?<=\()(?=(?:[^\W\d_]|[ivx]{2,5}|\d{1,2})\))"
    r"|(?:(?<=[IVXLІХ])[IVXLІХ]*|(?<=[A-ZАВЕС]))(?![^\W_]|[’'][^\W\d_]{2}))"
)
"""Behind the first sign of a number or a label, what it may be; no D’ici, no bracket of words."""
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
BEHIND = re.compile(
    rf"[ \n]{{0,2}}{_SIGN}(?:\)[^\W\d_]{{1,3}}\()?"
    r"(\.?[^\W\d_]{1,20}(?:-[^\W\d_]{1,12})?|§{1,2})"
)
UNIT = re.compile(
    r" ?%| (?:per cent|percent|pour cent|por ciento|процент|million|billion|millones|млн|млрд"
    r"|тыс|mille?s?\b|mil\b)"
)
LETTERS = re.compile(r"[^\W\d_]+")
WORD = re.compile(r" ([^\W\d_]+)")
NUMBER = re.compile(
    r"(?P<n>[A-Z]\.\d{1,3}(?:\.\d{1,3})*|\d{1,3},\d{1,2}(?= ?\(?[a-z]\))"
    r"|\d{1,5}(?:\.\d{1,3}){0,4})(?:er|re|[ºª°])?"
    r"(?![\d/]|[.,]\d)(?P<t>\.[a-z](?:\.\d{1,2})?(?![^\W_]))?"
    r"|(?:(?P<r>[IVXLІХ]{1,8})(?![^\W_])|(?P<l>[A-ZАВЕС])(?![^\W_]|[.-]\d))"
    # Not what French has left of a word: LA PRÉSENTE DISPOSITION D’ARBITRAGE.
    r"(?![’'][^\W\d_]{2})"
)
# Back to the articles: arts. 10, par. 1, et 12.
AND_BACK = re.compile(r"\d{1,3}, (?:and|et|y|и) \d")
# What reports number by chapters: figure II.IV, table II.3.
DRAWN = frozenset(("table", "figure", "box"))
DOTTED_NUMBER = re.compile(r"\.([IVX]{1,6}|\d{1,2})(?![^\W_]|[.,]\d)")
# Paragraphs that chapters number: paras. II.3 and IV.12.
DOTTED_PARAGRAPH = re.compile(r"\.\d{1,3}(?![^\W_]|[.,]\d)")
DOTTED_LETTER = re.compile(r"\.([A-ZАВЕС])(?![^\W_])")
BIS = re.compile(
    r" ?(?P<opened>\()?(?P<said>bis|ter|quater|quinquies|бис|тер|кватер)(?(opened)\))(?![^\W_])"
)
_SIGNS = "[a-zа-я]|[ivx]{2,5}"
# What a text with labels has, also "inciso b del párrafo 1" and подпункт «а».
LABELLED = {
    "en": ")", "fr": (")", "alinéa "), "es": (")", "inciso ", "apartado ", "literal "),
    "ru": (")", "»", '"', "ункт ", "ункта ", "ункте "),
}  # fmt: skip
# Nouns that a word may count, before it, as they are written: Part One, article premier.
COUNTED = {
    "en": ("art ", "ART ", "hapter ", "HAPTER ", "nnex ", "ection "),
    "fr": ("rticle ", "RTICLE ", "hapitre ", "HAPITRE ", "artie ", "ARTIE "),
    "es": ("rtículo ", "RTÍCULO ", "apítulo ", "APÍTULO ", "arte ", "ARTE "),
    "ru": ("асть ", "АСТЬ ", "лава ", "татья ", "аздел "),
}
# A pronoun, not a number: in part I agree.
PRONOUN = re.compile(
    r"I (?:am|had|have|will|would|think|should|want|wish|agree|believe|could|do|hope)\b"
)
# A word of one letter in a sentence of capitals: ПОЛОЖЕНИЯ В ТЕЧЕНИЕ, NORMA A LA QUE.
SHOUTED = re.compile(r"[АВСAEOUY] [^\W\d_a-zа-я]{2}")
_LONE = r"[a-z](?=(?: del?| du| стать[иею]| пункта|,) )"
LABEL = re.compile(
    rf" ?(?:\((?P<in>{_SIGNS}|[A-ZА-Я]|\d{{1,2}})\)|[«“\"](?P<quoted>[a-zа-я])[»”\"]"
    rf"|(?<=[ \d)–—-])(?P<out>{_SIGNS}|(?<=\d )\d{{1,2}}(?!\) [^\W\d_]{{2}}))\))"
    rf"|(?<= )(?P<lone>{_LONE})"
    r"|(?<=\d) (?P<apart>[a-z])(?= \([ivx]{1,4}\))"
    r"|(?<=\d)(?P<glued>[a-zA-Zа-яА-Я])(?![^\W_])|, (?P<old>[a-z])(?=,)"
)
# Before a number they may stand for "number", so that a noun stands before them.
_NUMBER_SIGNS = ("no", "nos", "nº", "nºs")
_LAST = r"\d{1,5}+(?=[;:?!)\n\ufffc]|\.?\Z|\.[ \n]"
_SMALL = "a-zß-öø-ÿœа-яё"
# What may belong to a number, beside what joins one to another.
_ALSO_BEHIND = "bis|ter|qua|qui|бис|тер|ква|кви|per|pour|por|про|mil|bil|мил|млн|млрд|тыс"


class Grammar(NamedTuple):
    """What one language needs: where a number may begin, and how a list goes on.

    `more` finds what else may begin, in a text that has one of its signs. Words that are `unlike`
    are not taken for a noun at once. `last` is a number with nothing behind it that may belong to
    it, or a comma and a word; `alone` may have a word there, which it counts behind a plural.
    """

    numeral: re.Pattern[str]
    more: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
    separator: re.Pattern[str]
    after: frozenset[str]
    begin: frozenset[str]
    unlike: frozenset[str]
    links: Links
    last: re.Pattern[str]
    alone: re.Pattern[str]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, made on first use; that of Latin script for any other."""
    counted = any_of(tuple(words(language))).pattern if words(language) else "(?!)"
    counting = re.compile(rf" {counted}(?![^\W_])", re.IGNORECASE)
    label = re.compile(rf" (?:[a-zа-я]{{1,5}}\)|[«“\"][a-zа-я][»”\"]|{_LONE})")
    also = _AND.get(language, _AND["en"])
    # A word that goes on with no list, whatever stands before it.
    more = rf"(?:{also}|{'|'.join(words(language)) or also})(?![^\W_])"
    apart = rf"(?!(?i:{more}))[^\W\d_]?[{_SMALL}]{{2,}}+(?!\))"
    return Grammar(
        re.compile(rf"[0-9A-ZІХАВЕС(](?<![^\W_].){NUMERAL}"),
        ((tuple(LABELLED.get(language, ")")), label), (COUNTED.get(language, ()), counting)),
        re.compile(rf"(?:, ?(?:(?:{also}) )?| (?:{also}) | ?[-–—&] ?)", re.IGNORECASE),
        frozenset(_AFTER.get(language, "").split()),
        frozenset(FROM.get(language, ())),
        frozenset((*FROM.get(language, ()), *LONGER.get(language, ()), *_NUMBER_SIGNS)),
        Links(_OF.get(language, frozenset()) | {", "}, _DIRECT - _OF.get(language, frozenset())),
        re.compile(rf"{_LAST}|(?:,| [-–—]) {apart})"),
        re.compile(
            rf"{_LAST}| (?!(?i:{also}|{_ALSO_BEHIND}))[^\W\d_]{{2,}}+(?!\))"
            rf"|(?:,| [-–—]| (?i:{also})) {apart})"
        ),
    )
