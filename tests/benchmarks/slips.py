"""More divergences of a text, those that need words: sessions, articles, currencies, weekdays.

As in `mutations`, a mutator knows texts by its own plain tables, not by those of the checks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

Words = dict[str, tuple[str, ...]]

# In the gender and number of "session", in the order of counting.
_ORDINALS: Words = {
    "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
           "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    "fr": ("première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième",
           "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième",
           "quinzième", "seizième"),
    "es": ("primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo",
           "noveno", "décimo"),
    "ru": ("первая", "вторая", "третья", "четвертая", "пятая", "шестая", "седьмая", "восьмая",
           "девятая", "десятая", "одиннадцатая", "двенадцатая", "тринадцатая", "четырнадцатая"),
    "ar": ("الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة",
           "التاسعة", "العاشرة"),
}  # fmt: skip
_SESSIONS = {
    "en": r"(?i:{words})(?= (?:session|meeting))",
    "fr": r"(?i:{words})(?= (?:session|séance|réunion))",
    "es": r"(?i:{words})(?= período)|\d+(?=[º°ª] (?:período|sesión))",
    "ru": r"(?i:{words})(?= (?:сессия|очередная))",
    "zh": r"(?<=第)[一二三四五六七八九十]+(?=届|次(?:会议|全体|特别))",
    "ar": r"(?<=الدورة )(?:{words})(?! ?عشر| وال)|(?<=دورته )(?:{words})(?! ?عشر| وال)",
}
_HAN = "一二三四五六七八九"
_PLACES = {
    "en": r"(?<=\b[Aa]rticle )\d+|(?<=\b[Aa]rticles )\d+|(?<=\b[Cc]hapter )[IVX\d]+"
    r"|(?<=\b[Aa]nnex )[IVX\d]+",
    "fr": r"(?<=\b[Aa]rticle )\d+|(?<=\b[Aa]rticles )\d+|(?<=\b[Cc]hapitre )[IVX\d]+"
    r"|(?<=\b[Aa]nnexe[ \u00a0])[IVX\d]+",
    "es": r"(?<=\b[Aa]rtículo )\d+|(?<=\b[Aa]rtículos )\d+|(?<=\b[Cc]apítulo )[IVX\d]+"
    r"|(?<=\b[Aa]nexo )[IVX\d]+",
    "ru": r"(?<=\b[Сс]тать[яиею] )\d+|(?<=\b[Гг]лав[аыеу] )[IVX\d]+"
    r"|(?<=\b[Пп]риложени[еяю][ \u00a0])[IVX\d]+",
    "zh": r"(?<=第)(?:\d+|[一二三四五六七八九]+)(?=[条章])|(?<=附件)[一二三四五六七八九]",
    "ar": r"(?<=المادة )\d+|(?<=المادتين )\d+|(?<=المواد )\d+",
}
_WEEKDAYS: Words = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
_MONEY = {
    "en": r"\$(?=\d)|€(?=\d)",
    "fr": r"(?: de| d['’])? ?(?:dollars(?: des États-Unis)?|euros)",
    "es": r"(?: de)? (?:dólares(?: de los Estados Unidos)?|euros)",
    "ru": r"[ \u00a0](?:долл\. США|евро)",
    "zh": r"(?<=[\d万亿])(?:美元|欧元)",
    "ar": r" (?:دولارات|دولارا?|يورو)",
}
_ADDRESS = re.compile(r"(?:www\.|https?://)[\w./?=&#%-]+\w|\b[\w.-]+\.(?:org|int)(?:/[\w./-]*\w)?")
_LETTER = re.compile(r"(?<=\d/\d )[A-D]\b|(?<=\d/\d\d )[A-D]\b|(?<=\d/\d\d\d )[A-D]\b")
_NAMED = re.compile(r"(?<=\d )(?:ألف|باء|جيم|دال)(?![ء-ي])")
_NAMES = ("ألف", "باء", "جيم", "دال")
_SECOND_HALF = re.compile(
    "(?<=/)(?:يناير|فبراير|مارس|أبريل|مايو|يونيه|يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)"
)
_HALVES = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيه", "يوليه", "أغسطس", "سبتمبر",
           "أكتوبر", "نوفمبر", "ديسمبر")  # fmt: skip


def session(text: str, language: str, chance: Random) -> str | None:
    """Another ordinal of a session."""
    words = _ORDINALS.get(language, ())
    found = _one(_SESSIONS[language].replace("{words}", "|".join(words)), text, chance)
    if not found:
        return None
    old = found[0]
    if language == "zh":
        return _put(text, found, _other_han(old, chance))
    if old.isdigit():
        return _put(text, found, str(int(old) + chance.randint(1, 8)))
    new = _other(words, old.lower(), chance)
    return _put(text, found, new.capitalize() if old[0].isupper() else new)


def place(text: str, language: str, chance: Random) -> str | None:
    """Another article, chapter or annex."""
    found = _one(_PLACES[language], text, chance)
    if not found:
        return None
    old = found[0]
    if old.isdigit():
        return _put(text, found, str(int(old) + chance.randint(1, 9)))
    if old[0] in "IVX":
        return _put(text, found, _other(("I", "II", "III", "IV", "V", "VI", "VII"), old, chance))
    return _put(text, found, _other_han(old, chance))


def weekday(text: str, language: str, chance: Random) -> str | None:
    """Another weekday."""
    days = _WEEKDAYS[language]
    found = _one(rf"(?i:{'|'.join(days)})(?!\w)" if language != "zh" else "|".join(days), text,
                 chance)  # fmt: skip
    if not found:
        return None
    lower = next((day for day in days if day.lower() == found[0].lower()), days[0])
    new = _other(days, lower, chance)
    return _put(text, found, new.capitalize() if found[0][0].isupper() else new)


def currency(text: str, language: str, chance: Random) -> str | None:
    """A currency lost that a text has but once: it need not be said of every amount."""
    found = outside_tags(text, _MONEY[language])
    return _put(text, found[0], "") if len(found) == 1 else None


def address(text: str, _: str, chance: Random) -> str | None:
    """Another letter in an address."""
    found = _one(_ADDRESS, text, chance)
    if not found:
        return None
    places = [place for place, letter in enumerate(found[0]) if letter.isalpha()][4:]
    if not places:
        return None
    at = chance.choice(places)
    return _put(
        text, found, f"{found[0][:at]}{'x' if found[0][at] != 'x' else 'y'}{found[0][at + 1 :]}"
    )


def resolution_letter(text: str, language: str, chance: Random) -> str | None:
    """Another letter behind a resolution's number."""
    if language == "ar":
        found = _one(_NAMED, text, chance)
        return _put(text, found, _other(_NAMES, found[0], chance)) if found else None
    found = _one(_LETTER, text, chance)
    return _put(text, found, _other("ABCD", found[0], chance)) if found else None


def han_scale(text: str, language: str, chance: Random) -> str | None:
    """万 or 亿 lost."""
    found = _one(r"(?<=\d)[万亿]", text, chance) if language == "zh" else None
    return _put(text, found, "") if found else None


def month_half(text: str, language: str, chance: Random) -> str | None:
    """The second name of an Arabic month is another's."""
    found = _one(_SECOND_HALF, text, chance) if language == "ar" else None
    return _put(text, found, _other(_HALVES, found[0], chance)) if found else None


def outside_tags(text: str, pattern: str | re.Pattern[str]) -> list[re.Match[str]]:
    """What is found of a pattern, but not in the attributes of HTML."""
    return [
        found
        for found in re.finditer(pattern, text)
        if text.rfind("<", 0, found.start()) <= text.rfind(">", 0, found.start())
    ]


def _one(pattern: str | re.Pattern[str], text: str, chance: Random) -> re.Match[str] | None:
    found = outside_tags(text, pattern)
    return chance.choice(found) if found else None


def _put(text: str, found: re.Match[str], new: str) -> str:
    return text[: found.start()] + new + text[found.end() :]


def _other(words: Sequence[str], old: str, chance: Random) -> str:
    return chance.choice([word for word in words if word != old])


def _other_han(old: str, chance: Random) -> str:
    """Another last digit, or one more behind a ten."""
    if old[-1] not in _HAN:
        return old + chance.choice(_HAN)
    return old[:-1] + _other(_HAN, old[-1], chance)
