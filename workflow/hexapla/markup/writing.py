"""From a fragment back to the notation, and from a translation's tags to its source's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from hexapla.markup.notation import read
from hexapla.model.fragment import Code, Kind, Side, Tag, Text

# Behind a tag, two more can be markup: [^1](a) would be a link, and [^1][a] is none.
_PUNCTUATION = re.compile(r"[\\`*_\[\]<>&~!]|\A[(^]")
# How many parts are tried in every combination: 2 ** 4 readings of 30 µs at the worst.
_PARTS_TRIED = 4

Meaning = tuple["str | tuple[Code, Side]", ...]


def write(text: Text) -> str:
    """The notation of a fragment, with as few escapes as keep its meaning.

    `read(write(x))` says what `x` says wherever Markdown can say it at all.
    """
    written = _join(text, ())
    if read(written) == text:
        return written  # without any escape, as most are
    said = meaning(text)
    for escaped in _choices(text):
        written = _join(text, escaped)
        if meaning(read(written)) == said:
            return written
    return _join(text, range(len(text.fragment)))


def _choices(text: Text) -> Iterator[Collection[int]]:
    """Which parts to escape, the fewest first; of many parts none or all."""
    parts = [
        position
        for position, part in enumerate(text.fragment)
        if isinstance(part, str) and _PUNCTUATION.search(part)
    ]
    counts = range(len(parts) + 1) if len(parts) <= _PARTS_TRIED else (0, len(parts))
    for count in counts:
        yield from combinations(parts, count)


def _join(text: Text, escaped: Collection[int]) -> str:
    parts = []
    for position, part in enumerate(text.fragment):
        if isinstance(part, str):
            parts.append(_PUNCTUATION.sub(r"\\\g<0>", part) if position in escaped else part)
        else:
            code = text.codes[part.number - 1]
            parts.append(code.closing if part.side is Side.CLOSE else code.opening)
    return "".join(parts)


def meaning(text: Text) -> Meaning:
    """What a text says, however its tags are numbered: words, and codes with their sides."""
    said: list[str | tuple[Code, Side]] = []
    for part in text.fragment:
        if not isinstance(part, str):
            said.append((text.codes[part.number - 1], part.side))
        elif said and isinstance(said[-1], str):
            said[-1] += part
        elif part:
            said.append(part)
    return tuple(said)


def same(one: str, other: str) -> bool:
    """Whether two texts in the notation say the same, escapes aside."""
    return one == other or meaning(read(one)) == meaning(read(other))


def match(source: Text, target: Text) -> Text:
    """A translation with its tags numbered as in its source.

    Each code of the target takes the number of the source's code that it stands for: the same one,
    else one that points to the same thing, else one of the same kind, in order; what stands in the
    source twice is told by the order alone. Its own form of it
    (a link that leads to the translated page) then stands in the result's codes under that number.
    A code that the source does not have gets a number behind the source's.
    """
    if source.codes == target.codes:
        return target
    free = dict(enumerate(source.codes, 1))
    numbers: dict[int, int] = {}
    for alike in (_equal, _same_label, _same_kind):
        for position, code in enumerate(target.codes, 1):
            if position in numbers:
                continue
            found = next((number for number, other in free.items() if alike(code, other)), 0)
            if found:
                numbers[position] = found
                del free[found]
    numbers |= _in_order(source.codes, numbers)
    codes = list(source.codes)
    for position, code in enumerate(target.codes, 1):
        if position in numbers:
            codes[numbers[position] - 1] = code
        else:
            codes.append(code)
            numbers[position] = len(codes)
    row = tuple(
        part if isinstance(part, str) else Tag(numbers[part.number], part.side)
        for part in target.fragment
    )
    return Text(row, tuple(codes))


def _in_order(codes: Sequence[Code], numbers: Mapping[int, int]) -> dict[int, int]:
    """The numbers of those codes that stand in the source twice, in the target's order."""
    if len(set(codes)) == len(codes):
        return {}
    alike: dict[Code, list[int]] = {}
    for position in sorted(numbers):
        alike.setdefault(codes[numbers[position] - 1], []).append(position)
    return {
        position: number
        for positions in alike.values()
        for position, number in zip(positions, sorted([numbers[one] for one in positions]))
    }


def _equal(code: Code, other: Code) -> bool:
    return code == other


def _same_label(code: Code, other: Code) -> bool:
    return (code.kind, code.label) == (other.kind, other.label)


def _same_kind(code: Code, other: Code) -> bool:
    return code.kind is other.kind and code.kind not in (Kind.NOTE, Kind.CODE)
