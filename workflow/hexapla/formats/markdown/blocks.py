"""A document's outline to blocks, and to units with their positions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from hexapla.errors import FormatError
from hexapla.formats.markdown import habits, html, lists, positions, tables
from hexapla.formats.markdown.inline import complete_references, reference_labels
from hexapla.formats.markdown.notes import Definition
from hexapla.formats.markdown.source import Source
from hexapla.language import labels
from hexapla.markup.notation import is_words, read
from hexapla.markup.outline import DEEPEST, TOO_DEEP, Outline, outlines
from hexapla.model.document import Block, BlockKind
from hexapla.model.finding import Finding
from hexapla.model.label import Label
from hexapla.model.reading import Context, Slot
from hexapla.model.unit import Role, Unit

_HASHES = re.compile(r"[ \t]{0,3}#{1,6}[ \t]*")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:")
# Behind a table, a bar alone is no row; anything else in its place would be one.
_LONE_BAR = re.compile(r"\|[ \t]*")
_EMPHASIZED = re.compile(r"(\*{1,3}|_{1,3})(?!\s)[^*_]+\1")
_PARAGRAPH, _HEADING, _SPACE = Context("paragraph"), Context("heading"), " \t"


class BlockReader:
    """Walks an outline once; gathers units, slots and findings on its way.

    Lines and columns count from 0 here; `base` is the line where the piece at hand begins.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.units: list[Unit] = []
        self.slots: list[Slot] = []
        self.findings: list[Finding] = []
        self.trail: tuple[str, ...] = ()
        self.levels: list[int] = []
        # How many titles the levels have that the trail has not; -1: no heading yet.
        self.title = -1
        self.notes: tuple[str, ...] = ()
        self.role, self.name = Role.PARAGRAPH, ""
        self.quoted = self.skipping = False
        self.base = 0
        self.previous: Label | None = None
        # The items of the list at hand while it goes on: a long one is not copied for each.
        self.items: list[Block] = []
        self.headings: dict[int, Label | None] = {}
        self.definitions: list[Definition] = []
        self.kept_out: list[tuple[str, int, int]] = []
        self.references = reference_labels(source.body)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the body."""
        return self.source.lines

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
        outer, self.previous = (self.previous, self.items), previous
        self.items = []
        skipping, skip_next = self.skipping, False
        for self.base, node in nodes:
            kind = node.kind
            if kind == "HtmlBlock" and (directive := html.directive(self, node)):
                skip_next = skip_next or directive == "skip"
                above = None
                continue
            continues = kind == "List" and above is not None and lists.continues(above, node)
            if not continues:
                self.close_list(made)
                self.skipping, skip_next = skipping or skip_next, False
            block = _HANDLERS[kind](self, node, made)
            if block is None:
                continue
            if continues and above:
                lists.continue_list(self, made[-1], above, block, node)
                above = node if node.mark == above.mark else above
                continue
            made.append(block)
            above = node if kind == "List" else None
        self.close_list(made)
        self.skipping = skipping
        self.previous, self.items = outer
        return tuple(made)

    def close_list(self, made: list[Block]) -> None:
        """The list that was gathered item by item is complete."""
        if self.items:
            made[-1] = made[-1]._replace(children=tuple(self.items))
            self.items = []

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
            if "[^" in text or "<sup>" in text:
                self.kept_out.append((text, *self.source.place(line, column)))
            return Block(kind, (), -1, text, label, level)
        span = (self.source.starts[line] + column, stop)
        place = self.source.place(line, column)
        unit = self.add_unit(text, role, span, place, context, self.name)
        return Block(kind, (), unit, "", label, level)

    def report(self, rule: str, line: int, column: int, *words: object) -> None:
        """Adds a finding at a line and column."""
        self.source.report(self.findings, rule, *self.source.place(line, column), *words)

    def define(self, line: int, column: int) -> str:
        """Takes down that a footnote's text stands at a line and column; returns its label."""
        found = _NOTE.search(self.lines[line], column)
        name = found[1] if found else ""
        self.definitions.append(Definition(name, *self.source.place(line, column)))
        return name

    # One method a kind of block; each gets its outline, and the siblings made so far.

    def _paragraph(self, node: Outline, made: list[Block]) -> Block | None:
        first, column, last = self.base + node.line, node.column, self.base + node.last
        if self.references:
            first, column = positions.behind_definitions(
                self.lines, first, column, last, self.quoted
            )
            if first > last:
                return self._code(node, made)._replace(kind=BlockKind.PARAGRAPH)
        line = self.lines[first]
        if first == last:
            text = line[column:].rstrip(_SPACE)
            stop = self.source.starts[first] + column + len(text)
        elif not column and tables.is_tabbed(self.lines[first : last + 1]):
            return tables.tabbed(self, first, last)
        else:
            text = positions.joined(self.lines, first, column, last, self.quoted)
            stop = self.source.starts[last] + len(self.lines[last].rstrip(_SPACE))
        if text[:1] == "|" and _LONE_BAR.fullmatch(line, column):
            return Block(BlockKind.PARAGRAPH, literal=text)
        if text[:5] == "<sup>" and (note := habits.page_note(self, text, (first, column, stop))):
            return note
        if made and habits.joins_cut_paragraph(self, made, text, (first, column, last, stop)):
            return None
        context = (
            Context("paragraph", positions.prefix(line, column, self.quoted))
            if column
            else _PARAGRAPH
        )
        label, role = None, self.role
        if split := labels.split_item(text, self.previous):
            label, length = split
            self.previous, text = label, text[length:]
            first, column = positions.behind(self.lines, first, column, length, self.quoted)
            role = Role.ITEM if role is Role.PARAGRAPH else role
        at = (first, column, stop)
        return self.text_block(BlockKind.PARAGRAPH, role, text, at, context, label)

    def _heading(self, node: Outline, made: list[Block]) -> Block:
        first, column, level = self.base + node.line, node.column, int(node.value)
        context = _HEADING
        if node.mark == "setext":
            last = self.base + node.last - 1
            first, column = positions.behind_definitions(
                self.lines, first, column, last, self.quoted
            )
            context = Context("paragraph", positions.prefix(self.lines[first], column, self.quoted))
            text = positions.joined(self.lines, first, column, last, self.quoted)
            stop = self.source.starts[last] + len(self.lines[last].rstrip(_SPACE))
            if _LONE_BAR.fullmatch(self.lines[first], column):
                return Block(BlockKind.HEADING, literal=text, level=level)
            habits.report_setext(self, first, last, column, level)
        else:
            text, column = self.title_of(first, column)
            stop = self.source.starts[first] + column + len(text)
        length = self.enter(level, text, first, column)
        label = self.headings[level]
        at = (*positions.behind(self.lines, first, column, length, self.quoted), stop)
        block = self.text_block(
            BlockKind.HEADING, Role.HEADING, text[length:], at, context, label, level
        )
        if not self.quoted:
            self.descend(level, text)
        return block

    def title_of(self, line: int, column: int) -> tuple[str, int]:
        """The text of a heading with hashes, and the column where it begins."""
        if found := _HASHES.match(self.lines[line], column):
            column = found.end()
        return positions.unclosed(self.lines[line][column:].rstrip(_SPACE)), column

    def enter(self, level: int, text: str, line: int, column: int) -> int:
        """Comes to a heading; returns the length of its label."""
        self.climb(level, line, column)
        if text[:1] in ("*", "_") and (emphasized := _EMPHASIZED.fullmatch(text)):
            self.report("MD-14", line, column, emphasized[1])
        label, length = labels.split_heading(text, self.headings.get(level)) or (None, 0)
        self.headings[level] = label
        return length

    def climb(self, level: int, line: int, column: int) -> None:
        """Leaves in the trail the headings above one of this level."""
        if self.quoted:
            return
        if self.levels and level > self.levels[-1] + 1:
            self.report("MD-13", line, column, level, self.levels[-1], "#" * (self.levels[-1] + 1))
        while self.levels and self.levels[-1] >= level:
            self.levels.pop()
        if not self.levels:
            self.title = min(self.title, 0)
        self.trail = self.trail[: len(self.levels) - max(self.title, 0)]
        for deeper in range(level + 1, 7):  # as far as levels go
            self.headings.pop(deeper, None)

    def descend(self, level: int, text: str) -> None:
        """Puts a heading into the trail of what comes below it.

        The title is left out: all units are under it, so it would say nothing of any.
        """
        self.levels.append(level)
        if self.title < 0 and level == 1:
            self.title = 1
            return
        self.title = max(self.title, 0)
        self.trail = (*self.trail, text if is_words(text) else read(text).words())

    def _quote(self, node: Outline, made: list[Block]) -> Block:
        outer, self.quoted = self.quoted, True
        children = self.inside(node)
        self.quoted = outer
        return Block(BlockKind.QUOTE, children)

    def _footnote(self, node: Outline, made: list[Block]) -> Block:
        outer = self.role, self.name, self.trail
        name = self.define(self.base + node.line, node.column)
        self.role, self.name, self.trail = Role.FOOTNOTE, name, ()
        block = Block(BlockKind.NOTE, self.inside(node), name=self.name)
        self.role, self.name, self.trail = outer
        return block

    def _code(self, node: Outline, made: list[Block]) -> Block:
        first, last = self.base + node.line, self.base + node.last
        return Block(BlockKind.CODE, literal="\n".join(self.lines[first : last + 1]))

    def _rule(self, node: Outline, made: list[Block]) -> Block:
        self.report("MD-4", self.base + node.line, node.column)
        return Block(BlockKind.RULE)

    def _too_deep(self, node: Outline, made: list[Block]) -> Block:
        raise FormatError(
            f"blocks stand inside one another more than {DEEPEST} deep",
            line=self.source.place(self.base + node.line, 0)[0],
            advice="nest them less",
        )


_HANDLERS: dict[str, Callable[[BlockReader, Outline, list[Block]], Block | None]] = {
    "Paragraph": BlockReader._paragraph,
    "Heading": BlockReader._heading,
    "List": lists.listed,
    "BlockQuote": BlockReader._quote,
    "FootnoteDefinition": BlockReader._footnote,
    "Table": tables.piped,
    "CodeBlock": BlockReader._code,
    "ThematicBreak": BlockReader._rule,
    "HtmlBlock": html.raw,
    TOO_DEEP: BlockReader._too_deep,
}
