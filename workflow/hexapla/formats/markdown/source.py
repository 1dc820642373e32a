"""A master's text by lines, as the parser counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from hexapla.formats.markdown.rules import RULES
from hexapla.model.finding import Finding, Place

_LINE_END = re.compile(r"\r\n?|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)?")


class Source:
    """The text of a file, and the lines of its body (what stands behind the front matter).

    `lines[n]` has no line end; `starts[n]` is where it stands in `text`; `above` lines of the
    file come before the first.
    """

    def __init__(self, text: str, name: str, begin: int) -> None:
        self.text = text
        self.name = name
        self.begin = begin
        self.body = text[begin:] if begin else text
        self.above = len(_LINE_END.findall(text, 0, begin)) if begin > 1 else 0
        # Whether the body has other line ends than the text.
        self.is_folded = "\r" in self.body
        if self.is_folded:
            pieces = [found[0] for found in _LINE.finditer(self.body)]
            self.starts = list(accumulate(map(len, pieces), initial=begin))
            self.lines = [piece.rstrip("\r\n") for piece in pieces]
            # One kind of line end for the parser, so that all count the same lines.
            self.body = "\n".join(self.lines)

    # Usual texts are found in the whole, so that most lines are not looked at by themselves.

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the body, without their ends."""
        return self.body.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Where each line stands in the text: whoever needs texts only does not ask."""
        return list(accumulate([len(line) + 1 for line in self.lines], initial=self.begin))

    def place(self, line: int, column: int) -> tuple[int, int]:
        """The line and column of the file, from 1, of a line and column of the body, from 0."""
        return line + self.above + 1, column + 1

    def place_of(self, position: int) -> tuple[int, int]:
        """The line and column of the file of a character of the body."""
        line = bisect_right(self.starts, position) - 1
        return self.place(line, position - self.starts[line])

    def report(
        self, findings: list[Finding], rule: str, line: int, column: int, *words: object
    ) -> None:
        """Adds a finding; `line` and `column` are those of the file."""
        severity, sentence = RULES[rule]
        place = Place(self.name, line, column)
        findings.append(Finding(rule, severity, sentence.format(*words), place))
