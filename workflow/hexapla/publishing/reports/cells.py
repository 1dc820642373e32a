"""A text in a cell of the report: cut, marked, and its left-to-right runs set apart in Arabic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from hexapla.expressions import expression
from hexapla.model.finding import Finding, Span
from hexapla.publishing.isolation import isolate
from hexapla.publishing.reports.excerpts import Mark, Piece, Weight, excerpt

# A footnote's mark in the notation: its signs belong together, whatever the direction.
_NOTE = expression(r"\[\^[^\]\s]{1,80}\]")
_CLASSES = {Weight.COUNTERPART: "counterpart", Weight.DIFFERING: "differing"}
OPENING, CLOSING = "⟦", "⟧"
# Control characters by Unicode's pictures of them; those that have none, half characters, and
# what turns letters around against their nature (LRO, RLO): a text could show what it does not say.
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\f\r"}
_STRANGE = [*range(0x80, 0xA0), 0x202D, 0x202E, *range(0xD800, 0xE000)]
_PICTURES |= {0x7F: "\u2421"} | dict.fromkeys(_STRANGE, "\ufffd")

# What a sentence quotes may be in any direction.
_QUOTED = expression("“([^“”]*)”")


class _Element(NamedTuple):
    """An element around a part of a text; `order` decides which is outside of two of one place."""

    start: int
    end: int
    order: int
    opening: str
    closing: str


def marks(findings: Sequence[Finding], language: str, texts: Mapping[str, str]) -> list[Mark]:
    """The parts of a text in one language that findings speak of.

    They differ if the finding is about that language, else they are what the others have instead.
    A part that the others have letter by letter is none that differs, where there is another one.
    `texts` are those of the unit by language, "" being the master's.
    """
    found: list[Mark] = []
    for number, one in enumerate(findings):
        own = [span for span in one.spans if span.language == language]
        differing: frozenset[Span] = frozenset()
        if one.language == language:
            theirs = {
                texts.get(span.language, "")[span.start : span.end]
                for span in one.spans
                if span.language != language
            }
            text = texts.get(language, "")
            odd = frozenset(span for span in own if text[span.start : span.end] not in theirs)
            differing = odd or frozenset(own)
        found += [
            Mark(
                span.start,
                span.end,
                Weight.DIFFERING if span in differing else Weight.COUNTERPART,
                (number,),
            )
            for span in own
        ]
    return found


def sentence(text: str, opening: str = "<bdi>", closing: str = "</bdi>") -> str:
    """A sentence as HTML: what it quotes is set apart, so that no Arabic changes its order."""
    shown = escape(visible(text), quote=False)
    return _QUOTED.sub(rf"“{opening}\1{closing}”", shown)


def cell(text: str, marked: Iterable[Mark], most: int, direction: str) -> str:
    """A text as HTML, about `most` characters of it around its marks."""
    parts: list[str] = []
    window: list[Piece] = []
    for piece in excerpt(text, marked, most):
        if not piece.gap:
            window.append(piece)
            continue
        parts += [_window(window, direction), '<span class="gap"> […] </span>']
        window = []
    return "".join([*parts, _window(window, direction)])


def _window(pieces: Sequence[Piece], direction: str) -> str:
    text = "".join(piece.text for piece in pieces)
    elements: list[_Element] = []
    end = 0
    for piece in pieces:
        start, end = end, end + len(piece.text)
        if piece.weight:
            elements.append(_mark(piece, start, end))
    if direction == "rtl":
        elements += _isolated(text, elements)
    elements.sort(key=lambda one: (one.start, -one.end, one.order))
    return _nested(text, 0, len(text), elements)


def _mark(piece: Piece, start: int, end: int) -> _Element:
    of = " ".join(map(str, piece.of))
    opening = f'<mark class="{_CLASSES[piece.weight]}" data-of="{of}">'
    if piece.weight is not Weight.DIFFERING:
        return _Element(start, end, 0, opening, "</mark>")
    sign = '<span class="sign">{}</span>'
    opening += sign.format(OPENING)
    return _Element(start, end, 0, opening, f"{sign.format(CLOSING)}</mark>")


def _isolated(text: str, marked: Iterable[_Element]) -> list[_Element]:
    """The left-to-right runs of a text as elements; one that cuts a mark has all of it."""
    runs: list[tuple[int, int]] = []
    end = 0
    for node in isolate((text,), ()) if text else ():
        inside = node if isinstance(node, str) else "".join(map(str, node.inside or ()))
        start, end = end, end + len(inside)
        if not isinstance(node, str):
            runs.append((start, end))
    runs += [found.span() for found in _NOTE.finditer(text)]
    runs += [
        (min(start, mark.start), max(end, mark.end))
        for start, end in list(runs)
        for mark in marked
        if start < mark.start < end < mark.end or mark.start < start < mark.end < end
    ]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return [_Element(start, end, 1, '<bdi dir="ltr">', "</bdi>") for start, end in merged]


def _nested(text: str, start: int, end: int, elements: Sequence[_Element]) -> str:
    """A part of a text with its elements, of which each is inside another or beside it."""
    parts: list[str] = []
    done, number = start, 0
    while number < len(elements):
        one = elements[number]
        number += 1
        inside = []
        while number < len(elements) and elements[number].start < one.end:
            inside.append(elements[number])
            number += 1
        stop = max(one.end, *[inner.end for inner in inside]) if inside else one.end
        parts += [_escaped(text[done : one.start]), one.opening]
        parts += [_nested(text, one.start, stop, inside), one.closing]
        done = stop
    return "".join([*parts, _escaped(text[done:end])])


def _escaped(text: str) -> str:
    return escape(visible(text))


def visible(text: str) -> str:
    """A text of the same length in which what HTML cannot hold (13.2.3.5) is a picture of it."""
    return text.translate(_PICTURES)
