"""Whatever a tool does to a file of ours, nothing in it is lost, and all of it is accounted for.

`python -m tests.benchmarks.returns` does the same by the ten thousand.
"""

from __future__ import annotations

import pytest
from benchmarks.returns import HARMLESS, case, outcome
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.exchange.damages import DAMAGES
from hexapla.exchange.xliff import WRITERS
from hexapla.exchange.xliff.validation.validating import validate
from hexapla.model.finding import Severity

NAMES = st.lists(st.sampled_from(sorted(DAMAGES)), min_size=1, max_size=5, unique=True)


# The same cases each time: what is new is looked for by the big run.
@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.integers(0, 10**9), NAMES)
def test_no_damage_loses_anything(seed: int, names: list[str]) -> None:
    """Any damages together, on any catalog, translated in part, with work going on meanwhile.

    Every segment is in one account, every translated word in the catalog or aside, every text that
    another has replaced is kept, a second import changes nothing, and no state has risen.
    """
    assert outcome(case(seed, names)).wrong == ()


@pytest.mark.parametrize("name", DAMAGES)
def test_each_damage_alone(name: str) -> None:
    """And where it is harmless, every translation comes home exactly, and nothing else changes."""
    for seed in range(6):
        result = outcome(case(seed, [name], calm=True))
        assert (result.wrong, result.strays) == ((), ())


@pytest.mark.parametrize("version", WRITERS)
def test_no_damage_at_all(version: str) -> None:
    for seed in range(40):
        made = case(seed, [], calm=True, version=version)
        result = outcome(made)
        assert (result.wrong, result.strays) == ((), ())
        untouched = outcome(made._replace(returned=made.out, done=frozenset()))
        assert (untouched.wrong, untouched.strays) == ((), ())
        assert {account.value for account, number in untouched.accounts if number} <= {"unchanged"}


# What is no sound XLIFF any more by its nature, or is in a tool's own words.
UNSOUND = {
    "units-doubled", "units-split", "units-split-anew", "untranslated-emptied", "approved-flipped",
    "states-left", "version-changed", "as-sdlxliff", "as-mxliff", "as-mqxliff", "blank-first-line",
    "candidates-added", "codes-wrapped", "languages-lost", "languages-respelled", "target-first",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(set(HARMLESS) - UNSOUND))
def test_files_of_tools_are_as_sound_as_what_was_sent(name: str) -> None:
    """The generator writes what a tool would: XLIFF in which no error is new."""
    for seed in range(5):
        made = case(seed, [name], calm=True)
        assert errors(made.returned) <= errors(made.translated)


def errors(data: bytes) -> set[str]:
    found = validate(data, "d.xlf")
    return {one.code for one in found if one.severity is Severity.ERROR}


def test_a_loss_would_be_seen() -> None:
    """What looks for losses finds one: a word that stands in no catalog and nowhere aside."""
    made = case(1, [], calm=True)
    assert outcome(made).wrong == ()
    there = made.returned.replace(b"<xliff ", b"<!-- zq9w9z --><xliff ")
    assert outcome(made._replace(returned=there)).wrong == ("lost: zq9w9z",)


def test_a_stray_would_be_seen() -> None:
    """What looks for translations that are not home finds one, and one that nobody made."""
    made = next(one for seed in range(99) if (one := case(seed, [], calm=True)).done)
    lost = outcome(made._replace(returned=made.out))
    assert len(lost.strays) >= 1
    invented = outcome(made._replace(done=frozenset()))
    assert "changed, " in invented.strays[0]
