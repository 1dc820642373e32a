"""The core of XLIFF 2.0, 2.1 and 2.2 as tables: elements, attributes, and which rules there are.

The core is the same from 2.0 to 2.1; in 2.2 it has a namespace of its own, notes and metadata at
the root, and a note may say what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hexapla.exchange.xliff.validation import codes, identity, languages, marks, placement, targets
from hexapla.exchange.xliff.validation.grammar import Element, Vocabulary, element
from hexapla.exchange.xliff.validation.values import (
    ANY,
    DIRECTION,
    IRI,
    LANGUAGE,
    NCNAME,
    NMTOKEN,
    NMTOKENS,
    POSITIVE,
    PREFIXED,
    SPACE,
    YES_NO,
    Value,
    either,
    matching,
    one_of,
)

_2_0 = "urn:oasis:names:tc:xliff:document:2.0"
_2_2 = "urn:oasis:names:tc:xliff:document:2.2"

_OWN = "an authority of your own, a colon and a value, as in my:value (“xlf” is reserved)"
_OWN_TYPE = matching(r"(?!xlf:)[^\s:]+:[^\s:]+", _OWN)
_SUB_TYPE = matching(
    r"xlf:(?:lb|pb|b|i|u|var)|(?!xlf:)[^\s:]+:[^\s:]+",
    "xlf:lb, xlf:pb, xlf:b, xlf:i, xlf:u, xlf:var, or a value of your own, as in my:value",
)
_SUB_STATE = matching(r"(?!xlf:)[^\s:]+:(?s:.+)", _OWN)
_CODE_TYPE = one_of("fmt", "ui", "quote", "link", "image", "other")
_MARK_TYPE = either(one_of("generic", "comment", "term"), PREFIXED)
_STATE = one_of("initial", "translated", "reviewed", "final")
_REORDER = one_of("yes", "firstNo", "no")
_PRIORITY = matching(r"\s*\+?0*(?:[1-9]|10)\s*", "a whole number from 1 to 10")


_OCTETS = re.compile(r"(?:[0-9A-Fa-f]{2}){1,8}")


def _is_no_character(value: str) -> bool:
    """Whether hexadecimal digits give a code point that XML cannot write (2.1: 4.3.1.19 hex)."""
    digits = value.strip()
    if not _OCTETS.fullmatch(digits):
        return False
    point = int(digits, 16)
    control = point < 0x20 and point not in (0x9, 0xA, 0xD)
    return control or 0xD800 <= point <= 0xDFFF or point in (0xFFFE, 0xFFFF)


_HEX = Value(
    "two hexadecimal digits an octet for a character that XML cannot hold, such as 001A",
    _is_no_character,
)

# What the namespace xml gives to elements that take attributes of any namespace.
_XML: Mapping[str, Value] = {
    "xml:lang": LANGUAGE,
    "xml:space": SPACE,
    "xml:base": ANY,
    "xml:id": NCNAME,
}
_PROCESSING: Mapping[str, Value] = {
    "canResegment": YES_NO,
    "translate": YES_NO,
    "srcDir": DIRECTION,
    "trgDir": DIRECTION,
}
_INLINE = "cp|ph|pc|sc|ec|mrk|sm|em*"
_CODE: Mapping[str, Value] = {
    "canCopy": YES_NO,
    "canDelete": YES_NO,
    "canReorder": _REORDER,
    "copyOf": NMTOKEN,
    "type": _CODE_TYPE,
    "subType": _SUB_TYPE,
}
_SINGLE: Mapping[str, Value] = {
    **_CODE,
    "disp": ANY,
    "equiv": ANY,
    "dataRef": NMTOKEN,
    "subFlows": NMTOKENS,
}
_HALF: Mapping[str, Value] = {
    **_SINGLE,
    "canOverlap": YES_NO,
    "dir": DIRECTION,
    "isolated": YES_NO,
}
_MARK: Mapping[str, Value] = {
    "id!": NMTOKEN,
    "translate": YES_NO,
    "type": _MARK_TYPE,
    "ref": IRI,
    "value": ANY,
}
_NOTE: Mapping[str, Value] = {
    "id": NMTOKEN,
    "appliesTo": one_of("source", "target"),
    "category": ANY,
    "priority": _PRIORITY,
    **_XML,
}
_ROOT: Mapping[str, Value] = {
    "version!": one_of("2.0", "2.1"),
    "srcLang!": LANGUAGE,
    "trgLang": LANGUAGE,
    **_XML,
}

_ELEMENTS: Mapping[str, Element] = {
    "xliff": element("file+", _ROOT, foreign=True),
    "file": element(
        "skeleton? any* notes? unit|group+",
        {"id!": NMTOKEN, "original": IRI, **_PROCESSING, **_XML},
        foreign=True,
    ),
    "skeleton": element("any*", {"href": IRI}, text=True),
    "group": element(
        "any* notes? unit|group*",
        {"id!": NMTOKEN, "name": ANY, "type": _OWN_TYPE, **_PROCESSING, **_XML},
        foreign=True,
    ),
    "unit": element(
        "any* notes? originalData? segment|ignorable+",
        {"id!": NMTOKEN, "name": ANY, "type": _OWN_TYPE, **_PROCESSING, **_XML},
        foreign=True,
    ),
    "segment": element(
        "source target?",
        {"id": NMTOKEN, "canResegment": YES_NO, "state": _STATE, "subState": _SUB_STATE},
    ),
    "ignorable": element("source target?", {"id": NMTOKEN}),
    "notes": element("note+"),
    "note": element("", _NOTE, text=True, foreign=True),
    "originalData": element("data+"),
    "data": element(
        "cp*", {"id!": NMTOKEN, "dir": DIRECTION, "xml:space": one_of("preserve")}, text=True
    ),
    "source": element(_INLINE, {"xml:lang": LANGUAGE, "xml:space": SPACE}, text=True),
    "target": element(
        _INLINE, {"xml:lang": LANGUAGE, "xml:space": SPACE, "order": POSITIVE}, text=True
    ),
    "cp": element("", {"hex!": _HEX}),
    "ph": element("", {"id!": NMTOKEN, **_SINGLE}),
    "pc": element(
        _INLINE,
        {
            "id!": NMTOKEN,
            **_CODE,
            "canOverlap": YES_NO,
            "dir": DIRECTION,
            **{f"{name}{end}": ANY for name in ("disp", "equiv") for end in ("Start", "End")},
            "dataRefStart": NMTOKEN,
            "dataRefEnd": NMTOKEN,
            "subFlowsStart": NMTOKENS,
            "subFlowsEnd": NMTOKENS,
        },
        text=True,
    ),
    "sc": element("", {"id!": NMTOKEN, **_HALF}),
    "ec": element("", {"id": NMTOKEN, "startRef": NMTOKEN, **_HALF}),
    "mrk": element(_INLINE, _MARK, text=True, foreign=True),
    "sm": element("", _MARK, foreign=True),
    "em": element("", {"startRef!": NMTOKEN}),
}
_ELEMENTS_2_2: Mapping[str, Element] = {
    **_ELEMENTS,
    "xliff": element(
        "notes? mda:metadata? file+",
        {**_ROOT, "version!": one_of("2.0", "2.1", "2.2")},
        foreign=True,
    ),
    "note": element("", {**_NOTE, "ref": IRI}, text=True, foreign=True),
}

_RULES = (
    *placement.RULES,
    *identity.RULES,
    *languages.RULES,
    *codes.RULES,
    *marks.RULES,
    *targets.RULES,
)

# Headings as 2.1 numbers them; 2.0 has the same, and 2.2 begins its chapters one number earlier.
_STRUCTURAL = "xliff file skeleton group unit segment ignorable notes note originalData data source"
_ATTRIBUTES = """appliesTo canCopy canDelete canOverlap canReorder canResegment category copyOf
    dataRef dataRefEnd dataRefStart dir disp dispEnd dispStart equiv equivEnd equivStart hex href id
    isolated name order original priority ref srcDir srcLang startRef state subFlows subFlowsEnd
    subFlowsStart subState subType trgLang translate trgDir type value version"""
_NUMBERS: Mapping[str, str] = {
    **{name: f"4.3.1.{at}" for at, name in enumerate(_ATTRIBUTES.split(), start=1)},
    **{name: f"4.2.2.{at}" for at, name in enumerate(f"{_STRUCTURAL} target".split(), start=1)},
    **{name: f"4.2.3.{at}" for at, name in enumerate(_INLINE.rstrip("*").split("|"), start=1)},
    "Fragment Identification": "3",
    "xml:lang": "4.3.2.1",
    "xml:space": "4.3.2.2",
    "Usage of <pc> and <sc>/<ec>": "4.7.2.2",
    "Duplicating an existing code": "4.7.2.4.1",
    "Editing Hints": "4.7.2.6",
    "Translate Annotation": "4.7.3.1.1",
    "Comment Annotation": "4.7.3.1.3",
    "Splitting Annotations": "4.7.3.2",
    "Sub-Flows": "4.7.4",
    "Segments Order": "4.8.2",
    "Extension Points": "4.9.1",
    "Constraints": "4.9.2",
}


def _earlier(number: str) -> str:
    chapter, dot, rest = number.partition(".")
    return f"{int(chapter) - 1}{dot}{rest}"


_VOCABULARY = Vocabulary(
    namespace=_2_0, prefix="xlf", elements=_ELEMENTS, rules=_RULES, numbers=_NUMBERS
)
VOCABULARIES = {
    "2.0": _VOCABULARY,
    "2.1": _VOCABULARY,
    "2.2": _VOCABULARY._replace(
        namespace=_2_2,
        elements=_ELEMENTS_2_2,
        numbers={heading: _earlier(number) for heading, number in _NUMBERS.items()},
    ),
}
