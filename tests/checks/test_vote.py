"""Who is out of step, by vote: one, several, or the master."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.checks.vote import _NEVER_DOUBTFUL, Dissent, vote
from hexapla.language.values import possible
from hexapla.model.value import Value, ValueKind

NUMBER, REFERENCE = ValueKind.NUMBER, ValueKind.REFERENCE


def cell(*keys: str | tuple[str, ...], kind: ValueKind = NUMBER) -> list[Value]:
    return [
        Value(kind, (key,) if isinstance(key, str) else key, place * 9, place * 9 + 5)
        for place, key in enumerate(keys)
    ]


def named(*cells: list[Value], reserve: dict[int, list[Value]] | None = None) -> list[Dissent]:
    return vote(dict(enumerate(cells)), lambda column: (reserve or {}).get(column, []))


def test_all_agree_in_any_order() -> None:
    """Word order is the language's own."""
    assert named(cell("1", "2"), cell("2", "1"), cell("1", "2")) == []


def test_one_is_out_of_step() -> None:
    """What it lacks and what it has instead."""
    (one,) = named(cell("1", "2"), cell("1", "3"), cell("2", "1"), cell("1", "2"))
    assert one == Dissent(1, NUMBER, ("2",), ("3",), (0, 2, 3))


def test_the_master_is_suspect() -> None:
    """Several agree against it; one that sides with it changes nothing, and is not blamed."""
    assert [one.column for one in named(cell("1"), cell("2"), cell("2"))] == [0]
    assert [one.column for one in named(cell("1"), cell("1"), cell("2"), cell("2"), cell("2"))] == [
        0
    ]


def test_one_version_cannot_outvote_the_master() -> None:
    """Of two, the version is named."""
    assert [one.column for one in named(cell("1"), cell("2"))] == [1]


def test_a_split_shows_all() -> None:
    """The master's is taken for right where no side is larger; if each differs, all are shown."""
    found = named(cell("1"), cell("1"), cell("2"), cell("2"))
    assert [one.column for one in found] == [2, 3]
    found = named(cell("1"), cell("2"), cell("3"), cell("4"))
    assert [one.column for one in found] == [0, 1, 2, 3]


def test_readings_are_chosen_by_what_others_have() -> None:
    """1.250 is 1250 where the others say so, and 1.25 where they say that."""
    assert named(cell("1250"), cell(("1250", "1.25")), cell("1250")) == []
    assert named(cell("1.25"), cell(("1250", "1.25")), cell("1.25")) == []
    (one,) = named(cell("1350"), cell(("1250", "1.25")), cell("1350"))
    assert (one.column, one.extra) == (1, ("1250",))


def test_numbers_in_words_count_where_others_have_figures() -> None:
    """They fill what is lacking, once each, and never are too many."""
    assert named(cell("2"), cell(), cell("2"), reserve={1: cell("2", "7")}) == []
    assert [
        one.column for one in named(cell("2", "2"), cell(), cell("2", "2"), reserve={1: cell("2")})
    ] == [1]
    assert named(cell(), cell("2"), cell(), reserve={0: cell("2"), 2: cell("2")}) == []


def test_the_reserve_never_makes_a_dissent() -> None:
    """What may be a value is none where only one other has it."""
    found = named(cell(), cell("2"), cell(), cell(), reserve={2: cell("2")})
    assert [one.column for one in found] == [1]


def test_a_number_may_stand_for_a_reference() -> None:
    """Where a language's noun was not understood, its figures are."""
    reference = cell("paragraph 44", kind=REFERENCE)
    assert named(reference, cell("44"), reference) == []
    assert [one.column for one in named(reference, cell("45"), reference)] == [1, 1]


def test_a_lost_per_cent_sign_is_a_difference() -> None:
    """5 and 5% have the same figures, and are not the same."""
    assert [one.column for one in named(cell("5%"), cell("5"), cell("5%"))] == [1]


def test_how_often_a_thing_is_named_is_free() -> None:
    """ "article 18 … article 18" where another has it once; but not that it is named at all."""
    article = cell("article 18", kind=REFERENCE)
    assert named(article * 2, article, article) == []
    assert [one.column for one in named(article * 2, cell(), article)] == [1]
    assert [one.column for one in named(cell("18", "18"), cell("18"), cell("18", "18"))] == [1]


def test_two_values_of_like_readings_are_two() -> None:
    """Article 5 and rule 5 are an article each in French."""
    two = cell("article 5", "rule 5", kind=REFERENCE)
    alike = cell(("article 5", "rule 5"), ("article 5", "rule 5"), kind=REFERENCE)
    assert named(two, alike, two, alike, alike) == []
    one = cell(("article 5", "rule 5"), kind=REFERENCE)
    assert [one.column for one in named(two, one, two, alike)] == [1]


def test_of_like_readings_all_columns_take_the_same() -> None:
    """Whichever each has first."""
    one = cell(("regulation 4", "article 4"), kind=REFERENCE)
    other = cell(("article 4", "regulation 4"), kind=REFERENCE)
    assert named(one, other, one, other) == []


def test_what_may_be_none_fills_and_is_never_too_much() -> None:
    """The second part of a session is no Part Two, unless others have it."""
    weak = cell(("part 2", ""), kind=REFERENCE)
    sure = cell("part 2", kind=REFERENCE)
    other = cell(("part 3", ""), kind=REFERENCE)
    assert named(cell(), weak, cell()) == []
    assert named(cell(), weak, weak, cell(), cell()) == []
    assert named(sure, weak, sure, weak) == []
    (one,) = named(sure, other, sure, weak)
    assert (one.column, one.missing, one.extra) == (1, ("part 2",), ())


def test_what_one_has_with_a_noun_is_the_number_of_the_others() -> None:
    """Three of six have a 3, one a table 3, two a word for it: nobody lacks a table."""
    table = cell("table 3", kind=REFERENCE)
    words = {4: cell("3"), 5: cell("3")}
    three = cell("3")
    assert named(three, three, three, table, cell(), cell(), reserve=words) == []
    other = cell("table 4", kind=REFERENCE)
    found = named(three, three, three, other, cell(), cell(), reserve=words)
    assert {one.column for one in found} == {3}


def test_a_number_is_no_weekday() -> None:
    """Where Monday is missing, a 1 that others have besides does not stand for it."""
    days = cell("weekday 1", kind=ValueKind.DATE)
    found = named(cell("1"), cell("1"), [*cell("1"), *days], cell("1"))
    assert [(one.column, one.extra) for one in found] == [(2, ("weekday 1",))]


def test_what_all_but_one_may_have_is_sure() -> None:
    """Six that may have it, one of them another: that one is named."""
    weak = cell(("part 2", ""), kind=REFERENCE)
    other = cell(("part 3", ""), kind=REFERENCE)
    assert [one.column for one in named(weak, weak, weak, other, weak)] == [3]
    assert named(weak, other) == []


@given(st.lists(st.lists(st.sampled_from("12345"), max_size=4), min_size=2, max_size=6))
def test_laws(texts: list[list[str]]) -> None:
    """Agreement is silence, and the reverse; nobody is named for what all others have alike."""
    cells = [cell(*keys) for keys in texts]
    found = named(*cells)
    assert (not found) == (len({tuple(sorted(keys)) for keys in texts}) == 1)
    for one in found:
        assert one.missing or one.extra
        assert one.column not in one.agreeing
    if 0 in {one.column for one in found}:
        assert all(len(one.agreeing) >= 2 for one in found if one.column == 0)


def test_a_wrong_year_in_the_master_blames_no_version_that_repeats_the_right_one() -> None:
    """From 1 January to 30 September 2026: Chinese says the year with the first of the two days."""
    western = [("2026-01-01", "--01-01"), "2026-09-30"]
    (one,) = named(
        cell(("2076-01-01", "--01-01"), "2076-09-30", kind=ValueKind.DATE),
        *[cell(*western, kind=ValueKind.DATE)] * 4,
        cell("2026-01-01", "2026-09-30", kind=ValueKind.DATE),
    )
    assert one.column == 0


def test_words_are_not_read_for_what_no_word_can_be() -> None:
    """A symbol that is lacking is in no reserve; a number may be."""
    asked: list[int] = []

    def reserve(column: int) -> list[Value]:
        asked.append(column)
        return []

    symbols = [cell("A/1", kind=ValueKind.SYMBOL), cell("A/2", kind=ValueKind.SYMBOL)]
    assert [one.column for one in vote(dict(enumerate(symbols)), reserve)] == [1]
    assert asked == []
    vote(dict(enumerate([cell("1"), cell("2")])), reserve)
    assert asked == [0, 1]


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
def test_no_word_alone_is_never_doubtful(language: str) -> None:
    text = (
        "two first third half XXI dollars March the 5th Monday deux premier mars lundi dos primero"
        " marzo два первый март понедельник 二 第一 三月 اثنان الأولى آذار A/1 noon"
    )
    kinds = {one.kind for one in possible(text, language, ())}
    assert kinds
    assert not kinds & _NEVER_DOUBTFUL
