"""LANG-1, LANG-2: what was left in another language, or stands in the wrong file.

There is no dictionary. Where words could be meant, the other versions are asked: what several of
them have is meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from operator import eq

from hexapla.checks.check import Remark, name
from hexapla.checks.columns import at_places, numbers
from hexapla.checks.scripts import (
    ENOUGH,
    FEW_LETTERS,
    HEAD,
    LATIN,
    LETTER_OF,
    LETTERS_OF,
    NAMES,
    OF_NO_LANGUAGE,
    OWN,
    letters,
    named,
)
from hexapla.checks.sheet import Desk, Sheet
from hexapla.checks.strangers import own_words, told_by_words
from hexapla.expressions import expression
from hexapla.model.parallel import MASTER

# Words of Latin letters, and of others: a name may be glued to what stands around it.
_RUNS = expression(rf"[{LATIN}]+|[^\W\d_{LATIN}]+")
_ASCII_WORD = expression("[A-Za-z]+")
_LATIN_RUN = expression(
    # With what was hidden in brackets: resolution 2008 (LX) of 14 May.
    rf"[{LATIN}’'-]+(?:[ ,;.\d\ufffc]{{1,12}}[{LATIN}’'-]+){{2,}}"
)
_WORD = expression(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# English words that no name consists of, and that French and Spanish do not have.
_ENGLISH = frozenset(
    ("the", "of", "and", "to", "in", "for", "with", "is", "are", "by", "which", "that", "be", "was",
     "were", "from", "their", "has", "have", "this", "at", "as", "will", "shall", "not", "or", "an",
     "it", "its", "these", "those", "been", "under", "within", "through", "during", "between",
     "into", "than", "such", "should", "made")
)  # fmt: skip
_ENGLISH_RUNS = frozenset([word.encode() for word in _ENGLISH])
# A run of the master's words is English if it is long, or has several of these.
_RUN, _LONG_RUN = 4, 5
# As many of them as no name has: Rights and Privacy Act, One and Done.
_IN_PROSE = 2
# From the beginning of a run of ASCII on, so that a long one is gone through once.
_ADDRESS = expression(
    r"(?<![!-~])(?!and/or(?![!-~]))[!-~]*(?:[@/]|[A-Za-z0-9][.:][A-Za-z0-9])[!-~]*"
)
_HIDDEN = "\ufffc"
_ENOUGH_OTHERS = re.compile(rb"[^\0]{%d,}" % (FEW_LETTERS // 3))
_QUOTED = expression(r"[“«\"‘(《*][^”»\"’)》*]*[”»\"’)》*]")


def left_in_english(sheet: Sheet) -> Iterator[Remark]:
    """Part of a text was left in the master's language.

    What it does:
        Looks for runs of Latin words with common English ones among them in Arabic, Chinese and
        Russian versions, and in other versions for four and more words of the master in the same
        order with such words among them. What is quoted or in brackets may be foreign, and
        so may what two other versions have as well, and a name: most of its words have capitals.
    Why:
        A sentence that was to be translated later is easily forgotten.
    Example:
        Spanish: El Grupo de Trabajo may wish to take note of the report.
    What to do instead:
        El Grupo de Trabajo tal vez desee tomar nota del informe.
    """
    if " " not in sheet.master:
        return
    for column, text in sheet.versions:
        if text == sheet.master or sheet.locales[column].language == sheet.original.language:
            continue
        if column in sheet.strangers:
            continue
        latin = sheet.locales[column].script == "Latn"
        run = _copied(sheet, column) if latin else _foreign(sheet, column)
        if run:
            start, end = run
            spans = ((column, *sheet.span(column, start, end)),)
            what = f"has a part in another language, “{_short(sheet.words(column)[start:end])}”"
            yield Remark(column, what, "translate it, or put it in quotation marks", spans)


def in_english(desk: Desk) -> Collection[int]:
    """Where a version may have a small word of English."""
    original = desk.parallel.original.language
    columns = [one for one in desk.columns[1:] if one.locale.language != original]
    return {number for column in columns for number in column.having(_ENGLISH_RUNS)}


def other_script(sheet: Sheet) -> Iterator[Remark]:
    """A text is in another script than its language's, or a version in another language.

    What it does:
        Counts the letters of each version: at least three in ten must be of the language's script,
        where there are twenty letters and more. Words that the master has as well do not count:
        they are names and titles, or left over (LANG-1, TR-4). Where two in three texts of a
        version are so, ten at least, or have the commonest words of another language, or none of
        English, French or Spanish, which they should be in, that is said once. Of such texts, only
        symbols, addresses, codes, footnotes and structure are compared (or turn LANG-2 off). A
        text that another version has, too, is told where it is not at home.
    Why:
        It was put into the wrong file, and what it seems to say would be held against the others.
    Example:
        Arabic: Утверждение доклада сессии
    What to do instead:
        اعتماد تقرير الدورة
    """
    yield from _taken_from_another(sheet)
    for column, text in sheet.versions:
        script = sheet.locales[column].script
        own = LETTERS_OF.get(script)
        if own is None or column in sheet.strangers:
            continue
        if len(text) < 6 or text == sheet.master or _begins(text, script):
            continue
        words = OF_NO_LANGUAGE.sub(" ", sheet.words(column))
        rest = _beside_master(sheet, words)
        there, ours = letters(rest), sum(map(len, own.findall(rest)))
        if there < (FEW_LETTERS if ours else FEW_LETTERS // 3) or ours * 10 >= 3 * there:
            continue
        most = 2 * there >= letters(words)  # else it is the master's: an address, or left over
        if most and not _shared(sheet, column, words):
            what = f"is in {named(rest)}, not in {NAMES[script]}"
            yield Remark(column, what, "see whether it stands in the wrong file")


def out_of_place(desk: Desk) -> Collection[int]:
    """Where a version has another's text, or begins with few letters of its language's script."""
    masters, *versions = desk.columns
    found: set[int] = set()
    for one, other in combinations([one for one in versions if told_by_words(one.locale)], 2):
        same = {*numbers(map(eq, one.said, other.said))} - (one.strange & other.strange)
        found.update(
            [number for number in same if one.said[number] not in ("", masters.texts[number])]
        )
    for column in versions:
        script = column.locale.script
        for number in _with_others(column.heard, script) if script in ENOUGH else ():
            text = column.said[number]
            if number in column.strange or text in ("", masters.texts[number]):
                continue
            if not _begins(text, script):
                found.add(number)
    return found


def _with_others(together: bytes, script: str) -> list[int]:
    """The numbers of the texts that have letters enough that are not of a script."""
    signs = bytes([begun for begun, letter in LETTER_OF.items() if not letter.search(together)])
    others = together.translate(None, OWN[script] + signs)
    return at_places(others, _ENOUGH_OTHERS.finditer(others))


def _begins(text: str, script: str) -> bool:
    """Whether a text begins in a script: with three letters of it in ten signs, or letters."""
    if ENOUGH[script].match(text, 0, HEAD):
        return True
    head = text[:HEAD]
    ours = sum(map(len, LETTERS_OF[script].findall(head)))
    return ours * 10 >= 3 * len(head) or ours * 10 >= 3 * letters(head)


def _beside_master(sheet: Sheet, words: str) -> str:
    known = {*_RUNS.findall(sheet.words(MASTER))}
    return " ".join([run for run in _RUNS.findall(words) if run not in known])


def _taken_from_another(sheet: Sheet) -> Iterator[Remark]:
    """Texts that are another version's, sign by sign, and not in their own language: fr in es."""
    if len(set(sheet.texts)) == len(sheet.texts):  # as nearly always
        return
    for column, text in sheet.versions:
        if column in sheet.strangers or text == sheet.master:
            continue
        same = [one for one, other in sheet.versions if other == text and one != column]
        home = [one for one in same if own_words(text, sheet.locales[one]) >= _IN_PROSE]
        if home and own_words(text, sheet.locales[column]) == 0:
            what = f"has the text of the {name(sheet.locales[home[0]])} version"
            yield Remark(column, what, "see whether it stands in the wrong file", own=True)


def _foreign(sheet: Sheet, column: int) -> tuple[int, int] | None:
    """The first long run of Latin words in a text of another script that others do not have."""
    text = sheet.words(column)
    if _ENGLISH.isdisjoint(map(str.lower, _ASCII_WORD.findall(text))):
        return None
    masked = _QUOTED.sub(_hidden, _ADDRESS.sub(_hidden, text))
    for found in _LATIN_RUN.finditer(masked):
        words = _WORD.findall(found[0])
        english = sum(word.lower() in _ENGLISH for word in words)
        if english and not _is_name(words, english) and not _shared(sheet, column, found[0]):
            return found.span()
    return None


def _hidden(found: re.Match[str]) -> str:
    return _HIDDEN * len(found[0])


def _unless_prose(found: re.Match[str]) -> str:
    """What is in brackets is shown if it is a remark, and no name: (select all that apply)."""
    words = _WORD.findall(found[0])
    prose = found[0][0] == "(" and len(words) >= _RUN and not any(map(_is_capital, words))
    return found[0] if prose else _hidden(found)


def _is_capital(word: str) -> bool:
    return word[0].isupper()


def _is_name(words: Sequence[str], english: int) -> bool:
    """Whether a run of words, of which some are small English ones, rather is a name."""
    return english < _IN_PROSE and 2 * sum(word[0].isupper() for word in words) > len(words)


def _copied(sheet: Sheet, column: int) -> tuple[int, int] | None:
    """The first run of the master's words in a text of its script."""
    text = sheet.words(column)
    bare = _ADDRESS.sub(_hidden, text)
    shown = _QUOTED.sub(_unless_prose, bare)
    there = [(found.start(), found.end(), found[0].lower()) for found in _WORD.finditer(bare)]
    if not any(word in _ENGLISH for _, _, word in there):
        return None
    master = f" {' '.join(_WORD.findall(sheet.words(MASTER).lower()))} "
    first = 0
    while first + _RUN <= len(there):
        length = 0
        while first + length < len(there) and (
            f" {' '.join(word for *_, word in there[first : first + length + 1])} " in master
        ):
            length += 1
        run = [one for one in there[first : first + length] if shown[one[0]] != _HIDDEN]
        english = sum(word in _ENGLISH for *_, word in run)
        if len(run) >= _RUN and english > (0 if len(run) >= _LONG_RUN else 1):
            start, end = run[0][0], run[-1][1]
            name = _is_name(_WORD.findall(shown[start:end]), english)
            if not name and not _shared(sheet, column, text[start:end]):
                return start, end
        first += max(length, 1)
    return None


def _shared(sheet: Sheet, column: int, run: str) -> bool:
    """Whether two other versions have the same words: then they are meant."""
    others = [one for one in sheet.voices if one not in (MASTER, column)]
    return sum(run in sheet.words(one) for one in others) >= min(2, max(len(others), 1))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
