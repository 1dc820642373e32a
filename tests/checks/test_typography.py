"""TYP and FN-5: the fixes fit the notation, and converted texts are left alone."""

from __future__ import annotations

import pytest
from side_by_side import found, of_units, said, side_by_side

from hexapla.model.parallel import Parallel
from hexapla.model.unit import Role, Unit

NAMES = {"fr": "French", "zh": "Chinese", "ar": "Arabic"}


def fixed(table: Parallel, language: str, code: str) -> str:
    """The text of a version with all fixes of a check."""
    column = next(n for n, one in enumerate(table.locales) if one.tag == language)
    text = table.rows[0].texts[column]
    fixes = [one.fix for one in found(table) if one.code == code and one.language == language]
    for fix in sorted((one for one in fixes if one), reverse=True):
        text = text[: fix.start] + fix.text + text[fix.end :]
    return text


def test_fixes_stand_in_the_notation() -> None:
    """Behind markup, too."""
    table = side_by_side("See *it*: now", fr="Voir *l’accord*[^1] : [ici](https://un.org) ; oui")
    expected = "Voir *l’accord*[^1]\u00a0: [ici](https://un.org)\u00a0; oui"
    assert fixed(table, "fr", "TYP-1") == expected


def test_no_fix_across_markup() -> None:
    """What has a tag in it is for a person."""
    table = side_by_side("x", fr='Les mots "un *mot* deux" ’')
    (finding,) = [one for one in found(table) if one.code == "TYP-1"]
    assert finding.fix is None


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("fr", "l’un des points examinés: ici", ""),
        (
            "fr",
            "l’un des points examinés : ici",
            "has a breakable space before a sign in “examinés :”: write “examinés⍽:”",
        ),
        ("fr", "l’un de  la liste", "has two spaces in “de␣␣la”: write “de la”"),
        ("fr", "d’un seul mot d'ordre", "has a straight apostrophe in “d'ordre”: write “d’ordre”"),
        (
            "zh",
            "会议决定,并请秘书处",
            "has a half-width sign in “议决定,并请秘”: write “议决定，并请秘”",
        ),
        ("zh", "第七条 其他条款", ""),
        ("zh", "会议 决定", "has a space beside a Han character in “会议 决定”: write “会议决定”"),
        ("ar", 'قال "نعم" اليوم', 'has straight quotation marks: "نعم": write “نعم”'),
    ],
)
def test_the_sentence_says_where(language: str, text: str, says: str) -> None:
    """With the words around it; a quotation is not quoted again."""
    told = said(side_by_side("x", **{language: text}), "TYP-1")
    assert [*told.values()] == ([f"the {NAMES[language]} version {says}"] if says else [])


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("fr", "à Vienne.[^3]", "à Vienne[^3]."),
        ("es", "en Viena,[^3][^4] y", "en Viena[^3][^4], y"),
        ("ru", "в Вене.[^3]", "в Вене[^3]."),
        ("ar", "في فيينا،[^3]", "في فيينا[^3]،"),
        ("zh", "维也纳。[^3]", "维也纳。[^3]"),
        ("zh", "维也纳[^3]。", "维也纳[^3]。"),
        ("fr", "art. 3[^3] et", "art. 3[^3] et"),
    ],
)
def test_the_side_of_a_mark(language: str, text: str, right: str) -> None:
    """Each language has its own side."""
    assert fixed(side_by_side("in Vienna.[^3]", **{language: text}), language, "FN-5") == right


def test_the_masters_marks() -> None:
    """The master is named for itself."""
    findings = said(side_by_side("in Vienna[^3].", fr="à Vienne[^3]."), "FN-5")
    assert findings == {"": "the master has footnote mark [^3] before “.”: write .[^3]"}


def test_converted_texts_are_left_alone() -> None:
    """A version without any sign of typography was converted; it is said once."""
    units = [Unit(f"u{n}", f"Text {n} of the Group", Role.PARAGRAPH) for n in range(8)]
    table = of_units(units, {"fr": [f"l'annexe {n} : d'abord" for n in range(8)]})
    assert len([one for one in found(table) if one.code == "TYP-1"]) == 1
    table = of_units(units, {"fr": [f"l’annexe {n} : d'abord" for n in range(8)]})
    assert len([one for one in found(table) if one.code == "TYP-1"]) == 16


def test_spanish_question() -> None:
    """Only Spanish opens its questions."""
    assert said(side_by_side("How?", es="Cómo?", fr="Comment ?"), "TYP-2") == {
        "es": "the Spanish version has “?” without “¿”: write “¿” where the sentence with it begins"
    }
