"""Which units a judge may have anything to say of: of most, most judges have nothing.

A sieve is asked before the judges are, once for all that have it, and for all units of a desk at
once. It may name too many, and never too few: a judge says the same without it, only later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter, not_

from hexapla.checks.columns import Column, among, at_places, having, numbers
from hexapla.checks.sheet import Desk
from hexapla.expressions import expression
from hexapla.language.labels import may_open, none_opens
from hexapla.markup import usual
from hexapla.markup.notation import HIDING, NOTE_MARK, note_marks
from hexapla.model.catalog import Entry, State
from hexapla.model.unit import Role

Sieve = Callable[[Desk], Collection[int]]
"""From the units of a desk to the numbers of those that a judge has to see."""

# In UTF-8, a Cyrillic letter is one of four bytes and another that all signs may go on with.
_GO_ON = bytes(range(0x80, 0xC0))
_BY_SCRIPT = bytes(
    [
        ord("l") if chr(one).isalpha() and one < 0x80 else
        ord("c") if 0xD0 <= one <= 0xD3 else ord(" ") if one else 0
        for one in range(0x100)
    ]
)  # fmt: skip
# A Latin letter beside a Cyrillic one: a mixed word has such a pair, and few texts have.
_MIXED = re.compile(b"l(?:(?=c)|(?<=cl))")
# Controls, unseen characters and lost letters: all but the last are not printed.
_STRANGE = expression(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e\u2066-\u2069"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufffd-\uffff]"
)
_LOST = "\ufffd"
# The letters that bytes of UTF-8 begin with if they are misread, of western letters and signs and
# of those of a script, and what those that go on with them are misread as.
_LEADS = "\xc2\xc3\xc5\xe2"
_LEADS_TO = {
    "Arab": "\xd8\xd9\xda\xdb\xef", "Cyrl": "\xd0\xd1\xd2\xd3",
    "Hans": "\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xef",
}  # fmt: skip
_MISREAD = expression(
    "[\xc2-\xef][\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
# What opens a code but a bracket, or breaks a line (an escape or an entity is words).
_SIGNS = ("*", "<", "_", "`", "~", "\n", "\r", "!", "](")
_BRACKET = expression(r"\[(?!\^)")


_head = itemgetter(slice(2))
_state, _remarks, _flaw = itemgetter(2), itemgetter(4), itemgetter(4)
_DONE = State.TRANSLATED


def always(desk: Desk) -> Collection[int]:
    """All: of a judge that has to see every unit."""
    return range(len(desk.rows))


def dissenting(desk: Desk) -> Collection[int]:
    """Where a version has other values than the others."""
    return desk.dissenting


def counting(desk: Desk) -> Collection[int]:
    """Where a version may lack a number in words, or has other values."""
    return {*desk.dissenting, *desk.miscounting}


def headed(desk: Desk) -> Collection[int]:
    """The fields of the masthead."""
    return [number for number, row in enumerate(desk.rows) if row.unit.role is Role.FIELD]


def flawed(desk: Desk) -> Collection[int]:
    """Where a value has something wrong in itself."""
    cells = [desk.values(column) for column in range(len(desk.columns))]
    return {
        number
        for column in cells
        if any(map(_flaw, chain.from_iterable(column)))
        for number, cell in enumerate(column)
        for value in cell
        if value.flaw
    }


def unalike(desk: Desk) -> Collection[int]:
    """Where a version calls other footnotes than the master, or in another order."""
    noted = [having(column.texts, column.marked, ("[^", "<")) for column in desk.columns]
    called = sorted(_in_any(noted))
    cells = zip(called, *[_marks(column.said, called) for column in desk.columns])
    return [
        number
        for number, master, *others in cells
        if others.count(master) + others.count(None) < len(others)
    ]


def _marks(texts: Sequence[str], called: Sequence[int]) -> list[list[str] | None]:
    """The footnote marks of each of some texts; None where there is no text."""
    hidden = having(texts, called, HIDING)
    asked = [(texts[number], number in hidden) for number in called]
    find = NOTE_MARK.findall
    return [(note_marks(one) if odd else find(one)) if one else None for one, odd in asked]


def coded(desk: Desk) -> Collection[int]:
    """Where a text has inline codes beside footnote marks, and not all texts have the same."""
    return [
        number
        for number in sorted(_in_any(map(_with_codes, desk.columns)))
        if not _are_coded_alike([text for text in _said(desk, number) if text])
    ]


def _with_codes(column: Column) -> set[int]:
    """The numbers of the texts that may have such codes."""
    texts = column.texts
    found = having(texts, column.marked, _SIGNS)
    return found.union([one for one in column.marked - found if _BRACKET.search(texts[one])])


def _are_coded_alike(texts: Sequence[str]) -> bool:
    first = usual.codes(texts[0])
    return first is not None and all(usual.codes(text) == first for text in texts[1:])


def unsettled(desk: Desk) -> Collection[int]:
    """Where a translation is missing, stale, no more than a draft, or has a remark."""
    found: set[int] = set()
    for column, entries in zip(desk.columns, zip(*[row.columns for row in desk.rows])):
        if not all(column.said):
            found.update(numbers(map(not_, column.said)))
        there = [*filter(None, entries)]
        # Of a version that is finished, one look tells it.
        if (
            len(there) < len(entries)
            or min(map(_state, there)) < _DONE
            or any(map(_remarks, there))
        ):
            found.update([number for number, one in enumerate(entries) if _is_open(one)])
    return found


def _is_open(entry: Entry | None) -> bool:
    return entry is None or entry.state < _DONE or bool(entry.remarks)


def labelled(desk: Desk) -> Collection[int]:
    """Where a translation may open with a label."""
    opens = may_open().match
    return {
        number
        for column in desk.columns[1:]
        for number in numbers(map(_may_begin, map(_head, column.said)))
        if opens(column.said[number])
    }


@lru_cache(maxsize=1 << 14)
def _may_begin(head: str) -> bool:
    """Whether a label may begin with two letters."""
    return head != "" and not none_opens().match(head)


def termed(desk: Desk) -> Collection[int]:
    """Where the master has terms of the glossary."""
    terms = desk.parallel.terms
    return [
        number
        for number, row in enumerate(desk.rows if terms else ())
        if any(of_column.get(row.unit.id) for of_column in terms)
    ]


def mixed(desk: Desk) -> Collection[int]:
    """Where a Latin letter stands beside a Cyrillic one in a text of that script."""
    columns = [column for column in desk.columns if column.locale.script == "Cyrl"]
    letters = [column.together.translate(_BY_SCRIPT, _GO_ON) for column in columns]
    return _in_any([at_places(one, _MIXED.finditer(one)) for one in letters])


def asking(desk: Desk) -> Collection[int]:
    """Where a text in Spanish may ask or exclaim."""
    columns = [column for column in desk.columns if column.locale.language == "es"]
    return _in_any([among(column.said, _is_asking) for column in columns])


def strange(desk: Desk) -> Collection[int]:
    """Where a text may have characters that nobody has written, or that nobody sees."""
    return _in_any([*map(_unprinted, desk.columns), *map(_misread, desk.columns)])


def _unprinted(column: Column) -> Collection[int]:
    together = " ".join(column.said)
    return among(column.said, _is_strange) if _is_strange(together) else ()


def _misread(column: Column) -> Iterable[int]:
    """The numbers of the texts with letters that one of the script may have been misread as."""
    leads = _LEADS + _LEADS_TO.get(column.locale.script, "")
    some = having(column.said, range(len(column.said)), leads)
    return [number for number in some if _MISREAD.search(column.said[number])]


def _in_any(found: Iterable[Iterable[int]]) -> set[int]:
    return {*chain.from_iterable(found)}


def _is_asking(text: str) -> bool:
    return "?" in text or "!" in text


def _is_strange(text: str) -> object:
    # What stands for a lost letter is printed; unbreakable spaces are not.
    seen = text.replace("\u00a0", " ")
    return (_LOST in seen or not seen.isprintable()) and _STRANGE.search(seen)


def _said(desk: Desk, number: int) -> list[str]:
    return [column.said[number] for column in desk.columns]
