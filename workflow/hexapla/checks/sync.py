"""SYNC: whether a version has followed what was changed after it was made."""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.checks.check import Remark
from hexapla.checks.sheet import Sheet
from hexapla.model.approval import approved
from hexapla.model.parallel import MASTER, Parallel, Row


def stale(sheet: Sheet) -> Iterator[Remark]:
    """The master has changed since a unit was translated.

    What it does:
        Compares the text that a translation was made for with the master's text of today.
    Why:
        The version says what the master no longer says.
    Example:
        English: from 1 to 5 March (before: from 1 to 4 March)
        French: du 1er au 4 mars
    What to do instead:
        du 1er au 5 mars
    """
    for column, entry in enumerate(sheet.columns):
        if column != MASTER and entry and entry.stale:
            what = "was made for an earlier text of the master"
            yield Remark(column, what, "bring it up to the new text")


def void_approval(sheet: Sheet) -> Iterator[Remark]:
    """A translation was approved, and then it was changed.

    What it does:
        Holds the approval of a unit (a comment “approved …” in the PO file, written by `hexapla
        approve`) against the source and the target as they are now. Of what is stale SYNC-1 speaks.
    Why:
        An approval is of one pair of texts; whoever gave it has not seen the new one.
    Example:
        # approved 1f2e3d4c5b6a (of “du 1er au 4 mars”)
        msgstr "du 1er au 5 mars"
    What to do instead:
        Have the new text approved: `hexapla approve --lang fr --unit u1f2e3d4c5`
    """
    for column, entry in enumerate(sheet.columns):
        if column != MASTER and entry and entry.usable and approved(entry) is False:
            what = "has changed since it was approved"
            yield Remark(column, what, "have it approved again (hexapla approve)")


def corrigendum_not_applied(parallel: Parallel) -> Iterator[tuple[Row | None, Remark]]:
    """A version still has the words that its corrigendum has corrected.

    What it does:
        Reads the corrigenda of the workspace (masters whose symbol is this document's with /Corr.
        and a number) for sentences such as For “…” read “…”, in the languages that they apply to
        (`applies_to: fr, es` in their front matter; all, where it says nothing), and looks for
        the wrong words in each of those versions.
    Why:
        A corrigendum may apply to only some of the versions, and must be applied in each of them.
    Example:
        Corrigendum (French): Au lieu de « 4 mars », lire « 5 mars »
        French: du 1er au 4 mars
    What to do instead:
        du 1er au 5 mars
    """
    for one in parallel.corrections:
        for row in parallel.rows:
            text = row.texts[one.column]
            start = text.find(one.wrong)
            # “5 March 2027” has “5 March” in it, and needs no correction.
            if start < 0 or (one.right in text and one.wrong in one.right):
                continue
            what = f"still has “{one.wrong}”, which {one.symbol} has corrected"
            span = (one.column, start, start + len(one.wrong))
            advice = f"write “{one.right}”"
            yield row, Remark(one.column, what, advice, (span,), own=True)
