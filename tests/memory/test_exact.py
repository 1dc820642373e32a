"""What was translated before is offered where the same text is to be translated."""

from __future__ import annotations

from hexapla.memory.exact import origin_of, recall, remember
from hexapla.model.candidate import Candidate
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

FR = Locale.parse("fr")
DONE, DRAFT = State.TRANSLATED, State.DRAFT


def entry(name: str, text: str, target: str = "", state: State = DONE, made_for: str = "") -> Entry:
    return Entry(
        Unit(name, text, Role.PARAGRAPH), target, state, made_for or text if target else ""
    )


def catalog(*entries: Entry, document: str = "agenda", retired: tuple[Entry, ...] = ()) -> Catalog:
    return Catalog(document, FR, entries, retired)


def test_from_another_unit_another_document_and_one_that_has_gone() -> None:
    todo = entry("u1", "Opening")
    gone = (entry("u9", "Opening", "Début"),)
    other = catalog(entry("u1", "Opening", "Inauguration"), document="sub/minutes")
    memory = remember([catalog(todo, entry("u2", "Opening", "Ouverture"), retired=gone), other])
    assert recall(memory, todo) == (
        Candidate("Opening", "Ouverture", 100, "agenda, u2"),
        Candidate("Opening", "Début", 100, "agenda, u9"),
        Candidate("Opening", "Inauguration", 100, "sub/minutes, u1"),
    )


def test_only_what_is_finished() -> None:
    drafts = catalog(entry("u2", "A", "B", DRAFT), entry("u3", "A"), entry("u4", "A", "", DONE))
    assert recall(remember([drafts]), entry("u1", "A")) == ()


def test_reviewed_ones_first_and_each_once() -> None:
    seen, done = entry("u3", "A", "C", State.REVIEWED), entry("u4", "A", "B", State.FINAL)
    found = recall(remember([catalog(entry("u2", "A", "B"), seen, done)]), entry("u1", "A"))
    assert [(one.target, one.origin) for one in found] == [("B", "agenda, u4"), ("C", "agenda, u3")]


def test_a_stale_translation_is_one_of_its_old_source() -> None:
    """What was said of the old text is no translation of the new one, but of any other old one."""
    stale = entry("u2", "new", "vieux", made_for="old")
    memory = remember([catalog(stale)])
    assert recall(memory, stale) == ()
    assert recall(memory, entry("u1", "new")) == ()
    assert recall(memory, entry("u1", "old")) == (Candidate("old", "vieux", 100, "agenda, u2"),)


def test_a_unit_is_not_offered_what_it_has() -> None:
    mine = entry("u1", "A", "B", DRAFT)
    memory = remember([catalog(mine, entry("u2", "A", "B"), entry("u3", "A", "C"))])
    assert [one.target for one in recall(memory, mine)] == ["C"]


def test_a_stale_unit_is_offered_the_translation_of_its_new_text() -> None:
    """Even where that is what it has: then the change needs no translation."""
    mine = entry("u1", "new", "même", made_for="old")
    memory = remember([catalog(mine, entry("u2", "new", "même"))])
    assert [one.target for one in recall(memory, mine)] == ["même"]


def test_the_origin_names_document_and_unit() -> None:
    assert origin_of("sub/minutes", entry("u7", "A")) == "sub/minutes, u7"


def test_nothing_to_remember() -> None:
    assert recall(remember([]), entry("u1", "A")) == ()
