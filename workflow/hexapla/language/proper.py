"""Names that every masthead has, in the six languages: the organs and the places of sessions.

Organs: S0, S5, S6 and S10, the International Court of Justice and the Human Rights Council by
general knowledge; places: the duty stations and the seats of commissions and conventions, by
general knowledge. A name that is not here is no name to this table: it says nothing of it.
"""

from __future__ import annotations

import re
from functools import cache

_LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
# Chinese has no spaces; to an Arabic name, and, in or to are joined.
_AROUND = {"zh": ("", ""), "ar": ("(?<![ء-ي])[وفبلك]?", "(?![ء-ي])")}
# In the order of _LANGUAGES; Russian names may have other endings, so that their stems stand here.
ORGANS = (
    ("General Assembly", "Assemblée générale", "Asamblea General", "Генеральн.. Ассамбле.",
     "(?:^|联合国)大会", "الجمعية العامة"),
    ("Security Council", "Conseil de sécurité", "Consejo de Seguridad", "Совет.? Безопасности",
     "安全理事会", "مجلس الأمن"),
    ("Economic and Social Council", "Conseil économique et social",
     "Consejo Económico y Social", "Экономическ.{2,3} и Социальн.{2,3} Совет.?",
     "经济及社会理事会", "المجلس الاقتصادي والاجتماعي"),
    ("Trusteeship Council", "Conseil de tutelle", "Consejo de Administración Fiduciaria",
     "Совет.? по Опеке", "托管理事会", "مجلس الوصاية"),
    ("International Court of Justice", "Cour internationale de Justice",
     "Corte Internacional de Justicia", "Международн.{2,3} Суд.?", "国际法院",
     "محكمة العدل الدولية"),
    ("Human Rights Council", "Conseil des droits de l['’]homme",
     "Consejo de Derechos Humanos", "Совет.? по правам человека", "人权理事会",
     "مجلس حقوق الإنسان"),
)  # fmt: skip
PLACES = (
    ("Vienna", "Vienne", "Viena", "Вен[аеуы]", "维也纳", "فيينا"),
    ("Geneva", "Genève", "Ginebra", "Женев[аеуы]", "日内瓦", "جنيف"),
    ("New York", "New York", "Nueva York", "Нью-Йорк.?", "纽约", "نيويورك"),
    ("Nairobi", "Nairobi", "Nairobi", "Найроби", "内罗毕", "نيروبي"),
    ("Bangkok", "Bangkok", "Bangkok", "Бангкок.?", "曼谷", "بانكوك"),
    ("Addis Ababa", "Addis-Abeba", "Addis Abeba", "Аддис-Абеб[аеуы]", "亚的斯亚贝巴",
     "أديس أبابا"),
    ("Beirut", "Beyrouth", "Beirut", "Бейрут.?", "贝鲁特", "بيروت"),
    ("Santiago", "Santiago", "Santiago", "Сантьяго", "圣地亚哥", "سانتياغو"),
    ("The Hague", "La Haye", "La Haya", "Гааг[аеуи]", "海牙", "لاهاي"),
    ("Rome", "Rome", "Roma", "Рим.?", "罗马", "روما"),
    ("Paris", "Paris", "París", "Париж.?", "巴黎", "باريس"),
    ("Bonn", "Bonn", "Bonn", "Бонн.?", "波恩", "بون"),
    ("Montreal", "Montréal", "Montreal", "Монреал[ьея]", "蒙特利尔", "مونتريال"),
)  # fmt: skip


def named(text: str, language: str) -> frozenset[str]:
    """The organs and places that a masthead's line names, in English; none beyond the six.

    `text` is normal (see `normal`).
    """
    if language not in _LANGUAGES:
        return frozenset()
    return frozenset([name for name, expression in _known(language) if expression.search(text)])


def kind(name: str) -> str:
    """What a name of `named` is of: an organ or a place."""
    return "organ" if any(name == row[0] for row in ORGANS) else "place"


@cache
def _known(language: str) -> list[tuple[str, re.Pattern[str]]]:
    at = _LANGUAGES.index(language)
    start, end = _AROUND.get(language, (r"(?<!\w)", r"(?!\w)"))
    return [(row[0], re.compile(f"{start}(?:{row[at]}){end}")) for row in (*ORGANS, *PLACES)]
