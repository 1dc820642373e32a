"""TR: what is not translated, not any more, not yet, or not as one translates."""

from __future__ import annotations

import pytest
from side_by_side import entry, found, of_units, said, side_by_side

from hexapla.model.catalog import Entry, State
from hexapla.model.unit import Role, Unit

UNIT = Unit("u1", "Opening of the session", Role.ITEM)


def made(target: str, state: State = State.TRANSLATED, made_for: str | None = None) -> Entry:
    return entry(UNIT, target, state, made_for)


def test_untranslated() -> None:
    """No text, or no entry at all; one finding a version."""
    table = of_units([UNIT], {"fr": [""], "es": [None], "ru": ["Открытие сессии"]})
    assert said(table, "TR") == {
        "fr": "the French version has no translation: translate it",
        "es": "the Spanish version has no translation: translate it",
    }


def test_stale_and_draft() -> None:
    """What is stale is not called a draft as well; a draft that lost its state is one."""
    table = side_by_side(
        UNIT.text,
        fr=made("Ouverture", State.DRAFT, "Opening"),
        es=made("Apertura", State.DRAFT),
        ru=made("Открытие", State.UNTRANSLATED),
        zh=made("会议开幕", State.FINAL, "Opening"),
        ar=made("افتتاح الدورة", State.REVIEWED),
    )
    assert {one.language: one.code for one in found(table)} == {
        "fr": "SYNC-1", "es": "TR-2", "ru": "TR-2", "zh": "SYNC-1",
    }  # fmt: skip
    assert said(table, "SYNC-1")["zh"] == (
        "the Chinese version was made for an earlier text of the master:"
        " bring it up to the new text"
    )
    assert said(table, "TR-2")["es"] == (
        "the Spanish version is only a draft: revise it and mark it as translated"
    )


@pytest.mark.parametrize(
    ("role", "language", "version", "label"),
    [
        (Role.ITEM, "fr", "a) Ouverture de la session", "a)"),
        (Role.ITEM, "pt", "(a) Abertura da sessão", "(a)"),
        (Role.ITEM, "ru", "1. Открытие сессии", "1."),
        (Role.ITEM, "es", r"1\. Apertura del período de sesiones", "1."),
        (Role.ITEM, "ar", "(أ) افتتاح الدورة", "(أ)"),
        (Role.ITEM, "ar", "1- افتتاح الدورة", "1-"),
        (Role.PARAGRAPH, "zh", "一、会议开幕", "一、"),
        (Role.PARAGRAPH, "zh", "㈠ 会议开幕", "㈠"),
        (Role.HEADING, "fr", "I. Ouverture de la session", "I."),
        (Role.HEADING, "es", "B. Apertura", "B."),
        (Role.HEADING, "ar", "أولا - افتتاح الدورة", "أولا -"),
    ],
)
def test_labels_typed(role: Role, language: str, version: str, label: str) -> None:
    """Labels in the form of each language, in headings and items."""
    table = of_units([UNIT._replace(role=role)], {language: [version]})
    (message,) = said(table, "TR-3").values()
    assert f"opens with the label “{label}”, which the document gives: take it out" in message


@pytest.mark.parametrize(
    ("role", "master", "version"),
    [
        (Role.ITEM, "Opening of the session", "Ouverture de la session"),
        (Role.PARAGRAPH, "(c) 2024 United Nations", "(c) 2024 Nations Unies"),
        (Role.CELL, "(a) Opening", "a) Ouverture"),
        (Role.PARAGRAPH, "1 March 2027 is a Monday.", "1. März 2027 ist ein Montag."),
        (Role.CELL, "10 a.m.–1 p.m.", "10 h-13 h"),
        (Role.PARAGRAPH, "Mr. Smith (Chair) spoke.", "A. Smith (Président) a parlé."),
        (Role.PARAGRAPH, "Mr. Putin spoke.", "V. V. Poutine a parlé."),
        (Role.PARAGRAPH, "Paragraph (a) applies.", "(a)项适用。"),
        (Role.HEADING, "A. Smith: a life", "A. Smith : une vie"),
    ],
)
def test_what_is_no_typed_label(role: Role, master: str, version: str) -> None:
    """Text, dates, initials, and labels that the master's text has itself."""
    assert said(side_by_side(master, role, fr=version), "TR-3") == {}


def test_a_sign_for_copyright_is_taken_for_a_label() -> None:
    """A known false positive: write © in the translation as in the master."""
    table = side_by_side("© 2024 United Nations", fr="(c) 2024 Nations Unies")
    assert [*said(table, "TR-3")] == ["fr"]


@pytest.mark.parametrize(
    "text",
    [
        "Opening of the session",
        "*Opening* of the **session**.[^1]",
        "Report of the Committee (A/79/5)",
        "The Committee on the Peaceful Uses of Outer Space",
        "Paragraph 12 and paragraphs 3 and 4, paragraph 5",
    ],
)
def test_copied_text(text: str) -> None:
    """Three words or more, and not all of them capitalized."""
    assert said(side_by_side(text, fr=text, es="x"), "TR-4") == {
        "fr": "the French version is the same as the master:"
        " translate it, or mark it as reviewed if it is to stay"
    }


def test_copied_chinese() -> None:
    """Chinese text has no spaces between its words."""
    text = "大会第七十九届会议"
    assert [*said(side_by_side(text, original="zh", en=text), "TR-4")] == ["en"]
    assert said(side_by_side("联合国", original="zh", en="联合国"), "TR-4") == {}


@pytest.mark.parametrize(
    "text",
    [
        "A/AC.320/2027/1",
        "1,234,567",
        "Documentation",
        "Annotations",
        "General Assembly",
        "The General Assembly",
        "Kofi Atta Annan",
        "Max Planck Institute Heidelberg",
        "[www.un.org/en/our-work](https://www.un.org/en/our-work)",
        "A/79/5, A/79/6, A/79/7 and A/79/8",
        "V.26-19876 (E)",
        "Chap. II, sect. A",
        "Ibid., chap. II, sect. A, art. 5",
        "5–7 p.m.",
        "`git commit all the things`",
        "—",
    ],
)
def test_what_may_be_the_same(text: str) -> None:
    """Symbols, numbers, addresses, code, single words and names."""
    assert said(side_by_side(text, fr=text), "TR-4") == {}


def test_a_title_that_russian_keeps_in_english() -> None:
    """S10: Treaty Series stays as it is in Russian notes."""
    text = "United Nations, *Treaty Series*, vol. 2225, No. 39574."
    assert said(side_by_side(text, ru=text), "TR-4") == {}
    assert [*said(side_by_side(f"See the {text[16:]}", ru=f"See the {text[16:]}"), "TR-4")] == [
        "ru"
    ]


def test_a_postal_address_may_be_the_same() -> None:
    """Letters are sent to it as it is; a title on two lines is none."""
    address = "Grants Office SRL<br>Avenue Louise 235<br>1050 Brussels<br>Belgium"
    assert said(side_by_side(address, zh=address), "TR-4") == {}
    title = "Review Of The Work<br>Of The General Committee In 2027"
    assert [*said(side_by_side(title, zh=title), "TR-4")] == ["zh"]


def test_confirmed_or_related_text_may_be_the_same() -> None:
    """A reviewer has said so, or both are the same language."""
    assert said(side_by_side(UNIT.text, fr=made(UNIT.text, State.REVIEWED)), "TR-4") == {}
    table = of_units([UNIT], {"zh-Hant": [UNIT.text], "fr": ["x"]}, "zh")
    assert said(table, "TR-4") == {}


def test_a_typed_label_is_told_once() -> None:
    """It is no number that the others lack; another label than the master's own is."""
    table = side_by_side("Other methods", ru="4. Другие методы", fr="Autres méthodes")
    assert [(one.code, one.language) for one in found(table)] == [("TR-3", "ru")]
    table = side_by_side("4. Other methods", ru="5. Другие методы", fr="4. Autres méthodes")
    assert ("NUM-1", "ru") in [(one.code, one.language) for one in found(table)]
    table = side_by_side("Methods", ru="4 метода", fr="Méthodes")
    assert ("NUM-1", "ru") in [(one.code, one.language) for one in found(table)]
