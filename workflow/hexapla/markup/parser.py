"""comrak behind one module: CommonMark with tables and footnotes, as a tree with positions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

# It is imported when there is something to parse: usual texts need no parser.
if TYPE_CHECKING:
    import comrak

    Node = comrak.AstNode
else:
    Node = Any


@cache
def _options() -> tuple[comrak.ExtensionOptions, comrak.ParseOptions]:
    import comrak

    extensions = comrak.ExtensionOptions(
        table=True, footnotes=True, strikethrough=True, cjk_friendly_emphasis=True
    )
    # Columns in characters, so that they index Python strings; definitions stay where they stand.
    return extensions, comrak.ParseOptions(sourcepos_chars=True, leave_footnote_definitions=True)


def parse(markdown: str) -> Node:
    """The tree of a whole document."""
    import comrak

    return comrak.parse_document(markdown, *_options())


def kind_of(node: Node) -> str:
    """The name of a node's kind, as comrak has it: "Paragraph", "Emph", "Text"…"""
    return type(node.node_value).__name__


def value_of(node: Node) -> Any:
    """A node's value, whose type depends on its kind."""
    value: Any = node.node_value
    return value.value


def is_ordered(settings: comrak.NodeList) -> bool:
    """Whether a list is numbered."""
    import comrak

    return settings.list_type == comrak.ListType.Ordered


def side_of(alignment: comrak.TableAlignment) -> str:
    """A column's alignment as HTML has it, "" for none."""
    import comrak

    known = comrak.TableAlignment
    sides = ((known.Left, "left"), (known.Center, "center"), (known.Right, "right"))
    return next((side for one, side in sides if alignment == one), "")
