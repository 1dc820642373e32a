"""Letters and signs that look like others, and how symbols with them are put right."""

from __future__ import annotations

import unicodedata

import pytest

from hexapla.language import lookalikes
from hexapla.language.symbols import cited
from hexapla.model.value import FlawKind

PAIRS = {
    "А": "A", "В": "B", "Е": "E", "Ѕ": "S", "І": "I", "Ј": "J", "К": "K", "М": "M", "Н": "H",
    "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X", "У": "Y", "а": "a", "е": "e", "с": "c",
    "о": "o", "р": "p", "х": "x", "у": "y", "і": "i", "ѕ": "s",
    "Α": "A", "Β": "B", "Ε": "E", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O",
    "Ρ": "P", "Τ": "T", "Χ": "X", "Υ": "Y", "Ζ": "Z", "ο": "o",
}  # fmt: skip
SYMBOLS = [
    "A/49/610/Add.3", "E/1994/24", "A/AC.320/2027/3", "A/C.3/72/L.1/Rev.2", "A/RES/49/202",
    "CTOC/COP/WG.2/2024/4", "CAC/COSP/IRG/2015/1", "S/RES/1325 (2000)", "A/63/49 (Vol. III)",
    "E/CN.4/Sub.2/1994/24/Add.1/Corr.1", "S/1999/589", "A/CONF.39/27", "ST/SGB/2017/2",
    "A/47/975-S/26063", "UNEP/OzL.Conv.5/6", "TD/B/WP(91)/CRP.1", "HRI/GEN/1/Rev.9", "S/PV.1234",
    "A/73/12 (Part II)", "FCCC/SBI/1997/INF.11", "A/BUR/53/SR.1", "A/ES-10/273", "A/HRC/17/31",
]  # fmt: skip
IMPOSTORS: dict[str, list[str]] = {}
for _other, _latin in PAIRS.items():
    IMPOSTORS.setdefault(_latin, []).append(_other)


@pytest.mark.parametrize("symbol", SYMBOLS)
@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "See {}, para. 3."), ("ru", "документ {}, п. 3."), ("zh", "见{}号文件"), ("ar", "({})"),
     ("fr", "« {} »"), ("es", "{}")],
)  # fmt: skip
def test_any_letter_may_be_another_one(symbol: str, language: str, sentence: str) -> None:
    """One letter at a time, then all Cyrillic ones at once."""
    typings = [
        (symbol[:place] + impostor + symbol[place + 1 :], impostor)
        for place, letter in enumerate(symbol)
        for impostor in IMPOSTORS.get(letter, ())
    ]
    everywhere = "".join(IMPOSTORS.get(letter, [letter])[0] for letter in symbol)
    for typed, impostor in [*typings, (everywhere, "")]:
        text = sentence.format(typed)
        (value,) = cited(text, language)
        assert value.keys == (symbol,), typed
        assert text[value.start : value.end] == typed
        assert value.flaw is not None, typed
        assert value.flaw.kind is FlawKind.LOOKALIKE
        assert value.flaw.fix == symbol
        if impostor:
            name = unicodedata.name(impostor).split()[0].title()
            letter = f"the {name} letter {impostor} (U+{ord(impostor):04X})"
            assert value.flaw.message == f"has {letter} in {symbol}"


@pytest.mark.parametrize(
    ("text", "key", "message", "fix"),
    [
        ("A∕64∕13", "A/64/13", "has the sign ∕ (U+2215) in A/64/13", "A/64/13"),
        ("A/47/975–S/26063", "A/47/975-S/26063", "has the dash – (U+2013) in A/47/975-S/26063",
         "A/47/975-S/26063"),
        ("A/47/975‑S/26063", "A/47/975-S/26063", "has the dash ‑ (U+2011) in A/47/975-S/26063",
         "A/47/975-S/26063"),
        ("A/ES−10/273", "A/ES-10/273", "has the dash − (U+2212) in A/ES-10/273", "A/ES-10/273"),
        ("A／64／13", "A/64/13", "has the sign ／ (U+FF0F) in A/64/13", "A/64/13"),
        ("A/RES/ 49/202", "A/RES/49/202", "has a space in A/RES/49/202", "A/RES/49/202"),
        ("A /RES/49/202", "A/RES/49/202", "has a space in A/RES/49/202", "A/RES/49/202"),
        ("A/AC. 320/2027/3", "A/AC.320/2027/3", "has a space in A/AC.320/2027/3",
         "A/AC.320/2027/3"),
        ("A/64/13/Add. 1", "A/64/13/Add.1", "has a space in A/64/13/Add.1", "A/64/13/Add.1"),
        ("A/Res/49/202", "A/RES/49/202", "has a small letter in A/RES/49/202", "A/RES/49/202"),
        ("a/res/49/202", "A/RES/49/202", "has a small letter in A/RES/49/202", "A/RES/49/202"),
        ("A/aC.320/2027/3", "A/AC.320/2027/3", "has a small letter in A/AC.320/2027/3",
         "A/AC.320/2027/3"),
        ("A/64/13/add.1", "A/64/13/Add.1", "has a small letter in A/64/13/Add.1", "A/64/13/Add.1"),
        ("A/аС.320", "A/AC.320", "has the Cyrillic letter а (U+0430) and the Cyrillic letter С"
         " (U+0421) in A/AC.320", "A/AC.320"),
        ("A/RES/2О/1", "A/RES/20/1", "has the Cyrillic letter О (U+041E) in A/RES/20/1",
         "A/RES/20/1"),
        ("A/64/1З", "A/64/13", "has the Cyrillic letter З (U+0417) in A/64/13", "A/64/13"),
        ("A/RES/1O1/5", "A/RES/101/5", "has the letter O (U+004F) in A/RES/101/5", "A/RES/101/5"),
        ("А/63/49 (Том III)", "A/63/49 (Vol. III)",
         "has the Cyrillic letter А (U+0410) in A/63/49 (Vol. III)", "A/63/49 (Том III)"),
    ],
)  # fmt: skip
def test_slips(text: str, key: str, message: str, fix: str) -> None:
    (value,) = cited(text, "ru")
    assert value.keys == (key,)
    assert value.flaw == (FlawKind.LOOKALIKE, message, fix)
    assert (value.start, value.end) == (0, len(text))


def test_an_element_of_a_list_has_a_flaw_and_a_fix_of_its_own() -> None:
    first, second = cited("А/49/610 и Аdd.3", "ru")
    assert first.flaw is not None
    assert first.flaw.fix == "A/49/610"
    assert second.keys == ("A/49/610/Add.3",)
    assert second.flaw is not None
    assert second.flaw.message == "has the Cyrillic letter А (U+0410) in A/49/610/Add.3"
    assert second.flaw.fix == "Add.3"


@pytest.mark.parametrize(
    "text",
    ["а/я 12", "с/х 2/3", "в/ч 1234", "к/т 5/6", "и/или 3", "СО2/СН4/1", "СССР/ТАСС/12", "Т/12",
     "С/12/2024", "ТС/12/3", "а/64/13", "р/с 40/12/3", "х/б 1/2", "А/б/1", "А/СН/12", "АС/ДС 3",
     "г/м3", "Т/год 5", "А/Я/12", "о/с/12"],
)  # fmt: skip
def test_russian_words_with_a_slash_are_no_symbols(text: str) -> None:
    assert list(cited(f"в {text}, и", "ru")) == []


def test_two_symbols_with_a_slash_between_them_stay_two() -> None:
    for text in ("A/64/13 / A/64/14", "A/64/13/ A/64/14"):
        assert [(value.keys, value.flaw) for value in cited(text, "en")] == [
            (("A/64/13",), None),
            (("A/64/14",), None),
        ]


def test_folding_moves_nothing() -> None:
    text = "".join(map(chr, range(0x20, 0x3000)))
    folded = lookalikes.fold(text)
    assert len(folded) == len(text)
    changed = {one: other for one, other in zip(text, folded, strict=True) if one != other}
    assert changed.items() >= PAIRS.items()
    assert all(other.isascii() and not one.isascii() for one, other in changed.items())
    assert lookalikes.fold("A/64/13") == "A/64/13"


def test_names_say_the_script() -> None:
    assert lookalikes.named("А") == "Cyrillic letter А (U+0410)"
    assert lookalikes.named("Α") == "Greek letter Α (U+0391)"
    assert lookalikes.named("–") == "dash – (U+2013)"
    assert lookalikes.named("∕") == "sign ∕ (U+2215)"
    assert lookalikes.named("O") == "letter O (U+004F)"
