"""The table of terms, and which of its terms are found in a text."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange.po.reading import read as read_po
from hexapla.markup.notation import read as notation
from hexapla.memory.terms import find, glossary, read
from hexapla.model.candidate import Term
from hexapla.model.locale import Locale

EN, FR, ZH = (Locale.parse(tag) for tag in ("en", "fr", "zh"))
ROOT = Path(__file__).parents[2]


def table(text: str, original: Locale = EN, locale: Locale = FR) -> tuple[Term, ...]:
    return read(text.encode(), "terms.csv", original, locale)


def found(text: str, *terms: str) -> list[str]:
    """The terms of a glossary that stand in a text."""
    return [one.source for one in find(text, glossary([Term(one, (one,)) for one in terms]))]


# ---- the table


def test_a_column_a_language() -> None:
    rows = "en,fr,zh,definition\nagenda,ordre du jour,议程,What is to be done\nreport,rapport,,\n"
    assert table(rows) == (
        Term("agenda", ("ordre du jour",), "What is to be done"),
        Term("report", ("rapport",)),
    )
    assert table(rows, EN, ZH) == (Term("agenda", ("议程",), "What is to be done"),)
    assert table(rows, FR, EN)[0] == Term("ordre du jour", ("agenda",), "What is to be done")


def test_several_in_a_cell_and_what_is_forbidden() -> None:
    rows = "en,fr,forbidden:fr\nsession|sessions, session | sessions|session ,séance\nitem,,thème\n"
    assert table(rows) == (
        Term("session", ("session", "sessions"), "", ("séance",)),
        Term("sessions", ("session", "sessions"), "", ("séance",)),
        Term("item", (), "", ("thème",)),
    )


@pytest.mark.parametrize("heading", ["en-US,fr_FR", "EN,fr", "zh,fr,en", "fr,en,forbidden:es"])
def test_languages_in_any_usual_form_and_order(heading: str) -> None:
    cells = {"e": "agenda", "E": "agenda", "f": "ordre du jour", "z": "议程"}
    row = ",".join(
        cells.get(title[0], "") if "bid" not in title else "" for title in heading.split(",")
    )
    assert table(f"{heading}\n{row}\n") == (Term("agenda", ("ordre du jour",)),)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_as_spreadsheets_write_it(separator: str, end: str, mark: str) -> None:
    lines = [["en", "fr", "definition"], ['"agenda"', "ordre du jour", '"first, second; third"']]
    text = mark + end.join(separator.join(cells) for cells in [*lines, ["", "", ""]])
    assert table(text) == (Term("agenda", ("ordre du jour",), "first, second; third"),)


def test_a_definition_may_have_bars_and_line_ends() -> None:
    assert table('en,fr,definition\na,b,"one | two\n three"\n')[0].definition == "one | two three"


def test_a_language_that_is_not_there_has_no_terms() -> None:
    assert table("en,es\nagenda,programa\n") == ()
    assert table("es,fr\nprograma,ordre du jour\n") == ()
    assert table("en,fr\n") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", r"terms\.csv:1: the table is empty; write a language's tag"),
        ("en,fr,note\n", r"terms\.csv:1: the column “note” is unknown; call a column by"),
        ("en,fr,forbidden:xx-yy-zz\n", r"terms\.csv:1: the column “forbidden:xx-yy-zz” is unknown"),
        ("en,,fr\n", r"terms\.csv:1: column 2 has no heading"),
        ("en,fr,en\n", r"terms\.csv:1: two columns are called “en”"),
        ("en,fr\na,b\nc,d,e\n", r"terms\.csv:3: the row has 3 cells, and the table 2 columns"),
        ('en,fr\na,"b\n', r"terms\.csv:\d: the table is broken .*; mend its quotation marks"),
        ("en,fr,forbidden:fr\na,b|c,c\n", r"terms\.csv:2: “c” is both accepted and forbidden"),
    ],
    ids=range(8),
)
def test_a_broken_table_is_one_sentence_with_the_line(text: str, said: str) -> None:
    with pytest.raises(FormatError, match=f"^{said}") as error:
        table(text)
    assert "\n" not in str(error.value)


def test_not_utf_8() -> None:
    with pytest.raises(FormatError, match=r"^terms\.csv:2: byte 9 \(0xe9\) is not UTF-8"):
        read("en,fr\na,été\n".encode("latin-1"), "terms.csv", EN, FR)


@given(st.text(max_size=60))
def test_any_text_is_terms_or_one_sentence(text: str) -> None:
    try:
        table(text)
    except FormatError as error:
        assert str(error).startswith("terms.csv:")  # noqa: PT017 - both ways are right


CELL = st.text(st.sampled_from("abé ;,\t\"'|\n’"), max_size=8)


@given(st.lists(st.tuples(CELL, CELL), max_size=4))
def test_what_is_written_is_read(rows: list[tuple[str, str]]) -> None:
    """Whatever a cell has in it: separators, quotation marks, line ends."""
    written = io.StringIO()
    csv.writer(written).writerows([("en", "fr"), *rows])
    said = [[" ".join(part.split()) for part in cell.split("|")] for row in rows for cell in row]
    wanted = [
        (source, tuple(dict.fromkeys(filter(None, targets))))
        for sources, targets in zip(said[::2], said[1::2])
        for source in dict.fromkeys(filter(None, sources))
        if any(targets)
    ]
    assert [(term.source, term.targets) for term in table(written.getvalue())] == wanted


# ---- in a text


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The General Assembly decided", "General Assembly"),
        ("of the General Assembly’s rules", "General Assembly"),
        ("(General Assembly)", "General Assembly"),
        ("the **General** Assembly", "General Assembly"),
        ("the General Assembly[^1] decided", "General Assembly"),
        ("the General\\\nAssembly", "General Assembly"),
        ("Rules of procedure apply.", "rules of procedure"),
        ("It is so. Rules of procedure apply.", "rules of procedure"),
        ("It is “so”. “Rules of procedure” apply.", "rules of procedure"),
        ("Documents: Rules of procedure", "rules of procedure"),
        ("RULES OF PROCEDURE", "rules of procedure"),
        ("the member’s report", "member's report"),
        ("a pre\u2011session document", "pre-session document"),
        ("the General\u00a0Assembly", "General Assembly"),
        ("大会决定", "大会"),
        ("联合国大会", "大会"),
        ("принята Генеральной", "Генеральной"),
        ("See CRP.1", "CRP.1"),
    ],
)
def test_found(text: str, term: str) -> None:
    """Whole words, however they are marked up; another first letter where a sentence starts."""
    assert found(text, term) == [term]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("a subcommittee", "committee"),
        ("the committees met", "committee"),
        ("the general assembly of shareholders", "General Assembly"),
        ("the Rules of procedure apply", "rules of procedure"),
        ("under the Working Group", "working group"),
        ("RULES of procedure", "rules of procedure"),
        ("see [here](https://un.org/agenda)", "agenda"),
        ("see `agenda`", "agenda"),
        ("[^agenda]", "agenda"),
        ("", "agenda"),
        ("v. Report", "report of"),
    ],
)
def test_not_found(text: str, term: str) -> None:
    """Parts of words, names that differ by their capitals, and what is no text of the reader's."""
    assert found(text, term) == []


def test_the_longest_is_found_and_each_once() -> None:
    terms = ("Committee", "Ad Hoc Committee", "report", "report of the Committee")
    text = "The Ad Hoc Committee and the Committee: report of the Committee, report, Committee."
    assert found(text, *terms) == [
        "Ad Hoc Committee",
        "Committee",
        "report of the Committee",
        "report",
    ]


def test_of_singular_and_plural_the_first_is_found() -> None:
    """They have one row, and a translator reads it once."""
    terms = glossary(table("en,fr\nsession|sessions,session\nitem,point\n"))
    found = find("The sessions, the session and the item.", terms)
    assert [term.source for term in found] == ["sessions", "item"]


def test_two_meanings_are_both_found() -> None:
    both = (Term("chair", ("chaise",)), Term("chair", ("présidence",)))
    assert find("The chair.", glossary(both)) == both


def test_no_glossary() -> None:
    assert find("The General Assembly", glossary([])) == ()


@given(
    st.text(st.sampled_from("ab A.-’大会*_[]"), max_size=30),
    st.text(st.sampled_from("ab A大"), max_size=5),
)
def test_nothing_raises_and_what_is_found_is_there(text: str, term: str) -> None:
    for one in found(text, term):
        assert (
            " ".join(one.split()).casefold() in " ".join(notation(text).words().split()).casefold()
        )


# ---- the sample's own


LEAST_LETTERS = {"ar": 9, "fr": 99, "ru": 4, "es": 5}


def used(target: str, words: str, tag: str) -> bool:
    """Whether a term's translation is used, in whatever form: Russian declines, Arabic prefixes."""
    if tag == "zh":
        return target in words.replace("《", "").replace("》", "")
    there = re.findall(r"\w+", words.lower().replace("’", "'"))
    parts = [
        part[: LEAST_LETTERS[tag]] for part in re.findall(r"\w+", target.lower().replace("’", "'"))
    ]
    return all(
        any(part in one if tag == "ar" else one.startswith(part) for one in there) for part in parts
    )


@pytest.mark.parametrize("tag", ["ar", "zh", "fr", "ru", "es"])
def test_the_samples_terms_are_those_of_its_translations(tag: str) -> None:
    """Each stands in the agenda, and its version uses the translation where it does."""
    terms = read((ROOT / "locales/terms.csv").read_bytes(), "terms.csv", EN, Locale.parse(tag))
    data = (ROOT / "locales" / tag / "annotated-agenda.po").read_bytes()
    units = [
        (find(one.source, glossary(terms)), one.target) for one in read_po(data, "a.po").messages
    ]
    rows: dict[tuple[str, ...], list[bool]] = {}
    for standing, target in units:
        words = notation(target).words()
        for term in standing:
            uses = any(used(one, words, tag) for one in term.targets)
            rows.setdefault(term.targets, []).append(uses)
            assert not any(one in words for one in term.forbidden), (term, words)
    assert {term.targets for term in terms} == rows.keys()
    assert len(rows) >= 25
    for targets, uses in rows.items():
        assert sum(uses) >= 0.5 * len(uses), targets
