"""One and the same file of ours, as each tool sends it back: the same units come home."""

from pathlib import Path

import pytest

from hexapla.exchange.reading import read
from hexapla.exchange.returns.returned import Segment, settle
from hexapla.model.catalog import State
from hexapla.model.fragment import Fragment, Side, Tag

CASES = Path(__file__).parents[2] / "cases/exchange/dialects"
OPEN, CLOSE, ALONE = Side.OPEN, Side.CLOSE, Side.ALONE

SOURCES = {
    "u0000000001": ("Opening of the session",),
    "u0000000002": (
        "The Committee recalls ", Tag(1, OPEN), "its", Tag(1, CLOSE), " report.", Tag(2, ALONE),
        " It met in Geneva.",
    ),
    "u0000000003": ("Adoption of the agenda",),
    "u0000000004": ("Other matters",),
}  # fmt: skip
TARGETS = {
    "u0000000001": ("Ouverture de la session",),
    "u0000000002": (
        "La Commission rappelle ", Tag(1, OPEN), "son", Tag(1, CLOSE), " rapport.", Tag(2, ALONE),
        " Elle s’est réunie à Genève.",
    ),
    "u0000000003": (),
    "u0000000004": ("Questions diverses",),
}  # fmt: skip


def home(segment: Segment) -> str:
    """The unit that a segment names, in its id or in what its tool has kept of ours."""
    found = {word for word in f"{segment.id} {segment.name}".split() if word in SOURCES}
    assert len(found) == 1, segment
    return found.pop()


def renumbered(fragment: Fragment, source: Fragment) -> Fragment:
    """A fragment with its tags counted as they come in the source, as importing does."""
    order = list(dict.fromkeys(part.number for part in source if isinstance(part, Tag)))
    return tuple(
        Tag(order.index(part.number) + 1, part.side) if isinstance(part, Tag) else part
        for part in fragment
    )


@pytest.mark.parametrize("path", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_what_went_out_comes_home_from_every_tool(path):
    """Ids, texts, codes, states and remarks, whatever the tool has made of them."""
    (returned,) = read(path.read_bytes(), path.name)
    assert returned.language.lower().split("-")[0] == "fr"
    segments = {home(segment): segment for segment in returned.segments}
    assert list(segments) == list(SOURCES)
    for unit, segment in segments.items():
        source = settle(segment.source)
        assert renumbered(source, source) == SOURCES[unit]
        assert renumbered(settle(segment.target or ()), source) == TARGETS[unit]
        assert segment.fault == ""
    assert segments["u0000000002"].remarks == ("Check the name.",)
    assert [segments[unit].remarks for unit in SOURCES].count(()) == 3
    states = [segments[unit].state for unit in SOURCES if TARGETS[unit]]
    assert states == [State.TRANSLATED, State.TRANSLATED, State.DRAFT]


@pytest.mark.parametrize("name", ["trados.sdlxliff", "memoq.mqxliff", "phrase.mxliff", "plain.xlf"])
def test_codes_that_a_tool_has_numbered_anew_have_their_own_numbers_again(name):
    """The tool keeps our own tags as the texts of its codes: no guess is needed."""
    (returned,) = read((CASES / name).read_bytes(), name)
    second = next(one for one in returned.segments if home(one) == "u0000000002")
    assert settle(second.source) == SOURCES["u0000000002"]
    assert settle(second.target or ()) == TARGETS["u0000000002"]


def test_segments_of_a_unit_are_counted():
    (returned,) = read((CASES / "trados.sdlxliff").read_bytes(), "trados.sdlxliff")
    assert [segment.parts for segment in returned.segments] == [1, 2, 1, 1]


@pytest.mark.parametrize("name", ["plain.xlf", "poedit.xliff"])
def test_the_export_is_known_as_long_as_the_file_names_it(name):
    assert read((CASES / name).read_bytes(), name)[0].export == "0a1b2c3d"


def test_the_note_names_the_export_where_the_attribute_is_lost():
    data = (CASES / "plain.xlf").read_bytes().replace(b' build-num="0a1b2c3d"', b"")
    assert read(data, "plain.xlf")[0].export == "0a1b2c3d"


@pytest.mark.parametrize("number", ["38", "1.0", "../../0a1b2c3d", "Release 7"])
def test_the_numbers_of_other_tools_are_no_exports(number):
    data = (CASES / "crowdin.xliff").read_text("utf-8")
    data = data.replace('id="35"', f'build-num="{number}"')
    assert read(data.encode(), "a.xliff")[0].export == ""
