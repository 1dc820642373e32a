"""The names that the ITS module is made of: data categories, types of issues, agents."""

from __future__ import annotations

NAMESPACE = "http://www.w3.org/2005/11/its"
IN = f"{{{NAMESPACE}}}"
OWN_NAMESPACE = "urn:oasis:names:tc:xliff:itsm:2.1"
IN_OWN = f"{{{OWN_NAMESPACE}}}"

# ITS 2.0, 5.7: the identifiers of data categories.
_CATEGORIES = (
    "allowed-characters directionality domain elements-within-text external-resource id-value "
    "language-information locale-filter localization-note localization-quality-issue "
    "localization-quality-rating mt-confidence preserve-space provenance storage-size target- "
    "pointer terminology text-analysis translate"
)
CATEGORIES = frozenset(_CATEGORIES.split())
# ITS 2.0, appendix C: the types of localization quality issues.
_TYPES = (
    "terminology mistranslation omission untranslated addition duplication inconsistency grammar "
    "legal register locale-specific-content locale-violation style characters misspelling "
    "typographical formatting inconsistent-entities numbers markup pattern-problem whitespace "
    "internationalization length non-conformance uncategorized other"
)
ISSUE_TYPES = tuple(_TYPES.split())
# Who translated or revised: the attributes of a record of provenance.
_AGENTS = (
    "org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool "
    "toolRef"
)
AGENTS = tuple(_AGENTS.split())
# What says how sure a tool is, and the data category whose tool must be named with it.
CONFIDENCES = {
    "mtConfidence": "mt-confidence",
    "taConfidence": "text-analysis",
    "termConfidence": "terminology",
}
ISSUE = (
    "locQualityIssueType",
    "locQualityIssueComment",
    "locQualityIssueSeverity",
    "locQualityIssueProfileRef",
    "locQualityIssueEnabled",
)
TEXT_ANALYSIS = ("taClassRef", "taConfidence", "taIdent", "taIdentRef", "taSource")
RATING = (
    "locQualityRatingScore",
    "locQualityRatingScoreThreshold",
    "locQualityRatingVote",
    "locQualityRatingVoteThreshold",
    "locQualityRatingProfileRef",
)
LOCALE = ("localeFilterList", "localeFilterType")
