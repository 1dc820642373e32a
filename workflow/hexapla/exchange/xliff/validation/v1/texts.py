"""Rules of XLIFF 1.x on what stands in one unit: its codes, its segments and its states.

A text is a `<source>`, `<seg-source>` or `<target>`. All of these look at a unit's markup only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.v1.values import short, token
from hexapla.model.finding import Severity

Node = etree._Element

_PAIRS = (("bpt", "ept"), ("bx", "ex"))
_ALONE, _ENDS = ("x", "ph"), ("bpt", "ept", "bx", "ex", "g", "it")
_UNFINISHED = ("new", "needs-")


def _rids_differ(text: Node, scope: Scope) -> Iterator[Complaint]:
    """Two codes that begin a pair cannot have one `rid`: what ends it would end both."""
    for begin, _ in _PAIRS if len(text) else ():
        seen: set[str] = set()
        for code in text.iter(scope.document.core + begin):
            rid = token(code, "rid")
            if rid in seen:
                yield Complaint(
                    code,
                    f"its rid “{short(rid)}” is that of another <{begin}> here",
                    "give it its own",
                )
            elif rid is not None:
                seen.add(rid)


def _ends_have_beginnings(text: Node, scope: Scope) -> Iterator[Complaint]:
    """The `rid` of a code that ends a pair names the code in the same text that begins it."""
    for begin, end in _PAIRS if len(text) else ():
        begun = {token(code, "rid") for code in text.iter(scope.document.core + begin)}
        for code in text.iter(scope.document.core + end):
            rid = token(code, "rid")
            if rid is not None and rid not in begun:
                yield Complaint(
                    code, f"its rid “{short(rid)}” is that of no <{begin}> in the same text",
                    f"give it the rid of the <{begin}> that it ends",
                )  # fmt: skip


def _paired(text: Node, scope: Scope) -> Iterator[Complaint]:
    """What begins in a unit ends in it: a code without its other end is an `<it>`.

    The ends are joined by `rid`; those without it, as XLIFF 1.0 has them, by `id`, and if they do
    not have that in common either, as in samples of the standard itself, by their number.
    """
    for begin, end in _PAIRS if len(text) else ():
        begun = list(text.iter(scope.document.core + begin))
        ended = list(text.iter(scope.document.core + end))
        rids = {token(code, "rid") for code in ended} - {None}
        begun = [code for code in begun if token(code, "rid") not in rids]
        ended = [code for code in ended if token(code, "rid") is None]
        same = {code.get("id") for code in begun} & {code.get("id") for code in ended}
        begun = [code for code in begun if code.get("id") not in same]
        ended = [code for code in ended if code.get("id") not in same]
        advice = "add it, or use <it>"
        for code in begun[len(ended) :]:
            yield Complaint(code, f"no <{end}> in the same text ends it", advice)
        for code in ended[len(begun) :]:
            yield Complaint(code, f"no <{begin}> in the same text begins it", advice)


def _in_order(text: Node, scope: Scope) -> Iterator[Complaint]:
    """A pair's end stands behind its beginning."""
    for begin, end in _PAIRS if len(text) else ():
        begun: set[str | None] = set()
        ended: dict[str | None, Node] = {}
        for code in text.iter(scope.document.core + begin, scope.document.core + end):
            key = token(code, "rid") or code.get("id")
            if code.tag == scope.document.core + end:
                if key not in begun:
                    ended[key] = code
            elif key in ended:
                yield Complaint(ended.pop(key), f"it stands before its <{begin}>", "exchange them")
            else:
                begun.add(key)


def _isolated_alone(text: Node, scope: Scope) -> Iterator[Complaint]:
    """`<it>` is an end whose other end stands in another unit; both in one text are a pair."""
    seen: dict[str | None, str | None] = {}
    for code in text.iter(scope.document.core + "it") if len(text) else ():
        key = token(code, "rid") or code.get("id")
        if seen.setdefault(key, code.get("pos")) == "open" and code.get("pos") == "close":
            advice = "write the two as <bpt> and <ept>"
            yield Complaint(code, "its beginning stands in the same text", advice)


def _codes_correspond(unit: Node, scope: Scope) -> Iterator[Complaint]:
    """A code of the target stands for the code of the source that has its `id`.

    One that the source does not have is unknown to the tool that merges the translation.
    """
    core = scope.document.core
    source, target = unit.find(core + "source"), unit.find(core + "target")
    if source is None or target is None or not len(target):
        return
    known = _codes(source, core) | _codes(unit.find(core + "seg-source"), core)
    for code in _iter_codes(target, core):
        identity = code.get("id")
        if identity is None:
            continue
        if identity not in known:
            advice = "give it the id of the code that it stands for"
            yield Complaint(
                code, f"its id “{short(identity)}” is that of no code in the source", advice
            )
        elif known[identity] != _sort(code):
            sort = "a pair" if known[identity] == "pair" else "a code that stands alone"
            problem = f"in the source, “{short(identity)}” is {sort}, and here it is not"
            yield Complaint(code, problem, "use the source's element")


def _not_cloned(unit: Node, scope: Scope) -> Iterator[Complaint]:
    """A code with `clone="no"` stands in the target no more often than in the source."""
    core = scope.document.core
    source, target = unit.find(core + "source"), unit.find(core + "target")
    if source is None or target is None or not len(target):
        return
    single = [code for code in _iter_codes(source, core) if code.get("clone") == "no"]
    left = Counter((code.tag, code.get("id")) for code in single)
    alone = frozenset(left)
    for code in _iter_codes(target, core) if left else ():
        key = code.tag, code.get("id")
        left[key] -= 1
        if key in alone and left[key] < 0:
            problem = "it stands here more often than in the source, and its clone is “no”"
            yield Complaint(code, problem, "remove one of them")


def _codes_come_along(unit: Node, scope: Scope) -> Iterator[Complaint]:
    """A code of the source that the target lacks is lost in the translation: was that meant?"""
    core = scope.document.core
    source, target = unit.find(core + "source"), unit.find(core + "target")
    if source is None or target is None or not (len(source) and (target.text or len(target))):
        return
    missing = _codes(source, core).keys() - _codes(target, core).keys()
    if missing:
        names = ", ".join(f"“{short(one)}”" for one in sorted(missing)[:5])
        more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
        yield Complaint(target, f"it lacks codes of its source ({names}{more})", "see if so meant")


def _states_agree(unit: Node, scope: Scope) -> Iterator[Complaint]:
    """What is approved is translated and needs no more work."""
    if unit.get("approved") != "yes":
        return
    target = unit.find(scope.document.core + "target")
    if target is None:
        yield Complaint(unit, "it is approved but has no target", "say approved=“no”")
    elif (state := target.get("state", "")).startswith(_UNFINISHED):
        advice = "say approved=“no”, or give it another state"
        yield Complaint(target, f"its unit is approved and its state is “{short(state)}”", advice)


def _codes(text: Node | None, core: str) -> dict[str, str]:
    """The ids of a text's codes, and of what sort each is."""
    if text is None:
        return {}
    return {code.get("id", ""): _sort(code) for code in _iter_codes(text, core)}


def _iter_codes(text: Node, core: str) -> Iterator[Node]:
    return text.iter(*[core + name for name in _ALONE + _ENDS]) if len(text) else iter(())


def _sort(code: Node) -> str:
    return "alone" if str(code.tag).rpartition("}")[2] in _ALONE else "pair"


_TEXTS = "source seg-source target"
_WARNING, _INFO = Severity.WARNING, Severity.INFO
RULES = (
    Rule("X1-PAIR-1", "one rid begins one pair", "rid", _TEXTS, _rids_differ),
    Rule("X1-PAIR-2", "a rid that ends a pair begins one", "rid", _TEXTS, _ends_have_beginnings),
    Rule("X1-PAIR-3", "codes come in pairs", "bpt", _TEXTS, _paired, _WARNING),
    Rule("X1-PAIR-4", "a pair begins before it ends", "bpt", _TEXTS, _in_order, _WARNING),
    Rule("X1-PAIR-5", "an isolated code has no partner", "it", _TEXTS, _isolated_alone, _WARNING),
    Rule("X1-CODE-1", "codes are the source's", "id", "trans-unit", _codes_correspond, _INFO),
    Rule("X1-CODE-2", "what must not be cloned is not", "clone", "trans-unit", _not_cloned),
    Rule("X1-CODE-3", "no code is lost", "id", "trans-unit", _codes_come_along, _INFO),
    Rule("X1-STATE-1", "what is approved is done", "approved", "trans-unit", _states_agree, _INFO),
)  # fmt: skip
