"""Tags that a tool or a hand has damaged, put right where only one reading is possible.

What is put right is said; what could be read in two ways is left as it came, and whoever takes the
fragment finds the fault.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hexapla.model.fragment import Code, Fragment, Kind, Side, Tag, Text

# What a translator may leave out: another language marks what it stresses in its own way.
REMOVABLE = {Kind.EMPHASIS, Kind.STRONG, Kind.STRUCK, Kind.BREAK}
# What is one thing, and cannot stand twice.
SINGLE = {Kind.NOTE}


class Repaired(NamedTuple):
    """A fragment after the repair, and what was done: clauses for a person."""

    fragment: Fragment
    done: tuple[str, ...] = ()


def repair(target: Fragment, base: Text, known: int) -> Repaired:
    """Repairs a returned fragment.

    `base` is the source it was translated from; `known` is how many tag numbers may stand in it:
    those of the base, and those that only our own translation has.
    """
    if tags(target) == tags(base.fragment):
        return Repaired(target)  # all that there should be, once and in order, or none at all
    done: list[str] = []
    for step in _STEPS:
        changed, said = step(target, base, known)
        if said:
            target, done = changed, [*done, said]
    return Repaired(target, tuple(done))


_Step = Callable[[Fragment, Text, int], tuple[Fragment, str]]


def tags(fragment: Fragment) -> list[Tag]:
    """The tags of a fragment, in order."""
    return [part for part in fragment if isinstance(part, Tag)]


_TEXTUAL = re.compile(r"\{(?P<OPEN>[0-9]{1,4})>|<(?P<CLOSE>[0-9]{1,4})\}|\{(?P<ALONE>[0-9]{1,4})\}")


def coded(fragment: Fragment) -> Fragment:
    """A fragment whose tags a tool has made text, `{1}` and `{1>word<1}`, with its tags again."""
    if not any("{" in part or "}" in part for part in fragment if isinstance(part, str)):
        return fragment if "" not in fragment else tuple([part for part in fragment if part != ""])
    row: list[str | Tag] = []
    for part in fragment:
        if isinstance(part, Tag):
            row.append(part)
            continue
        end = 0
        for found in _TEXTUAL.finditer(part):
            side = found.lastgroup or ""
            row += [part[end : found.start()], Tag(int(found[side]), Side[side])]
            end = found.end()
        row.append(part[end:])
    return tuple([part for part in row if part != ""])


def describe(code: Code) -> str:
    """A code in a message to a person: “footnote mark [3]”, “link to https://…”, “emphasis”."""
    if code.kind is Kind.NOTE:
        return f"footnote mark [{code.label}]"
    if code.kind is Kind.LINK:
        return f"link to {code.label}"
    if code.kind in (Kind.CODE, Kind.IMAGE):
        return f"{code.kind.value} {code.label}"
    return f"{code.kind.value} {code.opening}" if code.kind is Kind.MARKUP else code.kind.value


def _foreign(target: Fragment, base: Text, known: int) -> tuple[Fragment, str]:
    """One tag that nobody knows, and one of the same sort that is missing, are the same."""
    strange = {tag.number for tag in tags(target) if not 0 < tag.number <= known}
    there = {tag.number for tag in tags(target)}
    lacking = [number for number in range(1, len(base.codes) + 1) if number not in there]
    if len(strange) != 1 or len(lacking) != 1:
        return target, ""
    old, new = strange.pop(), lacking[0]
    sides = Counter(tag.side for tag in tags(target) if tag.number == old)
    if sides != Counter(tag.side for tag in tags(base.fragment) if tag.number == new):
        return target, ""
    row = tuple(
        [
            Tag(new, part.side) if isinstance(part, Tag) and part.number == old else part
            for part in target
        ]
    )
    return row, f"an unknown tag was read as {describe(base.codes[new - 1])}"


def _doubled(target: Fragment, base: Text, known: int) -> tuple[Fragment, str]:
    """The same tag twice in one place is one."""
    row: list[str | Tag] = []
    for part in target:
        if isinstance(part, Tag) and row and row[-1] == part and _is_single(part, base):
            continue
        row.append(part)
    changed = tuple(row)
    return changed, "a doubled tag was dropped" if changed != target else ""


def _is_single(tag: Tag, base: Text) -> bool:
    if tag.side is not Side.ALONE:
        return True
    return 0 < tag.number <= len(base.codes) and base.codes[tag.number - 1].kind in SINGLE


def _crossed(target: Fragment, base: Text, known: int) -> tuple[Fragment, str]:
    """Pairs that cross with no word between the crossing ends can only mean to be nested."""
    row = list(target)
    stack: list[int] = []
    changed = False
    position = 0
    while position < len(row):
        part = row[position]
        if isinstance(part, Tag) and part.side is Side.OPEN:
            stack.append(part.number)
        elif isinstance(part, Tag) and part.side is Side.CLOSE:
            if not stack:
                return target, ""
            if stack[-1] != part.number:
                ahead = position + 1
                wanted = Tag(stack[-1], Side.CLOSE)
                while ahead < len(row) and isinstance(row[ahead], Tag) and row[ahead] != wanted:
                    ahead += 1
                if ahead == len(row) or row[ahead] != wanted:
                    return target, ""
                row.insert(position, row.pop(ahead))
                changed = True
            stack.pop()
        position += 1
    return tuple(row), "crossed tags were put in order" if changed else ""


def _halved(target: Fragment, base: Text, known: int) -> tuple[Fragment, str]:
    """A pair that lost one end, where that end stood at the very end or start of the source."""
    found = Counter(tags(target))
    said = []
    row = list(target)
    for number, code in enumerate(base.codes, 1):
        opened, closed = found[Tag(number, Side.OPEN)], found[Tag(number, Side.CLOSE)]
        if opened == 1 and not closed and Tag(number, Side.CLOSE) in _outer(base, at_end=True):
            row.insert(_behind_words(row), Tag(number, Side.CLOSE))
        elif closed == 1 and not opened and Tag(number, Side.OPEN) in _outer(base, at_end=False):
            row.insert(_before_words(row), Tag(number, Side.OPEN))
        else:
            continue
        said.append(f"the lost end of {describe(code)} was put back")
    return tuple(row), "; ".join(said)


def _written_out(target: Fragment, base: Text, known: int) -> tuple[Fragment, str]:
    """A code that a tool has turned into the text it shows for it, where that stands just once."""
    said = []
    for number, code in enumerate(base.codes, 1):
        tag = Tag(number, Side.ALONE)
        if tag in target or tag not in base.fragment:
            continue
        for shown in _forms(code):
            holding = [
                place
                for place, part in enumerate(target)
                if isinstance(part, str) and shown in part
            ]
            if not holding or any(shown in words for words in _words(base.fragment)):
                continue
            place = holding[0]
            words = target[place]
            if len(holding) > 1 or not isinstance(words, str) or words.count(shown) > 1:
                continue
            before, _, behind = words.partition(shown)
            middle = [one for one in (before, tag, behind) if one != ""]
            target = (*target[:place], *middle, *target[place + 1 :])
            said.append(f"the text “{shown}” was read as {describe(code)}")
            break
    return target, "; ".join(said)


def _forms(code: Code) -> tuple[str, ...]:
    """What stands for a code where tags have become text, the most telling form first."""
    if code.kind is Kind.NOTE:
        return (code.opening, f"[{code.label}]")
    return (code.opening,) if code.kind in (Kind.CODE, Kind.MARKUP, Kind.IMAGE) else ()


def _missing(target: Fragment, base: Text, known: int) -> tuple[Fragment, str]:
    """What stood at the very end or start of the source, and can stand nowhere else here."""
    said = []
    there = {tag.number for tag in tags(target)}
    row = list(target)
    if not any(isinstance(part, str) and part.strip() for part in row):
        return target, ""
    for number, code in enumerate(base.codes, 1):
        if number in there or code.kind in REMOVABLE:
            continue
        alone = Tag(number, Side.ALONE)
        opening, closing = Tag(number, Side.OPEN), Tag(number, Side.CLOSE)
        if alone in _outer(base, at_end=True):
            row += [alone] if _is_close(base, alone, -1) else [" ", alone]
        elif alone in _outer(base, at_end=False):
            put: list[str | Tag] = [alone] if _is_close(base, alone, 1) else [alone, " "]
            row[_before_words(row) : _before_words(row)] = put
        elif opening in _outer(base, at_end=False) and closing in _outer(base, at_end=True):
            row = [opening, *row, closing]
        else:
            continue
        said.append(f"{describe(code)} was put back at its end of the text")
    return tuple(row), "; ".join(said)


def _is_close(base: Text, tag: Tag, step: int) -> bool:
    """Whether a tag has no space between it and the words beside it."""
    place = base.fragment.index(tag) + step
    if not 0 <= place < len(base.fragment):
        return True
    beside = base.fragment[place]
    return isinstance(beside, Tag) or not beside[0 if step > 0 else -1].isspace()


def _outer(base: Text, *, at_end: bool) -> list[Tag]:
    """The tags of the source with no word behind them, or before them."""
    found = []
    for part in reversed(base.fragment) if at_end else base.fragment:
        if not isinstance(part, Tag):
            break
        found.append(part)
    return found


def _words(fragment: Fragment) -> list[str]:
    return [part for part in fragment if isinstance(part, str)]


def _behind_words(row: Sequence[str | Tag]) -> int:
    """Where the last words end."""
    return max((n for n, part in enumerate(row, 1) if isinstance(part, str)), default=len(row))


def _before_words(row: Sequence[str | Tag]) -> int:
    """Where the first words begin."""
    return min((n for n, part in enumerate(row) if isinstance(part, str)), default=0)


_STEPS: tuple[_Step, ...] = (_written_out, _foreign, _doubled, _crossed, _halved, _missing)
