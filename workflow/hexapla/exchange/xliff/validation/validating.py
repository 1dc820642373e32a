"""Whether a file keeps the rules of its version of XLIFF: bytes in, findings out."""

from __future__ import annotations

from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange.xliff.parsing import parse
from hexapla.exchange.xliff.validation.dialects import tables_for, version_of
from hexapla.exchange.xliff.validation.faults import line_of
from hexapla.exchange.xliff.validation.tables import Tables, local_of, namespace_of
from hexapla.exchange.xliff.validation.telling import MOST_FINDINGS, EnoughError, Told
from hexapla.exchange.xliff.validation.walking import walk
from hexapla.model.finding import Finding, Place, Severity

BROKEN, NO_XLIFF, MORE = "XML-1", "XML-2", "XML-3"


def validate(data: bytes, name: str) -> tuple[Finding, ...]:
    """All violations in a file, by line; none if it is valid. `name` is the file's, for the places.

    What is not well-formed XML, or not taken for safety's sake (a DOCTYPE, too many levels), is a
    finding, too, as is a root that no version of XLIFF has.
    """
    try:
        root = parse(data)
    except FormatError as error:
        message = f"{error.problem}; {error.advice}" if error.advice else error.problem
        return (Finding(BROKEN, Severity.ERROR, message, Place(name, error.line)),)
    version = version_of(root)
    if not version or local_of(str(root.tag)) != "xliff":
        return (_no_xliff(root, name),)
    tables = tables_for(version)
    told = Told(tables, name, [])
    try:
        walk(root, told, alike=not _reads_text(data, tables))
    except EnoughError:
        message = f"there are more than {MOST_FINDINGS:,} findings; repair these first"
        told.found.append(Finding(MORE, Severity.WARNING, message, Place(name)))
    return tuple(sorted(told.found, key=lambda finding: finding.place.line))


def _no_xliff(root: etree._Element, name: str) -> Finding:
    tag = str(root.tag)
    space = namespace_of(tag)[1:-1][:80]
    where = f"is in the namespace “{space}”" if space else "has no namespace"
    message = (
        f"its root <{local_of(tag)[:40]}> {where}, as in no version of XLIFF; begin"
        " with <xliff> in the namespace of its version"
    )
    return Finding(NO_XLIFF, Severity.ERROR, message, Place(name, line_of(root)))


def _reads_text(data: bytes, tables: Tables) -> bool:
    """Whether the file uses a vocabulary whose rules look at texts; in UTF-16 no zero counts."""
    readers = [one.namespace for one in tables.namespaces.values() if one.reads_text]
    plain = data.replace(b"\0", b"") if readers and data[:2] in (b"\xff\xfe", b"\xfe\xff") else data
    return any(namespace.encode() in plain for namespace in readers)
