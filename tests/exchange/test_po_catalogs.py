"""What a PO file says of the units that the master has now; nothing a translator wrote is lost."""

from __future__ import annotations

from hexapla.exchange.po import catalogs
from hexapla.exchange.po.message import Message, PoFile
from hexapla.exchange.po.reading import read
from hexapla.exchange.po.writing import write_catalog
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

FR = Locale.parse("fr")
ONE, TWO = Unit("u1", "one", Role.CELL), Unit("u2", "two", Role.CELL)


def made(*messages: Message, units: tuple[Unit, ...] = (ONE,)) -> Catalog:
    return catalogs.catalog("a", FR, units, PoFile((), (), messages))


def after(catalog: Catalog, *units: Unit) -> Catalog:
    """The catalog of other units, once this one has been written and read."""
    return catalogs.catalog("a", FR, units, read(write_catalog(catalog, "a.md"), "a.po"))


def test_without_a_file_nothing_is_translated() -> None:
    assert catalogs.catalog("a", FR, (ONE, TWO), None).entries == (Entry(ONE), Entry(TWO))


def test_states() -> None:
    """Fuzzy is a draft; fuzzy with a previous text was finished, for that text."""
    assert made(Message("u1", "one", "un")).entries[0].state is State.TRANSLATED
    assert made(Message("u1", "one", "un", fuzzy=True)).entries[0].state is State.DRAFT
    stale = made(Message("u1", "one", "un", "on", fuzzy=True)).entries[0]
    assert (stale.state, stale.made_for, stale.stale) == (State.TRANSLATED, "on", True)
    same = made(Message("u1", "one", "un", "one", fuzzy=True)).entries[0]
    assert same.state is State.DRAFT


def test_a_previous_text_of_a_confirmed_translation_is_history() -> None:
    entry = made(Message("u1", "one", "un", "on", fuzzy=False)).entries[0]
    assert entry.usable


def test_a_changed_text_makes_stale_and_its_return_finished() -> None:
    before = Catalog("a", FR, (Entry(ONE, "un", State.TRANSLATED, "one"),))
    changed = after(before, ONE._replace(text="ones"))
    assert changed.entries[0].stale
    assert changed.entries[0].made_for == "one"
    twice = after(changed, ONE._replace(text="once"))
    assert twice.entries[0].made_for == "one"
    assert after(twice, ONE) == before


def test_a_draft_that_was_stale_is_a_draft_again() -> None:
    """Only a person raises a state."""
    before = Catalog("a", FR, (Entry(ONE, "un", State.DRAFT, "one"),))
    changed = after(before, ONE._replace(text="ones"))
    assert (changed.entries[0].stale, changed.entries[0].state) == (True, State.DRAFT)
    assert after(changed, ONE) == before


def test_confirming_a_stale_draft_leaves_no_mark() -> None:
    """Translators' tools take “fuzzy” away, and may leave the flags that they do not know."""
    entry = made(Message("u1", "one", "un", "on", fuzzy=False, flags=("draft", "x"))).entries[0]
    assert (entry.usable, entry.flags) == (True, ("x",))


def test_a_translation_of_spaces_is_none() -> None:
    entry = made(Message("u1", "one", " \n\t", remarks=("see below",))).entries[0]
    assert (entry.target, entry.state, entry.remarks) == ("", State.UNTRANSLATED, ("see below",))


def test_what_left_the_master_is_kept_and_comes_back() -> None:
    full = Entry(TWO, "deux", State.TRANSLATED, "two", ("remark",), ("no-wrap",))
    before = Catalog("a", FR, (Entry(ONE), full))
    without = after(before, ONE)
    assert without.entries == (Entry(ONE),)
    assert [(entry.unit.id, entry.target) for entry in without.retired] == [("u2", "deux")]
    assert after(after(without, ONE), ONE, TWO) == before


def test_what_was_stale_when_it_left_comes_back_stale() -> None:
    stale = Entry(TWO, "deux", State.TRANSLATED, "too")
    without = after(Catalog("a", FR, (stale,)), ONE)
    assert after(without, ONE, TWO).entries[1] == stale


def test_a_remark_on_an_untranslated_unit_outlives_it() -> None:
    asked = Catalog("a", FR, (Entry(ONE, remarks=("which sense?",), flags=("no-wrap",)),))
    assert after(after(asked, TWO), ONE).entries == asked.entries
    assert after(Catalog("a", FR, (Entry(ONE),)), TWO).retired == ()


def test_entries_without_context_or_with_an_unknown_one_are_kept() -> None:
    found = made(Message("", "three", "trois"), Message("x9", "four", "quatre"),
                 Message("", "five", ""))  # fmt: skip
    assert [(entry.unit.id, entry.unit.text, entry.target) for entry in found.retired] == [
        ("", "three", "trois"),
        ("x9", "four", "quatre"),
    ]
    assert after(found, ONE).retired == found.retired


def test_a_live_entry_outranks_an_obsolete_one_of_its_id() -> None:
    old = Message("u1", "one", "ancien", obsolete=True)
    for messages in ((old, Message("u1", "one", "un")), (Message("u1", "one", "un"), old)):
        found = made(*messages)
        assert found.entries[0].target == "un"
        assert [entry.target for entry in found.retired] == ["ancien"]
        assert after(found, ONE) == found


def test_of_two_obsolete_ones_the_first_comes_back_and_both_are_kept() -> None:
    found = made(Message("u1", "one", "a", obsolete=True), Message("u1", "one", "b", obsolete=True))
    assert [found.entries[0].target, found.retired[0].target] == ["a", "b"]


def test_register_and_retired() -> None:
    file = PoFile((), (), (Message("u1", "one"), Message("", "none"),
                           Message("u2", "two", obsolete=True)))  # fmt: skip
    assert file.register() == [("u1", "one")]
    assert file.retired() == [("u2", "two")]
