"""Hand-checked sentences, a file a language: one a line, an empty line between passages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hexapla.markup.notation import read
from hexapla.model.fragment import Fragment

CASES = Path(__file__).parents[1] / "cases" / "segmentation"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


class Passage(NamedTuple):
    """Sentences that stand in one unit; `line` is where they begin in their file."""

    language: str
    line: int
    sentences: tuple[str, ...]

    @property
    def fragment(self) -> Fragment:
        """The unit's fragment: Chinese sentences follow each other without a space."""
        return read(("" if self.language == "zh" else " ").join(self.sentences)).fragment

    @property
    def ends(self) -> set[int]:
        """How many letters, spaces left out, stand before each inner boundary."""
        return boundaries([read(sentence).fragment for sentence in self.sentences])


def passages(language: str) -> Iterator[Passage]:
    """The passages of a language's file."""
    sentences: list[str] = []
    lines = (CASES / f"{language}.txt").read_text("utf-8").splitlines()
    for number, line in enumerate([*lines, ""], 1):
        if line and not line.startswith("#"):
            sentences.append(line)
        elif not line and sentences:
            yield Passage(language, number - len(sentences), tuple(sentences))
            sentences = []


def boundaries(pieces: list[Fragment] | tuple[Fragment, ...]) -> set[int]:
    """The inner boundaries of pieces, in letters without spaces and tags."""
    ends, letters = set(), 0
    for piece in pieces[:-1]:
        words = "".join([part for part in piece if isinstance(part, str)])
        letters += len("".join(words.split()))
        ends.add(letters)
    return ends
