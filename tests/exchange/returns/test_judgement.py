"""What came back is held against what was sent: three texts decide."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.exchange import sent as records
from hexapla.exchange.po import reading as po
from hexapla.exchange.returns import judgement
from hexapla.exchange.returns.accounts import Account
from hexapla.exchange.returns.judgement import judge
from hexapla.exchange.returns.returned import Segment
from hexapla.exchange.sent import Sent, SentUnit
from hexapla.markup.notation import read
from hexapla.markup.writing import match
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.fragment import Side, Tag
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

FR = Locale.parse("fr")


def entry(text: str, target: str = "", state: State | None = None, made_for: str = "") -> Entry:
    state = state or (State.TRANSLATED if target else State.UNTRANSLATED)
    made_for = (made_for or text) if target else ""
    return Entry(Unit(f"u{len(text)}", text, Role.PARAGRAPH), target, state, made_for)


def back(source: str, target: str, state: State = State.TRANSLATED, stated: bool = True) -> Segment:
    return Segment("u", read(source).fragment, read(target).fragment, state, stated=stated)


ROWS = (
    entry("one", "un"),
    entry("two *b*", "deux *b*", State.DRAFT),
    entry("three", "3", made_for="older"),
    entry("four", ""),
    entry("A/79/1234", ""),
)


@pytest.mark.parametrize("filled", [False, True])
def test_a_record_says_what_was_sent(filled):
    """Read as a catalog in step, or as any PO file, it says the same."""
    catalog = Catalog("d", FR, tuple(one._replace(remarks=("r",), flags=("f",)) for one in ROWS))
    name, data = records.record(catalog, "source/d.md", filled=filled)
    found = records.of_file(name, po.read(data, "a.po"))
    expected = [
        SentUnit(one.unit.id, one.unit.text, one.target or (one.unit.text if filled else ""),
                 filled and not one.target, "older" if one.stale else "")
        for one in ROWS
    ]  # fmt: skip
    assert found == Sent(name, tuple(expected))


def test_the_name_is_that_of_the_content():
    """Remarks, flags and retired entries were not sent; another translation is another export."""
    catalog = Catalog("d", FR, ROWS)
    name, data = records.record(catalog, "source/d.md")
    remarked = tuple(one._replace(remarks=("r",)) for one in ROWS)
    assert records.record(Catalog("d", FR, remarked, ROWS[:1]), "source/d.md") == (name, data)
    assert records.record(catalog, "source/d.md", filled=True)[0] != name
    changed = (ROWS[0]._replace(target="une"), *ROWS[1:])
    assert records.record(catalog._replace(entries=changed), "source/d.md")[0] != name


def test_where_the_translator_changed_nothing_ours_stays():
    here = entry("one", "notre texte")
    found = judge(here, back("one", "un"), SentUnit("u3", "one", "un"))
    assert (found.account, found.entry) == (Account.UNCHANGED, None)
    assert found.reason == "it came back as it was sent; ours has changed since"


def test_where_we_changed_nothing_theirs_is_taken():
    found = judge(entry("one", "un"), back("one", "une"), SentUnit("u3", "one", "un"))
    assert found.entry == entry("one", "une")


def test_where_both_changed_it_a_person_decides():
    here = entry("one", "notre texte")
    found = judge(here, back("one", "leur texte"), SentUnit("u3", "one", "un"))
    assert (found.account, found.entry) == (Account.QUARANTINED, None)
    assert "conflicts with a newer translation here" in found.reason
    forced = judge(here, back("one", "leur texte"), SentUnit("u3", "one", "un"), forced=True)
    assert forced.entry == entry("one", "leur texte")


def test_where_both_changed_it_to_the_same_nothing_is_to_do():
    here = entry("one", "une")
    assert judge(here, back("one", "une"), SentUnit("u3", "one", "un")).account is Account.UNCHANGED


def test_a_translation_that_vanished_here_is_a_change_of_ours():
    """Somebody has emptied it on purpose: what comes back later does not refill it unasked."""
    found = judge(entry("one"), back("one", "un"), SentUnit("u3", "one", "un"))
    assert (found.account, found.entry) == (Account.UNCHANGED, None)


def test_what_was_sent_is_the_source_even_if_ours_is_older_or_newer():
    """The tags of a text that was translated from what was sent have its meaning."""
    here = entry("new[^2] text", "ancien[^9]", made_for="old[^9]")
    sent = SentUnit("u", "middle[^5] text", "")
    segment = Segment(
        "u", ("middle", Tag(1, Side.ALONE), " text"), ("milieu", Tag(1, Side.ALONE)), State.DRAFT
    )
    assert judge(here, segment, sent).reason == "translated from an older source"
    taken = judge(here, segment, sent, forced=True).entry
    assert taken is not None
    assert (taken.target, taken.made_for) == ("milieu[^5]", "middle[^5] text")


@pytest.mark.parametrize(
    ("state", "stated", "target"),
    [
        (State.TRANSLATED, True, "A/79/12"),  # a symbol: its translation is itself
        (State.DRAFT, True, ""),
        (State.TRANSLATED, False, ""),  # a tool that drops states has not translated it
    ],
)
def test_a_source_that_was_sent_in_the_place_of_a_target(state, stated, target):
    sent = SentUnit("u", "A/79/12", "A/79/12", filled=True)
    found = judge(entry("A/79/12"), back("A/79/12", "A/79/12", state, stated), sent)
    assert (found.entry.target if found.entry else "") == target


def test_codes_that_a_tool_numbered_anew_are_known_by_their_order():
    segment = Segment(
        "u",
        ("a ", Tag(11, Side.OPEN), "b", Tag(11, Side.CLOSE), Tag(12, Side.ALONE)),
        (Tag(12, Side.ALONE), Tag(11, Side.OPEN), "B", Tag(11, Side.CLOSE)),
        State.TRANSLATED,
    )
    found = judge(entry("a *b*[^3]"), segment, None).entry
    assert found is not None
    assert found.target == "[^3]*B*"


def test_a_number_of_ours_is_not_theirs_where_they_number_anew():
    """Their source has 5 where ours has 1; a 1 of theirs is nobody's."""
    segment = Segment(
        "u", ("a", Tag(5, Side.ALONE), " b"), ("un", Tag(1, Side.ALONE), " b",
        Tag(5, Side.ALONE)), State.TRANSLATED,
    )  # fmt: skip
    assert judge(entry("a[^3] b"), segment, None).account is Account.QUARANTINED


# ---- the short way for the usual unit


def both_ways(here: Entry, segment: Segment, sent: SentUnit | None, *, forced: bool) -> bool:
    """Decides on both ways, which must agree; whether the short one decided at all."""
    quick = judge(here, segment, sent, forced=forced)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(judgement, "judge_usual", lambda *_: None)
        assert quick == judge(here, segment, sent, forced=forced)
    return judgement.judge_usual(here, segment, sent) is not None


PLAIN = st.sampled_from(["one", "un", "uno", "one ", "o*n*e", "{1}", "one. Two.", "", "2 \\* 3",
                         "one  two", "one\u00a0!", "  one", "one\t"])  # fmt: skip
STATES = st.sampled_from([State.DRAFT, State.TRANSLATED, State.FINAL])


@given(PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, STATES, STATES, st.booleans(), st.booleans(),
       st.booleans(), st.booleans())  # fmt: skip
@settings(max_examples=2000, deadline=None)
def test_the_short_way_is_the_long_one(
    text, target, made_for, source, came, was, state, stands, stated, filled, known, force
):
    """Whatever stands where: the two ways decide the same."""
    here = entry(text or "one", target, state, made_for)
    segment = Segment("u", (source,), (came,), stands, stated=stated)
    sent = SentUnit("u", made_for or "one", was, filled and bool(was)) if known else None
    both_ways(here, segment, sent, forced=force)


CODED = st.sampled_from(["one", "a *b* c", "d *e* f", "x[^1]", "*y* z[^1]", "[n](m) [^1]", "[^1]o",
                         "[N](o) [^1]", "[n](m) [p](q)", "[n](q) [p](r)", "[n](q) [p](m)",
                         "[n](m) <https://a.b>", "[n](o) <https://a.c>", "d **e** f", "x[^2]",
                         "a *b* *c*", "a\\\nb", "[^1][^1]", "k `l`", "p {1} *q*",
                         "<br>w *v*"])  # fmt: skip


@given(CODED, CODED, CODED, CODED, CODED, st.integers(0, 5), STATES, STATES, st.booleans(),
       st.booleans(), st.booleans(), st.booleans())  # fmt: skip
@settings(max_examples=2000, deadline=None)
def test_the_short_way_is_the_long_one_with_codes(
    text, target, source, came, was, same, state, stands, stated, filled, known, force
):
    """Five texts, of which some are the same: that is where the short way decides."""
    target = ("", target, text, target, target, target)[same]
    was, source = (was, target)[same > 1], (source, text)[same > 2]
    here = entry(text, target, state)
    rows = read(came).fragment
    segment = Segment("u", read(source).fragment, rows or ("",), stands, stated=stated)
    sent = SentUnit("u", text, was or text, not was or filled) if known else None
    both_ways(here, segment, sent, forced=force)


WORDS = ("a", "b ", " c", "a  b", " d ", "e*", ".", "(", "\n", "", "{1}", "&")


@given(st.sampled_from(["*y* z[^1]", "a *b* c", "x[^1]", "a [n](m)!"]), st.booleans(),
       st.lists(st.sampled_from(WORDS), min_size=6, max_size=6), STATES, st.booleans())  # fmt: skip
@settings(max_examples=2000, deadline=None)
def test_the_short_way_is_the_long_one_with_other_words(text, translated, words, stands, stated):
    """Any words around the codes of the source, in its order."""
    row = []
    for part, word in zip(read(text).fragment, words):
        row += [part, word] if isinstance(part, Tag) else [word]
    ours = text.replace("y", "v").replace("a ", "o ").replace("m", "l")
    here = entry(text, ours if translated else "")
    segment = Segment("u", read(text).fragment, tuple(row), stands, stated=stated)
    both_ways(here, segment, SentUnit("u", text, here.target), forced=False)


@pytest.mark.parametrize(
    ("text", "target", "came"),
    [("one", "un", "un"), ("one", "un", "deux"), ("one", "", "un"), ("a *b*", "", "c *d*"),
     ("a *b*[^1]", "c *d*[^1]", "c *d*[^1]"), ("a *b*[^1]", "c *d*[^1]", "e *f*[^1]"),
     ("a [b](/en)", "c [d](/fr)", "e [f](/fr)")],
)  # fmt: skip
def test_the_short_way_is_taken(text, target, came):
    here = entry(text, target)
    assert both_ways(here, back(text, came), SentUnit("u", text, target), forced=False)


# ---- found by thousands of damaged files


def test_the_numbers_of_our_own_codes_are_those_of_what_was_sent():
    """Ours has turned its codes round meanwhile: the file's numbers still mean what they meant."""
    sent = SentUnit("u", "word", "mot [^1] et [^2] fin")
    one, two = Tag(1, Side.ALONE), Tag(2, Side.ALONE)
    segment = Segment("u", ("word",), ("mot ", two, " et ", one, " fin"), State.TRANSLATED)
    first = judge(entry("word", sent.target), segment, sent).entry
    assert first is not None
    assert first.target == "mot [^2] et [^1] fin"
    assert judge(first, segment, sent).account is Account.UNCHANGED
    shorter = Segment("u", ("word",), ("mot et ", two, " fin neuf"), State.TRANSLATED)
    first = judge(entry("word", sent.target), shorter, sent).entry
    assert first is not None
    assert first.target == "mot et [^2] fin neuf"
    assert judge(first, shorter, sent).account is Account.UNCHANGED


def test_an_own_code_with_a_new_number_is_not_read_as_a_missing_one():
    source, target = "[a](https://a.org) see <https://un.org>.", "[a](https://a.org) voir [^2]."
    segment = Segment(
        "u",
        (Tag(100, Side.OPEN), "a", Tag(100, Side.CLOSE), " see ", Tag(101, Side.ALONE), "."),
        (Tag(100, Side.OPEN), "a", Tag(100, Side.CLOSE), " voir ", Tag(102, Side.ALONE), "."),
        State.TRANSLATED,
    )
    here = entry(source, target)
    assert judge(here, segment, SentUnit("u", source, target)).account is Account.UNCHANGED


def test_the_source_without_a_state_is_no_translation():
    """A tool that fills what is untranslated, and drops states, would finish every unit."""
    for segment in (back("one", "one", stated=False), back("one", "one", State.DRAFT)):
        assert judge(entry("one"), segment, None).account is Account.UNCHANGED
    spaced = back("one. two", "one.two", State.DRAFT)
    assert judge(entry("one. two"), spaced, None).account is Account.UNCHANGED
    assert judge(entry("one"), back("one", "one"), None).account is Account.APPLIED


def test_codes_that_became_text_are_codes_again():
    segment = Segment(
        "u", ("a {1>b<1}{2} c",), ("un {2}{1>B<1} ça",), State.TRANSLATED, stated=True
    )
    found = judge(entry("a *b*[^3] c"), segment, None).entry
    assert found is not None
    assert found.target == "un [^3]*B* ça"


def test_braces_that_were_in_the_text_stay_text():
    """False-positive case: a master that has them of its own."""
    segment = Segment("u", ("a {1} c",), ("un {1} ça",), State.TRANSLATED, stated=True)
    found = judge(entry("a {1} c"), segment, None).entry
    assert found is not None
    assert found.target == "un {1} ça"


def test_codes_that_only_our_translation_has_may_have_become_text_too():
    sent = SentUnit("u", "A/RES/1", "la *A/RES/1* finale")
    here = entry("A/RES/1", sent.target, State.FINAL)
    untouched = Segment("u", ("A/RES/1",), ("la {1>A/RES/1<1} finale",), State.TRANSLATED)
    assert judge(here, untouched, sent).account is Account.UNCHANGED
    changed = Segment("u", ("A/RES/1",), ("{1>A/RES/1<1} en fin",), State.TRANSLATED)
    found = judge(here, changed, sent).entry
    assert found is not None
    assert found.target == "*A/RES/1* en fin"


def test_line_ends_that_a_tool_put_between_codes_are_no_change():
    sent = SentUnit("u", "a[^1][^2]", "[^1][^2] b")
    here = entry("a[^1][^2]", sent.target, State.FINAL)
    one, two = Tag(1, Side.ALONE), Tag(2, Side.ALONE)
    indented = Segment("u", ("a", one, two), ("\n  ", one, "\n  ", two, " b\n"), State.DRAFT)
    assert judge(here, indented, sent).account is Account.UNCHANGED
    spaced = Segment("u", ("a", one, two), (one, " ", two, " b"), State.TRANSLATED)
    assert judge(here, spaced, sent).account is Account.APPLIED, "a person has put it there"


def test_a_link_that_changed_in_the_source_is_not_taken_from_an_old_translation():
    """Ours leads to the old page: the translator has translated the new link."""
    here = entry("See [one](new.md) and [two](two.md).", "Voir [un](old.md).",
                 made_for="See [one](old.md).")  # fmt: skip
    segment = Segment(
        "u",
        read(here.unit.text).fragment,
        ("Voir ", Tag(1, Side.OPEN), "un", Tag(1, Side.CLOSE), " et ", Tag(2, Side.OPEN), "deux",
         Tag(2, Side.CLOSE), "."),
        State.TRANSLATED,
    )  # fmt: skip
    sent = SentUnit("u", here.unit.text, here.target, made_for=here.made_for)
    for known in (sent, None):
        found = judge(here, segment, known).entry
        assert found is not None
        assert found.target == "Voir [un](new.md) et [deux](two.md)."
        assert judge(found, segment, known).account is Account.UNCHANGED


def test_a_sentence_that_is_the_same_in_both_languages_is_no_fault_of_an_untouched_unit():
    """Without states a reader takes it for untranslated; but the unit came back as it was sent."""
    sent = SentUnit("u", "See it. A/RES/1.", "Voir. A/RES/1.")
    here = entry(sent.source, sent.target, State.REVIEWED)
    untouched = back(sent.source, sent.target)._replace(
        fault="1 of its 2 segments is not translated"
    )
    assert judge(here, untouched, sent).account is Account.UNCHANGED
    changed = back(sent.source, "Vois. A/RES/1.")._replace(fault=untouched.fault)
    assert judge(here, changed, sent).account is Account.QUARANTINED


def test_a_filled_source_is_none_whatever_its_spaces():
    sent = SentUnit("u", "One. Two.", "One. Two.", filled=True)
    assert judge(entry("One. Two."), back("One. Two.", "One.Two.", State.DRAFT), sent).entry is None


def test_our_own_notes_are_no_remarks_of_a_translator():
    """A converter has lost who wrote them."""
    unit = Unit("u", "one", Role.HEADING, ("Agenda",), "", ("keep it short",))
    came = back("one", "un")._replace(remarks=("heading; in: Agenda", "keep it short", "why?"))
    found = judge(Entry(unit), came, None).entry
    assert found is not None
    assert found.remarks == ("why?",)


def test_only_the_digits_of_codes_are_codes():
    """Full-width and Arabic-Indic digits between braces are a writer's."""
    segment = Segment("u", ("a {１} {٢}",), ("un {１} {٢}",), State.TRANSLATED, stated=True)
    found = judge(entry("a {１} {٢}"), segment, None).entry
    assert found is not None
    assert found.target == "un {１} {٢}"


@pytest.mark.parametrize("came", ["a b", "*a* b[^1]", "a *b*[^1][^1]", "[^1]a *b*"])
def test_a_source_in_the_place_of_a_target_is_none_whatever_became_of_its_codes(came):
    """Its words are the source's: a tool has harmed the codes, and nobody has translated it."""
    sent = SentUnit("u", "a *b*[^1]", "a *b*[^1]", filled=True)
    segment = back("a *b*[^1]", "a *b*[^1]")._replace(
        target=match(read("a *b*[^1]"), read(came)).fragment, stated=False
    )
    assert judge(entry("a *b*[^1]"), segment, sent).account is Account.UNCHANGED
    done = segment._replace(stated=True)
    assert judge(entry("a *b*[^1]"), done, sent).account is not Account.UNCHANGED


def test_without_a_record_codes_that_were_in_doubt_are_not_turned_round_each_time():
    """Two codes of ours that the source does not have: which was which is not known any more."""
    one, two = Tag(1, Side.ALONE), Tag(2, Side.ALONE)
    segment = Segment("u", ("word",), ("mot ", two, " et ", one, " fin"), State.TRANSLATED)
    assert judge(entry("word", "mot [^2] et [^1] fin"), segment, None).account is Account.UNCHANGED
    pair = Tag(2, Side.OPEN), "x", Tag(2, Side.CLOSE)
    other = Segment("u", ("word",), ("mot ", *pair, one), State.TRANSLATED)
    assert judge(entry("word", "mot *x*[^1]"), other, None).account is Account.UNCHANGED


def test_codes_of_the_source_that_changed_places_are_a_change():
    """False-positive case: nobody doubts which footnote mark is which."""
    one, two = Tag(1, Side.ALONE), Tag(2, Side.ALONE)
    source = ("one", one, " two", two)
    segment = Segment("u", source, ("un", two, " deux", one), State.TRANSLATED)
    found = judge(entry("one[^1] two[^2]", "un[^1] deux[^2]"), segment, None).entry
    assert found is not None
    assert found.target == "un[^2] deux[^1]"


def test_codes_that_became_text_with_other_numbers_are_codes_again():
    segment = Segment("u", ("a {100>b<100}{101} c",), ("un {101}{100>B<100} ça",), State.TRANSLATED)
    found = judge(entry("a *b*[^3] c"), segment, None).entry
    assert found is not None
    assert found.target == "un [^3]*B* ça"


def test_some_codes_that_only_our_translation_has_may_have_become_text():
    sent = SentUnit("u", "A/RES/1", "la *A/RES/1*[^1] finale")
    emphasis = (Tag(1, Side.OPEN), "A/RES/1", Tag(1, Side.CLOSE))
    segment = Segment("u", ("A/RES/1",), ("la ", *emphasis, "{2} finale"), State.TRANSLATED)
    found = judge(entry("A/RES/1", sent.target, State.FINAL), segment, sent)
    assert found.account is Account.UNCHANGED


def test_letters_that_a_tool_has_taken_apart_are_whole_again():
    """On a Macintosh; an untouched text is unchanged, a new one has whole letters."""
    sent = SentUnit("u", "caf\u00e9 one", "d\u00e9j\u00e0 *un*")
    untouched = back("cafe\u0301 one", "de\u0301ja\u0300 *un*")
    here = entry(sent.source, sent.target, State.REVIEWED)
    assert judge(here, untouched, sent).account is Account.UNCHANGED
    found = judge(here, back("cafe\u0301 one", "d'e\u0301te\u0301 *un*"), sent).entry
    assert found is not None
    assert found.target == "d'\u00e9t\u00e9 *un*"


def test_letters_that_stand_apart_in_the_master_may_do_so():
    """False-positive cases: the master's own way, and a text that has both forms."""
    for source, target in (("e\u0301", "le\u0301"), ("one", "\u00e9t\u00e9 e\u0301")):
        found = judge(entry(source), back(source, target), None).entry
        assert found is not None
        assert found.target == target


def test_no_break_spaces_that_a_tool_does_not_know_are_no_change():
    sent = SentUnit("u", "10%: one", "10\u00a0%\u202f: *un*")
    here = entry(sent.source, sent.target, State.REVIEWED)
    assert judge(here, back(sent.source, "10 % : *un*"), sent).account is Account.UNCHANGED
    assert judge(here, back(sent.source, "10\u00a0% : *un*"), sent).account is Account.UNCHANGED
    plain = SentUnit("u", "10%", "10\u00a0%")
    here = entry(plain.source, plain.target)
    assert judge(here, back(plain.source, "10 %"), plain).account is Account.UNCHANGED


def test_no_break_spaces_that_a_translator_puts_in_are_a_change():
    """False-positive case: no tool invents them."""
    sent = SentUnit("u", "10%: one", "10 %\u00a0: *un*")
    came = back(sent.source, "10\u00a0%\u00a0: *un*")
    found = judge(entry(sent.source, sent.target), came, sent).entry
    assert found is not None
    assert found.target == "10\u00a0%\u00a0: *un*"


def test_codes_of_ours_made_text_beside_codes_of_the_source():
    """Pairs that a tool has left as they are say nothing of what it does to others."""
    source, ours = "see *A*", "voir *A*[^1]"
    pair = (Tag(1, Side.OPEN), "A", Tag(1, Side.CLOSE))
    sent = SentUnit("u", source, ours)
    new = Segment("u", ("see ", *pair), ("voir ", *pair, "{2}, neuf"), State.TRANSLATED)
    found = judge(entry(source, ours), new, sent).entry
    assert found is not None
    assert found.target == "voir *A*[^1], neuf"
    other = new._replace(target=("voir ", *pair, "{1}, neuf"))
    found = judge(entry(source, ours), other, sent).entry
    assert found is not None
    assert found.target == "voir *A*{1}, neuf"  # a number that is in use: the translator's own


def test_braces_in_our_own_translation_stay_text():
    """False-positive case: it has codes that its source does not have, and such words as well."""
    sent = SentUnit("u", "word", "mot {1} [^1]")
    same = Segment("u", ("word",), ("mot {1} ", Tag(1, Side.ALONE)), State.TRANSLATED)
    assert judge(entry("word", sent.target), same, sent).account is Account.UNCHANGED
    new = same._replace(target=("mot {1} neuf ", Tag(1, Side.ALONE)))
    found = judge(entry("word", sent.target), new, sent).entry
    assert found is not None
    assert found.target == "mot {1} neuf [^1]"
