"""A register as we write it gives back the units that it was made of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.exchange.po.units import Registered, has_texts, known_by, units
from hexapla.exchange.po.writing import heads, write_register
from hexapla.model.unit import Role, Unit

WORDS = st.text(st.sampled_from('ab"\\ \n\t›é中'), min_size=1, max_size=12)
LINES = st.text(st.sampled_from('ab"\\é中:›'), min_size=1, max_size=8)
UNITS = st.lists(
    st.builds(
        Unit,
        st.just(""),
        WORDS,
        st.sampled_from(Role),
        st.lists(LINES, max_size=3).map(tuple),
        st.sampled_from(["", "12"]),
        st.lists(LINES, max_size=2).map(tuple),
    ),
    max_size=5,
).map(lambda found: tuple(unit._replace(id=f"u{n}") for n, unit in enumerate(found)))


@given(UNITS)
@settings(max_examples=300, deadline=None)
def test_what_was_registered_is_read_back(there):
    """Texts exactly; comments as far as comments can say them: they are written the same again."""
    found = units(write_register(there, "d", "source/d.md"))
    if not there:
        assert found in (None, Registered((), ()))
        return
    assert found is not None
    assert [(unit.id, unit.text, unit.role) for unit in found.units] == [
        (unit.id, unit.text, unit.role) for unit in there
    ]
    assert list(found.made) == list(heads(there, "source/d.md"))
    assert list(heads(found.units, "source/d.md")) == list(found.made)


def test_all_is_known_of_a_unit():
    unit = Unit("u1", "Text", Role.FOOTNOTE, ("I. One", "A. Two"), "3", ("a note", "another"))
    assert units(write_register([unit], "d", "source/d.md")).units == (unit,)


def chunks(data, size):
    return (data[at : at + size] for at in range(0, len(data), size))


@given(UNITS, st.sampled_from([1, 7, 100, 1 << 16]))
@settings(max_examples=300, deadline=None)
def test_whether_it_has_these_texts_is_known_without_its_units(there, size):
    """However it comes: these, in this order, and no others."""
    data, texts = write_register(there, "d", "source/d.md"), [unit.text for unit in there]
    assert has_texts(chunks(data, size), texts) == bool(there)
    assert not has_texts(chunks(data, size), [*texts, "z"])
    if there:
        assert not has_texts(chunks(data, size), texts[:-1])
        assert not has_texts(chunks(data, size), ["z", *texts[1:]])
    if texts != texts[::-1]:
        assert not has_texts(chunks(data, size), texts[::-1])


@given(UNITS)
@settings(max_examples=300, deadline=None)
def test_a_register_with_these_texts_is_known_without_being_read(there):
    """Its ids and lines are those that a reader finds in it."""
    data, texts = write_register(there, "d", "source/d.md"), [unit.text for unit in there]
    found = known_by(data, texts)
    assert bool(found) == bool(there)
    if found:
        assert found[0] == [unit.id for unit in there]
        assert list(found[1]) == list(found[1][:]) == list(units(data).made)
        assert known_by(data, ["z", *texts[1:]]) is None
        assert known_by(data.removesuffix(b"\n"), texts) is None


def test_no_register_has_no_texts():
    """Nothing is known of it, even where the master has no units."""
    assert known_by(b"", []) is None
    assert not has_texts([], [])
    assert not has_texts([b""], [])


OTHERS = [
        ('msgstr ""', 'msgstr "x"'),  # a translation in a register
        ('msgid "Text"', 'msgid ""\n"Te"\n"xt'),  # a string that is not closed
        ("#. paragraph", "#. \udce9"),
        ("#. paragraph", "# paragraph"),
        ('msgctxt "u1"\n', ""),
        ("#: source", "\n#: source"),
        ("Text", "Te\rxt"),
        ('msgstr ""', 'msgstr ""\n\n#~ msgid "a"\n#~ msgstr ""'),
        ("", "\udce9"),
        ("Text", "Te\udce9xt"),
        ("u1", "u 1"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [*OTHERS, ("#. paragraph", "#. something")])
def test_any_other_file_is_left_to_the_reader(old, new):
    data = write_register([Unit("u1", "Text", Role.PARAGRAPH)], "d", "source/d.md").decode()
    head, _, entry = data.partition("\n\n")
    changed = f"{head}\n\n{entry.replace(old, new, 1)}"
    assert changed != data
    assert units(changed.encode(errors="surrogateescape")) is None


@pytest.mark.parametrize(("old", "new"), OTHERS)
def test_nor_has_any_other_file_the_texts(old, new):
    data = write_register([Unit("u1", "Text", Role.PARAGRAPH)], "d", "source/d.md").decode()
    head, _, entry = data.partition("\n\n")
    changed = f"{head}\n\n{entry.replace(old, new, 1)}".encode(errors="surrogateescape")
    assert not has_texts([changed], ["Text"])
    assert not has_texts([changed], ["Te\rxt"])
    assert known_by(changed, ["Text"]) is known_by(changed, ["Te\rxt"]) is None


def test_two_units_of_one_id_are_not_believed():
    unit = Unit("u1", "Text", Role.PARAGRAPH)
    data = write_register([unit, unit], "d", "source/d.md")
    assert units(data) is None
    assert not has_texts([data], ["Text", "Text"])
