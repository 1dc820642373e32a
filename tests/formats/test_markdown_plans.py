"""Where the texts of a shape stand, found without the parser: it would say the same."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hexapla.formats.markdown import plans
from hexapla.formats.markdown.plans import ITEM, PARAGRAPH, Plan, plan_of
from hexapla.markup.outline import Outliner
from hexapla.markup.shapes import is_plain

MARKS = ("", "> ", "- ", "* ", "1. ", "1) ", "11. ", "[^1]: ", "[^11]: ", "# ", "### ", "   ",
         "    ", "  ", "> - ", "1. > ")  # fmt: skip
lines = st.builds(str.__add__, st.sampled_from(MARKS), st.sampled_from(("x", "x", "(x")))
shapes = st.lists(st.tuples(lines, st.sampled_from(("\n", "\n\n"))), min_size=1, max_size=5).map(
    lambda found: "".join([part for pair in found for part in pair])
)


def no_lines() -> list[str]:
    raise AssertionError("a plain shape says all")


@given(shapes)
@example("1. x\n\n   (x\n\n   x\n\n")
@example("[^1]: x\n[^11]: (x\n\n")
@example("- x\n- x\n\n")
@example("> x\n\n")
@example("1. x\n\n    x\n\n")
@settings(max_examples=1000, deadline=None)
def test_usual_shapes_need_no_parser(shape: str) -> None:
    """Either nothing is said of a shape, or what its blocks say."""
    if is_plain(shape):
        said = shape.split("\n")
        found = plans._usual(said)
        assert found in ([], plans._parsed(said, Outliner(no_lines).plain(shape)))


@pytest.mark.parametrize(
    ("shape", "roles"),
    [
        ("x\n\n", (PARAGRAPH,)),
        ("(x\n\n", (ITEM,)),
        ("> x\n", (PARAGRAPH,)),
        ("1. x\n\n   x\n\n   (x\n\n", (ITEM, ITEM, ITEM)),
        ("- x\n- x\n\n", (ITEM, ITEM)),
        ("[^1]: x\n[^11]: (x\n\n", (PARAGRAPH, ITEM)),
    ],
)
def test_nearly_all_shapes_are_usual(shape: str, roles: tuple[int, ...]) -> None:
    """Else nothing is gained."""
    assert plans._usual(shape.split("\n"))
    assert plan_of(shape, Outliner(no_lines)).roles == roles


@given(shapes)
@example("x\n(x\nx\n\n")
@example("### x\n\n")
@settings(max_examples=500, deadline=None)
def test_a_shape_that_is_one_block_is(shape: str) -> None:
    """A heading of its level, or a paragraph of several lines, is what the parser sees, too."""
    plan = plan_of(shape, Outliner(no_lines))
    if not (plan.level or plan.wrapped):
        return
    (block,) = Outliner(no_lines).plain(shape)
    assert block.line == 0
    if plan.level:
        assert (block.kind, block.value) == ("Heading", plan.level)
        assert shape[plan.column] == "x"
    else:
        assert (block.kind, block.column, block.last) == ("Paragraph", 0, plan.size - 1)


@pytest.mark.parametrize("shape", ["    x\n", "- x\n\n  > x\n\n# x\n", "- x\n* x\n\n", "<x\n"])
def test_what_is_more_than_texts_has_no_roles(shape: str) -> None:
    """Code, a heading beside something else, two lists: these are read as ever."""
    plan = plan_of(shape, Outliner(no_lines))
    assert plan[2:-1] == Plan(0, 0)[2:-1]
    assert plan.size == shape.count("x")
