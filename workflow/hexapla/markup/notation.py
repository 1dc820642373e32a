"""From the notation to a fragment.

The notation is inline CommonMark as a person would write it, with three rules of its own, so that
a text can be read away from its document: a text is one line but for hard breaks; `[^label]` is
always a footnote mark, and so is `<sup>12</sup>`, as converted documents have it; a link by
reference is written in full, `[text][label]`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from hexapla.markup import usual
from hexapla.markup.lines import tidy
from hexapla.markup.parser import Node, kind_of, parse, value_of
from hexapla.model.fragment import Code, Fragment, Kind, Side, Tag, Text

# A text without any of these is words and nothing else.
SPECIAL = re.compile(r"[\\`*_\[\]<&~\n!]|  ")
NOTE_MARK = re.compile(r"\[\^([^\[\]\s^]+)\]")
# comrak's own stack ends at some 15,000 marks inside one another, and the process with it.
MOST_MARKS = 10_000
MARK = re.compile(r"[*_\[~>]")
# A raised number is a footnote mark, but not behind a unit of length: m<sup>2</sup> is an area.
RAISED_MARK = re.compile(r"(?<!\b[kcdm]m)(?<!\bm)<sup>(\d{1,3}|\*{1,3})</sup>")
# What may hide a mark, beside a link; and a link that does not, as it has no brackets inside.
_HIDING = ("<", "`", "\\", "![")
HIDING = ("](", "<", "`", "\\", "!")
"""A text without any of these calls the footnotes that `NOTE_MARK` finds in it."""
_PLAIN_LINK = re.compile(r"\[(?!\^)[^\[\]\n]*\]\([\w:/.?#=%+,;@-]+\)")
_REFERENCE = re.compile(r"(?<!\\)\]\[([^\]^][^\]]*)\]")
_HTML_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_VOID = {"br", "img", "hr", "wbr", "input", "col"}
# Text behind four spaces continues a paragraph, whatever it looks like.
_BEFORE, _INDENT = "x\n    ", "\n    "

_PAIRED = {
    "Emph": Kind.EMPHASIS,
    "Strong": Kind.STRONG,
    "Strikethrough": Kind.STRUCK,
    "Link": Kind.LINK,
    "Image": Kind.IMAGE,
}


@lru_cache(maxsize=4096)
def read(text: str) -> Text:
    """The fragment of a text and what its tags mean, numbered as they come. Never raises.

    A text of more lines than its hard breaks make is read as `tidy` has it. One with marks inside
    one another beyond all reason is read as words: the parser's stack, and ours, are not endless.
    """
    if found := usual.read(text):
        return found
    return Text((text,) if text else ()) if is_words(text) else _parsed(text)


def is_words(text: str) -> bool:
    """Whether a text has nothing of `SPECIAL`."""
    return not has_marks(text) and "  " not in text


def has_marks(text: str) -> bool:
    """Whether a text has a letter of `SPECIAL`: two spaces mean something at its ends only.

    A search for each of a dozen letters takes a fifth of the time of one expression for them all.
    """
    return (
        "[" in text or "*" in text or "\n" in text or "_" in text or "<" in text or "&" in text
        or "\\" in text or "`" in text or "!" in text or "~" in text or "]" in text
    )  # fmt: skip


def _parsed(text: str) -> Text:
    """The same by the parser, which knows all of Markdown."""
    if len(text) > MOST_MARKS and len(MARK.findall(text)) > MOST_MARKS:
        return Text((text,))
    if "\n" in text or "\r" in text:
        text = tidy(text)
    root = parse(_BEFORE + text.replace("\n", _INDENT) + _definitions(text))
    if not root.children or kind_of(root.children[0]) != "Paragraph":
        return Text((text,))
    lines = ["", *(" " * 4 + line for line in text.split("\n"))]
    reader = _Reader(lines)
    try:
        reader.visit(root.children[0].children[2:])
    except RecursionError:
        return Text((text,))
    return Text(_merge_words(reader.row), tuple(reader.codes))


def note_marks(text: str) -> list[str]:
    """The labels of the footnotes that a text calls, in order."""
    if "[^" not in text and "<sup>" not in text:
        return []
    # What may hide a mark, or make one of another form; nearly always there is nothing of it.
    hiding = "](" in text or "<" in text or "`" in text or "\\" in text or "![" in text
    if not hiding:
        return NOTE_MARK.findall(text)
    if (found := usual.note_marks(text)) is not None:
        return found
    return [code.label for code in read(text).codes if code.kind is Kind.NOTE]


def notes_called(texts: Iterable[str]) -> set[str]:
    """The labels of the footnotes that any of many texts calls, but for marks like <sup>1</sup>."""
    usual = [text for text in texts if "^" in text]
    together, found = "\n".join(usual), set()
    if any(sign in together for sign in _HIDING):
        odd = [text for text in usual if any(sign in text for sign in _HIDING)]
        found = {label for text in odd for label in note_marks(text)}
        usual = list(set(usual).difference(odd))
        together = "\n".join(usual)
    if "](" in together:
        rest = _PLAIN_LINK.sub(" ", together)
        if "](" in rest or "][" in together:
            return found.union(*map(note_marks, usual))
        together = rest
    return found.union(NOTE_MARK.findall(together))


def _definitions(text: str) -> str:
    notes = [f"\n\n[^{label}]: x" for label in dict.fromkeys(NOTE_MARK.findall(text))]
    references = _REFERENCE.findall(NOTE_MARK.sub(" ", text))
    # comrak takes a definition at the very end for text.
    links = [f"\n\n[{label}]: <{label}>\n" for label in dict.fromkeys(references)]
    return "".join(notes + links)


class _Reader:
    """Gathers the row and the codes of one paragraph's inline nodes."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.row: list[str | Tag] = []
        self.codes: list[Code] = []

    def visit(self, nodes: Sequence[Node]) -> None:
        closings = _closing_tags(nodes)
        opened: dict[int, int] = {}
        position = 0
        while position < len(nodes):
            node, kind = nodes[position], kind_of(nodes[position])
            if kind == "HtmlInline":
                if label := self.raised_mark(nodes[position : position + 3]):
                    self.alone(Code(Kind.NOTE, f"<sup>{label}</sup>", label=label))
                    position += 3
                    continue
                self.html(node, position, closings, opened)
            else:
                self.inline(node, kind)
            position += 1

    def inline(self, node: Node, kind: str) -> None:
        if kind == "Text":
            self.row.append(value_of(node))
        elif kind == "SoftBreak":
            self.row.append(" ")
        elif kind == "LineBreak":
            self.alone(Code(Kind.BREAK, "\\\n"))
        elif kind == "Code":
            label = value_of(node).literal
            self.alone(Code(Kind.CODE, self.between(node), label=label))
        elif kind == "FootnoteReference":
            label = value_of(node).name
            self.alone(Code(Kind.NOTE, self.between(node), label=label))
        elif kind in _PAIRED:
            self.pair(node, _PAIRED[kind])
        else:
            self.alone(Code(Kind.MARKUP, self.between(node)))

    def pair(self, node: Node, kind: Kind) -> None:
        children, whole = node.children, self.between(node)
        label = value_of(node).url if kind in (Kind.LINK, Kind.IMAGE) else ""
        if not children or whole.startswith("<"):
            self.alone(Code(kind, whole, label=label))
            return
        if mark := NOTE_MARK.match(whole):
            self.alone(Code(Kind.NOTE, mark[0], label=mark[1]))
            self.row.append(whole[mark.end() :])
            return
        start, end = node.sourcepos.start, node.sourcepos.end
        first, last = children[0].sourcepos.start, children[-1].sourcepos.end
        # comrak has a text that opens with an escape begin behind its backslash.
        opening = self.lines[start.line - 1][start.column - 1 : first.column - 1].rstrip("\\")
        closing = self.cut(last.line, last.column, end.line, end.column).lstrip(" \n")
        if closing in ("]", "][]"):  # a reference that is not written in full is none
            self.row.append(opening)
            self.visit(children)
            self.row.append(closing)
            return
        number = self.number(Code(kind, opening, closing, label))
        self.row.append(Tag(number, Side.OPEN))
        self.visit(children)
        self.row.append(Tag(number, Side.CLOSE))

    def html(
        self, node: Node, position: int, closings: dict[int, int], opened: dict[int, int]
    ) -> None:
        literal = value_of(node)
        if position in closings:
            closing = closings[position]
            number = self.number(Code(Kind.MARKUP, literal, "", _name(literal)))
            opened[closing] = number
            self.row.append(Tag(number, Side.OPEN))
        elif position in opened:
            number = opened[position]
            self.codes[number - 1] = self.codes[number - 1]._replace(closing=literal)
            self.row.append(Tag(number, Side.CLOSE))
        else:
            self.alone(Code(Kind.MARKUP, literal, label=_name(literal)))

    def raised_mark(self, nodes: Sequence[Node]) -> str:
        if [kind_of(node) for node in nodes] != ["HtmlInline", "Text", "HtmlInline"]:
            return ""
        before = "".join(part for part in self.row[-1:] if isinstance(part, str))[-3:]
        raised = "".join(value_of(node) for node in nodes)
        found = RAISED_MARK.fullmatch(before + raised, len(before))
        return found[1] if found else ""

    def number(self, code: Code) -> int:
        self.codes.append(code)
        return len(self.codes)

    def alone(self, code: Code) -> None:
        self.row.append(Tag(self.number(code), Side.ALONE))

    def between(self, node: Node) -> str:
        start, end = node.sourcepos.start, node.sourcepos.end
        return self.cut(start.line, start.column - 1, end.line, end.column)

    def cut(self, line: int, after: int, last: int, end: int) -> str:
        """The text from behind column `after` of a line to column `end` of another."""
        if line == last:
            return self.lines[line - 1][after:end]
        inner = [text[4:] for text in self.lines[line : last - 1]]
        return "\n".join([self.lines[line - 1][after:], *inner, self.lines[last - 1][4:end]])


def _name(literal: str) -> str:
    found = _HTML_TAG.match(literal)
    return found[2].lower() if found else ""


def _closing_tags(nodes: Sequence[Node]) -> dict[int, int]:
    """For each opening HTML tag among sibling nodes, where its closing tag stands."""
    pairs: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    for position, node in enumerate(nodes):
        if kind_of(node) != "HtmlInline":
            continue
        literal = value_of(node)
        found = _HTML_TAG.match(literal)
        if not found or found[2].lower() in _VOID or literal.endswith("/>"):
            continue
        if not found[1]:
            stack.append((found[2].lower(), position))
        elif stack and stack[-1][0] == found[2].lower():
            pairs[stack.pop()[1]] = position
    return pairs


def _merge_words(row: Iterable[str | Tag]) -> Fragment:
    merged: list[str | Tag] = []
    for part in row:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        elif part != "":
            merged.append(part)
    return tuple(merged)
