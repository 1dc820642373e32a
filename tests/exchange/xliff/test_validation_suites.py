"""The suites of the committee: each invalid file is caught for the reason that its name gives.

Every valid file is accepted but three of 2.2, which are no valid XLIFF themselves (one is not even
XML: a prefix without a namespace). Nothing in these suites is beyond what a reader can decide.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.exchange.xliff.validation.validating import validate
from hexapla.model.finding import Severity

SUITES = Path(__file__).parents[3] / "../shared/xliff/suites"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SUITES.exists(), reason="the suites are kept beside the project"),
]
# The rule that a name stands for, by the code that it must be told with.
REASONS = {
    "X2-CODE-1": """DataRefWithoutOriginalData InvalidDataRef InvalidDataRefEnd InvalidDataRefStart
        UnknownDataRefEndValue UnknownDataRefStartValue UnknownDataRefValue""",
    "X2-CODE-2": "CopyOfWithBadReference CopyOfWithNoCopyReference CopyOfWithOriginalData",
    "X2-CODE-3": "SubFlowWithInvalidReference",
    "X2-CODE-4": "canReorderContext1 canReorderContext2 canReorderContext3",
    "X2-CODE-5": "InvalidTypeSubTypeValues SubTypeWithoutType",
    "X2-CODE-6": """ConfusedIsolatedOnEc InvalidIsolatedOnEc IsolatedEcWithId MissingIsolatedOnEc
        NonIsolatedEcWithoutStartRef""",
    "X2-CODE-7": "EcBeforeSc InvalidIsolatedOnSc MissingIsolatedOnSc",
    "X2-CODE-8": """DifferentCanCopyInScAndEc DifferentCanDeleteInScAndEc
        DifferentCanOverlapInScAndEc DifferentCanReorderInScAndEc
        YesCanReorderInEcForFirstNoInSc""",
    "X2-FS-2": "InvalidFSAttributeOnEc",
    "X2-ID-1": "FileIdNotUnique",
    "X2-ID-2": "GroupIdNotUnique",
    "X2-ID-3": "DuplicateNoteIdsInFile DuplicateNoteIdsInGroup DuplicateNoteIdsInUnit",
    "X2-ID-4": "DataIdNotUnique",
    "X2-ID-5": "IgnorableIdNotUnique PartIdNotUnique SegmentIdNotUnique",
    "X2-ID-7": "DuplicateExtElemIdsInFile DuplicateExtElemIdsInGroup DuplicateExtElemIdsInUnit",
    "X2-LANG-1": """WrongSourceLang InvalidXmlLangInheritedFromFile
        InvalidXmlLangInheritedFromGroup InvalidXmlLangInheritedFromUnit InvalidXmlLangOnFile
        InvalidXmlLangOnGroup InvalidXmlLangOnUnit""",
    "X2-LANG-2": "WrongLangOnTarget WrongTargetLang",
    "X2-LANG-3": "NoTrgLang NoTrgLangWithIgnorable",
    "X2-LANG-4": "DifferentXmlSpace",
    "X2-MARK-1": """InvalidFragIdBadOrder InvalidFragIdDuplicatedPrefix InvalidFragIdMissplacedLeaf
        InvalidFragIdNoSingleLeaf InvalidFragIdPrefixNotNmtoken InvalidFragIdPrefixTooShort
        InvalidFragIdSyntax InvalidFragIdUnknownPrefix""",
    "X2-MARK-2": """CommentWithValueAndRef InvalidCommentAnnotation1 InvalidCommentAnnotation2
        InvalidCommentAnnotation3 InvalidCommentAnnotation4 InvalidNoteRefInUnit
        RefAndValueInComment""",
    "X2-MARK-3": "EmBeforeSm InvalidLoneEm InvalidLoneSm",
    "X2-PLACE-1": "EmptySkeletonWithoutHref NonEmptySkeletonWithHref",
    "X2-PLACE-2": "UnitWithoutSegment",
    "X2-PLACE-3": "OrderNotUnique1 OrderNotUnique2",
    "X2-PLACE-5": "SubStateWithoutState",
    "X2-S-1": "InvalidValidation",
    "X2-S-2": """InvalidExtensionElementInData InvalidExtensionElementInFile
        InvalidExtensionElementInOriginalData InvalidExtensionElementInSegment
        InvalidExtensionElementOutsideFile InvalidNotesInFile InvalidNotesInGroup
        InvalidNotesInUnit""",
    "X2-S-3": """IgnorableWithoutSource NoFile NoUnitOrGroupInFile NotesWithoutNote
        OriginalDataWithoutData SegmentWithoutSource""",
    "X2-S-4": "TwoSourceInUnit",
    "X2-S-6": "InvalidDirAttributeOnSource InvalidFSAttribute InvalidTranslateInSegment",
    "X2-S-7": "GroupWithoutId",
    "X2-S-8": """InvalidFSAttributeValue InvalidHexRangeOnCp InvalidHexValueOnCp InvalidId1
        InvalidId2 InvalidId3 InvalidStateValue InvalidTypeValue SrcLangNotWellFormed
        SubFlowWithInvalidValue TrgLangNotWellFormed XmlLangNotWellFormed""",
    "X2-S-9": """InvalidExtensionAttributeOnPc InvalidExtensionAttributeOnSegment
        InvalidExtensionAttributeOnSource InvalidExtensionAttributeOnTarget""",
    "X2-TRG-1": "MissingNonRemovable1 MissingNonRemovable2",
    "X2-TRG-2": "MissingReorderFirstNo WrongReordering1",
    "X2-TRG-3": "WrongReordering2",
}
REASON = {name: code for code, names in REASONS.items() for name in names.split()}
DEFECTIVE = {
    "Good-itsm_text-analytics.xlf": "X2-S-8",  # its:version="2.2", and there is only 2.0
    "Good-mda_top-level.xlf": "X2-S-1",  # a <meta> that is not in the namespace of metadata
    "Good-pgs_plural.xlf": "XML-1",  # the prefix pgs is not declared
}


def errors(path: Path) -> set[str]:
    return {
        one.code
        for one in validate(path.read_bytes(), path.name)
        if one.severity >= Severity.WARNING
    }


@pytest.mark.parametrize("suite", ["oasis-2.1", "oasis-2.2"])
def test_the_invalid_ones_are_caught_for_their_reasons(suite: str) -> None:
    files = sorted((SUITES / suite / "core/invalid").glob("*.xlf"))
    assert len(files) == 119
    missed = [
        path.name for path in files if REASON[path.stem.removeprefix("bad_")] not in errors(path)
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("suite", "refused"), [("oasis-2.1", {}), ("oasis-2.2", DEFECTIVE)], ids=["2.1", "2.2"]
)
def test_no_sound_valid_file_is_refused(suite: str, refused: dict[str, str]) -> None:
    files = sorted((SUITES / suite).glob("*/valid/*.xlf"))
    assert len(files) == (61 if refused else 59)
    found = {path.name: errors(path) for path in files if errors(path)}
    assert found.keys() == refused.keys()
    assert all(code in found[name] for name, code in refused.items())


def test_a_file_before_and_after_a_change_is_valid() -> None:
    """What the committee made to show how units are segmented and joined."""
    files = sorted((SUITES / "oasis-2.1/core/in-out").glob("*.xlf"))
    assert len(files) == 18
    assert [path.name for path in files if errors(path)] == []
