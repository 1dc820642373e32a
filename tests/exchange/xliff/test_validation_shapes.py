"""The short cut of the validator: units of one shape are looked at once, and nothing is missed.

Held against the long way, unit by unit, on files made to deceive it: few names, so that the same
ones turn up as ids, references, numbers, and parts of each other.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from small_files import segments, xliff

from hexapla.exchange.xliff.validation import shapes
from hexapla.exchange.xliff.validation.dialects import DIALECTS, tables_for
from hexapla.exchange.xliff.validation.telling import Told
from hexapla.exchange.xliff.validation.walking import walk
from hexapla.model.finding import Finding

NAMES = st.sampled_from(["1", "2", "10", "u1", "u2", "s1", "u1-1", "a b", "é", "2.0"])
TEXT = st.sampled_from(["", " ", "a", "a &lt; b", "c > d"])
REFERENCES = st.one_of(
    st.builds("#{}".format, NAMES),
    st.builds("#n={}".format, NAMES),
    st.builds("#u={}/n={}".format, NAMES, NAMES),
    st.builds("#f=f1/u={}/{}".format, NAMES, NAMES),
    st.builds("http://a/{}".format, NAMES),
)
INLINE = st.one_of(
    TEXT,
    st.builds('<ph id="{}" dataRef="{}"/>'.format, NAMES, NAMES),
    st.builds(
        '<ph id="{}" disp="{}" copyOf="{}"/>'.format, NAMES, TEXT.map(lambda t: t[:1]), NAMES
    ),
    st.builds('<pc id="{}" canDelete="no">{}</pc>'.format, NAMES, TEXT),
    st.builds('<sc id="{}"/><ec startRef="{}"/>'.format, NAMES, NAMES),
    st.builds('<mrk id="{}" type="comment" ref="{}"/>'.format, NAMES, REFERENCES),
    st.builds('<mrk id="{}" type="comment" value="{}"/>'.format, NAMES, NAMES),
    st.builds('<mrk id="{}" type="my:a" ref="{}"/>'.format, NAMES, REFERENCES),
    st.builds('<ph id="{}" subFlows="{}"/>'.format, NAMES, NAMES),
)
HEADS = st.one_of(
    st.just(""),
    st.builds('<my:a id="{}"/>'.format, NAMES),
    st.builds('<mda:metadata><mda:metaGroup id="{}"><mda:meta type="{}"/></mda:metaGroup>'
              "</mda:metadata>".format, NAMES, NAMES),
    st.builds('<notes><note id="{}">{}</note></notes>'.format, NAMES, TEXT),
    st.builds('<originalData><data id="{}"/><data id="{}"/></originalData>'.format, NAMES, NAMES),
)  # fmt: skip
SEGMENTS = st.builds(
    '<segment id="{}"><source>{}</source><target order="{}">{}</target></segment>'.format,
    NAMES, INLINE, st.sampled_from("12"), INLINE,
)  # fmt: skip
UNITS = st.builds(
    '<unit {}id="{}">{}{}{}</unit>'.format,
    st.sampled_from(["", "", 'name="x" ', 'xml:lang="fr" ']), NAMES, HEADS, SEGMENTS,
    st.one_of(st.just(""), SEGMENTS),
)  # fmt: skip
# Each unit several times, and some with their id changed throughout: what looks alike.
FILES = st.lists(UNITS, min_size=1, max_size=4).flatmap(
    lambda some: st.lists(
        st.one_of(
            st.sampled_from(some),
            st.builds(lambda unit, a, b: unit.replace(f'"{a}"', f'"{b}"'),
                      st.sampled_from(some), NAMES, NAMES),
        ),
        min_size=9, max_size=24,
    )
)  # fmt: skip


def found(data: bytes, *, alike: bool) -> list[Finding]:
    told = Told(tables_for("2.1"), "a.xlf", [])
    walk(etree.fromstring(data), told, alike=alike)
    return sorted(told.found, key=repr)


@settings(max_examples=400, deadline=None)
@given(FILES, st.booleans())
def test_the_short_cut_finds_what_the_long_way_does(units: list[str], grouped: bool) -> None:
    middle = len(units) // 2
    content = "".join(units)
    if grouped:
        first, second = "".join(units[:middle]), "".join(units[middle:])
        content = f"<group id='g1'>{first}</group><group id='g2' xml:lang='de'>{second}</group>"
    data = xliff(f"<file id='f1'><notes><note id='1'/></notes>{content}</file>")
    assert found(data, alike=True) == found(data, alike=False)


TEMPLATES = [
    # what is the same in all of 20 units but for {0}, and how many findings that makes
    (segments("a{0}"), 0),
    (segments("<ph id='{0}'/> | <ph id='{0}'/>"), 0),
    (segments("<ph id='{0}'/> | <ph id='{0}x'/><ph id='{0}x'/>"), 20),
    ("<notes><note id='{0}'/></notes>" + segments("<mrk id='m' type='comment' ref='#n={0}'/>"), 0),
    ("<notes><note id='n'/></notes>" + segments("<mrk id='m' type='comment' ref='#n={0}'/>"), 20),
    (segments("<ph id='1' subFlows='u{0}'/>"), 0),
    (segments("<ph id='1' subFlows='u7'/>"), 0),
    (segments("<ph id='1' subFlows='v{0}'/>"), 20),
    ("<notes><note id='n'/></notes>"
     + segments("<mrk id='m' type='comment' ref='#u=u7/n=n'/>"), 19),
    ("<notes><note id='n'/></notes>"
     + segments("<mrk id='m' type='comment' ref='#u=u{0}/n=n'/>"), 0),
    ("<notes><note priority='{0}'/></notes>" + segments("a"), 10),
    ("<segment><source/><target order='{0}'/></segment>", 19),
    ("<mtc:matches><mtc:match ref='#s' id='{0}'><source/><target/></mtc:match></mtc:matches>"
     "<segment id='s'><source/></segment>", 0),
    ("<mtc:matches><mtc:match ref='#s{0}'><source/><target/></mtc:match></mtc:matches>"
     "<segment id='s7'><source/></segment>", 19),
]  # fmt: skip


@pytest.mark.parametrize(("template", "expected"), TEMPLATES)
def test_what_differs_where_all_looks_alike(template: str, expected: int) -> None:
    units = [f"<unit id='u{one}'>{template.format(one)}</unit>" for one in range(1, 21)]
    data = xliff(f"<file id='f1'>{''.join(units)}</file>")
    assert len(found(data, alike=True)) == expected
    assert found(data, alike=True) == found(data, alike=False)


def test_files_are_told_apart() -> None:
    """Units are right where the file has the note that they refer to, and wrong elsewhere."""
    mark = segments("<mrk id='m' type='my:a' ref='#n=n1'/>")
    units = "".join(f"<unit id='u{one}'>{mark}</unit>" for one in range(9))
    noted = f"<file id='f1'><notes><note id='n1'/></notes>{units}</file>"
    assert len(found(xliff(f"{noted}<file id='f2'>{units}</file>"), alike=True)) == 9


def test_a_long_file_with_one_wrong_unit() -> None:
    units = [f"<unit id='u{one}'>{segments('a | b')}</unit>" for one in range(3000)]
    units[1234] = units[1234].replace("<source>", "<source><ph/>")
    data = xliff(f"<file id='f1'>{chr(10).join(units)}</file>")
    (one,) = found(data, alike=True)
    assert (one.code, one.unit, one.place.line) == ("X2-S-7", "u1234", 1235)


@pytest.mark.parametrize("version", ["2.0", "2.1", "2.2"])
def test_no_table_asks_what_free_attributes_hold(version: str) -> None:
    """They are emptied before shapes are compared, so their values must not matter."""
    free = shapes.free(tables_for(version))
    assert {"disp", "equivStart", "name", "value", "category"} <= {*free}
    assert DIALECTS[version].family == "X2"


def test_what_a_table_asks_for_is_not_free() -> None:
    """`name` is any text in XLIFF 2, and not so in 1.2."""
    assert "name" not in shapes.free(tables_for("1.2"))
