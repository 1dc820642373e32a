"""Dates in the long form of each official language (UN practice, S4, S6, S10)."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
           "octubre", "noviembre", "diciembre"),
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
           "октября", "ноября", "декабря"),
    # Both names of a month, Levantine and Gregorian, in the UN's own spelling (S7, S8).
    "ar": ("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو",
           "حزيران/يونيه", "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر",
           "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"),
}  # fmt: skip
_LEAP = 2000
_YEAR = re.compile(rf"(?: de)? {_LEAP}(?: года)?$|^{_LEAP}年")
_PATTERNS = {
    "es": "{day} de {month} de {year}",
    "ru": "{day} {month} {year} года",
    "zh": "{year}年{number}月{day}日",
}


def parse(text: str) -> date | None:
    """The date of `2026-11-16` (ISO 8601, calendar date), None where the text is no such date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def written_day(month: int, day: int, language: str) -> str:
    """A day of any year in one of the official languages: 5 March, 1er mars, 5 de marzo, 3月5日."""
    text = written(date(_LEAP, month, day), language)
    return _YEAR.sub("", text)


def written(day: date, language: str) -> str:
    """A date in a language's long form: 16 November 2026, 1er mars 2027, 2026年11月16日.

    Only French has an ordinal, on the first of a month; a language beyond the six gets English.
    """
    months = MONTHS.get(language, MONTHS["en"])
    return _PATTERNS.get(language, "{day} {month} {year}").format(
        day="1er" if language == "fr" and day.day == 1 else day.day,
        month=months[day.month - 1],
        number=day.month,
        year=day.year,
    )
