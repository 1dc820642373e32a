"""What goes out comes home: catalogs to XLIFF and back into catalogs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange.judgement import Account
from hexapla.exchange.ledger import receive
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.returned import settle
from hexapla.exchange.xliff.reading import read
from hexapla.exchange.xliff.v1.writing import write
from hexapla.markup import notation
from hexapla.markup.notation import tidy
from hexapla.markup.writing import match, meaning, same
from hexapla.markup.writing import write as write_notation
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

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


def home(catalog: Catalog):
    (returned,) = read(write(catalog, Outgoing(EN, "source/d.md")), "d.xlf")
    return returned


@given(catalogs())
@settings(max_examples=300, deadline=None)
def test_an_untouched_file_changes_nothing(catalog):
    """Whatever the texts, a file that nobody touched leaves the catalog as it was."""
    returned = home(catalog)
    after, ledger, kept = receive(catalog, returned)
    assert after == catalog
    assert kept == ()
    assert ledger.balances(returned)
    assert ledger.counts()[Account.UNCHANGED] == len(catalog.entries)


@given(catalogs())
@settings(max_examples=200, deadline=None)
def test_a_file_says_the_fragments_of_its_catalog(catalog):
    """Words and inline codes come home as they went, numbered as in their source."""
    for entry, segment in zip(catalog.entries, home(catalog).segments):
        source = notation.read(entry.unit.text)
        target = match(source, notation.read(entry.target))
        assert segment.id == entry.unit.id
        assert settle(segment.source) == settle(source.fragment)
        assert settle(segment.target or ()) == settle(target.fragment)


@given(catalogs())
@settings(max_examples=300, deadline=None)
def test_translations_come_home_to_an_empty_catalog_or_are_kept_aside(catalog):
    """Nothing is lost, nothing is invented, and what is applied says what was sent."""
    returned = home(catalog)
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
        else:
            assert not settle(notation.read(sent.target).fragment)
    again, ledger, kept_again = receive(after, returned)
    assert again == after
    assert kept_again == kept
    assert not ledger.counts()[Account.APPLIED]


@given(NONEMPTY)
@settings(max_examples=300, deadline=None)
def test_a_translation_with_its_sources_codes_is_always_applied(text):
    """Only what Markdown cannot say is kept aside; what it has said once, it can say."""
    source = notation.read(text)
    if meaning(notation.read(tidy(write_notation(source)))) != meaning(source):
        return
    catalog = Catalog("d", AR, (Entry(Unit("u", text, Role.CELL)),))
    full = catalog._replace(entries=(Entry(catalog.entries[0].unit, text, State.FINAL, text),))
    after, ledger, _ = receive(catalog, home(full))
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


@given(catalogs())
@settings(deadline=None)
def test_writing_is_stable(catalog):
    """The same content gives the same bytes, and a file that came home writes the same again."""
    data = write(catalog, Outgoing(EN, "source/d.md"))
    after, _, _ = receive(catalog, read(data, "d.xlf")[0])
    assert write(after, Outgoing(EN, "source/d.md")) == data


@given(catalogs(), st.lists(st.tuples(st.integers(0), st.binary(max_size=3)), max_size=3))
@settings(max_examples=200, deadline=None)
def test_damaged_files_are_read_or_refused(catalog, damages):
    """Whatever bytes change on the way, the answer is segments or a sentence."""
    data = bytearray(write(catalog, Outgoing(EN, "source/d.md")))
    for place, junk in damages:
        at = place % len(data)
        data[at : at + 2] = junk
    try:
        (returned,) = read(bytes(data), "d.xlf")
    except FormatError:
        return
    _, ledger, _ = receive(catalog, returned)
    assert ledger.balances(returned)
