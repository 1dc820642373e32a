"""What memoQ writes beside the standard (`.mqxliff`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from hexapla.exchange.xliff.v1.status import DONE, TO_LOOK_AT, UNTOUCHED, Status

NAMESPACE = "MQXliff"
_MQ = f"{{{NAMESPACE}}}"
_STATUSES = {"NotStarted": UNTOUCHED, "Proofread": DONE}


def status(unit: etree._Element) -> Status | None:
    """What `mq:status` says: confirmed by whomever is translated, anything else is a draft."""
    said = unit.get(f"{_MQ}status", "")
    if not said:
        return None
    return _STATUSES.get(said) or (DONE if "Confirmed" in said else TO_LOOK_AT)


def remarks(
    unit: etree._Element, marks: Iterable[Mapping[str, str]], known: Mapping[str, str]
) -> tuple[str, ...]:
    """The comments at a unit that were not deleted again."""
    found = [
        " ".join("".join(map(str, comment.itertext())).split())
        for comment in unit.iter(f"{_MQ}comment")
        if comment.get(f"{_MQ}deleted", comment.get("deleted", "")).lower() != "true"
    ]
    return tuple([one for one in dict.fromkeys(found) if one])
