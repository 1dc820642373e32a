"""The typography of the six languages: what a text should have instead of what was typed.

UN practice: the Editorial Manual for English, and for the other languages their sections'
instructions (“ ” in English, Spanish, Chinese and Arabic, « » in French and Russian; unbreakable
spaces in French; full-width signs in Chinese; ، ؛ ؟ in Arabic; long dashes in Russian). All of
them are matters of form, and only what has one right form is given a new one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

_NBSP, _THIN = "\u00a0", "\u202f"
_HAN = "\u3400-\u9fff"
_ARABIC = "\u0620-\u064a\u066e-\u06d3"
# Signs that are typed for want of better ones, and the better ones.
STRAIGHT, CURLY = "'\"", "’‘“”«»\u00a0\u202f"

Change = Callable[[re.Match[str]], str]


class Slip(NamedTuple):
    """A part of a text that is not as the language writes it; `text` should stand there."""

    start: int
    end: int
    text: str
    what: str


class _Rule(NamedTuple):
    """`signs` are what a text must have, one of them, for the expression to be tried."""

    signs: tuple[str, ...]
    pattern: str
    change: Change
    what: str


def _to(text: str) -> Change:
    return lambda found: text


def _around(opening: str, closing: str) -> Change:
    return lambda found: f"{opening}{found['inner'].strip()}{closing}"


_APOSTROPHE = _Rule(("'",), r"(?<=[^\W\d_])'(?=[^\W\d_])", _to("’"), "a straight apostrophe")
_DOUBLE_SPACE = _Rule(("  ",), r"(?<=\S) {2,}(?=\S)", _to(" "), "two spaces")
_QUOTED = r'(?<!\w)"(?P<inner>[^"\n]*[^"\s][^"\n]*)"(?!\w)'
_SPACE_BEFORE = _Rule(
    (" ,", " .", " ;", " :", " !", " ?"),
    r"(?<=\w) (?=[,;:!?](?:\s|$)|\.(?:\s|$))",
    _to(""),
    "a space before a sign",
)


def _quotes(opening: str, closing: str) -> _Rule:
    return _Rule(('"',), _QUOTED, _around(opening, closing), "straight quotation marks")


_RULES: dict[str, tuple[_Rule, ...]] = {
    "en": (_APOSTROPHE, _DOUBLE_SPACE, _quotes("“", "”"), _SPACE_BEFORE),
    "fr": (
        _APOSTROPHE,
        _DOUBLE_SPACE,
        _quotes(f"«{_NBSP}", f"{_NBSP}»"),
        _Rule((" ;", " !", " ?", " :", " »", " %"), r"(?<=\S) (?=[;!?»%]|:(?:\s|$))", _to(_NBSP),
              "a breakable space before a sign"),
        _Rule(("« ",), r"(?<=«) (?=\S)", _to(_NBSP), "a breakable space behind «"),
        _Rule(("«", "»"), rf"«(?=[^\s{_NBSP}{_THIN}])", _to(f"«{_NBSP}"), "no space behind «"),
        _Rule(("»",), rf"(?<=[^\s{_NBSP}{_THIN}])»", _to(f"{_NBSP}»"), "no space before »"),
        _Rule(("%",), r"(?<=\d)%", _to(f"{_NBSP}%"), "no space before %"),
        _Rule(("n°", "N°"), r"(?<![^\W\d_])(?P<n>[nN])°(?=\s?\d)", lambda found: f"{found['n']}º",
              "a degree sign for º"),
        _Rule((" ,", " ."), r"(?<=\w) (?=,(?:\s|$)|\.(?:\s|$))", _to(""), "a space before a sign"),
    ),
    "es": (
        _APOSTROPHE,
        _DOUBLE_SPACE,
        _quotes("“", "”"),
        _SPACE_BEFORE,
        _Rule(("«",), r"«[ \u00a0\u202f]?(?P<inner>[^«»]+?)[ \u00a0\u202f]?»", _around("“", "”"),
              "« » for “ ”"),
        _Rule(("n°", "N°", "nº", "Nº"), rf"(?<![^\W\d_])n[°º][ {_NBSP}]?(?=\d)",
              _to(f"núm.{_NBSP}"), "nº for núm."),
    ),
    "ru": (
        _DOUBLE_SPACE,
        _quotes("«", "»"),
        _SPACE_BEFORE,
        _Rule((" - ", " – "), r"(?<=[^\W\d_]) [-–] (?=[^\W\d_])", _to(f"{_NBSP}— "),
              "a short dash between words"),
        _Rule(("№",), r"№ ?(?=\d)", _to(f"№{_NBSP}"), "a breakable space, or none, behind №"),
    ),
    "zh": (
        _quotes("“", "”"),
        _Rule((",", ";", ":", "?", "!"), rf"[,;:?!](?<=[{_HAN}].)(?=[{_HAN}]|$)",
              lambda found: chr(ord(found[0]) + 0xFEE0), "a half-width sign"),
        _Rule((".",), rf"(?<=[{_HAN}])\.$", _to("。"), "a half-width full stop"),
        # 第七条 其他条款: a heading of a treaty has a space behind its number.
        _Rule((" ",),
              rf" (?:(?<=[{_HAN}] )(?<![条章节编] )(?=[{_HAN}\dA-Za-z])"
              rf"|(?<=[\dA-Za-z] )(?=[{_HAN}]))", _to(""), "a space beside a Han character"),
    ),
    "ar": (
        _DOUBLE_SPACE,
        _quotes("“", "”"),
        _Rule((",",), rf"(?<=[{_ARABIC}]),(?!\d)", _to("،"), "a Latin comma"),
        _Rule((";",), rf"(?<=[{_ARABIC}]);", _to("؛"), "a Latin semicolon"),
        _Rule(("?",), rf"(?<=[{_ARABIC}])\?", _to("؟"), "a Latin question mark"),
        _Rule((" ,", " ،", " ؛", " ؟", " ."), rf"(?<=[{_ARABIC}]) (?=[،؛؟](?:\s|$)|\.(?:\s|$))",
              _to(""), "a space before a sign"),
        _Rule(("يونيو", "يوليو"), r"(?<!\w)(و?يو[نل]ي)و(?!\w)", lambda found: f"{found[1]}ه",
              "a month that is spelt يونيه or يوليه"),
    ),
}  # fmt: skip

# On which side of a sign a footnote mark stands (Editorial Manual, Footnotes, chap. I); Chinese
# has both.
MARK_BEHIND_SIGN = {"en": True, "fr": False, "es": False, "ru": False, "ar": False}


def slips(text: str, language: str) -> Iterator[Slip]:
    """Where a text is not as its language writes it, in order of rules; none beyond the six."""
    for rule, expression in _compiled(language):
        if any(map(text.__contains__, rule.signs)):
            for found in expression.finditer(text):
                yield Slip(found.start(), found.end(), rule.change(found), rule.what)


def signs(text: str, language: str) -> list[str]:
    """What stands in a text of that which one must have to be written otherwise than its language.

    Of a text that has none of them, `slips` has nothing to say.
    """
    single, behind_space, others = _signs(language)
    if behind_space and _behind_space(language).search(text):  # a search for each takes far longer
        others += behind_space
    return [sign for sign in single + others if sign in text]


@cache
def _signs(language: str) -> tuple[tuple[str, ...], ...]:
    """The signs of one letter, those of a space and another one, and the rest."""
    found = sorted({sign[:2] for rule in _RULES.get(language, ()) for sign in rule.signs})
    spaced = tuple([sign for sign in found if sign[0] == " " and sign[1:]])
    rest = tuple([sign for sign in found if sign[0] != " " and sign[1:]])
    return tuple([sign for sign in found if not sign[1:]]), spaced, rest


@cache
def _behind_space(language: str) -> re.Pattern[str]:
    letters = "".join([re.escape(sign[1]) for sign in _signs(language)[1]])
    return re.compile(f" [{letters}]")


def unopened(text: str) -> str:
    """The sign that a Spanish text closes a question or exclamation with and does not open.

    Inside a word it is part of an address: un.org/a?b=c.
    """
    for opening, closing in ("¿?", "¡!"):
        if opening not in text and re.search(rf"\{closing}(?!\w)", text):
            return closing
    return ""


@cache
def _compiled(language: str) -> tuple[tuple[_Rule, re.Pattern[str]], ...]:
    return tuple([(rule, re.compile(rule.pattern)) for rule in _RULES.get(language, ())])
