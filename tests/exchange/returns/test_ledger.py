"""The account of a returned file: every segment in one account, no translation lost."""

from random import Random

import pytest
from benchmarks import catalogs
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.exchange import sent as records
from hexapla.exchange.po import reading as po
from hexapla.exchange.returns import ledger as ledger_of_returns
from hexapla.exchange.returns.accounts import Account
from hexapla.exchange.returns.ledger import Kept, Ledger, Row, receive
from hexapla.exchange.returns.returned import Returned, Segment
from hexapla.markup.lines import tidy
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.encoding import LONGEST_LINE
from hexapla.model.fragment import Element, Side, Tag, Text, flatten, nest
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

FR = Locale.parse("fr")
OPEN, CLOSE, ALONE = Side.OPEN, Side.CLOSE, Side.ALONE
MARKED = "a *b*[^3]"  # tags: 1 open, 1 close, 2 alone
INSIDE = "a *b*[^3] c"  # the same, with words behind them


def entry(text="one", target="", state=None, made_for=None, **more: object) -> Entry:
    if state is None:
        state = State.TRANSLATED if target else State.UNTRANSLATED
    made_for = (text if target else "") if made_for is None else made_for
    return Entry(Unit("u1", text, Role.PARAGRAPH), target, state, made_for, **more)


def segment(target, source="one", state=State.TRANSLATED, **more: object) -> Segment:
    """A segment whose source is in the notation, and whose target is so or is a fragment."""
    fragment = read(target).fragment if isinstance(target, str) else target
    more = {"id": "u1", "line": 5, "stated": True, **more}
    return Segment(source=read(source).fragment, target=fragment, state=state, **more)


def take(here: Entry, *segments: Segment, language="fr"):
    """Receives segments into a catalog of one entry, checks the laws, gives entry, rows, kept."""
    catalog = Catalog("d", FR, (here,), (Entry(Unit("gone", "x", Role.CELL), "y"),))
    returned = Returned("d.md", language, segments)
    after, ledger, kept = receive(catalog, returned)
    assert ledger.balances(returned)
    assert sum(ledger.counts().values()) == len(segments)
    again, second, kept_again = receive(after, returned)
    assert again == after
    assert not second.counts()[Account.APPLIED]
    assert set(items(kept_again)) <= set(items(kept))
    assert after.retired == catalog.retired
    return after.entries[0], ledger.rows, kept


def forced(here: Entry, segment: Segment):
    """Takes a segment that was kept aside: the entry after it, and its row."""
    catalog = Catalog("d", FR, (here,))
    after, ledger, _ = receive(catalog, Returned("d.md", "fr", (segment,)), forced=True)
    return after.entries[0], ledger.rows[0]


def items(kept: tuple[Kept, ...]) -> tuple[Segment | Entry, ...]:
    return tuple(one.item for one in kept)


def accounts(rows) -> list[Account]:
    return [row.account for row in rows]


def test_a_new_translation_is_applied():
    after, rows, kept = take(entry(), segment("un"))
    assert after == entry(target="un")
    assert rows == (Row(segment("un"), Account.APPLIED, "", "u1"),)
    assert kept == ()


def test_codes_are_the_sources_own():
    after, rows, _ = take(
        entry(MARKED), segment((Tag(2, ALONE), Tag(1, OPEN), "B", Tag(1, CLOSE)), MARKED)
    )
    assert after.target == "[^3]*B*"
    assert rows[0].reason == ""


def test_our_own_form_of_a_code_is_kept():
    """A link that leads to the translated page stays so when the words around it change."""
    here = entry("see [x](/en/)", "voir [x](/fr/)")
    target = ("voyez ", Tag(1, OPEN), "X", Tag(1, CLOSE))
    after, _, _ = take(here, segment(target, "see [x](/en/)"))
    assert after.target == "voyez [X](/fr/)"


def test_a_code_that_only_our_translation_has_comes_home():
    here = entry("one *b*", "`un` *b*")
    target = (Tag(1, OPEN), "b", Tag(1, CLOSE), " ", Tag(2, ALONE))
    after, rows, _ = take(here, segment(target, "one *b*"))
    assert after.target == "*b* `un`"
    assert rows[0].account is Account.APPLIED


def test_words_that_look_like_markup_stay_words():
    after, _, _ = take(entry(), segment(("2 * 3 * 4 [^1] <b>",)))
    assert read(after.target).fragment == ("2 * 3 * 4 [^1] <b>",)


def test_spaces_inside_emphasis_are_put_outside():
    """What a double click marks in a tool; Markdown would show the stars."""
    target = ("un", Tag(1, OPEN), " b ", Tag(1, CLOSE), "c", Tag(2, ALONE))
    after, rows, _ = take(entry(MARKED), segment(target, MARKED))
    assert after.target == "un *b* c[^3]"
    assert rows[0].account is Account.APPLIED


def test_line_ends_and_outer_spaces_that_a_tool_put_in_are_spaces():
    after, _, _ = take(entry(), segment(("\n    un\r\n    deux  \n",)))
    assert after.target == "un deux"


def test_a_line_break_has_no_space_behind_it():
    after, rows, _ = take(entry("a\\\nb"), segment(("a", Tag(1, ALONE), " b"), "a\\\nb"))
    assert after.target == "a\\\nb"
    assert rows[0].account is Account.APPLIED


@pytest.mark.parametrize("target", [None, (), ("",), (" \n\t",)])
def test_an_empty_target_never_wipes_a_translation(target):
    after, rows, kept = take(entry(target="un"), segment(target))
    assert after == entry(target="un")
    assert accounts(rows) == [Account.UNCHANGED]
    assert rows[0].reason == "its translation came back empty"
    assert kept == ()


def test_an_empty_target_of_an_untranslated_unit_needs_no_reason():
    assert take(entry(), segment(None))[1][0] == Row(segment(None), Account.UNCHANGED, "", "u1")


def test_the_same_text_leaves_a_review_in_place():
    """A file can neither raise nor void what a reviewer has said of the same words."""
    for state in (State.REVIEWED, State.FINAL):
        for came in (State.TRANSLATED, State.DRAFT):
            here = entry(target="un", state=state)
            after, rows, _ = take(here, segment("un", state=came))
            assert after == here
            assert accounts(rows) == [Account.UNCHANGED]


def test_the_same_words_with_other_escapes_are_the_same():
    here = entry(target="2 \\* 3")
    assert take(here, segment(("2 * 3",)))[0] == here


def test_a_draft_is_confirmed_only_by_a_state_that_the_file_names():
    """Tools that drop states would otherwise raise every draft that they never touched."""
    here = entry(target="un", state=State.DRAFT)
    assert take(here, segment("un", stated=False))[0] == here
    assert take(here, segment("un", state=State.DRAFT))[0] == here
    after, rows, kept = take(here, segment("un"))
    assert after == entry(target="un")
    assert rows[0] == Row(segment("un"), Account.APPLIED, "confirmed", "u1")
    assert kept == ()


def test_a_stale_translation_is_confirmed_for_the_new_source():
    here = entry("new", "vieux", made_for="old")
    after, rows, _ = take(here, segment("vieux", "new"))
    assert after == entry("new", "vieux")
    assert rows[0].reason == "confirmed for the new source"
    assert take(here, segment("vieux", "new", State.DRAFT))[0] == here


def test_needs_review_stays_a_draft():
    after, _, _ = take(entry(), segment("un", state=State.DRAFT))
    assert after.state is State.DRAFT


@pytest.mark.parametrize("state", [State.REVIEWED, State.FINAL])
def test_a_reviewed_text_that_is_replaced_is_kept_aside_and_its_review_void(state):
    here = entry(target="un", state=state)
    after, rows, kept = take(here, segment("deux"))
    assert after == entry(target="deux")
    assert rows[0].reason == f"replaces a {state.name.lower()} text"
    assert items(kept) == (here,)


def test_a_replaced_draft_is_kept_aside_too():
    here = entry(target="un", state=State.DRAFT)
    assert items(take(here, segment("deux"))[2]) == (here,)


@pytest.mark.parametrize(
    "here",
    [
        entry("new *b*"),
        entry("new *b*", "brouillon *b*", State.DRAFT),
        entry("new *b*", "vieux *b*", State.REVIEWED, made_for="older *b*"),
    ],
)
def test_a_text_of_an_older_source_waits_for_a_person(here):
    sent = segment("ancien *b*", "old *b*")
    after, rows, kept = take(here, sent)
    assert after == here
    assert rows[0].account is Account.QUARANTINED
    assert rows[0].reason == "translated from an older source"
    assert items(kept) == (sent,)


def test_it_can_be_taken_later_and_is_stale_then():
    after, _ = forced(entry("new *b*"), segment("vieux *b*", "old *b*"))
    assert after == entry("new *b*", "vieux *b*", made_for="old *b*")
    assert after.stale


def test_an_older_source_does_not_replace_a_translation_of_this_one():
    here = entry("new", "neuf")
    sent = segment("vieux", "old")
    after, rows, kept = take(here, sent)
    assert after == here
    assert rows[0].account is Account.QUARANTINED
    assert "newer translation" in rows[0].reason
    assert items(kept) == (sent,)


def test_the_same_text_from_an_older_source_leaves_ours_as_it_is():
    here = entry("new", "même")
    after, rows, _ = take(here, segment("même", "old"))
    assert after == here
    assert accounts(rows) == [Account.UNCHANGED]


def test_an_older_source_has_the_codes_of_what_ours_was_made_for():
    """Its numbers mean what they meant then: note 1 of the old text, not of the new."""
    here = entry("new[^1][^2]", "vieux[^2]", made_for="old[^2]")
    after, _ = forced(here, segment(("ancien", Tag(1, ALONE)), "old[^2]"))
    assert (after.target, after.made_for) == ("ancien[^2]", "old[^2]")


def test_a_renumbered_note_takes_its_new_number():
    after, row = forced(entry("new[^4]"), segment("vieux[^3]", "old[^3]"))
    assert (after.target, after.made_for) == ("vieux[^4]", "old[^4]")
    assert row.account is Account.APPLIED


def test_tags_of_an_older_source_that_nobody_knows_are_quarantined():
    here = entry("new[^1][^2]")
    after, rows, _ = take(here, segment("vieux[^2]", "old[^2]"))
    assert after == here
    assert "no longer known" in rows[0].reason


def test_an_older_source_without_tags_is_known_whatever_the_new_one_has():
    after, _ = forced(entry("new[^1]"), segment("vieux", "old"))
    assert (after.target, after.made_for) == ("vieux", "old")


def test_a_source_that_only_changed_its_spaces_is_the_same():
    """Tools indent; and U+FFFD stands for what XML cannot carry."""
    sent = segment("un")._replace(source=("\n  on\ufffde ",))
    after, _, _ = take(entry("on\x0be"), sent)
    assert not after.stale


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        (("b", Tag(7, ALONE)), "tag (7) that its source does not have"),
        (("b", Tag(-3, ALONE)), "tag (-3) that its source does not have"),
        ((Tag(2, ALONE), "b", Tag(2, ALONE)), "footnote mark [3] stands twice"),
        ((Tag(1, OPEN), "b"), "crossed (tag 1 is never closed)"),
        ((Tag(1, CLOSE), "b", Tag(1, OPEN)), "crossed"),
        ((Tag(1, ALONE), "b"), "only one end of a tag came back (1, emphasis)"),
        ((Tag(2, OPEN), "b", Tag(2, CLOSE)), "only one end"),
        (
            (
                Tag(1, OPEN),
                "a",
                Tag(1, OPEN),
                "b",
                Tag(1, CLOSE),
                "c",
                Tag(1, CLOSE),
                Tag(2, ALONE),
            ),
            "Markdown cannot",
        ),
    ],
)
def test_tags_that_cannot_be_taken_are_quarantined_with_the_reason(target, reason):
    sent = segment(target, INSIDE)
    after, rows, kept = take(entry(INSIDE), sent)
    assert after == entry(INSIDE)
    assert rows[0].account is Account.QUARANTINED
    assert reason in rows[0].reason
    assert items(kept) == (sent,)


def test_crossed_pairs_are_quarantined():
    crossed = (Tag(1, OPEN), "a", Tag(2, OPEN), "b", Tag(1, CLOSE), "c", Tag(2, CLOSE))
    _, rows, _ = take(entry("*a* **b**"), segment(crossed, "*a* **b**"))
    assert rows[0].account is Account.QUARANTINED
    assert "crossed" in rows[0].reason


def test_a_code_that_may_stand_twice_is_no_fault():
    """False-positive case: translators repeat a name in code, or split emphasis in two."""
    target = (Tag(1, ALONE), " et ", Tag(1, ALONE))
    assert take(entry("`x`"), segment(target, "`x`"))[0].target == "`x` et `x`"


def test_two_marks_of_one_note_are_no_fault_where_the_source_has_two():
    assert take(entry("a[^1] b[^1]"), segment("b[^1] a[^1]", "a[^1] b[^1]"))[1][0].reason == ""


def test_a_missing_emphasis_is_taken_and_named():
    """Another language marks what it stresses in its own way."""
    after, rows, _ = take(entry(MARKED), segment(("b", Tag(2, ALONE)), MARKED))
    assert (after.target, after.state) == ("b[^3]", State.TRANSLATED)
    assert rows[0].reason == "emphasis is missing"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a[^3] b", "footnote mark [3]"),
        ("see [x](/en/) there", "link to /en/"),
        ("see `x` and `y` then", "code x, code y"),
        ("a <i>b</i> c", "markup <i>"),
    ],
)
def test_what_no_text_can_do_without_is_quarantined(source, name):
    sent = segment("un", source)
    after, rows, kept = take(entry(source), sent)
    assert after == entry(source)
    assert rows[0].account is Account.QUARANTINED
    assert rows[0].reason.startswith(name)
    assert rows[0].reason.endswith("missing")
    assert items(kept) == (sent,)


def test_an_empty_emphasis_is_a_missing_one():
    target = ("b", Tag(2, ALONE), Tag(1, OPEN), Tag(1, CLOSE))
    after, rows, _ = take(entry(MARKED), segment(target, MARKED))
    assert (after.target, after.state) == ("b[^3]", State.TRANSLATED)
    assert rows[0].reason == "emphasis is missing"


def test_what_our_finished_translation_does_without_is_not_missed():
    """Chinese has no italics: a corrected text without them is as finished as before."""
    here = entry(MARKED, "甲[^3]")
    after, rows, _ = take(here, segment(("乙", Tag(2, ALONE)), MARKED))
    assert (after.target, after.state) == ("乙[^3]", State.TRANSLATED)
    assert "missing" not in rows[0].reason


def test_an_unknown_id_is_orphaned_and_kept():
    sent = segment("un", "another text", id="u9")
    after, rows, kept = take(entry(), sent)
    assert after == entry()
    reason = "no unit has the id “u9”, and none its text"
    assert rows[0] == Row(sent, Account.ORPHANED, reason)
    assert items(kept) == (sent,)


def test_a_unit_that_left_the_master_is_said_to_have():
    _, rows, kept = take(entry(), segment("un", "another text", id="gone"))
    assert rows[0].account is Account.ORPHANED
    assert rows[0].reason == "its unit has left the master"
    assert len(kept) == 1


def test_what_a_retired_unit_keeps_already_is_unchanged():
    """PO files come back with their obsolete entries: these are no alarm."""
    _, rows, kept = take(entry(), segment("y", "x", id="gone"))
    assert (accounts(rows), kept) == ([Account.UNCHANGED], ())


def test_a_unit_is_found_by_its_name_where_a_tool_gave_its_own_id():
    assert take(entry(), segment("un", id="1", name="u1"))[0].target == "un"


def two_of(first: Segment, second: Segment) -> tuple[list[Account], Entry, tuple[Kept, ...]]:
    """What becomes of two segments of one unit that was sent, and then of the same once more."""
    catalog = Catalog("d", FR, (entry(target="un", state=State.REVIEWED),))
    name, record = records.record(catalog, "source/d.md")
    sent = records.of_file(name, po.read(record, "a.po"))
    returned = Returned("d.md", "fr", (first, second))
    after, ledger, kept = receive(catalog, returned, sent)
    assert ledger.balances(returned)
    assert receive(after, returned, sent)[0] == after
    return accounts(ledger.rows), after.entries[0], kept


def test_of_two_the_one_that_says_something_new_is_taken():
    """A tool has doubled a unit, and one of the two was translated."""
    old, new = segment("un"), segment("nouveau", line=7)
    rows, after, kept = two_of(old, new)
    assert (rows, after.target, kept) == ([Account.UNCHANGED, Account.APPLIED], "nouveau", ())
    rows, after, kept = two_of(new, old)
    assert (rows, after.target, kept) == ([Account.APPLIED, Account.DUPLICATE], "nouveau", ())


def test_of_two_new_ones_the_second_waits_for_a_person():
    other = segment("autre", line=7)
    rows, after, kept = two_of(segment("nouveau"), other)
    assert (rows, after.target) == ([Account.APPLIED, Account.QUARANTINED], "nouveau")
    assert items(kept) == (other,)


def test_no_draft_is_confirmed_by_the_translation_of_another_unit():
    """Ids are gone and one of two units with the same text is there twice."""
    one = entry(target="un")
    draft = one._replace(unit=one.unit._replace(id="u2"), target="uno", state=State.DRAFT)
    catalog = Catalog("d", FR, (one, draft))
    came = [
        segment("un", id="7"), segment("un", id="8"),
        segment("uno", id="9", state=State.DRAFT),
    ]  # fmt: skip
    after, ledger, kept = receive(catalog, Returned("d.md", "fr", tuple(came)))
    assert (after, kept) == (catalog, ())
    assert accounts(ledger.rows) == [Account.UNCHANGED, Account.DUPLICATE, Account.UNCHANGED]


def test_the_same_segment_twice_is_a_duplicate():
    after, rows, kept = take(entry(), segment("un"), segment("un", line=9))
    assert accounts(rows) == [Account.APPLIED, Account.DUPLICATE]
    assert after.target == "un"
    assert rows[1].reason == "says the same as line 5"
    assert kept == ()


def test_another_text_for_the_same_unit_is_quarantined():
    other = segment("deux", line=9)
    after, rows, kept = take(entry(), segment("un"), other)
    assert accounts(rows) == [Account.APPLIED, Account.QUARANTINED]
    assert after.target == "un"
    assert items(kept) == (other,)


@pytest.mark.parametrize("language", ["es", "not a language"])
def test_a_file_in_another_language_is_refused_whole(language):
    after, rows, kept = take(entry(), segment("uno"), segment("dos"), language=language)
    assert after == entry()
    assert accounts(rows) == [Account.REFUSED] * 2
    assert language in rows[0].reason
    assert kept == ()


@pytest.mark.parametrize("language", ["", "fr", "fr-CA", "FR"])
def test_a_file_in_a_region_of_the_language_or_in_none_is_taken(language):
    assert take(entry(), segment("un"), language=language)[0].target == "un"


def test_a_text_that_no_catalog_could_be_read_back_with_is_refused():
    _, rows, _ = take(entry(), segment(("a" * (LONGEST_LINE + 1),)))
    assert accounts(rows) == [Account.REFUSED]


def test_remarks_come_in_with_a_text_and_alone():
    """What a translator says is kept, beside what was said before, and once."""
    here = entry(remarks=("before",), flags=("f",))
    after, _, _ = take(here, segment("un", remarks=("why?", "before")))
    assert (after.remarks, after.flags) == (("before", "why?"), ("f",))
    after, rows, _ = take(here, segment(None, remarks=("typo in English",)))
    assert after == here._replace(remarks=("before", "typo in English"))
    assert rows[0] == Row(rows[0].segment, Account.APPLIED, "a remark came with it", "u1")


def test_remarks_of_a_quarantined_segment_stay_with_it():
    sent = segment(("b", Tag(7, ALONE)), MARKED, remarks=("hm",))
    after, _, kept = take(entry(MARKED), sent)
    assert after.remarks == ()
    assert items(kept) == (sent,)


def test_a_ledger_that_lost_or_invented_a_segment_does_not_balance():
    row = Row(segment("un"), Account.APPLIED, "", "u1")
    returned = Returned("d", "fr", (segment("un"),))
    assert Ledger((row,)).balances(returned)
    for rows in ((), (row, row), (Row(segment("deux"), Account.APPLIED),)):
        assert not Ledger(rows).balances(returned)


def test_counts_name_every_account():
    counts = Ledger((Row(segment("un"), Account.APPLIED, "", "u1"),)).counts()
    assert counts == {account: int(account is Account.APPLIED) for account in Account}


CODES = ("*em*", "**st *x* y**", "[a](/x)", "`c`", "[^1]", "[^2]", "\\\n", "![i](p)", "<b>h</b>")
PIECES = st.lists(st.sampled_from(("one", " ", *CODES)), min_size=1, max_size=6).map(
    lambda parts: tidy("".join(parts))
)
WORDS = st.text(st.sampled_from("ab *_`[]()<&\\^é中,\n"), max_size=6)


def plain(fragment) -> str:
    words = "".join(part for part in fragment if isinstance(part, str))
    return "".join(words.split())


def tags(fragment) -> list[tuple[int, str]]:
    return sorted((part.number, part.side.value) for part in fragment if isinstance(part, Tag))


@given(PIECES.filter(bool), st.data())
@settings(max_examples=300, deadline=None)
def test_moved_codes_and_any_words_arrive_as_sent_or_are_kept_aside(text, data):
    """What translators do: other words in another order. No word is lost, no code is corrupted."""
    source = read(text)
    nodes = data.draw(st.permutations(nest(source.fragment)))
    moved = [node if isinstance(node, Element) else data.draw(WORDS) for node in nodes]
    sent = segment(flatten((data.draw(WORDS), *moved)), text)
    after, (row,), kept = take(entry(text), sent)
    if row.account is Account.APPLIED:
        back = match(source, read(after.target))
        assert plain(back.fragment) == plain(sent.target)
        assert tags(back.fragment) == tags(sent.target)
        assert back.codes == source.codes
    elif row.account is Account.QUARANTINED:
        assert "Markdown cannot" in row.reason
        assert items(kept) == (sent,)
    else:
        assert not plain(sent.target)
        assert not tags(sent.target)


def test_a_fragment_without_codes_reads_back_as_its_words():
    """A text of nothing but markup characters is still only words."""
    after, _, _ = take(entry(), segment(("*a* _b_ `c` [d](e) <i> &amp; \\* ~~f~~",)))
    assert read(after.target) == Text(("*a* _b_ `c` [d](e) <i> &amp; \\* ~~f~~",))


# ---- the short way for units in their order


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9), st.booleans(), st.booleans())
def test_units_in_their_order_are_recognized_as_any_others(seed, known, edited):
    """Whether they are gone through in step or looked for one by one."""
    random = Random(seed)
    catalog = catalogs.catalog(random)
    name, record = records.record(catalog, "source/d.md")
    sent = records.of_file(name, po.read(record, "a.po")) if known else None
    segments = [
        Segment(one.unit.id, read(one.unit.text).fragment,
                read(random.choice((one.target, "x", one.unit.text))).fragment or None,
                State.TRANSLATED, n, stated=True, name=random.choice(("", one.unit.id)))
        for n, one in enumerate(catalog.entries)
    ]  # fmt: skip
    here = catalogs.edited(catalog, random) if edited else catalog
    came = Returned("d.md", catalog.locale.tag, tuple(segments))
    found = receive(here, came, sent)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ledger_of_returns, "_in_step", lambda *_: False)
        assert receive(here, came, sent) == found
    if known and not edited:
        # Nothing has changed here since: what was sent is what stands here.
        assert receive(here, came, records.as_here(name, here)) == receive(
            here, came, records.of_catalog(name, here)
        )
