"""Markdown masters: CommonMark with tables, footnotes and a masthead in YAML front matter."""

from __future__ import annotations

from hexapla.formats.markdown.merging import merge
from hexapla.formats.markdown.reading import read
from hexapla.model.reading import DocumentFormat

MARKDOWN = DocumentFormat("Markdown", (".md", ".markdown"), read, merge)
