"""The lines of a typed masthead: what they say, and in which language.

Documents that come from elsewhere have the Distr. block as lines of text. UN practice (Editorial
Manual, Mastheads, S2, and S6, S7, S10): Arabic, Chinese and Russian versions keep it in English.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from hexapla.expressions import expression
from hexapla.language.distribution import DISTRIBUTIONS
from hexapla.language.names import OFFICIAL_ORDER, autonym, name_in


class HeadLine(NamedTuple):
    """A line of a masthead.

    `kind` is "distribution", "original", "language" (the version's own) or "job"; `value` is in no
    language ("limited"; the codes of languages, joined by /), "" where it is not understood;
    `written_in` is the language of the line's words, "" where it may be any.
    """

    kind: str
    value: str
    written_in: str = ""


_LEVELS = {
    "en": ("general", "limited", "restricted"),
    "fr": ("générale", "limitée", "restreinte"),
    "es": ("general", "limitada", "reservada"),
    "ru": ("общее", "ограниченное", "для служебного пользования"),
    "zh": ("普遍", "有限", "限制"),
    "ar": ("عام", "محدود", "مقيد"),
}
_LANGUAGES = {
    "ru": {"арабск": "ar", "китайск": "zh", "английск": "en", "французск": "fr", "русск": "ru",
           "испанск": "es"},
    "zh": {"阿拉伯文": "ar", "中文": "zh", "英文": "en", "法文": "fr", "俄文": "ru",
           "西班牙文": "es"},
    "ar": {"عربية": "ar", "صينية": "zh", "إنكليزية": "en", "إنجليزية": "en", "انكليزية": "en",
           "فرنسية": "fr", "روسية": "ru", "إسبانية": "es"},
}  # fmt: skip
_DISTRIBUTION = expression(
    r"(?:Distr(?:ibution)?\b\.?|Распространение|التوزيع|分发|分發)\s*[:：]?\s*(?P<words>.{1,40})",
    re.I,
)
_ORIGINAL = expression(
    r"(?:Original(?:es|s)?|Язык оригинала|Подлинный текст на|原件|原文|الأصل)\s*[:：]?\s*"
    r"(?P<words>.{1,60})",
    re.I,
)
_JOB = expression(r"(?:V\.|GE\.|K)?\d\d-?\d{5}\s*\((?P<letter>[ACEFRS])\)")
_JOB_LETTERS = {"A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"}
_BETWEEN = expression(r"\s*(?:/|,|\band\b|\bet\b|\by\b)\s*")
_MARKS = "*_\\ \t\u00a0\u200e\u200f[]"
_LONGEST = 80


def head_line(text: str) -> HeadLine | None:
    """What a line of a masthead says; None for any other line."""
    line = text.strip(_MARKS)
    if not line or len(line) > _LONGEST:
        return None
    if found := _DISTRIBUTION.fullmatch(line):
        return _distribution(found["words"].strip(), ":" in line or "：" in line)
    if found := _ORIGINAL.fullmatch(line):
        return _original(found["words"].strip())
    if found := _JOB.match(line):
        return HeadLine("job", _JOB_LETTERS[found["letter"]])
    for language in OFFICIAL_ORDER:
        for written_in in ("en", "fr", "es"):
            if line.casefold() == name_in(language, written_in).casefold():
                return HeadLine("language", language, written_in)
        if line == autonym(language):
            return HeadLine("language", language, language)
    return None


def _distribution(words: str, colon: bool) -> HeadLine:
    """In Spanish, “Distr. general” is without the colon of the English form; capitals are old."""
    folded = words.casefold().rstrip(".")
    found = [
        (language, DISTRIBUTIONS[levels.index(folded)])
        for language, levels in _LEVELS.items()
        if folded in levels
    ]
    if not found:
        return HeadLine("distribution", "")
    languages = [language for language, _ in found]
    written_in = languages[0]
    if "es" in languages and "en" in languages:
        written_in = "en" if colon or words.isupper() else "es"
    return HeadLine("distribution", found[0][1], written_in)


def _original(words: str) -> HeadLine:
    for language in ("en", "fr", "es"):
        names = {name_in(code, language).casefold(): code for code in OFFICIAL_ORDER}
        codes = [names.get(one, "") for one in _BETWEEN.split(words.casefold())]
        if all(codes):
            return HeadLine("original", "/".join(sorted(codes)), language)
    for language, stems in _LANGUAGES.items():
        codes = [code for stem, code in stems.items() if stem in words.casefold()]
        if codes:
            return HeadLine("original", "/".join(sorted({*codes})), language)
    return HeadLine("original", "")
