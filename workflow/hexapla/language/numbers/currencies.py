"""Currencies that a text names beside a number: one value each, however often.

The names are those of ISO 4217 with the words of the six languages (UN Editorial Manual,
Numbers: currencies); a plain dollar is that of the United States.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from hexapla.model.value import Value, ValueKind

# Signs and codes of any language, longest first where one begins another.
SIGNS = {
    "CAD": r"C(?:an|AN|DN)?\$", "AUD": r"A(?:u|U)?\$|\$A", "NZD": r"NZ\$", "HKD": r"HK\$",
    "USD": r"(?:US|EU)?\$ ?(?:US|EU|EE\. ?UU\.|É\.-U\.)?", "EUR": "€", "GBP": "£", "JPY": "¥",
    "RUB": "₽", "INR": "₹", "CHF": r"(?:SwF|Sw F|SFr\.?|Fr\.? ?s\.?)(?![a-z])",
    "XDR": "(?:SDR|DTS|DEG|СДР)(?![A-Za-zА-я])",
}  # fmt: skip
CODES = ("USD", "EUR", "GBP", "CHF", "JPY", "CNY", "RUB", "XDR", "CAD", "AUD", "INR", "BRL",
         "ZAR", "SEK", "NOK", "DKK", "KES", "ETB", "XAF", "XOF")  # fmt: skip

# Words, those with a country before the plain ones.
WORDS: dict[str, dict[str, str]] = {
    "en": {"CAD": r"canadian dollars?", "AUD": r"australian dollars?",
           "NZD": "new zealand dollars?", "HKD": "hong kong dollars?",
           "USD": r"(?:united states |us |u\.s\. )?dollars?",
           "EUR": "euros?", "GBP": "pounds? sterling", "CHF": "swiss francs?",
           "JPY": "(?:japanese )?yen", "CNY": "yuan|renminbi", "RUB": "(?:russian )?rou?bles?",
           "INR": "(?:indian )?rupees?", "XDR": "special drawing rights?"},
    "fr": {"CAD": "dollars? canadiens?", "AUD": "dollars? australiens?",
           "NZD": "dollars? néo-zélandais", "HKD": "dollars? de hong kong", "USD": "dollars?",
           "EUR": "euros?", "GBP": "livres? sterling", "CHF": "francs? suisses?",
           "JPY": "yens?", "CNY": "yuan|renminbi", "RUB": "roubles?", "INR": "roupies?",
           "XDR": "droits? de tirage sp[ée]cia(?:l|ux)"},
    "es": {"CAD": "dólar(?:es)? canadienses?", "AUD": "dólar(?:es)? australianos?",
           "NZD": "dólar(?:es)? neozelandeses?", "HKD": "dólar(?:es)? de hong kong",
           "USD": "d[óo]lar(?:es)?", "EUR": "euros?", "GBP": "libras? esterlinas?",
           "CHF": "francos? suizos?", "JPY": "yen(?:es)?", "CNY": "yuan(?:es)?|renminbi",
           "RUB": "rublos?", "INR": "rupias?", "XDR": "derechos? especial(?:es)? de giro"},
    "ru": {"CAD": r"канад\w{0,7}\.? долл\w{0,5}", "AUD": r"австрал\w{0,8}\.? долл\w{0,5}",
           "NZD": r"новозеланд\w{0,7}\.? долл\w{0,5}", "HKD": r"гонконг\w{0,7}\.? долл\w{0,5}",
           "USD": r"(?:американск\w{2,3} )?долл(?:ар\w{0,3}|\.)", "EUR": "евро",
           "GBP": r"фунт\w{0,3} стерлингов|ф\. ?ст\.", "CHF": r"швейц\w{0,8}\.? франк\w{0,3}",
           "JPY": r"(?:японск\w{2,3} )?(?:иен|йен)\w{0,2}",
           "CNY": r"(?:китайск\w{2,3} )?юан\w{1,3}",
           "RUB": r"(?:российск\w{2,3} )?руб(?:л\w{1,3}|\.)", "INR": r"рупи\w{1,3}",
           "XDR": r"специальн\w{2,3} прав\w{0,2} заимствования"},
    "zh": {"CAD": "加(?:拿大)?元", "AUD": "澳(?:大利亚)?元", "NZD": "新西兰元", "HKD": "港[元币]",
           "USD": "美元|美金", "EUR": "欧元", "GBP": "英镑", "CHF": "瑞士法郎|瑞郎", "JPY": "日元",
           "RUB": "卢布", "INR": "卢比", "XDR": "(?:个?特别提款权)", "CNY": "元(?:人民币)?|人民币"},
    "ar": {"CAD": r"دولار\w{0,3} كندي\w{0,2}", "AUD": r"دولار\w{0,3} [اأ]سترالي\w{0,2}",
           "NZD": r"دولار\w{0,3} نيوزيلندي\w{0,2}", "USD": r"(?:ال)?دولار\w{0,3}",
           "EUR": r"(?:ال)?يورو(?:هات)?", "GBP": r"جنيه\w{0,3} [اإ]سترليني\w{0,2}",
           "CHF": r"فرنك\w{0,3} سويسري\w{0,2}", "JPY": r"(?:ال)?ين(?:ا)? ?(?:ياباني\w{0,2})?",
           "CNY": r"يوان\w{0,2}", "RUB": r"روبل\w{0,3}", "INR": r"روبي(?:ة|ات)",
           "XDR": r"حق\w{0,3} (?:من حقوق )?(?:ال)?سحب (?:ال)?خاص\w{0,2}"},
}  # fmt: skip
# What a text has in small letters if it has any of these words: it is cheaper to look for.
_STEMS = {
    "en": ("dollar", "euro", "sterling", "franc", "yen", "yuan", "renminbi", "rubl", "roubl",
           "rupee", "drawing"),
    "fr": ("dollar", "euro", "sterling", "franc", "yen", "yuan", "renminbi", "rouble", "roupie",
           "tirage"),
    "es": ("ólar", "olar", "euro", "sterlina", "franco", "yen", "yuan", "renminbi", "rublo",
           "rupia", "giro"),
    "ru": ("долл", "евро", "стерл", "ф.", "франк", "иен", "йен", "юан", "руб", "рупи", "заимств"),
    "zh": ("元", "美金", "镑", "港币", "法郎", "瑞郎", "卢", "提款权", "人民币"),
    "ar": ("دولار", "يورو", "جنيه", "فرنك", " ين", "يوان", "روب", "سحب"),
}  # fmt: skip
# Of these, the ones that are mostly part of other words.
_AMBIGUOUS = frozenset(["元", "ф.", " ين"])
_LINK = r"(?:[ \n]?(?:(?:de|d['’]|del|of|من) ?|[多余])?)"
# And, in, for, as, the: before a word without a space.
_WRITTEN_ON = "و?[بلك]?(?:ال|ل)?"
_REACH = 60
"""How far from a number its currency may end, in characters."""
# What a text with any sign or code has.
_SIGNED = re.compile(r"[$€£¥₽₹A-ZСДР人](?:(?<=[$€£¥₽₹])|[A-ZСДР]{2}|(?<=S)(?:Fr|w)|(?<=F)r|民币)")
_SIGN_LENGTH = 10
_SIGN_STARTS = frozenset("$€£¥₽₹ABCDEGHIJKNRSUXZС")
_SIGN_ENDS = frozenset("$€£¥₽₹币.sABDFGKLPRSUYР")


def find(text: str, language: str, numbers: Sequence[Value]) -> list[Value]:
    """The currencies beside these numbers of a normal text: each once, where it first stands."""
    if not numbers:
        return []
    first, last = max(0, numbers[0].start - _REACH), numbers[-1].end + _REACH
    named = _has_words(text[numbers[0].end : last], language)
    if not named and not _SIGNED.search(text, first, last):
        return []
    found: dict[str, Value] = {}
    for number in numbers:
        start, end = number.start, number.end
        # $(1.2) million, (120万)美元
        start -= text[start - 1 : start] == "("
        end += text[end : end + 1] == ")"
        near = text[max(0, start - 2) : start].rstrip()
        if near and near[-1] in _SIGN_ENDS:
            low = max(0, start - _SIGN_LENGTH)
            _keep(found, _before().search(text, low, start), 0)
        if named:
            low_text = text[end : end + _REACH].lower()
            _keep(found, _words(language, _LINK).match(low_text), end)
        near = text[end : end + 2].lstrip()
        if near and near[0] in _SIGN_STARTS:
            _keep(found, _after().match(text, end), 0)
    return sorted(found.values(), key=_start)


def in_words(text: str, language: str) -> list[Value]:
    """The currencies that a text names without figures: they are possible values."""
    found: dict[str, Value] = {}
    if _has_words(text, language):
        for match in _words(language, "").finditer(text.replace("İ", "I").lower()):
            _keep(found, match, 0)
    if _marked().search(text):
        for match in _signs().finditer(text):
            _keep(found, match, 0)
    return sorted(found.values(), key=_start)


def stems(language: str) -> Sequence[str]:
    """What a text has, in small letters, that may well name a currency: a quick look."""
    words = [stem for stem in _STEMS.get(language, ()) if stem not in _AMBIGUOUS]
    return ("$", "€", *words)


def _has_words(text: str, language: str) -> bool:
    return any(map(text.lower().__contains__, _STEMS.get(language, ())))


def _keep(found: dict[str, Value], match: re.Match[str] | None, offset: int) -> None:
    if match and match.lastgroup and (code := match.lastgroup.rstrip("_")) not in found:
        start, end = match.span(match.lastgroup)
        found[code] = Value(ValueKind.CURRENCY, (code,), start + offset, end + offset)


def _start(value: Value) -> int:
    return value.start


@cache
def _words(language: str, link: str) -> re.Pattern[str]:
    """The language's words in small letters, each in a group of its currency's code."""
    start, end = ("", "") if language == "zh" else (r"\b", r"(?![^\W\d_])")
    if language == "ar" and not link:
        start += _WRITTEN_ON
    named = [f"(?P<{code}>{word})" for code, word in WORDS[language].items()]
    return re.compile(f"{link}{start}(?:{'|'.join(named)}){end}")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"(?:{_marks()}|(?P<CNY__>人民币)) ?$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(f"{_LINK}(?:{_marks()})")


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(r"[$€£¥₽₹]|[A-ZСДР]{3}|SFr|Sw ?F")


@cache
def _signs() -> re.Pattern[str]:
    # Where none may begin, none is tried.
    return re.compile(f"(?=[$€£¥₽₹A-ZС])(?:{_marks()})")


def _marks() -> str:
    """Signs and codes, each in a group of its currency's code."""
    signs = [f"(?P<{code}>{sign})" for code, sign in SIGNS.items()]
    codes = [rf"(?P<{code}_>(?<![A-Za-z]){code}(?![A-Za-z]))" for code in CODES]
    return "|".join([*signs, *codes])
