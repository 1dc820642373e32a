"""One version as a page."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from hexapla.language.names import autonym, rank
from hexapla.markup.notation import read
from hexapla.model.document import Block, BlockKind
from hexapla.model.locale import Locale
from hexapla.publishing.blocks import Writer
from hexapla.publishing.environment import made, render
from hexapla.publishing.masthead import masthead
from hexapla.publishing.version import Version

_NOT_PLAIN = re.compile(r"[^A-Za-z0-9/.-]")


class Link(NamedTuple):
    """A version in the language bar; `href` is "" for the one shown."""

    locale: Locale
    name: str
    href: str


class Note(NamedTuple):
    """A footnote: what stands for it in ids, and its HTML."""

    key: str
    html: Markup


def page(version: Version, templates: Path | None = None) -> str:
    """A complete HTML page of a version, with its styles in it; it fetches nothing.

    `templates` is the workspace's own folder of templates, if it has one. Raises WorkspaceError
    if one of those cannot be filled.
    """
    writer = Writer(version)
    document = version.reading.document
    # In the order of the document: the masthead may call notes before the text does.
    head = masthead(version, writer)
    text = made(writer.blocks(document.blocks))
    values = {
        "version": version,
        "words": writer.words,
        "title": _title(version),
        "masthead": head,
        "text": text,
        "notes": _notes(writer),
        "job_lines": writer.job_lines,
        "links": _links(version),
        "share": _share(version),
        "incomplete": _incomplete(version, writer),
        "running_head": made(_css_string(document.field("symbol"))),
        "running_foot": made(_css_string(" ".join(writer.job_lines))),
    }
    return render("page.html", templates, values)


def _title(version: Version) -> str:
    """The symbol and the title, as a browser's tab shows them."""
    document = version.reading.document
    title = read(document.field("title")).words() or next(
        (_words(version, block) for block in document.walk() if block.kind is BlockKind.HEADING), ""
    )
    return " – ".join(filter(None, [document.field("symbol"), title])) or version.document


def _words(version: Version, block: Block) -> str:
    notation = version.reading.units[block.unit].text if block.unit >= 0 else block.literal
    return read(notation).words()


def _notes(writer: Writer) -> list[Note]:
    """The notes, with links back to all their marks.

    All are written before the links are, for a note may call another. Two notes of one label
    (which a lint reports) stand together, so that no text is lost.
    """
    texts: dict[str, list[Block]] = {}
    for block in writer.definitions:
        texts.setdefault(block.name, []).extend(block.children)
    written = {}
    for label, blocks in texts.items():
        form = f'<span class="label"><sup>{escape(writer.notes.form(label))}</sup>\u00a0</span>'
        written[label] = writer.opened(blocks, form)
    return [
        Note(writer.notes.key(label), made(_with_back_links(written[label], label, writer)))
        for label in sorted(written, key=writer.notes.order)
    ]


def _with_back_links(html: str, label: str, writer: Writer) -> str:
    calls = writer.notes.calls.get(label, [])
    back = escape(writer.words.back)
    links = ""
    for place, call in enumerate(calls, 1):
        number = f"\u00a0{place}" if len(calls) > 1 else ""
        links += (
            f' <a class="back" href="#{call}" role="doc-backlink"'
            f' aria-label="{back}{number}">↑{number}</a>'
        )
    if html.endswith("</p>"):
        return f"{html[:-4]}{links}</p>"
    return f"{html}\n<p>{links.strip()}</p>" if links else html


def _links(version: Version) -> list[Link]:
    others = [
        Link(locale, autonym(locale.language), href)
        for locale, href in version.siblings
        if locale.tag != version.locale.tag
    ]
    own = Link(version.locale, autonym(version.locale.language), "")
    return sorted([*others, own], key=lambda link: (rank(link.locale.language), link.locale.tag))


def _share(version: Version) -> str:
    """How much of the version is translated, "" if all is."""
    counts = version.completeness
    if counts is None or counts.translated >= counts.total:
        return ""
    space = "\u00a0" if version.locale.language in ("es", "fr", "ru") else ""
    return f"{100 * counts.translated // counts.total}{space}%"


def _incomplete(version: Version, writer: Writer) -> str:
    if not (version.marked and version.unfinished):
        return ""
    total = len(version.reading.units)
    return writer.words.incomplete.format(count=len(version.unfinished), total=total)


def _css_string(text: str) -> str:
    """A text as a CSS string that nothing in it can end (CSS 2, 4.1.3: escapes)."""
    return '"' + _NOT_PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'
