"""Document symbols, as they are cited in the six languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.symbols import PREFIXES, SYMBOL, find, runs, split

REAL = [
    "A/AC.320/2027/1",
    "A/AC.320/2026/4/Rev.1",
    "A/AC.320/2027/CRP.1",
    "A/C.3/72/L.1**",
    "CTOC/COP/WG.2/2024/4-CTOC/COP/WG.3/2024/4",
    "A/47/975-S/26063",
    "A/63/49 (Vol. III)",
    "A/RES/ES-11/1",
    "TD/B/WP(91)/CRP.1",
    "ICCD/COP(14)/23/Add.1",
    "UNEP/OzL.Conv.5/6",
    "UNEP/CBD/BS/WG-L&R/4/1/Add.1",
    "S/RES/1325 (2000)",
    "E/CN.4/Sub.2/1994/24/Add.1/Corr.1",
    "UNEP/CBD/BS/COP-MOP/7/INF/6",
    "IDB.49/1/Add.1",
    "GC(69)/RES/15",
    "TD/B/EX(70)/2",
]


@pytest.mark.parametrize("symbol", REAL)
@pytest.mark.parametrize(
    "sentence",
    [
        "{}",
        "See {}, para. 3.",
        "({})",
        "载于{}号文件",
        "см. {}.",
        "الوثيقة {}، الفقرة 3",
        "voir «{}»",
    ],
)
def test_a_symbol_is_found_whole_in_any_sentence(symbol: str, sentence: str) -> None:
    assert find(sentence.format(symbol)) == [symbol]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("A/64/13 and Add.1, A/64/115", ["A/64/13", "A/64/115"]),
        ("A/C.1/78/L.1-related papers", ["A/C.1/78/L.1"]),
        ("A/79/155.", ["A/79/155"]),
        ("resolution 76/268 and 10/00", []),
        ("and/or, I/O, A/B testing, s/he", []),
        ("www.un.org/A/79/155", []),
        ("NASA/1/2", []),
    ],
)
def test_what_is_no_symbol_is_left_alone(text: str, symbols: list[str]) -> None:
    assert find(text) == symbols


def test_the_table_and_the_pattern_are_there_for_others() -> None:
    assert SYMBOL.fullmatch("A/64/13")
    assert all(SYMBOL.fullmatch(f"{prefix}/2027/1") for prefix in PREFIXES)


def test_a_symbol_splits_behind_its_first_element() -> None:
    assert split("A/AC.320/2027/1") == ("A", "/AC.320/2027/1")
    assert split("note") == ("note", "")
    assert split("") == ("", "")


@given(st.text(alphabet="AabZ/.-*()&0 1٣،وب؛:wht,ps\u00a0é", max_size=80))
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    assert "".join(piece for _, piece in runs(text)) == text


def test_runs_hold_no_punctuation_of_the_sentence_around_them() -> None:
    pieces = list(runs("انظر UNODC، و https://www.un.org/ar/x. ثم A/79/155*."))
    assert [piece for kind, piece in pieces if kind] == [
        "UNODC", "https://www.un.org/ar/x", "A/79/155*",
    ]  # fmt: skip
    assert [kind for kind, _ in pieces if kind] == ["latin", "url", "symbol"]


@pytest.mark.parametrize("text", ["A/" * 20_000, "A" * 40_000, "a-" * 20_000, "A/1-" * 10_000,
                                  "A/B.C" * 8_000, "www." * 10_000, "a " * 20_000])  # fmt: skip
def test_long_nonsense_takes_no_time(text: str) -> None:
    begun = time.process_time()
    find(text)
    list(runs(text))
    assert time.process_time() - begun < 2
