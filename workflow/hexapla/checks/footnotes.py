"""FN: the marks that call footnotes.

Marks and notes must correspond, and none may be repeated or skipped (UN Editorial Manual,
Footnotes, chap. I). A mark stands in the same unit in all versions; its place in the sentence, and
with it the order of two marks, follows the language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from hexapla.checks.check import Difference, Remark, odd_ones
from hexapla.checks.codes import note_places
from hexapla.checks.sheet import Sheet
from hexapla.markup.notation import note_marks
from hexapla.markup.words import words

# How many letters of the master show where a mark belongs.
_BEHIND = 30


def differing_marks(sheet: Sheet) -> Iterator[Remark]:
    """A version does not call the footnotes that the master calls.

    What it does:
        Compares the footnote marks of each version with the master's, unit by unit. Where all
        versions agree against the master, only the master is named. A raised asterisk that only a
        version has is its own (a reissue has such a note), or no mark at all.
    Why:
        A mark that is lost takes its footnote out of the document; a mark that is made up calls
        the wrong footnote, or none.
    Example:
        English: The session was held in Vienna.[^3]
        French: La session s’est tenue à Vienne.
    What to do instead:
        La session s’est tenue à Vienne[^3].
    """
    master = Counter(note_marks(sheet.master))

    def opinion(column: int, text: str) -> Difference:
        version = Counter(note_marks(text))
        lost, added = (master - version).elements(), [one for one in version if one not in master]
        return Difference(
            tuple([one for one in lost if not (_is_star(one) and "*" in sheet.words(column))]),
            tuple([one for one in added if not (_is_star(one) and f"[^{one}]" not in text)]),
        )

    for column, difference in odd_ones(sheet, opinion):
        yield _differing(sheet, column, difference)


def _differing(sheet: Sheet, column: int, difference: Difference) -> Remark:
    lost, added = difference
    text = sheet.texts[column] if column else next(text for _, text in sheet.versions)
    gone, more = _written(lost, sheet.master), _written(added, text)
    if not added:
        what, advice = f"lacks {_marks(gone)}", _where(sheet, lost, gone)
    elif not lost:
        what = f"has {_marks(more)}, which the master does not call"
        advice = f"take {', '.join(more)} out"
    else:
        what = f"has {_marks(more)} instead of {', '.join(gone)}"
        advice = f"write {', '.join(gone)}"
    return Remark(column, what, advice, _spans(sheet, {*lost, *added}))


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
    master = Counter(note_marks(sheet.master))

    def opinion(column: int, text: str) -> tuple[tuple[str, int], ...]:
        version = Counter(note_marks(text))
        return tuple([(one, version[one]) for one in version - master if one in master])

    for column, more in odd_ones(sheet, opinion):
        text = sheet.texts[column] if column else next(text for _, text in sheet.versions)
        labels = [label for label, _ in more]
        marks = dict(zip(labels, _written(labels, text)))
        told = [f"{marks[one]} {_times(n)}, the master {_times(master[one])}" for one, n in more]
        lost = _written((master - Counter(note_marks(text))).elements(), sheet.master)
        advice = f"take out one of the marks {', '.join(marks.values())}"
        if lost:
            advice += f", or make it {', '.join(lost)}, which is missing"
        yield Remark(
            column, f"has footnote mark {'; '.join(told)}", advice, _spans(sheet, {*labels})
        )


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
    master = note_marks(sheet.master)

    def opinion(column: int, text: str) -> tuple[str, ...]:
        version = note_marks(text)
        if version == master or Counter(version) != Counter(master):
            return ()
        return tuple(_written(version, text))

    for column, marks in odd_ones(sheet, opinion):
        what = f"calls its footnotes in the order {', '.join(marks)}, unlike the master"
        advice = "see that each stands behind its words"
        yield Remark(column, what, advice, _spans(sheet, {*master}))


def _is_star(label: str) -> bool:
    """Whether a mark is of asterisks: raised ones may be of a version's own, or no marks at all."""
    return not label.strip("*")


def _written(labels: Iterable[str], text: str) -> list[str]:
    """Marks as a text has them: raised, or in the notation."""
    raised = ((label, f"<sup>{label}</sup>") for label in labels)
    return [mark if mark in text else f"[^{label}]" for label, mark in raised]


def _marks(marks: Sequence[str]) -> str:
    return f"footnote mark{'s' * (len(marks) > 1)} {', '.join(marks)}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _where(sheet: Sheet, labels: Sequence[str], marks: Sequence[str]) -> str:
    """Where lost marks belong: behind which words of the master the first of them stands."""
    here = [start for label, start, _ in note_places(sheet.master) if label == labels[0]]
    before = " ".join(words(sheet.master[: here[-1]]).text.split()) if here else ""
    short = before[-_BEHIND:]
    short = short if short == before else f"…{short.partition(' ')[2] or short}"
    behind = f", behind “{short}”" if short else ""
    return f"put {', '.join(marks)} where the master has {'them' if marks[1:] else 'it'}{behind}"


def _spans(sheet: Sheet, labels: Collection[str]) -> tuple[tuple[int, int, int], ...]:
    """The marks of these labels, in all texts that have a say."""
    return tuple(
        [
            (column, start, end)
            for column in sheet.voices
            for label, start, end in note_places(sheet.texts[column])
            if label in labels
        ]
    )
