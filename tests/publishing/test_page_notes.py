"""Footnotes on a page: from mark to note and back, alike in all versions."""

from __future__ import annotations

import pytest
from pages import body, check, html, version

from hexapla.publishing.notes import numbers
from hexapla.publishing.page import page

TWICE = """\
# T

One.[^b] Two.[^a] Again.[^b]

| A | B |
| --- | --- |
| x | y[^c] |

[^a]: Note a.
[^b]: Note b.

    Its second paragraph.[^a]
[^c]: Note c.
"""


def test_notes_are_numbered_in_the_order_of_their_marks() -> None:
    assert numbers(version(TWICE).reading) == {"b": 1, "a": 2, "c": 3}


def test_each_mark_leads_to_its_note_and_each_note_to_all_its_marks() -> None:
    seen = check(html(TWICE))
    marks = {one.attributes["id"]: one.attributes["href"] for one in seen.all("a")
             if one.attributes.get("role") == "doc-noteref"}  # fmt: skip
    assert marks == {"call-1": "#note-1", "call-2": "#note-2", "call-1-2": "#note-1",
                     "call-3": "#note-3", "call-2-2": "#note-2"}  # fmt: skip
    backs = [one.attributes["href"] for one in seen.all("a")
             if one.attributes.get("role") == "doc-backlink"]  # fmt: skip
    assert backs == ["#call-1", "#call-1-2", "#call-2", "#call-2-2", "#call-3"]
    notes = [one.attributes["id"] for one in seen.all("li") if "id" in one.attributes]
    assert notes == ["note-1", "note-2", "note-3"]


def test_a_version_numbers_as_its_master_even_if_its_marks_change_places() -> None:
    master = version("One[^b], two[^a].\n\n[^a]: A.\n\n[^b]: B.")
    other = version("Deux[^a], un[^b].\n\n[^a]: A.\n\n[^b]: B.", "fr")
    shown = page(other._replace(numbers=numbers(master.reading)))
    assert shown.index('id="call-2"') < shown.index('id="call-1"')
    assert shown.index('id="note-1"') < shown.index('id="note-2"')


@pytest.mark.parametrize(("tag", "form"), [("ar", "(1)"), ("en", "1"), ("zh", "1"), ("de", "1")])
def test_the_mark_has_the_form_of_the_language(tag: str, form: str) -> None:
    shown = html("x[^1]\n\n[^1]: y", tag)
    assert f">{form}</a></sup>" in shown
    assert f'<span class="label"><sup>{form}</sup>' in shown


def test_marks_at_one_place_are_separated_by_a_comma_but_in_arabic() -> None:
    markdown = "x[^1][^2]\n\n[^1]: y\n\n[^2]: z"
    assert ",\u00a0</sup>" in body(markdown)
    assert ",\u00a0</sup>" not in body(markdown, "ar")


def test_notes_of_several_paragraphs_stay_together() -> None:
    seen = html(TWICE)
    note = seen.partition('<li id="note-1">')[2].partition("</li>")[0]
    assert note.count("<p>") == 2
    assert note.index("Its second paragraph.") < note.index("doc-backlink")


def test_notes_written_at_the_ends_of_pages_move_to_the_end() -> None:
    """As converted documents have them: a raised mark, the text as a paragraph behind a rule."""
    markdown = "Texte<sup>1</sup>.\n\n---\n\n<sup>1</sup> Voir le texte.\n\nSuite.\n"
    assert "Voir" not in body(markdown, "fr")
    assert "<hr" not in html(markdown, "fr")
    seen = check(html(markdown, "fr"))
    assert [one for one in seen.ids() if one.startswith("note-")] == ["note-1"]
    assert "Voir le texte." in seen.text


def test_a_mark_without_a_note_is_shown_but_leads_nowhere() -> None:
    seen = check(html("x<sup>7</sup>"))
    assert not seen.all("a")
    assert seen.all("sup")


def test_a_note_that_nothing_calls_is_not_lost() -> None:
    assert "Lonely." in check(html("x\n\n[^1]: Lonely.")).text


def test_two_notes_of_one_label_lose_no_text() -> None:
    markdown = "a<sup>1</sup>\n\n<sup>1</sup> First.\n\nb<sup>1</sup>\n\n<sup>1</sup> Second.\n"
    seen = check(html(markdown))
    assert "First." in seen.text
    assert "Second." in seen.text


def test_a_mark_in_a_link_makes_no_link_in_a_link() -> None:
    seen = check(html("[x[^1]](https://un.org)\n\n[^1]: y"))
    assert "call-1" in seen.ids()


def test_asterisk_notes_keep_their_asterisks_and_come_first() -> None:
    seen = check(html("a[^1] b[^*] c[^**]\n\n[^1]: One.\n\n[^*]: Star.\n\n[^**]: Two stars."))
    notes = [one for one in seen.ids() if one.startswith("note-")]
    assert notes == ["note-star1", "note-star2", "note-1"]


def test_labels_that_share_a_number_still_have_their_own_ids() -> None:
    given = version("a[^x] b[^y]\n\n[^x]: X.\n\n[^y]: Y.")._replace(numbers={"x": 1, "y": 1})
    check(page(given))
