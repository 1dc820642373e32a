"""Numbers in figures with what belongs to them: scale words, per cent, fractions, signs."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import NamedTuple

from hexapla.language.numbers.digits import FIGURES, ascii_digits, plain, read, scaled
from hexapla.language.numbers.expressions import compiled
from hexapla.language.numbers.scales import joiner, opening, powers, tail
from hexapla.model.value import Value, ValueKind

# Decimals of the fractions that texts also write as decimals or per cent.
_VULGAR = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅕": "1/5", "⅛": "1/8"}
_SIGNS = "".join(_VULGAR)
# Begins with the digit, so that the rest of a text is passed over fast.
_FIGURE = rf"(?P<figures>{FIGURES})(?:/(?P<under>\d{{1,4}})(?![\d/.,]\d|\d))?"
_SIGN = f"[{_SIGNS}]"
_LONGEST_OVER = 4
_MIXING = frozenset(f"123456789{_SIGNS}")
_MIXED = rf" ?(?P<sign>[{_SIGNS}])| (?P<over>[1-9])/(?P<under>[2-9])(?![\d/])"
_BEFORE = "$€£%"
_STOPS = frozenset(("", ",", ".", ";", ":", "\ufffc"))
"""What nothing that belongs to a number begins with."""
_APART = " \n-"
_NEAR_BEHIND = 3
"""What may stand between a number and what belongs to it, and where that begins at the latest."""
# Where a hyphen or a dash (до –0,5) is a sign: nothing but the number in the text (a cell), or
# degrees or % behind; au moins 5 is no less than five.
_DEGREES = r" ?(?:°|degr|grad|град|度|摄氏|درج)"
_NEGATIVE = (
    "(?i)"
    r"(?<![\d%] )(?:(?<=[(\n 为至到达是])|^)[-–]$|(?<![^\W\d_])(?P<sure>minus|минус|ناقص|سالب) ?$"
    r"|(?P<han>零下|负)$"
    r"|(?<![^\W\d_])(?<!au )(?<!du )(?<!de )(?<!al )(?<!lo )(?<!à )"
    r"(?P<doubt>moins|menos) $"
)
_SIGN_ENDS = ("-", "–", "s ", "с ", "ص ", "ب ", "零下", "负")
_BEFORE_SIGNED = frozenset([end[-1] for end in _SIGN_ENDS])
_ACCOUNTS = frozenset("()")
_NEAR = 10
"""How far before a number a word of sign begins, in characters."""
# What stands around an Arabic label, and how many figures it has at most.
_QUOTES = ("’‘", "‘’", "''", "’’", "‘‘")
_LONGEST_LABEL = 2
# 3 ألف is rather 3A: three to ten thousand are آلاف.
_NO_THOUSAND = frozenset(map(str, range(1, 11)))


class Quantity(NamedTuple):
    """A number in a text, with what belongs to it.

    `keys` are its readings without per cent; `exponents` its scale's powers of ten (none: no scale
    word); `unit` is %, ‰ or nothing.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    exponents: tuple[int, ...] = ()
    unit: str = ""


_start, _exponents = attrgetter("start"), attrgetter("exponents")


def find(text: str, language: str) -> list[Value]:
    """The numbers in figures, in order, as values of kind NUMBER."""
    found = _quantities(text, language)
    if len(found) > 1 and any(map(_exponents, found)):
        found = _merged(found, text, language)
    values: list[Value] = []
    after: Quantity | None = None
    for one in reversed(found):
        start, end, keys, exponents, unit = one
        if unit:
            keys = tuple([key + unit for key in keys])
        elif after and not exponents and (after.unit or after.exponents):
            keys, shared = _shared(keys, one, after, text, language), keys
            if keys != shared:
                one = one._replace(unit=after.unit, exponents=after.exponents)
        after = one
        if start == 1 or (start and text[start - 1] in _BEFORE_SIGNED):
            start, keys = _signed(text, one, keys)
        if (end - start <= _LONGEST_LABEL and _is_label(text, one, language)) or keys == ("0",):
            keys += ("",)  # others may have none: 143 votes to none, néant
        if not start and text[end:] in ("(", ")"):
            end = len(text)
        values.append(Value(ValueKind.NUMBER, keys, start, end))
    return values[::-1]


def fraction(over: str, under: str) -> tuple[str, ...]:
    """The readings of a fraction: 1/2 is also 0.5 and 50%."""
    keys = [f"{over}/{under}"]
    if under in ("2", "4", "5", "8", "10", "100") and int(over) < int(under):
        thousandths = int(over) * 1000 // int(under)
        keys.append(plain("0", f"{thousandths:03}"))
        keys.append(scaled(keys[-1], 2) + "%")
    return tuple(keys)


def in_parts(over: str, under: str) -> tuple[str, ...]:
    """The readings of a fraction in words: a sixth is also 1 in 6."""
    more = (over, under) if under != "2" else ()
    return fraction(over, under) + more


def _quantities(text: str, language: str) -> list[Quantity]:
    found: list[Quantity] = []
    behind, openings, last = tail(language), opening(language), 0
    for match in compiled(_FIGURE).finditer(text):
        figures, under = match.groups()
        start, end = match.span("figures")
        if start < last:
            continue
        plainly = not under and (not start or text[start - 1] not in _BEFORE)
        if plainly and figures.isascii() and figures.isdigit():  # as most are
            near = text[end : end + _NEAR_BEHIND]
            if near[:1] in _STOPS or near.lstrip(_APART)[:1] not in openings:
                found.append(Quantity(start, end, (figures.lstrip("0") or "0",)))
                continue
        if under and len(figures) <= _LONGEST_OVER and figures.isdigit():
            found.append(Quantity(start, match.end(), _fraction(figures, under, language)))
            last = match.end()
            continue
        if figures.isdigit():
            found.append(Quantity(start, end, (plain(ascii_digits(figures)),)))
        else:
            found += [
                Quantity(start + one.start, start + one.end, one.keys)
                for one in read(figures, language)
            ]
        found[-1] = _with_tail(text, found[-1], behind, language)
        if under:
            place = match.start("under")
            found.append(Quantity(place, match.end(), (plain(ascii_digits(under)),)))
        last = found[-1].end
    return found if text.isascii() else _with_signs(text, found, language)


def _fraction(over: str, under: str, language: str) -> tuple[str, ...]:
    keys = fraction(plain(ascii_digits(over)), plain(ascii_digits(under)))
    if language == "ar" and over != under:
        # Turned, as an Arabic text may have it stored.
        keys += (f"{plain(ascii_digits(under))}/{plain(ascii_digits(over))}",)
    return keys


def _with_signs(text: str, found: list[Quantity], language: str) -> list[Quantity]:
    """The numbers with those like ½ that are no part of a number before them."""
    places = list(compiled(_SIGN).finditer(text))
    if not places:
        return found
    within = {place for one in found for place in range(one.start, one.end)}
    signs = [_alone(text, match, language) for match in places if match.start() not in within]
    return sorted(found + signs, key=_start) if signs else found


def _alone(text: str, sign: re.Match[str], language: str) -> Quantity:
    """A fraction by its sign: ½ per cent is 0.5%."""
    keys = fraction(*_VULGAR[sign[0]].split("/"))
    one = Quantity(*sign.span(), keys)
    if not keys[1:]:
        return one
    longer = _with_tail(text, one._replace(keys=keys[1:2]), tail(language), language)
    return longer if longer.end > one.end else one


def _with_tail(text: str, one: Quantity, behind: re.Pattern[str], language: str) -> Quantity:
    if text[one.end : one.end + 2].lstrip()[:1] in _MIXING:
        one = _mixed(text, one)
    if one.start and text[one.start - 1] in _BEFORE:
        one = _short(text, one)
    after = text[one.end : one.end + 1]
    if after in _STOPS:
        return one
    bracketed = after == ")" and text[one.start - 1 : one.start] == "("
    match = behind.match(text, one.end + bracketed)
    if not match or not match.lastgroup:
        return one
    if bracketed:  # of accounts: (1.2) million is less than nothing
        one = one._replace(keys=(*one.keys, *["-" + key for key in one.keys]))
    group = match.groupdict()
    keys, exponents = one.keys, one.exponents
    if group.get("scale"):
        exponents = powers(group["scale"], language)
        if second := group.get("scale2"):
            exponents = tuple([power + exponents[0] for power in powers(second, language)])
        keys = tuple([scaled(key, power) for power in exponents for key in keys])
        if group["scale"] == "ألف" and not group.get("scale2") and one.keys[0] in _NO_THOUSAND:
            keys, exponents = one.keys + keys, ()
    unit = "%" if group.get("percent") else "‰" if group.get("mille") else one.unit
    return Quantity(one.start, match.end(), keys, exponents, unit)


def _short(text: str, one: Quantity) -> Quantity:
    """The millions of $5.9m, and the per cent of %50, which is Arabic for 50%."""
    before = text[one.start - 1 : one.start]
    if before in "$€£":
        after = text[one.end : one.end + 2]
        if after[:1] in ("m", "M") and not after[1:].isalpha():
            return one._replace(
                end=one.end + 1, keys=tuple([scaled(key, 6) for key in one.keys]), exponents=(6,)
            )
    if before == "%" and not text[max(0, one.start - 2) : one.start - 1].isdigit():
        return one._replace(start=one.start - 1, unit="%")
    return one


def _mixed(text: str, one: Quantity) -> Quantity:
    """A whole number with the fraction behind it: 2½, 2 1/2."""
    found = compiled(_MIXED).match(text, one.end)
    if not found or not one.keys[0].isdigit():
        return one
    parts = _VULGAR[found["sign"]] if found["sign"] else found[0].strip()
    over, _, under = parts.partition("/")
    _, *decimals = fraction(over, under)
    keys = (one.keys[0] + decimals[0][1:],) if decimals else (f"{one.keys[0]} {parts}",)
    return one._replace(end=found.end(), keys=keys)


def _merged(found: list[Quantity], text: str, language: str) -> list[Quantity]:
    """Adds what follows in a smaller scale: 1亿2000万, 5 млн 300 тыс."""
    kept: list[Quantity] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and last.exponents and not last.unit and _follows(last, one, text, language):
            total = str(int(last.keys[0]) + int(one.keys[0]))
            kept[-1] = Quantity(last.start, one.end, (total,), one.exponents or (0,), one.unit)
        else:
            kept.append(one)
    return kept


def _follows(last: Quantity, one: Quantity, text: str, language: str) -> bool:
    gap = text[last.end : one.start]
    smaller = one.exponents and one.exponents[0] < last.exponents[0]
    if language == "zh":
        smaller = (smaller or not one.exponents) and not gap
    elif gap != " " and not (language == "ar" and gap in (" و ", " و")):
        return False  # 10 billion and 2 million are two, but in Arabic one
    figures = last.keys[0].isdigit() and one.keys[0].isdigit()
    return bool(smaller) and figures and len(one.keys[0]) <= last.exponents[0]


def _is_label(text: str, one: Quantity, language: str) -> bool:
    """Whether a number may be a label where others have (i): ’1‘ in Arabic, or (1) and (2)."""
    if one.end - one.start > _LONGEST_LABEL:
        return False
    around = text[one.start - 1 : one.start] + text[one.end : one.end + 1]
    if around == "()":
        return "(1)" in text and "(2)" in text
    return language == "ar" and around in _QUOTES


def _shared(
    keys: tuple[str, ...], one: Quantity, after: Quantity, text: str, language: str
) -> tuple[str, ...]:
    """The first number of `2 to 3 per cent` is 2% in some languages and 2 in others."""
    gap = joiner(language).fullmatch(text, one.end, after.start)
    if not gap:
        return keys
    exponents = after.exponents or (0,)
    more = tuple(
        [
            scaled(key, power) + after.unit
            for power in exponents
            for key in one.keys
            if "/" not in key
        ]
    )
    return keys + more if gap["list"] or len(keys[0]) > 3 else more + keys


def _signed(text: str, one: Quantity, keys: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """The number with its sign, where that is sure: a hyphen may as well be a dash or a bullet."""
    if one.start == 1 and one.end == len(text) - 1 and {text[0], text[-1]} <= _ACCOUNTS:
        loss = tuple(["-" + key for key in keys])
        # A cell of accounts, (4.6), is less than nothing; (12) may as well be a label.
        return (1, keys + loss) if len(keys[0]) < 4 and keys[0].isdecimal() else (0, loss)
    if not text[max(0, one.start - 2) : one.start].lower().endswith(_SIGN_ENDS):
        return one.start, keys
    before = text[max(0, one.start - _NEAR) : one.start]
    sign = compiled(_NEGATIVE).search(before)
    if not sign:
        return one.start, keys
    negative = tuple(["-" + key for key in keys])
    sure = sign["sure"] or sign["han"] or (one.unit and not sign["doubt"])
    alone = one.start == 1 and one.end == len(text)
    if sure or alone or compiled(_DEGREES).match(text, one.end):
        return one.start - len(sign[0]), negative
    return one.start, keys + negative
