"""The documentation of checks is made from them, and is current; the hooks run what they say."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml
from commands import hexapla
from sets import change, concordant

from hexapla.checks import CHECKS
from hexapla.publishing.reports.explanations import HEADINGS, explanation, of_check, pages

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_each_check_has_its_page_under_the_fixed_headings(check: object) -> None:
    page = of_check(check)  # type: ignore[arg-type]  # as pytest hands it over
    assert tuple(heading for heading, _ in page.sections) == HEADINGS
    assert all(text.strip() for _, text in page.sections)
    assert page.summary.endswith(".")


def test_the_documentation_is_current(tmp_path: Path) -> None:
    """Else: make docs."""
    done = hexapla(tmp_path, "check", "--explain")
    assert (done.code, done.err) == (0, "")
    assert (ROOT / "docs" / "checks.md").read_text("utf-8") == done.out


def test_links_lead_to_sections(tmp_path: Path) -> None:
    """As GitHub and GitLab make anchors of headings."""
    text = hexapla(tmp_path, "check", "--explain").out
    headings = re.findall(r"^## (.+)$", text, re.M)
    anchors = {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}
    linked = re.findall(r"^\| \[[\w-]+\]\(#([^)]+)\)", text, re.M)
    assert len(linked) == len(CHECKS) + 1  # ACC-1 is no check, and stands in reports
    assert set(linked) == anchors


def test_one_check_is_explained(tmp_path: Path) -> None:
    done = hexapla(tmp_path, "check", "--explain", "FN-1")
    assert done.out.startswith("## FN-1: ")
    assert done.out.count("\n## ") == 0
    assert hexapla(tmp_path, "check", "--explain", "FN").out.count("## FN-") == len(pages(["FN"]))
    done = hexapla(tmp_path, "check", "--explain", "MD-7", "ACC-1")
    assert re.findall(r"^## ([\w-]+):", done.out, re.M) == ["MD-7", "ACC-1"]
    done = hexapla(tmp_path, "check", "--explain", "XX")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("hexapla: there is no check “XX”")


def test_whatever_a_report_may_have_is_explained() -> None:
    assert explanation("ACC-1").summary
    assert explanation("MD-7").title == "footnote … is called here but has no text"
    assert explanation("nobody-knows").title == "nobody-knows"


def hooks() -> list[dict[str, str]]:
    found = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_and_fails_with_it(hook: dict[str, str], tmp_path: Path) -> None:
    program, *words = shlex.split(hook["entry"])
    assert (program, hook["language"], hook["pass_filenames"]) == ("hexapla", "python", False)
    root = concordant(tmp_path / "office")
    assert hexapla(root, *words).code == 0
    change(root, "fr", "2027/3", "2027/8")
    (root / "source" / "other.md").write_text("# One[^1]\n")
    assert hexapla(root, *words).code == 1


@pytest.mark.parametrize(
    ("file", "seen"),
    [
        ("source/agenda.md", True), ("locales/fr/agenda.po", True), ("hexapla.toml", True),
        ("locales/agenda.accepted.toml", True), ("locales/agenda.pot", True),
        ("locales/terms.csv", True), ("locales/terms.tbx", True), ("sums.csv", False),
        ("build/page.html", False), ("setup.py", False), ("a.po.bak", False),
    ],
)  # fmt: skip
def test_the_check_runs_for_the_files_of_a_set(file: str, seen: bool) -> None:
    (hook,) = [one for one in hooks() if one["id"] == "hexapla-check"]
    assert bool(re.search(hook["files"], file)) is seen
