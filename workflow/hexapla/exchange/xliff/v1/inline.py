"""A text's words and tags as the inline content of XLIFF 1.2, as a string.

Strings are built by hand: trees of elements would take ten times as long.
"""

from __future__ import annotations

from hexapla.exchange.xliff.escaping import content, value
from hexapla.model.fragment import Code, Fragment, Kind, Side, Text

__all__ = ["content", "inline", "row_of", "value"]

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


def inline(text: Text) -> str:
    """A text as the content of a source or target: pairs as `<g>`, other codes as `<x/>`."""
    return row_of(text.fragment, text.codes)


def row_of(fragment: Fragment, codes: tuple[Code, ...]) -> str:
    """A row, whose tags mean these codes, as `inline` has it."""
    if len(fragment) == 1 and isinstance(fragment[0], str):
        return content(fragment[0])
    parts = []
    for part in fragment:
        if isinstance(part, str):
            parts.append(content(part))
        elif part.side is Side.CLOSE:
            parts.append("</g>")
        else:
            element = _pair if part.side is Side.OPEN else _standalone
            parts.append(element(part.number, codes[part.number - 1]))
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
