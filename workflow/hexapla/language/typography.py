"""The typography of the six languages: what a text should have instead of what was typed.

UN practice: the Editorial Manual for English, and for the other languages their sections'
instructions (“ ” in English, Spanish, Chinese and Arabic, « » in French and Russian; unbreakable
spaces in French; full-width signs in Chinese; ، ؛ ؟ in Arabic; long dashes in Russian). All of
them are matters of form, and only what has one right form is given a new one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import compress, count, repeat
from operator import contains
from typing import NamedTuple

from hexapla.expressions import expression

_NBSP, _THIN = "\u00a0", "\u202f"
_HAN = "\u3400-\u9fff"
_ARABIC = "\u0620-\u064a\u066e-\u06d3"
# Signs that are typed for want of better ones, and the better ones.
STRAIGHT, CURLY = "'\"", "’‘“”«»\u00a0\u202f"
_APART = "\n"
"""What stands between texts that are looked at as one."""

Change = Callable[[re.Match[str]], str]


class Slip(NamedTuple):
    """A part of a text that is not as the language writes it; `text` should stand there."""

    start: int
    end: int
    text: str
    what: str


class _Rule(NamedTuple):
    """`signs` are what a text must have, one of them, for the expression to be tried.

    The pattern begins with a sign and looks behind it then: so it is found in no time.
    """

    signs: tuple[str, ...]
    pattern: str
    change: Change
    what: str


def _to(text: str) -> Change:
    return lambda found: text


def _around(opening: str, closing: str) -> Change:
    return lambda found: f"{opening}{found['inner'].strip()}{closing}"


_APOSTROPHE = _Rule(("'",), r"'(?<=[^\W\d_]')(?=[^\W\d_])", _to("’"), "a straight apostrophe")
_DOUBLE_SPACE = _Rule(("  ",), r"  (?<=\S  ) *(?=\S)", _to(" "), "two spaces")
_QUOTED = r'"(?<!\w")(?P<inner>[^"\n]*[^"\s][^"\n]*)"(?!\w)'
_SPACE_BEFORE = _Rule(
    (" ,", " .", " ;", " :", " !", " ?"),
    r" (?=[,.;:!?](?:\s|$))(?<=\w )",
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
        _Rule((" ;", " !", " ?", " :", " »", " %"), r" (?=[;!?»%]|:(?:\s|$))(?<=\S )", _to(_NBSP),
              "a breakable space before a sign"),
        _Rule(("« ",), r" (?<=« )(?=\S)", _to(_NBSP), "a breakable space behind «"),
        _Rule(("«", "»"), rf"«(?=[^\s{_NBSP}{_THIN}])", _to(f"«{_NBSP}"), "no space behind «"),
        _Rule(("»",), rf"»(?<=[^\s{_NBSP}{_THIN}]»)", _to(f"{_NBSP}»"), "no space before »"),
        _Rule(("%",), r"%(?<=\d%)", _to(f"{_NBSP}%"), "no space before %"),
        _Rule(("n°", "N°"), r"(?<![^\W\d_])(?P<n>[nN])°(?=\s?\d)", lambda found: f"{found['n']}º",
              "a degree sign for º"),
        _Rule((" ,", " ."), r" (?=[,.](?:\s|$))(?<=\w )", _to(""), "a space before a sign"),
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
        _Rule((" - ", " – "), r" [-–] (?<=[^\W\d_] . )(?=[^\W\d_])", _to(f"{_NBSP}— "),
              "a short dash between words"),
        _Rule(("№",), r"№ ?(?=\d)", _to(f"№{_NBSP}"), "a breakable space, or none, behind №"),
    ),
    "zh": (
        _quotes("“", "”"),
        _Rule((",", ";", ":", "?", "!"), rf"[,;:?!](?<=[{_HAN}].)(?=[{_HAN}]|$)",
              lambda found: chr(ord(found[0]) + 0xFEE0), "a half-width sign"),
        _Rule((".",), rf"\.$(?<=[{_HAN}]\.)", _to("。"), "a half-width full stop"),
        # 第七条 其他条款: a heading of a treaty has a space behind its number.
        _Rule((" ",),
              rf" (?=[{_HAN}\dA-Za-z])"
              rf"(?:(?<=[{_HAN}] )(?<![条章节编] )|(?<=[\dA-Za-z] )(?![\dA-Za-z]))", _to(""),
              "a space beside a Han character"),
    ),
    "ar": (
        _DOUBLE_SPACE,
        _quotes("“", "”"),
        _Rule((",",), rf",(?<=[{_ARABIC}],)(?!\d)", _to("،"), "a Latin comma"),
        _Rule((";",), rf";(?<=[{_ARABIC}];)", _to("؛"), "a Latin semicolon"),
        _Rule(("?",), rf"\?(?<=[{_ARABIC}]\?)", _to("؟"), "a Latin question mark"),
        _Rule((" ,", " ،", " ؛", " ؟", " ."), rf" (?=[.،؛؟](?:\s|$))(?<=[{_ARABIC}] )",
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
    for rule, there in _compiled(language):
        if any(map(text.__contains__, rule.signs)):
            for found in there.finditer(text):
                yield Slip(found.start(), found.end(), rule.change(found), rule.what)


def signed(texts: Sequence[str], language: str) -> list[int]:
    """The numbers of the texts that have a sign which may be another in their language.

    They may have markup: of a text that has no such sign, `slips` has nothing to say without it.
    """
    single, behind_space, others = _signs(language)
    together = _APART.join(texts)
    if together.count(_APART) >= len(texts):
        together = _APART.join([text.replace(_APART, " ") for text in texts])
    found = {
        number
        for sign in (*single, *others)
        if sign[-1] in together and sign in together
        for number in compress(count(), map(contains, texts, repeat(sign)))
    }
    if behind_space:  # a search for each takes far longer
        found.update(_numbers(together, _behind_space(language)))
    return sorted(found)


def suspects(texts: Sequence[str], language: str) -> list[int]:
    """The numbers of the texts that `slips` may have something to say of, looked at as one."""
    found = {number for number, text in enumerate(texts) if _APART in text}
    together = _APART.join(["" if number in found else text for number, text in enumerate(texts)])
    for rule, there in _compiled(language):
        if any(map(together.__contains__, rule.signs)):
            found.update(_numbers(together, there))
    return sorted(found)


def _numbers(together: str, sign: re.Pattern[str]) -> Iterator[int]:
    """The numbers of the texts in which a sign is found."""
    number = done = 0
    for found in sign.finditer(together):
        number += together.count(_APART, done, found.start())
        done = found.start()
        yield number


@cache
def _signs(language: str) -> tuple[tuple[str, ...], ...]:
    """The signs of one letter, those of a space and another one, and the rest.

    Of a sign there are two letters at most, as markup may stand behind them; of a word, all.
    """
    rules = _RULES.get(language, ())
    found = sorted({sign if sign.isalpha() else sign[:2] for one in rules for sign in one.signs})
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
    rules = _RULES.get(language, ())
    return tuple([(rule, expression(rule.pattern, re.MULTILINE)) for rule in rules])
