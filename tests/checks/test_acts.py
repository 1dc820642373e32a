"""RES-1: a decision is no resolution, though its number is the same."""

from __future__ import annotations

import pytest
from side_by_side import said, side_by_side

MASTER = "See resolution 62/225 and decision 62/545 B of the Assembly."
VERSIONS = {
    "fr": "Voir la résolution 62/225 et la décision 62/545 B de l’Assemblée.",
    "es": "Véanse la resolución 62/225 y la decisión 62/545 B de la Asamblea.",
    "ru": "См. резолюцию 62/225 и решение 62/545 B Ассамблеи.",
    "zh": "见大会第62/225号决议和第62/545 B号决定。",
    "ar": "انظر القرار 62/225 والمقرر 62/545 باء الصادرين عن الجمعية.",
}


def test_all_call_them_so() -> None:
    assert said(side_by_side(MASTER, **VERSIONS), "RES-1") == {}


@pytest.mark.parametrize(
    ("tag", "right", "wrong"),
    [
        ("fr", "la décision", "la résolution"),
        ("es", "la decisión", "la resolución"),
        ("ru", "решение", "резолюцию"),
        ("zh", "决定", "决议"),
        ("ar", "والمقرر", "والقرار"),
    ],
)
def test_one_calls_a_decision_a_resolution(tag: str, right: str, wrong: str) -> None:
    spoilt = {**VERSIONS, tag: VERSIONS[tag].replace(right, wrong)}
    found = said(side_by_side(MASTER, **spoilt), "RES-1")
    assert list(found) == [tag]
    assert "calls 62/545 B a resolution, which the others call a decision" in found[tag]


def test_the_master_stands_alone() -> None:
    found = said(side_by_side(MASTER.replace("decision", "resolution"), **VERSIONS), "RES-1")
    assert list(found) == [""]
    assert "each calls 62/545 B a decision, and it a resolution" in found[""]


def test_another_wording_tells_nothing() -> None:
    """In a list the noun stands once, before the first or behind the last."""
    versions = {
        "fr": "Résolutions et décisions : 62/225, 62/230 et 62/545 B",
        "es": "las resoluciones 62/225 y 62/230 y la decisión 62/545 B",
        "ru": "резолюции 62/225 и 62/230 и решение 62/545 B",
        "zh": "第62/225号和第62/230号决议和第62/545 B号决定",
    }
    master = "resolutions 62/225 and 62/230 and decision 62/545 B"
    assert said(side_by_side(master, **versions), "RES-1") == {}
