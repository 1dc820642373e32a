"""TR-5: translations that stand with another unit than their own."""

from __future__ import annotations

from random import Random

from side_by_side import found, of_units

from hexapla.model.finding import Finding
from hexapla.model.unit import Role, Unit

ENGLISH = [
    "Opening of the session",
    "Election of officers",
    "Adoption of the report",
    "Organization of work",
    "Programme budget estimates",
    "Dates of the next meeting",
]
FRENCH = [
    "Ouverture de la session",
    "Élection du Bureau",
    "Adoption du rapport",
    "Organisation des travaux",
    "Prévisions budgétaires",
    "Dates de la prochaine réunion",
]
CHINESE = ["会议开幕", "选举主席团成员", "通过报告", "工作安排", "方案预算估计数", "下次会议日期"]


def of_texts(french: list[str], chinese: list[str]) -> list[Finding]:
    """An agenda whose items come three times: in a list, and twice as headings."""
    units = [
        Unit(f"u{n}", text, Role.ITEM if n < len(ENGLISH) else Role.HEADING)
        for n, text in enumerate(ENGLISH * 3)
    ]
    table = of_units(units, {"fr": french + FRENCH * 2, "zh": chinese + CHINESE * 2})
    return [one for one in found(table) if one.code == "TR-5"]


def test_each_with_its_own() -> None:
    """Nothing is said of a good list."""
    assert of_texts(FRENCH, CHINESE) == []


def test_two_are_exchanged() -> None:
    """Both are named, with where their translation belongs, in the one version."""
    texts = [*FRENCH]
    texts[1], texts[2] = texts[2], texts[1]
    findings = of_texts(texts, CHINESE)
    assert {(one.language, one.unit) for one in findings} == {("fr", "u1"), ("fr", "u2")}
    assert "after it, “Adoption of the report”" in findings[0].message


def test_two_that_stand_apart_are_exchanged() -> None:
    """The units between them are as they were."""
    texts = [*FRENCH]
    texts[1], texts[4] = texts[4], texts[1]
    findings = of_texts(texts, CHINESE)
    assert {(one.language, one.unit) for one in findings} == {("fr", "u1"), ("fr", "u4")}
    assert "3 after it" in findings[0].message


def test_too_far_apart() -> None:
    """What is exchanged over half a document is not looked for: it costs too much."""
    units = [Unit(f"u{n}", text, Role.ITEM) for n, text in enumerate([*ENGLISH, "Closure"])]
    texts = [*FRENCH, "Clôture"]
    texts[0], texts[6] = texts[6], texts[0]
    assert [one for one in found(of_units(units, {"fr": texts})) if one.code == "TR-5"] == []


def test_other_words_for_the_same() -> None:
    """A translation that says little of what the master says is in its place all the same."""
    texts = [*FRENCH]
    texts[3], texts[5] = "Questions diverses", "Calendrier"
    assert of_texts(texts, CHINESE) == []


def test_the_length_of_short_texts_says_nothing() -> None:
    """One language writes in full what the others abbreviate, and the other way about."""
    long = (
        "The parties may at any time consult the list of records and ask for a correction.",
        "Les parties peuvent à tout moment consulter la liste des fiches et la faire corriger.",
        "Las partes pueden consultar en todo momento la lista de registros y pedir que se corrija.",
        "Стороны могут в любое время ознакомиться со списком записей и просить об исправлении.",
        "يجوز للأطراف في أي وقت الاطلاع على قائمة السجلات وطلب تصحيحها.",
        "各方可随时查阅记录名单，并要求更正。",
    )
    english = [long[0], "Laboratories (LAB)", "LMOs"]
    french = [long[1], "Laboratoires (LAB)", "OVM"]
    spanish = [long[2], "Laboratorios (LAB)", "OVM"]
    russian = [long[3], "Лаборатории (LAB)", "ЖИО"]
    arabic = [long[4], "مختبر", "الكائنات المحورة"]
    chinese = [long[5], "实验室（LAB）", "LMO"]
    units = [Unit(f"u{n}", text, Role.PARAGRAPH) for n, text in enumerate(english)]
    versions = {"fr": french, "es": spanish, "ru": russian, "ar": arabic, "zh": chinese}
    assert [one for one in found(of_units(units, versions)) if one.code == "TR-5"] == []


def test_a_list_has_slipped() -> None:
    """Each has the translation of the one before."""
    texts = [CHINESE[0], *CHINESE[:-1]]
    findings = of_texts(FRENCH, texts)
    assert {one.language for one in findings} == {"zh"}
    assert len(findings) >= 4


def test_two_are_exchanged_in_the_master() -> None:
    """If all versions agree against the master, it is the master that is named."""
    texts, others = [*FRENCH], [*CHINESE]
    texts[1], texts[2] = texts[2], texts[1]
    others[1], others[2] = others[2], others[1]
    findings = of_texts(texts, others)
    assert {(one.language, one.unit) for one in findings} == {("", "u1"), ("", "u2")}
    assert "all versions agree against the master" in findings[0].message


def test_one_version_alone_never_outvotes_the_master() -> None:
    """Of two texts it is the translation that is named."""
    texts = [FRENCH[1], FRENCH[0], *FRENCH[2:]]
    units = [Unit(f"u{n}", text, Role.ITEM) for n, text in enumerate(ENGLISH)]
    findings = [one for one in found(of_units(units, {"fr": texts})) if one.code == "TR-5"]
    assert {(one.language, one.unit) for one in findings} == {("fr", "u0"), ("fr", "u1")}


def test_a_list_has_slipped_in_the_master() -> None:
    """Two units have the same text now, and all versions say that they are two."""
    master = [ENGLISH[0], *ENGLISH[:-1]]
    units = [Unit(f"u{n}", text, Role.ITEM) for n, text in enumerate(master)]
    findings = found(of_units(units, {"fr": FRENCH, "zh": CHINESE}))
    assert {one.language for one in findings if one.code == "TR-5"} == {""}


def test_long_documents_take_their_time_only_once() -> None:
    """Every word is in the index once; a document of ten thousand units is not looked through."""
    words = Random(1)
    texts = [" ".join(f"w{words.randrange(3000)}x" for _ in range(8)) for _ in range(3000)]
    units = [Unit(f"u{n}", text, Role.PARAGRAPH) for n, text in enumerate(texts)]
    assert [one for one in found(of_units(units, {"fr": texts})) if one.code == "TR-5"] == []
