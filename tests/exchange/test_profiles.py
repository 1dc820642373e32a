"""What each tool gets: language tags, versions, and rows that keep to the table's own rules."""

from __future__ import annotations

import string

import pytest

from hexapla.cli.app import Tool, Xliff
from hexapla.exchange.profiles import (
    GENERIC,
    PROFILES,
    REGIONS,
    VERSIONS,
    Profile,
    tag_for,
    untaken,
)
from hexapla.exchange.xliff import WRITERS
from hexapla.model.locale import OFFICIAL, Locale

TRADOS = PROFILES["trados"]


def test_the_commands_choices_are_the_tables_rows() -> None:
    assert [one.value for one in Tool] == list(PROFILES)
    assert tuple(one.value for one in Xliff) == VERSIONS


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_row_keeps_to_the_rules(profile: Profile) -> None:
    assert profile.versions[0] == "1.2", "what every tool takes is sent first"
    assert set(profile.versions) <= set(VERSIONS)
    assert profile.suffix in (".xlf", ".xliff")
    assert profile.hints
    assert "1.2" not in profile.segmented, "tools cut the units of 1.2 themselves"
    assert len(set(profile.damages)) == len(profile.damages)
    names = {name for hint in profile.hints for _, name, _, _ in string.Formatter().parse(hint)}
    assert "file" in names
    assert names <= {None, "file", "memory", "terms"}


def test_the_default_versions_can_be_written() -> None:
    assert {profile.versions[0] for profile in PROFILES.values()} <= set(WRITERS)


def test_every_damage_is_one_that_can_be_done() -> None:
    damages = pytest.importorskip("hexapla.exchange.damages")
    for name, profile in PROFILES.items():
        assert set(profile.damages) <= set(damages.DAMAGES), name


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("ar", "ar-SA"),
        ("zh", "zh-CN"),
        ("en", "en-US"),
        ("fr", "fr-FR"),
        ("ru", "ru-RU"),
        ("es", "es-ES"),
        ("de", "de-DE"),
        ("zh-Hans", "zh-CN"),
        ("zh-Hant", "zh-TW"),
        ("zh-TW", "zh-TW"),
        ("fr-CA", "fr-CA"),
        ("fr_CA", "fr-CA"),
        ("es-419", "es-419"),
        ("sr-Latn", "sr-Latn-RS"),
        ("eo", "eo"),
    ],
)
def test_a_region_where_it_is_wanted(tag: str, wanted: str) -> None:
    assert tag_for(TRADOS, Locale.parse(tag)) == wanted


@pytest.mark.parametrize("tag", [*OFFICIAL, "zh-Hant", "fr_CA", "sr-Latn"])
def test_our_own_tag_elsewhere(tag: str) -> None:
    for name, profile in PROFILES.items():
        if not profile.regions:
            assert tag_for(profile, Locale.parse(tag)) == tag, name


@pytest.mark.parametrize(
    "tag", [*OFFICIAL, *REGIONS, "zh-Hant", "zh-Hans", "sr-Latn", "fr_CA", "eo"]
)
def test_the_tag_comes_home(tag: str) -> None:
    """A file that names a language by its region is still one of that language."""
    for profile in PROFILES.values():
        assert Locale.parse(tag_for(profile, Locale.parse(tag))).matches(Locale.parse(tag))


def test_a_version_that_the_tool_does_not_take_is_said() -> None:
    assert untaken(PROFILES["poedit"], "2.1") == (
        "Poedit is known to take XLIFF 1.2 and 2.0, not 2.1: ask before you send this"
    )
    assert untaken(PROFILES["poedit"], "2.0") == ""
    assert not any(untaken(PROFILES[GENERIC], version) for version in VERSIONS)
