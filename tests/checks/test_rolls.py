"""STR-8 where each State is a unit of its own: an item, or a cell of a table."""

from __future__ import annotations

from side_by_side import of_units, said

from hexapla.model.unit import Role, Unit

ENGLISH = ("Albania", "Bolivia (Plurinational State of)", "12", "China", "The Niger[^1]")
OTHERS = {
    "fr": ("Albanie", "Bolivie (État plurinational de)", "12", "Chine", "Niger[^1]"),
    "es": ("Albania", "Bolivia (Estado Plurinacional de)", "12", "China", "Níger[^1]"),
    "ru": ("Албания", "Боливия (Многонациональное Государство)", "12", "Китай", "Нигер[^1]"),
    "zh": ("阿尔巴尼亚", "多民族玻利维亚国", "12", "中国", "尼日尔[^1]"),
    "ar": ("ألبانيا", "بوليفيا (دولة - المتعددة القوميات)", "12", "الصين", "النيجر[^1]"),
}


def told(english: tuple[str, ...] = ENGLISH, **changed: tuple[str, ...]) -> dict[str, str]:
    """What the check says of these items, where some versions have others."""
    units = [Unit(f"u{number}", text, Role.PARAGRAPH) for number, text in enumerate(english)]
    return said(of_units(units, {**OTHERS, **changed}), "STR-8")


def test_items_that_are_sorted_anew() -> None:
    assert told() == {}
    assert told(zh=("尼日尔[^1]", "中国", "12", "多民族玻利维亚国", "阿尔巴尼亚")) == {}


def test_an_item_that_is_another_state() -> None:
    """Also where the others have been sorted; and one that stands twice."""
    sorted_anew = ("Nigéria[^1]", "Chine", "12", "Bolivie (État plurinational de)", "Albanie")
    found = told(fr=sorted_anew, ru=(*OTHERS["ru"][:3], "Албания", "Нигер"))
    assert list(found) == ["fr", "ru"]
    assert "the French version lacks Niger and has Nigeria in a list of States" in found["fr"]
    assert "the Russian version lacks China and has Albania in a list of States" in found["ru"]


def test_versions_that_agree_against_the_master() -> None:
    found = told((*ENGLISH[:3], "Chile", ENGLISH[4]))
    assert list(found) == [""]
    assert "all versions agree against the master: each lacks Chile and has China" in found[""]


def test_who_has_no_say() -> None:
    """A version with an item that is no State, none, or under a name that is not known."""
    for item in ("", "Kathay", "Chine et Niger", "China"):
        assert told(fr=("Nigéria", *OTHERS["fr"][1:3], item, "Niger")) == {}


def test_what_is_no_roll() -> None:
    """Two States, or far from each other; sentences."""
    assert told(("Chile", "12", "13", "Peru", "14")) == {}
    far = ("Chile", *["12"] * 9, "Peru", *["12"] * 9, "China")
    french = ("Oman", *["12"] * 9, "Pérou", *["12"] * 9, "Chine")
    assert told(far, fr=french) == {}
    near = told(far[::5], **{**dict.fromkeys(OTHERS, ()), "fr": french[::5]})
    assert list(near) == ["fr"]
    assert told(("Chile spoke.", "Peru spoke.", "China spoke.")) == {}
