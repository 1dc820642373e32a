"""What is kept aside is shown to people, mended by them, and read back."""

from hypothesis import given
from hypothesis import strategies as st

from hexapla.exchange.returns import aside
from hexapla.exchange.returns.ledger import Kept
from hexapla.exchange.returns.returned import Segment
from hexapla.model.catalog import Entry, State
from hexapla.model.fragment import Side, Tag
from hexapla.model.unit import Role, Unit

TAGS = st.builds(Tag, st.integers(-99, 999), st.sampled_from(Side))
WORDS = st.lists(st.sampled_from(["a", "\\", "<", ">", "/", "1", "<1>", "</2>", "<3/>", "</4/>"]))
PARTS = st.lists(WORDS.map("".join).filter(bool) | TAGS, max_size=6)


def merged(parts):
    row = []
    for part in parts:
        if isinstance(part, str) and row and isinstance(row[-1], str):
            row[-1] += part
        else:
            row.append(part)
    return tuple(row)


@given(PARTS.map(merged))
def test_what_is_shown_is_read_back(fragment):
    assert aside.hidden(aside.shown(fragment)) == fragment


def test_it_is_readable():
    fragment = ("See ", Tag(1, Side.OPEN), "this", Tag(1, Side.CLOSE), Tag(2, Side.ALONE), " < 3")
    assert aside.shown(fragment) == "See <1>this</1><2/> < 3"


def test_a_segment_goes_aside_and_comes_back():
    segment = Segment("x", ("a", Tag(1, Side.ALONE)), ("b", Tag(7, Side.ALONE)), State.TRANSLATED,
                      remarks=("why?",))  # fmt: skip
    entry = aside.entry_of(Kept("u1", segment, "a reason"), "fr.xlf")
    assert entry.unit.id.startswith("u1#")
    assert entry.remarks == ("fr.xlf: a reason", "why?")
    assert entry.flags == (aside.RETURNED,)
    back = aside.segment_of(entry)
    assert (back.id, back.source, back.target) == ("u1", segment.source, segment.target)
    assert back.state is State.DRAFT, "a person has still to look at it in its place"


def test_a_replaced_translation_is_in_the_notation():
    old = Entry(Unit("u1", "new *b*", Role.CELL), "*B* [x](/y)", State.TRANSLATED, "old *b*")
    entry = aside.entry_of(Kept("u1", old, "replaced"), "fr.xlf")
    assert (entry.unit.text, entry.target, entry.flags) == ("old *b*", "*B* [x](/y)", ())
    assert aside.segment_of(entry).target[0] == Tag(1, Side.OPEN)
