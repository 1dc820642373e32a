"""Rules of XLIFF 1.x on single elements, and the table of all rules of these versions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.v1 import files as v1_files
from hexapla.exchange.xliff.validation.v1 import references as v1_references
from hexapla.exchange.xliff.validation.v1 import segments as v1_segments
from hexapla.exchange.xliff.validation.v1 import texts as v1_texts
from hexapla.model.finding import Severity

Node = etree._Element

NAMESPACES = {
    "1.2": "urn:oasis:names:tc:xliff:document:1.2",
    "1.1": "urn:oasis:names:tc:xliff:document:1.1",
}
# “name[;size[;weight]]”; Windows resources add a style and a character set.
_FONT = re.compile(r"[^;]+(?:;[^;]*){0,4}")
_PERCENT = re.compile(r"\s*(-?\d{1,9}(?:\.\d*)?)\s*%?\s*", re.ASCII)
_NUMBER = re.compile(r"\s*\d{1,9}(?:\.\d*)?\s*", re.ASCII)
_LIMITS = ("width", "height", "bytes")


def _ends_with_a_file(root: Node, scope: Scope) -> Iterator[Complaint]:
    """Extensions in `<xliff>` stand before a file, never behind the last one."""
    if len(root) and root[-1].tag != scope.document.core + "file":
        yield Complaint(root[-1], "no <file> stands behind it", "put it before a <file>")


def _one_version(root: Node, scope: Scope) -> Iterator[Complaint]:
    """The version is that of the namespace: tools go by either."""
    said, version = root.get("version"), scope.document.version
    if said is not None and said != version and said in {*NAMESPACES, "1.0"}:
        problem = f"its version is “{said}”, and its namespace that of {version}"
        yield Complaint(root, problem, f"say version=“{version}”")


def no_namespace(namespace: str) -> Rule:
    """The rule that a root is in its version's namespace, for files that are in none."""

    def _has_namespace(root: Node, scope: Scope) -> Iterator[Complaint]:
        """XLIFF has a namespace from 1.1 on; most tools find nothing in a file without it."""
        yield Complaint(root, "it is in no namespace", f"write xmlns=“{namespace}”")

    return Rule("X1-XLIFF-3", "XLIFF has its namespace", "xliff", "xliff", _has_namespace)


def _sizes_are_numbers(holder: Node, scope: Scope) -> Iterator[Complaint]:
    """Limits are numbers, and the least is not more than the most."""
    for name in _LIMITS:
        least, most = holder.get(f"min{name}"), holder.get(f"max{name}")
        for side, value in (("min", least), ("max", most)):
            if value is not None and not _NUMBER.fullmatch(value):
                problem = f"its {side}{name} is “{value[:40]}”"
                yield Complaint(holder, problem, "it must be a number")
                least = most = None
        if least is not None and most is not None and float(least) > float(most):
            problem = f"its min{name} is more than its max{name}"
            yield Complaint(holder, problem, "exchange them")


def _font_has_its_form(holder: Node, scope: Scope) -> Iterator[Complaint]:
    """A font is its name, and behind semicolons its size and weight."""
    font = holder.get("font")
    if font is not None and not _FONT.fullmatch(font):
        yield Complaint(holder, f"its font is “{font[:40]}”", "write name;size;weight")


def _quality(match: Node, scope: Scope) -> Iterator[Complaint]:
    """The quality of a match is a tool's own word, or a percentage, which ends at 100."""
    found = _PERCENT.fullmatch(match.get("match-quality", ""))
    if found and not 0 <= float(found[1]) <= 100:
        problem = f"its match-quality is “{found[0].strip()}”"
        yield Complaint(match, problem, "a percentage is from 0 to 100")


def _one_target(match: Node, scope: Scope) -> Iterator[Complaint]:
    """Several targets in one `<alt-trans>` are deprecated in 1.2."""
    if len(match.findall(scope.document.core + "target")) > 1:
        yield Complaint(match, "it has several targets", "write an <alt-trans> for each")


def _counts_are_there(group: Node, scope: Scope) -> Iterator[Complaint]:
    """The prose of the standard wants what its schema forgets: a count, and what it counts."""
    if not len(group):
        yield Complaint(group, "it has no <count>", "add one, or remove it")
    for count in group.iterchildren(scope.document.core + "count"):
        if count.get("count-type") is None:
            yield Complaint(count, "it has no count-type", "add it")


_SIZED, _SHOWN = "group trans-unit", "group trans-unit target alt-trans"
_WARNING, _INFO = Severity.WARNING, Severity.INFO
_OF_ELEMENTS = (
    Rule("X1-XLIFF-1", "the last thing is a file", "xliff", "xliff", _ends_with_a_file),
    Rule("X1-XLIFF-2", "one version is named", "version", "xliff", _one_version, _INFO),
    Rule("X1-SIZE-2", "limits are numbers", "maxbytes", _SIZED, _sizes_are_numbers, _WARNING),
    Rule("X1-FONT-1", "fonts have their form", "font", _SHOWN, _font_has_its_form, _WARNING),
    Rule("X1-ALT-1", "qualities are possible", "match-quality", "alt-trans", _quality, _WARNING),
    Rule("X1-ALT-2", "a proposal has one target", "alt-trans", "alt-trans", _one_target, _INFO),
    Rule("X1-COUNT-1", "counts are there", "count", "count-group", _counts_are_there, _WARNING),
)  # fmt: skip
RULES = (
    *_OF_ELEMENTS,
    *v1_references.RULES,
    *v1_files.RULES,
    *v1_texts.RULES,
    *v1_segments.RULES,
)
