"""Units cut into sentences side by side: nothing is lost, and no code changes its sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.exchange.xliff.cutting import Cutter, Sentence, unpaired
from hexapla.markup.notation import read
from hexapla.model.fragment import Fragment, Side, Tag
from hexapla.model.locale import Locale
from hexapla.segmentation.sentences import cut

EN, FR = Locale.parse("en"), Locale.parse("fr")
CUTTER = Cutter(cut, EN, FR, crossing=True)
O1, C1, O2, C2, A3 = (
    Tag(1, Side.OPEN), Tag(1, Side.CLOSE), Tag(2, Side.OPEN), Tag(2, Side.CLOSE),
    Tag(3, Side.ALONE),
)  # fmt: skip

TEXTS = st.lists(
    st.sampled_from(["One.", "Two!", " ", "  ", "\u00a0", "*a b.*", "[^1]", "**c. d**", "é", "a."]),
    max_size=8,
).map("".join)
PARTS = st.sampled_from([O1, C1, O2, C2, A3, " ", "a ", " b", "c", "  "])
PIECES = st.lists(st.lists(PARTS, min_size=1, max_size=4), min_size=1, max_size=4)


def joined(sentences: tuple[Sentence, ...], *, target: bool = False) -> Fragment:
    row: list[str | Tag] = []
    for one in sentences:
        row += (*one.target, one.target_space) if target else (*one.source, one.space)
    return merged(tuple(row))


def merged(fragment: Fragment) -> Fragment:
    row: list[str | Tag] = []
    for part in fragment:
        if isinstance(part, str) and row and isinstance(row[-1], str):
            row[-1] += part
        elif part != "":
            row.append(part)
    return tuple(row)


@given(TEXTS, TEXTS)
def test_sentences_put_together_are_the_texts(source: str, target: str) -> None:
    here, there = read(source).fragment, read(target).fragment
    sentences = CUTTER.sentences(here, there)
    assert joined(sentences) == merged(here)
    assert joined(sentences, target=True) == merged(there)


@given(PIECES, PIECES, st.booleans())
def test_however_texts_are_cut_nothing_is_lost(here, there, crossing) -> None:
    """Also by one that cuts within pairs, and leaves spaces at the start of a sentence."""
    source = tuple(part for piece in here for part in piece)
    target = tuple(part for piece in there for part in piece)
    pieces = {source: here, target: there}
    cutter = Cutter(lambda one, _: tuple(map(tuple, pieces[one])), EN, FR, crossing)
    sentences = cutter.sentences(source, target)
    assert joined(sentences) == merged(source)
    assert joined(sentences, target=True) == merged(target)
    if len(sentences) > 1 and not crossing:
        assert not any(unpaired(one.source) or unpaired(one.target) for one in sentences)


def test_space_between_sentences_is_outside_of_them():
    (one, two) = CUTTER.sentences(("One.  Two.",), ("Un. Deux.",))
    assert one == Sentence(("One.",), ("Un.",), "  ", " ")
    assert two == Sentence(("Two.",), ("Deux.",))


def test_outer_space_of_a_unit_stays_in_it():
    (one, two) = CUTTER.sentences((" One. Two. ",), ())
    assert (merged(one.source), merged(two.source)) == ((" One.",), ("Two. ",))


def test_space_that_only_the_translation_has_stays_in_its_sentence():
    def pieces(fragment: Fragment, locale: Locale) -> tuple[Fragment, ...]:
        return (("一。",), ("二。",)) if locale is EN else (("One. ",), ("Two.",))

    (one, _) = Cutter(pieces, EN, FR, crossing=True).sentences(("一。二。",), ("One. Two.",))
    assert one == Sentence(("一。",), ("One.", " "), "", "")


def test_without_a_translation_the_source_is_cut():
    assert [one.target for one in CUTTER.sentences(("One. Two.",), ())] == [(), ()]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("One. Two.", "Un et deux."),
        ("One and two.", "Un. Deux."),
        ("One.[^1] Two.", "Un. Deux.[^1]"),
        ("*One.* Two.", "Un. *Deux.*"),
    ],
)
def test_what_does_not_stand_side_by_side_is_one_piece(source, target):
    here, there = read(source).fragment, read(target).fragment
    assert CUTTER.sentences(here, there) == (Sentence(here, there),)


def test_nothing_is_cut_where_nobody_asks_for_it():
    whole = Cutter(None, EN, FR, crossing=True).sentences(("One. Two.",), ("Un. Deux.",))
    assert whole == (Sentence(("One. Two.",), ("Un. Deux.",)),)


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ((O1, "a", O2, "b", C2, C1, A3), set()),
        ((O1, "a"), {1}),
        (("a", C1), {1}),
        ((O1, "a", O2, "b", C1, "c", C2), {2}),
        ((O1, "a", C1, "b", O1, "c", C1), set()),
    ],
)
def test_pairs_that_are_not_closed_in_their_turn(fragment, expected):
    assert unpaired(fragment) == expected
