"""ITS (2.1 on): what the W3C's Internationalization Tag Set says of a text, written in XLIFF.

Its attributes stand on the structure or on markers, its records of quality issues and of provenance
beside the text. The rules are in `its_rules` and `its_scopes`; `itsm` has the two attributes that
are XLIFF's own.
"""

from __future__ import annotations

from hexapla.exchange.xliff.validation.grammar import Rule, Vocabulary, element, placed
from hexapla.exchange.xliff.validation.modules import its_rules, its_scopes
from hexapla.exchange.xliff.validation.modules.its_names import (
    AGENTS,
    CATEGORIES,
    CONFIDENCES,
    ISSUE,
    ISSUE_TYPES,
    LOCALE,
    NAMESPACE,
    RATING,
    TEXT_ANALYSIS,
)
from hexapla.exchange.xliff.validation.modules.its_sections import MAPPING, TAILS
from hexapla.exchange.xliff.validation.modules.parts import PERCENT, numbered
from hexapla.exchange.xliff.validation.values import ANY, YES_NO, Value, matching, one_of

_WHOLE = matching(r"\s*[+-]?[0-9]+\s*", "a whole number")
_DOUBLE = matching(r"\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*", "a number")
_CONFIDENCE = Value(
    "a number from 0 to 1", lambda value: _DOUBLE.accepts(value) and 0 <= float(value) <= 1
)
# References here lead to records by their xml:id, which is literal in the whole document, so they
# do not count as names that may be exchanged.
_REFERENCE = Value("an IRI", lambda value: True)
_ID = matching(r"(?![\d.·-])[\w.·-]+", "a name without a colon that begins with a letter or “_”")


def _annotators(value: str) -> bool:
    """ITS 2.0, 5.7: “category|IRI” with spaces between, each category once."""
    pairs = [pair.partition("|") for pair in value.split()]
    named = {category for category, _, _ in pairs}
    known = all(category in CATEGORIES and iri for category, _, iri in pairs)
    return bool(pairs) and known and len(named) == len(pairs)


_ANNOTATORS = Value(
    "“category|IRI”, several with spaces between, each ITS data category once", _annotators
)
# ITS 2.0, 8.8: a class of characters in brackets, a point for any character, one, or nothing.
_CHARACTERS = matching(
    r"(?s:|\.|\[.+\]|\\?.|\\[pP]\{.+\})",
    "a class of characters as in regular expressions, such as [a-z], “.” for any, or nothing",
)
# RFC 4647, 2.2: extended ranges of languages, with commas between.
_RANGE = r"\s*(?:\*|[A-Za-z]{1,8})(?:-(?:\*|[A-Za-z0-9]{1,8}))*\s*"
_RANGES = matching(
    rf"\s*|{_RANGE}(?:,{_RANGE})*", "ranges of languages with commas between, such as *-CH, fr"
)
_MARKERS = "xlf:mrk xlf:sm"
_ISSUES, _RECORDS = "locQualityIssuesRef", "provenanceRecordsRef"
_VERSION = one_of("2.0")
_ISSUE = dict(zip(ISSUE, (one_of(*ISSUE_TYPES), ANY, PERCENT, _REFERENCE, YES_NO)))
_AGENTS = {name: _REFERENCE if name.endswith("Ref") else ANY for name in AGENTS}
_ON_MARKERS = {
    **_ISSUE,
    **dict.fromkeys(CONFIDENCES, _CONFIDENCE),
    "allowedCharacters": _CHARACTERS,
    "localeFilterList": _RANGES,
    "localeFilterType": one_of("include", "exclude"),
    _ISSUES: _REFERENCE,
    "taClassRef": _REFERENCE,
    "taIdent": ANY,
    "taIdentRef": _REFERENCE,
    "taSource": ANY,
}
_RATING = dict(zip(RATING, (PERCENT, PERCENT, _WHOLE, _WHOLE, _REFERENCE)))
_ALL = f"xlf:file xlf:group xlf:unit {_MARKERS} mtc:match"
_PROVENANCE = f"{_ALL} ctr:revision"
_ATTRIBUTES = {
    **{name: placed(value, _MARKERS) for name, value in _ON_MARKERS.items()},
    **{name: placed(value, _ALL) for name, value in _RATING.items()},
    **{name: placed(value, _PROVENANCE) for name, value in _AGENTS.items()},
    _RECORDS: placed(_REFERENCE, _PROVENANCE),
    "annotatorsRef": placed(_ANNOTATORS, f"xlf:xliff {_PROVENANCE} ctr:revisions"),
    "version": placed(_VERSION, f"xlf:xliff {_PROVENANCE}"),
}


def _at(*names: str) -> str:
    return " ".join(f"@{name}" for name in names)


_ANNOTATION = _at(
    "allowedCharacters", *LOCALE, *ISSUE, _ISSUES, *RATING, *AGENTS,
    _RECORDS, *TEXT_ANALYSIS, "mtConfidence", "annotatorsRef",
)  # fmt: skip
_EVERYTHING = f"{_ANNOTATION} @termConfidence locQualityIssues provenanceRecords"
_OF_AN_ISSUE = _at(*ISSUE, _ISSUES)
_QUALITY = "ITS Localization Quality"
_RULES = (
    ("its:version is in scope", "version", _EVERYTHING, its_scopes.version_in_scope),
    ("a marker with ITS is generic", MAPPING, _ANNOTATION, its_rules.type_is_generic),
    ("types of ITS are known", MAPPING, _MARKERS, its_rules.known_type),
    ("confidence is someone's", "annotatorsRef", "content", its_scopes.tool_of_confidence),
    ("a term is of a type of terms", "ITS Terminology Annotation", _MARKERS, its_rules.term),
    ("an issue is said once", f"{_QUALITY} Issue Annotation", _OF_AN_ISSUE, its_rules.issue),
    ("issues are there", _ISSUES, "content", its_scopes.issues_exist),
    ("score or votes", f"{_QUALITY} Rating Annotation", _at(*RATING), its_rules.rating),
    ("provenance is said once", "ITS Provenance Annotation", f"@{_RECORDS}", its_rules.provenance),
    ("records are there", _RECORDS, "content", its_scopes.records_exist),
    (
        "it is said what",
        "ITS Text Analysis Annotation",
        _at(*TEXT_ANALYSIS),
        its_rules.text_analysis,
    ),
    (
        "a filter has a list",
        "ITS Locale Filter Annotation",
        _at(LOCALE[1]),
        its_rules.locale_filter,
    ),
    ("an issue says something", "locQualityIssue", "locQualityIssue", its_rules.says_something),
    ("a record says something", "provenanceRecord", "provenanceRecord", its_rules.says_something),
    ("an xml:id is unique", "xml:id", "xlf:xliff", its_scopes.ids_differ),
    ("records around are there", _RECORDS, f"@{_RECORDS}", its_scopes.outer_records_exist),
)
_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="its",
    elements={
        "locQualityIssues": element("locQualityIssue+", {"xml:id!": _ID, "version": _VERSION}),
        "locQualityIssue": element("", {**_ISSUE, "version": _VERSION}),
        "provenanceRecords": element("provenanceRecord+", {"xml:id!": _ID, "version": _VERSION}),
        "provenanceRecord": element("", {**_AGENTS, "version": _VERSION}),
    },
    attributes=_ATTRIBUTES,
    places={
        "locQualityIssues": "unit* mtc:match*",
        "provenanceRecords": "file* group* unit* mtc:match*",
    },
    rules=tuple(
        Rule(f"X2-ITS-{number}", title, section, on, run)
        for number, (title, section, on, run) in enumerate(_RULES, 1)
    ),
    numbers=numbered("5.9", TAILS),
)
VOCABULARIES = {"2.1": _2_1, "2.2": _2_1._replace(numbers=numbered("4.8", TAILS))}
