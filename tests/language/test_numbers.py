"""Numbers in figures, by value in each language."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.normal import normal
from hexapla.language.numbers import find, in_words
from hexapla.model.value import ValueKind

SIX = ("en", "fr", "es", "ru", "zh", "ar")


def read(text: str, language: str) -> list[str]:
    """The readings of each number, likeliest first, with a bar between."""
    found = find(normal(text).text, language)
    return ["|".join(value.keys) for value in found if value.kind is ValueKind.NUMBER]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "1,234,567.5", "1234567.5"),
        ("en", "1,250", "1250"),
        ("en", "1.250", "1.25"),
        ("en", "1 250", "1250"),
        ("en", "0.20", "0.2"),
        ("fr", "45 256 000,5", "45256000.5"),
        ("fr", "45\u00a0256\u202f000", "45256000"),
        ("fr", "1,250", "1.25|1250"),
        ("fr", "1,000", "1000"),
        ("fr", "1.234.567", "1234567"),
        ("es", "2.658.500,89", "2658500.89"),
        ("es", "36.795,89", "36795.89"),
        ("es", "2 658 500", "2658500"),
        ("es", "1.250", "1250|1.25"),
        ("ru", "1 234 567,5", "1234567.5"),
        ("ru", "1234567", "1234567"),
        ("zh", "1 000", "1000"),
        ("zh", "1,000", "1000"),
        ("zh", "１０００", "1000"),
        ("ar", "١٢٥٠", "1250"),
        ("ar", "48.8", "48.8"),
        ("ar", "5,9", "5.9"),
        ("ar", "5٫9", "5.9"),
        ("ar", "1٬250", "1250"),
        ("ar", "1 649 331 800", "1649331800"),
        ("ar", "800 331 649 1", "1649331800"),
        ("ar", "567,89 234 1", "1234567.89"),
        ("ar", "795.89 36", "36795.89"),
        ("ar", "256,331", "256331|256.331|331256"),
        ("ar", "15 000", "15000"),
        ("de", "1.250,5", "1250.5"),
        ("de", "1.250", "1250|1.25"),
        ("hi", "१२३४", "1234"),
        ("fr", "1’234’567", "1234567"),
        ("en", "1.2.3", "1.2.3"),
    ],
)
def test_separators(language: str, text: str, wanted: str) -> None:
    assert read(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "10, 20 and 30", ["10", "20", "30"]),
        ("en", "10,20,30", ["10", "20", "30"]),
        ("fr", "10,20,30", ["10", "20", "30"]),
        ("en", "in 2025, 300 people", ["2025", "300"]),
        ("fr", "en 2025 300 délégués", ["2025", "300"]),
        ("fr", "2019,2020", ["2019", "2020"]),
        ("ru", "в 2025 году 1 300 делегатов", ["2025", "1300"]),
        ("en", "5-10", ["5", "10"]),
        ("ar", "2 و 3", ["2", "3"]),
        ("zh", "10、20和30", ["10", "20", "30"]),
        ("fr", "5 000 15", ["5000", "15"]),
    ],
)
def test_lists_are_not_glued(language: str, text: str, wanted: list[str]) -> None:
    assert read(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "5.9 million"),
        ("en", "5.9-million"),
        ("en", "$5.9m"),
        ("fr", "5,9 millions"),
        ("es", "5,9 millones"),
        ("ru", "5,9 млн"),
        ("ru", "5,9 миллиона"),
        ("ru", "5 млн 900 тыс."),
        ("zh", "590万"),
        ("zh", "5.9百万"),
        ("zh", "5900千"),
        ("ar", "5,9 ملايين"),
        ("ar", "5,9 مليون"),
        ("ar", "5 ملايين و 900 ألف"),
    ],
)
def test_millions(language: str, text: str) -> None:
    assert read(text, language)[0] == "5900000"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "2 billion"),
        ("en", "2bn"),
        ("fr", "2 milliards"),
        ("es", "2.000 millones"),
        ("es", "2 mil millones"),
        ("ru", "2 млрд"),
        ("ru", "2 миллиардов"),
        ("zh", "20亿"),
        ("zh", "2十亿"),
        ("ar", "2 بليون"),
        ("ar", "2 مليار"),
        ("ar", "2 ألف مليون"),
    ],
)
def test_billions(language: str, text: str) -> None:
    assert read(text, language) == ["2000000000"]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "2 billions", "2000000000000"),
        ("es", "2 billones", "2000000000000"),
        ("zh", "1.5万亿", "1500000000000"),
        ("zh", "12万3千", "123000"),
        ("zh", "1亿2000万", "120000000"),
        ("zh", "10多万人", "100000"),
        ("zh", "5000千米", "5000"),
        ("zh", "3千瓦", "3"),
        ("ru", "5 тыс. человек", "5000"),
        ("en", "5 thousandths", "5"),
    ],
)
def test_scales(language: str, text: str, wanted: str) -> None:
    assert read(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "87.5 per cent"),
        ("en", "87.5%"),
        ("en", "87.5 percentage points"),
        ("fr", "87,5 %"),
        ("fr", "87,5 pour cent"),
        ("fr", "87,5 points de pourcentage"),
        ("es", "87,5%"),
        ("es", "87,5 por ciento"),
        ("es", "87,5 puntos porcentuales"),
        ("ru", "87,5 процента"),
        ("ru", "87,5 %"),
        ("ru", "87,5 процентных пункта"),
        ("ru", "87,5-процентный"),
        ("zh", "87.5%"),
        ("zh", "87.5％"),
        ("zh", "百分之87.5"),
        ("zh", "百分之八十七点五"),
        ("zh", "87.5个百分点"),
        ("ar", "87,5 في المائة"),
        ("ar", "87.5 بالمئة"),
        ("ar", "87,5٪"),
        ("ar", "%87.5"),
        ("ar", "87,5 نقطة مئوية"),
    ],
)
def test_per_cent(language: str, text: str) -> None:
    assert read(text, language) == ["87.5%"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "2 to 3 per cent"),
        ("en", "between 2 and 3 per cent"),
        ("fr", "de 2 à 3 %"),
        ("es", "del 2 al 3 %"),
        ("ru", "от 2 до 3 процентов"),
        ("ru", "2–3 %"),
        ("zh", "百分之二至三"),
        ("zh", "2%至3%"),
        ("ar", "بين 2 و 3 في المائة"),
        ("ar", "من 2 في المائة إلى 3 في المائة"),
    ],
)
def test_the_ends_of_a_range_share_their_per_cent(language: str, text: str) -> None:
    first, second = read(text, language)
    assert first.split("|")[0] == "2%"
    assert second == "3%"


def test_a_range_shares_its_scale() -> None:
    assert read("2 to 3 million", "en") == ["2000000|2", "3000000"]
    assert read("200万至300万", "zh") == ["2000000", "3000000"]


def test_a_year_beside_a_percentage_stays_a_year() -> None:
    assert read("in 2025, 5 per cent", "en")[0].split("|")[0] == "2025"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "-5", ["-5"]),
        ("en", "\u22125.5", ["-5.5"]),
        ("en", "-5 °C", ["-5"]),
        ("en", "minus 5", ["-5"]),
        ("ru", "минус 5", ["-5"]),
        ("ru", "до –0,5 процента", ["-0.5%"]),
        ("ru", "рост – 5 процентов", ["5%"]),
        ("zh", "零下5度", ["-5"]),
        ("en", "- 5 people", ["5"]),
        ("en", "COP-5", ["5"]),
        ("en", "1990 -5 per cent", ["1990|1990%", "5%"]),
        ("en", "of -5 people", ["5|-5"]),
        ("fr", "au moins 5 %", ["5%"]),
        ("es", "al menos 5 grados", ["5"]),
        ("fr", "moins 5 °C", ["-5"]),
    ],
)
def test_signs(language: str, text: str, wanted: list[str]) -> None:
    assert read(text, language) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1/2", ["1/2|0.5|50%"]),
        ("½", ["1/2|0.5|50%"]),
        ("2/3", ["2/3"]),
        ("2½", ["2.5"]),
        ("⅓½", ["1/3", "1/2|0.5|50%"]),
        ("2 1/2", ["2.5"]),
        ("24/7", ["24/7"]),
        ("8/1", ["8/1"]),
    ],
)
def test_fractions(text: str, wanted: list[str]) -> None:
    assert read(text, "en") == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "12½ per cent", ["12.5%"]),
        ("en", "½ per cent", ["0.5%"]),
        ("en", "½ million, ½ cup", ["500000", "1/2|0.5|50%"]),
        ("en", "⅓ per cent", ["1/3"]),
        ("zh", "增长率为-0.5%", ["-0.5%"]),
        ("zh", "5%-10%", ["5%", "10%"]),
        ("zh", "从百分之五-10%", ["5%|5", "10%"]),
        ("zh", "增至-3", ["3|-3"]),
        ("en", "$(1.2) million", ["1200000|-1200000"]),
        ("fr", "(1,2) million de dollars", ["1200000|-1200000"]),
        ("en", "(12) per cent", ["12%|-12%"]),
        ("en", "paid (12) a million", ["12"]),
        ("zh", "15岁及15岁以上", ["15"]),
        ("zh", "10人或超过10人", ["10"]),
        ("zh", "10或超过100", ["10", "100"]),
        ("zh", "15和15.5以上", ["15", "15.5"]),
        ("zh", "5年以上和5年以下", ["5", "5"]),
        ("fr", "24 heures sur 24 et 7 jours sur 7", ["24", "7"]),
        ("fr", "20 jours sur 24", ["20", "24"]),
        ("ar", "’1‘ القراءة، و ’2‘ الرياضيات", ["1|", "2|"]),
        ("ar", "(1) القراءة و (2) الرياضيات", ["1|", "2|"]),
        ("ar", "بحلول عام 2020 (3)", ["2020", "3"]),
        ("en", "(1) reading and (2) mathematics", ["1|", "2|"]),
        ("en", "(1) reading and mathematics", ["1"]),
        ("en", "’1‘ and ’2‘", ["1", "2"]),
    ],
)
def test_doubts_and_repetitions(language: str, text: str, wanted: list[str]) -> None:
    """Fractions with units, accounts in brackets, "or more", labels that may be no numbers."""
    assert read(text, language) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("+1 514.288.2220", ["+15142882220"]),
        ("+1 514 288-2220", ["+15142882220"]),
        ("+1 (514) 288-22-20", ["+15142882220"]),
        ("2220 288 514 1+", ["+15142882220"]),
        ("+٤١ ٢٢ ٩١٧ ١٢٣٤", ["+41229171234"]),
        ("+41 22 917 12 34, 15", ["+41229171234", "15"]),
        ("(+41 22) 917 1234", ["+41229171234"]),
        ("+254-20-762 1234", ["+254207621234"]),
        ("+200 000 000", ["200000000"]),
        ("+5 to +10", ["5", "10"]),
        ("1-800-352-5267", ["+18003525267"]),
        ("1 800 352 5267", ["+18003525267"]),
        ("(650) 903-0875 or +1 650 903 0875", ["+16509030875", "+16509030875"]),
        ("1 800 352 526", ["1800352526"]),
        ("$200-300-4000", ["200", "300", "4000"]),
        ("300 200 1000", ["300200", "1000"]),
        ("15-24 25-64 65+", ["15", "24", "25", "64", "65"]),
        ("2000 2005 2010 10+", ["2000", "2005", "2010", "10"]),
    ],
)
def test_telephones(text: str, wanted: list[str]) -> None:
    """However the groups are written, one value."""
    assert read(text, "en") == wanted


def test_an_arabic_fraction_may_be_stored_turned() -> None:
    assert "1/2" in read("2/1", "ar")[0].split("|")


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "the 1990s", "1990"),
        ("en", "the ’90s", "1990|90"),
        ("fr", "les années 1990", "1990"),
        ("fr", "les années 90", "1990|90"),
        ("es", "la década de 1990", "1990"),
        ("es", "los años 90", "1990|90"),
        ("ru", "1990-е годы", "1990"),
        ("ru", "90-х годов", "1990|90"),
        ("zh", "20世纪90年代", "1990|90"),
        ("zh", "1990年代", "1990"),
        ("zh", "二〇三〇年", "2030"),
        ("zh", "一九四五年", "1945"),
    ],
)
def test_years_and_decades(language: str, text: str, wanted: str) -> None:
    assert read(text, language) == [wanted]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No. 5"),
        ("fr", "nº 5"),
        ("es", "núm. 5"),
        ("ru", "№ 5"),
        ("zh", "第5号"),
        ("ar", "رقم 5"),
        ("en", "5. Foo"),
        ("en", "(5) foo"),
        ("ar", "٥ - مقدمة"),
        ("ar", "5- مقدمة"),
        ("en", "G5"),
        ("en", "5km"),
        ("zh", "共5人"),
        ("zh", "5个或5个以上"),
    ],
)
def test_plain_numbers(language: str, text: str) -> None:
    assert read(text, language) == ["5"]


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19",
        "2019冠状病毒病(COVID-19)",
        "كوفيد-19",
        "CO2",
        "CH4",
        "km2",
        "25-18767 (E) 261125",
        "170720 140720 20-09399 (A)",
        "V.15-01966 (F)",
        "*2518767*",
        "ISSN 0255-1373",
        "two sessions in May",
        "第一 thing",
        "的一般性辩论",
    ],
)
@pytest.mark.parametrize("language", SIX)
def test_what_is_no_number(text: str, language: str) -> None:
    assert read(text, language) == []


def test_a_wrong_name_is_a_number() -> None:
    """COVID-18 has to differ from COVID-19."""
    assert read("COVID-18", "en") == ["18"]
    assert read("COVID 19000", "en") == ["19000"]


def currencies(text: str, language: str) -> list[str]:
    """The codes of the currencies, with an asterisk for those that are only possible."""
    text = normal(text).text
    sure = [value.keys[0] for value in find(text, language) if value.kind is ValueKind.CURRENCY]
    likely = [v.keys[0] for v in in_words(text, language) if v.kind is ValueKind.CURRENCY]
    return sure or [f"{code}*" for code in likely]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "$5 and $10 and US$ 3", ["USD"]),
        ("en", "5 million United States dollars", ["USD"]),
        ("fr", "5,9 millions de dollars des États-Unis", ["USD"]),
        ("fr", "5 dollars É.-U.", ["USD"]),
        ("es", "5 millones de dólares de los Estados Unidos", ["USD"]),
        ("es", "$5 y 10 euros", ["USD", "EUR"]),
        ("ru", "5 млн долл. США", ["USD"]),
        ("ru", "100 долларов", ["USD"]),
        ("zh", "590万美元", ["USD"]),
        ("zh", "5元人民币", ["CNY"]),
        ("ar", "5 ملايين دولار", ["USD"]),
        ("ar", "مليوني دولار", ["USD*"]),
        ("en", "€5", ["EUR"]),
        ("en", "EUR 5", ["EUR"]),
        ("fr", "5 euros", ["EUR"]),
        ("zh", "5欧元", ["EUR"]),
        ("ar", "5 يورو", ["EUR"]),
        ("en", "£5", ["GBP"]),
        ("ru", "5 фунтов стерлингов", ["GBP"]),
        ("en", "5 Swiss francs", ["CHF"]),
        ("fr", "5 francs suisses", ["CHF"]),
        ("zh", "5瑞士法郎", ["CHF"]),
        ("zh", "5万日元", ["JPY"]),
        ("en", "5 million special drawing rights", ["XDR"]),
        ("en", "Can$5", ["CAD"]),
        ("fr", "5 dollars canadiens", ["CAD"]),
        ("en", "one million dollars", ["USD*"]),
        ("en", "5 metres", []),
        ("en", "5 documents", []),
    ],
)
def test_currencies(language: str, text: str, wanted: list[str]) -> None:
    assert currencies(text, language) == wanted


MARKS = {"en": (",", "."), "fr": (" ", ","), "es": (".", ","), "ru": (" ", ","), "zh": (" ", ".")}


@given(
    st.sampled_from(sorted(MARKS)),
    st.integers(0, 10**12),
    st.integers(0, 99),
    st.sampled_from(["", " %"]),
)
def test_a_number_is_read_back(language: str, whole: int, decimals: int, unit: str) -> None:
    group, mark = MARKS[language]
    text = f"{whole:,}".replace(",", group) + (f"{mark}{decimals:02}" if decimals else "") + unit
    wanted = f"{whole}.{decimals:02}".rstrip("0").rstrip(".") if decimals else str(whole)
    (found,) = find(f"x {text} x", language)
    assert found.keys[0] == wanted + unit.strip()


@given(st.lists(st.integers(1, 999), min_size=2, max_size=5), st.integers(1, 99))
def test_turned_groups_are_read(groups: list[int], first: int) -> None:
    """Arabic groups that are stored with the lowest first."""
    text = " ".join([f"{group:03}" for group in groups] + [str(first)])
    wanted = str(first) + "".join([f"{group:03}" for group in reversed(groups)])
    assert read(text, "ar") == [wanted]


TEXTS = st.text(
    st.sampled_from(
        "0123456789 .,-–%/+()’½$€IVX\n第届次百分之十三万亿年世纪thseandmilop°º第一дваойнитысяча"
        "الدورةخمسعشرونوبين\ufffcéàquinze"
    ),
    max_size=60,
)


@given(TEXTS | st.text(max_size=40), st.sampled_from([*SIX, "de", "xx", ""]))
def test_any_text_gives_values_in_order(text: str, language: str) -> None:
    """Nothing raises; values lie in the text, one after another, and have readings."""
    for values in (find(text, language), in_words(text, language)):
        end = 0
        for value in values:
            if value.kind is not ValueKind.CURRENCY:
                assert end <= value.start < value.end <= len(text)
                end = value.end
            assert value.keys[0]
            assert "\ufffc" not in "".join(value.keys)


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "1,", "1.111 ", "(", "1/", "-1", "1-", "第一", "一", "百分之", "2 to ", "first ",
     "1st ", "fifteenth session ", "$", "XX", "twenty ", "دورة ", "5 mil ", "170720 "],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "es", "zh", "ar"])
def test_hostile_text_takes_linear_time(piece: str, language: str) -> None:
    def cost(size: int) -> float:
        text = (piece * (size // len(piece))) + "x"
        start = time.process_time()
        find(text, language)
        in_words(text, language)
        return time.process_time() - start

    cost(100)
    assert cost(20_000) < max(12 * cost(5_000), 4)
