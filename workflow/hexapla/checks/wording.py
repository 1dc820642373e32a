"""How a difference between versions is told: who says what, and what to type instead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from hexapla.checks.check import name
from hexapla.checks.sheet import Sheet
from hexapla.checks.vote import Dissent
from hexapla.language.dates import MONTHS
from hexapla.language.rendering import rendered
from hexapla.language.retyping import retyped
from hexapla.model.parallel import MASTER
from hexapla.model.value import ValueKind

_TAKE_OUT = "take it out, or put it into the others"
_LONG = 4
_SIGNS = frozenset("$€£¥(-+%’'㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩½¼¾")
# A day that no calendar has: 2027-02-30.
_NO_DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)")


def who(sheet: Sheet, columns: Sequence[int], lacking: bool = False) -> str:
    """Some columns as a subject: "all others have", "the master and the Russian version lack"."""
    one, many = ("lacks", "lack") if lacking else ("has", "have")
    if len(columns) == len(sheet.voices) - 1 and len(columns) > 1:
        return f"all others {many}"
    versions = [name(sheet.locales[column]) for column in columns if column != MASTER]
    if not versions:
        return f"the master {one}"
    listed = " and ".join(filter(None, [", ".join(versions[:-1]), versions[-1]]))
    said = f"the {listed} version{'s' if len(versions) > 1 else ''}"
    if MASTER in columns:
        said = f"the master and {said}"
    return f"{said} {many if len(columns) > 1 else one}"


def siders(sheet: Sheet, dissent: Dissent, lacking: bool = False) -> str:
    """The master as a subject, with those of its versions that say what it says."""
    has = "lacks" if lacking else "has"
    own = [one for one in sheet.voices if one not in dissent.agreeing and one != MASTER]
    alike = [
        one
        for one in own
        if {*dissent.extra} <= {key for value in sheet.values(one) for key in value.keys}
    ]
    if not alike:
        return f"it {has}"
    return f"it and {who(sheet, alike).rpartition(' ')[0]} {has[:-1] if lacking else 'have'}"


def named(sheet: Sheet, kind: ValueKind, keys: Sequence[str], columns: Sequence[int]) -> str:
    """Values as the first of some columns writes them, and what they are where that is not seen."""
    return ", ".join(
        f"{_named(sheet, kind, key, columns)}{f' ({number:,} times)' if number > 1 else ''}"
        for key, number in Counter(keys).items()
    )


def advice(sheet: Sheet, dissent: Dissent, gone: Sequence[str]) -> str:
    """What to do about a version that lacks keys: to type them, where its language has a form."""
    if not gone:
        meant = _meant(sheet, dissent)
        return f"write “{meant}” as the others do" if meant else _TAKE_OUT
    language = sheet.language(dissent.column)
    if right := _retyped(sheet, dissent, gone):
        return f"write “{right}”"
    keys = [_whole(sheet, key, dissent.agreeing) for key in dict.fromkeys(gone)]
    own = [rendered(dissent.kind, key, language) for key in keys]
    if all(own) and not _is_declined(sheet, dissent):
        return "write " + ", ".join(f"“{text}”" for text in own)
    return "say the same as the others: " + named(sheet, dissent.kind, keys, dissent.agreeing)


def _retyped(sheet: Sheet, dissent: Dissent, gone: Sequence[str]) -> str:
    """The only value that is wrong, in the version's own words with the right figures."""
    if len(dissent.extra) != 1 or len(gone) != 1:
        return ""
    values = [one for one in sheet.values(dissent.column) if dissent.extra[0] in one.keys]
    if len(values) != 1:
        return ""
    text = sheet.words(dissent.column)[values[0].start : values[0].end]
    return retyped(dissent.kind, text, values[0].keys, gone[0])


def _is_declined(sheet: Sheet, dissent: Dissent) -> bool:
    """Whether a version has an ordinal in words, for which its language has many forms."""
    if dissent.kind is not ValueKind.ORDINAL or sheet.language(dissent.column) == "zh":
        return False
    return not any(
        any(map(str.isdigit, sheet.words(dissent.column)[value.start : value.end]))
        for value in sheet.values(dissent.column)
        if value.kind is ValueKind.ORDINAL
    )


def _meant(sheet: Sheet, dissent: Dissent) -> str:
    """The lacking value of another kind that the only extra one is by a slip: 76/2688 is 76/268."""
    if len(dissent.extra) != 1 or dissent.column == MASTER:
        return ""
    lacking = [
        (other.kind, key)
        for other in sheet.dissents
        if other.column == dissent.column and other.kind is not dissent.kind
        for key in other.missing
    ]
    meant = [(kind, key) for kind, key in lacking if slipped(dissent.extra[0], key)]
    return rendered(*meant[0], sheet.language(dissent.column)) if len(meant) == 1 else ""


def slipped(typed: str, meant: str) -> bool:
    """Whether two texts of four and more signs are apart by one slip.

    A sign is changed, lost or doubled, or two neighbours are exchanged.
    """
    if min(len(typed), len(meant)) < _LONG or typed == meant:
        return False
    start = next((n for n, (a, b) in enumerate(zip(typed, meant)) if a != b), None)
    at = min(len(typed), len(meant)) if start is None else start
    rest, other = typed[at:], meant[at:]
    if len(rest) == len(other):
        return rest[1:] == other[1:] or (rest[1::-1] == other[:2] and rest[2:] == other[2:])
    return rest[1:] == other or rest == other[1:]


def _named(sheet: Sheet, kind: ValueKind, key: str, columns: Sequence[int]) -> str:
    plain = _plain(kind, _whole(sheet, key, columns))
    for column in columns:
        for value in sheet.values(column):
            text = sheet.words(column)[value.start : value.end].strip()
            # What a list leaves out has no text, and half of “Article 16.5” says nothing.
            if key in value.keys and (text[:1].isalnum() or text[:1] in _SIGNS) and text:
                return f"“{text}”" if _says(text, key, plain) else f"“{text}” ({plain})"
    return f"“{plain}”"


def _whole(sheet: Sheet, key: str, columns: Sequence[int]) -> str:
    """The likeliest reading of a value: question 162 (1) for what is 162 (1) elsewhere."""
    for column in columns:
        for value in sheet.values(column):
            if key in value.keys and value.keys[0].endswith(key):
                return value.keys[0]
    return key


def _says(text: str, key: str, plain: str) -> bool:
    """Whether one sees what a text is, whatever its language: it has the figures of its key."""
    if text in (key, plain) or text.lower() == key:
        return True
    figures = "".join(filter(str.isdigit, text))
    latin = all(letter < "\u0250" or not letter.isalpha() for letter in text)
    return latin and figures == "".join(filter(str.isdigit, key)) != ""


def _plain(kind: ValueKind, key: str) -> str:
    """A value in English: paragraph 53 (h) for `paragraph 53 (8)`."""
    if not rendered(kind, key, "en") and (no_day := _NO_DAY.fullmatch(key)):
        year, month, number = map(int, no_day.groups())
        return f"{number} {MONTHS['en'][month - 1]} {year}"
    return rendered(kind, key, "en") or key.removeprefix("--")
