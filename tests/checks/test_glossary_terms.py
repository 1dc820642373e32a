"""TERM and TR-6: the glossary, and the same text in two places."""

from __future__ import annotations

import pytest
from side_by_side import found, of_units, said, side_by_side

from hexapla.model.candidate import Term
from hexapla.model.parallel import Parallel
from hexapla.model.unit import Role, Unit

SECRETARY = {
    "fr": Term("Secretary-General", ("Secrétaire général",), "", ("Secrétaire Général",)),
    "ru": Term("Secretary-General", ("Генеральный секретарь",)),
    "ar": Term("Secretary-General", ("الأمين العام",)),
    "zh": Term("Secretary-General", ("秘书长",)),
    "es": Term("Secretary-General", ("Secretario General", "Secretaria General")),
}


def with_terms(language: str, text: str) -> Parallel:
    """A version of a text that has a term in it."""
    table = side_by_side("the report of the Secretary-General", **{language: text})
    return table._replace(terms=({}, {"u1": (SECRETARY[language],)}))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "le rapport du Secrétaire général"),
        ("ru", "доклад Генерального секретаря"),
        ("ru", "представленный Генеральным секретарем доклад"),
        ("ar", "تقرير الأمين العام"),
        ("ar", "وقدم للأمين العام تقريرا"),
        ("zh", "秘书长的报告"),
        ("es", "el informe de la Secretaria General"),
    ],
)
def test_a_term_in_any_form(language: str, text: str) -> None:
    """Inflected, joined to small words, or by its second accepted form."""
    assert said(with_terms(language, text), "TERM") == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "le rapport du Directeur exécutif"),
        ("ru", "доклад секретариата"),
        ("ar", "تقرير المدير التنفيذي"),
        ("zh", "主任的报告"),
        ("es", "el informe del Secretario"),
    ],
)
def test_a_term_is_missing(language: str, text: str) -> None:
    """The version is named with the accepted translation."""
    findings = said(with_terms(language, text), "TERM-1")
    assert SECRETARY[language].targets[0] in findings[language]
    (finding,) = [one for one in found(with_terms(language, text)) if one.code == "TERM-1"]
    ((_, start, end),) = finding.spans
    assert "the report of the Secretary-General"[start:end] == "Secretary-General"


def test_a_forbidden_word() -> None:
    """As it is written in the glossary; that the right one is missing is not told as well."""
    missing = with_terms("fr", "le rapport du Directeur")
    forbidden = SECRETARY["fr"]._replace(forbidden=("Directeur",))
    told = [one.code for one in found(missing._replace(terms=({}, {"u1": (forbidden,)})))]
    assert told == ["TERM-2"]
    findings = said(with_terms("fr", "le rapport du Secrétaire Général"), "TERM-2")
    assert findings == {
        "fr": "the French version has “Secrétaire Général”, which is forbidden for"
        " “Secretary-General”: use “Secrétaire général”"
    }
    assert said(with_terms("fr", "le rapport du Secrétaire général"), "TERM-2") == {}


def test_the_same_text_in_two_ways() -> None:
    """Who is in the minority is named; capitals and the last sign do not count."""
    units = [Unit(f"u{n}", "Adoption of the report", Role.HEADING) for n in range(3)]
    spanish = ["Aprobación del informe", "Adopción del informe", "aprobación del informe."]
    table = of_units(units, {"es": spanish, "fr": ["Adoption du rapport"] * 3})
    findings = said(table, "TR-6")
    assert [*findings] == ["es"]
    assert "“Aprobación del informe”" in findings["es"]
