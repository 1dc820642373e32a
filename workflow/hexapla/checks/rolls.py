"""STR-8, where each State of a list is a unit: an item, or a cell of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hexapla.checks.check import Difference, Remark
from hexapla.checks.columns import numbers
from hexapla.checks.tiers import out_of_step
from hexapla.markup.words import bare
from hexapla.model.locale import OFFICIAL
from hexapla.model.parallel import MASTER, Parallel, Row

_ENOUGH = 3
"""So many States are a roll."""
_APART = 8
"""So many units may stand between two of them: the other cells of their rows."""
_LONGEST = 80


def differing_items(parallel: Parallel) -> Iterator[tuple[Row | None, Remark]]:
    """Rolls of States that lack one or have another: sets, as each language sorts them anew.

    A version has a say of a roll if each of its texts there is a State that is known.
    """
    for roll in _rolls(parallel):
        own = [state for _, state in roll]
        theirs = {column: _states(parallel, roll, column) for column in _read(parallel)}
        opinions = {
            column: _difference(own, there) for column, there in theirs.items() if all(there)
        }
        for column, (lost, added), unanimous in out_of_step(opinions):
            what = f"lacks {', '.join(lost)} and has {', '.join(added)} in a list of States"
            advice = "list the same States in each language"
            row = parallel.rows[roll[own.index(lost[0])][0]]
            yield row, Remark(column, what, advice, unanimous=unanimous)


def _rolls(parallel: Parallel) -> Iterator[list[tuple[int, str]]]:
    """Rows whose master is one State each, near each other, with these."""
    from hexapla.language import states  # late, as in `Sheet`

    language = parallel.locales[MASTER].language
    texts = [row.unit.text for row in parallel.rows]
    known = {text: states.alone(bare(text), language) for text in {*texts} if len(text) <= _LONGEST}
    roll: list[tuple[int, str]] = []
    for number in numbers(map(known.get, texts)):
        if roll and number - roll[-1][0] > _APART:
            yield from [roll] if len(roll) >= _ENOUGH else []
            roll = []
        roll.append((number, known[texts[number]]))
    yield from [roll] if len(roll) >= _ENOUGH else []


def _read(parallel: Parallel) -> list[int]:
    """The versions whose texts can be read."""
    return [
        column
        for column, locale in enumerate(parallel.locales)
        if column != MASTER and locale.language in OFFICIAL and column not in parallel.strange
    ]


def _states(parallel: Parallel, roll: Sequence[tuple[int, str]], column: int) -> list[str]:
    """The States of a version's roll; "" for a text that is none, or is not there."""
    from hexapla.language import states  # late, as in `Sheet`

    language = parallel.locales[column].language
    texts = [dict(parallel.rows[number].versions).get(column, "") for number, _ in roll]
    return [states.alone(bare(text), language) for text in texts]


def _difference(own: Sequence[str], theirs: Sequence[str]) -> Difference:
    """What a version's roll lacks and has beside the master's; both of the same length."""
    lost, added = Counter(own) - Counter(theirs), Counter(theirs) - Counter(own)
    return Difference(tuple(lost), tuple(added))
