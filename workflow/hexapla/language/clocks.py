"""The forms of a time of day in each official language, as data.

Every entry is an expression of `re` for a folded text (see `dates.folding`), in which `{h1}` stands
for an hour, `{m1}` for its minutes, `{p1}` for its half of the day, `{w1}` for an hour in a word,
`{h2}` and so on for the second end of a range, `{to}` for what joins the two; `{start}` is where a
number begins, `{end}` where one ends. Sources: the Editorial Manual, Numbers, dates and time (S4),
programmes and agendas of UN bodies (S0, S6, S10), the Journal of the United Nations (S20).
"""

from __future__ import annotations

from typing import NamedTuple


class Clock(NamedTuple):
    """How a language writes times of day.

    A text with a time has a digit or one of `signs`, and somewhere what `gate` finds; `words` are
    those that may stand there for figures (see `sieve`), none where `signs` are looked for; `half`
    are the words for the halves of the day, each with its rule in `HALVES`; `to` joins two ends;
    `forms` are the times and ranges, ranges first; `noon` and `midnight` the words for these.
    """

    signs: tuple[str, ...]
    words: tuple[str, ...]
    gate: str
    half: str
    to: str
    forms: tuple[str, ...]
    noon: str
    midnight: str


# The half of the day that a word stands for: before noon, after it, around it, or at night.
HALVES = {
    "am": ("du matin", "de la mañana", "de la madrugada", "утра", "上午", "早上", "早晨", "清晨",
           "凌晨", "صباحا", "من صباح", "قبل الظهر", "من قبل الظهر", "فجرا", "ص"),
    "pm": ("de l'après-midi", "de la tarde", "вечера", "пополудни", "после полудня", "下午", "午后",
           "傍晚", "مساء", "من مساء", "بعد الظهر", "من بعد الظهر", "عصرا", "م"),
    "noon": ("дня", "中午", "ظهرا", "du midi", "del mediodía"),
    "night": ("du soir", "de la nuit", "de la noche", "ночи", "晚上", "晚间", "夜间", "晚", "ليلا"),
}  # fmt: skip
_AM_PM = r"[ap]\.? ?m(?:\.|(?!\w))"

# The hours in words, one first; only Arabic has them with figures elsewhere in the same text.
HOURS = ("الواحدة|الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة",
         "الثامنة", "التاسعة", "العاشرة", "الحادية عشرة?", "الثانية عشرة?")  # fmt: skip
QUARTERS = {"ونصف": 30, "والنصف": 30, "وربع": 15, "والربع": 15, "وثلث": 20, "والثلث": 20}

# In any language: 10:00, which is no ratio and no verse if the hour has two figures.
COLON = (
    "{start}{h1}:{m1}(?: ?[-–—] ?|{to}){h2}:{m2}{end}",
    "{start}{hh1}:{m1}{end}",
)

_ENGLISH = Clock(
    signs=("noon", "midnight"),
    words=("noon", "midnight", "afternoon", "forenoon"),
    gate=r"[0-9] ?(?:[AaPp]\.? ?[Mm]|:[0-5][0-9]|h(?:ou)?rs|h[0-9])|noon|midnight",
    half=r"[AaPp]\.? ?[Mm](?:\.|(?!\w))",
    to="(?: ?[-–—] ?| (?:to|until|till|through) )",
    forms=(
        "{start}{h1}(?:[.:]{m1})? ?(?:{p1})?{to}{h2}(?:[.:]{m2})? ?{p2}",
        "(?:between|at|from) {h1}(?:[.:]{m1})?(?: {p1})? (?:and|or) {h2}(?:[.:]{m2})? ?{p2}",
        "{start}{h1}(?:[.:]{m1})? ?{p1}",
        r"{start}{hh1}[.:]?{m1}{to}{hh2}[.:]?{m2} ?(?:hours|hrs?\.?)(?!\w)(?! of)",
        r"(?:\b(?:at|from|to|until|till|by|before|after|around|about|approximately|and) |￼,? ?"
        r"|[-–—] ?|\A){hh1}[.:]?{m1} ?(?:hours|hrs?\.?)(?!\w)(?! of)",
        r"{start}{hh1}[.:]?{m1} ?(?:hours|hrs?\.?) (?=GMT|UTC|local time)",
        r"{start}{h1} ?h ?{m1}{end}",
        r"\b(?:at|from|until|till|by|before|after) {h1}:{m1}{end}",
    ),
    noon=r"[1n](?<!\w.)(?:(?<=1)2(?:[.:]00)? n|(?<=n))oon(?!\w)",
    midnight=r"[1m](?<!\w.)(?:(?<=1)2(?:[.:]00)? m|(?<=m))idnight(?!\w)",
)
_HEURES = r" ?(?:h|heures?)(?![a-zà-ÿ])"
_NO_DURATION = (
    r"(?! (?:de (?!l['’]apr|la nuit)|d['’]|par (?!l[ea] |les |l['’])|suppl|consécut|après|avant"
    r"|plus|au (?:plus|moins)|et (?![0-9]{1,2} ?h)[0-9]|sur 24))"
)
_FRENCH = Clock(
    signs=("midi", "minuit"),
    words=("midi", "minuit"),
    gate=r"[0-9] ?(?:h(?:eures?)?(?![a-zà-ÿ])|:[0-5][0-9])|midi|minuit",
    half=r"du (?:matin|soir|midi)|de l['’]après-midi|de la nuit",
    to="(?: ?[-–—] ?| (?:à|jusqu['’]à) )",
    forms=(
        rf"{{start}}{{h1}}(?:{_HEURES}(?: ?{{m1}})?)?(?: {{p1}})? ?[-–—] ?"
        rf"{{h2}}{_HEURES}(?: ?{{m2}})?(?: {{p2}})?{_NO_DURATION}",
        rf"\b(?:de|entre) {{h1}}(?:{_HEURES}(?: ?{{m1}})?)?(?: {{p1}})? (?:à|et|jusqu['’]à) "
        rf"{{h2}}{_HEURES}(?: ?{{m2}})?(?: {{p2}})?{_NO_DURATION}",
        rf"{{start}}{{h1}}{_HEURES}(?: ?{{m1}})?(?: {{p1}})?{{to}}"
        rf"{{h2}}{_HEURES}(?: ?{{m2}})?(?: {{p2}})?{_NO_DURATION}",
        rf"{{start}}{{h1}}{_HEURES} ?(?P<m1>[0-5]?[0-9])(?![0-9])(?! ?minutes)"
        rf"(?: ?(?:min|mn)\w*)?(?: {{p1}})?{_NO_DURATION}",
        # In full words, it mostly lasts: durer 2 heures 30 minutes.
        rf"\b(?:à|dès|vers|avant|jusqu['’]à|partir de) {{h1}}{_HEURES} {{m1}} ?minutes(?!\w)",
        rf"{{start}}{{h1}}{_HEURES} {{p1}}",
        rf"\b(?:à(?<!limité à)(?<!limitée à)(?<!porté à)(?<!réduit à)(?<!égal à)(?<!inférieur à)"
        rf"(?<!supérieur à)(?<!correspond à)|dès|vers|avant|jusqu['’]à|partir de) "
        rf"{{h1}}{_HEURES}(?! ?[0-9]){_NO_DURATION}",
        rf"(?:\A|￼,? ?){{h1}}{_HEURES}(?=[,;.)￼]|\Z)",
        rf"{{start}}{{h1}}{_HEURES} (?=(?i:gmt|utc|tu)(?!\w)|heure locale|\(heure )",
        rf"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche),? {{h1}}{_HEURES}{_NO_DURATION}",
    ),
    noon=r"midi(?<!après-midi)(?<!après midi)(?<!le midi)(?<!du midi)(?<!\wmidi)(?![\w-])",
    midnight=r"minuit(?<!\wminuit)(?!\w)",
)
_HORAS = r" ?(?:horas?|hs?\.?|hrs?\.?)(?!\w)"
_SIN_DURACION = (
    r"(?! (?:de (?!la (?:ma|ta|no))|siguientes|posteriores|anteriores|previas|diarias|semanales"
    r"|consecutivas|por |extra))"
)
# What stands between a time and the noun of a list: de 10.00 a 13.00 y de 15.00 a 18.00 horas.
_Y_HORAS = (
    r"(?=(?:(?: ?[-–—] ?|,? (?:(?:a|y|o|de|desde|hasta|las?) ){0,3})[0-2]?[0-9][.:][0-5][0-9]){1,8}"
    r" ?(?:horas|hs?\.?|hrs?\.?)(?!\w))"
)
_SPANISH = Clock(
    signs=("mediod", "medianoche"),
    words=("mediod", "medianoche"),
    gate=r"[0-9] ?(?:h|[.:][0-5][0-9](?![0-9])|de la (?:ma|ta|no)|[ap]\. ?m)|mediod|medianoche",
    half=rf"de la (?:mañana|tarde|noche|madrugada)|del mediodía|{_AM_PM}",
    to="(?: ?[-–—] ?| (?:a|hasta|y)(?: las?)? )",
    forms=(
        rf"{{start}}{{h1}}(?:[.:]{{m1}})?(?:{_HORAS})?(?: ?{{p1}})?{{to}}{{h2}}[.:]{{m2}}"
        rf"(?:{_HORAS}| ?{{p2}})",
        rf"\blas? {{h1}}(?:[.:]{{m1}})?(?:{_HORAS})?(?: ?{{p1}})?{{to}}{{h2}}(?:[.:]{{m2}})?"
        rf"(?:{_HORAS}{_SIN_DURACION}| ?{{p2}})",
        r"\blas? {h1}[.:]{m1}{to}{h2}[.:]{m2}{end}",
        r"{start}{hh1}[.:]{m1} ?[-–—] ?{hh2}[.:]{m2}{end}",
        rf"{{start}}{{h1}}[.:]{{m1}}{{to}}{{h2}}[.:]{{m2}}{_Y_HORAS}",
        rf"{{start}}{{h1}}[.:]{{m1}}{_Y_HORAS}",
        rf"\b(?:de|entre) {{h1}}{{to}}{{h2}}{_HORAS}{_SIN_DURACION}",
        rf"{{start}}{{h1}}[.:]{{m1}}{_HORAS}(?: {{p1}})?",
        r"\blas? {h1}[.:]{m1}{end}",
        rf"{{start}}{{h1}}(?:[.:]{{m1}})?(?:{_HORAS})? ?{{p1}}",
        rf"\b(?:a|desde|hasta|sobre|hacia|partir de|antes de|después de) las? {{h1}}{_HORAS}"
        rf"{_SIN_DURACION}",
    ),
    noon=r"mediod(?<!\wmediod)[ií]a(?!\w)",
    midnight=r"medianoche(?<!\wmedianoche)(?!\w)",
)
_CHAS = r" ?(?:ч\.?|час(?:ов|а|ам|у)?\.?)(?!\w)"
_RUSSIAN = Clock(
    signs=("полд", "полудн", "полноч", "полуноч"),
    words=("полд", "полуд", "полноч", "полуноч", "пополуд"),
    gate=r"[0-9] ?(?:ч(?!ел|аст|лен)|[.:][0-5][0-9](?![0-9])|утра|вечера|дня)"
    r"|пол(?:день|удн|ноч|уноч)",
    half="утра|вечера|дня|ночи|пополудни|после полудня",
    to="(?: ?[-–—] ?| до )",
    forms=(
        rf"\bсо? {{h1}}(?:[.:]{{m1}})?(?:{_CHAS})?(?: {{p1}})? до {{h2}}(?:[.:]{{m2}})?"
        rf"(?= ?(?:ч|утра|вечера|ночи|дня))(?:{_CHAS})?(?: {{p2}})?(?! ?[0-9])",
        r"\bсо? {h1}[.:]{m1} до {h2}[.:]{m2}{end}",
        rf"{{start}}{{hh1}}[.:]{{m1}}(?:{_CHAS})? ?[-–—] ?{{hh2}}[.:]{{m2}}(?:{_CHAS})?{{end}}",
        r"{start}{h1} ?(?:ч|час)(?:ов|а|ам)?\.? ?{m1} ?мин(?!ут)\w{0,4}\.?(?: {p1})?",
        # In full words, it mostly lasts: длиться 2 часа 30 минут.
        r"\b(?:в|к|до|по|со?|после|около) {h1} час(?:ов|а|ам)? {m1} минут\w{0,2}(?: {p1})?",
        r"{start}{h1} час(?:ов {m1}|(?:а|ам)? (?P<m3>00)) минут\w{0,2}(?: {p1})?",
        r"\b(?:в|к|до|со?|после|около) (?:{hh1}[.:]{m1}|(?P<h3>[0-9])[.:](?P<m3>00|15|30|45))"
        rf"(?:{_CHAS})?{{end}}(?!%| (?:процент|млн|млрд|тыс|долл|раз))",
        rf"{{start}}{{h1}}(?:[.:]{{m1}}(?:{_CHAS})?|{_CHAS}) {{p1}}",
        rf"\b(?:в|к) {{h1}}{_CHAS}(?! ?[0-9])"
        r"(?! (?:работы|заседан|в сутки|в день|в неделю|подряд))",
    ),
    noon=r"пол(?<!после пол)(?<!\wпол)(?:день|удня|удню)(?!\w)",
    midnight=r"пол(?<!\wпол)у?ноч[иь](?!\w)",
)
_HAN = "[一二三四五六七八九]"
_Z = rf"[0-2]?[0-9](?![0-9])|二?十{_HAN}?|[零两一二三四五六七八九]"
_HAN_MINUTES = rf"(?:[零二三四五]?十{_HAN}?|零?{_HAN})"
_ZM = rf"(?: ?(?P<m{{0}}>半|[一三]刻|(?:[0-5]?[0-9]|{_HAN_MINUTES})(?= ?分)) ?分?)?"
_UNIT = "(?:时(?![期候代段刻间值任常而])|[点點]钟?)整?"


def _han(end: str, *, unit: str = _UNIT) -> str:
    """An hour and its minutes in Chinese, `end` being 1 or 2: 10时30分, 三点半, 3:00."""
    hour, minutes = f"(?P<h{end}>{_Z})", _ZM.replace("{0}", end)
    return rf" ?{hour}(?: ?{unit}{minutes}|:(?P<n{end}>[0-5][0-9]))"


_HAN_START = "(?<!问题)(?<!问题 )(?<![0-9第零一二三四五六七八九十.,:/])"
_CHINESE = Clock(
    signs=("时", "点", "點", "中午", "正午", "午夜"),
    words=(),
    gate="[0-9一二三四五六七八九十零] ?(?:[时点點]|:[0-5])|中午|正午|午夜",
    half="上午|早上|早晨|清晨|凌晨|下午|午后|傍晚|中午|晚上|晚间|夜间|晚",
    to=" ?(?:至|到|[-–—~]{1,2}) ?",
    forms=(
        rf"{{p1}}(?:{_han('1')}|(?P<h3>{_Z})){{to}}(?:{{p2}})?{_han('2')}",
        rf"{_HAN_START}{_han('1')}{{to}}(?:{{p2}})?{_han('2')}",
        rf"{{p1}}{_han('1')}",
        rf"{_HAN_START}(?P<h1>[0-2]?[0-9]|二?十{_HAN}?(?<=..)) ?时(?![期候代段刻间值任常而])整?"
        + _ZM.replace("{0}", "1"),
        rf"{_HAN_START}(?P<h1>{_Z}) ?[点點](?:钟|整|(?=半|[一三]刻|[0-5]?[0-9] ?分))"
        + _ZM.replace("{0}", "1"),
    ),
    noon="正午|中午(?! ?[0-9十一二])",
    midnight="午夜(?! ?[0-9十零])",
)
_SAA = "(?:الساعة|الساعتين) ?"
_ARABIC = Clock(
    signs=("الساع", "صباح", "مساء", "ظهر", "عصر", "منتصف", "النهار"),
    words=(),
    gate=r"الساعة|الساعتين|[0-9](?:(?<![0-9].)|(?<=[01].)|(?<=2[0-4]))[/:][0-5][0-9](?![0-9])|صباح|مساء|ظهر|عصرا|منتصف",
    half="صباحا|من صباح|مساء|من مساء|ظهرا|(?:من )?(?:بعد|قبل) الظهر|فجرا|عصرا|ليلا|[صم](?!\\w)",
    to=" ?(?:[-–—]|إلى|حتى) ?(?:غاية )?",
    forms=(
        f"{_SAA}{{h1}}(?:[/:.]{{m1}})?(?: {{p1}})?{{to}}(?:{_SAA})?{{h2}}(?:[/:.]{{m2}})?{{end}}"
        "(?: {p2})?",
        f"{_SAA}{{h1}}(?:[/:.]{{m1}})?(?: {{p1}})?،? ?و ?(?:{_SAA})?{{h2}}[/:.]{{m2}}{{end}}"
        "(?: {p2})?",
        "{start}{h1}/{m1}{to}{h2}/(?P<m2>00|15|30|45){end}(?: {p2})?",
        f"{_SAA}{{h1}} ?و ?{{m1}} دقيقة(?: {{p1}})?",
        f"{_SAA}{{h1}}(?:[/:.]{{m1}})?{{end}}(?: {{p1}})?",
        f"{_SAA}{{w1}}(?: {{p1}})?",
        r"(?<!\w){w1} {p1}",
        "{start}{h1}/(?P<m1>00){end}(?: {p1})?",
        "￼،? ?{h1}/{m1}{end}(?: {p1})?",
        "{start}{h1}(?:[/:.]{m1})? {p1}",
    ),
    noon=r"منتصف النهار|(?:عند|حتى|إلى) الظهر(?!\w)|(?<!\w)ظهرا(?= ?[.،؛,:)￼]| يوم|\Z)"
    r"|(?<!بعد )(?<!قبل )(?<!\w)ظهر يوم(?!\w)",
    midnight=r"منتصف (?:ال)?ليلة?(?!\w)",
)

CLOCKS = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "ru": _RUSSIAN, "zh": _CHINESE,
          "ar": _ARABIC}  # fmt: skip
