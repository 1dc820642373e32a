"""Versions that are not in their language as a whole: LANG-2 tells each once, and in one sentence.

Such a version knows no dates and no numbers of its language, and yet it would vote on all of them.
Its texts are strangers in the set: they have a say only in what is the same in all languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from enum import Enum, auto

from hexapla.checks.check import Remark, name
from hexapla.checks.scripts import (
    ENOUGH,
    FEW_LETTERS,
    HEAD,
    LETTERS_OF,
    NAMES,
    OF_NO_LANGUAGE,
    letters,
    letters_of,
    named,
)
from hexapla.language.commonest import COMMONEST
from hexapla.model.locale import OFFICIAL, Locale
from hexapla.model.parallel import MASTER, Parallel, Row, Stranger
from hexapla.model.unit import Unit

# So many texts tell the language of a version: two in three of those that are long enough.
_FEW_TEXTS, _OUT_OF, _MOST = 10, 3, 2
_BEGINNING = 240
"""So many letters of a text tell its language."""
_WORDS_ALONE = 12
"""So many words in small letters, and none of the commonest, are of another language."""
_SELDOM = 12
"""One word in so many is among the language's own commonest, or more."""
_ENOUGH_WORDS = 2
"""As many of another language's words as no name has."""
_PUT_ON = 1.2
"""How many more words of a language a text has without its accents, if they were put on."""
_SAMPLE = 200
"""So many texts of a long version are looked at, from its beginning to its end."""
_LETTER = re.compile(r"[^\W\d_]")
_ACCENTS = re.compile("[\u0300-\u036f]+")
# The words that no other of these languages has.
_ONLY = {
    language: words.difference(*[COMMONEST[other] for other in COMMONEST if other != language])
    for language, words in COMMONEST.items()
}
_OTHERS = {
    language: [words for other, words in _ONLY.items() if other != language] for language in _ONLY
}
_BY_WORDS = ("en", "fr", "es")
"""Languages of Latin letters, which tell nothing."""


class _In(Enum):
    """What a text is written in, its version's language being known."""

    OWN = auto()
    OTHER_LETTERS = auto()
    OTHER_WORDS = auto()
    UNCERTAIN = auto()


_OTHER = (_In.OTHER_LETTERS, _In.OTHER_WORDS)


def strangers(parallel: Parallel) -> dict[int, Stranger]:
    """The versions that are not in their language as a whole, by column.

    At least ten texts say so, and two in three of those that tell anything: by their letters, or by
    the commonest words. What the master has as well, as names and titles, tells nothing.
    """
    found = {}
    for column, locale in enumerate(parallel.locales):
        if column != MASTER and locale.script in LETTERS_OF:
            stranger = _stranger(parallel.rows, column, locale)
            if stranger:
                found[column] = stranger
    return found


def own_texts(parallel: Parallel, column: int) -> list[str]:
    """The texts of a column that can be read in its language, row by row; "" for all others."""
    texts = parallel.texts(column)
    if column not in parallel.strange:
        return texts
    units = parallel.strange[column].units
    return ["" if row.unit.id in units else text for row, text in zip(parallel.rows, texts)]


def told(parallel: Parallel) -> Iterator[tuple[Row | None, Remark]]:
    """LANG-2 of versions that are not in their language as a whole."""
    for column, stranger in parallel.strange.items():
        advice = (
            f"put the {name(parallel.locales[column])} version in its place; until then, only"
            " symbols, addresses, codes, footnotes and structure of this one are compared"
        )
        yield None, Remark(column, stranger.what, advice)


def told_by_words(locale: Locale) -> bool:
    """Whether what is in a language is told by its words."""
    return locale.language in _BY_WORDS


def own_words(text: str, locale: Locale) -> int:
    """How many of a text's words are among the commonest of a language, and of no other.

    -1 for a language that is told by its letters.
    """
    if not told_by_words(locale):
        return -1
    return len(_ONLY[locale.language] & _words(text))


def _stranger(rows: Sequence[Row], column: int, locale: Locale) -> Stranger | None:
    some = _texts(rows[:: max(1, len(rows) // _SAMPLE)], column)
    if 2 * len(some) < min(_SAMPLE, len(rows)):  # much of it is not there yet
        there = _texts(rows, column)
        some = there[:: max(1, len(there) // _SAMPLE)]
    written = [_written_in(text, unit.text, locale) for unit, text in some]
    others = [text for (_, text), one in zip(some, written) if one in _OTHER]
    telling = len(others) + written.count(_In.OWN)
    if len(others) < _FEW_TEXTS or len(others) * _OUT_OF < telling * _MOST:
        return None
    by_letters = 2 * written.count(_In.OTHER_LETTERS) > len(others)
    what = _described(others, by_letters, locale)
    there = _texts(rows, column)
    units = {unit.id for unit, text in there if _LETTER.search(text) and not _is_own(text, locale)}
    return Stranger(units, f"{what}, in {len(units):,} of its {len(there):,} texts")


def _texts(rows: Iterable[Row], column: int) -> list[tuple[Unit, str]]:
    """The translations of a column that are not the master's text, with their units."""
    return [
        (row.unit, entry.target)
        for row in rows
        if (entry := row.columns[column]) and entry.target and entry.target != row.unit.text
    ]


def _is_own(text: str, locale: Locale) -> bool:
    """Whether a text is in its version's language, as far as its letters or first words tell."""
    if locale.language in _BY_WORDS:
        words = _words(text)
        if len(_ONLY[locale.language] & words) * _SELDOM < len(words):
            return False
        own, other = _counted(words, locale.language)
        return other < _ENOUGH_WORDS or other <= 2 * own
    if not LETTERS_OF[locale.script].search(text):
        return False
    if ENOUGH[locale.script].match(text, 0, HEAD):
        return True
    bare = OF_NO_LANGUAGE.sub(" ", text)
    ours = letters_of(bare, locale.script)
    return ours > 0 and ours * 10 >= 3 * letters(bare)


def _written_in(text: str, master: str, locale: Locale) -> _In:
    """What a text is in; what the master has as well, as names and titles, tells nothing."""
    if _is_own(text, locale):
        return _In.OWN
    bare = OF_NO_LANGUAGE.sub(" ", text)
    there = letters(bare)
    if not there or _is_kept(text, master):
        return _In.UNCERTAIN
    if letters_of(bare, locale.script) * 10 < 3 * there:
        there += 2 * letters_of(bare, "Hans")  # each says as much as three letters
        return _In.OTHER_LETTERS if there >= FEW_LETTERS else _In.UNCERTAIN
    if locale.language in _BY_WORDS and _is_elsewhere(text, locale.language):
        return _In.OTHER_WORDS
    return _In.UNCERTAIN


def _is_elsewhere(text: str, language: str) -> bool:
    """Whether a text has words of another language, with accents put on or without, or no own."""
    for words in (_words(text), _words(_bare(text))):
        own, other = _counted(words, language)
        if other >= _ENOUGH_WORDS and other > 2 * own:
            return True
    if COMMONEST[language] & _words(text):
        return False
    return sum([word[0].islower() for word in text.split()]) >= _WORDS_ALONE


def _words(text: str) -> Set[str]:
    """The words at the beginning of a text; what stands behind an elision is one.

    With their capitals, which are those of names: El Salvador, Los Angeles.
    """
    return {*text[:_BEGINNING].replace("’", " ").replace("'", " ").split()}


def _counted(words: Set[str], language: str) -> tuple[int, int]:
    """How many words are among a language's own, and the most that are among another's."""
    return len(_ONLY[language] & words), max([len(other & words) for other in _OTHERS[language]])


def _is_kept(text: str, master: str) -> bool:
    """Whether three in four words of a text are the master's: titles, names, or left over."""
    words = text.split()
    known = {*master.split()}
    return 4 * sum([word in known for word in words]) >= 3 * len(words)


def _bare(text: str) -> str:
    """A text without its accents."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text[:_BEGINNING]))


def _described(texts: Sequence[str], by_letters: bool, locale: Locale) -> str:
    """What a version with these texts is in, and what it is not in."""
    written = _sums([_words(text) for text in texts])
    bare = _sums([_words(_bare(text)) for text in texts])
    found, least = _most(bare), _ENOUGH_WORDS * len(texts) / 2
    if found and bare[found] > max(least, _PUT_ON * written[found]):
        return f"is {OFFICIAL[found].name} with accents put on, not {name(locale)}"
    found = _most(written)
    if found and found != locale.language and written[found] > least:
        return f"is in {OFFICIAL[found].name}, not in {name(locale)}"
    if by_letters:
        return f"is in {named(' '.join(texts))}, not in {NAMES[locale.script]}"
    return f"is not in {name(locale)}, and has none of its commonest words"


def _sums(texts: Sequence[Set[str]]) -> dict[str, int]:
    """How many words of each language there are in some texts."""
    return {language: sum([len(only & one) for one in texts]) for language, only in _ONLY.items()}


def _most(sums: Mapping[str, int]) -> str:
    """The language that has far more of them than any other; "" if none has."""
    first, second = sorted(sums, key=sums.__getitem__)[:-3:-1]
    return first if sums[first] > 2 * sums[second] else ""
