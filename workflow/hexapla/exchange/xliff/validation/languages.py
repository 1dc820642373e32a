"""Rules on languages and white space: what a side has or inherits is what the file says."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.faults import line_of
from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import LANGUAGE

Element = etree._Element

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def _source(host: Element, scope: Scope) -> Iterator[Complaint]:
    """The language of a source, its own or inherited, is the document's source language.

    Inherited is what an element round it says in xml:lang; where none does, it is srcLang anyway.
    Letters of either case are the same in a language tag.
    """
    if scope.content is None or host is not scope.unit:
        return
    for part in scope.content.parts:
        yield from _differs(part.source, scope, "srcLang", scope.document.source_language)


def _target(host: Element, scope: Scope) -> Iterator[Complaint]:
    """The language of a target, its own or inherited, is the document's target language."""
    if scope.content is None or host is not scope.unit or not scope.document.target_language:
        return
    for part in scope.content.parts:
        yield from _differs(part.target, scope, "trgLang", scope.document.target_language)


def _differs(side: Element | None, scope: Scope, name: str, wanted: str) -> Iterator[Complaint]:
    if side is None:
        return
    own = side.get(_LANG)
    language = own if own is not None else scope.language
    if language.lower() != wanted.lower() and (LANGUAGE.accepts(language) or own == ""):
        how = "its xml:lang" if own is not None else "the xml:lang that it inherits"
        yield Complaint(
            side,
            f"{how} is “{language[:40]}”, but {name} of the document is “{wanted[:40]}”",
            "make them the same",
        )


def _has_target_language(xliff: Element, scope: Scope) -> Iterator[Complaint]:
    """A document with targets says in which language they are."""
    if xliff.get("trgLang") is not None:
        return
    core = scope.document.core
    for target in xliff.iter(core + "target"):
        parent = target.getparent()
        if parent is not None and parent.tag in (core + "segment", core + "ignorable"):
            yield Complaint(
                xliff,
                f"it has no trgLang, but there is a <target> in line {line_of(target)}",
                "say in trgLang in which language the targets are",
            )
            return


def _same_space(host: Element, scope: Scope) -> Iterator[Complaint]:
    """White space counts in the source and in the target of a segment alike."""
    if scope.content is None or host is not scope.unit:
        return
    for part in scope.content.parts:
        if part.source is None or part.target is None:
            continue
        inherited = scope.space or "default"
        source, target = (side.get(_SPACE, inherited) for side in (part.source, part.target))
        if source != target:
            yield Complaint(
                part.target,
                f"its xml:space is “{target}”, that of its <source> is “{source}”",
                "write the same on both",
            )


RULES = (
    Rule("X2-LANG-1", "a source is in the source language", "source", "content", _source),
    Rule("X2-LANG-2", "a target is in the target language", "target", "content", _target),
    Rule(
        "X2-LANG-3", "no target without a target language", "xliff", "xliff", _has_target_language
    ),
    Rule(
        "X2-LANG-4", "white space counts on both sides alike", "xml:space", "content", _same_space
    ),
)
