"""What a text must hide so that it is read back as the text it is."""

from __future__ import annotations

import re

from hexapla.expressions import expression
from hexapla.formats.markdown.pages import PAGE_NOTE
from hexapla.language import labels
from hexapla.markup.parser import kind_of, parse

# What opens another block at the start of a line; a group is where the escape goes. Marks alone
# may make a rule together with the item's own before them.
_OPENS_BLOCK = expression(
    r"#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|`{3,}(?=[^`]*$)|~{3}|=+\s*$|(?:\*[ \t]*)+$|(?:_[ \t]*){3,}$"
    r"|[-:|][-:| \t]*$|\d{1,9}(?P<stop>[.)])(?=\s|$)|\[(?:[^\[\]\\]|\\.)+\](?P<colon>:)",
    re.S,
)
_OPENS_HTML = expression(r"</?[A-Za-z]|<[!?]")
_LAST_MARK = expression(r"[).、-](?=[\s\u00a0]*$)|[‘’'](?=[\s\u00a0]*$)")
_CLOSING_HASHES = expression(r"(?:^|(?<=\s))(?=#+$)")
_BREAK = expression(r"\\?\n")


def entity(letter: str) -> str:
    """A letter as HTML has it, where no backslash can stand before it (CommonMark 2.4)."""
    return f"&#{ord(letter)};"


def one_line(text: str) -> str:
    """A text for a block that has one line: a space for every line's end."""
    return _BREAK.sub(" ", text)


def opens(line: str) -> bool:
    """Whether a line might open another block than its paragraph."""
    return bool(_OPENS_BLOCK.match(line) or _OPENS_HTML.match(line))


def opened(line: str) -> str:
    """A line that opens no other block than its paragraph.

    HTML that makes a block of its own (CommonMark 4.6) becomes words.
    """
    if _OPENS_HTML.match(line):
        return f"\\{line}" if kind_of(parse(line).children[0]) == "HtmlBlock" else line
    found = _OPENS_BLOCK.match(line)
    if not found:
        return line
    at = max(0, found.start("stop"), found.start("colon"))
    return f"{line[:at]}\\{line[at:]}"


def heading(text: str) -> str:
    """A heading's text: hashes at its end are words."""
    return unlabelled(_CLOSING_HASHES.sub(r"\\", behind_label(one_line(text))), in_heading=True)


def unlabelled(text: str, in_heading: bool) -> str:
    """A text whose first words cannot be taken for a label, which is the master's to give."""
    split = labels.split_heading if in_heading else labels.split_item
    found = split(text)
    if not found:
        return text
    mark = _LAST_MARK.search(text[: found[1]])
    at = mark.start() if mark else 0
    escaped = f"{text[:at]}\\{text[at:]}"
    if text[at].isascii() and text[at - 1 : at] != "\\" and not split(escaped):
        return escaped
    # “1\.” is a label, too, and only ASCII can be escaped.
    return text[:at].removesuffix("\\") + entity(text[at]) + text[at + 1 :]


def behind_label(text: str) -> str:
    """A text that does not open with a no-break space, which a label before it would take."""
    return "&nbsp;" + text[1:] if text[:1] == "\u00a0" else text


def not_page_note(text: str) -> str:
    """A paragraph whose first mark does not make it the text of a page's note."""
    found = PAGE_NOTE.match(text)
    if not found or found.end() == len(text):
        return text
    return f"[^{found[1]}]{text[found.end(1) + len('</sup>') :]}"
