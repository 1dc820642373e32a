"""Which unit a segment is, whatever a tool has done to its name."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.exchange.returns.claims import Claim, Known
from hexapla.exchange.returns.recognition import recognize
from hexapla.exchange.returns.returned import Segment
from hexapla.model.catalog import State
from hexapla.model.fragment import Side, Tag
from hexapla.model.locale import Locale

FR, ZH = Locale.parse("fr"), Locale.parse("zh")
KNOWN = (
    Known("u1", "First. Second."),
    Known("u2", "Third *one*."),
    Known("u3", "Same"),
    Known("u4", "Same"),
    Known("u5", "Last"),
)


def segment(id_: str, source: str, target: str | None = None, **more: object) -> Segment:
    return Segment(id_, (source,), (target,) if target else None, State.TRANSLATED, **more)


def members(found: tuple[Claim, ...]) -> list[Segment]:
    """The members of all claims, in the order of the file."""
    rows = [row for claim in found for row in zip(claim.places, claim.members, strict=True)]
    return [member for _, member in sorted(rows, key=lambda row: row[0])]


def units(*segments: Segment) -> list[str]:
    found = recognize(segments, KNOWN, FR)
    assert members(found) == list(segments)
    return [claim.unit for claim in found]


def test_the_id_is_enough():
    sent = segment("u2", "changed on the way")
    assert recognize([sent], KNOWN, FR) == (Claim("u2", sent, (sent,), (0,)),)


def test_the_name_is_as_good():
    assert units(segment("1", "x", name="u2")) == ["u2"]


def test_an_id_inside_a_longer_one():
    """Tools put their own file's number before ours, or the segment's behind it."""
    (claim,) = recognize([segment("file1-u2_0", "x")], KNOWN, FR)
    assert (claim.unit, claim.restored) == ("u2", "recognized by a part of its id")


def test_an_id_that_holds_two_of_ours_says_nothing():
    assert units(segment("u2-u3", "x")) == [""]


def test_texts_in_order_where_ids_were_rewritten():
    sources = ("First. Second.", "Third one.", "Same", "Same", "Last")
    found = recognize([segment(str(n), text) for n, text in enumerate(sources)], KNOWN, FR)
    assert [claim.unit for claim in found] == ["u1", "u2", "u3", "u4", "u5"]
    assert {claim.restored for claim in found} == {"recognized by its text"}


def test_the_same_text_twice_is_told_by_its_neighbours():
    """The first of the two was left out: what stands behind u3 cannot be it."""
    assert units(segment("u3", "Same"), segment("9", "Same")) == ["u3", "u4"]
    assert units(segment("u2", "Third one."), segment("9", "Same"), segment("u5", "Last")) == [
        "u2", "u3", "u5",
    ]  # fmt: skip


def test_spaces_are_no_difference():
    assert units(segment("1", "\n  Third\n  one. ")) == ["u2"]


def test_nobodys_text_is_nobodys():
    assert units(segment("1", "First"), segment("2", ""), segment("3", "Lasting")) == ["", "", ""]


def test_a_unit_in_pieces_is_put_together():
    pieces = (segment("1", "First.", "Premier.", line=3), segment("2", "Second.", "Second."))
    (claim,) = recognize(pieces, KNOWN, FR)
    assert claim.unit == "u1"
    assert claim.members == pieces
    assert "".join(claim.segment.target) == "Premier. Second."
    assert (claim.segment.parts, claim.segment.line, claim.segment.fault) == (2, 3, "")
    assert claim.restored == "put together from 2 pieces"


def test_pieces_that_kept_the_id_or_made_new_ones_of_it():
    for names in (("u1", "u1"), ("u1", "7"), ("u1-1", "u1-2")):
        pieces = [segment(name, text, text) for name, text in zip(names, ("First.", "Second."))]
        assert units(*pieces) == ["u1"]


def test_a_piece_may_be_no_more_than_a_code():
    """A mark at the end of a unit, or a break at its start, that a tool has cut off."""
    known = [Known("u1", "Its report.[^3]"), Known("u2", "<br> Its report."), Known("u3", "More")]
    mark = (Tag(1, Side.ALONE),)
    words = segment("u1-1", "Its report.", "Son rapport.")
    (claim,) = recognize([words, words._replace(id="u1-2", source=mark, target=mark)], known, FR)
    assert (claim.unit, claim.segment.target) == ("u1", ("Son rapport.", *mark))
    names = ("u2-1", "u2-2")
    pieces = [words._replace(id=names[0], source=mark, target=mark), words._replace(id=names[1])]
    claim, other = recognize([*pieces, segment("u3", "More")], known, FR)
    assert (claim.unit, claim.members, other.unit) == ("u2", tuple(pieces), "u3")


def test_codes_alone_with_fresh_names_are_put_to_their_units():
    known = [Known("u1", "[^1] annex"), Known("u2", "More[^2]"), Known("u3", "[^3]")]
    mark = Segment("7", (Tag(1, Side.ALONE),), (Tag(1, Side.ALONE),), State.TRANSLATED)
    words = segment("8", "annex", "annexe"), segment("9", "More", "Plus")
    found = recognize([mark, *words, mark._replace(id="10"), mark], known, FR)
    assert [claim.unit for claim in found] == ["u1", "u2", "u3"]
    known = [Known("u1", "[^1]"), Known("u2", "More[^2]"), Known("u3", "Last")]
    found = recognize([mark, words[1], mark._replace(id="10")], known, FR)
    assert [(claim.unit, claim.places) for claim in found] == [("u1", (0,)), ("u2", (1, 2))]


def test_codes_that_a_tool_counted_anew_in_each_piece_are_not_the_same_code():
    known = [Known("u1", "One[^1]. Two[^2].")]
    mark = Tag(1, Side.ALONE)
    pieces = [
        Segment("1", ("One", mark, "."), ("Un", mark, "."), State.TRANSLATED),
        Segment("2", ("Two", mark, "."), ("Deux", mark, "."), State.TRANSLATED),
    ]
    (claim,) = recognize(pieces, known, FR)
    assert claim.segment.target == ("Un", mark, ".", " ", "Deux", Tag(2, Side.ALONE), ".")


def test_a_pair_that_was_cut_keeps_its_number():
    known = [Known("u1", "*One. Two.*")]
    pieces = [
        Segment("1", (Tag(1, Side.OPEN), "One."), (Tag(1, Side.OPEN), "Un."), State.TRANSLATED),
        Segment("2", ("Two.", Tag(1, Side.CLOSE)), ("Deux.", Tag(1, Side.CLOSE)), State.TRANSLATED),
    ]
    (claim,) = recognize(pieces, known, FR)
    assert claim.segment.target[0] == Tag(1, Side.OPEN)
    assert claim.segment.target[-1] == Tag(1, Side.CLOSE)


def test_a_piece_without_letters_needs_no_translation():
    known = [Known("u1", "§ 5. Text")]
    pieces = [segment("1", "§ 5."), segment("2", "Text", "Texte")]
    (claim,) = recognize(pieces, known, FR)
    assert ("".join(claim.segment.target), claim.segment.fault) == ("§ 5. Texte", "")


def test_a_space_that_a_tool_kept_with_a_piece_is_not_doubled():
    pieces = (segment("1", "First. ", "Premier. "), segment("2", "Second.", "Second."))
    (claim,) = recognize(pieces, KNOWN, FR)
    assert "".join(claim.segment.target) == "Premier. Second."


def test_chinese_pieces_have_no_space_between_them():
    (claim,) = recognize(
        [segment("1", "First.", "一。"), segment("2", "Second.", "二。")], KNOWN, ZH
    )
    assert "".join(claim.segment.target) == "一。二。"


def test_words_of_other_letters_in_chinese_pieces_have_their_space():
    """Where the source has one; a wide letter on either side needs none."""
    for first, second, joined in (("A/1", "B/2", "A/1 B/2"), ("见A/1", "号", "见A/1号")):
        pieces = [segment("1", "First. ", first), segment("2", "Second.", second)]
        (claim,) = recognize(pieces, KNOWN, ZH)
        assert "".join(claim.segment.target) == joined


def test_half_of_the_pieces_translated_is_a_fault():
    (claim,) = recognize([segment("1", "First.", "Un."), segment("2", "Second.")], KNOWN, FR)
    assert claim.segment.fault == "1 of its 2 pieces are not translated"


def test_a_piece_alone_is_not_its_unit():
    assert units(segment("1", "First."), segment("u5", "Last")) == ["", "u5"]


def test_units_that_came_back_as_one_are_named():
    (claim,) = recognize([segment("1", "Third one. Same", "Un")], KNOWN, FR)
    assert (claim.unit, claim.joined) == ("", ("u2", "u3"))
    (claim,) = recognize([segment("u2", "Third one.Same", "Un")], KNOWN, FR)
    assert claim.joined == ("u2", "u3")


def test_a_changed_source_is_not_a_joined_one():
    assert units(segment("u2", "Third one. Changed"), segment("u3", "Same")) == ["u2", "u3"]


# ---- pieces that stand apart, and what is there twice


def test_pieces_in_another_order_are_known_by_the_numbers_in_their_names():
    """A mark alone is put where its number says, though no words say where it stood."""
    known = [*KNOWN, Known("u6", "One[^1] two.")]
    mark = segment("u6-2", "", "")._replace(source=(Tag(1, Side.ALONE),))
    came = [
        segment("u1-2", "Second.", "Deux."), segment("u6-3", "two.", "deux."), mark,
        segment("u1-1", "First.", "Un."), segment("u6-1", "One", "Un"),
    ]  # fmt: skip
    first, other = recognize(came, known, FR)
    assert (first.unit, "".join(first.segment.target), first.places) == ("u1", "Un. Deux.", (3, 0))
    assert first.restored.endswith("put together from 2 pieces that stood apart")
    assert (other.unit, other.members) == ("u6", (came[4], came[2], came[1]))


def test_pieces_without_names_are_put_together_where_they_fit_in_one_way_only():
    came = [segment("1", "Second.", "Deux."), segment("2", "Last"), segment("3", "First.", "Un.")]
    first, last = recognize(came, KNOWN, FR)
    assert (first.unit, first.places, last.unit) == ("u1", (2, 0), "u5")
    another = [*came, segment("4", "First.", "Premier.")]
    assert [claim.unit for claim in recognize(another, KNOWN, FR)] == ["", "u5", "", ""]


def test_a_unit_in_pieces_that_is_there_twice_is_there_once():
    """Each piece beside its double, by our name or with the tool's own numbers."""
    for names in (("u1-1", "u1-2"), ("1", "2")):
        one, two = (segment(name, text, text) for name, text in zip(names, ("First.", "Second.")))
        claims = recognize([one, one, two, two], KNOWN, FR)
        (whole,) = [claim for claim in claims if not claim.repeats]
        assert (whole.unit, whole.places) == ("u1", (0, 2))
        assert [claim.repeats for claim in claims if claim.repeats] == [one, two]


def test_two_sentences_that_say_the_same_are_two():
    """False-positive case: pieces that kept the name of their unit."""
    known = [Known("u1", "Yes. Yes."), Known("u2", "More")]
    came = [segment("u1", "Yes.", "Oui."), segment("u1", "Yes.", "Oui.")]
    (claim,) = recognize(came, known, FR)
    assert (claim.places, "".join(claim.segment.target)) == ((0, 1), "Oui. Oui.")


def test_a_unit_that_is_there_twice_and_cut_in_two_ways_is_put_together_twice():
    known = [Known("u1", "One two three."), Known("u2", "More")]
    came = [
        segment("1", "One", "Un"), segment("2", "two three.", "deux trois."),
        segment("3", "One two", "Un deux"), segment("4", "three.", "trois."),
    ]  # fmt: skip
    found = recognize(came, known, FR)
    assert [claim.unit for claim in found] == ["u1", "u1"]
    assert {"".join(claim.segment.target) for claim in found} == {"Un deux trois."}


def test_a_text_that_is_there_once_more_than_its_units_repeats_one_of_them():
    came = [segment(str(n), "Same", "Idem") for n in range(3)]
    found = recognize(came, KNOWN, FR)
    assert [claim.unit for claim in found] == ["u3", "u4", "u3"]
    assert [claim.repeats for claim in found] == [None, None, came[0]]
    came[2] = segment("2", "Same", "Autre")
    found = recognize(came, KNOWN, FR)
    assert [(claim.unit, claim.repeats) for claim in found] == [
        ("u3", None), ("u3", came[0]), ("u4", None),
    ]  # fmt: skip
    another = [*came, segment("3", "Same", "Un autre")]
    assert [claim.unit for claim in recognize(another, KNOWN, FR)] == ["u3", "u4", "", ""]


def test_units_with_the_same_words_are_told_by_their_codes():
    known = [Known("u1", "Report[^1]"), Known("u2", "Report"), Known("u3", "Last")]
    mark = Tag(1, Side.ALONE)
    bare, marked = segment("1", "Report", "a"), segment("2", "Report", "b")
    marked = marked._replace(source=("Report", mark), target=("b", mark))
    assert [claim.unit for claim in recognize([bare, marked], known, FR)] == ["u2", "u1"]
    lost = [bare, marked._replace(source=("Report",))]
    assert [claim.unit for claim in recognize(lost, known, FR)] == ["u1", "u2"]


def test_units_of_one_text_are_told_by_the_translations_they_had():
    """Where nobody has worked on them, or a tool has doubled one; else by their order alone."""
    known = [Known("u1", "Same", "a"), Known("u2", "Same", "b"), Known("u3", "Last")]

    def told(*targets: str) -> list[str]:
        came = [segment(str(n), "Same", target) for n, target in enumerate(targets)]
        return [claim.unit for claim in recognize(came, known, FR) if not claim.repeats]

    assert told("a", "b") == ["u1", "u2"]
    assert told("b", "a") == ["u2", "u1"]
    assert told("a", "a", "b") == ["u1", "u2"]
    assert told("b", "c") == ["u1", "u2"]


def test_a_piece_that_lost_its_space_gets_that_of_its_source():
    """A tool that trims its pieces: a mark stands close to its word, unless its source does not."""
    mark = (Tag(1, Side.ALONE),)
    words = segment("2", "annex.", "annexe.")
    for space in ("", " "):
        known = [Known("u1", f"[^1]{space}annex."), Known("u2", "More")]
        piece = segment("1", "")._replace(source=mark, target=mark)
        (claim,) = recognize([piece, words], known, FR)
        assert claim.segment.target == ((*mark, " ", "annexe.") if space else (*mark, "annexe."))
    known = [Known("u1", "See [^1]annex."), Known("u2", "More")]
    came = [segment("1", "See", "Voir"), piece, words]
    (claim,) = recognize(came, known, FR)
    assert claim.segment.target == ("Voir", " ", *mark, "annexe.")


def test_the_indent_of_a_printer_between_pieces_is_no_second_space():
    pieces = (segment("1", "First. ", "Un. "), segment("2", "Second.", "\n      Deux."))
    (claim,) = recognize(pieces, KNOWN, FR)
    assert "".join(claim.segment.target) == "Un. Deux."


def test_pieces_that_a_tool_has_filled_are_no_half_of_a_translation():
    filled = segment("1", "First. ", "First.")._replace(state=State.DRAFT)
    (claim,) = recognize([filled, segment("2", "Second.")], KNOWN, FR)
    assert (claim.segment.target, claim.segment.fault) == (None, "")


def test_a_piece_that_says_what_another_unit_says_is_that_of_the_unit_in_its_order():
    known = [Known("u1", "Same more."), Known("u2", "Same"), Known("u3", "Last")]
    came = [segment("1", "Same", "Idem"), segment("2", "more.", "plus."), segment("3", "Same")]
    assert [claim.unit for claim in recognize(came, known, FR)] == ["u1", "u2"]


def test_codes_that_only_the_pieces_of_a_translation_have_are_not_the_same_code():
    known = [Known("u1", "One. Two."), Known("u2", "More")]
    one = Tag(1, Side.ALONE)
    pieces = [
        segment("1", "One.")._replace(target=("Un", one)),
        segment("2", "Two.")._replace(target=("Deux", one)),
    ]
    (claim,) = recognize(pieces, known, FR)
    assert [tag.number for tag in claim.segment.target if isinstance(tag, Tag)] == [1, -1]


def test_pieces_of_nothing_but_space_are_no_translation():
    came = [segment("1", "First. ", " "), segment("2", "Second.")]
    (claim,) = recognize(came, KNOWN, FR)
    assert (claim.segment.target, claim.segment.fault) == (None, "")


def test_a_pair_that_was_cut_and_counted_anew_is_one_pair():
    """The end that was not begun in its piece is that of the pair that is open still."""
    known = [Known("u1", "*One* **two. Three** [^1]."), Known("u2", "More")]
    first = (Tag(1, Side.OPEN), "One", Tag(1, Side.CLOSE), " ", Tag(2, Side.OPEN), "two.")
    second = ("Three", Tag(1, Side.CLOSE), " ", Tag(2, Side.ALONE), ".")
    pieces = [
        segment("1", "")._replace(source=first, target=first),
        segment("2", "")._replace(source=second, target=second),
    ]
    (claim,) = recognize(pieces, known, FR)
    found = [tag for tag in claim.segment.target if isinstance(tag, Tag)]
    assert found == [
        Tag(1, Side.OPEN), Tag(1, Side.CLOSE), Tag(2, Side.OPEN), Tag(2, Side.CLOSE),
        Tag(3, Side.ALONE),
    ]  # fmt: skip


def test_a_document_symbol_needs_no_translation():
    """A tool that keeps states says of it that nobody has begun it; other words are to be done."""
    for words, fault in (("A/AC.320/2027/L.1", ""), ("and/or", "1 of its 2 pieces are not")):
        known = [Known("u1", f"Draft report {words}"), Known("u2", "More")]
        came = [segment("1", "Draft report", "Projet de rapport"), segment("2", words)]
        (claim,) = recognize(came, known, FR)
        assert claim.segment.fault.startswith(fault)
        assert bool(claim.segment.fault) == bool(fault)


def test_a_piece_that_is_all_of_another_unit_but_for_its_space_is_not_that_unit():
    """Pieces in another order, under new ids: the word alone is the unit, what was cut off is not.

    Nothing cuts a space off where no other segment says the same without one.
    """
    known = [Known("u1", "Committee"), Known("u2", "Committee that is gone")]
    came = [segment("3", "that is gone", "parti"), segment("2", "Committee ", "Comité ")]
    claims = recognize([*came, segment("1", "Committee")], known, FR)
    assert {place: one.unit for one in claims for place in one.places} == {
        0: "u2",
        1: "u2",
        2: "u1",
    }
    assert [one.unit for one in recognize(came[1:], known[:1], FR)] == ["u1"]


def test_where_one_of_two_like_units_was_left_out_the_other_is_told_by_its_translation():
    """A tool leaves out what is not translated, and counts the rest anew."""
    known = [Known("u1", "ready"), Known("u2", "ready", "prêt"), Known("u3", "Last")]
    assert [one.unit for one in recognize([segment("7", "ready", "prêt")], known, FR)] == ["u2"]
    assert [one.unit for one in recognize([segment("7", "ready", "paré")], known, FR)] == ["u1"]


def test_what_was_filled_with_its_source_may_come_back_empty():
    """Of two like units in another order, the one without a translation is that which had none."""
    known = [Known("u1", "ready", "ready"), Known("u2", "ready", "prêt"), Known("u3", "Last")]
    for empty in (segment("1", "ready"), segment("1", "ready", "ready")):
        came = [segment("2", "ready", "prêt"), empty]
        assert [one.unit for one in recognize(came, known, FR)] == ["u2", "u1"]


TEXTS = st.lists(st.sampled_from(["a", "b", "ab", "a b", "ba", "", "c"]), max_size=6)


@given(TEXTS, st.lists(st.tuples(st.sampled_from(["1", "u1", "u2", "x"]), TEXTS), max_size=6))
@settings(max_examples=300, deadline=None)
def test_every_segment_is_member_of_one_claim_and_no_unit_is_guessed_twice(sources, came):
    known = [Known(f"u{n}", text) for n, text in enumerate(sources) if text]
    segments = [segment(name, " ".join(words)) for name, words in came]
    found = recognize(segments, known, FR)
    assert members(found) == segments
    guessed = [claim.unit for claim in found if claim.unit and "text" in claim.restored]
    assert len(set(guessed)) == len(guessed)
