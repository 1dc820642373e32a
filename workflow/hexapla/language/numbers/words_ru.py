"""Russian number words in all cases and genders."""

from __future__ import annotations

from hexapla.language.numbers.lexicon import Role, Word

CARDINALS = {
    0: "ноль нуль нулевой",
    1: "один одна одно одного одной одному одним одном одну одни одних единый единая единственный",
    2: "два две двух двум двумя двое двоих двоим оба обе обоих обеих обоим обеим обоими обеими"
    " дважды вдвое удвоить удвоение удвоения двойной двойное двойная пара"
    " двухгодичный двухгодичного двухгодичном двухгодичная двухгодичной двухгодичные двухгодичных",
    3: "три трех трем тремя трое троих трижды втрое",
    4: "четыре четырех четырем четырьмя четверо четверых",
    8: "восемь восьми восемью восьмью",
    40: "сорок сорока",
    90: "девяносто девяноста",
    100: "сто ста сотня сотни сотен",
    200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот тремстам тремястами трехстах",
    400: "четыреста четырехсот четыремстам",
}
# Numerals in -ь, and their stems, which the ordinals share.
SOFT = {5: "пят", 6: "шест", 7: "сем", 9: "девят", 10: "десят", 11: "одиннадцат", 12: "двенадцат",
        13: "тринадцат", 14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат",
        18: "восемнадцат", 19: "девятнадцат", 20: "двадцат", 30: "тридцат"}  # fmt: skip
# Of persons: шестеро из них.
TOGETHER = {5: "пятер", 6: "шестер", 7: "семер", 8: "восьмер", 9: "девятер", 10: "десятер"}
TENS = {50: ("пятьдесят", "пятидесят"), 60: ("шестьдесят", "шестидесят"),
        70: ("семьдесят", "семидесят"), 80: ("восемьдесят", "восьмидесят")}  # fmt: skip
HUNDREDS = {500: ("пятьсот", "пятисот"), 600: ("шестьсот", "шестисот"),
            700: ("семьсот", "семисот"), 800: ("восемьсот", "восьмисот"),
            900: ("девятьсот", "девятисот")}  # fmt: skip
ORDINALS = {1: "перв", 2: "втор", 4: "четверт", 7: "седьм", 8: "восьм", 40: "сороков",
            90: "девяност", 100: "сот", 200: "двухсот", 300: "трехсот", 400: "четырехсот",
            1000: "тысячн"}  # fmt: skip
THIRD = "третий третья третье третьи третьего третьей третьему третьим третьем третью третьих"
SCALES = {10**3: "тысяч", 10**6: "миллион", 10**9: "миллиард", 10**12: "триллион", 12: "дюжин"}
PARTS = {2: "половина половины половине половину половиной наполовину пол",
         3: "треть трети третей третям третями третях",
         4: "четверть четверти четвертью четвертей четвертям четвертями"}  # fmt: skip
_ADJECTIVE = "ый ой ий ая ое ого ому ым ом ую ые ых ыми"
_NOUN = ("", "а", "и", "у", "е", "ей", "ам", "ами", "ах", "ы", "ов", "ом", "ою")
# Anniversaries are one word with the genitive: семидесятипятилетие, пятидесятилетняя.
_ANNIVERSARIES = ("ие", "ия", "ию", "ием", "ии", "няя", "ней", "нюю", "нее")
# What lasts as long is no ordinal, though it stands beside such a noun: пятилетний цикл.
_LASTING = ("ий", "ний", "него", "нему", "ним", "нем", "ние", "них", "ними")
_BEFORE_YEARS = {1: "одно", 2: "двух", 3: "трех", 4: "четырех", 5: "пяти", 6: "шести", 7: "семи",
                 8: "восьми", 9: "девяти"}  # fmt: skip
# What takes so many weeks: шестинедельный.
_SPANS = ("дневн", "недельн", "месячн")


def forms() -> dict[str, Word]:
    """Every form with what it is worth."""
    table: dict[str, Word] = {}
    for value, words in CARDINALS.items():
        table |= {word: Word(value, Role.CARDINAL) for word in words.split()}
    for value, stem in SOFT.items():
        table |= {stem + ending: Word(value, Role.CARDINAL) for ending in ("ь", "и", "ью")}
    for value, stem in TOGETHER.items():
        table |= {stem + ending: Word(value, Role.CARDINAL) for ending in ("о", "ых", "ым")}
    for value, (straight, oblique) in (TENS | HUNDREDS).items():
        for form in (straight, oblique, oblique + "и"):
            table[form] = Word(value, Role.CARDINAL)
    ordinals = ORDINALS | {value: stem for value, stem in SOFT.items() if value != 7}
    ordinals |= {value: oblique for value, (_, oblique) in (TENS | HUNDREDS).items()}
    for value, stem in ordinals.items():
        table |= {stem + ending: Word(value, Role.ORDINAL) for ending in _ADJECTIVE.split()}
    table |= {word: Word(3, Role.ORDINAL) for word in THIRD.split()}
    for value, stem in SCALES.items():
        table |= {stem + ending: Word(value, Role.SCALE) for ending in _NOUN}
    for value, stem in SCALES.items():
        table |= {f"пол{stem}{end}": Word(value // 2, Role.SCALE) for end in ("а", "и", "ы")}
        table |= {f"полу{stem}{end}": Word(value // 2, Role.SCALE) for end in ("а", "у", "ом", "и")}
    for value, words in PARTS.items():
        table |= {word: Word(value, Role.PART) for word in words.split()}
    table |= {word: Word(2, Role.PART, over=3) for word in ("полтора", "полторы", "полутора")}
    return table | _years() | _spans()


def _spans() -> dict[str, Word]:
    stems = {**_BEFORE_YEARS, **{value: f"{stem}и" for value, stem in SOFT.items() if value > 9}}
    return {
        stem + span + ending: Word(value, Role.CARDINAL)
        for value, stem in stems.items()
        for span in _SPANS
        for ending in _ADJECTIVE.split()
    }


def _years() -> dict[str, Word]:
    tens = {10: "десяти", 20: "двадцати", 30: "тридцати", 40: "сорока", 90: "девяноста", 100: "сто"}
    tens |= {200: "двухсот", 300: "трехсот"}
    tens |= {value: oblique + "и" for value, (_, oblique) in TENS.items()}
    stems = tens | _BEFORE_YEARS
    for ten, stem in tens.items():
        if 10 < ten < 100:
            stems |= {ten + one: stem + word for one, word in _BEFORE_YEARS.items()}
    return {
        f"{stem}лет{ending}": Word(value, role)
        for value, stem in stems.items()
        for role, endings in ((Role.ORDINAL, _ANNIVERSARIES), (Role.CARDINAL, _LASTING))
        for ending in endings
    }
