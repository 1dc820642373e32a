"""The page of findings: six columns, a row a unit, everything said without colour or script."""

from __future__ import annotations

import base64
import hashlib
import re

from made_reports import TEXTS, finding, report
from pages import Strict, elements_with

from hexapla.model.finding import Severity
from hexapla.publishing.reports import Setting, write
from hexapla.publishing.reports import html as page_of
from hexapla.publishing.reports.report import Accepted, Report


def page(*reports: Report, every: bool = False) -> str:
    return write("html", reports, Setting(every=every))


def test_columns_are_in_the_order_of_the_organization_and_the_master_is_named() -> None:
    shown = page(report([finding()]))
    heads = re.findall(r'<th scope="col"><span lang="(\w+)" dir="(\w+)">', shown)
    assert [tag for tag, _ in heads] == ["ar", "zh", "en", "fr", "ru", "es"]
    assert dict(heads)["ar"] == "rtl"
    assert re.search(r'lang="en" dir="ltr">English</span> <small class="master">master', shown)


def test_each_cell_has_its_language_and_the_odd_one_its_flag() -> None:
    seen = Strict(page(report([finding()])))
    cells = elements_with(seen, "text")
    assert [(cell.attributes["lang"], cell.attributes["dir"]) for cell in cells] == [
        ("ar", "rtl"), ("zh", "ltr"), ("en", "ltr"), ("fr", "ltr"), ("ru", "ltr"), ("es", "ltr"),
    ]  # fmt: skip
    (odd,) = elements_with(seen, "odd")
    assert odd.attributes["lang"] == "fr"
    assert "▸\xa0SYM-2" in seen.text
    assert "⟦A/AC.320/2027/8⟧" in seen.text
    assert len([one for one in seen.elements if one.name == "mark"]) == 2 + 2  # and the key


def test_a_code_leads_to_its_explanation() -> None:
    shown = page(report([finding()], [Accepted(finding("FN-1"), "as issued")]))
    seen = Strict(shown)
    links = {str(link.attributes["href"])[1:] for link in seen.all("a")}
    assert links == {"SYM-2", "FN-1", "unit-1-u1"} <= set(seen.ids())
    assert "Reason: <bdi>as issued</bdi>" in shown
    assert len(seen.ids()) == len(set(seen.ids()))


def test_it_fetches_nothing_and_runs_only_its_own_script() -> None:
    shown = page(report([finding(message="<script>alert(1)</script>")]))
    seen = Strict(shown)
    (script,) = seen.all("script")
    assert script.attributes == {}
    source = shown.partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'" in shown
    for one in seen.elements:
        assert not {"src", "srcset", "onclick", "style"} & {*one.attributes}
        assert one.name not in ("link", "img", "iframe", "object", "base")
    assert "url(" not in shown


def test_without_a_script_everything_is_shown() -> None:
    """The filters alone are hidden until the script is there."""
    seen = Strict(page(report([finding(), finding("FN-1", "ru", Severity.INFO)])))
    hidden = [one for one in seen.elements if "hidden" in one.attributes]
    assert [one.attributes["id"] for one in hidden] == ["filters"]


def test_units_without_findings_are_shown_if_asked_for() -> None:
    made = report([finding()], units=3)
    assert page(made).count("<tbody") == 1
    shown = page(made, every=True)
    assert shown.count("<tbody") == 3
    assert 'id="every"' in shown


def test_counts() -> None:
    found = [finding(), finding("FN-1", "ru", Severity.WARNING), finding(unit="u2")]
    shown = page(report(found, [Accepted(finding(), "so")], units=5))
    assert "<p>2 errors, 1 warning in 2 of 5 units. 1 finding accepted.</p>" in shown
    assert "No findings in 1 unit of 6 versions." in page(report([]))


def test_the_page_is_bounded() -> None:
    """2,000 units at most, however many there are; the page says how many it leaves out."""
    many = page_of.MOST_UNITS + 25
    found = [finding(unit=f"u{n}") for n in range(1, many + 1)]
    shown = page(report(found, units=many))
    assert shown.count("<tbody") == page_of.MOST_UNITS
    assert "no room on this page for 25 more units with findings" in shown
    assert len(shown) < 8_000_000


def test_long_texts_and_many_findings_are_bounded() -> None:
    long = {tag: text + " word" * 300_000 for tag, text in TEXTS.items()}
    shown = page(report([finding(message="x" * 1_000_000)] * 5_000, texts=long))
    assert len(shown) < 1_000_000
    assert "[…]" in shown
    assert f"and {5_000 - page_of.MOST_OF_A_UNIT:,} more".replace(",", "") in shown.replace(",", "")


def test_an_id_out_of_a_file_is_an_anchor() -> None:
    made = report([finding(unit='u" <b>#')])
    row = made.parallel.rows[0]
    strange = row._replace(unit=row.unit._replace(id='u" <b>#'))
    shown = page(made._replace(parallel=made.parallel._replace(rows=(strange,))))
    seen = Strict(shown)
    assert "unit-1-u%22%20%3Cb%3E%23" in seen.ids()
    assert "#unit-1-u%2522%2520%253Cb%253E%2523" in {
        str(link.attributes["href"]) for link in seen.all("a")
    }
