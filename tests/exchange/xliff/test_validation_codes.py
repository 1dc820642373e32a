"""Inline codes: their data, copies, sub-flows, starts and ends, and the hints on editing them."""

from __future__ import annotations

import pytest
from small_files import codes, in_file, in_unit, segments

DATA = "<originalData><data id='d1'/><data id='d2'/></originalData>"
FIXED = "canCopy='no' canDelete='no'"
IN_UNIT = [
    # original data
    (DATA + segments("<ph id='1' dataRef='d1'/>"), []),
    (DATA + segments("<ph id='1' dataRef='d3'/>"), ["X2-CODE-1"]),
    (segments("<ph id='1' dataRef='d1'/>"), ["X2-CODE-1"]),
    (DATA + segments("<pc id='1' dataRefStart='d1' dataRefEnd='d2'/>"), []),
    (DATA + segments("<pc id='1' dataRefStart='d1' dataRefEnd='d3'/>"), ["X2-CODE-1"]),
    (DATA + segments("<pc id='1' dataRefStart='d3' dataRefEnd='d2'/>"), ["X2-CODE-1"]),
    (DATA + segments("<pc id='1' dataRef='d1'/>"), ["X2-S-6"]),
    (DATA + segments("a | <ph id='1' dataRef='d3'/>"), ["X2-CODE-1"]),
    (DATA + segments("<mrk id='m' type='my:a'><sc id='1' dataRef='d1'/>"
                     "<ec startRef='1' dataRef='d3'/></mrk>"), ["X2-CODE-1"]),
    # copies
    (segments("<ph id='1'/><ph id='2' copyOf='1'/>"), []),
    (segments("<pc id='1'/> | <pc id='1'/><pc id='2' copyOf='1'/>"), []),
    (segments("<pc id='1'/> | <pc id='2' copyOf='1'/>"), []),
    (segments("<ph id='1'/>", "<ph id='2' copyOf='1'/>"), []),
    (segments("<ph id='1'/><ph id='2' copyOf='3'/>"), ["X2-CODE-2"]),
    (segments("<ph id='1' copyOf='1'/>"), ["X2-CODE-2"]),
    (segments("<mrk id='1' type='term'/><ph id='2' copyOf='1'/>"), ["X2-CODE-2"]),
    (segments("<ph id='1' canCopy='no'/><ph id='2' copyOf='1'/>"), ["X2-CODE-2"]),
    (DATA + segments("<ph id='1' dataRef='d1'/><ph id='2' copyOf='1'/>"), ["X2-CODE-2"]),
    (DATA + segments("<ph id='1'/><ph id='2' copyOf='1' dataRef='d1'/>"), ["X2-CODE-2"]),
    # what cannot be moved can be neither copied nor deleted
    (segments(f"<ph id='1' canReorder='firstNo' {FIXED}/>"), []),
    (segments("<ph id='1' canReorder='firstNo'/>"), ["X2-CODE-4"]),
    (segments("<ph id='1' canReorder='firstNo' canCopy='no'/>"), ["X2-CODE-4"]),
    (segments("<ph id='1' canReorder='firstNo' canDelete='no' canCopy='yes'/>"), ["X2-CODE-4"]),
    (segments("<ph id='1' canReorder='yes'/>"), []),
    (segments("<ph id='1' canCopy='no' canDelete='no'/>"), []),
    # sub-types
    (segments("<ph id='1' type='fmt' subType='xlf:lb'/>"), []),
    (segments("<ph id='1' type='ui' subType='xlf:var'/>"), []),
    (segments("<ph id='1' type='ui' subType='my:var'/>"), []),
    (segments("<ph id='1' type='ui' subType='xlf:lb'/>"), ["X2-CODE-5"]),
    (segments("<ph id='1' type='fmt' subType='xlf:var'/>"), ["X2-CODE-5"]),
    (segments("<ph id='1' subType='my:var'/>"), ["X2-CODE-5"]),
    (segments("<ph id='1' type='fmt' subType='xlf:bold'/>"), ["X2-S-8"]),
    (segments("<ph id='1' type='fmt' subType='bold'/>"), ["X2-S-8"]),
    (segments("<ph id='1' type='my:fmt'/>"), ["X2-S-8"]),
    # ends
    (segments("<sc id='1'/><ec startRef='1'/>"), []),
    (segments("<ec id='1' isolated='yes' dir='rtl'/>"), []),
    (segments("<ec id='1'/>"), ["X2-CODE-6"]),
    (segments("<ec/>"), ["X2-CODE-6"]),
    (segments("<sc id='1'/><ec startRef='1' id='2'/>"), ["X2-CODE-6"]),
    (segments("<ec startRef='1' isolated='yes'/>"), ["X2-CODE-6"]),
    (segments("<sc id='1' dir='ltr'/><ec startRef='1' dir='ltr'/>"), ["X2-CODE-6"]),
    # pairs
    (segments("<sc id='1'/>", "<ec startRef='1'/>"), []),
    (segments("<sc id='1'/><sc id='2'/><ec startRef='1'/><ec startRef='2'/>"), []),
    (segments("<pc id='9'><sc id='1'/></pc><ec startRef='1'/>"), []),
    (segments("<sc id='1' isolated='yes'/>"), []),
    (segments("<sc id='1' isolated='no'/><ec startRef='1' isolated='no'/>"), []),
    (segments("<sc id='1'/>"), ["X2-CODE-7"]),
    (segments("<sc id='1' isolated='no'/>"), ["X2-CODE-7"]),
    (segments("<ec startRef='1'/>"), ["X2-CODE-7"]),
    (segments("<ec startRef='1'/><sc id='1'/>"), ["X2-CODE-7"]),
    (segments("<pc id='1'/><ec startRef='1'/>"), ["X2-CODE-7"]),
    (segments("<sc id='1' isolated='yes'/><ec startRef='1'/>"), ["X2-CODE-7"]),
    (segments("<sc id='1'/><ec startRef='1'/><ec startRef='1'/>"), ["X2-CODE-7"]),
    (segments("<sc id='1'/> | <sc id='1'/>", "<ec startRef='1'/> | <ec startRef='1'/>"), []),
    (segments("<sc id='1'/> | <sc id='1'/>", "<ec startRef='1'/>"), []),
    (segments("<sc id='1'/>", "<ec startRef='1'/> | <ec startRef='1'/>"), []),
    (segments("<sc id='1'/> | <sc id='1'/>", "<ec startRef='1'/> | a"), ["X2-CODE-7"]),
    (segments("<sc id='1'/> | a", "<ec startRef='1'/> | <ec startRef='1'/>"), ["X2-CODE-7"]),
    (segments("a | <sc id='1'/>", "b"), ["X2-CODE-7"]),
    ("<segment><source><sc id='1'/></source><target order='2'><sc id='1'/></target></segment>"
     "<segment><source><ec startRef='1'/></source><target order='1'><ec startRef='1'/></target>"
     "</segment>", ["X2-CODE-7"]),
    ("<segment><source>a</source><target order='2'><ec startRef='1'/></target></segment>"
     "<segment><source>b</source><target order='1'><sc id='1'/></target></segment>", []),
    # pairs agree
    (segments("<sc id='1' canDelete='no'/><ec startRef='1' canDelete='no'/>"), []),
    (segments("<sc id='1' canDelete='no'/><ec startRef='1'/>"), ["X2-CODE-8"]),
    (segments("<sc id='1'/><ec startRef='1' canCopy='no'/>"), ["X2-CODE-8"]),
    (segments("<sc id='1' canOverlap='yes'/><ec startRef='1'/>"), []),
    (segments("<sc id='1' canOverlap='no'/><ec startRef='1'/>"), ["X2-CODE-8"]),
    (segments(f"<sc id='1' canReorder='firstNo' {FIXED}/>"
              f"<ec startRef='1' canReorder='no' {FIXED}/>"), []),
    (segments(f"<sc id='1' canReorder='firstNo' {FIXED}/>"
              f"<ec startRef='1' canReorder='firstNo' {FIXED}/>"), ["X2-CODE-8"]),
    (segments(f"<sc id='1' canReorder='firstNo' {FIXED}/><ec startRef='1' {FIXED}/>"),
     ["X2-CODE-8"]),
]  # fmt: skip
ONE_CODE = [
    ("<sc id='1' type='fmt'/><ec startRef='1'/>", []),
    ("<sc id='1' type='fmt'/><ec startRef='1' type='fmt'/>", []),
    ("<sc id='1' type='fmt'/><ec startRef='1' type='link'/>", ["X2-CODE-9"]),
    ("<sc id='1' type='fmt' subType='my:b'/><ec startRef='1' type='fmt' subType='my:i'/>",
     ["X2-CODE-9"]),
    ("<ph id='7'/><ph id='8'/><sc id='1' copyOf='7'/><ec startRef='1' copyOf='8'/>",
     ["X2-CODE-9"]),
]  # fmt: skip
HEX = [
    ("0001", True), ("001A", True), ("001a", True), ("1F", True), ("D800", True), ("DFFF", True),
    ("FFFE", True), ("00FFFF", True), ("0000", True), ("0B", True),
    ("0009", False), ("000A", False), ("000D", False), ("0020", False), ("D7FF", False),
    ("E000", False), ("10FFFF", False), ("01FFFE", False), ("110000", False), ("1", False),
    ("001", False), ("", False), ("U+0001", False), ("0x01", False), ("٠١", False),
]  # fmt: skip
SUB_FLOWS = [
    ("<ph id='1' subFlows='u2'/>", []),
    ("<ph id='1' subFlows='u2 u3'/>", []),
    ("<pc id='1' subFlowsStart='u2' subFlowsEnd='u3'/>", []),
    ("<ph id='1' subFlows='u4'/>", ["X2-CODE-3"]),
    ("<pc id='1' subFlowsStart='u2' subFlowsEnd='u4'/>", ["X2-CODE-3"]),
    ("<ph id='1' subFlows='g1'/>", ["X2-CODE-3"]),
    ("<ph id='1' subFlows='u2, u3'/>", ["X2-S-8"]),
]


@pytest.mark.parametrize("version", ["2.0", "2.2"])
@pytest.mark.parametrize(("content", "expected"), IN_UNIT)
def test_in_a_unit(content: str, expected: list[str], version: str) -> None:
    assert codes(in_unit(content, version)) == expected


@pytest.mark.parametrize(("content", "expected"), ONE_CODE)
def test_in_2_0_a_start_and_its_end_are_of_one_sort(content: str, expected: list[str]) -> None:
    """Later versions have dropped that."""
    assert codes(in_unit(segments(content), "2.0")) == expected
    assert codes(in_unit(segments(content), "2.1")) == []


@pytest.mark.parametrize(("digits", "good"), HEX)
def test_only_what_xml_cannot_hold_is_a_code_point(digits: str, good: bool) -> None:
    found = codes(in_unit(segments(f"<cp hex='{digits}'/>")))
    assert found == ([] if good else ["X2-S-8"])


@pytest.mark.parametrize(("code", "expected"), SUB_FLOWS)
def test_sub_flows_are_units_of_the_file(code: str, expected: list[str]) -> None:
    units = "".join(f"<unit id='{one}'>{segments('a')}</unit>" for one in ("u2", "u3"))
    first = f"<unit id='u1'>{segments(code)}</unit>"
    assert codes(in_file(f"{first}<group id='g1'>{units}</group>")) == expected
