"""A version's blocks as HTML.

Labels are text before what they label, in the language's own form, so that they are the same in
print, on the screen, in a copy and to a screen reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from textwrap import dedent

from hexapla.language import labels
from hexapla.language.masthead import job_line
from hexapla.markup.notation import read
from hexapla.model.document import Block, BlockKind
from hexapla.model.fragment import Text
from hexapla.model.label import Label
from hexapla.publishing import tables
from hexapla.publishing.inline import Setting, inline
from hexapla.publishing.notes import Notes, definitions
from hexapla.publishing.version import Version
from hexapla.publishing.words import words

_STRONG = re.compile(r"\*\*(?!\s)(?P<inside>[^*]+)\*\*")
_FENCE = re.compile(r"(?P<outer>[ \t>]*)(?P<fence>`{3,}|~{3,})")
# Level-4 headings without a label (“Documentation”) are in italics (UN practice, S0, S6).
_ITALIC_LEVEL = 4


class Writer:
    """Writes the blocks of one version; gathers its footnotes on the way."""

    def __init__(self, version: Version) -> None:
        self.version = version
        self.language = version.locale.language
        self.units = version.reading.units
        self.words = words(self.language)
        self.definitions = list(definitions(version.reading.document.blocks))
        self.notes = Notes(
            version.numbers, (block.name for block in self.definitions), self.language
        )
        self.setting = Setting(self.notes, self.words, version.locale.direction == "rtl")
        self.foreign = self.setting._replace(right_to_left=version.original.direction == "rtl")
        self.headings = 0
        self.job_lines: list[str] = []

    def notation(self, block: Block) -> str:
        """The text of a block, in the notation."""
        return self.units[block.unit].text if block.unit >= 0 else block.literal

    def text(self, block: Block) -> str:
        """The HTML of a block's text."""
        return self.inline(read(self.notation(block)), block.unit)

    def inline(self, text: Text, unit: int) -> str:
        """A unit's text; one in the master's language says so, and is marked if asked for."""
        if unit not in self.version.unfinished:
            return inline(text, self.setting)
        original, own = self.version.original, self.version.locale
        html = (
            f'<span lang="{escape(original.tag)}" dir="{original.direction}">'
            f"{inline(text, self.foreign)}</span>"
        )
        if self.version.marked:
            html += (
                f' <small class="pending" lang="{escape(own.tag)}" dir="{own.direction}">'
                f"{escape(self.words.unfinished)}</small>"
            )
        return html

    def classes(self, unit: int, *names: str) -> str:
        """The class attribute of an element that shows a unit."""
        given = [name for name in names if name]
        if self.version.marked and unit in self.version.unfinished:
            given.append("unfinished")
        return f' class="{" ".join(given)}"' if given else ""

    def label(self, label: Label | None) -> str:
        """A label, with a space that a copy keeps."""
        if label is None:
            return ""
        return f'<span class="label">{escape(labels.form(label, self.language))}\u00a0</span>'

    def blocks(self, blocks: Sequence[Block]) -> str:
        """The HTML of blocks, a line an element."""
        return "\n".join(filter(None, [_HANDLERS[block.kind](self, block) for block in blocks]))

    def heading(self, block: Block) -> str:
        """A heading; one that is emphasized as a whole (a habit of converters) is like others."""
        self.headings += 1
        notation = self.notation(block)
        label, level = block.label, min(max(block.level, 1), 6)
        found = None if label else _STRONG.fullmatch(notation)
        if found:
            notation = found["inside"]
            label, length = labels.split_heading(notation) or (None, 0)
            notation = notation[length:]
        name = "plain" if not label and not found and level >= _ITALIC_LEVEL else ""
        text = self.label(label) + self.inline(read(notation), block.unit)
        classes = self.classes(block.unit, name)
        return f'<h{level} id="heading-{self.headings}"{classes}>{text}</h{level}>'

    def paragraph(self, block: Block, opening: str = "") -> str:
        """A paragraph; `opening` is the HTML of the label of the item or note that it begins."""
        if block.unit < 0 and (job := job_line(block.literal, self.language)):
            self.job_lines.append(job)
            return ""
        text = self.text(block)
        labelled = "labelled" if block.label and not opening else ""
        classes = self.classes(block.unit, labelled, "lines" if "<br>" in text else "")
        return f"<p{classes}>{opening}{self.label(block.label)}{text}</p>"

    def list(self, block: Block) -> str:
        """A list: labelled, or with bullets where no item has a label."""
        if not any(item.label for item in block.children):
            items = "\n".join([f"<li>{self.blocks(item.children)}</li>" for item in block.children])
            return f"<ul>\n{items}\n</ul>"
        items = "\n".join([self.item(item) for item in block.children])
        # Without its own marks, a list is no list to some screen readers unless it says so.
        return f'<ol role="list" class="labels">\n{items}\n</ol>'

    def item(self, block: Block) -> str:
        """An item of a labelled list."""
        return f"<li>{self.opened(block.children, self.label(block.label))}</li>"

    def opened(self, blocks: Sequence[Block], opening: str) -> str:
        """Blocks with a label before them, inside their first paragraph if they begin with one."""
        if blocks and blocks[0].kind is BlockKind.PARAGRAPH:
            first, blocks = self.paragraph(blocks[0], opening), blocks[1:]
        else:
            first = f"<p>{opening}</p>"
        return f"{first}\n{self.blocks(blocks)}".rstrip()

    def quote(self, block: Block) -> str:
        """A quotation."""
        return f"<blockquote>{self.blocks(block.children)}</blockquote>"

    def table(self, block: Block) -> str:
        """A table."""
        return tables.table(block, self)

    def code(self, block: Block) -> str:
        """A block of code, without its fence and the indentation of the item it stands in."""
        lines = block.literal.split("\n")
        if fence := _FENCE.match(lines[0]):
            closed = len(lines) > 1 and lines[-1].strip(" \t>").startswith(fence["fence"])
            lines = lines[1:-1] if closed else lines[1:]
            outer = len(fence["outer"])
            lines = [line[outer:] if not line[:outer].strip(" \t>") else line for line in lines]
        else:
            lines = dedent(block.literal).split("\n")
        return f'<pre dir="ltr"><code>{escape(chr(10).join(lines))}</code></pre>'

    def markup(self, block: Block) -> str:
        """Raw HTML made harmless: no scripts, no styles, no ids, nothing fetched; comments go."""
        import nh3  # spared where a document has no raw HTML

        allowed = nh3.ALLOWED_TAGS - {"img", "map", "area"}
        return nh3.clean(
            block.literal, tags=allowed, url_schemes={"http", "https", "mailto"}
        ).strip()

    def nothing(self, block: Block) -> str:
        """Notes stand at the end; rules are where pages ended."""
        return ""


_HANDLERS: dict[BlockKind, Callable[[Writer, Block], str]] = {
    BlockKind.HEADING: Writer.heading,
    BlockKind.PARAGRAPH: Writer.paragraph,
    BlockKind.LIST: Writer.list,
    BlockKind.ITEM: Writer.item,
    BlockKind.TABLE: Writer.table,
    BlockKind.QUOTE: Writer.quote,
    BlockKind.CODE: Writer.code,
    BlockKind.MARKUP: Writer.markup,
    BlockKind.NOTE: Writer.nothing,
    BlockKind.RULE: Writer.nothing,
}
