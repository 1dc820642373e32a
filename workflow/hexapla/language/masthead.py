"""The words of a United Nations masthead.

UN practice (Editorial Manual, Mastheads, and S6, S7): French and Spanish
translate the Distr. block; Arabic, Chinese and Russian keep it in English; the version in the
original language has no line with its own name.
"""

from __future__ import annotations

import re

from hexapla.language import dates
from hexapla.language.names import name_in

UNITED_NATIONS = {
    "ar": "الأمم المتحدة",
    "zh": "联合国",
    "en": "United Nations",
    "fr": "Nations Unies",
    "ru": "Организация Объединенных Наций",
    "es": "Naciones Unidas",
}
_DISTRIBUTION = {
    "en": {"general": "Distr.: General", "limited": "Distr.: Limited",
           "restricted": "Distr.: Restricted"},
    "fr": {"general": "Distr. générale", "limited": "Distr. limitée",
           "restricted": "Distr. restreinte"},
    "es": {"general": "Distr. general", "limited": "Distr. limitada",
           "restricted": "Distr. reservada"},
}  # fmt: skip
_JOB_LETTERS = {"ar": "A", "zh": "C", "en": "E", "fr": "F", "ru": "R", "es": "S"}
_JOB_LINE = re.compile(r"((?:V\.|GE\.|K)?\d\d-?\d{5}) \(([ACEFRS])\)")
_OWN_LANGUAGE = {"fr": "Français", "es": "Español"}
_ORIGINAL = {"en": "Original: {}", "fr": "Original\u00a0: {}", "es": "Original: {}"}


def united_nations(language: str) -> str:
    """The organization's name in a language, in English for one beyond the six."""
    return UNITED_NATIONS.get(language, UNITED_NATIONS["en"])


def block_language(language: str) -> str:
    """The language in which a version's Distr. block is written: fr, es, or else en."""
    return language if language in _DISTRIBUTION else "en"


def distribution_block(
    language: str, original: str, distribution: str = "", date: str = ""
) -> tuple[str, ...]:
    """The lines of the Distr. block of a version: distribution, date, own language, original.

    `distribution` and `date` are the master's values (`general`, `2026-11-16`), whatever they
    say: a distribution that has no form is shown as it is, and so is a date that is not ISO.
    """
    written_in = block_language(language)
    lines = []
    if distribution:
        forms = _DISTRIBUTION[written_in]
        lines.append(forms.get(distribution.strip().lower(), f"Distr.: {distribution.strip()}"))
    if date:
        day = dates.parse(date.strip())
        lines.append(dates.written(day, written_in) if day else date.strip())
    if language != original:
        lines.append(_OWN_LANGUAGE.get(language) or name_in(language, "en"))
    lines.append(_ORIGINAL[written_in].format(name_in(original, written_in)))
    return tuple(lines)


def job_line(text: str, language: str) -> str:
    """A job number such as `V.26-19876 (E)` with the version's own letter, "" for other text.

    The letter is that of the version's language (S6); the number stays.
    """
    found = _JOB_LINE.fullmatch(text.strip())
    if not found:
        return ""
    return f"{found[1]} ({_JOB_LETTERS.get(language, found[2])})"
