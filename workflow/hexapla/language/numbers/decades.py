"""Decades of two figures.

A decade is the number of its first year: the 1990s, les années 90, 90-е годы, los años noventa.
"""

from __future__ import annotations

from collections.abc import Iterator

from hexapla.language.numbers.expressions import compiled
from hexapla.model.value import Value, ValueKind

# What a text with a decade has; the decade.
_DECADES: dict[str, tuple[tuple[str, ...], str]] = {
    "en": (("0s", "0's", "0’s"), r"(?<!\d)['’]?(?P<decade>[1-9]0)['’]?s(?![^\W_])"),
    "fr": (("années", "annees"), r"ann[ée]es (?P<decade>[1-9]0)(?![\d ]\d|[.,]\d)"),
    "es": (
        ("años", "década"),
        r"(?:(?:décadas? (?:de )?(?:los )?(?:años )?)|los años )(?P<decade>[1-9]0)(?!\d)",
    ),
    "ru": (
        ("0-",),
        r"(?<!\d)(?P<decade>[1-9]0)-[а-я]{1,2}(?=(?: ?[-–—и] ?[1-9]0-[а-я]{1,2})? (?:год|гг))",
    ),
}


def find(text: str, language: str) -> Iterator[Value]:
    """The decades of two figures: the nineties are 1990, or 90."""
    signs, pattern = _DECADES.get(language, ((), ""))
    if any(map(text.__contains__, signs)):
        for found in compiled(pattern).finditer(text):
            decade = found["decade"]
            yield Value(ValueKind.NUMBER, (f"19{decade}", decade), *found.span("decade"))
