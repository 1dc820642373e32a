"""A version's masthead, as the template wants it."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from hexapla.language import symbols
from hexapla.language.masthead import block_language, distribution_block, united_nations
from hexapla.markup.notation import read
from hexapla.model.document import Field
from hexapla.publishing.blocks import Writer
from hexapla.publishing.environment import made
from hexapla.publishing.version import Version


class Line(NamedTuple):
    """A translated field: its text as HTML, and its class attribute."""

    html: Markup
    classes: Markup


class Masthead(NamedTuple):
    """What stands above the text.

    `symbol` comes in two parts, the first element and the rest; `block` are the lines of the
    Distr. block, in `block_language`; `lines` are the body, the session, the venue and the item;
    `below` stand under the title (“Note by the Secretariat”), `notes` among the footnotes.
    """

    organization: str
    symbol: tuple[str, str]
    organs: tuple[Line, ...]
    block: tuple[str, ...]
    block_language: str
    lines: tuple[Line, ...]
    titles: tuple[Line, ...]
    below: tuple[Line, ...]
    notes: tuple[Line, ...]


def masthead(version: Version, writer: Writer) -> Masthead | None:
    """The masthead of a version, None for a document without front matter."""
    document, language = version.reading.document, version.locale.language
    if not document.masthead:
        return None
    found = {
        key: tuple(_line(field, writer) for field in document.masthead if field.key == key)
        for key in ("organ", "body", "session", "venue", "item", "title", "subtitle", "note")
    }
    block = distribution_block(
        language, version.original.language, document.field("distribution"), document.field("date")
    )
    # A note that opens with an asterisk belongs to one in the masthead (Editorial Manual, S1).
    starred = [field.value.startswith("*") for field in document.masthead if field.key == "note"]
    notes = tuple(zip(found["note"], starred, strict=True))
    return Masthead(
        united_nations(language),
        symbols.split(document.field("symbol")),
        found["organ"],
        block,
        block_language(language),
        tuple(line for key in ("body", "session", "venue", "item") for line in found[key]),
        found["title"],
        found["subtitle"] + tuple(line for line, star in notes if not star),
        tuple(line for line, star in notes if star),
    )


def _line(field: Field, writer: Writer) -> Line:
    notation = writer.units[field.unit].text if field.unit >= 0 else field.value
    return Line(
        made(writer.inline(read(notation), field.unit)),
        made(writer.classes(field.unit, field.key)),
    )
