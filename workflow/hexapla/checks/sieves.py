"""Whether a judge may have anything to say of a sheet: of most, most judges have nothing.

A sieve is asked before the judges are, once for all that have it, and is quick. It may say yes too
often, and never no too often: a judge says the same without its sieve, only later.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from hexapla.checks.sheet import Sheet
from hexapla.language.labels import may_open
from hexapla.markup.notation import note_marks
from hexapla.model.catalog import State
from hexapla.model.parallel import MASTER
from hexapla.model.unit import Role
from hexapla.model.value import ValueKind

Sieve = Callable[[Sheet], object]

_CYRILLIC = "\u0400-\u04ff"
# A Latin letter beside a Cyrillic one: a mixed word has such a pair, and few texts have.
_PAIR = re.compile(rf"[A-Za-z](?:(?=[{_CYRILLIC}])|(?<=[{_CYRILLIC}].))")
# Controls, unseen characters, and the letters that bytes of UTF-8 begin with if they are misread.
_STRANGE = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e\u2066-\u2069"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufffd-\uffff]|[\xc2\xc3\xd0\xd1\xd8-\xdb\xe2-\xe9\xef]"
    "[\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
# What opens a code but a bracket, or breaks a line (an escape or an entity is words).
_SIGNS = ("*", "<", "_", "`", "~", "\n", "\r")
_RANGED = frozenset((ValueKind.REFERENCE, ValueKind.RESOLUTION))
_NEAR = 12
_OF_BRACKETS = ("](", "][", "![")


def always(sheet: Sheet) -> bool:
    """True: of a judge that has to see all."""
    return True


def dissenting(sheet: Sheet) -> object:
    """Whether a version has other values than the others."""
    return sheet.dissents


def paid(sheet: Sheet) -> object:
    """Whether one of two texts that can be read may name a currency, or values differ."""
    from hexapla.language.numbers import currencies  # late, as in `Sheet`

    for column in [*filter(sheet.reads, sheet.voices)][:2]:
        if currencies.may_name(sheet.words(column), sheet.locales[column].language):
            return True
    return sheet.dissents


def ranging(sheet: Sheet) -> object:
    """Whether the master may have a range, or a version has other values."""
    return sheet.dissents or may_range(sheet)


def may_range(sheet: Sheet) -> bool:
    """Whether two references of the master stand so near that they may be the ends of a range."""
    kind, end = None, 0
    for value in sheet.values(MASTER):
        if value.kind is kind and kind in _RANGED and value.start - end <= _NEAR:
            return True
        kind, end = value.kind, value.end
    return False


def headed(sheet: Sheet) -> bool:
    """Whether a unit is a field of the masthead."""
    return sheet.unit.role is Role.FIELD


def flawed(sheet: Sheet) -> bool:
    """Whether a value has something wrong in itself."""
    for column in sheet.voices:
        for value in sheet.values(column):
            if value.flaw:
                return True
    return False


def noted(sheet: Sheet) -> bool:
    """Whether a footnote is called."""
    return "[^" in sheet.all_texts or "<sup>" in sheet.all_texts


def unalike(sheet: Sheet) -> bool:
    """Whether a version calls other footnotes than the master, or in another order."""
    if not noted(sheet):
        return False
    marks = [note_marks(text) for _, text in sheet.versions]
    return marks.count(note_marks(sheet.master)) < len(marks)


def coded(sheet: Sheet) -> bool:
    """Whether a text has inline codes beside footnote marks."""
    texts = sheet.all_texts
    if any(map(texts.__contains__, _SIGNS)):
        return True
    brackets = texts.count("[")
    return brackets > texts.count("[^") or (
        brackets > 0 and any(map(texts.__contains__, _OF_BRACKETS))
    )


def unsettled(sheet: Sheet) -> bool:
    """Whether a translation is missing, stale, no more than a draft, or has a remark."""
    if len(sheet.versions) < len(sheet.columns) - 1:
        return True
    for entry in sheet.columns:
        if entry is None or entry.state < State.TRANSLATED or entry.remarks:
            return True
    return False


def copied(sheet: Sheet) -> bool:
    """Whether a translation is the master's text."""
    return sheet.master in sheet.texts[1:]


def labelled(sheet: Sheet) -> bool:
    """Whether a text may open with a label."""
    return any(map(may_open().match, sheet.texts))


def termed(sheet: Sheet) -> bool:
    """Whether the master has terms of the glossary."""
    return any(map(sheet.terms, sheet.voices))


def mixed(sheet: Sheet) -> bool:
    """Whether a Latin letter stands beside a Cyrillic one in a text of that script."""
    for column in sheet.voices:
        if sheet.locales[column].script != "Cyrl" or column in sheet.strangers:
            continue
        if _PAIR.search(sheet.words(column)):
            return True
    return False


def bracketed(sheet: Sheet) -> bool:
    """Whether a text has not as many opening brackets as closing ones."""
    for text in map(sheet.words, sheet.voices):
        if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
            return True
    return False


def asking(sheet: Sheet) -> bool:
    """Whether a text may ask or exclaim."""
    return "?" in sheet.all_texts or "!" in sheet.all_texts


def strange(sheet: Sheet) -> object:
    """Whether a text may have characters that nobody has written, or that nobody sees."""
    return _STRANGE.search(sheet.all_texts)
