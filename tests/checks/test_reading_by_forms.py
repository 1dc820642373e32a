"""Reading by what the master says, held against reading whole."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

import pytest
from tests.benchmarks import mutations, slips
from tests.benchmarks.corpora import cases
from tests.benchmarks.divergence import sets

from hexapla import checks
from hexapla.checks import forms, looking
from hexapla.checks.forms import Forms
from hexapla.checks.patterns import Said, parted, pattern, said
from hexapla.checks.sheet import Desk
from hexapla.language.values import of_all, values
from hexapla.model.parallel import Parallel
from hexapla.model.value import Value

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ar", "es", "fr", "ru", "zh")
SPOILING = (
    mutations.number, mutations.date, mutations.month, mutations.time, mutations.resolution,
    mutations.paragraph, mutations.sub_label, mutations.per_cent, mutations.symbol_digit,
    slips.session, slips.weekday, slips.currency, slips.han_scale, slips.month_half,
)  # fmt: skip


def of(master: str) -> Said:
    """What an English text says."""
    return said(values(master, "en"))


def read(language: str, *pairs: tuple[str, str]) -> tuple[list[tuple[Value, ...]], set[str]]:
    """The values of versions, read one after another, and which were not read whole."""
    known = Forms(language)
    found = [known.read([text], [of(master)])[0] for master, text in pairs]
    return found, known.recalled


@cache
def texts(language: str) -> list[tuple[str, Said]]:
    """The texts of the sample and of the cases in a language, each with what its master says."""
    found = []
    for table in (*sets(ROOT), cases()):
        desk = Desk(table, table.rows)
        masters = [said(cell) for cell in desk.values(0)]
        for column in desk.columns:
            if column.locale.language == language:
                found += [pair for pair in zip(column.words, masters) if pair[0]]
    return found


def as_whole(language: str, some: list[tuple[str, Said]]) -> list[tuple[Value, ...]]:
    """The values of texts, each read as a whole."""
    return of_all([text for text, _ in some], language)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_recalled_is_what_is_read(language: str, seed: int) -> None:
    """In whatever order texts come, with errors in a third of them, they say what they say."""
    some, chance = [], Random(seed)
    for text, master in texts(language):
        spoil = chance.choice([*SPOILING, None, *[None] * len(SPOILING)])
        some.append(((spoil and spoil(text, language, chance)) or text, master))
    chance.shuffle(some)
    some += some[:50]
    known = Forms(language)
    found = known.read([text for text, _ in some], [master for _, master in some])
    for (text, _), one, other in zip(some, found, as_whole(language, some)):
        assert one == other, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_is_recalled_the_second_time(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read once is not read whole again: else all this would be for nothing."""
    monkeypatch.setattr(forms, "_PATIENCE", 1000)
    monkeypatch.setattr(forms, "_LESSON", 1000)
    some = [pair for pair in texts(language) if pair[1].windows and forms.has_figures(pair[0])]
    known = Forms(language)
    for _ in range(2):
        known.read([text for text, _ in some], [master for _, master in some])
    assert len(known.recalled) > 0.7 * len({text for text, _ in some})


def test_a_form_stands_for_others_of_its_pattern() -> None:
    """A paragraph of two figures is read by one of two figures, a date by one of its month."""
    (_, found), recalled = read(
        "fr",
        ("paragraph 12 of the report of 5 March 2026", "Voir le paragraphe 12 du 5 mars 2026."),
        ("paragraph 45 of 9 March 2027", "Voir le paragraphe 45 du 9 mars 2027."),
    )
    assert [one.keys[0] for one in found] == ["paragraph 45", "2027-03-09"]
    assert recalled == {"Voir le paragraphe 45 du 9 mars 2027."}


KNOWN = ("There were 12 men on 3 March 2026.", "Il y avait 12 hommes le 3 mars 2026.")


@pytest.mark.parametrize(
    ("master", "text"),
    [
        ("There were 14 men on 3 March 2026.", "Il y avait 13 hommes le 3 mars 2026."),  # a figure
        ("There were 14 men on 3 March 2026.", "Il y avait 14 hommes le 3 avril 2026."),  # a word
        ("There were 14 men on 3 March 2026.", "Il y avait 14 millions le 3 mars 2026."),  # beside
        ("There were 14 men on 3 March 2026.", "Il y avait 14 hommes mardi, le 3 mars 2026."),
        ("There were 14 men on 3 March 2026.", "Il y avait 14 hommes sur 20 le 3 mars 2026."),
        ("There were 2026 men on 3 March 2026.", "Il y avait 2026 hommes le 3 mars 2026."),
        ("There were 0 men on 3 March 2026.", "Il y avait 0 hommes le 3 mars 2026."),
    ],
)
def test_what_is_new_is_read_whole(master: str, text: str) -> None:
    """Other figures than the master's, other words, other neighbours, a year, a zero."""
    (_, found), recalled = read("fr", KNOWN, (master, text))
    assert text not in recalled
    assert found == values(text, "fr")


def test_a_currency_is_seen_beside_what_was_known_without() -> None:
    """A currency counts where it first stands: beside the second amount, it is no value."""
    twice = ("$2 of $7", "2 dollars sur 7 dollars")
    (_, found), _ = read("fr", twice, ("There were 3 of 7.", "3 euros sur 7 dollars"))
    assert found == values("3 euros sur 7 dollars", "fr")


def test_arabic_months_that_contradict_each_other_are_seen() -> None:
    """They are no date that any figure is part of, and yet an error."""
    master = "In 2026, there were 12 men by mid-March."
    (_, found), _ = read(
        "ar",
        (master, "في عام 2026، كان هناك 12 رجلا بحلول منتصف آذار/مارس."),
        (master, "في عام 2026، كان هناك 12 رجلا بحلول منتصف آذار/يونيه."),
    )
    assert any(one.flaw for one in found)


def test_learning_ends_where_nothing_comes_twice() -> None:
    """A set of which hardly two texts are alike is not learnt from for ever."""
    known = Forms("fr")
    names = [f"{first}{second}" for first in "abcdefghijklmnopqrstuvw" for second in "bcdfghjklm"]
    for number in range(5):
        some = [f"le {name}{number} 7 {name} {name[0]}" for name in names]
        known.read(some, [of("the 7 x")] * len(some))
    assert known._debt <= forms._PATIENCE + forms._LESSON
    assert not known.recalled


def test_patterns_tell_figures_from_words() -> None:
    """A month is a word, a year like years only; where a figure may be either, there is none."""
    assert pattern("date 2027-03-05") == pattern("date 2027-03-05")
    assert pattern("date 2027-03-05")[0] == pattern("date 2031-03-09")[0]
    assert pattern("date 2027-03-05")[0] != pattern("date 2027-04-05")[0]
    assert pattern("date 2027-03-05")[0] != pattern("date 2027-03-15")[0]
    assert pattern("date 2027-03-03") == ("", ())
    assert pattern("number 2027")[0] != pattern("number 1027")[0]
    assert pattern("number 0")[0] != pattern("number 1")[0]
    assert pattern("reference paragraph 12 (8)")[0] == pattern("reference paragraph 31 (8)")[0]
    assert pattern("reference paragraph 12 (8)")[0] != pattern("reference paragraph 12 (7)")[0]
    assert parted("2027-03-05", ("2027", "5"), True) == ("", 0, "-03-0", 1, "")


def test_what_is_endless_is_read_as_any_text() -> None:
    """Figures without end are no years, and of very many values none is looked for by itself."""
    endless = "9" * 5000
    assert pattern(f"number {endless}")[1] == (endless,)
    long = ", ".join(["1 of 11"] * 50)
    assert of(long).windows == ()
    (_, found), recalled = read("fr", ("1 of 11", "1 sur 11"), (long, long.replace("of", "sur")))
    assert found == values(long.replace("of", "sur"), "fr")
    assert not recalled


def test_nothing_is_learnt_from_a_text_of_very_many_values() -> None:
    """A text that says the same thing a thousand times would take an hour to learn from."""
    known = Forms("fr")
    known.read(["58/1 " * 1000], [of("see resolution 58/1")])
    assert not known._sound


def test_only_so_much_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forms of windows that were met are made again when there are too many of them."""
    monkeypatch.setattr(forms, "_REMEMBERED", 3)
    monkeypatch.setattr(forms, "_FIRST", 2)
    known = Forms("fr")
    texts = [f"le paragraphe {number} du texte" for number in range(10, 90)]
    masters = [of(f"paragraph {number} of the text") for number in range(10, 90)]
    known.read(texts, masters)
    assert len(known.recalled) > len(texts) / 2
    assert len(known._known) < len(texts)


@pytest.fixture(scope="module")
def many() -> Parallel:
    """The sample often enough for forms, every fifth text of a version spoilt."""
    (table,) = sets(ROOT)
    chance, rows = Random(7), []
    for copy in range(9):
        for row in table.rows:
            cells = list(row.columns)
            for at, entry in enumerate(cells[1:], 1):
                text = entry.target if entry else ""
                if entry and text and copy:
                    spoilt = None
                    if not chance.randrange(5):
                        language = table.locales[at].language
                        spoilt = chance.choice(SPOILING)(text, language, chance)
                    ending = f" {chr(97 + copy)}" if len(text) > 40 else ""
                    cells[at] = entry._replace(target=(spoilt or text) + ending)
            unit = row.unit._replace(id=f"{row.unit.id}{copy}")
            rows.append(row._replace(unit=unit, columns=tuple(cells)))
    return table._replace(rows=tuple(rows))


def test_findings_are_the_same_without_forms(
    many: Parallel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said of a large set does not depend on how its texts were read."""
    assert len(many.rows) > looking._FEW
    found = checks.run(many)
    monkeypatch.setattr(looking, "_FEW", len(many.rows))
    assert found == checks.run(many)
    assert sum(one.code in ("NUM-1", "DATE-1", "REF-1", "TIME-1") for one in found) > 50
