"""Hand-checked sentences in the six languages: how many boundaries are found, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import pytest
from passages import LANGUAGES, Passage, boundaries, passages

from hexapla.model.fragment import Fragment
from hexapla.model.locale import Locale
from hexapla.segmentation.sentences import cut, cutting

ALL = [passage for language in LANGUAGES for passage in passages(language)]
# What a tool does that knows no abbreviation: a stop, a space and a capital.
SIMPLE = r"""<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="a">
<rule break="yes"><beforebreak>[.!?؟]</beforebreak><afterbreak>\s+[\p{Lu}\p{Lo}]</afterbreak></rule>
<rule break="yes"><beforebreak>[。！？]</beforebreak><afterbreak/></rule>
</languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="a"/></maprules></body></srx>"""


class Score(NamedTuple):
    """Boundaries that were found, that were found but are none, and that were missed."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def score(some: Iterable[Passage], by: Callable[[Fragment, Locale], tuple[Fragment, ...]]) -> Score:
    """Counts the boundaries inside passages; their ends, which nobody misses, do not count."""
    right = wrong = missed = 0
    for passage in some:
        found = boundaries(by(passage.fragment, Locale.parse(passage.language)))
        right += len(found & passage.ends)
        wrong += len(found - passage.ends)
        missed += len(passage.ends - found)
    return Score(right, wrong, missed)


@pytest.mark.parametrize(
    "passage", ALL, ids=[f"{passage.language}:{passage.line}" for passage in ALL]
)
def test_a_passage_is_cut_where_its_lines_end(passage: Passage) -> None:
    found = cut(passage.fragment, Locale.parse(passage.language))
    assert boundaries(found) == passage.ends, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_sentences_to_judge_by(language: str) -> None:
    own = [passage for passage in ALL if passage.language == language]
    assert sum(len(passage.sentences) for passage in own) >= 50
    assert sum(len(passage.ends) for passage in own) >= 40


def test_the_score_that_was_asked_for() -> None:
    """At least .97 over all languages, and what the rules of the house gain over plain ones."""
    ours = score(ALL, cut)
    plain = score(ALL, cutting(SIMPLE.encode()))
    assert ours.f1 >= 0.97, ours
    assert plain.f1 < ours.f1 - 0.1, plain


def test_a_score_counts_what_is_wrong() -> None:
    """A cut too many and a cut too few both lower it."""
    never = score(ALL, lambda fragment, _: (fragment,))
    assert never.right == never.wrong == never.f1 == 0
    assert never.missed > 300
    letters = score(ALL, lambda fragment, _: tuple([(a,) for a in "".join(map(str, fragment))]))
    assert letters.wrong > 1000
