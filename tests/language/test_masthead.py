"""The masthead's words: what each language translates, and what it leaves in English."""

from __future__ import annotations

import pytest

from hexapla.language.masthead import block_language, distribution_block, job_line, united_nations


@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
def test_arabic_chinese_and_russian_keep_the_block_in_english(language: str) -> None:
    block = distribution_block(language, "en", "limited", "2015-03-20")
    assert block[:2] == ("Distr.: Limited", "20 March 2015")
    assert block[3] == "Original: English"
    assert block_language(language) == "en"


@pytest.mark.parametrize(
    ("language", "distribution", "line"),
    [("fr", "limited", "Distr. limitée"), ("fr", "restricted", "Distr. restreinte"),
     ("es", "limited", "Distr. limitada"), ("es", "restricted", "Distr. reservada"),
     ("en", "General ", "Distr.: General")],
)  # fmt: skip
def test_french_and_spanish_translate_the_distribution(
    language: str, distribution: str, line: str
) -> None:
    assert distribution_block(language, "en", distribution)[0] == line


@pytest.mark.parametrize(
    ("language", "lines"),
    [("fr", ("Original\u00a0: français",)), ("es", ("Español", "Original: francés")),
     ("en", ("English", "Original: French")), ("ru", ("Russian", "Original: French"))],
)  # fmt: skip
def test_the_original_has_no_line_of_its_own_whatever_its_language(
    language: str, lines: tuple[str, ...]
) -> None:
    assert distribution_block(language, "fr") == lines


def test_values_that_have_no_form_are_shown_as_they_are() -> None:
    block = distribution_block("en", "en", "eyes only", "spring 2027")
    assert block == ("Distr.: eyes only", "spring 2027", "Original: English")


def test_a_language_beyond_the_six_gets_english_words() -> None:
    assert united_nations("de") == "United Nations"
    assert distribution_block("de", "tlh", "general") == (
        "Distr.: General", "German", "Original: tlh",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("V.26-19876 (E)", "V.26-19876 (R)"), ("20-09399 (E)", "20-09399 (R)"),
     ("GE.15-05432 (E)", "GE.15-05432 (R)"), (" V.26-19876 (E)\n", "V.26-19876 (R)"),
     ("V.26-19876", ""), ("See V.26-19876 (E)", ""), ("A/79/155 (E)", ""), ("", "")],
)  # fmt: skip
def test_only_a_job_number_gets_the_letter_of_the_version(text: str, wanted: str) -> None:
    assert job_line(text, "ru") == wanted
