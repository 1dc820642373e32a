"""A master's text by lines, as the parser counts them."""

from __future__ import annotations

import re
from itertools import accumulate

from hexapla.formats.markdown.rules import RULES
from hexapla.model.finding import Finding, Place

_LINE = re.compile(r"[^\r\n]*(\r\n|\r|\n)?")


class Source:
    """The text of a file, and the lines of its body (what stands behind the front matter).

    `lines[n]` has no line end; `starts[n]` is where it stands in `text`; the parser's line
    numbers count from 1, and `above` lines of the file come before them.
    """

    def __init__(self, text: str, name: str, begin: int) -> None:
        self.text = text
        self.name = name
        self.body = text[begin:] if begin else text
        self.above = text.count("\n", 0, begin)
        if "\r" in self.body:
            pieces = [found[0] for found in _LINE.finditer(self.body)]
            lengths = [len(piece) for piece in pieces]
            self.lines = [piece.rstrip("\r\n") for piece in pieces]
            # One kind of line end for the parser, so that all count the same lines.
            self.body = "\n".join(self.lines)
        else:
            self.lines = self.body.split("\n")
            lengths = [len(line) + 1 for line in self.lines]
        self.starts = list(accumulate(lengths, initial=begin))

    def report(
        self, findings: list[Finding], rule: str, line: int, column: int, *words: object
    ) -> None:
        """Adds a finding; `line` and `column` are those of the file."""
        severity, sentence = RULES[rule]
        place = Place(self.name, line, column)
        findings.append(Finding(rule, severity, sentence.format(*words), place))
