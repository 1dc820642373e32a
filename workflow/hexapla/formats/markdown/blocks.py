"""A document's outline to blocks, and to units with their positions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from hexapla.formats.markdown import habits
from hexapla.formats.markdown.inline import cell_text, complete_references, reference_labels
from hexapla.formats.markdown.source import Source
from hexapla.language import labels
from hexapla.markup.notation import join_lines, read
from hexapla.markup.outline import Outline, outlines
from hexapla.model.document import Block, BlockKind
from hexapla.model.finding import Finding
from hexapla.model.label import Label, LabelStyle
from hexapla.model.reading import Context, Slot
from hexapla.model.unit import Role, Unit

_HASHES = re.compile(r"[ \t]{0,3}#{1,6}[ \t]*")
_CLOSING_HASHES = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_NUMBER = re.compile(r"\d{1,9}")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:")
_NOT_QUOTE = re.compile(r"[^>\s]")
_QUOTE_MARKS = re.compile(r"(?:[ \t]*>)+[ \t]*")
_EMPHASIZED = re.compile(r"(\*\*|__|\*|_)(?!\s)[^*_]+\1")
_DIRECTIVE = re.compile(r"<!--\s*hexapla:\s*(\w*)\s*(.*?)\s*-->\s*", re.S)
_PARAGRAPH, _CELL, _HEADING = Context("paragraph"), Context("cell"), Context("heading")
_SPACE = " \t"


class BlockReader:
    """Walks an outline once; gathers units, slots and findings on its way.

    Lines and columns count from 0 here; `base` is the line where the piece at hand begins.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines, self.starts = source.lines, source.starts
        self.units: list[Unit] = []
        self.slots: list[Slot] = []
        self.findings: list[Finding] = []
        self.trail: tuple[str, ...] = ()
        self.levels: list[int] = []
        self.notes: tuple[str, ...] = ()
        self.role, self.name = Role.PARAGRAPH, ""
        self.quoted = self.skipping = False
        self.base = 0
        self.previous: Label | None = None
        self.headings: dict[int, Label | None] = {}
        self.references = reference_labels(source.body)

    def document(self) -> tuple[Block, ...]:
        """The blocks of the whole document."""
        return self.blocks((base, node) for base, nodes in outlines(self.lines) for node in nodes)

    def inside(self, node: Outline, previous: Label | None = None) -> tuple[Block, ...]:
        """The blocks inside one."""
        base = self.base
        return self.blocks([(base, child) for child in node.children], previous)

    def blocks(
        self, nodes: Iterable[tuple[int, Outline]], previous: Label | None = None
    ) -> tuple[Block, ...]:
        """The blocks of siblings; `previous` is the label before them in their series."""
        made: list[Block] = []
        above: Outline | None = None
        outer, self.previous = self.previous, previous
        skipping, skip_next = self.skipping, False
        for self.base, node in nodes:
            kind = node.kind
            if kind == "HtmlBlock" and (directive := self.directive(node)):
                skip_next = skip_next or directive == "skip"
                above = None
                continue
            if skip_next:
                self.skipping = True
            block = _HANDLERS[kind](self, node, made)
            if skip_next:
                self.skipping, skip_next = skipping, False
            if block is None:
                continue
            if kind == "List" and above and habits.continues(self, made, above, block, node):
                above = node if node.mark == above.mark else above
                continue
            made.append(block)
            above = node if kind == "List" else None
        self.previous = outer
        return tuple(made)

    def add_unit(
        self, text: str, role: Role, span: tuple[int, int], place: tuple[int, int],
        context: Context, name: str = "",
    ) -> int:  # fmt: skip
        """A new unit and its slot; returns its number."""
        number = len(self.units)
        self.units.append(Unit("", text, role, self.trail, name, self.notes))
        self.slots.append(Slot(span[0], span[1], place[0], place[1], context))
        if self.notes:
            self.notes = ()
        return number

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
        span = (self.starts[line] + column, stop)
        place = (line + self.source.above + 1, column + 1)
        unit = self.add_unit(text, role, span, place, context, self.name)
        return Block(kind, (), unit, "", label, level)

    def report(self, rule: str, line: int, column: int, *words: object) -> None:
        """Adds a finding at a line and column."""
        place = (line + self.source.above + 1, column + 1)
        self.source.report(self.findings, rule, *place, *words)

    # One method a kind of block; each gets its outline, and the siblings made so far.

    def _paragraph(self, node: Outline, made: list[Block]) -> Block | None:
        first, column, last = self.base + node.line, node.column, self.base + node.last
        line = self.lines[first]
        if first == last:
            text = line[column:].rstrip(_SPACE)
            stop = self.starts[first] + column + len(text)
        elif not self.quoted and habits.is_tabbed(self.lines[first : last + 1]):
            return habits.tabbed_table(self, first, last)
        else:
            text = self.joined(line[column:], self.lines[first + 1 : last + 1])
            stop = self.starts[last] + len(self.lines[last].rstrip(_SPACE))
        if text[:5] == "<sup>" and (note := habits.page_note(self, text, (first, column, stop))):
            return note
        if (
            made
            and made[-1].kind is BlockKind.NOTE
            and habits.joins_cut_paragraph(self, made, text, (first, column, last, stop))
        ):
            return None
        context = _PARAGRAPH
        if column:
            context = Context("paragraph", _NOT_QUOTE.sub(" ", line[:column]))
        label, role = None, self.role
        if split := labels.split_item(text, self.previous):
            label, length = split
            self.previous, text, column = label, text[length:], column + length
            role = Role.ITEM if role is Role.PARAGRAPH else role
        at = (first, column, stop)
        return self.text_block(BlockKind.PARAGRAPH, role, text, at, context, label)

    def joined(self, first: str, rest: Sequence[str]) -> str:
        """A paragraph's lines as one text, without the marks of the quotation it stands in."""
        if self.quoted:
            rest = [_QUOTE_MARKS.sub("", line, count=1) for line in rest]
        return join_lines([first, *rest])

    def _heading(self, node: Outline, made: list[Block]) -> Block:
        first, column, level = self.base + node.line, node.column, int(node.value)
        line, context = self.lines[first], _HEADING
        if node.mark == "setext":
            last = self.base + node.last - 1
            context = Context("paragraph", _NOT_QUOTE.sub(" ", line[:column]))
            text = self.joined(line[column:], self.lines[first + 1 : last + 1])
            stop = self.starts[last] + len(self.lines[last].rstrip(_SPACE))
            habits.report_setext(self, first, last, column, level)
        else:
            found = _HASHES.match(line, column)
            column = found.end() if found else column
            text = _CLOSING_HASHES.sub("", line[column:]).rstrip(_SPACE)
            stop = self.starts[first] + column + len(text)
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

    def _list(self, node: Outline, made: list[Block]) -> Block:
        ordered = node.value != -1
        base, number, previous = self.base, 0, None
        if ordered and (found := _NUMBER.search(self.lines[base + node.line], node.column)):
            number = int(found[0])
        elif made and made[-1].kind is BlockKind.LIST:
            previous = made[-1].children[-1].label
        outer, self.role = self.role, Role.ITEM if self.role is Role.PARAGRAPH else self.role
        items = []
        for item in node.children:
            self.base = base
            children = self.inside(item, previous)
            label = Label(LabelStyle.DECIMAL, number) if ordered else None
            number += 1
            if not ordered and children and children[0].kind is BlockKind.PARAGRAPH:
                label = previous = children[0].label
                children = (children[0]._replace(label=None), *children[1:])
            items.append(Block(BlockKind.ITEM, children, -1, "", label))
        self.role = outer
        return Block(BlockKind.LIST, tuple(items), level=int(ordered))

    def _quote(self, node: Outline, made: list[Block]) -> Block:
        outer, self.quoted = self.quoted, True
        children = self.inside(node)
        self.quoted = outer
        return Block(BlockKind.QUOTE, children)

    def _footnote(self, node: Outline, made: list[Block]) -> Block:
        found = _NOTE.search(self.lines[self.base + node.line], node.column)
        outer = self.role, self.name, self.trail
        self.role, self.name, self.trail = Role.FOOTNOTE, found[1] if found else "", ()
        block = Block(BlockKind.NOTE, self.inside(node), name=self.name)
        self.role, self.name, self.trail = outer
        return block

    def _table(self, node: Outline, made: list[Block]) -> Block:
        rows = [
            Block(
                BlockKind.ROW, tuple([self._cell(cell) for cell in row.children]),
                level=int(row.value),
            )
            for row in node.children
        ]  # fmt: skip
        return Block(BlockKind.TABLE, tuple(rows))

    def _cell(self, node: Outline) -> Block:
        line, column = self.base + node.line, node.column
        raw = self.lines[line][column : node.end]
        # A cell that the row lacks has the place of the bar that ends it.
        text = "" if raw == "|" else raw.strip(_SPACE)
        column += len(raw) - len(raw.lstrip(_SPACE))
        stop = self.starts[line] + column + len(text)
        at = (line, column, stop)
        block = self.text_block(BlockKind.CELL, Role.CELL, cell_text(text), at, _CELL)
        return block._replace(align=str(node.value)) if node.value else block

    def _code(self, node: Outline, made: list[Block]) -> Block:
        first, last = self.base + node.line, self.base + node.last
        return Block(BlockKind.CODE, literal="\n".join(self.lines[first : last + 1]))

    def _rule(self, node: Outline, made: list[Block]) -> Block:
        self.report("MD-4", self.base + node.line, node.column)
        return Block(BlockKind.RULE)

    def _raw(self, node: Outline, made: list[Block]) -> Block:
        literal = self.literal(node)
        if not literal.lstrip().startswith("<!--"):
            self.report("MD-16", self.base + node.line, node.column)
        return Block(BlockKind.MARKUP, literal=literal)

    def literal(self, node: Outline) -> str:
        """The text of a block of raw HTML."""
        first, last = self.base + node.line, self.base + node.last
        return "\n".join([self.lines[first][node.column :], *self.lines[first + 1 : last + 1]])

    def directive(self, node: Outline) -> str:
        """The word of a comment that speaks to us, "" for any other HTML."""
        found = _DIRECTIVE.match(self.literal(node))
        if not found:
            return ""
        if found[1] == "note":
            self.notes = (*self.notes, " ".join(found[2].split()))
        elif found[1] != "skip":
            self.report("MD-11", self.base + node.line, node.column, found[1] or found[2])
        return found[1] or "?"


_HANDLERS: dict[str, Callable[[BlockReader, Outline, list[Block]], Block | None]] = {
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
