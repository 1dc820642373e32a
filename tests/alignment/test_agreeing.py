"""What one version alone cannot tell, and several can: nothing here has a figure to hold on to."""

from __future__ import annotations

import pytest
from laid_documents import extra, gone, laid

from hexapla import checks
from hexapla.model.finding import Severity
from hexapla.model.parallel import Parallel

WORDS = {
    "en": "Water Energy Health Peace Forests Cities Trade Labour",
    "fr": "Eau Énergie Santé Paix Forêts Villes Commerce Travail",
    "es": "Agua Energía Salud Paz Bosques Ciudades Comercio Trabajo",
    "ru": "Вода Энергетика Здоровье Мир Леса Города Торговля Труд",
    "zh": "水源 能源 卫生 和平 森林 城市 贸易 劳工",
    "ar": "المياه الطاقة الصحة السلام الغابات المدن التجارة العمل",
}


def document(tag: str, order: list[int]) -> str:
    """A list of subjects in some order, and below it a sentence on each, in the usual order."""
    words = WORDS[tag].split()
    items = "".join(f"- {words[at]}\n" for at in order)
    rest = "\n".join(f"{word}: {word}, {words[at - 3]}.\n" for at, word in enumerate(words))
    return f"# {words[0]}\n\n{items}\n{rest}"


def told(table: Parallel) -> set[tuple[str, str]]:
    """What is said that is no trifle: codes and languages."""
    found = checks.run(table, ["STR", "TR"])
    return {(one.code, one.language) for one in found if one.severity > Severity.INFO}


def table(**spoilt: list[int]) -> Parallel:
    """All versions, some of them with their list in another order."""
    texts = {tag: document(tag, spoilt.get(tag, [*range(8)])) for tag in WORDS}
    return laid(texts.pop("en"), **texts)


def test_all_in_order_is_silent() -> None:
    """Nothing is said of words alone."""
    assert told(table()) == set()


@pytest.mark.parametrize("place", range(7))
def test_two_lines_exchanged_in_the_master(place: int) -> None:
    """The master is named, and no version."""
    order = [*range(8)]
    order[place], order[place + 1] = order[place + 1], order[place]
    assert told(table(en=order)) == {("STR-3", "")}


@pytest.mark.parametrize("place", range(8))
def test_a_line_lost_in_the_master(place: int) -> None:
    """All versions have the same one beside it."""
    order = [at for at in range(8) if at != place]
    laid_out = table(en=order)
    assert told(laid_out) == {("STR-2", "")}
    assert gone(laid_out) == []
    assert [extra(laid_out, column) for column in range(1, 6)] == [
        [WORDS[tag].split()[place]] for tag in [*WORDS][1:]
    ]


@pytest.mark.parametrize("place", range(7))
def test_two_lines_exchanged_in_a_version(place: int) -> None:
    """What the others say does not hide it."""
    order = [*range(8)]
    order[place], order[place + 1] = order[place + 1], order[place]
    assert {language for _, language in told(table(fr=order))} == {"fr"}
