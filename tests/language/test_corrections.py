"""What a corrigendum says in each language."""

from __future__ import annotations

import pytest

from hexapla.language.corrections import correction


@pytest.mark.parametrize(
    "text",
    [
        "Paragraph 5: for “4 March” read “5 March”",
        "Au lieu de « 4 March », lire « 5 March ».",
        "Remplacer «\u00a04 March\u00a0» par «\u00a05 March\u00a0»",
        "Donde dice “4 March”, debe decir “5 March”.",
        "Вместо «4 March» читать «5 March»",
        "第5段：“4 March”应为“5 March”",
        "يستعاض عن “4 March” بعبارة “5 March”",
    ],
)
def test_a_correction(text: str) -> None:
    """The wrong words come first in all six languages."""
    assert correction(text) == ("4 March", "5 March")


@pytest.mark.parametrize(
    "text",
    [
        "The words “Original: English” and “Distr.: General” stand above.",
        "For “a” read a text",
        "Read “a”, “b” and “c”.",
        "read “a” and “a”",
        "",
    ],
)
def test_no_correction(text: str) -> None:
    """Two quotations without a word that corrects, or a number of others."""
    assert correction(text) is None
