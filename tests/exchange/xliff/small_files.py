"""Small XLIFF 2 files in one line each, and what the validator says of them."""

from __future__ import annotations

from hexapla.exchange.xliff.validation.validating import validate

NAMESPACES = {
    "2.0": "urn:oasis:names:tc:xliff:document:2.0",
    "2.1": "urn:oasis:names:tc:xliff:document:2.0",
    "2.2": "urn:oasis:names:tc:xliff:document:2.2",
}
MODULES = (
    'xmlns:my="urn:example:my" xmlns:other="urn:example:other" '
    'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" '
    'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" '
    'xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"'
)
SEGMENT = "<segment><source>A</source></segment>"
UNIT = f'<unit id="u1">{SEGMENT}</unit>'


def xliff(
    files: str, version: str = "2.1", root: str = 'srcLang="en" trgLang="fr"', said: str = ""
) -> bytes:
    """A whole file. `said` is what the version attribute says, if not the version."""
    return (
        f'<xliff xmlns="{NAMESPACES[version]}" {MODULES} version="{said or version}" {root}>'
        f"{files}</xliff>"
    ).encode()


def in_file(content: str, version: str = "2.1") -> bytes:
    """A file with something in its one <file>."""
    return xliff(f'<file id="f1">{content}</file>', version)


def in_unit(content: str, version: str = "2.1") -> bytes:
    """A file with something in its one unit, beside nothing."""
    return in_file(f'<unit id="u1">{content}</unit>', version)


def segments(*pairs: str) -> str:
    """Segments, each written as source, or as source and target with “ | ” between."""
    return "".join(
        f"<segment><source>{source}</source>{f'<target>{target}</target>' if bar else ''}</segment>"
        for source, bar, target in (pair.partition(" | ") for pair in pairs)
    )


def codes(data: bytes) -> list[str]:
    """The codes of all findings, in the order of the alphabet, each once."""
    return sorted({finding.code for finding in validate(data, "small.xlf")})
