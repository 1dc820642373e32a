"""What of a text survives translation, and how much speaks against two texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.lexicon import Lexicon, words
from hexapla.language.likeness import (
    cognates,
    distance,
    is_sorted,
    stems,
    together,
    traits,
    unlikeness,
)


@pytest.mark.parametrize(
    ("text", "figures", "ending"),
    [
        ("See A/AC.320/2027/3, para. 12.[^4]", ("12", "A/AC.320/2027/3", "[^4]"), "."),
        ("见A/AC.320/2027/3，第12段[^4]。", ("12", "A/AC.320/2027/3", "[^4]"), "."),
        ("انظر A/AC.320/2027/3، الفقرة ١٢[^4].", ("12", "A/AC.320/2027/3", "[^4]"), "."),
        ("10/00", ("10",), ""),
        ("See [here](https://www.un.org/en/x);", ("https://www.un.org",), ";"),
        ("Whether:", (), ":"),
        ("是否：", (), ":"),
        ("**Title**", (), ""),
        ("", (), ""),
    ],
)
def test_traits(text: str, figures: tuple[str, ...], ending: str) -> None:
    """Figures in any digits, symbols, addresses without their language, marks; and the end."""
    found = traits(text)
    assert (found.figures, found.ending) == (figures, ending)
    assert found.length == len(text)


def test_together() -> None:
    """Several texts are as one."""
    parts = [traits("Item 2:"), traits("On 5 March."), traits("x;")]
    assert together(parts) == traits("Item 2:On 5 March.x;")


def test_a_translation_is_likelier_than_its_neighbour() -> None:
    """By figures, by length, by how words begin."""
    english = traits("The session opens on 1 March 2027 in Vienna.")
    right = traits("La session s’ouvre le 1er mars 2027 à Vienne.")
    wrong = traits("Elle se termine le 5 avril 2028 à Paris.")
    assert unlikeness(english, right, 0.9) < unlikeness(english, wrong, 0.9)
    assert distance(10, 100, 1.0) > distance(90, 100, 1.0) == pytest.approx(distance(100, 90, 1.0))
    assert distance(30, 100, 0.3) == pytest.approx(0, abs=0.01)
    assert cognates(stems("resources"), stems("ressources évaluées")) > cognates(
        stems("language resolution"), stems("résolution linguistique")
    )
    assert stems("Œuvres 資源 of it") == {"oeuv"}


@pytest.mark.parametrize(
    ("texts", "alphabetical"),
    [
        (["Austria", "Côte d’Ivoire", "Cuba", "Denmark"], True),
        (["Austria", "Cuba", "Côte d’Ivoire", "Denmark"], False),
        (["Albania", "Austria", "Spain"], False),
        (["", "", "", ""], False),
    ],
)
def test_is_sorted(texts: list[str], alphabetical: bool) -> None:
    """Four names at least, whatever their accents."""
    assert is_sorted(texts) is alphabetical


PAIRS = [
    ("Opening of the session", "会议开幕"),
    ("Adoption of the report", "通过报告"),
    ("The report on language services", "关于语文服务的报告"),
    ("The session has its own services", "会议有自己的服务"),
    ("Opening of the session", "会议开幕"),
]


def test_a_lexicon_learns_from_pairs() -> None:
    """Words that stand in the same pairs go together; a whole text that returns is certain."""
    lexicon = Lexicon(PAIRS)
    right = lexicon.unlikeness("Report of the services", "服务报告")
    assert right < lexicon.unlikeness("Report of the services", "会议开幕")
    assert lexicon.unlikeness("Opening of the session", "会议开幕", {0}) == 0
    assert lexicon.unlikeness("unheard of", "会议开幕") == 0.5
    assert lexicon.unlikeness("Adoption of the report", "通过报告", set(range(5))) == 0.5


def test_words() -> None:
    """The text itself first; then beginnings, without the Arabic article, and pairs of signs."""
    assert words("The Report (2027)!") == ("=thereport2027", "the", "repor")
    assert words("通过报告") == ("=通过报告", "通过", "过报", "报告")
    assert words("والتقرير")[1:] == ("تقرير"[:5],)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_texts_can_be_compared(one: str, other: str) -> None:
    """Nothing raises, and the measures stay in their bounds."""
    assert 0 <= unlikeness(traits(one), traits(other), 1.0) <= 1.5
    assert 0 <= cognates(stems(one), stems(other)) <= 0.5
    assert 0 <= Lexicon([(one, other), (other, one)]).unlikeness(one, other, {0}) <= 0.9
