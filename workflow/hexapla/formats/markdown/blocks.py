"""The parser's blocks to ours, and to units with their positions."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from hexapla.formats.markdown import habits
from hexapla.formats.markdown.inline import cell_text, complete_references, reference_labels
from hexapla.formats.markdown.source import Source
from hexapla.language import labels
from hexapla.markup.notation import join_lines, read
from hexapla.markup.parser import Node, is_ordered, side_of, value_of
from hexapla.model.document import Block, BlockKind
from hexapla.model.finding import Finding
from hexapla.model.label import Label, LabelStyle
from hexapla.model.reading import Context, Slot
from hexapla.model.unit import Role, Unit

_HASHES = re.compile(r"[ \t]{0,3}#{1,6}[ \t]*")
_CLOSING_HASHES = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_NOT_QUOTE = re.compile(r"[^>\s]")
_QUOTE_MARKS = re.compile(r"(?:[ \t]*>)+[ \t]*")
_EMPHASIZED = re.compile(r"(\*\*|__|\*|_)(?!\s)[^*_]+\1")
_DIRECTIVE = re.compile(r"<!--\s*hexapla:\s*(\w*)\s*(.*?)\s*-->\s*", re.S)
_PARAGRAPH, _CELL, _HEADING = Context("paragraph"), Context("cell"), Context("heading")


class BlockReader:
    """Walks the parser's blocks once; gathers units, slots and findings on its way."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.units: list[Unit] = []
        self.slots: list[Slot] = []
        self.findings: list[Finding] = []
        self.trail: tuple[str, ...] = ()
        self.levels: list[int] = []
        self.notes: tuple[str, ...] = ()
        self.role, self.name = Role.PARAGRAPH, ""
        self.quoted = self.skipping = False
        self.previous: Label | None = None
        self.headings: dict[int, Label | None] = {}
        self.references = reference_labels(source.body)

    def blocks(self, nodes: Sequence[Node], previous: Label | None = None) -> tuple[Block, ...]:
        """The blocks of sibling nodes; `previous` is the label before them in their series."""
        made: list[Block] = []
        columns: list[int] = []
        outer, self.previous = self.previous, previous
        skipping, skip_next = self.skipping, False
        for node in nodes:
            value: Any = node.node_value
            kind = type(value).__name__
            if kind == "HtmlBlock" and (directive := self.directive(node, value.value.literal)):
                skip_next = skip_next or directive == "skip"
                continue
            self.skipping = skipping or skip_next
            block = _HANDLERS[kind](self, node, value, made)
            self.skipping, skip_next = skipping, False
            if block is not None and not habits.nested(self, made, columns, block, node):
                made.append(block)
                columns.append(node.sourcepos.start.column)
        self.previous = outer
        return tuple(made)

    def add_unit(
        self, text: str, role: Role, span: tuple[int, int], place: tuple[int, int],
        context: Context, name: str = "",
    ) -> int:  # fmt: skip
        """A new unit and its slot; returns its number."""
        self.units.append(Unit("", text, role, self.trail, name, self.notes))
        self.slots.append(Slot(*span, *place, context))
        self.notes = ()
        return len(self.units) - 1

    def text_block(
        self, kind: BlockKind, role: Role, text: str, at: tuple[int, int, int],
        context: Context = _PARAGRAPH, label: Label | None = None, level: int = 0,
    ) -> Block:  # fmt: skip
        """A block with a text that begins at `at`: a line, a column, and where it stops."""
        line, column, stop = at
        if self.references and "[" in text:
            text = complete_references(text, self.references)
        if self.skipping or not text:
            return Block(kind, (), -1, text, label, level)
        start = self.source.starts[line - 1] + column - 1
        place = (line + self.source.above, column)
        unit = self.add_unit(text, role, (start, stop), place, context, self.name)
        return Block(kind, (), unit, "", label, level)

    def report(self, rule: str, line: int, column: int, *words: object) -> None:
        """Adds a finding at a line and column of the parser."""
        self.source.report(self.findings, rule, line + self.source.above, column, *words)

    # One method a kind of node; each gets the node, its value, and the siblings made so far.

    def _paragraph(self, node: Node, value: Any, made: list[Block]) -> Block | None:
        position = node.sourcepos
        first, column, last = position.start.line, position.start.column, position.end.line
        lines = self.source.lines
        if first == last:
            text = lines[first - 1][column - 1 :].rstrip(" \t")
        elif not self.quoted and habits.is_tabbed(lines[first - 1 : last]):
            return habits.tabbed_table(self, first, last)
        else:
            text = self.joined(lines[first - 1][column - 1 :], lines[first:last])
        stop = self.source.starts[last - 1] + len(lines[last - 1].rstrip(" \t"))
        before = lines[first - 1][: column - 1]
        if text[:5] == "<sup>" and (note := habits.page_note(self, text, first, column, stop)):
            return note
        if habits.joins_cut_paragraph(self, made, text, (first, column, last, stop)):
            return None
        label, role = None, self.role
        if split := labels.split_item(text, self.previous):
            label, length = split
            self.previous, text, column = label, text[length:], column + length
            role = Role.ITEM if role is Role.PARAGRAPH else role
        context = Context("paragraph", _NOT_QUOTE.sub(" ", before)) if before else _PARAGRAPH
        return self.text_block(
            BlockKind.PARAGRAPH, role, text, (first, column, stop), context, label
        )

    def joined(self, first: str, rest: Sequence[str]) -> str:
        """A paragraph's lines as one text, without the marks of the quotation it stands in."""
        if self.quoted:
            rest = [_QUOTE_MARKS.sub("", line, count=1) for line in rest]
        return join_lines([first, *rest])

    def _heading(self, node: Node, value: Any, made: list[Block]) -> Block:
        position = node.sourcepos
        first, column, last = position.start.line, position.start.column, position.start.line
        line, level, context = self.source.lines[first - 1], value.value.level, _HEADING
        if value.value.setext:
            last = position.end.line - 1
            context = Context("paragraph", _NOT_QUOTE.sub(" ", line[: column - 1]))
            text = self.joined(line[column - 1 :], self.source.lines[first:last])
            stop = self.source.starts[last - 1] + len(self.source.lines[last - 1].rstrip(" \t"))
            habits.report_setext(self, first, last, column, level)
        else:
            found = _HASHES.match(line, column - 1)
            column = found.end() + 1 if found else column
            text = _CLOSING_HASHES.sub("", line[column - 1 :]).rstrip(" \t")
            stop = self.source.starts[first - 1] + column - 1 + len(text)
        self.climb(level, first, column)
        if _EMPHASIZED.fullmatch(text):
            self.report("MD-14", first, column, text[:2] if text[1] in "*_" else text[0])
        label, length = labels.split_heading(text, self.headings.get(level)) or (None, 0)
        self.headings[level] = label
        at = (first, column + length, stop)
        block = self.text_block(
            BlockKind.HEADING, Role.HEADING, text[length:], at, context, label, level
        )
        if not self.quoted:
            self.trail = (*self.trail, read(text).words())
            self.levels.append(level)
        return block

    def climb(self, level: int, line: int, column: int) -> None:
        """Leaves in the trail the headings above one of this level."""
        if self.quoted:
            return
        if self.levels and level > self.levels[-1] + 1:
            self.report("MD-13", line, column, level, self.levels[-1], "#" * (self.levels[-1] + 1))
        while self.levels and self.levels[-1] >= level:
            self.levels.pop()
            self.trail = self.trail[:-1]
        for deeper in [one for one in self.headings if one > level]:
            del self.headings[deeper]

    def _list(self, node: Node, value: Any, made: list[Block]) -> Block:
        settings = value.value
        ordered = is_ordered(settings)
        number, previous = settings.start, None
        outer, self.role = self.role, Role.ITEM if self.role is Role.PARAGRAPH else self.role
        items = []
        for item in node.children:
            children = self.blocks(item.children, previous)
            label = Label(LabelStyle.DECIMAL, number) if ordered else None
            number += 1
            if not ordered and children and children[0].kind is BlockKind.PARAGRAPH:
                label = previous = children[0].label
                children = (children[0]._replace(label=None), *children[1:])
            items.append(Block(BlockKind.ITEM, children, label=label))
        self.role = outer
        return Block(BlockKind.LIST, tuple(items), level=int(ordered))

    def _quote(self, node: Node, value: Any, made: list[Block]) -> Block:
        outer, self.quoted = self.quoted, True
        children = self.blocks(node.children)
        self.quoted = outer
        return Block(BlockKind.QUOTE, children)

    def _footnote(self, node: Node, value: Any, made: list[Block]) -> Block:
        outer = self.role, self.name, self.trail
        self.role, self.name, self.trail = Role.FOOTNOTE, value.value.name, ()
        children = self.blocks(node.children)
        self.role, self.name, self.trail = outer
        return Block(BlockKind.NOTE, children, name=value.value.name)

    def _table(self, node: Node, value: Any, made: list[Block]) -> Block:
        sides = [side_of(alignment) for alignment in value.value.alignments]
        rows = []
        for row in node.children:
            cells = [
                self._cell(cell, side) for cell, side in zip(row.children, sides, strict=False)
            ]
            rows.append(Block(BlockKind.ROW, tuple(cells), level=int(value_of(row))))
        return Block(BlockKind.TABLE, tuple(rows))

    def _cell(self, node: Node, align: str) -> Block:
        position = node.sourcepos
        line, column = position.start.line, position.start.column
        raw = self.source.lines[line - 1][column - 1 : position.end.column]
        # A cell that the row lacks has the place of the bar that ends it.
        text = "" if raw == "|" else raw.strip(" \t")
        column += len(raw) - len(raw.lstrip(" \t"))
        stop = self.source.position(line, column) + len(text)
        outer, self.role = self.role, Role.CELL
        block = self.text_block(
            BlockKind.CELL, Role.CELL, cell_text(text), (line, column, stop), _CELL
        )
        self.role = outer
        return block._replace(align=align) if align else block

    def _code(self, node: Node, value: Any, made: list[Block]) -> Block:
        first, last = node.sourcepos.start.line, node.sourcepos.end.line
        return Block(BlockKind.CODE, literal="\n".join(self.source.lines[first - 1 : last]))

    def _rule(self, node: Node, value: Any, made: list[Block]) -> Block:
        self.report("MD-4", node.sourcepos.start.line, node.sourcepos.start.column)
        return Block(BlockKind.RULE)

    def _raw(self, node: Node, value: Any, made: list[Block]) -> Block:
        literal = value.value.literal
        if not literal.lstrip().startswith("<!--"):
            self.report("MD-16", node.sourcepos.start.line, node.sourcepos.start.column)
        return Block(BlockKind.MARKUP, literal=literal)

    def directive(self, node: Node, literal: str) -> str:
        """The word of a comment that speaks to us, "" for any other HTML."""
        found = _DIRECTIVE.match(literal)
        if not found:
            return ""
        if found[1] == "note":
            self.notes = (*self.notes, " ".join(found[2].split()))
        elif found[1] != "skip":
            position = node.sourcepos.start
            self.report("MD-11", position.line, position.column, found[1] or found[2])
        return found[1] or "?"


_HANDLERS: dict[str, Callable[[BlockReader, Node, Any, list[Block]], Block | None]] = {
    "Paragraph": BlockReader._paragraph,
    "Heading": BlockReader._heading,
    "List": BlockReader._list,
    "BlockQuote": BlockReader._quote,
    "FootnoteDefinition": BlockReader._footnote,
    "Table": BlockReader._table,
    "CodeBlock": BlockReader._code,
    "ThematicBreak": BlockReader._rule,
    "HtmlBlock": BlockReader._raw,
}
