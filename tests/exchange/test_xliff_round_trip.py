"""What goes out comes home: catalogs to XLIFF of every version and back into catalogs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.returns.accounts import Account
from hexapla.exchange.returns.ledger import receive
from hexapla.exchange.returns.pieces import key
from hexapla.exchange.returns.returned import settle
from hexapla.exchange.xliff import WRITERS
from hexapla.exchange.xliff.reading import read
from hexapla.exchange.xliff.validation.validating import validate
from hexapla.markup import notation
from hexapla.markup.lines import tidy
from hexapla.markup.writing import match, meaning, same
from hexapla.markup.writing import write as write_notation
from hexapla.model.candidate import Candidate, Term
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.finding import Severity
from hexapla.model.fragment import Fragment
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit
from hexapla.segmentation.sentences import cut as cut_sentences

EN, AR = Locale.parse("en"), Locale.parse("ar")

# Pieces of text with markup, the characters that are markup alone, and those that XML minds.
PIECES = st.sampled_from(
    ["word", " ", "  ", "*em*", "**strong**", "***both***", "~~gone~~", "[a *b*](https://un.org)",
     "![alt](a.png)", "![](b.png)", "`code`", "[^1]", "[^2]", "<sup>3</sup>", "<br>", "<i>x</i>",
     "\\\n", "\\*", "&amp;", "<https://un.org>", "2 * 3 * 4", "[Original: English]", "中文", "٣"]
)  # fmt: skip
CHARACTERS = st.text(
    st.sampled_from("ab*_`[]()<>&!~\\^\"'|# \té\u00a0\u2028\x0b\ufffe𝄞"), max_size=8
)
TEXTS = st.lists(PIECES | CHARACTERS, max_size=8).map(lambda parts: tidy("".join(parts)))
NONEMPTY = TEXTS.filter(bool)
STATES = st.sampled_from([State.DRAFT, State.TRANSLATED, State.REVIEWED, State.FINAL])


@st.composite
def entries(draw, number):
    unit = Unit(
        f"u{number}", draw(NONEMPTY), draw(st.sampled_from(Role)), tuple(draw(st.lists(TEXTS))),
        draw(st.sampled_from(["", "3"])), tuple(draw(st.lists(TEXTS, max_size=1))),
    )  # fmt: skip
    target = draw(TEXTS)
    if not target:
        return Entry(unit)
    made_for = unit.text if draw(st.booleans()) else draw(NONEMPTY)
    return Entry(unit, target, draw(STATES), made_for)


@st.composite
def catalogs(draw):
    count = draw(st.integers(0, 4))
    return Catalog("d", AR, tuple(draw(entries(number)) for number in range(count)))


def cut_anywhere(fragment: Fragment, locale: Locale) -> tuple[Fragment, ...]:
    """Cuts behind every second space, also between the ends of a pair."""
    pieces: list[list] = [[]]
    spaces = 0
    for part in fragment:
        if not isinstance(part, str):
            pieces[-1].append(part)
            continue
        for word in part.split(" "):
            pieces[-1].append(f"{word} ")
            spaces += 1
            if spaces % 2:
                pieces.append([])
        pieces[-1 if pieces[-1] else -2][-1] = pieces[-1 if pieces[-1] else -2][-1][:-1]
    return tuple(tuple(one for one in piece if one != "") for piece in pieces if piece)


@st.composite
def ways(draw):
    """How a file may go out."""
    return Outgoing(
        EN,
        "source/d.md",
        target_tag=draw(st.sampled_from(["", "ar-SA"])),
        filled=draw(st.booleans()),
        export=draw(st.sampled_from(["", "0123abcd"])),
        cut=draw(st.sampled_from([None, cut_sentences, cut_anywhere])),
        candidates=draw(
            st.dictionaries(
                st.sampled_from(["u0", "u1"]),
                st.tuples(st.builds(Candidate, TEXTS, TEXTS, st.integers(-1, 101), TEXTS)),
            )
        ),
        terms=draw(
            st.dictionaries(
                st.sampled_from(["u0", "u1"]),
                st.tuples(
                    st.builds(Term, TEXTS, st.tuples(TEXTS), TEXTS, st.tuples(TEXTS)),
                    st.builds(Term, TEXTS, st.just(())),
                ),
            )
        ),
    )


def write(catalog: Catalog, version: str, way: Outgoing | None = None) -> bytes:
    return b"".join(WRITERS[version](catalog, way or Outgoing(EN, "source/d.md")))


def home(catalog: Catalog, version: str, way: Outgoing | None = None):
    (returned,) = read(write(catalog, version, way), "d.xlf")
    return returned


every_version = pytest.mark.parametrize("version", WRITERS)


@every_version
@given(catalogs(), ways())
@settings(max_examples=100, deadline=None)
def test_an_untouched_file_changes_nothing(version, catalog, way):
    """Whatever the texts, a file that nobody touched leaves the catalog as it was."""
    returned = home(catalog, version, way)
    after, ledger, kept = receive(catalog, returned)
    assert after == catalog
    assert kept == ()
    assert ledger.balances(returned)
    assert {row.account for row in ledger.rows} <= {Account.UNCHANGED}
    assert returned.export == way.export


@every_version
@given(catalogs(), ways())
@settings(max_examples=100, deadline=None)
def test_a_file_says_the_fragments_of_its_catalog(version, catalog, way):
    """Words and inline codes come home as they went, numbered as in their source."""
    for entry, segment in zip(catalog.entries, home(catalog, version, way).segments):
        source = notation.read(entry.unit.text)
        target = match(source, notation.read(entry.target))
        assert segment.id == entry.unit.id
        assert settle(segment.source) == settle(source.fragment)
        assert settle(segment.target or ()) == settle(target.fragment)


@every_version
@given(catalogs(), ways())
@settings(max_examples=100, deadline=None)
def test_translations_come_home_to_an_empty_catalog_or_are_kept_aside(version, catalog, way):
    """Nothing is lost, nothing is invented, and what is applied says what was sent."""
    returned = home(catalog, version, way)
    blank = catalog._replace(entries=tuple(Entry(entry.unit) for entry in catalog.entries))
    after, ledger, kept = receive(blank, returned)
    assert ledger.balances(returned)
    for sent, row, here in zip(catalog.entries, ledger.rows, after.entries):
        if row.account is Account.APPLIED:
            there = match(notation.read(sent.unit.text), notation.read(sent.target))
            back = match(notation.read(sent.unit.text), notation.read(here.target))
            assert row.restored or settle(back.fragment) == settle(there.fragment)
            assert here.state <= min(sent.state, State.TRANSLATED)
        elif row.account is Account.QUARANTINED:
            assert row.segment in [one.item for one in kept]
            assert row.reason
        else:  # there was nothing, or a draft that said no more than its source
            target = settle(notation.read(sent.target).fragment)
            source = settle(notation.read(sent.unit.text).fragment)
            draft = sent.state < State.TRANSLATED or sent.stale
            assert not target or (draft and key(target) == key(source))
    again, ledger, kept_again = receive(after, returned)
    assert again == after
    assert kept_again == kept
    assert not ledger.counts()[Account.APPLIED]


@every_version
@given(NONEMPTY)
@settings(max_examples=100, deadline=None)
def test_a_translation_with_its_sources_codes_is_always_applied(version, text):
    """Only what Markdown cannot say is kept aside; what it has said once, it can say."""
    source = notation.read(text)
    if meaning(notation.read(tidy(write_notation(source)))) != meaning(source):
        return
    catalog = Catalog("d", AR, (Entry(Unit("u", text, Role.CELL)),))
    full = catalog._replace(entries=(Entry(catalog.entries[0].unit, text, State.FINAL, text),))
    after, ledger, _ = receive(catalog, home(full, version))
    (entry,) = after.entries
    if "\x0b" in text or "\ufffe" in text:
        return
    if not settle(source.fragment):
        return
    assert ledger.rows[0].account is Account.APPLIED, ledger.rows[0].reason
    assert same(entry.target, text) or settle(notation.read(entry.target).fragment) == settle(
        source.fragment
    )
    assert entry.state is State.TRANSLATED


@every_version
@given(catalogs(), ways())
@settings(deadline=None)
def test_writing_is_stable(version, catalog, way):
    """The same content gives the same bytes, and a file that came home writes the same again."""
    data = write(catalog, version, way)
    after, _, _ = receive(catalog, read(data, "d.xlf")[0])
    assert write(after, version, way) == data


@every_version
@given(catalogs(), ways())
@settings(max_examples=100, deadline=None)
def test_what_is_written_is_valid(version, catalog, way):
    """Our own validator finds nothing wrong with any file of ours."""
    found = validate(write(catalog, version, way), "d.xlf")
    assert [one for one in found if one.severity > Severity.INFO] == []


@every_version
@given(catalogs(), st.lists(st.tuples(st.integers(0), st.binary(max_size=3)), max_size=3))
@settings(max_examples=100, deadline=None)
def test_damaged_files_are_read_or_refused(version, catalog, damages):
    """Whatever bytes change on the way, the answer is segments or a sentence."""
    data = bytearray(write(catalog, version))
    for place, junk in damages:
        at = place % len(data)
        data[at : at + 2] = junk
    try:
        (returned,) = read(bytes(data), "d.xlf")
    except FormatError:
        return
    _, ledger, _ = receive(catalog, returned)
    assert ledger.balances(returned)
