"""Markdown masters: CommonMark with tables, footnotes and a masthead in YAML front matter."""

from __future__ import annotations

from collections.abc import Mapping

from hexapla.model.reading import DocumentFormat, Reading

# What reads and merges is imported when a master is read: most commands look at units only.


def _read(data: bytes, name: str) -> Reading:
    from hexapla.formats.markdown import reading

    return reading.read(data, name)


def _read_units(data: bytes, name: str) -> Reading:
    from hexapla.formats.markdown import reading

    return reading.read_units(data, name)


def _read_texts(data: bytes, name: str) -> Reading:
    from hexapla.formats.markdown import reading

    return reading.read_texts(data, name)


def _merge(reading: Reading, targets: Mapping[int, str]) -> bytes:
    from hexapla.formats.markdown import merging

    return merging.merge(reading, targets)


MARKDOWN = DocumentFormat("Markdown", (".md", ".markdown"), _read, _read_units, _read_texts, _merge)
