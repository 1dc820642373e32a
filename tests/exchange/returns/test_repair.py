"""Damaged tags: put right where only one reading is possible, else left as they came."""

import pytest

from hexapla.exchange.returns.repair import repair
from hexapla.markup.notation import read
from hexapla.model.fragment import Side, Tag

O1, C1, O2, C2 = Tag(1, Side.OPEN), Tag(1, Side.CLOSE), Tag(2, Side.OPEN), Tag(2, Side.CLOSE)
A1, A2, A7 = Tag(1, Side.ALONE), Tag(2, Side.ALONE), Tag(7, Side.ALONE)


@pytest.mark.parametrize(
    ("source", "target", "expected", "said"),
    [
        # A tool writes the text that it shows for a code.
        ("a[^3] b", ("un [^3] b",), ("un ", A1, " b"), "“[^3]” was read as footnote mark [3]"),
        ("a[^3] b", ("un [3] b",), ("un ", A1, " b"), "“[3]” was read as footnote mark [3]"),
        ("a `x` b", ("un `x`",), ("un ", A1), "“`x`” was read as code x"),
        # A tool numbers its codes anew, in the target only.
        ("a[^3] b", ("un", A7, " b"), ("un", A1, " b"), "an unknown tag was read as footnote"),
        ("a *b* c", (Tag(9, Side.OPEN), "b", Tag(9, Side.CLOSE)), (O1, "b", C1), "emphasis"),
        # The same code twice in one place.
        ("a[^3] b", ("un", A1, A1, " b"), ("un", A1, " b"), "a doubled tag was dropped"),
        ("a *b* c", (O1, O1, "b", C1, C1), (O1, "b", C1), "a doubled tag was dropped"),
        # Pairs that cross between the same two words.
        ("***a** b*", (O1, O2, "a", C1, C2, " b"), (O1, O2, "a", C2, C1, " b"), "put in order"),
        # One end is lost, and stood at the end or the start of the source.
        ("a *b*", ("un ", O1, "b"), ("un ", O1, "b", C1), "the lost end of emphasis"),
        ("*a* b", ("un", C1, " b"), (O1, "un", C1, " b"), "the lost end of emphasis"),
        # What stood at the very end, the very start, or around everything.
        ("a[^3]", ("un",), ("un", A1), "footnote mark [3] was put back"),
        ("a[^3][^4]", ("un",), ("un", A1, A2), "footnote mark [4] was put back"),
        ("[^3]a", ("un",), (A1, "un"), "footnote mark [3] was put back"),
        ("[^3] a", ("un",), (A1, " ", "un"), "footnote mark [3] was put back"),
        ("[a](/x)", ("un",), (O1, "un", C1), "link to /x was put back"),
    ],
)  # fmt: skip
def test_one_reading_is_taken_and_said(source, target, expected, said):
    base = read(source)
    found = repair(target, base, len(base.codes))
    assert found.fragment == expected
    assert said in "; ".join(found.done)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("a[^3] b", ("un deux",)),  # it may stand anywhere
        ("a[^3] b", ("un [3] ou [3]",)),  # which of the two?
        ("see [3] a[^3] b", ("voir [3] un b",)),  # the text has it of its own
        ("a[^3] b[^4] c", ("un", A7, Tag(8, Side.ALONE))),  # which is which?
        ("a[^3] b", ("un", A1, " b", A7)),  # nothing is missing
        ("a[^3] *b* c", ("un", A7, " b", A1)),  # the one that is missing is a pair
        ("a[^3] b", ("un", A1, " b", A1)),  # which of the two places?
        ("*a* **b**", (O1, "a", O2, "b", C1, "c", C2)),  # words between the crossing ends
        ("a *b* c", ("un ", O1, "b c")),  # where did it end?
        ("a *b*", ("un b",)),  # emphasis may be left out
        ("a[^3]", (" ",)),  # nothing was translated
    ],
)
def test_what_may_be_read_in_two_ways_stays_as_it_came(source, target):
    base = read(source)
    assert repair(target, base, len(base.codes)) == (target, ())


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("a *b*[^3]", (A2, O1, "B", C1, " a")),  # moved, as another language wants it
        ("`x`", (A1, A1)),  # a name in code may be repeated
        ("a **b** *c*", ("un ", O2, "c", C2, O1, "b", C1)),
        ("a", ("un",)),
        ("a[^3]", ("un", A2, A1)),  # 2 is a code that only our translation has
    ],
)
def test_sound_tags_are_left_alone(source, target):
    """False-positive cases."""
    assert repair(target, read(source), 2) == (target, ())
