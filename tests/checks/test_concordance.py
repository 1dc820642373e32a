"""Texts that agree in six languages, and what spoils them: no error for the one, one for the other.

A case of `tests/cases/concordance` is a text in each language, `tag: text`, with `~` for a no-break
space and `^o^` for a raised letter; behind it come its slips, `- tag: this -> that`, each of which
has to be found, and laid to that version alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from side_by_side import side_by_side

from hexapla import checks
from hexapla.model.finding import Finding, Severity

CASES = Path(__file__).parents[1] / "cases" / "concordance"
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
_COMPARED = ("SYM", "RES", "REF", "NUM", "DATE", "TIME", "URL")


class Case(NamedTuple):
    """A text in six languages and its slips: language, what stands there, what is typed."""

    texts: dict[str, str]
    slips: tuple[tuple[str, str, str], ...]


def _read(path: Path) -> list[Case]:
    found = []
    for block in path.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and line[0] != "#"]
        texts = [line.partition(": ") for line in lines if not line.startswith("- ")]
        slips = [line[2:].partition(": ") for line in lines if line.startswith("- ")]
        if lines:
            found.append(
                Case(
                    {tag: _plain(text) for tag, _, text in texts},
                    tuple([(tag, *map(_plain, both.split(" -> "))) for tag, _, both in slips]),  # type: ignore[misc]  # two of them, as a test says
                )
            )
    return found


def _plain(text: str) -> str:
    return text.replace("~", "\u00a0").replace("^o^", "º")


ALL = {path.stem: _read(path) for path in sorted(CASES.glob("*.txt"))}
AGREEING = [
    pytest.param(case, id=f"{name}-{place}")
    for name, cases in ALL.items()
    for place, case in enumerate(cases, 1)
]
SPOILED = [
    pytest.param(case, slip, id=f"{name}-{place}-{slip[0]}-{number}")
    for name, cases in ALL.items()
    for place, case in enumerate(cases, 1)
    for number, slip in enumerate(case.slips, 1)
]


def _found(texts: dict[str, str]) -> list[Finding]:
    versions = {tag: text for tag, text in texts.items() if tag != "en"}
    return checks.run(side_by_side(texts["en"], **versions))


def _told(findings: list[Finding]) -> list[str]:
    return [f"{one.code} [{one.language or 'master'}] {one}" for one in findings]


def test_the_cases_are_whole() -> None:
    """Each has six languages, and each of its slips spoils something that stands there once."""
    cases = [case for cases in ALL.values() for case in cases]
    assert len(cases) >= 120
    for case in cases:
        assert tuple(case.texts) == LANGUAGES, case.texts["en"]
        assert case.slips, case.texts["en"]
        for tag, this, that in case.slips:
            assert case.texts[tag].count(this) == 1, (tag, this)
            assert this != that


@pytest.mark.parametrize("case", AGREEING)
def test_agreement_is_silence(case: Case) -> None:
    """Six versions that say the same have nothing said against them."""
    found = _found(case.texts)
    loud = [one for one in found if one.severity is Severity.ERROR]
    loud += [one for one in found if one.code.partition("-")[0] in _COMPARED and one not in loud]
    assert not loud, _told(loud)


@pytest.mark.parametrize(("case", "slip"), SPOILED)
def test_a_slip_is_found_and_named(case: Case, slip: tuple[str, str, str]) -> None:
    """The version with the slip, and no other, is told so."""
    tag, this, that = slip
    found = _found(case.texts | {tag: case.texts[tag].replace(this, that)})
    loud = [one for one in found if one.code.partition("-")[0] in _COMPARED]
    assert loud
    assert {one.language for one in loud} == {"" if tag == "en" else tag}, _told(loud)
