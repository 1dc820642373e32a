"""FN: the marks that call footnotes.

Marks and notes must correspond, and none may be repeated or skipped (UN Editorial Manual,
Footnotes, chap. I). A mark stands in the same unit in all versions; its place in the sentence, and
with it the order of two marks, follows the language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hexapla.checks.check import Difference, Remark, odd_ones
from hexapla.checks.codes import note_marks
from hexapla.checks.sheet import Sheet


def differing_marks(sheet: Sheet) -> Iterator[Remark]:
    """A version does not call the footnotes that the master calls.

    What it does:
        Compares the footnote marks of each version with the master's, unit by unit. Where all
        versions agree against the master, only the master is named.
    Why:
        A mark that is lost takes its footnote out of the document; a mark that is made up calls
        the wrong footnote, or none.
    Example:
        English: The session was held in Vienna.[^3]
        French: La session s’est tenue à Vienne.
    What to do instead:
        La session s’est tenue à Vienne[^3].
    """
    if not _has_marks(sheet):
        return
    master = Counter(note_marks(sheet.master))

    def opinion(column: int, text: str) -> Difference:
        version = Counter(note_marks(text))
        lost = [_written(label, sheet.master) for label in (master - version).elements()]
        added = [_written(label, text) for label in version if label not in master]
        return Difference(tuple(lost), tuple(added))

    for column, (lost, added) in odd_ones(sheet, opinion):
        if not added:
            what, advice = f"lacks {_marks(lost)}", "put it where the note belongs"
        elif not lost:
            what, advice = f"has {_marks(added)}, which the master does not call", "take it out"
        else:
            what, advice = f"has {_marks(added)} instead of {', '.join(lost)}", "call the master’s"
        yield Remark(column, what, advice)


def doubled_marks(sheet: Sheet) -> Iterator[Remark]:
    """A version calls a footnote more often than the master does.

    What it does:
        Counts each footnote mark of the master in each version of the unit. A mark that the
        master itself calls twice may stand twice.
    Why:
        A mark that was copied by mistake mostly stands where another one should.
    Example:
        English: The Assembly[^5] and its Committees[^6] met.
        Spanish: La Asamblea[^5] y sus Comisiones[^5] se reunieron[^6].
    What to do instead:
        La Asamblea[^5] y sus Comisiones[^6] se reunieron.
    """
    if not _has_marks(sheet):
        return
    master = Counter(note_marks(sheet.master))

    def opinion(column: int, text: str) -> tuple[str, ...]:
        more = Counter(note_marks(text)) - master
        return tuple([_written(label, text) for label in more if label in master])

    for column, labels in odd_ones(sheet, opinion):
        what = f"calls {_marks(labels)} more often than the master"
        yield Remark(column, what, "take out what is too many")


def reordered_marks(sheet: Sheet) -> Iterator[Remark]:
    """A version calls the same footnotes as the master in another order.

    What it does:
        Compares the order of the marks where their number is the same.
    Why:
        It may be an exchange of two marks. It may just as well be the word order of the language,
        so this is for information.
    Example:
        English: resolution 55/222[^1] of the Assembly[^2]
        Chinese: 大会[^2]第55/222号决议[^1]
    What to do instead:
        Nothing, if each mark stands behind the words that its note speaks of.
    """
    if not _has_marks(sheet):
        return
    master = note_marks(sheet.master)

    def opinion(column: int, text: str) -> tuple[str, ...]:
        version = note_marks(text)
        if version == master or Counter(version) != Counter(master):
            return ()
        return tuple([_written(label, text) for label in version])

    for column, marks in odd_ones(sheet, opinion):
        what = f"calls its footnotes in the order {', '.join(marks)}, unlike the master"
        yield Remark(column, what, "see that each stands behind its words")


def _has_marks(sheet: Sheet) -> bool:
    return "[^" in sheet.all_texts or "<sup>" in sheet.all_texts


def _written(label: str, text: str) -> str:
    raised = f"<sup>{label}</sup>"
    return raised if raised in text else f"[^{label}]"


def _marks(marks: tuple[str, ...]) -> str:
    return f"footnote mark{'s' * (len(marks) > 1)} {', '.join(marks)}"
