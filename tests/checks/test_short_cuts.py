"""Short ways that spare most texts a look, held against the long ones."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from random import Random
from statistics import median
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from side_by_side import of_units, side_by_side

from hexapla import checks
from hexapla.checks import characters, exchange, foreign, language, measures, scripts, sieves, terms
from hexapla.checks.codes import with_notes
from hexapla.checks.columns import among, coded, having
from hexapla.checks.lengths import SLACK, middle
from hexapla.checks.sheet import Desk, Sheet, _differ
from hexapla.checks.standing import Standing
from hexapla.checks.vote import differ
from hexapla.language.concepts import LANGUAGES, TABLE
from hexapla.language.typography import _RULES, signed, slips, suspects
from hexapla.language.values import FINDERS, IN_ALL_LANGUAGES, of_all
from hexapla.markup.notation import note_marks
from hexapla.model.catalog import State
from hexapla.model.parallel import MASTER, Parallel, Stranger
from hexapla.model.unit import Role, Unit
from hexapla.model.value import Value, ValueKind

LAW = settings(deadline=None, max_examples=150)
WORDS = ("the", "The", "THE", "слово", "Слово", "İstanbul", "of", "rule-of", "rule", "2", "a_b",
         "Cекретариат", "секретаpиат", "don’t", "x", "é", "(", ")", "［", "\\[", "&#40;", "*a*",
         "[^1]", "  ", "-")  # fmt: skip
TOKENS = ("the", "The", "é", "Œ", "œ", "ſ", "K", "²", "ª", "я", "ể", "字", "İ", "ı", "ß", "ẞ", "µ",
          "Μ", " ", "  ", "5", "_", "’", "'", "-", "“", "”", "…", "(", ".", "\u200d", "ⁿ", "of",
          "\x81", "\0")  # fmt: skip
LINES = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


@LAW
@given(
    st.lists(
        st.one_of(LINES, st.lists(st.sampled_from(TOKENS), max_size=9).map("".join)),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(["fr", "ru", "ar", "zh", "el"]),
)
def test_runs_tell_what_words_would(texts: list[str], tag: str) -> None:
    """Which texts have any of the English words, and which one that stands twice."""
    units = [Unit(f"u{number}", "x", Role.PARAGRAPH) for number in range(len(texts))]
    table = of_units(units, {tag: texts})
    column = Desk(table, table.rows).columns[1]
    english, doubled = column.having(foreign._ENGLISH_RUNS), column.doubled
    for number, words in enumerate(column.words):
        if {found[0].lower() for found in foreign._WORD.finditer(words)} & foreign._ENGLISH:
            assert number in english
        if language._REPEATED.search(words):
            assert number in doubled


def test_strange_characters_are_those_that_are_looked_for() -> None:
    """All that LANG-8 finds alone is none that is printed, or stands for a lost letter."""
    letters = [*map(chr, range(1, 0x10000))]
    there = [letter for letter in letters if sieves._STRANGE.search(letter)]
    assert [letter for letter in letters if sieves._is_strange(f"a {letter} b")] == there
    assert {letter for letter in letters if characters._LOST.search(letter)} < {*there}


@LAW
@given(st.lists(st.sampled_from(["", "x", "a(b", "\0", "(\0"]), max_size=60))
def test_what_is_looked_for_in_many_texts_is_found_in_each(texts: list[str]) -> None:
    there = [number for number, text in enumerate(texts) if "(" in text]
    assert among(texts, re.compile(r"\(").search) == there


@LAW
@given(st.lists(LINES, min_size=1, max_size=5), st.sampled_from(["fr", "ru", "zh"]), st.data())
def test_words_of_some_texts_are_those_of_each(texts: list[str], tag: str, data: Any) -> None:
    """Of texts that are asked together, in whatever order."""
    units = [Unit(f"u{number}", "x", Role.PARAGRAPH) for number in range(len(texts))]
    table = of_units(units, {tag: texts})
    column = Desk(table, table.rows).columns[1]
    some = data.draw(st.lists(st.sampled_from(range(len(texts))), unique=True))
    words = frozenset([coded(word, column.locale.script) for word in ("the", "слово", "x")])
    alone = [words.intersection(coded(text, column.locale.script).split()) for text in texts]
    if some:
        assert column.words_in(some, words) == [alone[number] for number in some]
    for sign in ("(", "*a*", "-"):
        assert having(texts, some, (sign, "?")) == {one for one in some if sign in texts[one]}


@LAW
@given(st.text("aé я字ع1. ", max_size=70), st.sampled_from(sorted(scripts.LETTERS_OF)))
def test_enough_letters_are_three_in_ten(text: str, script: str) -> None:
    head = text[: scripts.HEAD]
    ours = sum(map(len, scripts.LETTERS_OF[script].findall(head)))
    if scripts.ENOUGH[script].match(text, 0, scripts.HEAD):
        assert ours * 10 >= 3 * len(head)


CODED = ("word", "слово", "字", "*e*", "**s**", "[^1]", "[^2]", "[a](/b)", "[a](/c)", "~~s~~",
         "<sup>1</sup>", "<br>", "`c`", "\\*", "(", ")", "a)", "(a) ", "1. ", "أولا - ", "?", "!",
         "¿", "секретаpиат", "12", "A/1", "15", "5 May 2020", ".[^1]", "[^2].", "the", "the",
         "![^1]", "[^1](/x)", "&nbsp;", "（", "_e_", "\\\n", "\n")  # fmt: skip
TEXTS = st.lists(st.sampled_from(CODED), max_size=6).map(" ".join)
STATES = st.sampled_from([*State])


@settings(deadline=None, max_examples=400)
@given(
    TEXTS,
    st.tuples(*[TEXTS] * 3),
    STATES,
    st.sampled_from(["", "older"]),
    st.booleans(),
    st.sets(st.sampled_from([1, 2, 3])),
)
def test_what_a_sieve_keeps_back_no_judge_has_anything_to_say_of(
    master: str,
    versions: tuple[str, ...],
    state: State,
    made_for: str,
    approved: bool,
    strange: set[int],
) -> None:
    table = side_by_side(master or "x", fr=versions[0], ru=versions[1] or None, ar=versions[2])
    row = table.rows[0]
    french = row.columns[1]
    if french and versions[0]:
        remarks = ("approved 1f2e3d4c5b6a",) if approved else ()
        french = french._replace(state=state, remarks=remarks, made_for=made_for or row.unit.text)
        row = row._replace(columns=(row.columns[0], french, *row.columns[2:]))
    table = table._replace(strange=dict.fromkeys(strange, Stranger({row.unit.id}, "")))
    beside = side_by_side("The session.", fr="La session.", ru="Сессия.", ar="الدورة.").rows[0]
    desk = Desk(table, [beside, row, beside])
    for check in checks.CHECKS:
        if check.judge and 1 not in check.sieve(desk):
            assert [*check.judge(desk.sheet(1))] == [], check.code


def test_a_sieve_keeps_back_what_is_usual() -> None:
    """Or there would be no point."""
    table = side_by_side("The report was adopted.[^1]", fr="Le rapport a été adopté[^1].")
    desk = Desk(table, table.rows)
    kept = {check.code for check in checks.CHECKS if check.judge and check.sieve(desk)}
    assert not kept


@LAW
@given(LINES, LINES)
def test_a_sheet_has_the_texts_of_its_row(master: str, french: str) -> None:
    table = side_by_side(master or "x", fr=french, ru=None)
    row = table.rows[0]
    one = Sheet(table, row)
    assert one.texts == row.texts
    assert one.versions == row.versions


TYPED = st.text(" ,.;:!?'\"«»%nN°º№–-a5é字ع，。،؟*[]\n\0", max_size=9)


@LAW
@given(st.lists(TYPED, max_size=5), st.sampled_from(sorted(_RULES)))
@example(["a\nb\n", "oui ; non", "字.\n"], "fr")
def test_all_texts_with_a_slip_are_seen(texts: list[str], tag: str) -> None:
    """By their signs, as they stand there, and by what is found in all of them as one."""
    wrong = {number for number, text in enumerate(texts) if [*slips(text, tag)]}
    assert wrong <= {*signed(texts, tag)}
    assert wrong <= {*suspects(texts, tag)}


SIX = {
    "en": "from 1 to 5 March 2027, at 10 a.m., para. 12 (h), A/79/1, second session, twice",
    "fr": "du 1er au 5 mars 2027, à 10 heures, par. 12 h), A/79/1, deuxième session, 3 500",
    "zh": "2027年3月1日至5日上午10时，第12(h)段，A/79/1，第二届会议",
}


@LAW
@given(
    st.lists(st.tuples(*[st.sampled_from([*SIX.values(), "", "x"])] * 3), min_size=1, max_size=5),
    st.sets(st.sampled_from([1, 2])),
)
def test_sheets_on_one_desk_read_what_each_reads_alone(
    texts: list[tuple[str, ...]], strange: set[int]
) -> None:
    units = [Unit(f"u{n}", text or "y", Role.PARAGRAPH) for n, (text, _, _) in enumerate(texts)]
    versions = {"fr": [row[1] for row in texts], "zh": [row[2] for row in texts]}
    table = of_units(units, versions)
    ids = {unit.id for unit in units[::2]}
    table = table._replace(strange=dict.fromkeys(strange, Stranger(ids, "")))
    desk = Desk(table, table.rows)
    for number, row in enumerate(table.rows):
        alone, together = Sheet(table, row), desk.sheet(number)
        for column in alone.voices:
            assert together.values(column) == alone.values(column)
            finders = IN_ALL_LANGUAGES if column in alone.strangers else FINDERS
            words, language = alone.words(column), alone.language(column)
            assert alone.values(column) == of_all([words], language, finders)[0]
            assert together.possible(column) == alone.possible(column)
            counted = [one for one in alone.possible(column) if one in alone.spoken(column)]
            assert [*together.spoken(column)] == counted
        assert together.dissents == alone.dissents
        assert (number in desk.dissenting) is bool(alone.dissents)
        ballots = {column: alone.values(column) for column in alone.voices}
        # Of a stranger, only what all write alike is compared.
        assert number in desk.unlike or not together._vote()
        if not alone.strangers:
            assert (number in desk.unlike) is differ(ballots)


KEYS = st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=2), max_size=3)


@LAW
@given(KEYS, KEYS)
def test_who_differs_is_seen_before_any_vote(one: list[list[str]], other: list[list[str]]) -> None:
    ballots = {
        column: [Value(ValueKind.NUMBER, tuple(keys), n, n + 1) for n, keys in enumerate(cell)]
        for column, cell in enumerate((one, other))
    }
    assert _differ(ballots[0], ballots[1]) is differ(ballots)


@LAW
@given(st.lists(st.floats(-9, 9), min_size=1, max_size=6))
def test_the_middle_is_the_median(numbers: list[float]) -> None:
    assert middle([*numbers]) == median(numbers)


@LAW
@given(st.lists(st.sampled_from(["", "x", "[^1]", "[x](y)", "<sup>1</sup>", "1 < 2"]), max_size=5))
def test_texts_with_notes_are_those_that_have_marks(texts: list[str]) -> None:
    assert with_notes(texts) == {n for n, text in enumerate(texts) if note_marks(text)}


@LAW
@given(st.lists(st.sampled_from(["", "x", "[", "a](b", "1 < 2", "[^1]"]), min_size=1, max_size=9))
def test_texts_in_brackets_are_seen_by_column(texts: list[str]) -> None:
    table = of_units([Unit(f"u{n}", "x", Role.ITEM) for n in range(len(texts))], {"fr": texts})
    assert table.texts(1) == texts
    there = [number for number, text in enumerate(texts) if "]" in text or "<" in text]
    assert table.bracketed(1) == there
    assert table.bracketed(MASTER) == []


PAIRS = st.tuples(st.sampled_from("ab"), st.sampled_from(["", "x", "X", "y"]))


@LAW
@given(st.lists(st.tuples(PAIRS, st.booleans()), min_size=1, max_size=7))
def test_texts_translated_differently_are_found_wherever_they_are(
    cells: list[tuple[tuple[str, str], bool]],
) -> None:
    """All units of one text are compared; what is stale or not there has no say."""
    units = [Unit(f"u{n}", text, Role.ITEM) for n, ((text, _), _) in enumerate(cells)]
    table = of_units(units, {"fr": [text for (_, text), _ in cells]})
    rows = [
        row._replace(columns=(row.columns[0], row.columns[1]._replace(made_for="older")))
        if stale and row.columns[1]
        else row
        for row, (_, stale) in zip(table.rows, cells)
    ]
    told = {
        row.unit.id for row, _ in terms.translated_differently(table._replace(rows=tuple(rows)))
    }
    ways: dict[str, set[str]] = {}
    for row in rows:
        for _, text in row.versions:
            ways.setdefault(row.unit.text, set()).add(text.casefold())
    odd = {text for text, some in ways.items() if len(some) > 1}
    assert {row.unit.text for row in rows if row.unit.id in told} == odd


def test_no_sign_is_one_in_another_language() -> None:
    assert not signed(['a , «b» "c" n° 5'], "de")


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


@LAW
@given(st.lists(st.text("a1２٣ \0é.é", max_size=6), min_size=1, max_size=5))
def test_figures_of_many_texts_are_those_of_each(texts: list[str]) -> None:
    """Whatever they are written in, they tell the same texts apart."""
    alone = [sorted(re.findall(r"\d+", text)) for text in texts]
    found = exchange._figures(texts)
    for one, other in combinations(range(len(texts)), 2):
        assert (found[one] == found[other]) is (alone[one] == alone[other])


@LAW
@given(
    st.lists(
        st.lists(st.sampled_from([0, 1, 30, 40, 45, 50, 70, 90]), min_size=4, max_size=4),
        min_size=2,
        max_size=5,
    )
)
def test_lengths_of_units_tell_which_texts_could_be_exchanged(rows: list[list[int]]) -> None:
    """All their columns looked at, no text of the others is about as long as it had to be."""
    standing = Standing(of_lengths(rows))
    pairs = [*combinations(range(len(rows)), 2)]
    near = standing.lengths.crossing(pairs)
    for one, other in pairs:
        slack = SLACK * min(standing.lengths.spread[one], standing.lengths.spread[other])
        assert (one, other) in near or not standing._gains(one, other, slack)


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
        assert standing.candidates([(one, other)]) or not leaning
        for at in range(6):
            if standing.columns[at][one] and standing.columns[at][other]:
                ways = ((one, other), (other, one))
                both = sum(
                    standing.by_length(at, *way) + standing.by_content(at, *way) for way in ways
                )
                assert at in leaning or both < exchange._ENOUGH
                wrong += both >= exchange._ENOUGH
    assert wrong
