"""Hypothesis writes documents, spoils one block of a version, and that block is named."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from laid_documents import beside, extra, gone, laid

from hexapla.errors import FormatError
from hexapla.model.parallel import Parallel

# Words of an English and of a French that share nothing, one to one.
ENGLISH = ("the", "report", "vote", "chair", "house", "water", "light", "paper", "session", "law",
           "road", "state", "peace", "trade", "child", "school", "health", "labour", "right",
           "order")  # fmt: skip
FRENCH = ("le", "bilan", "scrutin", "siège", "maison", "eau", "lueur", "feuille", "réunion", "loi",
          "voie", "pays", "calme", "négoce", "enfant", "classe", "santé", "travail", "droit",
          "suite")  # fmt: skip
TRANSLATED = dict(zip(ENGLISH, FRENCH, strict=True))

Block = tuple[str, tuple[str, ...]]  # what opens it, and its words


@st.composite
def blocks(draw: st.DrawFn) -> list[Block]:
    """Blocks of all kinds; each has a number of its own among its words."""
    number = draw(st.integers(4, 12))
    made: list[Block] = []
    for place in range(number):
        opening = draw(st.sampled_from(["", "", "", "## ", "- ", "### ", "> "]))
        words = draw(st.lists(st.sampled_from(ENGLISH), min_size=2, max_size=9))
        made.append((opening, (*words, str(1000 + 37 * place))))
    return made


def english(made: list[Block]) -> str:
    return "\n\n".join(opening + " ".join(words) for opening, words in made) + "\n"


def french(made: list[Block]) -> str:
    return english(
        [(opening, tuple(TRANSLATED.get(w, w) for w in words)) for opening, words in made]
    )


def texts(made: list[Block]) -> list[str]:
    return [" ".join(words) for _, words in made]


def right(table: Parallel) -> bool:
    """Whether what is paired has the same number."""
    return all(other is None or text.split()[-1] == other.split()[-1]
               for text, other in beside(table))  # fmt: skip


@given(blocks())
def test_identical_skeletons_are_one_to_one(made: list[Block]) -> None:
    """Each block has one partner, and nothing is left."""
    table = laid(english(made), fr=french(made))
    assert gone(table) == extra(table) == []
    assert right(table)
    assert all(None not in tier.pieces for tier in table.tiers)


@given(blocks(), st.data())
def test_a_dropped_block_is_named(made: list[Block], data: st.DataObject) -> None:
    """It, and nothing else."""
    place = data.draw(st.integers(0, len(made) - 1))
    table = laid(english(made), fr=french(made[:place] + made[place + 1 :]))
    assert gone(table) == [texts(made)[place]]
    assert extra(table) == []
    assert right(table)


@given(blocks(), st.data())
def test_an_added_block_is_named(made: list[Block], data: st.DataObject) -> None:
    """It, and nothing else."""
    place = data.draw(st.integers(0, len(made)))
    opening = data.draw(st.sampled_from(["", "## ", "- "]))
    new = (opening, ("report", "session", "77"))
    table = laid(english(made), fr=french([*made[:place], new, *made[place:]]))
    assert gone(table) == []
    assert extra(table) == ["bilan réunion 77"]
    assert right(table)


@given(blocks(), st.data())
def test_exchanged_blocks_are_found(made: list[Block], data: st.DataObject) -> None:
    """Two neighbours of one kind that have changed places stand beside their own."""
    kinds = [at for at in range(len(made) - 1) if made[at][0] == made[at + 1][0]]
    if not kinds:
        return
    place = data.draw(st.sampled_from(kinds))
    swapped = [*made[:place], made[place + 1], made[place], *made[place + 2 :]]
    table = laid(english(made), fr=french(swapped))
    assert gone(table) == extra(table) == []
    assert right(table)


@given(st.text(max_size=300), st.text(max_size=300))
def test_anything_can_be_laid(one: str, other: str) -> None:
    """No two documents are too different; every unit has a row, and every block a tier."""
    try:
        table = laid(f"x\n\n{one}", fr=f"y\n\n{other}")
    except FormatError:
        return  # no document at all
    assert [row.unit.id for row in table.rows] == [f"p{n + 1}" for n in range(len(table.rows))]
    for tier in table.tiers:
        assert any(piece is not None for piece in tier.pieces)
        assert -1 <= tier.parent < len(table.tiers)
