"""TR: whether a unit is translated, and translated as one translates."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from operator import eq

from hexapla.checks.check import Remark
from hexapla.checks.columns import numbers
from hexapla.checks.sheet import Desk, Sheet
from hexapla.expressions import expression
from hexapla.language.labels import split_heading
from hexapla.markup.words import words
from hexapla.model.catalog import Entry, State
from hexapla.model.label import LabelStyle
from hexapla.model.parallel import MASTER
from hexapla.model.unit import Role, Unit

_FEW_WORDS, _LONG_NAME = 3, 6
# The line breaks of a postal address: what it is, where it is, and in which town.
_LINES = 2
_WORD = expression(r"[(\[“‘«\"'¿¡]*(?P<word>[^\W\d_]{2,}(?:[-’'][^\W\d_]+)*)[)\]”’»\"'.,:;!?…]*")
_HAN = expression(r"[\u3400-\u9fff]")
# Outside headings, I. and A. are rather initials.
_IN_HEADINGS_ONLY = (LabelStyle.CAPITAL, LabelStyle.CHAPTER)
# Of a title that many versions cite in English: United Nations, Treaty Series, vol. 1577, No. 1.
_OF_CITATIONS = frozenset(
    ("vol", "vols", "no", "nos", "pp", "para", "paras", "chap", "sect", "art")
)
_NUMBER = expression(r"\d+")


def untranslated(sheet: Sheet) -> Iterator[Remark]:
    """A unit has no translation.

    What it does:
        Names each unit that a version's catalog does not have or has no translation for. What a
        finished document lacks as a whole is named by STR-1.
    Why:
        A version is only issued whole; the master's text would stand in its place.
    Example:
        English: Adoption of the report
        Russian: (nothing)
    What to do instead:
        Утверждение доклада
    """
    for column, entry in enumerate(sheet.columns):
        lacks = not sheet.finished if entry is None else not entry.target
        if column != MASTER and lacks:
            yield Remark(column, "has no translation", "translate it")


def draft(sheet: Sheet) -> Iterator[Remark]:
    """A translation is only a draft.

    What it does:
        Names each translation whose state is draft (fuzzy, in a PO file) and that is not stale.
    Why:
        Drafts come from memories and machines; no draft is issued.
    Example:
        #, fuzzy
        msgstr "Ouverture de la session"
    What to do instead:
        Revise the text, and take the mark “fuzzy” away.
    """
    for column, entry in _translated(sheet):
        if entry.state < State.TRANSLATED and not entry.stale:
            what = "is only a draft"
            yield Remark(column, what, "revise it and mark it as translated")


def typed_label(sheet: Sheet) -> Iterator[Remark]:
    """A translation opens with a label that the document itself gives.

    What it does:
        Looks for a label such as 1., (a), أولا - or 一、 at the start of a translation whose
        master text opens with none. A number that opens both, as a date does, is no label.
    Why:
        Labels are written in each language's own form when the document is built; one that is
        typed stands there twice.
    Example:
        English: Opening of the session (in the list: (a) Opening of the session)
        French: a) Ouverture de la session
    What to do instead:
        Ouverture de la session
    """
    for column, text in sheet.versions:
        label = _label(text, sheet.unit.role)
        if label and not _is_masters(sheet, text, label):
            what = f"opens with the label “{label}”, which the document gives"
            yield Remark(column, what, "take it out")


def same_as_source(sheet: Sheet) -> Iterator[Remark]:
    """A translation is the master's text, word for word.

    What it does:
        Names translations that are the same as the master and have three words or more. Symbols,
        numbers, references that the version's language writes in the same way (chap. II, sect. A),
        names of up to five words, postal addresses, and whatever a reviewer has confirmed, may be
        the same.
    Why:
        A text that was copied to be translated later is easily forgotten.
    Example:
        English: Adoption of the report
        Spanish: Adoption of the report
    What to do instead:
        Aprobación del informe
    """
    text = sheet.master
    same = [(column, entry) for column, entry in _translated(sheet) if entry.target == text]
    if not same or not _has_words(words(text).text):
        return
    for column, entry in same:
        language = sheet.locales[column].language
        related = language == sheet.original.language
        if entry.state < State.REVIEWED and not related and _has_more(sheet, column, language):
            what = "is the same as the master"
            advice = "translate it, or mark it as reviewed if it is to stay"
            yield Remark(column, what, advice)


def copied(desk: Desk) -> Collection[int]:
    """Where a translation is the master's text, and that has words enough."""
    masters = desk.columns[MASTER]
    same = [numbers(map(eq, column.texts, masters.texts)) for column in desk.columns[1:]]
    found = {*chain.from_iterable(same)}
    return [one for one in found if _may_have_words(masters.words[one])]


def _may_have_words(plain: str) -> bool:
    return len(plain.split()) >= _FEW_WORDS or not plain.isascii()


def _translated(sheet: Sheet) -> list[tuple[int, Entry]]:
    return [
        (column, entry)
        for column, entry in enumerate(sheet.columns)
        if column != MASTER and entry is not None and entry.target
    ]


def _label(text: str, role: Role) -> str:
    found = split_heading(text)
    if not found:
        return ""
    label, length = found
    if role is not Role.HEADING and label.style in _IN_HEADINGS_ONLY and text[0].isascii():
        return ""
    return text[:length].rstrip().replace("\\", "")


def _is_masters(sheet: Sheet, text: str, label: str) -> bool:
    """Whether the master opens with a label as well, or the number is one that it has."""
    if _label(sheet.master, sheet.unit.role) or _same_number(sheet.unit, label):
        return True
    # In the cell of a table: I. Political affairs, 一. 政治事务.
    own, there = split_heading(text), split_heading(sheet.master)
    return own is not None and there is not None and own[0].number == there[0].number


def _same_number(unit: Unit, label: str) -> bool:
    number = _NUMBER.search(label)
    return number is not None and number[0] in _NUMBER.findall(unit.text[:8])


def _has_more(sheet: Sheet, column: int, language: str) -> bool:
    """Whether a text says more than what is read in the language itself."""
    from hexapla.language.values import beside

    return _has_words(beside(sheet.words(column), language))


def _has_words(plain: str) -> bool:
    """Whether a text has to be translated: a sentence or a title, no symbol, number or name."""
    found = [found["word"] for token in plain.split() if (found := _WORD.fullmatch(token))]
    there = [word for word in found if word.lower() not in _OF_CITATIONS]
    name = all(word[0].isupper() for word in there) and (
        len(there) < _LONG_NAME or _is_address(plain)
    )
    return (len(there) >= _FEW_WORDS and not name) or len(_HAN.findall(plain)) >= 2 * _FEW_WORDS


def _is_address(text: str) -> bool:
    """Whether a text of names is one to write letters to: on several lines, with a number."""
    return text.count("\n") >= _LINES and any(map(str.isdecimal, text))
