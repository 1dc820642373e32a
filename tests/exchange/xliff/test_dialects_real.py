"""Files that tools have written: each is read, and nothing in it is overlooked."""

from pathlib import Path

import pytest

from hexapla.exchange.reading import read
from hexapla.exchange.returns.returned import Segment
from hexapla.model.catalog import State

REAL = Path(__file__).parents[3] / "../shared/xliff/real"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not REAL.exists(), reason="the real files are not here"),
]

# Documents, languages, segments, those with a target, drafts among these. Segments are as many as
# `trans-unit` (without those of a document's structure) or `translatable`; in PO as many as
# `msgfmt --statistics` counts, with the further plural forms and the obsolete messages.
HELD = {
    "crowdin/entities.xliff": (1, "fa", 2, 2, 0),
    "fixtures-not-tool-output/angular-tests/angular.xliff": (1, "fi", 2, 2, 0),
    "fixtures-not-tool-output/angular-tests/example_angular.xliff": (1, "", 2, 0, 0),
    "fixtures-not-tool-output/angular-tests/example_angular12.xliff": (1, "", 2, 0, 0),
    "fixtures-not-tool-output/angular-tests/example_angular12_ident.xliff": (1, "", 2, 0, 0),
    "fixtures-not-tool-output/crowdin-csv.xliff": (1, "ko", 1, 1, 1),
    "fixtures-not-tool-output/drupal-tmgmt/tmgmt-excerpt.xlf": (1, "nl-NL", 1, 1, 0),
    "fixtures-not-tool-output/phrase-mxliff/test.mxliff": (1, "ja", 2, 1, 1),
    "fixtures-not-tool-output/phrase-mxliff/test_meta.mxliff": (1, "ja", 1, 0, 0),
    "fixtures-not-tool-output/smartcat/smartcat-1.xliff": (1, "ru", 2, 1, 1),
    "fixtures-not-tool-output/txlf-like.txlf": (1, "pl-PL", 4, 3, 0),
    "fixtures-not-tool-output/weblate-tests/cs.xliff": (1, "cs", 4, 0, 0),
    "fixtures-not-tool-output/weblate-tests/ids-edited.xliff": (1, "", 5, 1, 0),
    "fixtures-not-tool-output/weblate-tests/ids-translated.xliff": (1, "", 5, 2, 0),
    "fixtures-not-tool-output/weblate-tests/ids.xliff": (1, "", 5, 0, 0),
    "fixtures-not-tool-output/weblate-tests/placeholder-mrk.xliff": (1, "en-US", 1, 0, 0),
    "fixtures-not-tool-output/weblate-tests/placeholder-x.xliff": (1, "en-US", 1, 0, 0),
    "okapi-rainbow-tikal/RB-11-Test01.xlf": (1, "fr", 13, 2, 0),
    "okapi-rainbow-tikal/RB-12-Test02.xlf": (1, "fr", 9, 7, 0),
    "okapi-rainbow-tikal/docxsegtest.docx.xlf": (4, "fr", 21, 21, 0),
    "okapi-rainbow-tikal/docxtest.docx.xlf": (4, "fr", 20, 20, 0),
    "okapi-rainbow-tikal/dtdtest.dtd.xlf": (1, "fr", 43, 42, 0),
    "okapi-rainbow-tikal/htmltest.html.xlf": (1, "fr", 8, 8, 0),
    "okapi-rainbow-tikal/idmltest.idml.xlf": (2, "fr", 14, 14, 0),
    "okapi-rainbow-tikal/jsontest.json.xlf": (1, "fr", 9, 9, 0),
    "okapi-rainbow-tikal/odstest.ods.xlf": (2, "fr", 17, 17, 0),
    "okapi-rainbow-tikal/odttest.odt.xlf": (3, "fr", 62, 61, 0),
    "okapi-rainbow-tikal/potest-mono.po.xlf": (1, "fr", 3, 3, 0),
    "okapi-rainbow-tikal/potest.po.xlf": (1, "fr", 14, 14, 0),
    "okapi-rainbow-tikal/proptest.properties.xlf": (1, "fr", 53, 51, 0),
    "okapi-rainbow-tikal/resxtest.resx.xlf": (1, "fr", 22, 22, 0),
    "okapi-rainbow-tikal/srttest.srt.xlf": (1, "fr", 3, 3, 0),
    "okapi-rainbow-tikal/tmxtest-attributes.tmx.xlf": (1, "fr-FR", 9, 9, 0),
    "okapi-rainbow-tikal/tstest.ts.xlf": (1, "fr-FR", 3, 3, 0),
    "okapi-rainbow-tikal/tsvtest.txt.xlf": (1, "fr", 4, 4, 0),
    "okapi-rainbow-tikal/versifiedtest.txt.xlf": (2, "fr", 5, 5, 0),
    "okapi-rainbow-tikal/xliffPack/sub Dir/test01.odt.xlf": (2, "fr-fr", 4, 4, 0),
    "okapi-rainbow-tikal/xliffPack/test01.properties.xlf": (1, "fr-fr", 2, 2, 0),
    "okapi-rainbow-tikal/xlifftest.out.xlf": (1, "fr", 14, 13, 0),
    "okapi-rainbow-tikal/xlifftest.xlf.xlf": (1, "fr", 14, 13, 0),
    "okapi-rainbow-tikal/xmltest1.xml.xlf": (1, "fr", 14, 14, 0),
    "okapi-rainbow-tikal/xmltest3.xml.xlf": (1, "fr", 3, 3, 0),
    "okapi-rainbow-tikal/yamltest.yml.xlf": (1, "fr", 128, 127, 0),
    "omegat/INPUT-handmade-t12.xlf": (1, "de", 6, 4, 0),
    "omegat/file-xliff-RFE1506-translated-expectation.xliff": (1, "ja", 5, 4, 1),
    "omegat/omegat-3.6-output-t12.xlf": (1, "de", 6, 4, 0),
    "po-lokalize/lokalize-ar.po": (1, "ar", 819, 818, 3),
    "po-lokalize/lokalize-de.po": (1, "de", 879, 878, 11),
    "po-lokalize/lokalize-fr.po": (1, "fr", 809, 808, 0),
    "po-lokalize/lokalize-pl.po": (1, "pl", 844, 843, 3),
    "po-lokalize/lokalize-ru.po": (1, "ru", 823, 822, 4),
    "po-poedit/allauth-da.po": (1, "da", 389, 389, 4),
    "po-poedit/allauth-hr.po": (1, "hr", 395, 395, 4),
    "po-poedit/allauth-hu.po": (1, "hu", 392, 392, 0),
    "po-poedit/allauth-ro.po": (1, "ro-RO", 396, 396, 4),
    "po-poedit/djangocms_xliff-de.po": (1, "de", 27, 27, 0),
    "trados/TS09-12-Test01.xlf": (1, "de", 20, 5, 0),
    "trados/UTF8WithBOM16001.sdlxliff": (1, "es-ES", 1, 0, 0),
    "trados/no_mrk.sdlxliff": (1, "fr-FR", 1, 1, 0),
    "trados/simpleTest15984.sdlxliff": (1, "es-ES", 10, 1, 0),
    "wordfast/Test01.docx.txml": (1, "FR", 9, 2, 2),
    "wordfast/Test02.html.txml": (1, "FR", 8, 3, 2),
    "wordfast/Test03.mif.txml": (1, "FR", 233, 0, 0),
}  # fmt: skip


def segments(name: str) -> tuple[Segment, ...]:
    path = REAL / name
    return tuple(
        one for returned in read(path.read_bytes(), path.name) for one in returned.segments
    )


def test_every_file_is_in_the_table():
    there = {path.relative_to(REAL).as_posix() for path in REAL.rglob("*") if path.is_file()}
    assert there - {"README.txt"} == set(HELD)


@pytest.mark.parametrize("name", HELD)
def test_a_file_of_a_tool_is_read_whole(name):
    returned = read((REAL / name).read_bytes(), Path(name).name)
    found = [segment for one in returned for segment in one.segments]
    done = [segment for segment in found if segment.target]
    drafts = [segment for segment in done if segment.state is State.DRAFT]
    languages = " ".join(sorted({one.language for one in returned}))
    assert (len(returned), languages, len(found), len(done), len(drafts)) == HELD[name]
    assert all(one.state in (State.DRAFT, State.TRANSLATED) for one in found)


def test_what_trados_keeps_as_translated_and_what_not():
    found = {one.source: one for one in segments("trados/TS09-12-Test01.xlf")}
    started = found[("Getting Started",)]
    assert (started.target, started.state) == (("Erste Schritte",), State.TRANSLATED)
    assert found[("Step",)].target is None
    assert max(one.parts for one in found.values()) == 3


def test_what_omegat_has_written():
    """Its own run on a file made by hand: the target's text is new, and nothing else is lost."""
    before = segments("omegat/INPUT-handmade-t12.xlf")
    after = segments("omegat/omegat-3.6-output-t12.xlf")
    assert [one.source for one in before] == [one.source for one in after]
    changed = [one.target for one, other in zip(after, before) if one.target != other.target]
    assert changed == [("ZZ-from-target",), ("ZZ-seg1 Seg two.",)]


def test_words_in_codes_are_not_taken_for_a_translators():
    for name in ("okapi-rainbow-tikal/potest.po.xlf", "wordfast/Test01.docx.txml"):
        for one in segments(name):
            words = "".join(part for part in (one.target or ()) if isinstance(part, str))
            assert "fontformat" not in words


def test_segments_of_okapi_are_their_units_again():
    """Targets there are copies of the sources, cut into sentences."""
    found = segments("okapi-rainbow-tikal/docxsegtest.docx.xlf")
    assert sum(one.parts for one in found) == 28
    assert all(one.target == one.source and not one.fault for one in found)
