"""The words of a date in each official language, as data.

Every entry is an expression of `re` for a folded text (see `folding`; Arabic is folded when it is
compiled). UN practice: the Editorial Manual, Numbers, dates and time (S4), the six versions of one
agenda (S6), Arabic pairs of months (S7, S8); forms that editors have to correct are read as well.
"""

from __future__ import annotations

from typing import NamedTuple


class Forms(NamedTuple):
    """How a language writes dates, whose day stands before the month.

    `months` are the names, January first, in all their cases; `short` abbreviations, which need a
    day or a year beside them, in the same order; `day` a day of the month in figures, `first` the
    word for the first one, which may stand for it; `of` what stands between
    it and the month; `year` what stands between the month and the year, `after` behind the year;
    `until` and `also` join two days or dates to a range or list, `filler` are the words that may
    follow them; `hour` is a time that may stand between two dates; `weekdays` begin with Monday.
    """

    months: tuple[str, ...]
    short: tuple[str, ...]
    first: str
    day: str
    of: str
    year: str
    after: str
    until: str
    also: str
    filler: str
    hour: str
    weekdays: tuple[str, ...]


_ENGLISH = Forms(
    months=("January|JANUARY", "February|FEBRUARY", "March|MARCH", "April|APRIL", "May|MAY",
            "June|JUNE", "July|JULY", "August|AUGUST", "September|SEPTEMBER", "October|OCTOBER",
            "November|NOVEMBER", "December|DECEMBER"),
    short=(r"Jan\.?", r"Feb\.?", r"Mar\.?", r"Apr\.?", "", r"Jun\.?", r"Jul\.?", r"Aug\.?",
           r"Sept?\.?", r"Oct\.?", r"Nov\.?", r"Dec\.?"),
    first="",
    day="[0-3]?[0-9](?:st|nd|rd|th)?",
    of="[ -](?:day )?(?:of )?",
    year="(?:,? |, of | of |-|)",
    after="",
    until=" (?:to|through|until|till|up to) ",
    also=",? (?:and|or|&) ",
    filler="the|on|in|from|of|early|late|mid|end",
    hour=r"(?:at )?(?:[0-2]?[0-9](?:[.:][0-9]{2})? ?[ap]\.?m\.?|noon|midnight)",
    weekdays=("Mon(?:days?|\\.)?|MONDAY", "Tue(?:sdays?|s?\\.)?|TUESDAY",
              "Wed(?:nesdays?|\\.)?|WEDNESDAY", "Thu(?:rsdays?|r?s?\\.)?|THURSDAY",
              "Fri(?:days?|\\.)?|FRIDAY", "Sat(?:urdays?|\\.)?|SATURDAY",
              "Sun(?:days?|\\.)?|SUNDAY"),
)  # fmt: skip
_FRENCH = Forms(
    months=("janvier", "f[eé]vrier", "mars", "avril", "mai", "juin", "juillet", "ao[uû]t",
            "septembre", "octobre", "novembre", "d[eé]cembre"),
    short=(r"janv?\.?", r"f[eé]vr?\.?", "", r"avr\.?", "", "", r"juil\.?", "", r"sept\.",
           r"oct\.?", r"nov\.?", r"d[eé]c\.?"),
    first="premier",
    day="(?:premier|[0-3]?[0-9](?:er)?)",
    of=" ",
    year="(?: (?:de (?:l['’]an(?:née)? )?)?|-)",
    after="",
    until=" (?:au|à|jusqu['’]au|jusqu['’]en|jusqu['’]à) ",
    also=",? (?:et|ou) ",
    filler="le|les|la|du|de|au|en|début|mi|fin|jour",
    hour="(?:à )?[0-2]?[0-9] ?h(?:eures?)?(?: ?[0-9]{2})?",
    weekdays=("lundis?", "mardis?", "mercredis?", "jeudis?", "vendredis?", "samedis?",
              "dimanches?"),
)  # fmt: skip
_SPANISH = Forms(
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
            "sep?tiembre", "octubre", "noviembre", "diciembre"),
    short=(r"ene\.?", r"febr?\.?", r"mar\.", r"abr\.?", r"may\.", r"jun\.?", r"jul\.?",
           r"ago\.?", r"sep(?:t\.?|\.)?|set\.", r"oct\.?", r"nov\.?", r"dic\.?"),
    first="primero",
    day="(?:primero|[0-3]?[0-9](?:[º°ª]|e?ro?|o\\.?)?)",
    of=" (?:de(?:l mes de)? )?",
    year="(?:,? (?:de |del (?:año )?)?|-)",
    after="",
    until=" (?:al?|hasta) ",
    also=",? (?:[yeou]) ",
    filler="el|los|la|del|de|al|en|día|fines|principios|mediados",
    hour=r"(?:a las )?[0-2]?[0-9][.:][0-9]{2}(?: horas| h)?",
    weekdays=("lunes", "martes", "mi[eé]rcoles", "jueves", "viernes", "s[aá]bados?", "domingos?"),
)  # fmt: skip
_RUSSIAN = Forms(
    months=("январ(?:ь|я|е|ю|ем)", "феврал(?:ь|я|е|ю|ем)", "март(?:а|е|у|ом)?",
            "апрел(?:ь|я|е|ю|ем)", "ма(?:й|я|е|ю|ем)", "июн(?:ь|я|е|ю|ем)", "июл(?:ь|я|е|ю|ем)",
            "август(?:а|е|у|ом)?", "сентябр(?:ь|я|е|ю|ем)", "октябр(?:ь|я|е|ю|ем)",
            "ноябр(?:ь|я|е|ю|ем)", "декабр(?:ь|я|е|ю|ем)"),
    short=(r"янв\.?", r"февр?\.?", r"мар\.", r"апр\.?", "", "", "", r"авг\.?", r"сент?\.?",
           r"окт\.?", r"нояб?\.?", r"дек\.?"),
    first="первого",
    day="(?:первого|[0-3]?[0-9](?:-?(?:ого|го|ое|е))?)",
    of=" ?",
    year=",? ",
    after=r"(?: ?(?:год(?:а|у|ом|е|ов|ах)?|гг?\.?)(?!\w))?",
    until=" (?:по|до|на) ",
    also=",? (?:и|или) ",
    filler="с|со|по|до|в|во|к|на|начале|конце|середине|начала|конца|середины",
    hour=r"(?:в )?[0-2]?[0-9](?: ?ч(?:ас\w{0,2})?\.?(?: ?[0-9]{2} ?мин\w*\.?)?|[.:][0-9]{2})",
    weekdays=("понедельник(?:а|у|ом|е|и|ам)?", "вторник(?:а|у|ом|е|и|ам)?", "сред(?:а|у|ы|е|ой|ам)",
              "четверг(?:а|у|ом|е|и|ам)?", "пятниц(?:а|у|ы|е|ей|ам)", "суббот(?:а|у|ы|е|ой|ам)",
              "воскресень(?:е|я|ю|ем|ям)"),
)  # fmt: skip
_ARABIC = Forms(
    months=("كانون (?:ال)?ثاني?|يناير", "شباط|فبراير", "آذار|مارس", "نيسان|أبريل", "أيار|مايو",
            "حزيران|يوني[هوة]", "تموز|يولي[هوة]", "آب|أغسطس", "أيلول|سبتمبر",
            "تشرين (?:ال)?أول|أكتوبر", "تشرين (?:ال)?ثاني?|نوفمبر", "كانون (?:ال)?أول|ديسمبر"),
    short=("",) * 12,
    first="أول",
    # The first week or half of March is no 1 March.
    day="(?:(?<!أسبوع )(?<!نصف )(?<!ثلث )(?<!ربع )(?:ال|(?<!ال))أول|[0-3]?[0-9])",
    of=" ?(?:من )?(?:شهر )?",
    year="[،,]? ?(?:من )?(?:عام |سنة )?",
    after=r"(?: ?م(?!\w))?",
    until="،? (?:إلى|حتى|لغاية) ",
    also="،? ?(?:و|أو) ?",
    filler="من|إلى|حتى|في|يوم|يومي|أيام|شهر|شهري|غاية|أوائل|أواخر|منتصف|بداية|نهاية",
    hour="(?:في )?الساعة [0-9]{1,2}(?:[/:][0-9]{2})?",
    weekdays=("الاثنين|الأثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
)  # fmt: skip

FORMS = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "ru": _RUSSIAN, "ar": _ARABIC}

# Chinese writes the year, the month and the day in this order, in figures or in Han numerals.
HAN_WEEKDAYS = tuple(
    f"星期{day}|礼拜{day}|周{day}" for day in ("一", "二", "三", "四", "五", "六", "[日天]")
)
HAN_HOUR = "(?:上午|下午|晚上|中午)?[0-9]{1,2}(?:[时点](?:[0-9]{1,2}分)?|:[0-9]{2})"
HAN_UNTIL = " ?[-–—~]{1,2} ?|至|到|直至"
HAN_ALSO = "、|以?及|和|与|或|/"

DASH = " ?[-–—‒~] ?"
YEAR = r"(?:1[5-9]|20|21)[0-9]{2}(?![0-9])(?![.,/][0-9])"
