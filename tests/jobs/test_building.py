"""Master and catalogs to the set: what stands in the files, under each policy."""

from __future__ import annotations

from pathlib import Path

import pytest
from office import SETTINGS, Office, translated
from pages import check, elements_with
from translators import fill, meant, said, same

from hexapla.errors import FormatError, WorkspaceError
from hexapla.formats.markdown import MARKDOWN
from hexapla.jobs.building import Built, build, withheld
from hexapla.jobs.extracting import extract
from hexapla.jobs.indexing import build_index
from hexapla.jobs.loading import load
from hexapla.model.reading import Reading
from hexapla.workspace.workspace import Workspace

RICH = """\
---
symbol: A/AC.1/2027/1
original: en
organ: General Assembly
title: Agenda
---

# Agenda of the *first* session

1. Opening of the session:
   - (a) Statement by the Chair;[^1]
   - (b) Adoption of the [agenda](https://un.org/agenda).

> The report is before the Committee.\\
> It is in `English`.

| Item | State |
| --- | --- |
| **Report** | ready[^2] |
| a \\| b | |

```
code
```

The session
will close on Friday.

[^1]: See A/AC.1/2027/2.

    A second paragraph.
[^2]: Orally.
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return translated(tmp_path)


def made(office: Office, tag: str = "fr", formats: tuple[str, ...] = ("md", "html")) -> Built:
    workspace = Workspace.open(office.root)
    loaded = load(workspace, workspace.masters(office.name)[0])
    return build(workspace, loaded, workspace.language(tag), formats, withheld(workspace, loaded))


def output(office: Office, tag: str = "fr", suffix: str = ".md") -> str:
    path = office.root / "build" / tag / f"{office.name}{suffix}"
    return path.read_text(encoding="utf-8")


def policy(office: Office, name: str) -> None:
    (office.root / "hexapla.toml").write_text(f'{SETTINGS}stale = "{name}"\n')


def damage(office: Office) -> None:
    """In French the heading becomes a draft, a paragraph stale, and a cell is not translated."""
    path = office.catalog("fr")
    text = path.read_text(encoding="utf-8").replace('msgstr "fr “6”"', 'msgstr ""')
    path.write_text(text.replace("#. heading", "#, fuzzy\n#. heading", 1), encoding="utf-8")
    office.edit("on Monday", "on Tuesday")


def rich(tmp_path: Path) -> Office:
    office = Office(tmp_path, RICH)
    office.extract()
    return office


def reading(office: Office, tag: str = "fr") -> Reading:
    return MARKDOWN.read(output(office, tag).encode(), "a.md")


def structure(found: Reading) -> list[object]:
    """What is left of a document without its words."""
    blocks = [
        (block.kind, block.label, block.level, block.align) for block in found.document.walk()
    ]
    return [*blocks, [(unit.role, unit.name) for unit in found.units]]


# ---- the policies


def test_mark(office: Office) -> None:
    """What has no usable translation stands there in the master's words, and says so."""
    damage(office)
    result = made(office)
    assert (result.counts.translated, result.blocked, result.findings) == (8, False, ())
    text = output(office)
    assert text.startswith('# <mark lang="en">Agenda</mark>\n\n<mark lang="en">The session will')
    assert '| <mark lang="en">State</mark> |' in text
    assert text.count("<mark") == 3
    assert "## fr “3”" in text
    page = check(output(office, suffix=".html"))
    unfinished = elements_with(page, "unfinished")
    assert [one.name for one in unfinished] == ["h1", "p", "th"]
    spans = [one for one in page.all("span") if one.attributes.get("lang") == "en"]
    assert [one.attributes["dir"] for one in spans if one.inside[-1] in ("h1", "p", "th")] == (
        ["ltr"] * 3
    )
    assert page.text.count("[pas encore traduit]") == 3


def test_source(office: Office) -> None:
    """The same, but plain: who reads it sees no marks; the page still says its language."""
    damage(office)
    policy(office, "source")
    made(office)
    assert output(office).startswith("# Agenda\n\nThe session will open on Tuesday.\n\n## fr “3”")
    html = output(office, suffix=".html")
    assert "<mark" not in output(office) + html
    assert not elements_with(check(html), "unfinished")
    assert "pas encore traduit" not in html
    assert '<h1 id="heading-1"><span lang="en" dir="ltr">Agenda</span></h1>' in html


def test_block(office: Office) -> None:
    """An incomplete version leaves nothing behind, and no page leads to it."""
    policy(office, "block")
    made(office)
    made(office, "ar")
    assert "../fr/agenda.html" in output(office, "ar", ".html")
    damage(office)
    result = made(office)
    assert (result.blocked, result.written) == (True, ())
    assert not list((office.root / "build" / "fr").iterdir())
    assert made(office, "ar").blocked  # the master has changed for all
    fill(office.catalog("ar"), said)
    for tag in ("ar", "en"):
        assert not made(office, tag).blocked
        assert "../fr/agenda.html" not in output(office, tag, ".html")
    assert made(office, formats=("md",)).blocked


def test_block_does_not_issue_what_cannot_be_written(office: Office) -> None:
    """A translation that is left out makes a version incomplete as well."""
    policy(office, "block")
    made(office)
    path = office.catalog("fr")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("fr “2”", "<div>"), encoding="utf-8")
    result = made(office)
    assert (result.blocked, [one.code for one in result.findings]) == (True, ["MRG-1"])
    assert not list((office.root / "build" / "fr").iterdir())


def test_block_where_nothing_was_built(office: Office) -> None:
    damage(office)
    policy(office, "block")
    assert made(office).blocked
    (office.root / "build").write_text("a file in the way")
    assert made(office).blocked


def test_block_says_what_it_cannot_remove(office: Office) -> None:
    damage(office)
    policy(office, "block")
    (office.root / "build" / "fr" / "agenda.md").mkdir(parents=True)
    with pytest.raises(WorkspaceError, match=r"^build/fr/agenda\.md: cannot be removed"):
        made(office)


@pytest.mark.parametrize("name", ["mark", "source"])
def test_nothing_translated_at_all(tmp_path: Path, name: str) -> None:
    """Every unit stands in the master's words, in the structure of the master."""
    office = rich(tmp_path)
    policy(office, name)
    made(office)
    data = output(office).encode()
    if name == "source":
        assert data == RICH.encode()
        return
    master, version = MARKDOWN.read(RICH.encode(), "a.md"), reading(office)
    assert structure(version) == structure(master)
    marked = [f'<mark lang="en">{unit.text}</mark>' for unit in master.units]
    assert [unit.text for unit in version.units] == marked
    check(output(office, suffix=".html"))


# ---- what is shipped


@pytest.mark.parametrize("flag", ["fuzzy", "fuzzy, no-wrap"])
def test_a_fuzzy_entry_is_not_shipped(office: Office, flag: str) -> None:
    path = office.catalog("fr")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("#. heading", f"#, {flag}\n#. heading", 1), encoding="utf-8")
    policy(office, "source")
    made(office)
    assert output(office).startswith("# Agenda\n\nfr “2”\n")


def test_a_stale_entry_is_not_shipped_before_any_extraction(office: Office) -> None:
    """The master has changed and nobody has extracted it: what was translated is stale anyway."""
    policy(office, "source")
    master = office.master.read_text(encoding="utf-8")
    office.master.write_text(master.replace("on Monday", "on Tuesday"), encoding="utf-8")
    made(office)
    assert output(office).startswith("# fr “1”\n\nThe session will open on Tuesday.\n")


def test_a_retired_translation_is_not_shipped(office: Office) -> None:
    office.edit("The report is before the Committee.\n\n", "")
    made(office)
    assert "fr “4”" in office.catalog("fr").read_text(encoding="utf-8")
    assert "fr “4”" not in output(office)


@pytest.mark.parametrize("opening", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_original_is_the_masters_bytes(tmp_path: Path, opening: str, end: str) -> None:
    office = Office(tmp_path)
    data = (opening + RICH.replace("\n", end)).encode()
    office.master.write_bytes(data)
    made(office, "en")
    assert (tmp_path / "build" / "en" / "agenda.md").read_bytes() == data


def test_an_identity_translation_is_the_masters_bytes(tmp_path: Path) -> None:
    office = rich(tmp_path)
    fill(office.catalog("fr"), same)
    assert made(office).counts.untranslated == 0
    assert output(office).encode() == RICH.encode()


def test_a_pseudo_translation_changes_every_unit_and_nothing_else(tmp_path: Path) -> None:
    office = rich(tmp_path)
    fill(office.catalog("fr"), said)
    assert made(office).findings == ()
    # A field in other words is written with quotes, a paragraph in one line.
    plain = meant(output(office)).replace('"', "")
    assert plain == RICH.replace("The session\nwill", "The session will")
    master, version = MARKDOWN.read(RICH.encode(), "a.md"), reading(office)
    assert [unit.text for unit in version.units] == [said(unit.text) for unit in master.units]
    assert structure(version) == structure(master)
    page, original = check(output(office, suffix=".html")), made(office, "en")
    assert original.written
    assert page.ids() == check(output(office, "en", ".html")).ids()


def test_nothing_is_written_where_nothing_has_changed(office: Office) -> None:
    assert made(office).written == ("build/fr/agenda.md", "build/fr/agenda.html")
    assert made(office).written == ()
    (office.root / "build" / "fr" / "agenda.md").unlink()
    assert made(office).written == ("build/fr/agenda.md",)


# ---- what cannot be written


@pytest.mark.parametrize("formats", [("md", "html"), ("md",)])
@pytest.mark.parametrize(
    "opening", ["<div>", "<div> und so weiter", "<!-- x -->", "<pre>", "<?php ?>", "<table>"]
)
def test_html_that_opens_a_block_is_left_out(
    office: Office, opening: str, formats: tuple[str, ...]
) -> None:
    """Only the guilty one: all that stands behind it is right, to the end of the document."""
    policy(office, "source")
    path = office.catalog("fr")
    text = path.read_text(encoding="utf-8")
    made(office)
    expected = output(office).replace("fr “4”", "The report is before the Committee.")
    path.write_text(text.replace("fr “4”", opening), encoding="utf-8")
    result = made(office, formats=formats)
    (finding,) = result.findings
    assert (finding.code, finding.language, finding.place[:2]) == (
        "MRG-1", "fr", ("source/agenda.md", 7)
    )  # fmt: skip
    assert finding.unit == office.ids()["The report is before the Committee."]
    assert output(office) == expected


def test_what_was_left_out_is_marked(office: Office) -> None:
    path = office.catalog("fr")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("fr “4”", "<div>"), encoding="utf-8")
    made(office)
    assert '\n<mark lang="en">The report is before the Committee.</mark>\n' in output(office)
    (unfinished,) = elements_with(check(output(office, suffix=".html")), "unfinished")
    assert unfinished.name == "p"


def test_all_that_cannot_be_written_is_said(office: Office) -> None:
    policy(office, "source")
    path = office.catalog("fr")
    text = path.read_text(encoding="utf-8")
    for number in (2, 4):
        text = text.replace(f"fr “{number}”", "<div>")
    path.write_text(text, encoding="utf-8")
    assert [one.place.line for one in made(office).findings] == [3, 7]
    assert output(office).count("fr “") == 9


def test_a_version_that_cannot_be_read(office: Office) -> None:
    """What no reader takes is not written; the sentence names the version."""
    fill(office.catalog("fr"), lambda text: "*a* " * 6000 if text == "Report" else text)
    with pytest.raises(FormatError, match=r"^source/agenda\.md: with its French translations it"):
        made(office)
    assert not (office.root / "build").exists()


def test_many_left_out_are_found_at_once(tmp_path: Path) -> None:
    """Half of a thousand, each in its place, and the others are all there."""
    office = Office(tmp_path, "\n\n".join(f"Paragraph {number}." for number in range(1000)))
    office.extract()
    fill(office.catalog("fr"), lambda text: "<div>" if text[-2] in "13579" else said(text))
    policy(office, "source")
    assert [one.place.line for one in made(office).findings] == list(range(3, 2001, 4))
    assert output(office).count("¡") == 500


def test_the_last_unit_can_be_left_out(tmp_path: Path) -> None:
    office = Office(tmp_path, "# One\n\nTwo.\n")
    office.extract()
    fill(office.catalog("fr"), lambda text: "<pre>" if text == "Two." else "Un")
    (finding,) = made(office).findings
    assert finding.unit == office.ids()["Two."]


@pytest.mark.parametrize(
    "target",
    [
        "# Titre",
        "- tiret",
        "1. un",
        "> cité",
        "```",
        "---",
        "[^9]: note",
        "[a]: b",
        "a | b",
        "    x",
    ],
)
def test_what_looks_like_a_block_is_written_as_text(office: Office, target: str) -> None:
    """Markdown that is no HTML is escaped, and comes back as it went in."""
    path = office.catalog("fr")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("fr “4”", target), encoding="utf-8")
    assert made(office).findings == ()
    assert reading(office).units[3].role is MARKDOWN.read(b"x", "a.md").units[0].role
    assert structure(reading(office)) == structure(MARKDOWN.read(office.master.read_bytes(), "a"))


# ---- places and links


def links(office: Office, tag: str = "fr") -> dict[str | None, str | None]:
    page = check(output(office, tag, ".html"))
    return {
        one.attributes["hreflang"]: one.attributes["href"]
        for one in page.all("a")
        if "nav" in one.inside
    }


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("agenda", "../en/agenda.html"),
        ("sub/agenda", "../../en/sub/agenda.html"),
        ("a/b/agenda", "../../../en/a/b/agenda.html"),
        ("Agenda #1 100%?", "../en/Agenda%20%231%20100%25%3F.html"),
        ("a:b", "../en/a%3Ab.html"),
        ("جدول", "../en/%D8%AC%D8%AF%D9%88%D9%84.html"),
    ],
)
def test_links_between_the_versions(tmp_path: Path, name: str, english: str) -> None:
    office = Office(tmp_path, name=name)
    office.extract()
    made(office)
    made(office, "en")
    assert (tmp_path / "build" / "en" / f"{name}.html").is_file()
    found = links(office)
    assert found["en"] == english
    assert set(found) == {"en", "ar"}


def test_the_suffix_of_a_master_does_not_matter(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.master.rename(office.master.with_suffix(".markdown"))
    assert made(office).written == ("build/fr/agenda.md", "build/fr/agenda.html")


# ---- another original


def test_a_french_original(tmp_path: Path) -> None:
    """English is a translation then, with its own marks; French is the master's bytes."""
    master = "---\noriginal: fr\n---\n\n# Ordre du jour\n\nLa session.\n"
    office = Office(tmp_path, master)
    office.extract()
    assert not office.catalog("fr").exists()
    made(office)
    assert output(office) == master
    path = office.catalog("en")
    path.write_text(path.read_text().replace('jour"\nmsgstr ""', 'jour"\nmsgstr "Agenda"'))
    result = made(office, "en")
    assert (result.counts.translated, result.counts.untranslated) == (1, 1)
    assert output(office, "en") == master.replace("Ordre du jour", "Agenda").replace(
        "La session.", '<mark lang="fr">La session.</mark>'
    )
    page = output(office, "en", ".html")
    assert '<p class="unfinished"><span lang="fr" dir="ltr">La session.</span>' in page


# ---- broken files


def test_a_broken_catalog_changes_nothing(office: Office) -> None:
    made(office)
    before = output(office)
    path = office.catalog("fr")
    path.write_text(path.read_text(encoding="utf-8") + "garbage\n", encoding="utf-8")
    with pytest.raises(FormatError, match=r"^locales/fr/agenda\.po:\d+: not PO"):
        made(office)
    assert output(office) == before


def test_a_broken_catalog_withholds_nothing(office: Office) -> None:
    """It is said when its own version is built; what was built before stays, linked."""
    policy(office, "block")
    path = office.catalog("fr")
    path.write_text(path.read_text(encoding="utf-8") + "garbage\n", encoding="utf-8")
    made(office, "ar")
    assert set(links(office, "ar")) == {"en", "fr"}


# ---- the page of the set


def index(office: Office) -> str:
    workspace = Workspace.open(office.root)
    documents = [load(workspace, one) for one in workspace.masters()]
    assert build_index(workspace, documents) == "build/index.html"
    return (office.root / "build" / "index.html").read_text(encoding="utf-8")


def test_the_index_counts_and_links_what_is_there(office: Office) -> None:
    damage(office)
    made(office)
    page = index(office)
    check(page)
    assert "<b>72%</b> · 8 translated, 1 draft, 1 stale, 1 untranslated" in page
    assert "<b>90%</b> · 10 translated, 1 stale" in page
    assert 'href="fr/agenda.html"' in page
    assert 'href="fr/agenda.md"' in page
    assert "ar/agenda" not in page
    assert page.count("not built") == 2


def test_a_title_that_is_not_translated_is_no_other_heading(office: Office) -> None:
    """Where the title is still a draft, the next heading must not stand as the title."""
    damage(office)
    page = index(office)
    assert '<td><span lang="fr" dir="ltr"></span></td>' in page
    assert '<td><span lang="ar" dir="rtl">ar “1”</span></td>' in page


def test_the_title_of_the_masthead_comes_first(tmp_path: Path) -> None:
    """And a footnote that is called [^title] is none."""
    office = Office(tmp_path, "# One[^title]\n\n[^title]: A note.\n")
    assert ">One</h2>" in index(office)
    office.master.write_text(RICH)
    assert ">Agenda</h2>" in index(office)


def test_addresses_in_the_index(tmp_path: Path) -> None:
    office = Office(tmp_path, name="sub/Agenda #1")
    made(office)
    assert 'href="fr/sub/Agenda%20%231.html"' in index(office)


def test_a_document_that_was_never_extracted(tmp_path: Path) -> None:
    """It is built from its master alone, and nothing is written among the catalogs."""
    office = Office(tmp_path)
    made(office)
    assert not (tmp_path / "locales").exists()
    workspace = Workspace.open(tmp_path)
    assert extract(workspace, workspace.masters()[0]).added == 11
