"""The settings: every mistake in them ends in one sentence that names the file and the remedy."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hexapla.errors import HexaplaError
from hexapla.workspace.configuration import DEFAULTS, Configuration, find, plain, read


def refused(**settings: object) -> str:
    with pytest.raises(HexaplaError) as error:
        read(settings, "hexapla.toml")
    return str(error.value)


def tags(configuration: Configuration) -> list[str]:
    return [locale.tag for locale in configuration.languages]


def test_defaults() -> None:
    """An empty file makes a workspace of the six languages."""
    found = read({}, "hexapla.toml")
    assert found.original.tag == "en"
    assert tags(found) == ["ar", "zh", "en", "fr", "ru", "es"]
    assert (found.stale, found.source, found.locales) == ("mark", "source", "locales")
    assert (found.templates, found.build) == ("templates", "build")


def test_what_is_said_is_taken() -> None:
    found = read(
        {"original": "fr", "languages": ["fr", "zh_CN"], "stale": "block", "source": "a/b/"},
        "hexapla.toml",
    )
    assert (found.original.tag, tags(found), found.stale) == ("fr", ["fr", "zh_CN"], "block")
    assert found.source == "a/b"


def test_an_unknown_key_names_the_known_ones() -> None:
    said = refused(orginal="en")
    assert said == f"hexapla.toml: unknown key “orginal”; allowed are {', '.join(DEFAULTS)}"


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("original", 3, "“original” is not a text in quotes"),
        ("original", True, "“original” is not a text in quotes"),
        ("source", ["source"], "“source” is not a text in quotes"),
        ("languages", "en", "“languages” is not a list of language tags"),
        ("languages", ["en", 3], "“languages” is not a list of language tags"),
        ("languages", ["en", "french"], "“french” is not a language tag"),
        ("languages", ["en", ""], "“” is not a language tag"),
        ("languages", ["en", "../fr"], "“../fr” is not a language tag"),
        ("languages", ["en", "fr", "fr"], "language “fr” twice"),
        ("languages", ["en", "zh", "ZH-hans"], "language “ZH-hans” twice"),
        ("languages", ["fr"], "original “en” is no language of the set"),
        ("languages", [], "original “en” is no language of the set"),
        ("checks", "off", "“checks” is not a table of checks"),
        ("checks", {"XX-1": "off"}, "there is no check “XX-1”; name some of "),
        ("checks", {"FN-1": "loud"}, "“FN-1 = loud” is no severity; write one of off, style, "),
        ("checks", {"FN-1": True}, "“FN-1 = True” is no severity"),
        ("checks", {"FN-1": ["off"]}, "“FN-1 = ['off']” is no severity"),
        ("original", "de", "original “de” is no language of the set"),
        ("stale", "drop", "“stale = drop” is unknown; write one of mark, source, block"),
        ("locales", "../elsewhere", "“locales = ../elsewhere” leaves the workspace"),
        ("build", "/tmp", "“build = /tmp” leaves the workspace"),
        ("source", ".", "“source = .” names no folder"),
        ("source", "", "“source = ” names no folder"),
        ("build", "source", "“build = source” stands inside “source = source”"),
        ("build", "source/build", "“build = source/build” stands inside “source = source”"),
    ],
)
def test_a_wrong_value(key: str, value: object, reason: str) -> None:
    said = refused(**{key: value})
    assert said.startswith("hexapla.toml: ")
    assert reason in said
    assert "; " in said  # what to do


def test_chinese_of_two_scripts_is_two_languages() -> None:
    found = read({"languages": ["en", "zh", "zh-Hant"]}, "hexapla.toml")
    assert tags(found) == ["en", "zh", "zh-Hant"]


def test_settings_stand_in_a_file_of_their_own_or_in_pyproject(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.hexapla]\nstale = "source"\n')
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert find(inner) == (tmp_path, {"stale": "source"}, "pyproject.toml")
    (tmp_path / "hexapla.toml").write_text('stale = "block"\n')
    assert find(inner) == (tmp_path, {"stale": "block"}, "hexapla.toml")


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "hexapla.toml").write_bytes(b'\xef\xbb\xbfstale = "block"\r\n')
    assert find(tmp_path)[1] == {"stale": "block"}


def test_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(HexaplaError, match=r"no workspace here: .*; run “hexapla init”"):
        find(tmp_path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'original = "en"\nlanguages = en\n', r"^hexapla\.toml:2: not TOML"),
        (b"languages = [\n", r"^hexapla\.toml: not TOML"),
        ('stale = "é"\n'.encode("latin-1"), r"^hexapla\.toml:1: .* is not UTF-8"),
        ("stale = 1".encode("utf-16"), r"^hexapla\.toml:1: the file is UTF-16"),
    ],
)
def test_a_broken_file(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "hexapla.toml").write_bytes(data)
    with pytest.raises(HexaplaError, match=said):
        find(tmp_path)


def test_what_checks_weigh() -> None:
    """A code wins over its family; what is not said is the check's own matter."""
    found = read({"checks": {"FN": "info", "FN-3": "off"}}, "hexapla.toml")
    assert [found.weight(code) for code in ("FN-1", "FN-3", "SYM-2")] == ["info", "off", ""]


_LETTERS = some.text(
    some.sampled_from("a\u00e9\u4e2d\u2028\x7f\x00\t\r\\\"'#[], =\U0001f600"), max_size=6
)
_TEXTS = _LETTERS.map('"{}"'.format)
_LISTS = some.lists(_TEXTS, max_size=3).map(lambda texts: f"[{', '.join(texts)}]")
_KEYS = some.sampled_from(["original", "languages", "a_1", "é", "x-y", "q.r", ""])
_SETTINGS = some.tuples(_KEYS, some.sampled_from([" = ", "=", " ="]), _TEXTS | _LISTS).map("".join)
_LINES = (
    _SETTINGS | _LETTERS.map("#{}".format) | some.sampled_from(["", " ", "[checks]", "a_1 = 3"])
)


@given(some.lists(_LINES, max_size=4).map("\n".join))
def test_what_is_plain_means_what_toml_says(text: str) -> None:
    """Settings read the short way are those of a reader of TOML; what is no TOML is left to it."""
    settings = plain(text)
    if settings is not None:
        assert settings == tomllib.loads(text)


def test_the_usual_file_is_plain() -> None:
    """Else the short way would never be taken."""
    text = '# A set.\noriginal = "en"\nlanguages = ["en", "fr"]\n\nstale = "mark"\n'
    assert plain(text) == {"original": "en", "languages": ["en", "fr"], "stale": "mark"}


@pytest.mark.parametrize(
    "text",
    ['a = "b"\na = "c"\n', "a = 1\n", 'a = "\\u0041"\n', "[a]\n", 'a = "b" # c\n', 'é = "a"\n'],
)
def test_what_is_not_plain_is_left_to_a_reader_of_toml(text: str) -> None:
    assert plain(text) is None
