"""Translations as TMX 1.4b, the format in which translation tools take memories from each other.

Written as strings: nothing in the file depends on the day, the machine or our own version.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hexapla.exchange.outgoing import Cut
from hexapla.exchange.profiles import Profile, tag_for
from hexapla.exchange.xliff.escaping import content, value
from hexapla.exchange.xliff.v1.inline import inline
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.candidate import Candidate
from hexapla.model.fragment import Fragment, Kind, Side, Tag, Text, nest
from hexapla.model.locale import Locale

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Hexapla" creationtoolversion="1" segtype="paragraph" o-tmf="Hexapla"\
 adminlang="en" srclang="{source}" datatype="plaintext"/>
<body>
"""
_FOOT = "</body>\n</tmx>\n"
# The values of @type that the specification recommends (“Content Markup”), else x-….
_TYPES = {
    Kind.EMPHASIS: "italic",
    Kind.STRONG: "bold",
    Kind.STRUCK: "x-struck",
    Kind.LINK: "link",
    Kind.IMAGE: "image",
    Kind.CODE: "x-code",
    Kind.NOTE: "fnote",
    Kind.BREAK: "lb",
    Kind.MARKUP: "x-markup",
}
# Two sentences of which one is, for its text, more than so many times longer are no pair.
_UNEVEN = 2.0
_SPACE = " \t"

# What is shown of a code: from a tag and the text it stands in.
_Shown = Callable[[Tag, Text], str]


class _Pair(NamedTuple):
    """A source and its translation, whose tags are numbered alike."""

    source: Text
    target: Text


def write(
    candidates: Iterable[Candidate],
    original: Locale,
    locale: Locale,
    profile: Profile,
    cut: Cut | None = None,
) -> bytes:
    """The TMX file of translations from one language to another, for a tool.

    Each is a `tu` of a whole unit; where `cut` finds as many sentences on both sides, and nothing
    speaks against it, each of them is one of its own (`segtype="sentence"`), as most tools look
    sentences up. Codes are `bpt`, `ept` and `ph`, numbered as they come in the source; what stands
    in them is the notation, or the elements of the XLIFF file where the tool matches these.
    """
    source, target = (value(tag_for(profile, one)) for one in (original, locale))
    parts = [_HEAD.format(source=source)]
    for candidate in candidates:
        base = read(candidate.source)
        pair = _Pair(base, match(base, read(candidate.target)))
        origin = f'<prop type="x-origin">{content(candidate.origin)}</prop>\n'
        pieces = [("", pair)]
        if cut is not None:
            pieces += [
                (' segtype="sentence"', one) for one in _sentences(pair, cut, original, locale)
            ]
        for kind, piece in pieces:
            before, after = _segments(piece, profile)
            if before and after:
                parts.append(
                    f"<tu{kind}>\n{origin}"
                    f'<tuv xml:lang="{source}"><seg>{before}</seg></tuv>\n'
                    f'<tuv xml:lang="{target}"><seg>{after}</seg></tuv>\n</tu>\n'
                )
    parts.append(_FOOT)
    return "".join(parts).encode("utf-8")


def _segments(pair: _Pair, profile: Profile) -> tuple[str, str]:
    """The content of a pair's two `seg`."""
    if profile.bare:
        pair = _bare(pair)
    numbers: dict[int, int] = {}
    for part in (*pair.source.fragment, *pair.target.fragment):
        if isinstance(part, Tag):
            numbers.setdefault(part.number, len(numbers) + 1)
    shown = _as_element if profile.elements else _as_notation
    before, after = ["".join(_inline(text, numbers, shown)) for text in pair]
    return before, after


def _inline(text: Text, numbers: Mapping[int, int], shown: _Shown) -> Iterator[str]:
    for part in text.fragment:
        if isinstance(part, str):
            yield content(part)
            continue
        number, code = numbers[part.number], text.codes[part.number - 1]
        words = content(shown(part, text))
        if part.side is Side.OPEN:
            yield f'<bpt i="{number}" x="{number}" type="{_TYPES[code.kind]}">{words}</bpt>'
        elif part.side is Side.CLOSE:
            yield f'<ept i="{number}">{words}</ept>'
        else:
            yield f'<ph x="{number}" type="{_TYPES[code.kind]}">{words}</ph>'


def _as_notation(tag: Tag, text: Text) -> str:
    code = text.codes[tag.number - 1]
    return code.closing if tag.side is Side.CLOSE else code.opening


def _as_element(tag: Tag, text: Text) -> str:
    """What stands for a tag in the XLIFF 1.2 file."""
    return inline(Text((tag,), text.codes))


def _bare(pair: _Pair) -> _Pair:
    """A pair without the codes and spaces that stand at the same end of both."""
    source, target = list(pair.source.fragment), list(pair.target.fragment)
    while source and target:
        _strip(source)
        _strip(target)
        if not source or not target:
            break
        first, last = source[0], source[-1]
        if isinstance(first, Tag) and first.side is Side.ALONE and target[0] == first:
            del source[0], target[0]
        elif isinstance(last, Tag) and last.side is Side.ALONE and target[-1] == last:
            del source[-1], target[-1]
        elif _is_pair(first, last) and (target[0], target[-1]) == (first, last):
            source, target = source[1:-1], target[1:-1]
        else:
            break
    return _Pair(pair.source._replace(fragment=tuple(source)),
                 pair.target._replace(fragment=tuple(target)))  # fmt: skip


def _is_pair(first: str | Tag, last: str | Tag) -> bool:
    if not isinstance(first, Tag) or not isinstance(last, Tag):
        return False
    return (first.number, first.side, last.side) == (last.number, Side.OPEN, Side.CLOSE)


def _strip(row: list[str | Tag]) -> None:
    """Takes the spaces at both ends of a row away."""
    if row and isinstance(row[0], str):
        row[0] = row[0].lstrip(_SPACE)
        if not row[0]:
            del row[0]
    if row and isinstance(row[-1], str):
        row[-1] = row[-1].rstrip(_SPACE)
        if not row[-1]:
            del row[-1]


def _sentences(pair: _Pair, cut: Cut, original: Locale, locale: Locale) -> list[_Pair]:
    """A pair's sentences where they can be told to belong together, else none.

    They do if there are as many on both sides, none is cut inside a code, each has the codes of its
    partner, and none is out of proportion.
    """
    before, after = cut(pair.source.fragment, original), cut(pair.target.fragment, locale)
    if len(before) < 2 or len(before) != len(after):
        return []
    if not all(_belong(*both) for both in zip(before, after)) or _uneven(before, after):
        return []
    return [
        _Pair(Text(one, pair.source.codes), Text(other, pair.target.codes))
        for one, other in ((_trimmed(one), _trimmed(other)) for one, other in zip(before, after))
        if one and other
    ]


def _belong(source: Fragment, target: Fragment) -> bool:
    try:
        nest(source)
        nest(target)
    except ValueError:
        return False
    return _tags(source) == _tags(target)


def _tags(fragment: Fragment) -> Counter[Tag]:
    return Counter(part for part in fragment if isinstance(part, Tag))


def _uneven(before: Sequence[Fragment], after: Sequence[Fragment]) -> bool:
    sizes = [(_size(one), _size(other)) for one, other in zip(before, after)]
    whole = sum(other for _, other in sizes) / max(1, sum(one for one, _ in sizes))
    return any(
        not one or not other or not 1 / _UNEVEN <= other / one / (whole or 1) <= _UNEVEN
        for one, other in sizes
    )


def _size(fragment: Fragment) -> int:
    return sum(len(part.strip()) for part in fragment if isinstance(part, str))


def _trimmed(fragment: Fragment) -> Fragment:
    row = list(fragment)
    _strip(row)
    return tuple(row)
