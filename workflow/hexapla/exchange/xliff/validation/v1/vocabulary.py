"""XLIFF 1.2, 1.1 and 1.0 as tables: what the transitional schema of each lets stand.

Of 53 real files of tools the strict schema of 1.2 takes 3, so transitional decides. Numbers of
sections are those of 1.2; what they call deprecated is still in the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

from hexapla.exchange.xliff.validation.grammar import Element, Vocabulary, element
from hexapla.exchange.xliff.validation.v1.older import of_1_0, of_1_1
from hexapla.exchange.xliff.validation.v1.rules import NAMESPACES, RULES, no_namespace
from hexapla.exchange.xliff.validation.v1.values import (
    ALTERNATIVE,
    ANNOTATES,
    ASSOCIATION,
    CONTEXT_TYPE,
    COORDINATES,
    COUNT_TYPE,
    COUNTED,
    DATATYPE,
    DATE,
    DELIMITED,
    ID,
    LANGUAGE,
    MARKER,
    MIME_TYPE,
    NOTED_LANGUAGE,
    PLACED,
    POSITION,
    PRIORITY,
    PURPOSE,
    QUALIFIER,
    REFORMAT,
    RESTYPE,
    SIZE_UNIT,
    SPACE,
    STATE,
    TOKEN,
    YES_NO,
)
from hexapla.exchange.xliff.validation.values import ANY, Value, one_of

Attributes = Mapping[str, Value]

_INLINE = "g|x|bx|ex|ph|bpt|ept|it|mrk*"
_OF_UNIT = "context-group|count-group|prop-group|note|alt-trans*"
_UNITS = "group|trans-unit|bin-unit*"
_FILE_IN_IT = "internal-file|external-file"

# Attributes that several elements have (section 3.3).
_XML: Attributes = {"xml:lang": ANY, "xml:space": ANY, "xml:base": ANY, "xml:id": ANY}
_RESOURCE: Attributes = {
    "restype": RESTYPE, "resname": ID, "extradata": ANY, "extype": ANY, "help-id": TOKEN,
    "menu": ANY, "menu-option": ANY, "menu-name": ANY,
}  # fmt: skip
_LOOK: Attributes = {
    "coord": COORDINATES, "font": ANY, "css-style": ANY, "style": TOKEN, "exstyle": TOKEN,
}  # fmt: skip
_SIZES: Attributes = {
    "size-unit": SIZE_UNIT, "maxwidth": TOKEN, "minwidth": TOKEN, "maxheight": TOKEN,
    "minheight": TOKEN, "maxbytes": TOKEN, "minbytes": TOKEN, "charclass": ANY,
}  # fmt: skip
_CODE: Attributes = {**_XML, "id!": ID, "ts": ANY, "xid": ID, "equiv-text": ANY}
_RID: Attributes = {"rid": TOKEN}
_NATIVE: Attributes = {"crc": ANY}
_PAIR: Attributes = {"ctype": DELIMITED}
_ALONE: Attributes = {"ctype": PLACED}
_CLONE: Attributes = {"clone": YES_NO}

_TOP: dict[str, Element] = {
    "xliff": element(
        "any|file+",
        {**_XML, "version!": one_of("1.2", "1.1", "1.0"), "xml:lang": NOTED_LANGUAGE},
        foreign=True,
    ),
    "file": element(
        "header? body",
        {
            **_XML, "original!": ANY, "source-language!": LANGUAGE, "datatype!": DATATYPE,
            "tool-id": ID, "tool": ANY, "date": DATE, "xml:space": SPACE, "ts": ANY,
            "category": ANY, "target-language": LANGUAGE, "product-name": ANY,
            "product-version": ANY, "build-num": ANY,
        },
        foreign=True,
    ),
    "header": element(
        "skl? phase-group? glossary|reference|count-group|prop-group|note|tool* any*"
    ),
    "skl": element(_FILE_IN_IT),
    "glossary": element(_FILE_IN_IT),
    "reference": element(_FILE_IN_IT),
    "internal-file": element("", {"form": ANY, "crc": TOKEN}, text=True),
    "external-file": element("", {"href!": ANY, "crc": TOKEN, "uid": TOKEN}),
    "note": element(
        "",
        {"xml:lang": NOTED_LANGUAGE, "priority": PRIORITY, "from": ANY, "annotates": ANNOTATES},
        text=True,
    ),
    "phase-group": element("phase+"),
    "phase": element(
        "note*",
        {
            "phase-name!": ID, "process-name!": ANY, "company-name": ANY, "tool-id": ID,
            "tool": ANY, "date": DATE, "job-id": ANY, "contact-name": ANY,
            "contact-email": ANY, "contact-phone": ANY,
        },
    ),
    "tool": element(
        "any*",
        {**_XML, "tool-id!": ID, "tool-name!": ANY, "tool-version": ANY, "tool-company": ANY},
        text=True, foreign=True,
    ),
}  # fmt: skip

_NAMED: dict[str, Element] = {
    "count-group": element("count*", {"name!": ID}),
    "count": element("", {"count-type": COUNT_TYPE, "phase-name": ID, "unit": COUNTED}, text=True),
    "context-group": element("context+", {"name": ID, "crc": TOKEN, "purpose": PURPOSE}),
    "context": element(
        "", {"context-type!": CONTEXT_TYPE, "match-mandatory": YES_NO, "crc": TOKEN}, text=True
    ),
    "prop-group": element("prop+", {"name": ANY}),
    "prop": element("", {"prop-type!": ANY, "xml:lang": NOTED_LANGUAGE}, text=True),
}

_STRUCTURE: dict[str, Element] = {
    "body": element(_UNITS),
    "group": element(
        f"context-group* count-group* prop-group* note* any* {_UNITS}",
        {
            **_XML, "id": ID, "datatype": DATATYPE, "xml:space": SPACE, "ts": ANY, **_RESOURCE,
            **_LOOK, "translate": YES_NO, "reformat": REFORMAT, **_SIZES, "merged-trans": YES_NO,
        },
        foreign=True,
    ),
    "trans-unit": element(
        f"source seg-source? target? {_OF_UNIT} any*",
        {
            **_XML, "id!": ID, "approved": YES_NO, "translate": YES_NO, "reformat": REFORMAT,
            "xml:space": SPACE, "datatype": DATATYPE, "ts": ANY, "phase-name": ID, **_RESOURCE,
            **_LOOK, **_SIZES,
        },
        foreign=True,
    ),
    "source": element(
        _INLINE, {**_XML, "xml:lang": NOTED_LANGUAGE, "ts": ANY}, text=True, foreign=True
    ),
    "seg-source": element(
        _INLINE, {**_XML, "xml:lang": NOTED_LANGUAGE, "ts": ANY}, text=True, foreign=True
    ),
    "target": element(
        _INLINE,
        {
            **_XML, "state": STATE, "state-qualifier": QUALIFIER, "phase-name": TOKEN,
            "xml:lang": NOTED_LANGUAGE, "ts": ANY, "restype": RESTYPE, "resname": ID, **_LOOK,
            "equiv-trans": YES_NO,
        },
        text=True, foreign=True,
    ),
    "alt-trans": element(
        "source? seg-source? target+ context-group* prop-group* note* any*",
        {
            **_XML, "match-quality": ANY, "tool-id": ID, "tool": ANY, "crc": TOKEN,
            "xml:lang": NOTED_LANGUAGE, "origin": ANY, "datatype": DATATYPE, "xml:space": SPACE,
            "ts": ANY, **_RESOURCE, "mid": TOKEN, **_LOOK, "phase-name": TOKEN,
            "alttranstype": ALTERNATIVE,
        },
        foreign=True,
    ),
    "bin-unit": element(
        "bin-source bin-target? context-group|count-group|prop-group|note|trans-unit* any*",
        {
            **_XML, "id!": ID, "mime-type!": MIME_TYPE, "approved": YES_NO, "translate": YES_NO,
            "reformat": REFORMAT, "ts": ANY, "restype": RESTYPE, "resname": ID, "phase-name": ID,
        },
        foreign=True,
    ),
    "bin-source": element(_FILE_IN_IT, {**_XML, "ts": ANY}, foreign=True),
    "bin-target": element(
        _FILE_IN_IT,
        {
            **_XML, "mime-type": MIME_TYPE, "ts": ANY, "state": STATE, "phase-name": TOKEN,
            "state-qualifier": QUALIFIER, "restype": RESTYPE, "resname": ID,
        },
        foreign=True,
    ),
}  # fmt: skip

_INLINES: dict[str, Element] = {
    "g": element(_INLINE, {**_CODE, **_PAIR, **_CLONE}, text=True, foreign=True),
    "x": element("", {**_CODE, **_ALONE, **_CLONE}, foreign=True),
    "bx": element("", {**_CODE, **_RID, **_PAIR, **_CLONE}, foreign=True),
    "ex": element("", {**_CODE, **_RID}, foreign=True),
    "ph": element(
        "sub*", {**_CODE, **_ALONE, **_NATIVE, "assoc": ASSOCIATION}, text=True, foreign=True
    ),
    "bpt": element("sub*", {**_CODE, **_RID, **_PAIR, **_NATIVE}, text=True, foreign=True),
    "ept": element("sub*", {**_CODE, **_RID, **_NATIVE}, text=True, foreign=True),
    "it": element(
        "sub*", {**_CODE, "pos!": POSITION, **_RID, **_PAIR, **_NATIVE}, text=True, foreign=True
    ),
    "sub": element(_INLINE, {"datatype": DATATYPE, "ctype": DELIMITED, "xid": ID}, text=True),
    "mrk": element(
        _INLINE,
        {**_XML, "mtype!": MARKER, "mid": TOKEN, "comment": ANY, "ts": ANY},
        text=True, foreign=True,
    ),
}  # fmt: skip

_ELEMENTS = {**_TOP, **_NAMED, **_STRUCTURE, **_INLINES}

# Chapters of the specification of 1.2; attributes are all in 3.3.
_NUMBERS = {
    **{name: "3.3" for one in _ELEMENTS.values() for name in one.attributes},
    **dict.fromkeys(("lang", "space"), "3.3"),
    **dict.fromkeys(_TOP, "3.2.1"),
    **dict.fromkeys(_NAMED, "3.2.2"),
    **dict.fromkeys(_STRUCTURE, "3.2.3"),
    **dict.fromkeys(_INLINES, "3.2.4"),
    "mrk": "3.2.5",
    "Extension Points": "2.5",
}

VOCABULARIES: dict[str, Vocabulary] = {
    "1.2": Vocabulary(NAMESPACES["1.2"], "xlf", _ELEMENTS, rules=RULES, numbers=_NUMBERS),
    "1.1": Vocabulary(NAMESPACES["1.1"], "xlf", of_1_1(_ELEMENTS), rules=RULES),
    "1.0": Vocabulary("", "xlf", of_1_0(_ELEMENTS), rules=RULES),
}
# Files of 1.1 and 1.2 that have forgotten their namespace: that is said, and the rest looked at.
BARE: dict[str, Vocabulary] = {
    version: one._replace(namespace="", rules=(*RULES, no_namespace(one.namespace)))
    for version, one in VOCABULARIES.items()
    if one.namespace
}
CONTAINERS = frozenset({"xliff", "file", "body", "group"})
UNITS = frozenset({"trans-unit", "bin-unit"})
