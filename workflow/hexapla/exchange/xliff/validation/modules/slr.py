"""Size and Length Restriction: how long a text may become, measured as a profile says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import (
    Complaint,
    Rule,
    Vocabulary,
    element,
    placed,
)
from hexapla.exchange.xliff.validation.modules.parts import ANYTHING, OPEN, at_head, numbered
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import ANY, NMTOKEN, matching, one_of

NAMESPACE = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
_IN = f"{{{NAMESPACE}}}"
_PROFILES = _IN + "profiles"
_NAMES = etree.XPath("boolean(descendant::*[@id = $name or @xml:id = $name])")
_GENERAL = matching(
    r"(?s:(?!xliff:).*)|xliff:codepoints",
    "“xliff:codepoints”, or a profile of another authority than “xliff”",
)
_STORAGE = matching(
    r"(?s:(?!xliff:).*)|xliff:utf(?:8|16|32)",
    "“xliff:utf8”, “xliff:utf16”, “xliff:utf32”, or a profile of another authority than “xliff”",
)
_STANDARD = "Standard profiles"
_FORM = one_of("none", "nfc", "nfd")

# What the standard profiles want: “[minimum,]maximum” for a restriction, a number for a size.
_LIMIT = re.compile(r"(?:([0-9]+),)?([0-9]+|\*)")
_SIZE = re.compile(r"[+-]?[0-9]+|")
_LIKE_NUMBERS = re.compile(r"[0-9.,*+\s-]+")
_OF_A_CODE = tuple(_IN + name for name in ("equivStorage", "sizeInfo", "sizeInfoRef"))


def _one_of_two(sized: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """What `sizeInfo` says is said by `sizeInfoRef` elsewhere, so only one of them stands."""
    if sized.get(_IN + "sizeInfo") is not None and sized.get(_IN + "sizeInfoRef") is not None:
        yield Complaint(sized, "it has both slr:sizeInfo and slr:sizeInfoRef", "keep one of them")


def _only_isolated(end: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """What an <sc> says holds for its <ec>, too; only an <ec> without one speaks for itself."""
    if end.tag != scope.document.core + "ec" or end.get("isolated") == "yes":
        return
    for name in _OF_A_CODE:
        if end.get(name) is not None:
            yield Complaint(
                end,
                f"it has slr:{name[len(_IN) :]} but its isolated is not “yes”",
                "put the size on its <sc>",
            )


def _data_exist(sized: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """`sizeInfoRef` names an element in an <slr:data> beside the element or beside one around it.

    Those within the element itself are taken, too, so that a file can refer to its own data.
    """
    ref = sized.get(_IN + "sizeInfoRef", "")
    for around in (sized, *sized.iterancestors()):
        if around.tag == scope.document.core + "group" and around is not sized:
            scope.outside.append(str(ref))
        if any(_NAMES(data, name=ref) for data in at_head(around, _IN + "data")):
            return
    yield Complaint(
        sized,
        f"its slr:sizeInfoRef “{ref}” names nothing in the <slr:data> beside it or around it",
        "write the id of an element in that <slr:data>",
    )


def _size_restriction(sized: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Measured in code points, a text is restricted to “maximum” or “minimum,maximum”."""
    yield from _wrong(sized, "sizeRestriction", _wrong_limit, "generalProfile", scope)


def _storage_restriction(sized: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Measured in bytes, a text is restricted to “maximum” or “minimum,maximum”."""
    yield from _wrong(sized, "storageRestriction", _wrong_limit, "storageProfile", scope)


def _size_info(sized: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Measured in code points, an element counts as a whole number of them."""
    yield from _wrong(sized, "sizeInfo", _wrong_size, "generalProfile", scope)


def _equiv_storage(sized: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """Measured in bytes, a code counts as a whole number of them."""
    yield from _wrong(sized, "equivStorage", _wrong_size, "storageProfile", scope)


def _wrong(
    sized: etree._Element, name: str, fault: Callable[[str], str], kind: str, scope: Scope
) -> Iterator[Complaint]:
    """What the standard profiles have against a value.

    Another profile's values are its own business. Without any profile nothing is measured, but
    what is written in digits is still meant for the standard one and has to be right.
    """
    value = sized.get(_IN + name, "")
    profiles = None if scope.file is None else next(at_head(scope.file, _PROFILES), None)
    profile = "" if profiles is None else profiles.get(kind, "")
    if not profile.startswith("xliff:") and (profile or not _LIKE_NUMBERS.fullmatch(value)):
        return
    if wrong := fault(value):
        yield Complaint(sized, f"its slr:{name} “{value[:40]}” {wrong}")


def _wrong_limit(value: str) -> str:
    found = _LIMIT.fullmatch(value)
    if found is None:
        return "is neither a maximum nor “minimum,maximum”, in whole numbers or “*” for the maximum"
    least, most = found.groups()
    if least and most != "*" and _size_of(least) > _size_of(most):
        return "has a minimum above its maximum"
    return ""


def _size_of(digits: str) -> tuple[int, str]:
    """A number to be compared, however many digits it has."""
    significant = digits.lstrip("0")
    return len(significant), significant


def _wrong_size(value: str) -> str:
    return "" if _SIZE.fullmatch(value) else "is not a whole number"


_RESTRICTED = "xlf:file xlf:group xlf:unit xlf:mrk xlf:sm xlf:pc xlf:sc"
_SIZED = "xlf:file xlf:group xlf:unit xlf:pc xlf:sc xlf:ec xlf:ph"
_TAILS = {
    "profiles": "4.2",
    "normalization": "4.3",
    "data": "4.4",
    "storageProfile": "5.1",
    "generalProfile": "5.2",
    "storage": "5.3",
    "general": "5.4",
    "profile": "5.5",
    "storageRestriction": "5.6",
    "sizeRestriction": "5.7",
    "equivStorage": "5.8",
    "sizeInfo": "5.9",
    "sizeInfoRef": "5.10",
    _STANDARD: "6",
}
_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="slr",
    elements={
        "profiles": element(
            f"normalization? {ANYTHING}", {"generalProfile": _GENERAL, "storageProfile": _STORAGE}
        ),
        "normalization": element("", {"general": _FORM, "storage": _FORM}),
        "data": element(ANYTHING, {"profile!": ANY, **OPEN}, foreign=True),
    },
    attributes={
        "storageRestriction": placed(ANY, _RESTRICTED),
        "sizeRestriction": placed(ANY, _RESTRICTED),
        "equivStorage": placed(ANY, "xlf:pc xlf:sc xlf:ec xlf:ph"),
        "sizeInfo": placed(ANY, _SIZED),
        "sizeInfoRef": placed(NMTOKEN, _SIZED),
    },
    places={"profiles": "file?", "data": "file? group? unit?"},
    rules=(
        Rule("X2-SLR-1", "sizeInfo or sizeInfoRef", "sizeInfoRef", "@sizeInfoRef", _one_of_two),
        Rule(
            "X2-SLR-2",
            "only an isolated <ec> has a size",
            "sizeInfo",
            "@equivStorage @sizeInfo @sizeInfoRef",
            _only_isolated,
        ),
        Rule("X2-SLR-3", "sizeInfoRef names data", "sizeInfoRef", "@sizeInfoRef", _data_exist),
        Rule("X2-SLR-4", "a size has two limits", _STANDARD, "@sizeRestriction", _size_restriction),
        Rule(
            "X2-SLR-5",
            "a storage size has two limits",
            _STANDARD,
            "@storageRestriction",
            _storage_restriction,
        ),
        Rule("X2-SLR-6", "a size is a whole number", _STANDARD, "@sizeInfo", _size_info),
        Rule(
            "X2-SLR-7",
            "a storage size is a whole number",
            _STANDARD,
            "@equivStorage",
            _equiv_storage,
        ),
    ),
    numbers=numbered("5.7", _TAILS),
)
VOCABULARIES = {
    "2.0": _2_1,
    "2.1": _2_1,
    "2.2": _2_1._replace(numbers=numbered("4.6", _TAILS)),
}
