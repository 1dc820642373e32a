"""Rules on the codes of a target beside those of its source: what must stay, and in which order.

They hold for targets that are there, an empty one included: what is not translated yet has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from hexapla.exchange.xliff.validation.faults import line_of
from hexapla.exchange.xliff.validation.grammar import Complaint, Rule
from hexapla.exchange.xliff.validation.scopes import Content, Scope
from hexapla.exchange.xliff.validation.tables import local_of

Element = etree._Element

_START, _END, _ALONE = range(3)
# The id that source and target share, and which end of the code it is.
_Token = tuple[str | None, int]
_Step = tuple[_Token, Element]


def _removed(unit: Element, scope: Scope) -> Iterator[Complaint]:
    """A code that cannot be deleted is somewhere in the targets of the unit."""
    content = scope.content
    if content is None or unit is not scope.unit or "canDelete" not in content.attributes:
        return
    present: set[_Token] | None = None
    for part in content.parts:
        if part.source is None or part.target is None:
            continue
        for code in part.source.iterdescendants():
            if code.get("canDelete") != "no":
                continue
            if present is None:
                present = {token for token, _ in _flow(content, target=True)}
            if any(token not in present for token in _tokens_of(code)):
                yield Complaint(
                    part.target,
                    f"it lacks the <{local_of(str(code.tag))}> of line {line_of(code)}, whose "
                    "canDelete is “no”",
                    "put it in",
                )


def _first(unit: Element, scope: Scope) -> Iterator[Complaint]:
    """A row of codes that cannot be moved begins with one whose canReorder is firstNo."""
    content = scope.content
    if content is None or unit is not scope.unit or "canReorder" not in content.attributes:
        return
    yield from _without_first(content, target=False)
    if all(part.target is not None for part in content.parts):
        yield from _without_first(content, target=True)


def _without_first(content: Content, *, target: bool) -> Iterator[Complaint]:
    codes = content.target if target else content.source
    if all(code.get("canReorder") != "no" for code in codes):
        return
    following = False
    for (_, end), code in _flow(content, target=target):
        if end == _END:
            continue
        reorder = code.get("canReorder", "yes")
        if reorder == "no" and not following:
            yield Complaint(
                code, "its canReorder is “no”, but no code just before it has “firstNo” or “no”",
                "begin the sequence with “firstNo”, and put nothing between",
            )  # fmt: skip
        following = reorder != "yes"


def _order(unit: Element, scope: Scope) -> Iterator[Complaint]:
    """Codes that cannot be moved stand in the target in the order of the source."""
    content = scope.content
    if content is None or unit is not scope.unit or "canReorder" not in content.attributes:
        return
    if not content.target or all(code.get("canReorder") != "firstNo" for code in content.source):
        return
    sequences = list(_sequences(_flow(content, target=False)))
    number = {token: at for at, sequence in enumerate(sequences) for token in sequence}
    there: list[dict[_Token, Element]] = [{} for _ in sequences]
    for token, code in _flow(content, target=True):
        if token in number:
            there[number[token]].setdefault(token, code)
    for sequence, present in zip(sequences, there, strict=True):
        wanted = [token for token in sequence if token in present]
        for want, (token, code) in zip(wanted, present.items(), strict=True):
            if token != want:
                yield Complaint(
                    code, "it is of a sequence that cannot be reordered, and out of its place",
                    "keep the order of the source",
                )  # fmt: skip
                break


def _sequences(flow: Sequence[_Step]) -> Iterator[list[_Token]]:
    """The rows of codes that cannot be moved, with those of their ends that are in the rows."""
    sequence: dict[_Token, None] = {}
    for token, code in flow:
        name, end = token
        if end == _END:
            if (name, _START) in sequence:
                sequence[token] = None
            continue
        reorder = code.get("canReorder", "yes")
        if reorder != "no":
            if len(sequence) > 1:
                yield list(sequence)
            sequence = {}
        if reorder == "firstNo" or (reorder == "no" and sequence):
            sequence[token] = None
    if len(sequence) > 1:
        yield list(sequence)


def _flow(content: Content, *, target: bool) -> list[_Step]:
    """The starts and ends of all codes of one side, in the order of reading."""
    if not target:
        sides = [part.source for part in content.parts]
    else:
        sides = [part.target for part in sorted(content.parts, key=lambda part: part.order)]
    return [step for side in sides if side is not None for step in _steps(side)]


def _steps(parent: Element) -> Iterator[_Step]:
    for child in parent:
        tokens = _tokens_of(child)
        if tokens:
            yield tokens[0], child
        yield from _steps(child)
        if len(tokens) > 1:
            yield tokens[1], child


def _tokens_of(code: Element) -> tuple[_Token, ...]:
    """What of a code stands in the flow: a <pc> is a start and an end, as an <sc> with its <ec>."""
    local, name = local_of(str(code.tag)), code.get("id")
    if local == "pc":
        return (name, _START), (name, _END)
    if local == "sc":
        return ((name, _START),)
    if local == "ec":
        return ((name, _ALONE),) if name is not None else ((code.get("startRef"), _END),)
    return ((name, _ALONE),) if local == "ph" else ()


RULES = (
    Rule(
        "X2-TRG-1", "what cannot be deleted is in the target", "Editing Hints", "content", _removed
    ),
    Rule("X2-TRG-2", "fixed sequences begin with firstNo", "Editing Hints", "content", _first),
    Rule("X2-TRG-3", "fixed sequences keep their order", "Editing Hints", "content", _order),
)
