"""A version as a page: masthead, structure, marks for what is unfinished, and nothing harmful."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pages import body, check, html, version

from hexapla.errors import WorkspaceError
from hexapla.formats.markdown import MARKDOWN
from hexapla.model.catalog import Counts
from hexapla.model.locale import Locale
from hexapla.publishing.notes import numbers
from hexapla.publishing.page import page
from hexapla.publishing.version import Version

SIX = ("ar", "zh", "en", "fr", "ru", "es")
SHARED = Path(__file__).parents[2] / "../shared/documents"
SEED = SHARED / "000_c3c56fd471775883.fr.md"

AGENDA = """\
---
symbol: A/AC.320/2027/1
distribution: general
date: 2026-11-16
original: en
organ: General Assembly
body: Open-ended Working Group
session: Third session
venue: Vienna, 1–5 March 2027
item: Item 1 (b) of the provisional agenda[^*]
---

# Annotated provisional agenda

1. Organizational matters:
   - (a) Opening of the session;
     - (ii) Detail.
2. Other matters.

## A. Annotations

### 1. Organizational matters

#### (b) Opening

(c) A lettered paragraph.

#### Documentation

- Report of the Working Group

| Date | Item | Amount |
| --- | --- | ---: |
| **Monday, 1 March** | | |
| 10 a.m. | 1 (a) | 5 |

V.26-19876 (E)

[^*]: A/AC.320/2026/1.
"""


def masthead(tag: str, original: str = "en") -> str:
    return html(AGENDA, tag, original).partition("<header")[2].partition("</header>")[0]


@pytest.mark.parametrize("tag", [*SIX, "de", "he", "zh-Hant", "pt"])
def test_every_page_is_well_formed_and_says_its_language(tag: str) -> None:
    seen = check(html(AGENDA, tag))
    (root,) = seen.all("html")
    locale = Locale.parse(tag)
    assert (root.attributes["lang"], root.attributes["dir"]) == (tag, locale.direction)
    assert len(seen.all("main")) == 1


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    shown = html(AGENDA)
    assert "url(" not in shown
    assert "@import" not in shown
    assert "<script" not in shown
    assert "default-src 'none'" in shown


@pytest.mark.parametrize(
    ("tag", "organization", "language", "lines"),
    [
        ("en", "United Nations", "en",
         ["Distr.: General", "16 November 2026", "Original: English"]),
        ("fr", "Nations Unies", "fr",
         ["Distr. générale", "16 novembre 2026", "Français", "Original\u00a0: anglais"]),
        ("es", "Naciones Unidas", "es",
         ["Distr. general", "16 de noviembre de 2026", "Español", "Original: inglés"]),
        ("ru", "Организация Объединенных Наций", "en",
         ["Distr.: General", "16 November 2026", "Russian", "Original: English"]),
        ("zh", "联合国", "en",
         ["Distr.: General", "16 November 2026", "Chinese", "Original: English"]),
        ("ar", "الأمم المتحدة", "en",
         ["Distr.: General", "16 November 2026", "Arabic", "Original: English"]),
    ],
)  # fmt: skip
def test_the_masthead_follows_the_language(
    tag: str, organization: str, language: str, lines: list[str]
) -> None:
    shown = masthead(tag)
    assert f'<p class="organization">{organization}</p>' in shown
    assert '<bdi dir="ltr"><b>A</b>/AC.320/2027/1</bdi>' in shown
    block = shown.partition('<div class="block"')[2].partition("</div>")[0]
    assert block.startswith(f' lang="{language}" dir="ltr"')
    assert [line.partition("</p>")[0] for line in block.split("<p>")[1:]] == lines


def test_the_masthead_keeps_its_order() -> None:
    shown = masthead("en")
    places = [shown.index(text) for text in (
        "United Nations", "AC.320", "General Assembly", "Distr.", "Open-ended", "Third", "Vienna",
        "Item 1 (b)",
    )]  # fmt: skip
    assert places == sorted(places)


def test_a_document_without_front_matter_has_no_masthead() -> None:
    assert "<header" not in html("# Notice")


@pytest.mark.parametrize(
    ("tag", "labels"),
    [
        ("en", ["1.", "(a)", "(ii)", "2.", "A.", "1.", "(b)", "(c)"]),
        ("fr", ["1.", "a)", "ii)", "2.", "A.", "1.", "b)", "c)"]),
        ("ar", ["1-", "(أ)", "’2‘", "2-", "ألف -", "1-", "(ب)", "(ج)"]),
        ("zh", ["1.", "(a)", "(ii)", "2.", "A.", "1.", "(b)", "(c)"]),
    ],
)
def test_labels_are_text_in_the_form_of_the_language(tag: str, labels: list[str]) -> None:
    pieces = body(AGENDA, tag).split('<span class="label">')[1:]
    assert [piece.partition("\u00a0</span>")[0] for piece in pieces] == labels


def test_labelled_lists_leave_no_numbering_to_the_browser_and_bullets_stay() -> None:
    shown = body(AGENDA)
    assert "<ol>" not in shown
    assert shown.count('<ol role="list" class="labels">') == 3
    assert shown.count("<ul>") == 1


def test_only_a_deep_heading_without_a_label_is_in_italics() -> None:
    shown = body(AGENDA)
    assert 'class="plain">Documentation</h4>' in shown
    assert shown.count("plain") == 1


def test_a_heading_in_bold_as_a_whole_is_a_heading_like_others() -> None:
    shown = body("#### **4. Questions diverses**", "fr")
    assert shown == (
        '<h4 id="heading-1"><span class="label">4.\u00a0</span>Questions diverses</h4>'
    )


def test_the_job_number_has_the_letter_of_the_version() -> None:
    assert "V.26-19876" not in body(AGENDA, "ru").replace("V.26-19876 (E)", "")
    skipped = AGENDA.replace("V.26", "<!-- hexapla: skip -->\n\nV.26")
    assert '<bdi dir="ltr">V.26-19876 (R)</bdi>' in html(skipped, "ru")


def test_a_day_opens_a_group_of_rows() -> None:
    seen = check(html(AGENDA))
    heads = [one.attributes for one in seen.all("th")]
    assert [head.get("scope") for head in heads] == ["col", "col", "col", "rowgroup"]
    assert heads[-1]["colspan"] == "3"
    assert [one.attributes.get("class") for one in seen.all("tbody")] == ["group"]
    assert [one.attributes.get("class") for one in seen.all("td")][-1] == "end"


@pytest.mark.parametrize("row", ["| plain | | |", "| **a** | b | |", "| | | |"])
def test_other_rows_open_no_group(row: str) -> None:
    assert "rowgroup" not in body(f"| A | B | C |\n| --- | --- | --- |\n{row}\n")


def test_unfinished_units_are_marked_by_more_than_colour() -> None:
    given = version(AGENDA, "fr")
    heading = next(n for n, unit in enumerate(given.reading.units) if unit.text == "Opening")
    shown = page(given._replace(unfinished=frozenset({heading}), marked=True))
    check(shown)
    assert (
        '<h4 id="heading-4" class="unfinished"><span class="label">b)\u00a0</span>'
        '<span lang="en" dir="ltr">Opening</span>'
        ' <small class="pending" lang="fr" dir="ltr">[pas encore traduit]</small></h4>'
    ) in shown
    assert f"1 éléments de texte sur {len(given.reading.units)}" in shown


def test_unfinished_units_say_their_language_even_unmarked() -> None:
    given = version(AGENDA, "ar")
    shown = page(given._replace(unfinished=frozenset(range(len(given.reading.units)))))
    check(shown)
    assert '<span lang="en" dir="ltr">Opening</span>' in shown
    assert 'class="pending"' not in shown
    assert 'class="incomplete"' not in shown


def test_every_kind_of_block_can_be_unfinished() -> None:
    given = version(AGENDA, "ar")
    units = len(given.reading.units)
    shown = page(given._replace(unfinished=frozenset(range(units)), marked=True))
    check(shown)
    assert shown.count('class="pending"') == units


def test_the_language_bar_shows_the_set_in_the_order_of_the_organization() -> None:
    siblings = tuple((Locale.parse(tag), f"../{tag}/a.html") for tag in ("fr", "ar", "zh"))
    counts = Counts(90, 5, 5, 0, 100)
    shown = page(version(AGENDA, "ru")._replace(siblings=siblings, completeness=counts))
    bar = shown.partition("<nav")[2].partition("</nav>")[0]
    names = ["العربية", "中文", "Français", "Русский"]
    assert [bar.index(name) for name in names] == sorted(bar.index(name) for name in names)
    assert bar.count("<a ") == 3
    assert bar.count('aria-current="page"') == 1
    assert "90\u00a0%" in bar


def test_a_page_alone_has_no_language_bar() -> None:
    assert "<nav" not in html(AGENDA)


def test_hostile_content_stays_content() -> None:
    """Scripts in the masthead, in a title, in a style sheet's string, in raw HTML, in a note."""
    markdown = """\
---
symbol: "A/1</style><script>alert(1)</script>\\""
distribution: "<script>x</script>"
date: "<b>soon</b>"
organ: "<script>alert(2)</script>"
body: "[x](javascript:alert(3))"
title: "</title><script>alert(4)</script>"
note: "* <img src=x onerror=alert(5)>"
---

# <script>alert(6)</script>

<div onclick="alert(7)" id="notes"><script>alert(8)</script><p style="x">kept</p>
<img src="https://elsewhere.org/pixel.png"><a href="javascript:x">y</a></div>

x[^1]

[^1]: z

    <iframe src="https://elsewhere.org"></iframe><p>inside</p>
"""
    given = version(markdown, "ar")
    shown = page(given._replace(document="<b>", siblings=((Locale.parse("fr"), 'x"y'),)))
    seen = check(shown)
    assert len(seen.all("style")) == 1
    assert len(seen.all("img")) == 0
    assert "kept" in seen.text
    assert "inside" in seen.text


def test_code_is_shown_without_its_fence() -> None:
    assert body("- item\n\n  ```xml\n  <a>\n    b\n  ```\n").count(
        '<pre dir="ltr"><code>&lt;a&gt;\n  b</code></pre>'
    ) == 1  # fmt: skip


def test_the_workspaces_templates_come_first(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>{{ title }}</p>", "utf-8")
    assert page(version("# A & B"), tmp_path) == "<p>A &amp; B</p>"
    (tmp_path / "style.css").write_text("p { color: black }", "utf-8")
    (tmp_path / "page.html").unlink()
    assert "p { color: black }" in page(version("# A"), tmp_path)


@pytest.mark.parametrize("template", ["{{ nothing }}", "{% if %}", "{% include 'absent.html' %}"])
def test_a_bad_template_ends_in_one_clear_sentence(tmp_path: Path, template: str) -> None:
    (tmp_path / "page.html").write_text(template, "utf-8")
    with pytest.raises(WorkspaceError, match="the template"):
        page(version("# A"), tmp_path)


def test_the_same_version_gives_the_same_page() -> None:
    assert html(AGENDA, "ar") == html(AGENDA, "ar")


def test_a_long_document_takes_no_long_time() -> None:
    """18,000 units are to take about a second; here 4,000, with room for slow machines."""
    paragraph = "See *inter alia* A/79/155, para. 3,[^{0}] and resolution 76/268.\n\n"
    notes = "[^{0}]: See A/78/{0}.\n\n"
    given = version("".join((paragraph + notes).format(number) for number in range(2_000)), "ar")
    begun = time.process_time()
    page(given)
    assert time.process_time() - begun < 3


@pytest.mark.shared
@pytest.mark.skipif(not SEED.exists(), reason="real documents are kept beside the project")
def test_a_real_annotated_agenda_becomes_a_page_with_all_its_notes() -> None:
    reading = MARKDOWN.read(SEED.read_bytes(), SEED.name)
    french = Locale.parse("fr")
    seen = check(page(Version("seed", french, french, reading, numbers=numbers(reading))))
    assert [one for one in seen.ids() if one.startswith("note-")] == [
        f"note-{number}" for number in range(1, 8)
    ]
    assert len([one for one in seen.ids() if one.startswith("call-")]) == 7


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="real documents are kept beside the project")
def test_every_real_markdown_document_becomes_a_well_formed_page() -> None:
    files = sorted(SHARED.rglob("*.md"))[:200]
    assert files
    for file in files:
        reading = MARKDOWN.read(file.read_bytes(), file.name)
        for tag in ("ar", "en"):
            given = Version("x", Locale.parse(tag), Locale.parse("en"), reading)
            check(page(given._replace(numbers=numbers(reading))))
