"""Web and e-mail addresses: where they end, and what they say in no language."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.language.addresses import find
from hexapla.language.normal import normal
from hexapla.model.value import ValueKind


def addresses(text: str, language: str = "en") -> list[str]:
    """The addresses in a text, as they are written."""
    text = normal(text).text
    return [text[value.start : value.end] for value in find(text, language)]


def key(text: str, language: str = "en") -> str:
    (value,) = find(normal(text).text, language)
    assert value.kind is ValueKind.ADDRESS
    return value.keys[0]


WRITTEN = [
    "www.un.org/en/our-work/official-languages", "https://documents.un.org", "http://a.org/b?c=d&e",
    "https://en.wikipedia.org/wiki/Foo_(bar)", "https://undocs.org/A/64/13", "documents.un.org",
    "unodc.org/unodc/en/treaties/CTOC/index.html", "https://x.org/a#b", "un.org/dgacm",
    "www.cbd.int/doc/mop-07-inf-06-en.pdf", "https://unesdoc.unesco.org/ark:/48223/pf0000",
    "secretariat@cbd.int", "first.last+x@sub.un.org", "https://a.org/x;y=1", "treaties.un.org",
    "https://www.gob.es", "gov.uk/guidance", "https://econ.worldbank.org/0,,contentMDK:21~pagePK:6",
    "https://a.org/%D0%9F", "WWW.UN.ORG", "https://ru.wikipedia.org/wiki/Россия", "ftp://ftp.un.org",
]  # fmt: skip
AROUND = {
    "en": ["{}", "See {}.", "({})", "at {}, or", "“{}”", "<{}>", "{}; {{see}}", "(see {}).", "{}:"],
    "fr": ["Voir {}.", "« {} »", "à l’adresse {} ;", "l’adresse {}, où"],
    "es": ["Véase {}.", "¿{}?", "en {}, y"],
    "ru": ["См. {}.", "«{}»", "по адресу {}; и"],
    "zh": ["见{}。", "（{}）", "可查阅{}，", "网址{}、", "{}；", "（见{}）。", "“{}”"],
    "ar": ["انظر {}.", "على الرابط {}، و", "{}؛", "؟{}؟", "(\u200e{}\u200e)."],
}


@pytest.mark.parametrize("address", WRITTEN)
@pytest.mark.parametrize("language", AROUND)
def test_an_address_ends_where_the_sentence_goes_on(address: str, language: str) -> None:
    for sentence in AROUND[language]:
        assert addresses(sentence.format(address), language) == [address], sentence


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("见https://www.un.org/zh/a查阅", ["https://www.un.org/zh/a"]),
        ("请联系a@un.org或b@un.org。", ["a@un.org", "b@un.org"]),
        ("见www.un.org网站", ["www.un.org"]),
        ("（见https://www.un.org/zh），UNEP", ["https://www.un.org/zh"]),
        ("https://x.org/c,https://x.org/d", ["https://x.org/c", "https://x.org/d"]),
        ("[https://x.org/a](b)", ["https://x.org/a"]),
        ("on documents.un.org’s page", ["documents.un.org"]),
        ("https://x.org/a...", ["https://x.org/a"]),
        ("*https://x.org/a*", ["https://x.org/a"]),
        ("https://x.org/a(", ["https://x.org/a"]),
    ],
)
def test_glued_addresses(text: str, found: list[str]) -> None:
    assert addresses(text, "zh") == found


@pytest.mark.parametrize(
    "text",
    ["e.g. this", "end.In the", "a.m. or p.m.", "Mr.Com", "Inc.com", "Amazon.com has", "@user",
     "a@b", "www.", "http://", "https://.", "http:// x", "v1.2.info2", "A/64/13", "3.5",
     "and/or", "..org", ".org", "un.orgs", "info", "://x.y", "fr.ch 12", "@un.org",
     "x.ch", "a.eu 5", "Add.1/Rev.2"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "zh", "de"])
def test_what_is_no_address(text: str, language: str) -> None:
    assert addresses(text, language) == []


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("https://www.un.org/en/about", "https://www.un.org/fr/about/", "fr"),
        ("www.un.org/en", "http://un.org/ru", "ru"),
        ("www.cbd.int/mop-07-en.pdf", "www.cbd.int/mop-07-es.pdf", "es"),
        ("a.org/?lang=en&x=1", "a.org/?lang=zh&x=1", "zh"),
        ("a.org/x?symbol=A/64/13&Lang=E", "a.org/x?symbol=A/64/13&Lang=F", "fr"),
        ("www.wto.org/english/a_e/b_e.htm", "www.wto.org/french/a_f/b_f.htm", "fr"),
        ("https://en.unesco.org/x", "https://ar.unesco.org/x", "ar"),
        ("creativecommons.org/legalcode.es", "creativecommons.org/legalcode.zh-hans", "zh"),
        ("un.org/en/x", "un.org/de/x", "de"),
        ("https://documents.un.org/doc/undoc/gen/n20/123/45/pdf/n2012345.pdf",
         "https://documents.un.org/doc/undoc/gen/n20/123/46/pdf/n2012346.pdf", "fr"),
        ("UNODC.org/X", "www.unodc.org/x", "fr"),
    ],
)  # fmt: skip
def test_the_same_page_in_another_language_is_the_same(one: str, other: str, language: str) -> None:
    assert key(one, "en") == key(other, language)


@pytest.mark.parametrize(
    ("master", "version"),
    [
        ("https://undocs.org/A/64/13", "https://undocs.org/fr/A/64/13"),
        ("creativecommons.org/licenses/by/4.0/legalcode",
         "creativecommons.org/licenses/by/4.0/legalcode.fr"),
        ("a.org/x?y=1", "a.org/x?lang=fr&y=1"),
        ("unesco.org/x", "fr.unesco.org/x"),
    ],
)  # fmt: skip
def test_a_master_may_have_no_language_in_its_address(master: str, version: str) -> None:
    (one,), (other,) = find(master, "en"), find(version, "fr")
    assert set(one.keys) & set(other.keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("un.org/en/about", "un.org/fr/abaut"),
        ("documents.un.org", "document.un.org"),
        ("www.gov.ru/a", "www.gov.fr/a"),
        ("a@un.org", "b@un.org"),
        ("undocs.org/A/64/13", "undocs.org/A/64/15"),
        ("https://x.org/a?b=1", "https://x.org/a?b=2"),
    ],
)
def test_other_addresses_are_others(one: str, other: str) -> None:
    (first,), (second,) = find(one, "en"), find(other, "fr")
    assert not set(first.keys) & set(second.keys)


def test_keys_are_in_small_letters_without_what_differs() -> None:
    assert key("https://www.UN.org/en/Our-Work/") == "un.org/*/our-work"
    assert key("First.Last@UN.org") == "first.last@un.org"
    assert key("https://documents.un.org") == "documents.un.org"


@given(
    st.text(alphabet="w.htps:/@unorgcim?=&()[],;_-eА第、 ٣é1", max_size=60),
    st.sampled_from(["en", "zh", "ar", ""]),
)
def test_places_are_in_order_and_apart(text: str, language: str) -> None:
    end = 0
    for value in find(text, language):
        assert end <= value.start < value.end <= len(text)
        assert all(value.keys)
        assert not any(sign.isspace() for sign in text[value.start : value.end])
        end = value.end


@pytest.mark.parametrize(
    "text",
    ["1" * 10_000_000 + "@", "(" * 100_000, "www." * 200_000, "a@" * 200_000, ".org" * 200_000,
     "http://" * 100_000, "http://a" + "(" * 500_000, "https://a.org/" + "a/" * 200_000,
     "a.com/" * 100_000, "-1" * 500_000, "a.b@" * 100_000, "[" * 500_000 + "://"],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_long_nonsense_takes_no_time(text: str) -> None:
    begun = time.process_time()
    list(find(text, "en"))
    assert time.process_time() - begun < 2
