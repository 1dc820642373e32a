"""What the texts on a desk say, each read once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from hexapla.checks.columns import Column
from hexapla.checks.forms import Forms
from hexapla.checks.patterns import Said, said
from hexapla.language.values import FINDERS, IN_ALL_LANGUAGES, of_all, values
from hexapla.model.parallel import MASTER
from hexapla.model.value import Value


class Readings:
    """The values of columns of texts; versions are read by forms where any are to be known."""

    def __init__(
        self, columns: Sequence[Column], original: str, forms: dict[str, Forms] | None
    ) -> None:
        """`original` is the master's language; `forms` are added to, language by language."""
        self._columns = columns
        self._original = original
        self._forms = forms
        for known in (forms or {}).values():
            known.recalled.clear()  # other desks' texts are gone
        self._values: dict[int, list[tuple[Value, ...]]] = {}
        self._read: dict[tuple[str, bool], dict[str, tuple[Value, ...]]] = {}

    def values(self, column: int) -> list[tuple[Value, ...]]:
        """What each text says that all have to say; of a stranger, what all write alike."""
        found = self._values.get(column)
        if found is None:
            found = self._values[column] = self._read_column(column)
        return found

    def read_whole(self, number: int, columns: Collection[int]) -> bool:
        """Reads what forms have read of a unit as a whole, in some columns: whether it differs."""
        differs = False
        for at in columns:
            column = self._columns[at]
            language, words = column.locale.language, column.words[number]
            forms = (self._forms or {}).get(language)
            read_so = at != MASTER and number not in column.strange
            same = column.said[number] == self._columns[MASTER].texts[number]
            if forms and read_so and not same and words in forms.recalled:
                whole = values(words, language)
                differs = differs or whole != self._values[at][number]
                self._values[at][number] = whole
        return differs

    def _read_column(self, column: int) -> list[tuple[Value, ...]]:
        """Each text is read once, in whatever columns and units it stands in one language."""
        own, masters = self._columns[column], self._columns[MASTER].texts
        ours, original = (own.locale.language, False), (self._original, False)
        readings = [
            (original[0], True) if number in own.strange else original if text == master else ours
            for number, (text, master) in enumerate(zip(own.said, masters))
        ]
        texts = [words if text else "" for words, text in zip(own.words, own.said)]
        for reading in {*readings}:
            known = self._read.setdefault(reading, {})
            places = {words: n for n, words in enumerate(texts) if readings[n] == reading}
            new = {words: n for words, n in places.items() if words not in known}
            by_forms = self._forms is not None and column != MASTER and reading == ours
            found = self._by_forms(ours[0], new) if by_forms else _by_finders(reading, list(new))
            known.update(zip(new, found))
        return [self._read[reading][words] for reading, words in zip(readings, texts)]

    def _by_forms(self, language: str, places: Mapping[str, int]) -> list[tuple[Value, ...]]:
        """The values of texts, with the numbers of units that have them."""
        known = {} if self._forms is None else self._forms
        forms = known.setdefault(language, Forms(language))
        return forms.read(list(places), [self._masters[number] for number in places.values()])

    @cached_property
    def _masters(self) -> list[Said]:
        return [said(values) for values in self.values(MASTER)]


def _by_finders(reading: tuple[str, bool], texts: Sequence[str]) -> list[tuple[Value, ...]]:
    """The values of texts in a language; of a stranger's, only what all write alike."""
    language, strange = reading
    finders = IN_ALL_LANGUAGES if strange else FINDERS
    return of_all(texts, language, finders)
