"""What Wordfast Pro sends back (`.txml`): units in segments, codes as `ut`.

There is no description of the format in public; what is read here is what real files have.
"""

from __future__ import annotations

from lxml import etree

from hexapla.errors import FormatError
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.exchange.xliff.parsing import parse
from hexapla.exchange.xliff.v1.content import (
    Numbers,
    Row,
    line_of,
    merged,
    original_number,
    words_of,
)
from hexapla.model.catalog import State
from hexapla.model.fragment import Side, Tag


def read(data: bytes, name: str) -> tuple[Returned, ...]:
    """What stands in a TXML file: a segment for each of its `translatable`.

    A translation that is not confirmed, or was written by a machine, is a draft. Raises FormatError
    for what is not XML or not TXML.
    """
    try:
        root = parse(data)
        if root.tag != "txml":
            raise FormatError(f"this is not TXML: its root is <{str(root.tag)[:40]}>", line=1)
    except FormatError as error:
        raise error.within(name) from None
    segments = tuple([_unit(unit) for unit in root.iter("translatable")])
    document = root.get("file_name", "").replace("\\", "/").rpartition("/")[2]
    return (Returned(document, root.get("targetlocale", ""), segments),)


def _unit(unit: etree._Element) -> Segment:
    """A unit of its segments; the white space and codes between them stand in `ws`."""
    numbers = Numbers()
    parts = list(unit.iterchildren("segment"))
    sources = [_row(part, "source", numbers) for part in parts]
    whole = [one for row in sources for one in row]
    numbers.settle(whole)
    targets = [_row(part, "target", numbers) for part in parts]
    states = [_state(part) for part in parts]
    lacking = sum(
        state is None and bool(words_of(source).strip()) for state, source in zip(states, sources)
    )
    done = [state for state in states if state is not None]
    fault = ""
    if lacking and done:
        verb = "is" if lacking == 1 else "are"
        fault = f"{lacking} of its {len(parts)} segments {verb} not translated"
    remarks = [" ".join("".join(map(str, one.itertext())).split()) for one in unit.iter("comment")]
    identity = "/".join(filter(None, (unit.get("blockId", ""), unit.get("subId", ""))))
    return Segment(
        identity,
        merged(whole),
        merged([one for row in targets for one in row]) if done else None,
        min(done, default=State.TRANSLATED),
        line_of(unit),
        tuple(filter(None, remarks)),
        stated=bool(done),
        parts=max(len(parts), 1),
        fault=fault,
    )


def _state(segment: etree._Element) -> State | None:
    """How far a segment's translation has come; None: there is none."""
    target = segment.find("target")
    if target is None or not (len(target) or (target.text or "").strip()):
        return None
    doubted = segment.get("unconfirmed") == "true" or segment.get("gtmt") == "true"
    return State.DRAFT if doubted else State.TRANSLATED


def _row(segment: etree._Element, local: str, numbers: Numbers) -> Row:
    """A segment's source or target with what stands before and behind it.

    The target comes last in the file, behind what follows its source.
    """
    before: list[etree._Element] = []
    behind: list[etree._Element] = []
    for child in segment.iterchildren("source", "ws"):
        if child.tag == "ws":
            (behind if behind else before).append(child)
        else:
            behind.append(child)
    row: Row = []
    opened: list[int] = []
    for part in (*before, segment.find(local), *behind[1:]):
        if part is None:
            continue
        row.append(part.text or "")
        for code in part.iterchildren():
            row.append(_tag(code, numbers, opened))
            row.append(code.tail or "")
    return [part for part in row if part != ""]


def _tag(code: etree._Element, numbers: Numbers, opened: list[int]) -> Tag:
    """The tag of a code; those of a file that came from us are known by what they look like."""
    shown, count = code.text or "", code.get("x", "")
    if shown == "</g>" and opened:
        return Tag(opened.pop(), Side.CLOSE)
    number = numbers.called(count, count, shown)
    if shown.startswith("<g ") and original_number(shown):
        opened.append(number)
        return Tag(number, Side.OPEN)
    return Tag(number, Side.ALONE)
