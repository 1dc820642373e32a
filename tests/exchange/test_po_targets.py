"""The translations of a catalog in step are those that its reader finds, however it is taken in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from test_po_stepping import FILE, FR, OURS, TOUCHED, UNITS

from hexapla.exchange.po import stepping
from hexapla.exchange.po import targets as po_targets
from hexapla.exchange.po.catalogs import catalog
from hexapla.exchange.po.reading import read
from hexapla.exchange.po.targets import Targets, targets
from hexapla.exchange.po.writing import write_catalog, write_register
from hexapla.model.catalog import Catalog, Entry, State, count, usable

REGISTER = write_register(UNITS, "agenda", FILE)
PLAIN = tuple(
    Entry(unit, f"Texte {number}", State.TRANSLATED, unit.text) for number, unit in enumerate(UNITS)
)


def chunks(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


@pytest.fixture(params=[1, 100, 333, 1 << 16])
def size(request: pytest.FixtureRequest) -> int:
    return int(request.param)


def found_in(data: bytes, size: int, register: bytes = REGISTER) -> Targets | None:
    return targets(chunks(data, size), chunks(register, size + 1))


@pytest.mark.parametrize("touched", TOUCHED.values(), ids=TOUCHED)
def test_they_are_what_a_reader_says(touched: tuple[str, str, bool], size: int) -> None:
    old, new, ours = touched
    data = OURS.decode().replace(old, new).encode() if old else OURS
    whole = catalog("agenda", FR, UNITS, read(data, "agenda.po"))
    found = found_in(data, size)
    assert found == (usable(whole), count(whole.entries)) or (found is None and not ours)


def test_a_finished_catalog_is_not_looked_at_entry_by_entry(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepping, "entry_in", None)
    monkeypatch.setattr(po_targets, "_take", None)
    found = found_in(write_catalog(Catalog("agenda", FR, PLAIN), FILE), size)
    assert found == ({n: entry.target for n, entry in enumerate(PLAIN)}, count(PLAIN))


@pytest.mark.parametrize(
    "text",
    [
        "#. heading",
        'msgctxt "u1"',
        'a "b"',
        "a\\b",
        "a\\\nb",
        "\u00a0a",
        "a\u2003",
        "a\tb",
        "a\rb",
        "",
    ],
)
def test_one_unusual_text_among_usual_ones(text: str, size: int) -> None:
    for at, entry in enumerate(PLAIN):
        entries = (*PLAIN[:at], entry._replace(target=text), *PLAIN[at + 1 :])
        data = write_catalog(Catalog("agenda", FR, entries), FILE)
        whole = catalog("agenda", FR, UNITS, read(data, "agenda.po"))
        assert found_in(data, size) == (usable(whole), count(whole.entries))


@pytest.mark.parametrize(
    "data",
    [
        OURS.rpartition(b"\n\n")[0],
        OURS + b'\n#. cell\nmsgctxt "u7"\nmsgid "a"\nmsgstr ""\n',
        OURS.replace(b'"u2"', b'"u3"'),
        OURS.replace(b"Voir", b"\xff"),
        OURS.replace(b"\n", b"\r\n"),
        OURS[:-9],
        b"\xef\xbb\xbf" + OURS,
        b"",
    ],
    ids=[
        "an entry less",
        "one more",
        "another id",
        "not UTF-8",
        "Windows",
        "cut",
        "BOM",
        "nothing",
    ],
)
def test_what_is_out_of_step_is_left_to_the_reader(data: bytes, size: int) -> None:
    assert found_in(data, size) is None


def test_a_byte_that_is_not_utf_8_is_found_wherever_it_stands() -> None:
    ours = write_catalog(Catalog("agenda", FR, PLAIN), FILE)
    for data in (OURS, ours):
        for at in range(len(data)):
            assert found_in(data[:at] + b"\xff" + data[at + 1 :], 100) is None


def test_not_of_another_register(size: int) -> None:
    assert found_in(OURS, size, write_register(UNITS[:-1], "agenda", FILE)) is None
    other = (*UNITS[:-1], UNITS[-1]._replace(id="u9"))
    assert found_in(OURS, size, write_register(other, "agenda", FILE)) is None
