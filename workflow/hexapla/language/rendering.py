"""Values as a language writes them: what an editor should type for the value of another version.

UN practice: numbers with the separators of each language (Editorial Manual, Numbers; S8, S17),
dates and times in their long forms (S4, S6, S10), resolutions with Arabic letters and sessions (S9,
S16), references with the nouns and labels of the language (S0, S10). Where the form depends on the
words around it (an Arabic annex, a Chinese rule), there is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from hexapla.language.dates import MONTHS, parse, written, written_day
from hexapla.language.labels import ABJAD_NAMES, LATIN, form, from_roman, to_han, to_roman
from hexapla.language.references.nouns import ROWS
from hexapla.model.label import Label, LabelStyle
from hexapla.model.value import ValueKind

_NUMBER = re.compile(r"(-?)(\d+)(?:\.(\d+))?(%?)")
_GROUPS = {"en": ",", "es": ".", "fr": "\u00a0", "ru": "\u00a0", "zh": "\u00a0", "ar": "\u00a0"}
_COMMA = frozenset(("fr", "es", "ru", "ar"))
_PER_CENT = {"en": " per cent", "fr": "\u00a0%", "es": "\u00a0%", "ru": "\u00a0%", "zh": "%",
             "ar": " في المائة"}  # fmt: skip
_SCALES = {"en": ("million", "billion"), "fr": ("million", "milliard"), "es": ("mill", ""),
           "ru": ("млн", "млрд"), "ar": ("مليون", "بليون")}  # fmt: skip
_STATED = {
    "thousands": ("thousands", "milliers", "miles", "тыс.", "千", "آلاف"),
    "millions": ("millions", "millions", "millones", "млн", "百万", "ملايين"),
    "billions": ("billions", "milliards", "miles de millones", "млрд", "十亿", "بلايين"),
    "per cent": ("(%)", "(%)", "(%)", "(%)", "(%)", "(النسبة المئوية)"),
}  # fmt: skip
_YEARS = range(1500, 2200)
_TIMES = {
    "fr": "{hour} h {minute:02}", "es": "{hour}.{minute:02} horas",
    "ru": "{hour} ч {minute:02} мин", "ar": "الساعة {hour}/{minute:02}",
}  # fmt: skip
# From Monday on; Russian declines them behind a preposition.
_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
_CLOCK = re.compile(r"(\d\d):(\d\d)", re.ASCII)
_RESOLUTION = re.compile(
    r"(?P<special>E?S-)?(?P<n>[\d/]+)(?: (?P<letter>[A-Z]))?(?: \((?P<session>[^)]+)\))?"
)
_SESSION = re.compile(r"(E?S-)?([IVXL]+)")
_ARABIC_SPECIAL = {None: "", "": "", "S-": "دإ-", "ES-": "دإط-"}
# БК-14/12 and ا ب-14/12 for BC-14/12.
_OF_SERIES = re.compile(r"([BSRM])C-(\d+/\d+)")
_SERIES = {"ru": "{}К-", "ar": "ا {}-"}
_LETTERS = {"ru": {"B": "Б", "S": "С", "R": "Р", "M": "М"},
            "ar": {"B": "ب", "S": "س", "R": "ر", "M": "م"}}  # fmt: skip
_REFERENCE = re.compile(r"(?:([a-z]+) )?([\w.]+?)(?: (bis|ter|quater))?((?: \(r?\d+\))*)")
_LABEL = re.compile(r"\((r?)(\d+)\)")
_ROMAN_NOUNS = frozenset(("annex", "chapter", "section", "part", "appendix", "title"))
_CHINESE = {
    "paragraph": "第{n}段", "article": "第{n}条", "item": "项目{n}", "volume": "第{n}卷",
    "page": "第{n}页", "table": "表{n}", "note": "脚注{n}", "goal": "目标{n}",
    "target": "具体目标{n}", "principle": "原则{n}", "question": "问题{n}", "annex": "附件{han}",
    "appendix": "附录{han}", "chapter": "第{han}章", "section": "第{han}节", "part": "第{han}部分",
}  # fmt: skip
_ARABIC = {
    "paragraph": "الفقرة", "article": "المادة", "item": "البند", "rule": "المادة",
    "volume": "المجلد", "page": "الصفحة", "table": "الجدول", "note": "الحاشية", "goal": "الهدف",
    "target": "الغاية", "principle": "المبدأ", "question": "السؤال",
}  # fmt: skip


def rendered(kind: ValueKind, key: str, language: str) -> str:
    """How a language writes a value of a kind and key; "" where that depends on its words."""
    render = _RENDERERS.get(kind)
    return render(key, language) if render and key else ""


def _symbol(key: str, _: str) -> str:
    """A symbol is the same everywhere; a job or sales number is not."""
    return "" if "*" in key or key.islower() or "/" not in key else key


def _number(key: str, language: str) -> str:
    found = _NUMBER.fullmatch(key)
    if not found or language not in _GROUPS:
        return ""
    sign, whole, decimals, per_cent = found.groups()
    if not decimals and not per_cent and (large := _large(int(whole), language)):
        return sign + large
    if len(whole) > 3 and not (int(whole) in _YEARS and not decimals and not per_cent):
        whole = f"{int(whole):,}".replace(",", _GROUPS[language])
    point = "," if language in _COMMA else "."
    number = f"{sign}{whole}{point}{decimals}" if decimals else sign + whole
    return number + (_PER_CENT[language] if per_cent else "")


def _large(number: int, language: str) -> str:
    """5.9 million, 590万; "" for what is written in figures."""
    digits = str(number).rstrip("0")
    exact = len(digits) > 3 + (number >= 10**9)
    if exact or number < (10**5 if language == "zh" else 10**6):
        return ""
    if language == "zh":
        scale, word = (8, "亿") if number >= 10**8 else (4, "万")
        return f"{_decimal(number, scale, '.')}{word}"
    scale = 9 if number >= 10**9 and language != "es" else 6
    amount = _decimal(number, scale, "," if language in _COMMA else ".")
    word = _SCALES[language][scale == 9]
    plural = number >= 2 * 10**scale if language == "fr" else number > 10**scale
    few = language == "ar" and 3 * 10**scale <= number < 11 * 10**scale
    if language == "es":
        amount = f"{number // 10**6:,}".replace(",", ".") if number % 10**6 == 0 else amount
    endings = {"fr": "s" if plural else "", "es": "ones" if plural else "ón"}
    if few:
        word = ("ملايين", "بلايين")[scale == 9]
    space = " " if language in ("en", "es", "ar") else "\u00a0"
    return f"{amount}{space}{word}{endings.get(language, '')}"


def _decimal(number: int, scale: int, point: str) -> str:
    whole, rest = divmod(number, 10**scale)
    decimals = f"{rest:0{scale}}".rstrip("0")
    return f"{whole}{point}{decimals}" if decimals else str(whole)


def _scale(key: str, language: str) -> str:
    words = dict(zip(("en", "fr", "es", "ru", "zh", "ar"), _STATED.get(key, ())))
    return words.get(language, "")


def _ordinal(key: str, language: str) -> str:
    number = int(key) if key.isdecimal() else 0
    if language == "en" and number:
        ends = {1: "st", 2: "nd", 3: "rd"} if number % 100 not in (11, 12, 13) else {}
        return f"{number}{ends.get(number % 10, 'th')}"
    if language == "zh" and 0 < number < 100:
        return f"第{to_han(number)}"
    endings = {"fr": "e", "es": "º", "ru": "-й", "zh": ""}
    if not number or language not in endings or (language == "fr" and number == 1):
        return ""
    return f"第{number}" if language == "zh" else f"{number}{endings[language]}"


def _date(key: str, language: str) -> str:
    if key.startswith("weekday "):
        days = _WEEKDAYS.get(language, ())
        return days[int(key[-1]) - 1] if days else ""
    day = parse(key)
    if day:
        return written(day, language) if language in _GROUPS else ""
    if re.fullmatch(r"\d{4}/\d{4}", key):
        return key
    if yearless := parse(key.replace("--", "2000-", 1)):
        return written_day(yearless.month, yearless.day, language) if language in _GROUPS else ""
    if alone := re.fullmatch(r"--(\d\d)", key):
        number = int(alone[1])
        return f"{number}月" if language == "zh" else MONTHS.get(language, [""] * 12)[number - 1]
    month = re.fullmatch(r"(\d{4})-(\d\d)", key)
    if month and language == "zh":
        return f"{month[1]}年{int(month[2])}月"
    if month and language in ("en", "fr", "es", "ar"):
        of = " de " if language == "es" else " "
        return f"{MONTHS[language][int(month[2]) - 1]}{of}{month[1]}"
    return ""


def _time(key: str, language: str) -> str:
    clock = _CLOCK.fullmatch(key)
    if not clock:
        return ""
    hour, minute = int(clock[1]), int(clock[2])
    if language in _TIMES:
        return _TIMES[language].format(hour=hour, minute=minute)
    half = hour % 12 or 12
    if hour % 12 == minute == 0 and language == "en":
        return "noon" if hour == 12 else "midnight"
    if hour % 24 == minute == 0 and language == "zh":
        return "午夜"
    if language == "en":
        return f"{half}{f'.{minute:02}' if minute else ''} {'p' if hour % 24 >= 12 else 'a'}.m."
    if language == "zh":
        part = "中午" if hour == 12 else "下午" if hour > 12 else "上午"
        return f"{part}{half}时{f'{minute:02}分' if minute else ''}"
    return ""


def _resolution(key: str, language: str) -> str:
    if series := _OF_SERIES.fullmatch(key):
        letter = _LETTERS.get(language, {}).get(series[1], series[1])
        return _SERIES.get(language, "{}C-").format(letter) + series[2]
    found = _RESOLUTION.fullmatch(key)
    if language != "ar" or not found:
        return "" if language not in _GROUPS or language == "ar" else key
    letter = f" {ABJAD_NAMES[LATIN.index(found['letter'].lower())]}" if found["letter"] else ""
    session = found["session"] or ""
    old = _SESSION.fullmatch(session)
    if old:
        prefix = _ARABIC_SPECIAL[old[1]].rstrip("-") or "د"
        session = f"{prefix} - {from_roman(old[2].lower()) if 'L' not in old[2] else old[2]}"
    behind = f" ({session})" if session else ""
    return f"{_ARABIC_SPECIAL[found['special']]}{found['n']}{letter}{behind}"


def _reference(key: str, language: str) -> str:
    found = _REFERENCE.fullmatch(key)
    if not found or language not in _GROUPS:
        return ""
    noun, number, bis, labels = found.groups()
    if noun == "subparagraph":
        noun, number, labels = "", "", f" ({number}){labels}"
    if bis and language in ("zh", "ar"):
        return ""
    behind = "".join([one if language == "zh" else f" {one}" for one in _labels(labels, language)])
    said = f"{number} {bis}" if bis else number
    if not noun:
        return (said + behind).strip()
    if language == "zh":
        return _chinese(noun, number, behind)
    if language == "ar":
        word = _ARABIC.get(noun, "")
        return f"{word} {said}{behind}" if word and number.isdecimal() else ""
    forms = next((row[1].split() for row in ROWS[language] if row[0].split()[0] == noun), [])
    word = next((form for form in forms if form[-1] != "."), "")
    if noun in _ROMAN_NOUNS and number.isdecimal() and 0 < int(number) < 40:
        said = to_roman(int(number)).upper()
    return f"{word} {said}{behind}" if word else ""


def _chinese(noun: str, number: str, behind: str) -> str:
    pattern = _CHINESE.get(noun, "")
    if not pattern or not number.isdecimal():
        return ""
    if behind and pattern[0] == "第" and noun != "paragraph":
        return ""
    han = to_han(int(number)) if int(number) < 100 else number
    text = pattern.format(n=number, han=han)
    return f"{text}{behind}项" if behind and noun == "paragraph" else text + behind


def _labels(labels: str, language: str) -> list[str]:
    """(8) (r2) as (h) (ii) in English, h) ii) in French, (ح) ’2‘ in Arabic."""
    shown = []
    for degree, number in _LABEL.findall(labels):
        style = LabelStyle.ROMAN if degree else LabelStyle.LETTER
        if not 0 < int(number) <= len(LATIN):
            return [labels.strip()]
        shown.append(form(Label(style, int(number)), language))
    return shown


_RENDERERS: dict[ValueKind, Callable[[str, str], str]] = {
    ValueKind.SYMBOL: _symbol,
    ValueKind.ADDRESS: lambda key, _: "" if "*" in key else key,
    ValueKind.RESOLUTION: _resolution,
    ValueKind.REFERENCE: _reference,
    ValueKind.DATE: _date,
    ValueKind.TIME: _time,
    ValueKind.NUMBER: _number,
    ValueKind.SCALE: _scale,
    ValueKind.ORDINAL: _ordinal,
}
