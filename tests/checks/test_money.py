"""NUM-2 where no figure stands beside a currency."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from side_by_side import said, side_by_side

from hexapla.checks import money
from hexapla.checks.sheet import Sheet

MASTER = "How much funding (in United States dollars) has your country mobilized?"
VERSIONS = {
    "fr": "Quel montant (en dollars des États-Unis) votre pays a-t-il mobilisé ?",
    "es": "¿Cuántos fondos (en dólares de los Estados Unidos) ha movilizado su país?",
    "ru": "Какие средства (в долларах США) мобилизовала ваша страна?",
    "zh": "贵国筹集了多少资金（以美元计）？",
    "ar": "ما مقدار التمويل (بدولارات الولايات المتحدة) الذي حشده بلدكم؟",
}


def test_all_name_it() -> None:
    assert said(side_by_side(MASTER, **VERSIONS), "NUM-2") == {}


def test_one_version_lacks_it() -> None:
    """Whichever it is, and in whatever way the others name it."""
    for tag in VERSIONS:
        versions = {**VERSIONS, tag: VERSIONS[tag].partition("(")[0].partition("（")[0] or "—"}
        found = said(side_by_side(MASTER, **versions), "NUM-2")
        assert list(found) == [tag]
        assert "lacks “United States dollars”, which all others have" in found[tag]


def test_the_master_lacks_it() -> None:
    """All versions agree against it."""
    found = said(side_by_side("How much funding has your country mobilized?", **VERSIONS), "NUM-2")
    assert list(found) == [""]
    assert "all versions agree against the master" in found[""]


def test_two_versions_say_it_in_other_words() -> None:
    """Then it is a way of saying it, and nobody's mistake."""
    versions = {**VERSIONS, "fr": "Quel montant ?", "es": "¿Cuántos fondos?"}
    assert said(side_by_side(MASTER, **versions), "NUM-2") == {}


def test_two_texts_tell_nothing() -> None:
    assert said(side_by_side(MASTER, fr="Quel montant ?"), "NUM-2") == {}


def test_other_languages_have_no_say() -> None:
    """Nobody knows what a dollar is called in them."""
    versions = {**VERSIONS, "de": "Wie viele Mittel hat Ihr Land aufgebracht?"}
    assert said(side_by_side(MASTER, **versions), "NUM-2") == {}


def test_what_the_vote_has_said_is_not_said_twice() -> None:
    """A currency beside a number is the vote's."""
    versions = {"fr": "5 dollars", "es": "5 dólares", "ru": "5 долл. США", "zh": "5美元"}
    assert said(side_by_side("$5", **versions), "NUM-2") == {}
    assert list(said(side_by_side("$5", **{**versions, "zh": "5"}), "NUM-2")) == ["zh"]


SUMS = st.lists(
    st.sampled_from(["$5", "€7", "5 dollars", "in euros", "en dólares", "USD", "и евро", "5 евро",
                     "en euros", "в долларах", "7美元", "以欧元计", "5", "7"]), max_size=4
).map(" ".join)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(SUMS, st.tuples(*[SUMS] * 4))
def test_who_is_asked_last_says_the_same(master: str, texts: tuple[str, ...]) -> None:
    """Words that are asked for only where they matter tell what all of them would."""
    table = side_by_side(master or "x", fr=texts[0], es=texts[1], ru=texts[2], zh=texts[3])
    sheet = Sheet(table, table.rows[0])
    named = {one: money._named(sheet, one, money._beside(sheet, one)) for one in sheet.voices}
    voted = {key for one in sheet.dissents if one.kind.value == "currency"
             for key in (*one.missing, *one.extra)}  # fmt: skip
    lacking = [
        [one for one in named if code not in named[one]]
        for code in {code for cell in named.values() for code in cell} - voted
    ]
    alone = sorted([one[0] for one in lacking if len(one) == 1]) if len(named) > 3 else []
    assert sorted([one.column for one in money.unnamed(sheet)]) == alone
