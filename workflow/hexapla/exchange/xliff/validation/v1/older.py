"""XLIFF 1.1 and 1.0: what their schema and their DTD have otherwise than 1.2."""

from __future__ import annotations

from collections.abc import Mapping

from hexapla.exchange.xliff.validation.grammar import Element, content
from hexapla.exchange.xliff.validation.v1.values import (
    MARKER_OF_1_1,
    NOTED_LANGUAGE,
    PRIORITY_OF_1_1,
    REFORMAT_OF_1_1,
    SPACE,
    TOKEN,
)
from hexapla.exchange.xliff.validation.values import ANY, Value, one_of

Elements = Mapping[str, Element]

_CODES = ("g", "x", "bx", "ex", "ph", "bpt", "ept", "it")
# What 1.1 does not have yet, and what 1.0 has not beside that.
_AFTER_1_1 = {
    "file": "tool-id", "phase": "tool-id", "group": "merged-trans", "target": "equiv-trans",
    "alt-trans": "tool-id mid phase-name alttranstype",
    **dict.fromkeys(_CODES, "equiv-text"),
}  # fmt: skip
_XML = {"xml:lang": NOTED_LANGUAGE, "xml:space": SPACE}
_SIZES = "size-unit maxwidth minwidth maxheight minheight maxbytes minbytes charclass"
_AFTER_1_0 = {
    "note": "annotates", "count": "phase-name", "context-group": "purpose", "sub": "xid",
    "group": f"extype translate reformat {_SIZES}", "trans-unit": "extype", "alt-trans": "extype",
    "target": "state-qualifier", "bin-target": "state-qualifier",
    **dict.fromkeys(_CODES, "xid"),
}  # fmt: skip
_MODELS_OF_1_1 = {
    "xliff": "file+",
    "trans-unit": "source target? context-group* count-group* prop-group* note* alt-trans* any*",
    "alt-trans": "source? target+ context-group* prop-group* note* any*",
}
_MODELS_OF_1_0 = {
    "file": "header body",
    "header": "skl? phase-group? glossary|reference|count-group|prop-group|note*",
    "group": "context-group* count-group* prop-group* note* group|trans-unit|bin-unit*",
    "trans-unit": "source target? count-group|note|context-group|prop-group|alt-trans*",
    "alt-trans": "source? target+ note|context-group|prop-group*",
    "bin-unit": "bin-source bin-target? note|context-group|prop-group|trans-unit*",
}


def of_1_1(elements: Elements) -> dict[str, Element]:
    """The elements of 1.1 from those of 1.2; its schema has fewer, and a fixed order in units."""
    older = {
        name: _older(one, _MODELS_OF_1_1.get(name), _AFTER_1_1.get(name, ""))
        for name, one in elements.items()
        if name != "seg-source"
    }
    changed: dict[str, dict[str, Value]] = {
        "xliff": {"version": one_of("1.1", "1.0")},
        "note": {"priority": PRIORITY_OF_1_1},
        "mrk": {"mtype": MARKER_OF_1_1},
        **{key: {"reformat": REFORMAT_OF_1_1} for key in ("group", "trans-unit", "bin-unit")},
    }
    for name, values in changed.items():
        older[name] = _retyped(older[name], values)
    # Its schema looks at attributes of `xml:` wherever they stand.
    for name, one in older.items():
        known = {key: value for key, value in _XML.items() if one.attributes.get(key) is ANY}
        older[name] = _retyped(one, known)
    for name in ("xliff", "tool"):
        older[name] = older[name]._replace(foreign=False)
    required = older["context-group"].required | {"name"}
    older["context-group"] = older["context-group"]._replace(required=required)
    return older


def of_1_0(elements: Elements) -> dict[str, Element]:
    """The elements of 1.0 from those of 1.2; its DTD has no extensions, and no lists of values."""
    older = {
        name: _older(one, _MODELS_OF_1_0.get(name), _AFTER_1_0.get(name, ""))
        for name, one in of_1_1(elements).items()
        if name != "tool"
    }
    older = {name: _freed(one) for name, one in older.items()}
    older["xliff"] = _retyped(older["xliff"], {"version": one_of("1.0")})
    for name in ("group", "trans-unit", "bin-unit"):
        older[name] = _retyped(older[name], {"id": TOKEN})
    return older


def _older(one: Element, model: str | None, without: str) -> Element:
    dropped = without.split()
    attributes = {name: value for name, value in one.attributes.items() if name not in dropped}
    return one._replace(
        attributes=attributes, content=one.content if model is None else content(model)
    )


def _retyped(one: Element, values: Mapping[str, Value]) -> Element:
    return one._replace(attributes={**one.attributes, **values})


def _freed(one: Element) -> Element:
    """An element whose attributes are any text, but for the few lists that a DTD has."""
    kept = ("xml:space", "approved", "translate", "reformat", "clone", "pos", "priority",
            "match-mandatory", "crc", "mid", "rid", "help-id", "style", "exstyle")  # fmt: skip
    foreign = ("xml:base", "xml:id")
    attributes = {
        name: value if name in kept or value.name_token else ANY
        for name, value in one.attributes.items()
        if name not in foreign
    }
    return one._replace(attributes=attributes, foreign=False)
