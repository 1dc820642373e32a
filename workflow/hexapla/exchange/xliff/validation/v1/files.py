"""Rules of XLIFF 1.x on a whole `<file>`: what is unique in it, and what its texts say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.v1.references import dangling, phases, tools
from hexapla.exchange.xliff.validation.v1.values import short
from hexapla.model.finding import Severity

Node = etree._Element

_LINKING = ("g", "x", "bx", "ex", "ph", "bpt", "ept", "it", "sub")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = re.compile(r"\s+")


def _unit_ids(root: Node, scope: Scope) -> Iterator[Complaint]:
    """The ids of the units of a file, translatable and binary, are all different."""
    group, binary = scope.document.core + "group", scope.document.core + "bin-unit"
    for file in scope.document.files:
        if any(unit.tag == binary for unit in file.order):
            # These hold units themselves, which the file's record does not have.
            units = _all(file.element, scope, "trans-unit", "bin-unit")
            yield from _twice(units, "id", "unit")
            continue
        for unit in file.repeated:
            if unit.tag != group and (name := unit.get("id")) is not None:
                yield _repeated(unit, "id", "unit", file.units[name])


def _group_ids(root: Node, scope: Scope) -> Iterator[Complaint]:
    """The ids of the groups of a file are all different."""
    for file in scope.document.files:
        for group in file.repeated:
            if group.tag == scope.document.core + "group" and (name := group.get("id")) is not None:
                yield _repeated(group, "id", "group", file.groups[name])


def _names(file: Node, scope: Scope) -> Iterator[Complaint]:
    """Named groups of counts and of contexts, tools, phases, and external files differ in name."""
    kinds = {"count-group": "name", "context-group": "name", "external-file": "uid"}
    found: dict[str, list[Node]] = {name: [] for name in kinds}
    for element in _all(file, scope, *kinds):
        found[etree.QName(element).localname].append(element)
    for kind, name in kinds.items():
        yield from _twice(found[kind], name, f"<{kind}>")
    yield from _twice(phases(file, scope.document.core), "phase-name", "<phase>")
    yield from _twice(tools(file, scope.document.core), "tool-id", "<tool>")


def _linked_units_exist(file: Node, scope: Scope) -> Iterator[Complaint]:
    """An `xid` is the id of another unit of the file, in which a text of the code stands."""
    linking = [code for code in _all(file, scope, *_LINKING) if code.get("xid") is not None]
    units = _all(file, scope, "trans-unit", "bin-unit") if linking else ()
    known = {one.get("id", "") for one in units}
    for code in linking:
        yield from dangling(code, "xid", known, "unit of the file")


def _target_language(file: Node, scope: Scope) -> Iterator[Complaint]:
    """Who reads a file with translations wants to know in which language they are."""
    if file.get("target-language") is None:
        texts = file.iterfind(f".//{scope.document.core}trans-unit/{scope.document.core}target")
        if (first := next(texts, None)) is not None and first.get(_LANG) is None:
            yield Complaint(file, "it has targets but no target-language", "add it")


def _same_words(file: Node, scope: Scope) -> Iterator[Complaint]:
    """A `<seg-source>` is the source with marks in it: its words are the same."""
    for cut in file.iter(scope.document.core + "seg-source"):
        source = cut.getprevious()
        if source is None or source.tag != scope.document.core + "source":
            continue
        if _words(cut) != _words(source):
            problem = "its words are not those of its <source>"
            yield Complaint(cut, problem, "write the same in both")


def _fits(root: Node, scope: Scope) -> Iterator[Complaint]:
    """A target is no longer than `maxwidth` where that counts characters."""
    for unit in chain.from_iterable(file.order for file in scope.document.files):
        most = unit.get("maxwidth", "").strip()
        if not most or unit.get("size-unit") != "char" or not _is_number(most):
            continue
        target = unit.find(scope.document.core + "target")
        length = 0 if target is None else len("".join(map(str, target.itertext())))
        if target is not None and length > int(most):
            problem = f"it has {length:,} characters, and its unit's maxwidth is {int(most):,}"
            yield Complaint(target, problem, "shorten it")


def _deprecated(root: Node, scope: Scope) -> Iterator[Complaint]:
    """What is deprecated is still read, but nobody should write it.

    It is looked for in the first file's header and first unit, and said once: who writes it,
    writes it everywhere.
    """
    core = scope.document.core
    if scope.document.version == "1.0" or not scope.document.files:
        return
    file = scope.document.files[0]
    looked = [file.element]
    for part in (file.element.find(core + "header"), *file.order[:1]):
        looked += [] if part is None else part.iter()
    for name, instead in (("ts", "use a namespace of your own"), ("tool", "use tool-id")):
        having = [one for one in looked if one.get(name) is not None]
        for element in having[:1]:
            yield Complaint(element, f"its {name} is deprecated since 1.1", instead)
    groups = [one for one in looked if one.tag == core + "prop-group"]
    for group in groups[:1]:
        yield Complaint(group, "it is deprecated since 1.1", "use a namespace of your own")


def _twice(elements: Iterable[Node], name: str, what: str) -> Iterator[Complaint]:
    seen: dict[str, Node] = {}
    for element in elements:
        value = element.get(name)
        if value is not None and seen.setdefault(value, element) is not element:
            yield _repeated(element, name, what, seen[value])


def _repeated(element: Node, name: str, what: str, first: Node) -> Complaint:
    place = f", in line {line}" if (line := first.sourceline) else ""
    problem = f"its {name} “{short(element.get(name, ''))}” is that of another {what}{place}"
    return Complaint(element, problem, "give it its own")


def _all(file: Node, scope: Scope, *names: str) -> Iterator[Node]:
    return file.iter(*[scope.document.core + name for name in names])


def _words(text: Node) -> str:
    return _SPACE.sub("", "".join(map(str, text.itertext())))


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) < 10


_WARNING, _INFO = Severity.WARNING, Severity.INFO
RULES = (
    Rule("X1-ID-1", "units of a file have different ids", "id", "xliff", _unit_ids),
    Rule("X1-ID-2", "groups of a file have different ids", "id", "xliff", _group_ids),
    Rule("X1-ID-3", "named things of a file have different names", "name", "file", _names),
    Rule("X1-REF-3", "linked units exist", "xid", "file", _linked_units_exist),
    Rule("X1-LANG-4", "a language is said", "target-language", "file", _target_language, _INFO),
    Rule("X1-SEG-6", "segments say the same", "seg-source", "file", _same_words, _INFO),
    Rule("X1-SIZE-1", "targets fit", "maxwidth", "xliff", _fits, _WARNING),
    Rule("X1-OLD-1", "nothing is deprecated", "file", "xliff", _deprecated, _INFO),
)
