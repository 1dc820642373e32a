"""What SARIF 2.1.0 (OASIS Standard, 27 March 2020) demands of what we write, as a table and rules.

No schema is at hand without the network. The table has each object that we write with its
properties: their types, which of them there must be, and no others (but in property bags, 3.8).
The rules are those that no schema can say. Numbers are sections of the specification.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

# RFC 3986: no spaces, no letters beyond ASCII, a per cent sign only before two hexadecimal digits.
_URI = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*")
_SEMANTIC = re.compile(r"\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?")
_PLACEHOLDER = re.compile(r"(?<!\{)(?:\{\{)*\{\d+\}(?!\})")
_LEVELS = ("none", "note", "warning", "error")


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _from(least: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= least


def _one_of(*values: str) -> Callable[[Any], bool]:
    return lambda value: value in values


def _matching(pattern: str | re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


class Many(NamedTuple):
    """An array of objects of a kind, at least so many."""

    kind: str
    least: int = 0


class Named(NamedTuple):
    """An object whose properties all are of a kind, whatever their names."""

    kind: str | Callable[[Any], bool]


Kind = str | Many | Named | Callable[[Any], bool]

# Object: property: what it must be; a star before its name where there must be one.
OBJECTS: dict[str, dict[str, Kind]] = {
    "log": {"$schema": _matching(_URI), "*version": _one_of("2.1.0"), "*runs": Many("run")},  # 3.13
    "run": {  # 3.14
        "*tool": "tool", "language": _matching(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?"),
        "columnKind": _one_of("utf16CodeUnits", "unicodeCodePoints"),
        "originalUriBaseIds": Named("artifactLocation"), "invocations": Many("invocation"),
        "results": Many("result"),
    },
    "tool": {"*driver": "toolComponent"},  # 3.18
    "toolComponent": {  # 3.19
        "*name": _text, "semanticVersion": _matching(_SEMANTIC),
        "rules": Many("reportingDescriptor"),
    },
    "reportingDescriptor": {  # 3.49
        "*id": _text, "shortDescription": "multiformat", "fullDescription": "multiformat",
        "help": "multiformat", "defaultConfiguration": "reportingConfiguration",
        "properties": "bag",
    },
    "reportingConfiguration": {"level": _one_of(*_LEVELS)},  # 3.50
    "multiformat": {"*text": _text, "markdown": _text},  # 3.12
    "message": {"*text": _text},  # 3.11; “id” would do, too
    "invocation": {  # 3.20
        "*executionSuccessful": _flag, "toolExecutionNotifications": Many("notification"),
    },
    "notification": {"*message": "message", "level": _one_of(*_LEVELS)},  # 3.58
    "artifactLocation": {  # 3.4
        "uri": _matching(_URI), "uriBaseId": _text, "description": "message",
    },
    "result": {  # 3.27
        "ruleId": _text, "ruleIndex": _from(-1), "level": _one_of(*_LEVELS), "*message": "message",
        "locations": Many("location"), "relatedLocations": Many("location"),
        "partialFingerprints": Named(_text), "suppressions": Many("suppression"),
        "fixes": Many("fix"), "properties": "bag",
    },
    "location": {  # 3.28
        "id": _from(-1), "physicalLocation": "physicalLocation", "message": "message",
        "logicalLocations": Many("logicalLocation"),
    },
    "physicalLocation": {"*artifactLocation": "artifactLocation", "region": "region"},  # 3.29
    "region": {  # 3.30
        "*startLine": _from(1), "startColumn": _from(1), "endLine": _from(1), "endColumn": _from(1),
    },
    "logicalLocation": {"fullyQualifiedName": _text, "kind": _text},  # 3.33
    "suppression": {  # 3.35
        "*kind": _one_of("inSource", "external"), "justification": _text,
        "status": _one_of("accepted", "underReview", "rejected"),
    },
    "fix": {"description": "message", "*artifactChanges": Many("artifactChange", 1)},  # 3.55
    "artifactChange": {  # 3.56
        "*artifactLocation": "artifactLocation", "*replacements": Many("replacement", 1),
    },
    "replacement": {"*deletedRegion": "region", "insertedContent": "content"},  # 3.57
    "content": {"text": _text},  # 3.3
}  # fmt: skip


def faults(log: Any) -> list[str]:
    """What is wrong with a log: the path of each fault, and what it is."""
    found = [*_shape(log, "log", "")]
    return found or [fault for run in log["runs"] for fault in _rules(run)]


def _shape(value: Any, kind: Kind, path: str) -> Iterator[str]:
    if callable(kind):
        if not kind(value):
            yield f"{path}: {value!r}"
    elif isinstance(kind, Many):
        if not isinstance(value, list) or len(value) < kind.least:
            yield f"{path}: no array of {kind.least} and more"
        else:
            for number, one in enumerate(value):
                yield from _shape(one, kind.kind, f"{path}/{number}")
    elif not isinstance(value, dict):
        yield f"{path}: no object"
    elif isinstance(kind, Named):
        for name, one in value.items():
            yield from _shape(one, kind.kind, f"{path}/{name}")
    elif kind == "bag":
        tags = value.get("tags", [])
        if not all(map(_text, tags)) or len(set(tags)) < len(tags):  # 3.8.2
            yield f"{path}/tags: {tags}"
    else:
        yield from _properties(value, OBJECTS[kind], path)


def _properties(value: dict[str, Any], known: dict[str, Kind], path: str) -> Iterator[str]:
    kinds = {name.lstrip("*"): kind for name, kind in known.items()}
    yield from [
        f"{path}: no {name[1:]}" for name in known if name[0] == "*" and name[1:] not in value
    ]
    for name, one in value.items():
        if name in kinds:
            yield from _shape(one, kinds[name], f"{path}/{name}")
        else:
            yield f"{path}: {name} is no property"


def _rules(run: dict[str, Any]) -> Iterator[str]:
    rules = run["tool"]["driver"].get("rules", [])
    ids = [rule["id"] for rule in rules]
    if len(set(ids)) < len(ids):
        yield "two rules of one id (3.49.3)"
    results = run.get("results", [])
    if len({"suppressions" in one for one in results}) > 1:
        yield "suppressions in some results only (3.27.23)"
    for one in results:
        if ids[one["ruleIndex"] : one["ruleIndex"] + 1] != [one["ruleId"]]:
            yield f"rule {one['ruleIndex']} is not {one['ruleId']} (3.27.6)"
        numbers = [
            place["id"] for place in one.get("relatedLocations", ()) if place.get("id", -1) >= 0
        ]
        if len(set(numbers)) < len(numbers):
            yield "two locations of one id (3.28.2)"
    yield from _everywhere(run, set(run.get("originalUriBaseIds", ())))


def _everywhere(value: Any, bases: set[str]) -> Iterator[str]:
    """What holds wherever such an object stands."""
    if isinstance(value, list):
        for one in value:
            yield from _everywhere(one, bases)
    if not isinstance(value, dict):
        return
    if "startLine" in value:
        end = value.get("endLine", value["startLine"])
        column = value.get("startColumn", 1)
        if (end, value.get("endColumn", column)) < (value["startLine"], column):
            yield f"a region ends before it begins: {value} (3.30.7)"
    if "uri" in value:
        absolute, base = bool(urlsplit(value["uri"]).scheme), value.get("uriBaseId")
        if absolute == bool(base) or base not in {None, *bases}:
            yield f"{value['uri']} and its base {base} (3.4.4)"
    message = value.get("message")
    if isinstance(message, dict) and _PLACEHOLDER.search(message["text"]):
        yield f"a placeholder without its argument: {message['text']} (3.11.5)"
    for one in value.values():
        yield from _everywhere(one, bases)
