"""What an attribute may hold: one predicate a type, with the words that say what is expected."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

# XML 1.0, productions 4 and 4a: what names and name tokens are made of.
_START = (
    ":A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = f"[{_START}.0-9\xb7\u0300-\u036f\u203f-\u2040-]+"


class Value(NamedTuple):
    """A type of attribute: `accepts` is true of the values it takes, `expected` names them.

    `expected` completes “it must be …”. `name_token` marks values in which any part that is itself
    a name token may be exchanged for another one without changing whether they are accepted:
    identifiers and references to them.
    """

    expected: str
    accepts: Callable[[str], object]
    name_token: bool = False


def matching(pattern: str, expected: str) -> Value:
    """Values that a regular expression matches as a whole."""
    return Value(expected, re.compile(pattern).fullmatch)


def one_of(*values: str) -> Value:
    """Values out of a list."""
    quoted = [f"“{value}”" for value in values]
    expected = f"{', '.join(quoted[:-1])} or {quoted[-1]}" if len(quoted) > 1 else quoted[0]
    return Value(expected, frozenset(values).__contains__)


def either(first: Value, second: Value) -> Value:
    """Values of one type or of another."""
    return Value(
        f"{first.expected}, or {second.expected}",
        lambda value: first.accepts(value) or second.accepts(value),
    )


ANY = Value("any text", lambda value: True)
NMTOKEN = Value(
    "a name token: letters, digits, “.”, “-”, “_” and “:” without spaces",
    re.compile(_NAME).fullmatch,
    name_token=True,
)
# What xml:id has to be: a name that does not begin as a number does, and has no colon.
NCNAME = Value(
    "a name that begins with a letter or “_” and has no “:”",
    re.compile(f"(?![-.0-9\xb7])(?!.*:){_NAME}").fullmatch,
)
NMTOKENS = Value(
    "name tokens with spaces between them",
    re.compile(rf"\s*{_NAME}(?:\s+{_NAME})*\s*").fullmatch,
    name_token=True,
)
YES_NO = one_of("yes", "no")
POSITIVE = matching(r"\s*\+?0*[1-9][0-9]*\s*", "a whole number from 1 on")
WHOLE = matching(r"\s*(?:\+?[0-9]+|-0+)\s*", "a whole number from 0 on")
DECIMAL = matching(r"\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\s*", "a decimal number")
# “authority:value”, as most open lists of XLIFF 2 have it: one colon at least, nothing empty.
PREFIXED = matching(r"[^\s:]+:[^\s:]+", "an authority, a colon and a value, such as my:value")
IRI = Value("an IRI", lambda value: True, name_token=True)
"""Any text: tools write file names here, and XML Schema's anyURI takes what can be escaped."""
SPACE = one_of("default", "preserve")
DIRECTION = one_of("ltr", "rtl", "auto")
# RFC 5646, section 2.1, and the irregular tags that it keeps; their regular ones match the rule.
_LANGUAGE = (
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|en-GB-oed|i-(?:ami|bnn|default|enochian|hak|"
    r"klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:BE-FR|BE-NL|CH-DE)"
)
LANGUAGE = matching(rf"(?ai:{_LANGUAGE})", "a language tag of BCP 47, such as fr or zh-Hans")
# ISO 8601 as XML Schema has it; the days of a month are not counted.
_DATE = r"-?(?:[1-9][0-9]{3,}|0[0-9]{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_ZONE = r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
DATE = matching(rf"\s*{_DATE}{_ZONE}\s*", "a date, such as 2024-05-31")
DATE_TIME = matching(
    rf"\s*{_DATE}T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?|24:00:00(?:\.0+)?)"
    rf"{_ZONE}\s*",
    "a date and time, such as 2024-05-31T12:00:00Z",
)
