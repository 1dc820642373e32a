"""Tables of texts as spreadsheets save them."""

import pytest

from hexapla.errors import FormatError
from hexapla.exchange.reading import read
from hexapla.exchange.returns.returned import Segment
from hexapla.model.catalog import State
from hexapla.model.fragment import Side, Tag


def segments(text: str, encoding: str = "utf-8") -> tuple[Segment, ...]:
    (returned,) = read(text.encode(encoding), "agenda.fr.csv")
    assert returned.language == "fr"
    return returned.segments


@pytest.mark.parametrize(
    "text",
    [
        "id,source,target\nu1,a,b\n",
        "Source,ID,Target\na,u1,b\n",
        "location;source;target\nu1;a;b\n",
        "id\tsource\ttarget\nu1\ta\tb\n",
        'id,source,target\r\n"u1","a","b"\r\n',
        "u1,a,b\n",
        "key,original,translation,size\nu1,a,b,3\n",
    ],
)
def test_columns_and_what_separates_them(text):
    (segment,) = segments(text)
    assert (segment.id, segment.source, segment.target) == ("u1", ("a",), ("b",))


def test_two_columns_without_names_are_source_and_target():
    (segment,) = segments("a,b\n")
    assert (segment.id, segment.source, segment.target) == ("", ("a",), ("b",))


def test_texts_of_several_lines_and_with_separators():
    first, second = segments('source,target\n"a, ""x""\nb","c, d"\ne,f\n')
    assert (first.source, first.target, first.line) == (('a, "x" b',), ("c, d",), 2)
    assert (second.source, second.line) == (("e",), 4)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_of_spreadsheets(encoding):
    assert segments("source,target\né,ü\n", encoding)[0].target == ("ü",)


def test_what_is_not_utf_8_is_refused():
    with pytest.raises(FormatError, match="not UTF-8; save it as UTF-8"):
        read("source,target\né,ü\n".encode("cp1252"), "a.csv")


@pytest.mark.parametrize(
    ("column", "said", "state", "stated"),
    [
        ("fuzzy", "", State.TRANSLATED, False),
        ("fuzzy", "False", State.TRANSLATED, False),
        ("fuzzy", "True", State.DRAFT, True),
        ("status", "", State.TRANSLATED, False),
        ("status", "Translated", State.TRANSLATED, True),
        ("status", "approved", State.TRANSLATED, True),
        ("status", "needs work", State.DRAFT, True),
    ],
)
def test_states(column, said, state, stated):
    (segment,) = segments(f"source,target,{column}\na,b,{said}\n")
    assert (segment.state, segment.stated) == (state, stated)


def test_texts_are_in_the_notation():
    (segment,) = segments("source,target\na *b*,*B* A\n")
    assert segment.target == (Tag(1, Side.OPEN), "B", Tag(1, Side.CLOSE), " A")


def test_remarks_and_empty_cells():
    first, second = segments("source,target,comment\na,,One.\nb,c\n")
    assert (first.target, first.remarks) == (None, ("One.",))
    assert (second.target, second.remarks) == (("c",), ())


def test_columns_called_by_their_languages_are_a_document_each():
    french, spanish = read(b"id,en,fr,es\nu1,a,b,c\n", "agenda.csv")
    assert (french.language, spanish.language) == ("fr", "es")
    assert (french.segments[0].id, french.segments[0].target) == ("u1", ("b",))
    assert spanish.segments[0].target == ("c",)


def test_a_text_without_its_quotes_is_not_cut_off_silently():
    *_, last = segments("source,target\na,b\nc,d\ne,f\ng,h\ni,j, and more\n")
    assert last.target == ("j",)
    assert last.fault == "its row has 3 cells and not 2: a text lacks its quotes"
