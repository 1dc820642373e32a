"""A row as checks look at it: what is read from its texts is read once, and only when asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from hexapla.checks.vote import Dissent, differ, vote
from hexapla.language.labels import split_heading
from hexapla.language.normal import normal, plain
from hexapla.markup.words import bare, words
from hexapla.model.candidate import Term
from hexapla.model.locale import OFFICIAL
from hexapla.model.parallel import MASTER, Parallel, Row, Stranger
from hexapla.model.value import Value, ValueKind

_RUN = re.compile(r"[^\W\d_]+")
# The small letter of each letter in that code, and a space for all else.
_LETTERS = b"".join(
    [
        letter.lower().encode("cp1252") if _RUN.fullmatch(letter) else b" "
        for letter in [bytes([code]).decode("cp1252", "replace") for code in range(0x100)]
    ]
)
_IN_ALL_LANGUAGES = (ValueKind.SYMBOL, ValueKind.ADDRESS)


class Sheet:
    """One unit in all languages, on the desk of all checks."""

    def __init__(self, parallel: Parallel, row: Row, desk: Sequence[Sheet] = ()) -> None:
        """`desk` are the sheets, this one among them, whose values are read together."""
        self.locales = parallel.locales
        self.original = parallel.original
        self.finished = parallel.finished
        self.unit = row.unit
        self.columns = row.columns
        master = self.master = row.unit.text
        # `Row.texts` and `versions`, with no call an entry: there are six of them a row.
        self.texts = tuple([entry.target if entry else "" for entry in row.columns])
        self.versions = [
            (column, entry.target)
            for column, entry in enumerate(row.columns)
            if column and entry and entry.target and entry.made_for == master
        ]
        """The versions that can be held against the master, as column and text."""
        self.voices = (MASTER, *[column for column, _ in self.versions])
        """The columns that have a say: the master's, and those of its versions that can."""
        strange = parallel.strange
        self.strangers = (
            [column for column in self.voices if _is_strange(strange, column, row)]
            if strange
            else ()
        )
        """The columns of them whose text is not in its language, in a version that is not."""
        self.all_texts = "\0".join(self.texts)
        """All texts in one: what is not in it is in none of them."""
        self._terms = parallel.terms
        self._desk = desk
        self._values: dict[int, tuple[Value, ...]] = {}
        self._possible: dict[int, tuple[Value, ...]] = {}
        self._words: dict[str, str] = {}
        self._tokens: dict[int, list[bytes]] = {}

    def words(self, column: int) -> str:
        """A text without its tags, as values are read from it."""
        text = self.texts[column]
        found = self._words.get(text)
        if found is None:
            found = self._words[text] = plain(bare(text))
        return found

    def small(self, column: int) -> str:
        """Its words in small letters, as many as there are letters."""
        return self.words(column).replace("İ", "I").lower()  # the small form of this one is two

    def tokens(self, column: int) -> list[bytes]:
        """Its runs of letters in small letters, coded in some way: two that are alike are so here.

        That is quicker than looking for them, as long as the letters are those of Western Europe.
        """
        found = self._tokens.get(column)
        if found is None:
            try:
                found = self.words(column).encode("cp1252").translate(_LETTERS).split()
            except UnicodeEncodeError:
                found = [run.encode() for run in _RUN.findall(self.small(column))]
            self._tokens[column] = found
        return found

    def values(self, column: int) -> tuple[Value, ...]:
        """What a text says that all versions have to say; of a stranger, what all write alike."""
        if column not in self._values:
            self._read_values(column)
        return self._values[column]

    def possible(self, column: int) -> tuple[Value, ...]:
        """What may be such values beside them: numbers in words, months in passing."""
        from hexapla.language.values import possible

        if column not in self._possible:
            words, language = self.words(column), self.language(column)
            self._possible[column] = possible(words, language, self.values(column))
        return self._possible[column]

    def terms(self, column: int) -> tuple[Term, ...]:
        """The terms of the glossary that stand in the master's text, for a version."""
        return self._terms[column].get(self.unit.id, ()) if self._terms else ()

    @cached_property
    def dissents(self) -> list[Dissent]:
        """Who is out of step in which values."""
        if not any(map(self.values, self.voices)):
            return []
        ballots = {column: self._ballot(column) for column in self.voices}
        if len(ballots) < 2 or not differ(ballots):
            return []
        strangers = [column for column in ballots if not self.reads(column)]
        if not strangers:
            return vote(ballots, self.possible)
        # Nobody knows how another language says a date: it has a say in what all write alike.
        same = {
            column: [value for value in cell if value.kind in _IN_ALL_LANGUAGES]
            for column, cell in ballots.items()
        }
        alike = vote(same, lambda _: ())
        found = [one for one in alike if one.column in strangers]
        known = {column: cell for column, cell in ballots.items() if column not in strangers}
        if MASTER in known:
            among = vote(known, self.possible)
            found += among
            told = {one.kind for one in among}
            found += [one for one in alike if one.column == MASTER and one.kind not in told]
        return found

    def _ballot(self, column: int) -> Sequence[Value]:
        """The values of a column; what may be a typed label, which TR-3 tells, is doubtful."""
        found = self.values(column)
        if column == MASTER or not found or found[0].start or found[0].kind is not ValueKind.NUMBER:
            return found
        if not split_heading(self.texts[column]) or split_heading(self.master):
            return found
        first, *others = found
        return [first._replace(keys=(*first.keys, "")), *others]

    def reads(self, column: int) -> bool:
        """Whether one can say what a text means: it is in its language, and that is known."""
        return column not in self.strangers and self.language(column) in OFFICIAL

    def language(self, column: int) -> str:
        """The language that a text is read in: the master's for what is not in its own."""
        if self.texts[column] == self.texts[MASTER] or column in self.strangers:
            column = MASTER
        return self.locales[column].language

    def span(self, column: int, start: int, end: int) -> tuple[int, int]:
        """The place in the notation of a part of `words`."""
        tagless = words(self.texts[column])
        return tagless.span(*normal(tagless.text).span(start, end))

    def _read_values(self, column: int) -> None:
        # Its finders are a third of the program: it is spared to a set of which all is known.
        from hexapla.language.values import FINDERS, IN_ALL_LANGUAGES, of_all

        others = [one for one in self._desk if one is not self and column in one.voices]
        sheets = [one for one in (self, *others) if not one._has_read(column)]
        for strange, finders in ((False, FINDERS), (True, IN_ALL_LANGUAGES)):
            read = [one for one in sheets if (column in one.strangers) is strange]
            texts = [one.words(column) for one in read]
            languages = [one.language(column) for one in read]
            for sheet, found in zip(read, of_all(texts, languages, finders)):
                sheet._values[column] = found

    def _has_read(self, column: int) -> bool:
        """Whether another column has the same text, which is known to say the same."""
        first = self.texts.index(self.texts[column])
        if (
            first not in self._values
            or self.language(first) != self.language(column)
            or (first in self.strangers) is not (column in self.strangers)
        ):
            return False
        self._values[column] = self._values[first]
        return True


def _is_strange(strange: Mapping[int, Stranger], column: int, row: Row) -> bool:
    return column in strange and row.unit.id in strange[column].units
