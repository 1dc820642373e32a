"""The committee's own files for the modules: the sound ones pass, each bad one for its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from hexapla.exchange.xliff.validation.validating import validate
from hexapla.model.finding import Severity

SUITES = Path(__file__).parents[4] / "shared/xliff/suites"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SUITES.exists(), reason="the suites are not beside the project"),
]
# Marked valid and yet not: a prefix without its namespace, not well-formed, another namespace.
UNSOUND = {"Good-itsm_text-analytics.xlf", "Good-mda_top-level.xlf", "Good-pgs_plural.xlf"}
# The part of the name that says what is wrong, and the code of the finding that says so.
REASONS = {
    "ctr-property-not-legit": "X2-CTR-4",
    "ctr_appliesTo-not-using-ref": "X2-CTR-2",
    "ctr_property-not-content": "X2-CTR-5",
    "ctr_ref-not-pointed": "X2-CTR-2",
    "ctr_revisions-not-using-ref": "X2-CTR-2",
    "fs_fs-not-valid-HTML": "X2-S-8",
    "fs_subFs-not-allowed": "X2-FS-1",
    "gls_glossEntry-and-translation-not-unique": "X2-GLS-2",
    "gls_glossEntry-w-o": "X2-GLS-1",
    "gls_invalid-extension": "X2-S-5",
    "mda_meta-missing-type": "X2-S-7",
    "mda_meta-missplaced-appliesTo": "X2-S-6",
    "mda_metaGroup-id-not-nmtoken": "X2-S-8",
    "mda_metaGroup-id-not-unique": "X2-MDA-1",
    "mda_metaGroup-invalid-appliesTo": "X2-S-8",
    "mda_metadata-id-not-nmtoken": "X2-S-8",
    "mda_missing-metaGroup": "X2-S-3",
    "mtc_id-not-nmtoken": "X2-S-8",
    "mtc_match-ID-not-unique": "X2-MTC-2",
    "mtc_match-has-xml_lang": "X2-S-6",
    "mtc_subType-w-o-type": "X2-MTC-3",
    "mtc_type-value-not-in-list": "X2-S-8",
    "mtc_wrong-ref-syntax": "X2-MTC-1",
    "mtc_wrong-ref-value": "X2-MTC-1",
    "res_resourceItem-not-unique": "X2-RES-1",
    "res_resourceItemRef-not-unique": "X2-RES-1",
    "res_source-has-content-and-href": "X2-RES-2",
    "res_source-xml_lang-not-same": "X2-RES-3",
    "slr_equivStorage-ec-not-isolated": "X2-SLR-2",
    "slr_equivStorage-not-integer": "X2-SLR-7",
    "slr_sizeInfo-ec-not-isolated": "X2-SLR-2",
    "slr_sizeInfo-not-integer": "X2-SLR-6",
    "slr_sizeInfo-with-sizeInfoRef": "X2-SLR-1",
    "slr_sizeInfoRef-ec-not-isolated": "X2-SLR-2",
    "slr_sizeInfoRef-has-no-data-sib": "X2-SLR-3",
    "slr_sizeInfoRef-with-sizeInfo": "X2-SLR-1",
    "slr_sizeRestriction-patterns": "X2-SLR-4",
    "slr_storageRestriction-patterns": "X2-SLR-5",
    "val_ExactlyOneAttribute": "X2-VAL-1",
    "val_existsInSource": "X2-VAL-2",
    "val_invalid-caseSensitive": "X2-S-8",
    "val_invalid-normalization": "X2-S-8",
    "val_invalid-occurs": "X2-S-8",
}


def errors(path: Path) -> set[str]:
    found = validate(path.read_bytes(), path.name)
    return {finding.code for finding in found if finding.severity is Severity.ERROR}


@pytest.mark.parametrize("suite", ["oasis-2.1", "oasis-2.2"])
def test_every_bad_file_is_refused_for_its_reason(suite: str) -> None:
    """All 43 in each version."""
    files = sorted((SUITES / suite / "modules/invalid").glob("*.xlf"))
    reasons = {
        path.name: code
        for path in files
        for name, code in REASONS.items()
        if path.name.startswith(f"Bad-{name}")
    }
    assert len(reasons) == len(files) == 43
    assert {path.name for path in files if reasons[path.name] not in errors(path)} == set()


@pytest.mark.parametrize(("suite", "sound"), [("oasis-2.1", 34), ("oasis-2.2", 33)])
def test_no_sound_file_is_refused(suite: str, sound: int) -> None:
    """Those that are marked valid but are not are named, with the reason."""
    files = sorted((SUITES / suite / "modules/valid").glob("*.xlf"))
    refused = {path.name for path in files if errors(path)}
    assert refused <= UNSOUND
    assert len([path for path in files if path.name not in refused]) == sound
