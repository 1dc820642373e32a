"""What stands beside a value and may have a say in what it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hexapla.language.numbers import has_figures
from hexapla.model.value import Value, ValueKind

NEAR = 8
"""How many characters may stand between two values that are read with regard to each other."""
_WITH_WEEKDAYS = frozenset((ValueKind.DATE, ValueKind.TIME))
_TOGETHER = (
    _WITH_WEEKDAYS,
    frozenset((ValueKind.NUMBER, ValueKind.ORDINAL, ValueKind.CURRENCY, ValueKind.SCALE)),
)
# Behind a noun and an article, a reference may be a part of another: of which, words say.
_PARTS = frozenset((ValueKind.REFERENCE, ValueKind.RESOLUTION))
_SHORT, _SHORT_WORDS = 4, 3


class Contexts:
    """How contexts are told in a language: by words, or by signs where there are none between."""

    def __init__(self, language: str) -> None:
        self._in_han = language == "zh"

    def around(self, text: str, start: int, end: int, first: ValueKind) -> tuple[str, str]:
        """What stands before a part of a text that begins with such a value, and behind it.

        A word each, with what glues it to the part, or two Han signs, or where the text begins or
        ends, which is told by a line's end; before a reference, short words are not enough.
        """
        if self._in_han:
            behind = text[end : end + 2] if len(text) > end + 1 else f"{text[end:]}\n"
            return text[start - 2 : start] if start > 1 else f"\n{text[:start]}", behind
        stop = text.find(" ", end + 1)
        behind = text[end:stop] if stop >= 0 else f"{text[end:]}\n"
        before = text.rfind(" ", 0, start - 2 if start > 1 else 0)
        if first in _PARTS:
            more = start
            for _ in range(_SHORT_WORDS):
                if before < 0 or more - before > _SHORT:
                    break
                more, before = before, text.rfind(" ", 0, before)
        return text[before:start] if before >= 0 else f"\n{text[:start]}", behind


def is_bracketed(before: str, behind: str) -> bool:
    """Whether these are all that a text has beside signs: (3) may be a label, or a loss of 3."""
    signs = (before + behind).strip("\n")
    whole = before[0] == behind[-1:] == "\n"
    return whole and bool(signs) and not any(map(str.isalnum, signs))


def stand_alone(text: str, some: Sequence[Value], values: Iterable[Value]) -> bool:
    """Whether some values of a text, in its order, are read without regard to its others."""
    first, last = some[0], some[-1]
    return not any(
        _go_together(text, one, first) or _go_together(text, last, one)
        for one in values
        if one not in some
    )


def _go_together(text: str, one: Value, other: Value) -> bool:
    """Whether one of two values, which has no figures, may be what it is by the one behind it."""
    if not 0 <= other.start - one.end <= NEAR:
        return False
    kinds = {one.kind, other.kind}
    if len(kinds) > 1 and not any(kinds <= some for some in _TOGETHER):
        return False
    return not all(has_figures(text[value.start : value.end]) for value in (one, other))
