"""Document formats: bytes to a reading, and a reading with translations to bytes."""

from __future__ import annotations

from hexapla.errors import FormatError
from hexapla.formats.markdown import MARKDOWN
from hexapla.model.reading import DocumentFormat

DOCUMENTS: tuple[DocumentFormat, ...] = (MARKDOWN,)


def format_of(file: str) -> DocumentFormat:
    """The format of a file by its suffix. Raises FormatError if there is none."""
    for document_format in DOCUMENTS:
        if file.endswith(document_format.suffixes):
            return document_format
    known = ", ".join(suffix for entry in DOCUMENTS for suffix in entry.suffixes)
    raise FormatError("no format for this file", file=file, advice=f"a master ends in {known}")
