"""The texts in the lines of a master, by column: without their labels, and where each stands."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, chain, repeat
from operator import add, itemgetter

from hexapla.formats.markdown.source import Source
from hexapla.language import labels
from hexapla.markup.shapes import LABEL, SIGNED, parts

_SPACE = " \t"


class Texts:
    """The texts of a master's lines, and what stands before each.

    `cleaned` are the texts without the space behind them and the label that opens them; `lengths`
    are those of the labels, by the text's number.
    """

    def __init__(self, source: Source) -> None:
        self.source, self.parts = source, parts(source.body)
        self.cleaned = self.parts.texts.copy()
        if not {*_SPACE}.isdisjoint(map(itemgetter(-1), self.cleaned)):
            self.cleaned = list(map(str.rstrip, self.cleaned, repeat(_SPACE)))
        self.lengths = labels.item_lengths(self.cleaned)
        for number, length in self.lengths.items():
            self.cleaned[number] = self.cleaned[number][length:]

    def marks(self) -> Iterable[tuple[int, str]]:
        """What shapes say of the labels; a line that is no more than a label is unlike others."""
        return [(n, LABEL if self.cleaned[n] else SIGNED) for n in self.lengths]

    def note_of(self, number: int) -> str:
        """The label of the footnote which begins with a text of a plain shape: `[^label]: `."""
        mark = self.parts.marks[number]
        return mark[mark.rfind("^") + 1 : -len("]: ")]

    @cached_property
    def where(self) -> tuple[list[int], ...]:
        """Where each text starts and ends, and its line and column, as slots have them."""
        source, marks, texts = self.source, self.parts.marks[:-1], self.parts.texts
        lines = list(accumulate(map(str.count, marks, repeat("\n"))))
        columns = [len(mark) - mark.rfind("\n") - 1 for mark in marks]
        if source.is_folded:
            starts = list(map(add, map(source.starts.__getitem__, lines), columns))
        else:
            before = chain([source.begin], map(len, texts))
            starts = list(accumulate(map(add, before, map(len, marks))))
        for number, length in self.lengths.items():
            columns[number] += length
            starts[number] += length
        first_line, first_column = source.place(0, 0)
        return (
            starts,
            list(map(add, starts, map(len, self.cleaned))),
            list(map(first_line.__add__, lines)),
            list(map(first_column.__add__, columns)),
        )
