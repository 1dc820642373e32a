"""The symbols that a text cites, as values: the same keys in all six languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.normal import normal
from hexapla.language.symbols import cited
from hexapla.model.value import FlawKind, Value, ValueKind

SYMBOLS = [
    "A/AC.320/2027/1", "A/AC.320/2026/4/Rev.1", "A/AC.320/2027/CRP.1", "A/64/13/Add.1/Corr.1",
    "CTOC/COP/WG.2/2024/4-CTOC/COP/WG.3/2024/4", "A/47/975-S/26063", "A/48/486-S/26560",
    "A/56/1026-S/2002/932", "A/RES/ES-11/1", "A/RES/S-20/2", "TD/B/WP(91)/CRP.1", "TD/B(S-XXX)/1",
    "TD/B/EX(70)/2", "ICCD/COP(14)/23/Add.1", "UNEP/OzL.Conv.5/6", "UNEP/CBD/BS/WG-L&R/4/1/Add.1",
    "UNEP/CBD/BS/COP-MOP/7/INF/6", "UNEP/FAO/RC/COP.7/12", "UNEP(DTIE)/Hg/INC.1/5",
    "E/CN.4/Sub.2/1994/24/Add.1/Corr.1", "E/CN.15/2003/14", "E/1994/24", "E/CONF.103/2",
    "S/PV.1234", "S/PRST/2008/1", "S/1999/589", "S/26063", "A/C.3/72/L.1", "A/CONF.39/27",
    "A/CONF.151/26/Rev.1", "A/ES-10/273/Corr.1", "A/BUR/53/SR.1", "A/HRC/WG.6/1/FRA/2",
    "A/CN.9/WG.III/WP.149", "ST/SGB/2017/2", "ST/SG/AC.10/1/Rev.21", "ST/ESA/STAT/SER.A/289",
    "CAC/COSP/IRG/2015/1", "FCCC/KP/CMP/2017/1", "FCCC/SBI/1997/11", "CERD/C/SR.1523",
    "CCPR/C/21/Rev.1/Add.13", "CEDAW/C/GC/38", "HRI/GEN/1/Rev.9", "IDB.49/1/Add.1",
    "PBC.37/1/Add.1", "GC(69)/RES/15", "HSP/GC/19/1/Add.1", "JIU/REP/2002/11", "DP/2019/4",
    "DP/FPA-ICEF-UNW/2019/1", "NPT/CONF.2020/PC.III/WP.1", "CD/1234/Rev.1", "CLCS/66",
    "LC/G.2345(SES.31/3)", "ECE/TRANS/WP.29/1139/Rev.2", "ECE/TRANS/WP.15/AC.1/GE.1/2", "TD/500",
    "A/5217", "A/810", "MSC.1/Circ.850", "EB.AIR/GE.1/2010/1", "WHC-06/30.COM/19", "AB/CD/12",
    "ICC-ASP/6/20", "G/TBT/1/Rev.10", "PCT/A/40/7", "UNDT/2010/9", "A/63/49 (Vol. III)",
    "A/73/12 (Part II)", "A/79/6 (Sect. 29A)", "S/RES/1325 (2000)", "A/RES/217 (III)",
    "A/72/6 (Sect. 2)/Corr.1", "A/RES/217 A (III)", "A/RES/58/1 B", "S/PV.4225 (Resumption 1)",
    "A/C.1/78/L.1",
]  # fmt: skip
SENTENCES = {
    "en": ["{}", "See {}, para. 3.", "({}).", "“{}”", "document {};", "{}: the report", "X:\n{}\n"],
    "fr": ["Voir {}, par. 3.", "« {} »", "le document {} ;", "l’additif ({})."],
    "es": ["Véase {}, párr. 3.", "(véase {})", "el documento {}, en su forma"],
    "ru": ["См. {}, п. 3.", "«{}»", "документ {}.", "в документе {}, в котором"],
    "zh": ["见{}，第3段。", "（{}）", "载于{}。", "文件{}、文件"],
    "ar": ["انظر {}، الفقرة 3.", "(\u200e{}\u200e)", "الوثيقة {}؛", "الوثائق {}."],
}
NONE = [
    "km/h", "and/or", "24/7", "TCP/IP", "2019/20", "N/A", "A/an", "1/2", "12/03/2024", "I/O",
    "/usr/A/64/13", "C:/A/64/13", "undocs.org/A/64/13", "?symbol=A/64/13", "~A/64/13", "A/B tests",
    "resolution 76/268 and 10/00", "s/he", "A/H1N1", "A/H5N1/2009", "A/m2", "CO2/CH4/N2O", "W/m2",
    "VIII/16", "BS-VII/5", "S-20/2", "ES-11/1", "1/CP.21", "II/3/4", "MM/DD/YYYY", "A/", "A//1",
    "ODA/GNI", "HIV/AIDS 3", "OECD/Eurostat", "ISO/IEC 27001", "E/10", "A/4", "Parties/non-Parties",
    "Windows/Linux/2", "A/California/7", "A/64/13th", "xA/64/13", "A/64/1234567", "a/64/13",
    "20-093990 (A)", "120-09399 (A)", "H.265/HEVC", "AC/DC", "12 A/B", "X/INF",
]  # fmt: skip


def keys(text: str, language: str) -> list[str]:
    values = list(cited(normal(text).text, language))
    assert {value.kind for value in values} <= {ValueKind.SYMBOL}
    return [value.keys[0] for value in values]


def flaws(text: str, language: str) -> list[tuple[str, str, str]]:
    """Key, message and fix of each value that has a flaw."""
    return [
        (value.keys[0], value.flaw.message, value.flaw.fix)
        for value in cited(text, language)
        if value.flaw
    ]


@pytest.mark.parametrize("symbol", SYMBOLS)
@pytest.mark.parametrize("language", SENTENCES)
def test_a_symbol_is_the_same_value_in_all_languages(symbol: str, language: str) -> None:
    for sentence in SENTENCES[language]:
        text = normal(sentence.format(symbol)).text
        (value,) = cited(text, language)
        assert value.keys == (symbol,)
        assert value.flaw is None
        assert text[value.start : value.end] == symbol


@pytest.mark.parametrize("text", NONE)
@pytest.mark.parametrize("language", ["en", "ru", "zh", "ar", "de"])
def test_what_is_no_symbol_is_none(text: str, language: str) -> None:
    assert keys(f"of {text}, and", language) == []
    assert keys(text, language) == []


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("A/C.3/72/L.1**", "A/C.3/72/L.1"),
        ("A/63/49* (Vol. III)", "A/63/49 (Vol. III)"),
        ("A/63/49(Vol.III)", "A/63/49 (Vol. III)"),
        ("A/63/49 (vol. 3)", "A/63/49 (Vol. III)"),
        ("A/63/49 (Том III)", "A/63/49 (Vol. III)"),
        ("A/63/49（第三卷）", "A/63/49 (Vol. III)"),
        ("A/63/49 (Vol. Ⅲ)", "A/63/49 (Vol. III)"),
        ("A/63/49 (المجلد الثالث)", "A/63/49 (Vol. III)"),
        ("A/73/12 (Partie II)", "A/73/12 (Part II)"),
        ("A/73/12 (Parte II)", "A/73/12 (Part II)"),
        ("A/73/12 (часть II)", "A/73/12 (Part II)"),
        ("A/73/12（第二部分）", "A/73/12 (Part II)"),
        ("A/73/12 (الجزء الثاني)", "A/73/12 (Part II)"),
        ("A/RES/1514(XV)", "A/RES/1514 (XV)"),
        ("A/RES/217 ألف (د - 3)", "A/RES/217 A (III)"),
        ("A/RES/217 (د-3)", "A/RES/217 (III)"),
        ("A/RES/58/1 باء", "A/RES/58/1 B"),
        ("GC(69)/RES/9 A.3, entitled", "GC(69)/RES/9 A.3"),
        ("A/RES/58/1 A decision", "A/RES/58/1"),
        ("A/AC.105/1 (2000)", "A/AC.105/1"),
        ("A/79/155 (E)", "A/79/155"),
        ("A/79/155-EN", "A/79/155"),
        ("A/CN.9/SER.C/ABSTRACTS/12-FR", "A/CN.9/SER.C/ABSTRACTS/12"),
        ("A/79/155.", "A/79/155"),
        ("A/79/155/", "A/79/155"),
        ("A/ES-10/273/Corr.1.4", "A/ES-10/273/Corr.1"),  # with the number of a footnote
        ("A/67/738.12", "A/67/738"),
        ("A/C.1/78/L.1-related papers", "A/C.1/78/L.1"),
        ("E/CN.4/1996/SR.5/ADD.1", "E/CN.4/1996/SR.5/Add.1"),
        ("ECE/TRANS/2010/Inf.1", "ECE/TRANS/2010/INF.1"),
        ("Ａ／79／155", "A/79/155"),
        ("A/٧٩/١٥٥", "A/79/155"),
    ],
)
def test_forms_of_one_symbol(text: str, symbol: str) -> None:
    found = list(cited(normal(text).text, "en"))
    assert [value.keys for value in found] == [(symbol,)]
    assert found[0].flaw is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("V.26-19876 (E)", "en"),
        ("V.15-01965 (F) 270315 300315", "fr"),
        ("V.15-01965 (C) GP 130415 130415", "zh"),
        ("170720 140720 20-09399 (A)", "ar"),
        ("GE.09-12345", "ru"),
        ("GE.09-12346 (S)", "es"),
    ],
)
def test_job_numbers_belong_to_a_version(text: str, language: str) -> None:
    (value,) = cited(text, language)
    assert value.keys == ("job number",)
    assert (value.start, value.end) == (0, len(text))


def test_sales_and_serial_numbers_differ_by_edition() -> None:
    assert keys("Sales No. E.83.I.16", "en") == keys("в продаже под № R.83.I.16", "ru")
    assert keys("Sales No. E.83.I.16", "en") != keys("numéro de vente : F.83.I.17", "fr")
    assert keys("ISSN 0255-1373", "en") == keys("ISSN 0255-1411", "zh") == ["ISSN"]
    assert keys("ISBN 978-92-1-133772-9.", "en") == ["ISBN"]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("1/2027/320.AC/A", "A/AC.320/2027/1"),
        ("1/year/E", "E/year/1"),
        ("1.L/72/3.C/A", "A/C.3/72/L.1"),
        ("1.Add/3/2027/320.AC/A", "A/AC.320/2027/3/Add.1"),
        ("1234.PV/S", "S/PV.1234"),
    ],
)
def test_reversed_symbols_of_arabic_are_put_right(text: str, symbol: str) -> None:
    for sentence in ("انظر {}، الفقرة 3", "({}).", "الوثيقة {} و A/64/13"):
        whole = sentence.format(text)
        value = next(iter(cited(whole, "ar")))
        assert value.keys == (symbol,)
        assert whole[value.start : value.end] == text
        assert value.flaw is not None
        assert value.flaw.kind is FlawKind.REVERSED
        assert value.flaw.fix == symbol
        assert value.flaw.message == f"has {symbol} from right to left"


@pytest.mark.parametrize("text", ["آذار/مارس 2027", "الساعة 10/00", "58/A", "الفقرة 1/A", "24/7/3"])
def test_other_slashes_of_arabic_are_no_symbols(text: str) -> None:
    assert keys(text, "ar") == []


ANY = st.text(
    alphabet="AEScdRe.vL1290/-–()* ,;аАСоЗو、和号及tonyи٣\u200f\u00a0\nⅢ第∕&T", max_size=60
)


@given(ANY, st.sampled_from(["en", "fr", "es", "ru", "zh", "ar", "de", ""]))
def test_places_are_in_order_and_apart(text: str, language: str) -> None:
    check_places(text, list(cited(text, language)))


def check_places(text: str, values: list[Value]) -> None:
    end = 0
    for value in values:
        assert end <= value.start <= value.end <= len(text)
        assert value.keys[0]
        end = value.end


@given(ANY)
def test_a_fix_takes_its_flaw_away_and_nothing_else(text: str) -> None:
    values = list(cited(text, "ar"))
    fixed = text
    for value in reversed(values):
        if value.flaw:
            fixed = fixed[: value.start] + value.flaw.fix + fixed[value.end :]
    again = list(cited(fixed, "ar"))
    assert [value.keys for value in again] == [value.keys for value in values]
    assert not any(value.flaw for value in again)


@pytest.mark.parametrize(
    "text",
    ["1" * 10_000_000, "(" * 100_000, "A/" * 300_000, "A/1-" * 100_000, "A" * 1_000_000,
     "A/64/13" + ", 14" * 50_000, "А/64/1З " * 5_000, "1/2/" * 200_000 + "A", "A." * 500_000,
     "A/63/49 (Vols. " + "I, " * 50_000, "20-09399 " * 50_000, "A/64/13 and Add.1" * 5_000],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_long_nonsense_takes_no_time(text: str) -> None:
    begun = time.process_time()
    for language in ("en", "ar"):
        list(cited(text, language))
    assert time.process_time() - begun < 4
