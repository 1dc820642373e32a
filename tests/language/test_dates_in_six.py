"""One date, range or time in the form of each language: the same keys in all six."""

from __future__ import annotations

import pytest

from hexapla.language import dates, times
from hexapla.language.normal import normal

ORDER = ("en", "fr", "es", "ru", "zh", "ar")
DATES = {
    "2024-02-23": (
        "on 23 February 2024.", "le 23 février 2024.", "el 23 de febrero de 2024.",
        "23 февраля 2024 года.", "2024年2月23日。", "في 23 شباط/فبراير 2024.",
    ),
    "--03-01": (
        "by 1 March at the latest", "le 1er mars au plus tard", "a más tardar el 1 de marzo",
        "не позднее 1 марта", "至迟3月1日", "في موعد لا يتجاوز 1 آذار/مارس",
    ),
    "2027-03-01 2027-03-05": (
        "Vienna, 1–5 March 2027", "Vienne, 1er-5 mars 2027", "Viena, 1 a 5 de marzo de 2027",
        "Вена, 1–5 марта 2027 года", "2027年3月1日至5日，维也纳", "فيينا، 1-5 آذار/مارس 2027",
    ),
    "2026-03-02 2026-03-06": (
        "from 2 to 6 March 2026", "du 2 au 6 mars 2026", "del 2 al 6 de marzo de 2026",
        "со 2 по 6 марта 2026 года", "2026年3月2日至6日", "من 2 إلى 6 آذار/مارس 2026",
    ),
    "2024-06-05 2024-06-06": (
        "on 5 and 6 June 2024", "les 5 et 6 juin 2024", "los días 5 y 6 de junio de 2024",
        "5 и 6 июня 2024 года", "2024年6月5日和6日", "يومي 5 و 6 حزيران/يونيه 2024",
    ),
    "2027-03-01 2027-03-02 2027-03-03": (
        "on 1, 2 and 3 March 2027", "les 1er, 2 et 3 mars 2027",
        "los días 1, 2 y 3 de marzo de 2027", "1, 2 и 3 марта 2027 года",
        "2027年3月1日、2日和3日", "أيام 1 و 2 و 3 آذار/مارس 2027",
    ),
    "2025-03-10 2025-03-14 2025-03-17 2025-03-21": (
        "10–14 and 17–21 March 2025", "10-14 et 17-21 mars 2025",
        "10 a 14 y 17 a 21 de marzo de 2025", "10–14 и 17–21 марта 2025 года",
        "2025年3月10日至14日和17日至21日", "10-14 و 17-21 آذار/مارس 2025",
    ),
    "2024-02-28 2024-03-01": (
        "28 February–1 March 2024", "du 28 février au 1er mars 2024",
        "28 de febrero a 1 de marzo de 2024", "28 февраля — 1 марта 2024 года",
        "2024年2月28日至3月1日", "28 شباط/فبراير - 1 آذار/مارس 2024",
    ),
    "2023-12-28 2024-01-03": (
        "from 28 December 2023 to 3 January 2024", "du 28 décembre 2023 au 3 janvier 2024",
        "del 28 de diciembre de 2023 al 3 de enero de 2024",
        "с 28 декабря 2023 года по 3 января 2024 года", "2023年12月28日至2024年1月3日",
        "من 28 كانون الأول/ديسمبر 2023 إلى 3 كانون الثاني/يناير 2024",
    ),
    "2026-01-01 2026-09-30": (
        "From 1 January to 30 September 2026, 168 of 192", "Du 1er janvier au 30 septembre 2026",
        "Entre el 1 de enero y el 30 de septiembre de 2026", "С 1 января по 30 сентября 2026 года",
        "2026年1月1日至9月30日", "في الفترة من 1 كانون الثاني/يناير إلى 30 أيلول/سبتمبر 2026",
    ),
    "2024-06-04 2024-07-09 2024-08-12": (
        "on 4 June, 9 July and 12 August 2024", "les 4 juin, 9 juillet et 12 août 2024",
        "el 4 de junio, el 9 de julio y el 12 de agosto de 2024",
        "4 июня, 9 июля и 12 августа 2024 года", "2024年6月4日、7月9日和8月12日",
        "4 حزيران/يونيه و 9 تموز/يوليه و 12 آب/أغسطس 2024",
    ),
    "2027-02-25 2027-02-26 2027-03-01": (
        "25 and 26 February and 1 March 2027", "les 25 et 26 février et le 1er mars 2027",
        "25 y 26 de febrero y 1 de marzo de 2027", "25 и 26 февраля и 1 марта 2027 года",
        "2027年2月25日和26日以及3月1日", "25 و 26 شباط/فبراير و 1 آذار/مارس 2027",
    ),
    "2027-03": (
        "in early March 2027", "début mars 2027", "a principios de marzo de 2027",
        "в начале марта 2027 года", "2027年3月初", "في أوائل آذار/مارس 2027",
    ),
    "2027-03 2027-06": (
        "from March to June 2027", "de mars à juin 2027", "de marzo a junio de 2027",
        "с марта по июнь 2027 года", "2027年3月至6月", "من آذار/مارس إلى حزيران/يونيه 2027",
    ),
    "2019/2020": (
        "from 2019 to 2020", "de 2019 à 2020", "de 2019 a 2020", "с 2019 по 2020 год",
        "2019年至2020年", "من عام 2019 إلى عام 2020",
    ),
    "2024/2025": (
        "the biennium 2024–2025", "l’exercice biennal 2024-2025", "el bienio 2024-2025",
        "двухгодичный период 2024–2025 годов", "2024-2025两年期", "فترة السنتين 2024-2025",
    ),
    "2015/2030": (
        "between 2015 and 2030", "entre 2015 et 2030", "entre 2015 y 2030",
        "между 2015 и 2030 годами", "2015年到2030年", "بين عامي 2015 و 2030",
    ),
    "2008/2009": (
        "in 2008/09", "en 2008/09", "en 2008/09", "в 2008/09 году", "2008/09年", "في 2008/2009",
    ),
    "weekday 1 2027-03-01": (
        "on Monday, 1 March 2027,", "le lundi 1er mars 2027", "el lunes 1 de marzo de 2027",
        "в понедельник, 1 марта 2027 года,", "2027年3月1日星期一", "يوم الاثنين، 1 آذار/مارس 2027،",
    ),
    "weekday 1 2027-03-01 weekday 5 2027-03-05": (
        "from Monday, 1 March, to Friday, 5 March 2027", "du lundi 1er au vendredi 5 mars 2027",
        "del lunes 1 al viernes 5 de marzo de 2027",
        "с понедельника, 1 марта, по пятницу, 5 марта 2027 года",
        "2027年3月1日（星期一）至5日（星期五）",
        "من الاثنين 1 آذار/مارس إلى الجمعة 5 آذار/مارس 2027",
    ),
}  # fmt: skip
TIMES = {
    "10:00": (
        "at 10 a.m.,", "à 10 heures,", "a las 10.00 horas,", "в 10 ч 00 мин,", "上午10时，",
        "الساعة 10/00،",
    ),
    "15:30": (
        "at 3.30 p.m.", "à 15 h 30.", "a las 15.30 horas.", "в 15 ч 30 мин.", "下午3时30分。",
        "الساعة 15/30.",
    ),
    "10:00 13:00": (
        "10 a.m.–1 p.m.", "10 heures-13 heures", "10.00 a 13.00 horas", "10 ч 00 мин – 13 ч 00 мин",
        "上午10时至下午1时", "الساعة 10/00-13/00",
    ),
    "15:00 18:00": (
        "3–6 p.m.", "de 15 à 18 heures", "15.00 a 18.00 horas", "с 15 до 18 часов", "下午3时至6时",
        "من الساعة 15/00 إلى الساعة 18/00",
    ),
    "10:00 13:00 15:00 18:00": (
        "from 10 a.m. to 1 p.m. and from 3 to 6 p.m.",
        "de 10 heures à 13 heures et de 15 heures à 18 heures.",
        "de 10.00 a 13.00 horas y de 15.00 a 18.00 horas.",
        "с 10 ч 00 мин до 13 ч 00 мин и с 15 ч 00 мин до 18 ч 00 мин.",
        "为上午10时至下午1时和下午3时至6时。",
        "من الساعة 10/00 إلى الساعة 13/00 ومن الساعة 15/00 إلى الساعة 18/00.",
    ),
    "12:00": ("at noon", "à midi", "a mediodía", "в полдень", "中午12时", "الساعة 12/00 ظهرا"),
    "09:00 12:30": (
        "9 a.m. to 12.30 p.m.", "de 9 h à 12 h 30", "de las 9.00 a las 12.30 horas",
        "с 9 ч 00 мин до 12 ч 30 мин", "上午9时至中午12时30分", "من الساعة 9/00 إلى الساعة 12/30",
    ),
    "10:15": ("10:15", "10:15", "10:15", "10:15", "10:15", "10:15"),
    "weekday 5 10:00": (
        "Friday at 10 a.m.", "vendredi à 10 heures", "viernes a las 10.00 horas",
        "в пятницу в 10 ч 00 мин", "星期五上午10时", "الجمعة، الساعة 10/00",
    ),
}  # fmt: skip


def found(text: str, language: str) -> list[str]:
    """The first keys of dates, then of times in what they leave, in the order of the text."""
    text = normal(text).text
    first = list(dates.find(text, language))
    for value in first:
        text = text[: value.start] + "\ufffc" * (value.end - value.start) + text[value.end :]
    both = [*first, *times.find(text, language)]
    return [value.keys[0] for value in sorted(both, key=lambda value: value.start)]


@pytest.mark.parametrize("wanted", [*DATES, *TIMES])
@pytest.mark.parametrize("language", ORDER)
def test_each_language_says_the_same(language: str, wanted: str) -> None:
    text = {**DATES, **TIMES}[wanted][ORDER.index(language)]
    keys = " ".join(found(text, language))
    assert sorted(keys.split()) == sorted(wanted.split())
