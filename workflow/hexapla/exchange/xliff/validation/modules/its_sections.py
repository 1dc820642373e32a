"""Where the chapter on ITS says what: its headings and their numbers in the chapter."""

from __future__ import annotations

_ATTRIBUTES = (
    "allowedCharacters annotatorsRef domains xml:id lang localeFilterList localeFilterType "
    "locQualityIssueComment locQualityIssueEnabled locQualityIssueProfileRef locQualityIssuesRef "
    "locQualityIssueSeverity locQualityIssueType locQualityRatingProfileRef locQualityRatingScore "
    "locQualityRatingScoreThreshold locQualityRatingVote locQualityRatingVoteThreshold "
    "mtConfidence org orgRef person personRef provenanceRecordsRef revOrg revOrgRef revPerson "
    "revPersonRef revTool revToolRef taClassRef taConfidence taIdent taIdentRef taSource "
    "termConfidence tool toolRef version"
)

MAPPING = "ITS Mapping Annotations"
TAILS = {
    "ITS Tools Annotation": "5.1",
    "ITS Allowed Characters Annotation": "6.1.3",
    "ITS Domain Annotation": "6.2.3",
    "ITS Locale Filter Annotation": "6.3.3",
    "ITS Localization Quality Issue Annotation": "6.4.3",
    "ITS Localization Quality Rating Annotation": "6.5.3",
    "ITS Provenance Annotation": "6.6.3",
    "ITS Text Analysis Annotation": "6.7.3",
    "ITS Terminology Annotation": "7.2.3",
    "ITS Language Information Annotation": "7.3.3",
    "MT Confidence Annotation": "7.4.4",
    MAPPING: "10",
    "locQualityIssue": "11.2",
    "locQualityIssues": "11.3",
    "provenanceRecord": "11.4",
    "provenanceRecords": "11.5",
    "Module Attributes": "12",
    **{name: f"12.{number}" for number, name in enumerate(_ATTRIBUTES.split(), 1)},
}
