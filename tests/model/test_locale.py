"""Languages: one value for each way to write a tag."""

from __future__ import annotations

import subprocess
import sys

import pytest

from hexapla.errors import WorkspaceError
from hexapla.model.locale import OFFICIAL, Locale


def test_the_official_languages_are_what_the_standard_says() -> None:
    """What is known by heart is what langcodes would look up."""
    for tag, locale in OFFICIAL.items():
        looked_up = Locale.parse(f"{tag}-{locale.script}")
        assert looked_up._replace(tag=tag) == locale


def test_the_official_languages_cost_no_import() -> None:
    """The usual command starts without langcodes."""
    code = (
        "import sys; from hexapla.model.locale import OFFICIAL, Locale;"
        "[Locale.parse(tag) for tag in OFFICIAL]; sys.exit('langcodes' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("tag", "language", "script", "direction"),
    [
        ("zh-Hans", "zh", "Hans", "ltr"),
        ("zh_CN", "zh", "Hans", "ltr"),
        ("zh-TW", "zh", "Hant", "ltr"),
        ("fr-CA", "fr", "Latn", "ltr"),
        ("pt", "pt", "Latn", "ltr"),
        ("fa", "fa", "Arab", "rtl"),
        ("he", "he", "Hebr", "rtl"),
        ("uz-Arab", "uz", "Arab", "rtl"),
        ("ar-Latn", "ar", "Latn", "ltr"),
    ],
)
def test_other_tags(tag: str, language: str, script: str, direction: str) -> None:
    """Any tag of BCP 47, in the workspace's own spelling, with what it implies."""
    locale = Locale.parse(tag)
    assert (str(locale), locale.language, locale.script) == (tag, language, script)
    assert locale.direction == direction


@pytest.mark.parametrize(
    "tag", ["", "xx", "french", "fr-", "e n", "../etc", "..", "zz-Qqqq", "-fr"]
)
def test_what_is_no_tag(tag: str) -> None:
    """It ends in one sentence that names the tag; tags name folders, so no path gets through."""
    with pytest.raises(WorkspaceError, match="is not a language tag"):
        Locale.parse(tag)


def test_regions_do_not_tell_languages_apart() -> None:
    """French of Canada is French; Chinese in other characters is another written language."""
    assert Locale.parse("fr-CA").matches(OFFICIAL["fr"])
    assert Locale.parse("zh_CN").matches(OFFICIAL["zh"])
    assert not Locale.parse("zh-Hant").matches(OFFICIAL["zh"])
    assert not OFFICIAL["fr"].matches(OFFICIAL["en"])
