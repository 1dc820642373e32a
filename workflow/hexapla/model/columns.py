"""Translations on their way from a catalog into a document, most of which nobody looks at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter


class Column(Mapping[int, str]):
    """Translations by the numbers of their units.

    `texts` has for each unit the bytes of its translation, one line of UTF-8; b"" where there is
    none, or where `others` has it, whatever that is like. A text is made of bytes when somebody
    asks for it.
    """

    def __init__(self, texts: list[bytes], others: Mapping[int, str]) -> None:
        self.texts, self.others = texts, others

    def __getitem__(self, number: int) -> str:
        if number in self.others:
            return self.others[number]
        if 0 <= number < len(self.texts) and (text := self.texts[number]):
            return text.decode("utf-8")
        raise KeyError(number)

    def __iter__(self) -> Iterator[int]:
        return (n for n, text in enumerate(self.texts) if text or n in self.others)

    def __len__(self) -> int:
        return len(self.texts) - self.texts.count(b"") + len(self.others)

    @cached_property
    def openings(self) -> dict[bytes, str]:
        """The first four bytes of the texts and their letters, two at least if not Chinese.

        There may be some that no text begins with; so it is with `endings`.
        """
        return _with_letters(set(map(itemgetter(slice(4)), self.texts)))

    @cached_property
    def endings(self) -> dict[bytes, str]:
        """Their last four bytes, and the letters of these."""
        return _with_letters(set(map(itemgetter(slice(-4, None)), self.texts)))

    def opening(self, openings: Collection[bytes]) -> list[int]:
        """The numbers of the texts that open with one of these."""
        return [n for n, text in enumerate(self.texts) if text[:4] in openings] if openings else []

    def ending(self, endings: Collection[bytes]) -> list[int]:
        """The numbers of the texts that end with one of these."""
        return [n for n, text in enumerate(self.texts) if text[-4:] in endings] if endings else []

    def having(self, letter: bytes) -> list[int]:
        """The numbers of the texts in which these bytes are."""
        return [n for n, text in enumerate(self.texts) if letter in text]

    def missing(self) -> list[int]:
        """The numbers of the units that have none."""
        empty = [n for n, text in enumerate(self.texts) if not text] if b"" in self.texts else []
        return [number for number in empty if number not in self.others]

    def over(self, others: Sequence[str]) -> list[str]:
        """The translations of all units, and of those that have none what stands in `others`."""
        texts = b"\n".join(self.texts).decode("utf-8").split("\n") if self.texts else []
        for number in self.missing():
            texts[number] = others[number]
        for number, text in self.others.items():
            texts[number] = text
        return texts

    def without(self, numbers: Collection[int]) -> Column:
        """The same without those of some units."""
        texts = list(self.texts)
        for number in numbers:
            texts[number] = b""
        rest = Column(texts, {n: text for n, text in self.others.items() if n not in numbers})
        # What all of them begin and end with is what the rest does.
        vars(rest).update(openings=self.openings, endings=self.endings)
        return rest

    def replaced(self, others: Mapping[int, str]) -> Column:
        """The same with other translations for some units."""
        rest = self.without(others)
        rest.others = {**self.others, **others}
        return rest


def column_of(targets: Mapping[int, str], count: int) -> Column:
    """The translations of `count` units as a column, which they may be already."""
    if isinstance(targets, Column):
        return targets
    texts, others = [b""] * count, {}
    for number, text in targets.items():
        if not text or "\n" in text or "\r" in text:
            others[number] = text
        else:
            texts[number] = text.encode("utf-8")
    return Column(texts, others)


def _with_letters(cuts: Collection[bytes]) -> dict[bytes, str]:
    """The letters that are whole in each of some cuts from texts of one line."""
    return dict(zip(cuts, b"\n".join(cuts).decode("utf-8", "ignore").split("\n")))
