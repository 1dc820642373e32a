"""LANG: whether a version is written in its language, and written out.

None of these has a dictionary. Where a sign could be meant, the other versions are asked: what
several of them have is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from hexapla.checks.check import Remark
from hexapla.checks.sheet import Sheet
from hexapla.model.finding import Fix
from hexapla.model.parallel import MASTER

_LATIN_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ"
_CYRILLIC = "\u0400-\u04ff"
_LETTERS_OF = {
    "Latn": re.compile(rf"[{_LATIN_LETTERS}]+"),
    "Cyrl": re.compile(rf"[{_CYRILLIC}]+"),
    "Arab": re.compile("[\u0620-\u06ff\u0750-\u077f]+"),
    "Hans": re.compile("[\u3400-\u9fff]+"),
    "Hant": re.compile("[\u3400-\u9fff]+"),
}
_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD = 60
"""How many letters of a text tell its script in nearly all cases."""
_LATIN_RUN = re.compile(rf"[{_LATIN_LETTERS}’'-]+(?:[ ,;.\d]{{1,9}}[{_LATIN_LETTERS}’'-]+){{2,}}")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# English words that no name consists of, and that French and Spanish do not have.
_ENGLISH = frozenset(
    ("the", "of", "and", "to", "in", "for", "with", "is", "are", "by", "which", "that", "be", "was",
     "were", "from", "their", "has", "have", "this", "at", "as", "will", "shall", "not", "or", "an",
     "it", "its", "these", "those", "been")
)  # fmt: skip
# A run of the master's words is English if it is long, or has several of these.
_RUN, _LONG_RUN = 4, 5
# Addresses, symbols and acronyms are of no language.
_OF_NO_LANGUAGE = re.compile(r"\S*[/.:=_@\d<>]\S*|\b[A-Z]{2,}\b")
# A Latin letter beside a Cyrillic one: a mixed word has such a pair, and few texts have.
_PAIR = re.compile(rf"[A-Za-z](?:(?=[{_CYRILLIC}])|(?<=[{_CYRILLIC}].))")
_MIXED = re.compile(rf"(?<!\w)(?=\w*[{_CYRILLIC}])(?=\w*[A-Za-z])[{_CYRILLIC}A-Za-z]{{2,}}(?!\w)")
_LOOKALIKES = str.maketrans("AaBCcEeHKMOoPpTXxy", "АаВСсЕеНКМОоРрТХху")
_REPEATED = re.compile(r"(?<![\w’'-])([^\W\d_]{2,}) +\1(?![\w’'-])", re.IGNORECASE)
_MAY_REPEAT = {
    "en": frozenset(("had", "that", "is")),
    "fr": frozenset(("nous", "vous")),
    "ru": frozenset(("что", "как")),
    "es": frozenset(("se",)),
}
_LABEL = re.compile(r"(?<![^\W\d])(?<!\()(?:[a-zа-я]|[ivx]{1,5}|\d{1,3}|[\u0620-\u064a]{1,2})\)")
_BRACKETS = (("(", ")"), ("[", "]"))
# What a text has that has any of these: them, full-width ones, or an entity.
_OF_BRACKETS = ("(", ")", "[", "]", "（", "）", "［", "］", "&")
_FEW_LETTERS = 20
_QUOTED = re.compile(r"[“«\"‘(《*][^”»\"’)》*]*[”»\"’)》*]")


def left_in_english(sheet: Sheet) -> Iterator[Remark]:
    """Part of a text was left in the master's language.

    What it does:
        Looks for runs of Latin words with common English ones among them in Arabic, Chinese and
        Russian versions, and in other versions for four and more words of the master in the same
        order with such words among them. What is quoted or in brackets may be foreign, and
        so may what two other versions have as well.
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
        latin = sheet.locales[column].script == "Latn"
        run = _copied(sheet, column) if latin else _foreign(sheet, column)
        if run:
            start, end = run
            spans = ((column, *sheet.span(column, start, end)),)
            what = f"has a part in another language, “{_short(sheet.words(column)[start:end])}”"
            yield Remark(column, what, "translate it, or put it in quotation marks", spans)


def other_script(sheet: Sheet) -> Iterator[Remark]:
    """A text is written in another script than its language's.

    What it does:
        Counts the letters of each version: at least three in ten must be of the language's script,
        where there are twenty letters and more. Words that the master has as well are none.
    Why:
        It was put into the wrong file.
    Example:
        Arabic: Утверждение доклада сессии
    What to do instead:
        اعتماد تقرير الدورة
    """
    for column, text in sheet.versions:
        own = _LETTERS_OF.get(sheet.locales[column].script)
        if own is None or len(text) < 6 or text == sheet.master:
            continue
        head = text[:_HEAD]
        ours = sum(map(len, own.findall(head)))
        if ours * 10 >= 3 * len(head) or ours * 10 >= 3 * _letters(head):
            continue
        words = _OF_NO_LANGUAGE.sub(" ", sheet.words(column))
        letters, ours = _letters(words), sum(map(len, own.findall(words)))
        if letters < (_FEW_LETTERS if ours else _FEW_LETTERS // 3) or ours * 10 >= 3 * letters:
            continue
        foreign = [word for word in _WORD.findall(words) if not word[0].isupper()]
        # What the master has as well is a title (Treaty Series), or left over: LANG-1, TR-4.
        if not {*foreign} <= {*_WORD.findall(sheet.words(MASTER))} and not _shared(
            sheet, column, words
        ):
            what = "is in another script than its language’s"
            yield Remark(column, what, "see whether it stands in the wrong file")


def mixed_word(sheet: Sheet) -> Iterator[Remark]:
    """A word mixes Latin and Cyrillic letters.

    What it does:
        Looks for words with letters of both scripts, and says how they are written in the script
        of the language. Symbols are looked at by SYM-3.
    Why:
        The word looks right, and is found by no search and no spelling checker.
    Example:
        Russian: Cекретариат (with a Latin C)
    What to do instead:
        Секретариат
    """
    for column in sheet.voices:
        script = sheet.locales[column].script
        if script != "Cyrl":
            continue
        text = sheet.words(column)
        for found in _MIXED.finditer(text) if _PAIR.search(text) else ():
            written = found[0].translate(_LOOKALIKES)
            start, end = sheet.span(column, found.start(), found.end())
            good = not re.search("[A-Za-z]", written)
            fix = Fix(start, end, written) if good else None
            what = f"has Latin letters in the word “{found[0]}”"
            yield Remark(
                column, what, "write it in Cyrillic", ((column, start, end),), fix, own=True
            )


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
        if sheet.locales[column].script == "Hans":
            continue
        tokens = sheet.tokens(column)
        if not any(map(eq, tokens, tokens[1:])):
            continue
        found = _REPEATED.search(sheet.words(column))
        if not found:
            continue
        allowed = _MAY_REPEAT.get(sheet.locales[column].language, frozenset())
        if found[1].lower() in allowed or (column and _REPEATED.search(sheet.words(MASTER))):
            continue
        start, end = sheet.span(column, found.start(), found.end())
        yield Remark(
            column, f"has “{found[1]}” twice", "take one out", ((column, start, end),), own=True
        )


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
    if not any(map(sheet.all_texts.__contains__, _OF_BRACKETS)):
        return
    open_by = {column: _open(sheet.words(column)) for column in sheet.voices}
    if open_by[MASTER]:
        others = [column for column in sheet.voices if column != MASTER and open_by[column]]
        if not others and len(sheet.voices) > 2:
            yield Remark(MASTER, "has balanced brackets, which it has not", "close the bracket")
        return
    for column, sign in open_by.items():
        if sign:
            yield Remark(column, f"has a “{sign}” without its counterpart", "complete the pair")


def _foreign(sheet: Sheet, column: int) -> tuple[int, int] | None:
    """The first long run of Latin words in a text of another script that others do not have."""
    text = sheet.words(column)
    if not _LATIN_RUN.search(text):
        return None
    masked = _QUOTED.sub(lambda quoted: "\ufffc" * len(quoted[0]), text)
    for found in _LATIN_RUN.finditer(masked):
        words = [word.lower() for word in _WORD.findall(found[0])]
        if not _ENGLISH.isdisjoint(words) and not _shared(sheet, column, found[0]):
            return found.span()
    return None


def _copied(sheet: Sheet, column: int) -> tuple[int, int] | None:
    """The first run of the master's words in a text of its script."""
    if _ENGLISH.isdisjoint(sheet.tokens(column)):
        return None
    text = sheet.words(column)
    there = [(found.start(), found.end(), found[0].lower()) for found in _WORD.finditer(text)]
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
        run = there[first : first + length]
        english = sum(word in _ENGLISH for *_, word in run)
        if length >= _RUN and english > (0 if length >= _LONG_RUN else 1):
            start, end = run[0][0], run[-1][1]
            quoted = any(
                one.start() <= start and end <= one.end() for one in _QUOTED.finditer(text)
            )
            if not quoted and not _shared(sheet, column, text[start:end]):
                return start, end
        first += max(length, 1)
    return None


def _letters(text: str) -> int:
    return sum(map(len, _LETTERS.findall(text)))


def _shared(sheet: Sheet, column: int, run: str) -> bool:
    """Whether two other versions have the same words: then they are meant."""
    others = [one for one in sheet.voices if one not in (MASTER, column)]
    return sum(run in sheet.words(one) for one in others) >= min(2, max(len(others), 1))


def _open(text: str) -> str:
    """A bracket without its counterpart, "" if there is none.

    That of a label may close a bracket or none: (see a), and (see para. 3 a)).
    """
    for opening, closing in _BRACKETS:
        opened, closed = text.count(opening), text.count(closing)
        if opened == closed:
            continue
        labels = len(_LABEL.findall(text)) if closing == ")" else 0
        if closed - labels > opened:
            return closing
        if closed < opened:
            return opening
    return ""


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
