"""Small XLIFF 2 files with something of a module in them, and what a validator says of them."""

from __future__ import annotations

from typing import NamedTuple

from hexapla.exchange.xliff.validation.validating import validate

MODULES = {
    "mtc": "urn:oasis:names:tc:xliff:matches:2.0",
    "gls": "urn:oasis:names:tc:xliff:glossary:2.0",
    "fs": "urn:oasis:names:tc:xliff:fs:2.0",
    "mda": "urn:oasis:names:tc:xliff:metadata:2.0",
    "res": "urn:oasis:names:tc:xliff:resourcedata:2.0",
    "ctr": "urn:oasis:names:tc:xliff:changetracking:2.0",
    "slr": "urn:oasis:names:tc:xliff:sizerestriction:2.0",
    "val": "urn:oasis:names:tc:xliff:validation:2.0",
    "its": "http://www.w3.org/2005/11/its",
    "itsm": "urn:oasis:names:tc:xliff:itsm:2.1",
    "pgs": "urn:oasis:names:tc:xliff:pgs:1.0",
    "my": "urn:example:my",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in MODULES.items())
SEGMENT = (
    '<segment id="s1"><source>A <mrk id="m1" type="term">word</mrk>.</source>'
    '<target>Un <mrk id="m1" type="term">mot</mrk><mrk id="m2" type="term"/>.</target></segment>'
)


def document(
    inside: str = "",
    *,
    version: str = "2.1",
    segment: str = SEGMENT,
    head: str = "",
    xliff: str = 'its:version="2.0"',
    file: str = "",
    group: str | None = None,
    unit: str = "",
) -> bytes:
    """A file of one unit with something inside it, at the head of its file, or as attributes.

    With `group` (its attributes and what it begins with) the unit stands in a group.
    """
    core = "2.2" if version == "2.2" else "2.0"
    one = f'<unit id="u1" {unit}>{inside}{segment}</unit>'
    if group is not None:
        attributes, _, first = group.partition(">")
        one = f'<group id="g1" {attributes}>{first}{one}</group>'
    return (
        f'<xliff xmlns="urn:oasis:names:tc:xliff:document:{core}" {NAMESPACES} version="{version}"'
        f' srcLang="en" trgLang="fr" {xliff}><file id="f1" {file}>{head}{one}</file></xliff>'
    ).encode()


def codes(data: bytes) -> list[str]:
    """The codes of all findings in a file, in the order of the alphabet."""
    return sorted(finding.code for finding in validate(data, "test.xlf"))


class Case(NamedTuple):
    """What is tried, what it must say, and where it stands (the slots of `document`)."""

    what: str
    expected: str
    slots: dict[str, str]


def case(what: str, expected: str = "", inside: str = "", **slots: str) -> Case:
    return Case(what, expected, {"inside": inside, **slots})


def code(attributes: str, name: str = "ph") -> dict[str, str]:
    """A segment with a code that has some attributes; `ec!` is an end whose start is elsewhere."""
    ends = '<ec id="c" isolated="yes" {}/>' if name == "ec!" else f'<{name} id="c" {{}}/>'
    return {"segment": f"<segment><source>A{ends.format(attributes)}</source></segment>"}


def marker(attributes: str, name: str = "mrk") -> dict[str, str]:
    """A segment with a marker that has some attributes."""
    marked = f'<mrk id="m1" {attributes}>A</mrk>'
    if name == "sm":
        marked = f'<sm id="m1" {attributes}/>A<em startRef="m1"/>'
    return {"segment": f"<segment><source>{marked}</source></segment>"}


META = '<mda:meta type="a">1</mda:meta>'


def metadata(group: str = "", inner: str = META, own: str = "") -> str:
    """Metadata of one group."""
    return f"<mda:metadata {own}><mda:metaGroup {group}>{inner}</mda:metaGroup></mda:metadata>"
