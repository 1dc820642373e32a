"""LANG-3 to LANG-5: slips of the hand in words and brackets."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from hexapla.checks.check import Remark
from hexapla.checks.columns import at_places
from hexapla.checks.sheet import Desk, Sheet
from hexapla.expressions import expression
from hexapla.model.finding import Fix
from hexapla.model.parallel import MASTER

_CYRILLIC = "\u0400-\u04ff"
_MIXED = expression(rf"(?<!\w)(?=\w*[{_CYRILLIC}])(?=\w*[A-Za-z])[{_CYRILLIC}A-Za-z]{{2,}}(?!\w)")
# As many Latin letters as nobody types by mistake.
_WHOLE = expression("[A-Za-z]{3,}")
_LOOKALIKES = str.maketrans("AaBCcEeHKMOoPpTXxy", "АаВСсЕеНКМОоРрТХху")
# Arabic lists have no commas, and its hyphens have spaces: وغينيا وغينيا - بيساو are two States.
_REPEATED = expression(r"(?<![\w’'-])([^\W\d_]{2,}) +\1(?![\w’'-]| - )", re.IGNORECASE)
_MAY_REPEAT = {
    "en": frozenset(("had", "that", "is")),
    "fr": frozenset(("nous", "vous")),
    "ru": frozenset(("что", "как")),
    "es": frozenset(("se",)),
}
_LABEL = expression(r"(?<![^\W\d])(?<!\()(?:[a-zа-я]|[ivx]{1,5}|\d{1,3}|[\u0620-\u064a]{1,2})\)")
_BRACKETS = (("(", ")"), ("[", "]"))
_OPENING = ("(", "[")
_NO_BRACKETS = bytes({*range(0x100)}.difference(b"()[]\0"))
_REST = re.compile(rb"[^\0]+")


def mixed_word(sheet: Sheet) -> Iterator[Remark]:
    """A word mixes Latin and Cyrillic letters.

    What it does:
        Looks for words with letters of both scripts, and says how they are written in the script
        of the language. A word of the master may have Cyrillic letters behind a link or emphasis,
        but not glued to it. Symbols are looked at by SYM-3.
    Why:
        The word looks right, and is found by no search and no spelling checker.
    Example:
        Russian: Cекретариат (with a Latin C)
    What to do instead:
        Секретариат
    """
    for column in sheet.voices:
        script = sheet.locales[column].script
        if script != "Cyrl" or column in sheet.strangers:
            continue
        text = sheet.words(column)
        for found in _MIXED.finditer(text):
            start, end = sheet.span(column, found.start(), found.end())
            written = found[0].translate(_LOOKALIKES)
            good = not re.search("[A-Za-z]", written)
            fix = Fix(start, end, written) if good else None
            what = f"has Latin letters in the word “{found[0]}”"
            advice = f"write “{written}”, in Cyrillic" if good else "write it in Cyrillic"
            if end - start > len(found[0]) and _WHOLE.search(found[0]):
                continue  # a tag stands between a name and its ending
            if whole := _of_master(sheet, found[0]):
                what, fix = f"has “{whole}” glued to a Cyrillic word: “{found[0]}”", None
                advice = "put a space or a hyphen between them"
            yield Remark(column, what, advice, ((column, start, end),), fix, own=True)


def repeated_word(sheet: Sheet) -> Iterator[Remark]:
    """A word stands twice in a row.

    What it does:
        Looks for a word of two letters and more that is repeated; some may be (nous nous).
    Why:
        It is a slip of the hand that no spelling checker minds.
    Example:
        French: les documents de de la session
    What to do instead:
        les documents de la session
    """
    for column in sheet.voices:
        if sheet.locales[column].script == "Hans" or column in sheet.strangers:
            continue
        found = sheet.may_repeat(column) and _REPEATED.search(sheet.words(column))
        if not found:
            continue
        allowed = _MAY_REPEAT.get(sheet.locales[column].language, frozenset())
        if found[1].lower() in allowed or (column and _REPEATED.search(sheet.words(MASTER))):
            continue
        start, end = sheet.span(column, found.start(), found.end())
        yield Remark(
            column, f"has “{found[1]}” twice", "take one out", ((column, start, end),), own=True
        )


def doubled(desk: Desk) -> Collection[int]:
    """Where a word may stand behind itself."""
    columns = [column for column in desk.columns if column.locale.script != "Hans"]
    return {
        number
        for column in columns
        for number in column.doubled
        if _REPEATED.search(column.words[number])
    }


def unbalanced(sheet: Sheet) -> Iterator[Remark]:
    """A bracket is not closed, or not opened.

    What it does:
        Counts round and square brackets, full-width ones among them; the one of a label such as a)
        is none. Where the master's are not balanced either, nothing is said.
    Why:
        Nobody knows where the insertion ends.
    Example:
        Russian: доклад (A/AC.320/2027/3 и Add.1
    What to do instead:
        доклад (A/AC.320/2027/3 и Add.1)
    """
    open_by = {column: _open(sheet.words(column)) for column in sheet.voices}
    if mine := open_by[MASTER]:
        others = [column for column in sheet.voices if column != MASTER and open_by[column]]
        if not others and len(sheet.voices) > 2:
            what = f"has its brackets in pairs, while it has {_unpaired(mine[0])}"
            span = (MASTER, *sheet.span(MASTER, mine[1], mine[1] + 1))
            yield Remark(MASTER, what, "complete the pair", (span,))
        return
    for column, found in open_by.items():
        if found:
            sign, place = found
            span = (column, *sheet.span(column, place, place + 1))
            yield Remark(
                column, f"has {_unpaired(sign)}", "complete the pair, or take it out", (span,)
            )


def bracketed(desk: Desk) -> Collection[int]:
    """Where a text has a bracket without its counterpart."""
    return {
        number
        for column in desk.columns
        for number in _with_rest(column.together)
        if _open(column.words[number])
    }


def _with_rest(together: bytes) -> list[int]:
    """The numbers of the texts with brackets that are in no pair beside or in one another."""
    signs = together.translate(None, _NO_BRACKETS)
    for pair in (b"()", b"[]", b"()"):
        signs = signs.replace(pair, b"")
    return at_places(signs, _REST.finditer(signs))


def _unpaired(sign: str) -> str:
    return f"“{sign}” that is not {'closed' if sign in _OPENING else 'opened'}"


def _of_master(sheet: Sheet, word: str) -> str:
    """The Latin part of a mixed word, if it is a word of the master."""
    known = {*re.findall("[A-Za-z]+", sheet.words(MASTER))}
    parts = [part for part in _WHOLE.findall(word) if part in known]
    return parts[0] if parts else ""


def _open(text: str) -> tuple[str, int] | None:
    """A bracket without its counterpart, and where it stands; None if there is none.

    That of a label may close a bracket or none: (see a), and (see para. 3 a)).
    """
    for opening, closing in _BRACKETS:
        opened, closed = text.count(opening), text.count(closing)
        if opened == closed:
            continue
        labels = [found.end() - 1 for found in _LABEL.finditer(text)] if closing == ")" else []
        if closed - len(labels) > opened or closed < opened:
            sign = closing if closed > opened else opening
            return sign, _place(text, opening, closing, labels, sign)
    return None


def _place(text: str, opening: str, closing: str, labels: Collection[int], sign: str) -> int:
    """Where the bracket without a counterpart is: the last one open, or the first to close none."""
    open_at: list[int] = []
    for place, letter in enumerate(text):
        if letter == opening:
            open_at.append(place)
        elif letter == closing and open_at:
            open_at.pop()
        elif letter == closing and sign == closing and place not in labels:
            return place
    return open_at[-1] if open_at else text.rfind(sign)
