"""A text's words and tags as the inline content of XLIFF 1.2, as a string.

Strings are built by hand: trees of elements would take ten times as long.
"""

from __future__ import annotations

import re

from hexapla.exchange.returned import REPLACEMENT, UNCARRIED
from hexapla.model.fragment import Code, Kind, Side, Text

# What must not stand in content as it is; \r would come back as \n (XML 1.0, section 2.11).
_UNSAFE = re.compile(f"[&<>\r]|{UNCARRIED.pattern}")
_UNSAFE_VALUE = re.compile(f'[&<>"\r\n\t]|{UNCARRIED.pattern}')
_REFERENCES = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;",
    "\r": "&#13;", "\n": "&#10;", "\t": "&#9;",
}  # fmt: skip

# The values of @ctype: those of the standard (1.2, section 2.4) where it has one, else x-….
_PAIRED = {
    Kind.EMPHASIS: "italic",
    Kind.STRONG: "bold",
    Kind.STRUCK: "x-struck",
    Kind.LINK: "link",
    Kind.IMAGE: "x-image",
}
_ALONE = {
    Kind.NOTE: "x-hexapla-note",
    Kind.CODE: "x-code",
    Kind.BREAK: "lb",
    Kind.IMAGE: "image",
    Kind.LINK: "x-link",
}


def content(words: str) -> str:
    """Words as XML content; characters that XML cannot carry become U+FFFD."""
    # Most words are safe, and that is seen four times faster without the expression.
    if words.isprintable() and not ("&" in words or "<" in words or ">" in words):
        return words
    return _UNSAFE.sub(_reference, words)


def value(words: str) -> str:
    """Words as an attribute's value, to stand between double quotes."""
    return _UNSAFE_VALUE.sub(_reference, words) if _UNSAFE_VALUE.search(words) else words


def inline(text: Text) -> str:
    """A text as the content of a source or target: pairs as `<g>`, other codes as `<x/>`."""
    parts = []
    for part in text.fragment:
        if isinstance(part, str):
            parts.append(content(part))
        elif part.side is Side.CLOSE:
            parts.append("</g>")
        else:
            code = text.codes[part.number - 1]
            element = _pair if part.side is Side.OPEN else _standalone
            parts.append(element(part.number, code))
    return "".join(parts)


def _pair(number: int, code: Code) -> str:
    return f'<g id="{number}" ctype="{_PAIRED.get(code.kind) or _markup(code)}">'


def _standalone(number: int, code: Code) -> str:
    ctype = _ALONE.get(code.kind) or _markup(code)
    return f'<x id="{number}" ctype="{ctype}" clone="no" equiv-text="{value(_shown(code))}"/>'


def _markup(code: Code) -> str:
    return f"x-html-{code.label}" if code.label else "x-markup"


def _shown(code: Code) -> str:
    """What a tool shows in the place of a code, and counts."""
    if code.kind is Kind.NOTE:
        return f"[{code.label}]"
    if code.kind is Kind.BREAK:
        return " "
    return code.opening if code.kind is Kind.MARKUP else code.label


def _reference(found: re.Match[str]) -> str:
    return _REFERENCES.get(found[0], REPLACEMENT)
