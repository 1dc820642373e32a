"""Which units a judge may have anything to say of: of most, most judges have nothing.

A sieve is asked before the judges are, once for all that have it, and for all units of a desk at
once. It may name too many, and never too few: a judge says the same without it, only later.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from functools import partial
from itertools import chain, repeat
from operator import contains, eq, not_

from hexapla.checks.columns import Column, among, having, numbers
from hexapla.checks.sheet import Desk
from hexapla.language.labels import may_open
from hexapla.markup import usual
from hexapla.markup.notation import HIDING, NOTE_MARK, note_marks
from hexapla.model.catalog import State
from hexapla.model.locale import OFFICIAL
from hexapla.model.parallel import MASTER
from hexapla.model.unit import Role
from hexapla.model.value import Value, ValueKind

Sieve = Callable[[Desk], Collection[int]]
"""From the units of a desk to the numbers of those that a judge has to see."""

_CYRILLIC = "\u0400-\u04ff"
# A Latin letter beside a Cyrillic one: a mixed word has such a pair, and few texts have.
_PAIR = re.compile(rf"[A-Za-z](?:(?=[{_CYRILLIC}])|(?<=[{_CYRILLIC}].))")
# Controls, unseen characters and lost letters: all but the last are not printed.
_STRANGE = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e\u2066-\u2069"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufffd-\uffff]"
)
_LOST = "\ufffd"
# The letters that bytes of UTF-8 begin with if they are misread, and those that go on with them.
_LEADS = "\xc2\xc3\xd0\xd1\xd8\xd9\xda\xdb\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xef"
_MISREAD = re.compile(
    f"[{_LEADS}][\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
# What opens a code but a bracket, or breaks a line (an escape or an entity is words).
_SIGNS = ("*", "<", "_", "`", "~", "\n", "\r", "!", "](")
_BRACKET = re.compile(r"\[(?!\^)")
_RANGED = frozenset((ValueKind.REFERENCE, ValueKind.RESOLUTION))
_NEAR = 12
_TWO = 2
_BRACKETS = (("(", ")"), ("[", "]"))


def always(desk: Desk) -> Collection[int]:
    """All: of a judge that has to see every unit."""
    return range(len(desk.rows))


def dissenting(desk: Desk) -> Collection[int]:
    """Where a version has other values than the others."""
    return desk.dissenting


def counting(desk: Desk) -> Collection[int]:
    """Where a version may lack a number in words, or has other values."""
    return {*desk.dissenting, *desk.miscounting}


def paid(desk: Desk) -> Collection[int]:
    """Where one of two texts that can be read may name a currency, or values differ."""
    from hexapla.language.numbers import currencies  # late, as in `Desk`

    found = {*desk.dissenting}
    asked = [0] * len(desk.rows)
    for column in desk.columns:
        if column.locale.language in OFFICIAL:
            texts = [words if times < _TWO else "" for words, times in zip(column.spoken, asked)]
            found.update(
                among(texts, partial(currencies.may_name, language=column.locale.language))
            )
            asked = [times + bool(words) for words, times in zip(column.spoken, asked)]
            if min(asked) >= _TWO:
                break
    return found


def ranging(desk: Desk) -> Collection[int]:
    """Where the master may have a range, or a version has other values."""
    return {*desk.dissenting, *[n for n, cell in enumerate(desk.values(MASTER)) if may_range(cell)]}


def resolving(desk: Desk) -> Collection[int]:
    """Where the master cites a resolution, or a version has other values."""
    citing = {
        number
        for number, cell in enumerate(desk.values(MASTER))
        for value in cell
        if value.kind is ValueKind.RESOLUTION
    }
    return citing.union(desk.dissenting)


def may_range(values: Iterable[Value]) -> bool:
    """Whether two references of a text stand so near that they may be the ends of a range."""
    last, end = None, 0
    for kind, _, start, stop, _ in values:
        if kind is last and kind in _RANGED and start - end <= _NEAR:
            return True
        last, end = kind, stop
    return False


def headed(desk: Desk) -> Collection[int]:
    """The fields of the masthead."""
    return [number for number, row in enumerate(desk.rows) if row.unit.role is Role.FIELD]


def flawed(desk: Desk) -> Collection[int]:
    """Where a value has something wrong in itself."""
    return {
        number
        for column in range(len(desk.columns))
        for number, cell in enumerate(desk.values(column))
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
    found = {*_in_any([numbers(map(not_, column.said)) for column in desk.columns])}
    for number, row in enumerate(desk.rows):
        for entry in row.columns:
            if entry is None or entry[2] < State.TRANSLATED or entry[4]:
                found.add(number)
    return found


def copied(desk: Desk) -> Collection[int]:
    """Where a translation is the master's text."""
    masters = desk.columns[MASTER].texts
    return _in_any([numbers(map(eq, column.texts, masters)) for column in desk.columns[1:]])


def labelled(desk: Desk) -> Collection[int]:
    """Where a translation may open with a label."""
    opens = may_open().match
    return _in_any([numbers(map(opens, column.said)) for column in desk.columns[1:]])


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
    return _in_any([among(column.spoken, _PAIR.search) for column in columns])


def bracketed(desk: Desk) -> Collection[int]:
    """Where a text has not as many opening brackets as closing ones."""
    return _in_any(
        [
            _unpaired(column.words, opening, closing)
            for column in desk.columns
            for opening, closing in _BRACKETS
        ]
    )


def asking(desk: Desk) -> Collection[int]:
    """Where a text in Spanish may ask or exclaim."""
    columns = [column for column in desk.columns if column.locale.language == "es"]
    return _in_any([among(column.said, _is_asking) for column in columns])


def strange(desk: Desk) -> Collection[int]:
    """Where a text may have characters that nobody has written, or that nobody sees."""
    return _in_any(
        [
            among(column.said, finds)
            for column in desk.columns
            for finds in (_is_strange, _is_misread)
        ]
    )


def _in_any(found: Iterable[Iterable[int]]) -> Set[int]:
    return {*chain.from_iterable(found)}


def _is_asking(text: str) -> bool:
    return "?" in text or "!" in text


def _is_strange(text: str) -> object:
    # What stands for a lost letter is printed; unbreakable spaces are not.
    seen = text.replace("\u00a0", " ")
    return (_LOST in seen or not seen.isprintable()) and _STRANGE.search(seen)


def _is_misread(text: str) -> object:
    return any(map(text.__contains__, _LEADS)) and _MISREAD.search(text)


def _unpaired(texts: Sequence[str], opening: str, closing: str) -> Iterator[int]:
    """The numbers of the texts in which one sign does not stand as often as another."""
    either = [numbers(map(contains, texts, repeat(sign))) for sign in (opening, closing)]
    for number in _in_any(either):
        if texts[number].count(opening) != texts[number].count(closing):
            yield number


def _said(desk: Desk, number: int) -> list[str]:
    return [column.said[number] for column in desk.columns]
