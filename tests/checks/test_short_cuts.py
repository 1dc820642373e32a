"""Short ways that spare most texts a look, held against the long ones."""

from __future__ import annotations

from itertools import pairwise
from operator import eq
from random import Random
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from side_by_side import of_units, side_by_side

from hexapla.checks import exchange, foreign, language, measures
from hexapla.checks.sheet import Sheet
from hexapla.checks.standing import Standing
from hexapla.language.concepts import LANGUAGES, TABLE
from hexapla.language.typography import _RULES, suspicion
from hexapla.language.values import values
from hexapla.model.parallel import Parallel
from hexapla.model.unit import Role, Unit

LAW = settings(deadline=None, max_examples=150)
WORDS = ("the", "The", "THE", "слово", "Слово", "İstanbul", "of", "rule-of", "rule", "2", "a_b",
         "Cекретариат", "секретаpиат", "don’t", "x", "é", "(", ")", "［", "\\[", "&#40;", "*a*",
         "[^1]", "  ", "-")  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


def sheet(master: str, french: str) -> Sheet:
    table = side_by_side(master, fr=french)
    return Sheet(table, table.rows[0])


@LAW
@given(LINES)
def test_words_that_are_repeated_are_beside_each_other(text: str) -> None:
    one = sheet(text or "x", "y")
    tokens = one.tokens(0)
    if language._REPEATED.search(one.words(0)):
        assert any(map(eq, tokens, tokens[1:]))
    english = {found[0].lower() for found in foreign._WORD.finditer(one.words(0))}
    assert (english & foreign._ENGLISH) <= {*tokens}
    if language._MIXED.search(one.words(0)):
        assert language._PAIR.search(one.words(0))


@LAW
@given(LINES, LINES)
def test_where_no_text_has_a_bracket_none_is_open(master: str, french: str) -> None:
    one = sheet(master or "x", french)
    if any(language._open(one.words(column)) for column in one.voices):
        assert any(sign in one.all_texts for sign in language._OF_BRACKETS)


@LAW
@given(LINES, LINES)
def test_a_sheet_has_the_texts_of_its_row(master: str, french: str) -> None:
    table = side_by_side(master or "x", fr=french, ru=None)
    row = table.rows[0]
    one = Sheet(table, row)
    assert one.texts == row.texts
    assert one.versions == row.versions


@LAW
@given(st.text(" ,.;:!?'\"«»%nN°º№–-a，。،؟", max_size=9), st.sampled_from(sorted(_RULES)))
def test_any_of_the_signs_makes_a_suspicion(text: str, tag: str) -> None:
    signs = [sign for rule in _RULES[tag] for sign in rule.signs]
    if any(sign in text for sign in signs):
        assert suspicion(tag)(text)
    elif not any(sign[:2] in text for sign in signs):
        assert not suspicion(tag)(text)


SIX = {
    "en": "from 1 to 5 March 2027, at 10 a.m., para. 12 (h), A/79/1, second session, twice",
    "fr": "du 1er au 5 mars 2027, à 10 heures, par. 12 h), A/79/1, deuxième session, 3 500",
    "zh": "2027年3月1日至5日上午10时，第12(h)段，A/79/1，第二届会议",
}


@LAW
@given(
    st.lists(st.tuples(*[st.sampled_from([*SIX.values(), "", "x"])] * 3), min_size=1, max_size=5)
)
def test_sheets_on_one_desk_read_what_each_reads_alone(texts: list[tuple[str, ...]]) -> None:
    units = [Unit(f"u{n}", text or "y", Role.PARAGRAPH) for n, (text, _, _) in enumerate(texts)]
    versions = {"fr": [row[1] for row in texts], "zh": [row[2] for row in texts]}
    table = of_units(units, versions)
    desk: list[Sheet] = []
    desk += [Sheet(table, row, desk) for row in table.rows]
    for row, together in zip(table.rows, desk):
        alone = Sheet(table, row)
        for column in alone.voices:
            assert together.values(column) == alone.values(column)
            assert alone.values(column) == values(alone.words(column), alone.language(column))
            assert together.possible(column) == alone.possible(column)
        assert together.dissents == alone.dissents


def test_no_other_language_is_suspected() -> None:
    assert not suspicion("de")('a , «b» "c" n° 5')


def of_lengths(rows: list[list[int]]) -> Parallel:
    units = [Unit(f"u{n}", "a" * max(1, row[0]), Role.PARAGRAPH) for n, row in enumerate(rows)]
    columns = {tag: ["b" * row[n] for row in rows] for n, tag in enumerate(("fr", "ru", "es"), 1)}
    return of_units(units, columns)


def odd_lengths(parallel: Parallel) -> list[tuple[str, int]]:
    """Which texts are far from the middle of the others, all rows looked at."""
    lengths = [[len(text) for text in row.texts] for row in parallel.rows]
    long = [one for one in lengths if one[0] >= 40]
    columns = range(len(parallel.locales))
    rates = [median([one[at] / one[0] for one in long if one[at]] or [0.0]) for at in columns]
    found = []
    for row, length in zip(parallel.rows, lengths):
        voices = [0, *[column for column, _ in row.versions]]
        sizes = {at: length[at] / rates[at] for at in voices if rates[at]}
        for column, size in sizes.items():
            others = [other for at, other in sizes.items() if at != column]
            expected = median(others) if others else size
            far = abs(size - expected) > 40 and not 0.45 < size / max(expected, 1) < 2.2
            if far and max(length) >= 40 and max(expected, size) >= 40:
                found.append((row.unit.id, column))
    return found


@LAW
@given(
    st.lists(
        st.lists(
            st.sampled_from([0, 5, 39, 41, 60, 90, 100, 130, 200, 221]), min_size=4, max_size=4
        ),
        min_size=8,
        max_size=12,
    )
)
def test_odd_lengths_are_found_wherever_they_are(rows: list[list[int]]) -> None:
    table = of_lengths(rows)
    if sum(row[0] >= 40 for row in rows) < 8:
        assert list(measures.other_length(table)) == []
        return
    told = [(row.unit.id, column) for row, column, _ in measures._outliers(table)]
    assert told == odd_lengths(table)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_not_looked_at_twice_could_not_be_exchanged(seed: int) -> None:
    """What is seen quickly of two units leaves out none of whose texts enough speaks."""
    chance = Random(seed)
    tags = ("en", "fr", "es", "ru", "zh", "ar")
    about = [chance.sample(TABLE, chance.randint(1, 5)) for _ in range(12)]
    texts = {
        tag: [
            ("" if tag == "zh" else " ").join(
                line[LANGUAGES.index(tag)].split()[0].rstrip("$")
                for line in lines
                if chance.random() < 0.9
            )
            for lines in about
        ]
        for tag in tags
    }
    units = [Unit(f"u{n}", text or "x", Role.PARAGRAPH) for n, text in enumerate(texts["en"])]
    wrong = 0
    for one, other in pairwise(range(12)):
        swapped = {tag: [*column] for tag, column in texts.items()}
        column = chance.randrange(1, 6)
        there = swapped[tags[column]]
        there[one], there[other] = there[other], there[one]
        standing = Standing(of_units(units, {tag: swapped[tag] for tag in tags[1:]}))
        leaning = standing.leaning(one, other)
        for at in range(6):
            if standing.columns[at][one] and standing.columns[at][other]:
                both = standing.evidence(at, one, other) + standing.evidence(at, other, one)
                assert at in leaning or both < exchange._ENOUGH
                wrong += both >= exchange._ENOUGH
    assert wrong
