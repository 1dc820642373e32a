"""Labels that are typed in a form that is read as text."""

from __future__ import annotations

import pytest

from hexapla.language.typed_labels import typed_length
from hexapla.model.label import Label, LabelStyle

TWO, B = Label(LabelStyle.DECIMAL, 2), Label(LabelStyle.LETTER, 2)


@pytest.mark.parametrize(
    ("label", "text", "length"),
    [
        (TWO, "2.资格", 2), (TWO, "2、资格", 2), (TWO, "2） 资格", 3),
        (TWO, "2\\.资格", 3), (B, "б) права", 3),
        (TWO, "3.资格", 0), (B, "в) права", 0), (B, "2.资格", 0), (TWO, "二百", 0),
        (None, "2.资格", 0), (TWO, "", 0), (TWO, "2000", 0),
    ],
)  # fmt: skip
def test_typed(label: Label | None, text: str, length: int) -> None:
    """As long as the label with its space; nothing for another label, or for none."""
    assert typed_length(label, text) == length
