"""comrak behind one module: CommonMark with tables and footnotes, as a tree with positions."""

from __future__ import annotations

from typing import Any

import comrak

_EXTENSIONS = comrak.ExtensionOptions(
    table=True, footnotes=True, strikethrough=True, cjk_friendly_emphasis=True
)
# Columns in characters, so that they index Python strings; definitions stay where they stand.
_OPTIONS = comrak.ParseOptions(sourcepos_chars=True, leave_footnote_definitions=True)

Node = comrak.AstNode


def parse(markdown: str) -> Node:
    """The tree of a whole document."""
    return comrak.parse_document(markdown, _EXTENSIONS, _OPTIONS)


def kind_of(node: Node) -> str:
    """The name of a node's kind, as comrak has it: "Paragraph", "Emph", "Text"…"""
    return type(node.node_value).__name__


def value_of(node: Node) -> Any:
    """A node's value, whose type depends on its kind."""
    value: Any = node.node_value
    return value.value


def is_ordered(settings: comrak.NodeList) -> bool:
    """Whether a list is numbered."""
    return settings.list_type == comrak.ListType.Ordered


def side_of(alignment: comrak.TableAlignment) -> str:
    """A column's alignment as HTML has it, "" for none."""
    return next((side for known, side in _SIDES if alignment == known), "")


_SIDES = (
    (comrak.TableAlignment.Left, "left"),
    (comrak.TableAlignment.Center, "center"),
    (comrak.TableAlignment.Right, "right"),
)
