"""A column of translations is the mapping that it stands for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hexapla.model.columns import Column, column_of

TEXTS = st.text(st.sampled_from("ab é中\n\r"), max_size=5)
TARGETS = st.dictionaries(st.integers(0, 6), TEXTS)


@given(TARGETS)
def test_a_column_says_what_its_translations_say(targets: dict[int, str]) -> None:
    found = column_of(targets, 7)
    assert found == targets
    assert len(found) == len(targets)
    assert sorted(found) == sorted(targets)
    assert [number in found for number in range(-1, 8)] == [n in targets for n in range(-1, 8)]
    assert found.missing() == [number for number in range(7) if number not in targets]
    assert found.over("0123456") == [targets.get(number, str(number)) for number in range(7)]
    assert column_of(found, 7) is found


@given(TARGETS, TARGETS)
def test_some_replaced_and_some_left_out(targets: dict[int, str], others: dict[int, str]) -> None:
    found = column_of(targets, 7)
    assert found.replaced(others) == {**targets, **others}
    assert found.without(others) == {n: text for n, text in targets.items() if n not in others}
    assert found == targets
    for one in (found.replaced(others), found.without(others)):
        assert one.openings.keys() >= {text[:4] for text in one.texts}
        assert one.endings.keys() >= {text[-4:] for text in one.texts}


def test_texts_are_found_by_how_they_begin_and_end() -> None:
    """Four bytes have one whole letter at least, and what is cut of another is none."""
    found = Column(["l’été".encode(), "数据库".encode(), b"", b"ab"], {2: "l’été"})
    assert found.openings == {
        b"l\xe2\x80\x99": "l’", b"\xe6\x95\xb0\xe6": "数", b"": "", b"ab": "ab"
    }  # fmt: skip
    assert found.endings == {
        b"\xa9t\xc3\xa9": "té", b"\xae\xe5\xba\x93": "库", b"": "", b"ab": "ab"
    }  # fmt: skip
    assert found.opening([b"ab", b"l\xe2\x80\x99"]) == [0, 3]
    assert found.ending([b"ab"]) == [3]
    assert found.having("据".encode()) == [1]
