"""Rules of XLIFF 1.x on what an element says of its file: its phase, its tool, its language.

They are run on the element itself: what is in the file's header does not change from unit to unit.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache

from lxml import etree

from hexapla.errors import WorkspaceError
from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.v1.values import short
from hexapla.model.finding import Severity
from hexapla.model.locale import Locale

Node = etree._Element

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_OF_FILE = ("source-language", "target-language")


def phases(file: Node | None, core: str) -> list[Node]:
    """The phases that a file's header has."""
    return [] if file is None else file.findall(f"{core}header/{core}phase-group/{core}phase")


def tools(file: Node | None, core: str) -> list[Node]:
    """The tools that a file's header has."""
    return [] if file is None else file.findall(f"{core}header/{core}tool")


def dangling(element: Node, name: str, known: Container[str], what: str) -> Iterator[Complaint]:
    """The complaint about a reference that is none of the known names."""
    value = element.get(name)
    if value is not None and value not in known:
        yield Complaint(element, f"its {name} “{short(value)}” is that of no {what}", "correct it")


def _phase_exists(element: Node, scope: Scope) -> Iterator[Complaint]:
    """A `phase-name` is that of a `<phase>` in the header."""
    if element.get("phase-name") is not None:
        known = _names(scope.file, scope.document.core)[0]
        yield from dangling(element, "phase-name", known, "<phase> in the header")


def _tool_exists(element: Node, scope: Scope) -> Iterator[Complaint]:
    """A `tool-id` is that of a `<tool>` in the header."""
    if element.get("tool-id") is not None:
        known = _names(scope.file, scope.document.core)[1]
        yield from dangling(element, "tool-id", known, "<tool> in the header")


@lru_cache(maxsize=1)
def _names(file: Node | None, core: str) -> tuple[frozenset[str], frozenset[str]]:
    """They are looked up once a file: it may have thousands, and thousands of references."""
    return (
        frozenset(one.get("phase-name", "") for one in phases(file, core)),
        frozenset(one.get("tool-id", "") for one in tools(file, core)),
    )


def _language(text: Node, scope: Scope) -> Iterator[Complaint]:
    """The text of a unit is in the file's languages; only those of `<alt-trans>` may differ."""
    return _in_another_language(text, scope, same=False)


def _region(text: Node, scope: Scope) -> Iterator[Complaint]:
    """The language of a text is written as the file has it, its region included."""
    return _in_another_language(text, scope, same=True)


def _in_another_language(text: Node, scope: Scope, *, same: bool) -> Iterator[Complaint]:
    core, language, parent = scope.document.core, text.get(_LANG), text.getparent()
    if not language or parent is None or parent.tag != core + "trans-unit" or scope.file is None:
        return
    name = "target-language" if text.tag == core + "target" else "source-language"
    whole = scope.file.get(name)
    if not whole:
        return
    one, other = language.lower().strip(), whole.lower().strip()
    if one != other and (one.partition("-")[0] == other.partition("-")[0]) is same:
        problem = f"its xml:lang is “{short(language)}”, and the file's {name} “{short(whole)}”"
        yield Complaint(text, problem, "write one language in both")


def _language_is_known(element: Node, scope: Scope) -> Iterator[Complaint]:
    """A language is one that is registered (RFC 4646): “french” is none, “fr” is."""
    file = scope.file
    whole = set() if file is None or element is file else {file.get(name) for name in _OF_FILE}
    for language in (element.get(_LANG), element.get(_OF_FILE[0]), element.get(_OF_FILE[1])):
        # What the file says is said of the file, not of every text again.
        if language and language not in whole and not _is_known(language.strip()):
            problem = f"it names “{short(language)}”, which is no registered language"
            yield Complaint(element, problem, "write its tag, such as fr or zh-Hans")


@lru_cache(maxsize=256)
def _is_known(language: str) -> bool:
    try:
        return bool(Locale.parse(language)) if language else True
    except WorkspaceError:
        return False


_PHASED = "count trans-unit target alt-trans bin-unit bin-target"
_TEXTS = "source seg-source target"
_SPOKEN = f"xliff file note prop alt-trans {_TEXTS}"
_INFO = Severity.INFO
RULES = (
    Rule("X1-REF-1", "phases exist", "phase-name", _PHASED, _phase_exists),
    Rule("X1-REF-2", "tools exist", "tool-id", "file phase alt-trans", _tool_exists),
    Rule("X1-LANG-1", "texts are in the languages", "xml:lang", _TEXTS, _language),
    Rule("X1-LANG-2", "regions are the file's", "xml:lang", _TEXTS, _region, _INFO),
    Rule("X1-LANG-3", "languages are known", "xml:lang", _SPOKEN, _language_is_known, _INFO),
)
