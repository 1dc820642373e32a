"""A unit's text as HTML: what its tags mean, and everything else escaped."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import NamedTuple

from hexapla.model.fragment import Code, Element, Kind, Text, Tree, nest
from hexapla.publishing.isolation import RUN, SYMBOL, isolate
from hexapla.publishing.notes import Notes
from hexapla.publishing.words import Words

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE_SCHEMES = ("http:", "https:", "mailto:")
# Browsers drop these from an address, so that “java\tscript:” would still run.
_IGNORED = re.compile(r"[\x00-\x1f\x7f]")
_HTML_TAGS = {"sup", "sub", "i", "b", "u", "em", "strong", "small", "s"}
_ISOLATED = {RUN: '<bdi dir="ltr">', SYMBOL: '<bdi dir="ltr" class="symbol">'}
_PAIRS = {Kind.EMPHASIS: "em", Kind.STRONG: "strong", Kind.STRUCK: "s"}


class Setting(NamedTuple):
    """Where a text is set: the page's notes and words, the direction of the text's own language.

    `linked` says that it stands inside a link, which can hold no other.
    """

    notes: Notes
    words: Words
    right_to_left: bool = False
    linked: bool = False


def inline(text: Text, setting: Setting) -> str:
    """The HTML of a text. Counts the footnotes that it calls in `setting.notes`."""
    if not text.codes and not setting.right_to_left:
        return escape(text.words())
    tree = nest(text.fragment)
    if setting.right_to_left:
        tree = isolate(tree, text.codes)
    return _row(tree, text.codes, setting)


def address(href: str) -> str:
    """A link's address, "" for one not http, https, mailto or relative, or that leads nowhere."""
    plain = _IGNORED.sub("", href).strip()
    scheme = _SCHEME.match(plain)
    if plain in ("", "#") or (scheme and scheme[0].lower() not in _SAFE_SCHEMES):
        return ""
    return plain


def _row(tree: Tree, codes: tuple[Code, ...], setting: Setting) -> str:
    parts: list[str] = []
    previous: Kind | None = None
    for node in tree:
        if isinstance(node, str):
            parts.append(escape(node))
            previous = None
            continue
        if node.number in _ISOLATED:
            parts.append(f"{_ISOLATED[node.number]}{_inside(node, codes, setting)}</bdi>")
            previous = None
            continue
        code = codes[node.number - 1]
        if code.kind is Kind.NOTE and previous is Kind.NOTE and setting.notes.language != "ar":
            # Several marks at one place are separated by a comma (Editorial Manual, Footnotes).
            parts.append('<sup class="mark">,\u00a0</sup>')
        parts.append(_HANDLERS.get(code.kind, _pair)(node, code, codes, setting))
        previous = code.kind
    return "".join(parts)


def _inside(node: Element, codes: tuple[Code, ...], setting: Setting) -> str:
    return _row(node.inside or (), codes, setting)


def _pair(node: Element, code: Code, codes: tuple[Code, ...], setting: Setting) -> str:
    tag = _PAIRS[code.kind]
    return f"<{tag}>{_inside(node, codes, setting)}</{tag}>"


def _link(node: Element, code: Code, codes: tuple[Code, ...], setting: Setting) -> str:
    href = "" if setting.linked else address(code.label)
    if node.inside is None:
        shown = escape(code.label.removeprefix("mailto:"))
    else:
        shown = _inside(node, codes, setting._replace(linked=bool(href) or setting.linked))
    return f'<a href="{escape(href)}">{shown}</a>' if href else shown


def _image(node: Element, code: Code, codes: tuple[Code, ...], setting: Setting) -> str:
    """An image of the set's own; one from elsewhere becomes a link, for pages fetch nothing."""
    alternative = escape(_plain(node.inside or (), codes))
    source = address(code.label)
    elsewhere = bool(_SCHEME.match(source)) or source.startswith(("//", "\\\\", "/\\", "\\/"))
    if source and not elsewhere:
        return f'<img src="{escape(source)}" alt="{alternative}">'
    shown = alternative or escape(code.label)
    if not source or setting.linked:
        return shown
    return f'<a href="{escape(source)}">{shown}</a>'


def _plain(tree: Tree, codes: tuple[Code, ...]) -> str:
    return "".join(
        node if isinstance(node, str) else _plain(node.inside or (), codes) for node in tree
    )


def _code(node: Element, code: Code, codes: tuple[Code, ...], setting: Setting) -> str:
    direction = ' dir="ltr"' if setting.right_to_left else ""
    return f"<code{direction}>{escape(code.label)}</code>"


def _break(node: Element, code: Code, codes: tuple[Code, ...], setting: Setting) -> str:
    return "<br>"


def _note(node: Element, code: Code, codes: tuple[Code, ...], setting: Setting) -> str:
    notes, label = setting.notes, code.label
    form = escape(notes.form(label))
    if label not in notes.defined:
        return f'<sup class="mark">{form}</sup>'
    mark = notes.call(label)
    if setting.linked:
        return f'<sup class="mark" id="{mark}">{form}</sup>'
    name = escape(setting.words.note.format(number=form.strip("()")))
    return (
        f'<sup class="mark"><a id="{mark}" href="#note-{notes.key(label)}" role="doc-noteref"'
        f' aria-label="{name}">{form}</a></sup>'
    )


def _markup(node: Element, code: Code, codes: tuple[Code, ...], setting: Setting) -> str:
    """Raw HTML: a few tags without their attributes; the others are shown, comments are not."""
    inside = _inside(node, codes, setting)
    if code.label in _HTML_TAGS and code.closing:
        return f"<{code.label}>{inside}</{code.label}>"
    if code.label == "br" and node.inside is None and not code.opening.startswith("</"):
        return "<br>"
    if code.opening.startswith("<!--"):
        return ""
    return f"{escape(code.opening)}{inside}{escape(code.closing)}"


_HANDLERS: dict[Kind, Callable[[Element, Code, tuple[Code, ...], Setting], str]] = {
    Kind.LINK: _link,
    Kind.IMAGE: _image,
    Kind.CODE: _code,
    Kind.BREAK: _break,
    Kind.NOTE: _note,
    Kind.MARKUP: _markup,
}
