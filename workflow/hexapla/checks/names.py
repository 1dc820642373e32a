"""MH-4: the organ and the place that the lines of a masthead name."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.check import Remark, odd_ones
from hexapla.checks.sheet import Sheet
from hexapla.language.proper import kind, named
from hexapla.model.parallel import MASTER


def other_names(sheet: Sheet) -> Iterator[Remark]:
    """A line of the masthead names another organ or place.

    What it does:
        Reads the main organs and the usual places of sessions in the lines of the masthead, in
        the six languages. A line with a name that is not known is left alone.
    Why:
        People go where the masthead says, and look for a document among those of its organ.
    Example:
        English: Vienna, 1–5 March 2027
        Spanish: Ginebra, 1 a 5 de marzo de 2027
    What to do instead:
        Viena, 1 a 5 de marzo de 2027
    """
    wanted = named(sheet.words(MASTER), sheet.locales[MASTER].language)
    if not wanted:
        return

    def opinion(column: int, _: str) -> str | None:
        if column in sheet.strangers:
            return None
        found = named(sheet.words(column), sheet.locales[column].language)
        if not found or found & wanted:
            return "" if found else None
        there, here = sorted(found), sorted(wanted)
        return f"has the {kind(there[0])} {', '.join(there)} instead of {', '.join(here)}"

    for column, what in odd_ones(sheet, opinion):
        yield Remark(column, what, "write the name that is right")
