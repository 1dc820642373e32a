"""A text's words and tags as the inline content of XLIFF 2.x, as a string.

Section numbers are those of XLIFF 2.1. Strings are built by hand: trees of elements would take ten
times as long.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from hexapla.exchange.returns.repair import REMOVABLE
from hexapla.exchange.xliff.cutting import unpaired
from hexapla.exchange.xliff.escaping import coded_content, value
from hexapla.model.fragment import Code, Fragment, Kind, Side, Tag, Text

# What may stand there twice: the import takes it, and no check wonders at it.
_REPEATABLE = {Kind.EMPHASIS, Kind.STRONG, Kind.STRUCK}

# The values of @type and @subType (section 4.3.1): those of the standard where it has one.
_ITALIC, _BOLD = ' type="fmt" subType="xlf:i"', ' type="fmt" subType="xlf:b"'
_BREAK, _LINK, _IMAGE = ' type="fmt" subType="xlf:lb"', ' type="link"', ' type="image"'
_TYPES = {
    Kind.EMPHASIS: _ITALIC,
    Kind.STRONG: _BOLD,
    Kind.STRUCK: ' type="fmt" subType="hexapla:struck"',
    Kind.LINK: _LINK,
    Kind.IMAGE: _IMAGE,
    Kind.CODE: ' type="other" subType="hexapla:code"',
    Kind.NOTE: ' type="other" subType="hexapla:note"',
    Kind.BREAK: _BREAK,
}
_HTML_TYPES = {
    "i": _ITALIC, "em": _ITALIC, "b": _BOLD, "strong": _BOLD, "br": _BREAK, "a": _LINK,
    "img": _IMAGE, "u": ' type="fmt" subType="xlf:u"', "q": ' type="quote"',
}  # fmt: skip


class Codes(NamedTuple):
    """The codes of a unit (or of a match): its source's, and its translation's by the same numbers.

    `own` are the numbers of those that the translation has in a form of its own, or alone has;
    `deletable` those that an existing translation does without; `crossing` those of pairs that
    begin in one segment and end in another.
    """

    source: tuple[Code, ...]
    target: tuple[Code, ...] = ()
    own: frozenset[int] = frozenset()
    deletable: frozenset[int] = frozenset()
    crossing: frozenset[int] = frozenset()


PLAIN = Codes(())


def codes_of(source: Text, target: Text | None, pieces: Iterable[Fragment] = ()) -> Codes:
    """The codes of two texts, the second numbered as the first; `pieces` are their segments."""
    ours = source.codes
    if not ours and (target is None or not target.codes):
        return PLAIN
    crossing: set[int] = set()
    for piece in pieces:
        crossing |= unpaired(piece)
    if target is None:
        return Codes(ours, crossing=frozenset(crossing))
    there = {part.number for part in target.fragment if isinstance(part, Tag)}
    theirs = target.codes or ours
    same = {n for n in there if n > len(ours) or _are_alike(ours[n - 1], theirs[n - 1])}
    return Codes(
        ours,
        theirs,
        frozenset([n for n in there if n > len(ours) or theirs[n - 1] != ours[n - 1]]),
        frozenset([n for n in range(1, len(ours) + 1) if n not in same]),
        frozenset(crossing),
    )


def original_data(codes: Codes, *fragments: Fragment) -> str:
    """The `originalData` of the codes that stand in these fragments: what they are in the document.

    Each code has its own, and a code of the translation that is the source's shares it: so a copy
    that a tool makes is known by its data (section 4.7.2.4.2).
    """
    numbers = {part.number for one in fragments for part in one if isinstance(part, Tag)}
    parts = []
    for number, code in enumerate(codes.source, 1):
        if number in numbers:
            parts += _data(f"d{number}", code)
    for number in sorted(codes.own):
        parts += _data(f"t{number}", codes.target[number - 1])
    return f"<originalData>\n{''.join(parts)}</originalData>\n" if parts else ""


def inline(row: Fragment, codes: Codes, *, target: bool) -> str:
    """A row as the content of a source or target.

    Pairs are `<pc>`, or `<sc/>` and `<ec/>` where one crosses its segment (section 4.7.2.3), other
    codes `<ph/>`. Ids are the tags' numbers.
    """
    if len(row) == 1 and isinstance(row[0], str):
        return coded_content(row[0])
    ours = codes.target if target else codes.source
    parts = []
    for part in row:
        if isinstance(part, str):
            parts.append(coded_content(part))
            continue
        number, side = part
        code = ours[number - 1]
        if side is Side.ALONE:
            parts.append(_standalone(code, codes, number, target=target))
        elif number in codes.crossing:
            parts.append(_half(code, codes, number, side, target=target))
        elif side is Side.CLOSE:
            parts.append("</pc>")
        else:
            parts.append(_pair(code, codes, number, target=target))
    return "".join(parts)


def _data(identity: str, code: Code) -> list[str]:
    opening = f'<data id="{identity}">{coded_content(code.opening)}</data>\n'
    if not code.closing or code.closing == code.opening:
        return [opening]
    return [opening, f'<data id="{identity}e">{coded_content(code.closing)}</data>\n']


def _identity(codes: Codes, number: int, *, target: bool) -> str:
    """A code's id; one that is of another sort than the source's cannot have the same (id)."""
    if not target or number not in codes.own or number > len(codes.source):
        return str(number)
    alike = _are_alike(codes.source[number - 1], codes.target[number - 1])
    return str(number) if alike else f"{number}x"


def _are_alike(one: Code, other: Code) -> bool:
    """Whether both are pairs, or both stand alone, and of the same type."""
    return bool(one.closing) is bool(other.closing) and _sort(one) == _sort(other)


def _sort(code: Code) -> str:
    """The main type of a code, without the subtype behind it."""
    return _type_of(code).partition(" subType")[0]


def _data_id(codes: Codes, number: int, *, target: bool) -> str:
    return f"t{number}" if target and number in codes.own else f"d{number}"


def _end_id(data: str, code: Code) -> str:
    return data if code.closing == code.opening else f"{data}e"


def _pair(code: Code, codes: Codes, number: int, *, target: bool) -> str:
    start = _data_id(codes, number, target=target)
    shown = ""
    if code.kind in (Kind.LINK, Kind.IMAGE, Kind.MARKUP):
        shown = f' dispEnd="{value(code.closing)}" dispStart="{value(code.opening)}"'
    return (
        f'<pc id="{_identity(codes, number, target=target)}"{_type_of(code)}'
        f"{_hints(code, codes, number)}{shown}"
        f' dataRefEnd="{_end_id(start, code)}" dataRefStart="{start}">'
    )


def _standalone(code: Code, codes: Codes, number: int, *, target: bool) -> str:
    shown = value(_shown(code))
    display = "↵" if code.kind is Kind.BREAK else shown or value(code.opening)
    return (
        f'<ph id="{_identity(codes, number, target=target)}"{_type_of(code)}'
        f'{_hints(code, codes, number)} disp="{display}" equiv="{shown}"'
        f' dataRef="{_data_id(codes, number, target=target)}"/>'
    )


def _half(code: Code, codes: Codes, number: int, side: Side, *, target: bool) -> str:
    identity = _identity(codes, number, target=target)
    data = _data_id(codes, number, target=target)
    # The import takes no pairs that cross; a start and its end say the same (section 4.7.2.5).
    same = f'{_type_of(code)}{_hints(code, codes, number)} canOverlap="no"'
    if side is Side.OPEN:
        return f'<sc id="{identity}"{same} dataRef="{data}"/>'
    return f'<ec startRef="{identity}"{same} dataRef="{_end_id(data, code)}"/>'


def _type_of(code: Code) -> str:
    return _TYPES.get(code.kind) or _html_type(code.label)


@lru_cache(maxsize=256)
def _html_type(name: str) -> str:
    return _HTML_TYPES.get(name) or f' type="other" subType="hexapla:{value(name) or "markup"}"'


def _hints(code: Code, codes: Codes, number: int) -> str:
    """What may be done with a code; what is not said may be (section 4.7.4)."""
    copied = "" if code.kind in _REPEATABLE else ' canCopy="no"'
    deleted = code.kind in REMOVABLE or number in codes.deletable
    return copied if deleted else f'{copied} canDelete="no"'


def _shown(code: Code) -> str:
    """What a tool shows and counts in the place of a code."""
    if code.kind is Kind.NOTE:
        return f"[{code.label}]"
    if code.kind is Kind.BREAK:
        return " "
    return "" if code.kind is Kind.MARKUP else code.label
