"""The six pages of the sample in a real browser: their direction, their links, their print."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from commands import hexapla
from pages import Strict

ROOT = Path(__file__).parents[1]
NAME = "annotated-agenda"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next((found for name in NAMES if (found := shutil.which(name))), "")
TAGS = ("ar", "zh", "en", "fr", "ru", "es")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not BROWSER, reason="Chromium is not installed"),
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built set."""
    root = tmp_path_factory.mktemp("sample")
    for folder in ("source", "locales", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "hexapla.toml", root)
    assert hexapla(root, "build").code == 0
    return root / "build"


def browse(profile: Path, page: Path, *words: str) -> str:
    """What the browser says of a page; it may fetch nothing from anywhere."""
    done = subprocess.run(
        [
            BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--log-level=0",
            f"--user-data-dir={profile}", *words, page.as_uri(),
        ],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    # Whatever a page does that its policy forbids, or fetches in vain, is said on the console.
    assert not re.search(r"CONSOLE.*(Refused|Failed|violates|Error)", done.stderr), done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def seen(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Strict]:
    """The pages as the browser has understood them."""
    profile = tmp_path_factory.mktemp("profile")
    return {
        tag: Strict(browse(profile, sample / tag / f"{NAME}.html", "--dump-dom")) for tag in TAGS
    }


@pytest.mark.parametrize("tag", TAGS)
def test_language_and_direction(seen: dict[str, Strict], tag: str) -> None:
    (page,) = seen[tag].all("html")
    assert page.attributes == {"lang": tag, "dir": "rtl" if tag == "ar" else "ltr"}


@pytest.mark.parametrize("tag", TAGS)
def test_nothing_was_mended(sample: Path, seen: dict[str, Strict], tag: str) -> None:
    """The browser has the elements that the file has: nothing stands where HTML has no place."""
    source = Strict((sample / tag / f"{NAME}.html").read_text("utf-8"))
    assert seen[tag].elements == source.elements
    assert seen[tag].text.split() == source.text.split()


@pytest.mark.parametrize("tag", TAGS)
def test_links_within_the_page(seen: dict[str, Strict], tag: str) -> None:
    page = seen[tag]
    fragments = [
        href[1:]
        for link in page.all("a")
        if (href := str(link.attributes.get("href"))).startswith("#")
    ]
    assert len(fragments) == 32  # to sixteen marks and back
    assert set(fragments) <= set(page.ids())


@pytest.mark.parametrize("tag", TAGS)
def test_nothing_is_fetched(seen: dict[str, Strict], tag: str) -> None:
    """No element asks for anything from elsewhere, and the policy would forbid it."""
    page = seen[tag]
    policies = [
        str(one.attributes["content"])
        for one in page.all("meta")
        if one.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert len(policies) == 1
    assert policies[0].startswith("default-src 'none'; ")
    assert not re.search(r"https?:|\*|script-src", policies[0])
    for element in page.elements:
        assert "src" not in element.attributes
        assert element.name not in ("script", "iframe", "object", "embed", "img", "base")
        if element.name == "link":
            assert element.attributes["rel"] == "alternate"


@pytest.mark.parametrize("tag", ["ar", "fr"])
def test_it_can_be_printed(sample: Path, tmp_path: Path, tag: str) -> None:
    file = tmp_path / "page.pdf"
    page = sample / tag / f"{NAME}.html"
    browse(tmp_path / "profile", page, "--no-pdf-header-footer", f"--print-to-pdf={file}")
    data = file.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") >= 5
