"""What `hexapla lint` says about a Markdown master: one row a rule."""

from __future__ import annotations

from typing import NamedTuple

from hexapla.model.finding import Severity


class Rule(NamedTuple):
    """A rule's severity and the sentence it says; the sentence names the repair."""

    severity: Severity
    sentence: str


RULES = {
    "MD-1": Rule(Severity.WARNING, "footnote mark <sup>{0}</sup>: write [^{0}]"),
    "MD-2": Rule(
        Severity.WARNING, "the text of note {0} stands as a paragraph: write it as [^{0}]: …"
    ),
    "MD-3": Rule(
        Severity.WARNING,
        "the paragraph of line {0} goes on here, behind the notes of a page: join the two"
        " (translators already get them as one)",
    ),
    "MD-4": Rule(Severity.INFO, "a rule, as pages have them: take it out if it marks a page's end"),
    "MD-5": Rule(Severity.WARNING, "a table with tabs between its cells: write it with |"),
    "MD-6": Rule(
        Severity.WARNING,
        "this list is meant to stand inside the item above, but is indented too little:"
        " indent it by {0} spaces",
    ),
    "MD-7": Rule(Severity.ERROR, "footnote {0} is called here but has no text: add [^{0}]: …"),
    "MD-8": Rule(
        Severity.ERROR, "footnote {0} is never called: put [^{0}] into the text, or take it out"
    ),
    "MD-9": Rule(Severity.ERROR, "footnote {0} has a text twice, first in line {1}: keep one"),
    "MD-10": Rule(
        Severity.WARNING,
        "a heading by the line of {0} below it: leave a line empty between, or write {1}",
    ),
    "MD-11": Rule(
        Severity.WARNING,
        "“hexapla: {0}” is no instruction: write <!-- hexapla: note … -->"
        " or <!-- hexapla: skip -->",
    ),
    "MD-12": Rule(
        Severity.INFO, "“{0}” is carried, not translated; the masthead's translated keys are {1}"
    ),
    "MD-13": Rule(Severity.WARNING, "a heading of level {0} under one of level {1}: use {2}"),
    "MD-14": Rule(Severity.WARNING, "the whole heading is emphasized: take the {0} out"),
    "MD-15": Rule(
        Severity.WARNING, "“distribution: {0}” is not known: write general, limited or restricted"
    ),
    "MD-16": Rule(Severity.INFO, "raw HTML is carried as it is: what is in it is not translated"),
}
