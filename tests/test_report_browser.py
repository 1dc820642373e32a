"""The page of findings in a real browser: no barriers, its filters, its print."""

from __future__ import annotations

import html
import json
import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from commands import hexapla
from pages import Strict, elements_with
from sets import change, concordant, unit_of
from test_browser import BROWSER, browse

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not BROWSER, reason="Chromium is not installed"),
]
_RUN_AXE = """<script>axe.run(document, {resultTypes: ["violations"]}).then(function (found) {
var said = document.createElement("pre"); said.id = "axe";
said.textContent = JSON.stringify(found.violations.map(function (one) {
return [one.id, one.nodes.length, one.nodes[0].html]; }).concat([["passes", found.passes.length]]));
document.body.appendChild(said); });</script></body>"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Findings of each severity in four versions and the master; one accepted; all units."""
    root = concordant(tmp_path_factory.mktemp("office"))
    with (root / "hexapla.toml").open("a") as settings:
        settings.write('[checks]\n"SYM-2" = "style"\n"RES-1" = "info"\n"TR-1" = "warning"\n')
    change(root, "fr", "2027/3", "2027/8")
    change(root, "ar", "1 آذار/مارس", "2 آذار/مارس")
    change(root, "ru", "76/268", "76/286")
    change(root, "es", "El Comité se reunió dos veces.", "")
    for tag in ("zh", "fr", "ru", "es", "ar"):
        change(root, tag, "[^1]", "")
    unit = unit_of(root, "The Committee")
    hexapla(root, "accept", "TR-1", "--unit", unit, "--lang", "es", "--reason", "Left out there.")
    change(root, "zh", "委员会举行了两次会议。", "")
    done = hexapla(root, "check", "--format", "html", "--all", "--severity", "style")
    assert done.code == 1
    return root / "build" / "check.html"


def changed(page: Path, folder: Path, old: str, new: str) -> Path:
    """A copy of the page as it would be with another choice."""
    text = page.read_text("utf-8")
    assert old in text
    path = folder / "page.html"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def seen(page: Path, folder: Path) -> Strict:
    """The page as the browser has understood it, its script being done."""
    return Strict(browse(folder / "profile", page, "--dump-dom"))


def shown(page: Strict) -> list[tuple[str, str]]:
    """Code and language of each finding that is to be seen."""
    return [
        (str(one.attributes["data-code"]), str(one.attributes["data-language"]))
        for one in elements_with(page, "finding")
        if "hidden" not in one.attributes
    ]


@pytest.mark.skipif(not find_spec("axe_core_python"), reason="axe-core-python is not installed")
def test_no_barriers(page: Path, tmp_path: Path) -> None:
    """What axe calls a violation, of any level; it runs in a copy that lets it."""
    found = find_spec("axe_core_python")
    assert found
    assert found.origin
    script = (Path(found.origin).parent / "axe.min.js").read_text("utf-8")
    script = script.replace("</script", r"<\/script")
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text("utf-8"))
    path = tmp_path / "page.html"
    inserted = f"<script>{script}</script>{_RUN_AXE}"
    path.write_text(text.replace("</body>", inserted), "utf-8")
    dumped = browse(tmp_path / "profile", path, "--dump-dom", "--virtual-time-budget=20000")
    said = re.search(r'<pre id="axe">(.*?)</pre>', dumped, re.S)
    assert said
    *violations, passes = json.loads(html.unescape(said[1]))
    assert violations == []
    assert passes[1] > 30


def test_all_is_shown_at_first(page: Path, tmp_path: Path) -> None:
    found = seen(page, tmp_path)
    assert {language for _, language in shown(found)} == {"ar", "zh", "en", "fr", "ru"}
    (filters,) = [one for one in found.elements if one.attributes.get("id") == "filters"]
    assert "hidden" not in filters.attributes
    number = len(shown(found))
    assert f"Showing {number} of {number} findings" in found.text


@pytest.mark.parametrize(
    ("old", "kept"),
    [
        ('<option value="fr">', [("SYM-2", "fr")]),
        ('<option value="RES-1">', [("RES-1", "ru")]),
        ('<option value="en">', [("FN-1", "en")]),
    ],
)
def test_filters(page: Path, tmp_path: Path, old: str, kept: list[tuple[str, str]]) -> None:
    """Units without such a finding go, and so do the marks of the others."""
    found = seen(changed(page, tmp_path, old, old.replace(">", " selected>")), tmp_path)
    assert shown(found) == kept
    visible = [one for one in elements_with(found, "unit") if "hidden" not in one.attributes]
    assert len(visible) == 1
    assert [one.attributes["lang"] for one in elements_with(found, "odd")] == [kept[0][1]]


def test_the_filter_of_severity(page: Path, tmp_path: Path) -> None:
    old = '<option value="3">'
    found = seen(changed(page, tmp_path, old, '<option value="3" selected>'), tmp_path)
    assert {code for code, _ in shown(found)} == {"DATE-1", "FN-1"}


def at(page: Path, folder: Path, address: str) -> Strict:
    """The page as it is at an address with choices or a unit in it."""
    path = folder / "page.html"
    path.write_text(page.read_text("utf-8"), "utf-8")
    # The address goes into a frame of its own: what is given to the browser is a path.
    frame = folder / "frame.html"
    go = f"location.replace({json.dumps(path.as_uri() + address)})"
    frame.write_text(f"<!DOCTYPE html><title>x</title><script>{go}</script>", "utf-8")
    return seen(frame, folder)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("?language=fr", {("SYM-2", "fr")}),
        ("?language=ru&code=RES-1&severity=1", {("RES-1", "ru")}),
        ("?severity=3", {("DATE-1", "ar"), ("FN-1", "en")}),
    ],
)
def test_the_address_keeps_the_choices(
    page: Path, tmp_path: Path, address: str, kept: set[tuple[str, str]]
) -> None:
    assert {*shown(at(page, tmp_path, address))} == kept


def test_a_link_to_a_unit_shows_it_whatever_is_chosen(page: Path, tmp_path: Path) -> None:
    anchors = re.findall(r'<tbody class="unit" id="([^"]+)"', page.read_text("utf-8"))
    assert len(anchors) == len({*anchors}) > 1
    everything = len(shown(seen(page, tmp_path)))
    for anchor in anchors:
        found = at(page, tmp_path, f"?language=fr#{anchor}")
        (unit,) = [one for one in found.elements if one.attributes.get("id") == anchor]
        assert "hidden" not in unit.attributes
        assert len(shown(found)) in (1, everything)


def test_what_is_not_known_in_an_address_is_passed_over(page: Path, tmp_path: Path) -> None:
    found = at(page, tmp_path, "?language=<b>&code=constructor&severity=-1#%")
    assert len(shown(found)) == len(shown(seen(page, tmp_path)))


def test_units_without_findings(page: Path, tmp_path: Path) -> None:
    """They are on the page, and to be seen if somebody wants them."""

    def hidden(path: Path) -> int:
        units = elements_with(seen(path, tmp_path), "unit")
        return sum("hidden" in one.attributes for one in units)

    assert hidden(page) == 1
    assert hidden(changed(page, tmp_path, 'id="every"', 'id="every" checked')) == 0


def test_it_is_printed_on_wide_pages_with_its_heads_repeated(page: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    browse(tmp_path / "profile", page, "--no-pdf-header-footer", f"--print-to-pdf={path}")
    data = path.read_bytes()
    boxes = [tuple(map(float, box.split())) for box in re.findall(rb"/MediaBox \[([^\]]+)\]", data)]
    assert boxes
    assert all(width > height for _, _, width, height in boxes)


def test_nothing_is_fetched_and_nothing_refused(page: Path, tmp_path: Path) -> None:
    """`browse` fails on any word of the browser's console."""
    done = browse(tmp_path / "profile", page, "--dump-dom")
    assert "Concordance: agenda" in done
