"""The file of accepted findings: what is written is read, whatever is in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hexapla.workspace.acceptances import Acceptance, read, write

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SOME = TEXT.filter(bool)


@given(st.lists(st.builds(Acceptance, SOME, TEXT, st.sampled_from(["", "fr", "zh-Hans"]), SOME,
                          TEXT, st.lists(st.sampled_from(["", "ar", "fr"])).map(tuple), SOME),
                max_size=4))  # fmt: skip
def test_what_is_written_is_read(acceptances: list[Acceptance]) -> None:
    assert read(write(acceptances), "a.toml") == acceptances


def test_half_characters_are_no_reason_to_fail() -> None:
    one = Acceptance("A-1", "u", "", "\ud800", "", ("",), "x")
    assert read(write([one]), "a.toml")[0].reason == "?"


def test_no_file_is_no_acceptance() -> None:
    assert read(b"", "a.toml") == []
    assert read(write([]), "a.toml") == []
