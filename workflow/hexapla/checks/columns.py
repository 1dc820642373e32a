"""The texts of one version on a desk, read together: what is asked of one is asked of all.

To ask costs as much as to look, and hardly a text has what is looked for: so many texts are looked
at as one, and only where that has it, each by itself.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Collection, Iterable, Sequence, Set
from functools import cache, cached_property
from itertools import compress, count

from hexapla.language.normal import plains
from hexapla.markup.notation import is_words
from hexapla.markup.words import bare
from hexapla.model.locale import Locale

_RUN = re.compile(r"[^\W\d_]+")
# A run of two letters and more that stands behind itself, or, behind several spaces or signs, may.
_TWICE = re.compile(rb" ([^ ]{2,}+)(?= \1 )")
_TWICE_APART = re.compile(rb" ([^ ]{2,}+)(?= ++\1 )")
# What stands between two texts among their runs.
_APART, _MARK = " \0 ", b"\0"
_ASCII, _LATIN, _PAGES = "ascii", "cp1252", {"Cyrl": "cp1251", "Arab": "cp1256"}
_STAND_IN = "hexapla-letters"
_TOGETHER = 20
"""How many texts are looked at as one."""


class Column:
    """The texts of one version, row by row, "" where there is none.

    `said` are those that can be held against the master's ("" for all others); `strange` are the
    numbers of those that are not in their language, in a version that is not.
    """

    def __init__(
        self, locale: Locale, texts: Sequence[str], said: Sequence[str], strange: Set[int]
    ) -> None:
        self.locale = locale
        self.texts = texts
        self.said = said
        self.strange = strange

    @cached_property
    def marked(self) -> frozenset[int]:
        """The numbers of the texts that may have markup, as Markdown has it."""
        return frozenset([n for n, text in enumerate(self.texts) if not is_words(text)])

    @cached_property
    def words(self) -> list[str]:
        """The texts without their tags, as values are read from them."""
        found = list(self.texts)
        for number in self.marked:
            found[number] = bare(found[number])
        return plains(found)

    @cached_property
    def spoken(self) -> list[str]:
        """The words of what can be read in the version's language and held against the master's."""
        if not self.strange and all(self.said):
            return self.words
        return [
            words if text and number not in self.strange else ""
            for number, (text, words) in enumerate(zip(self.said, self.words))
        ]

    @cached_property
    def letters(self) -> bytes:
        """`spoken` in small letters, with spaces around each run of them and each mark.

        A mark stands between two texts. The letters are coded in some way: two that are alike are
        so here. That is quick as long as they are those of the page.
        """
        return b" %b " % coded(joined(self.spoken), self.locale.script)

    @cached_property
    def runs(self) -> list[bytes]:
        """The runs of letters among `letters`, and the marks."""
        return self.letters.split()

    @cached_property
    def together(self) -> bytes:
        """`words` in UTF-8, with a mark between two: bytes are dropped and changed fast."""
        return joined(self.words, "\0").encode("utf-8", "surrogatepass")

    @cached_property
    def heard(self) -> bytes:
        """The same of `spoken`."""
        if self.spoken is self.words:
            return self.together
        return joined(self.spoken, "\0").encode("utf-8", "surrogatepass")

    @cached_property
    def latin_runs(self) -> list[bytes]:
        """The same of its runs of Latin letters without accents, whatever they are glued to."""
        return self.heard.translate(_letters(_ASCII)).replace(_MARK, b" \0 ").split()

    @cached_property
    def doubled(self) -> frozenset[int]:
        """The numbers of the texts in which a run of two letters may stand twice in a row."""
        twice = _TWICE_APART if b"  " in self.together else _TWICE
        return frozenset(at_places(self.letters, twice.finditer(self.letters)))

    def words_in(self, some: Sequence[int], words: frozenset[bytes]) -> list[frozenset[bytes]]:
        """Which of these words each of some texts has among its runs."""
        together = coded(joined([self.spoken[number] for number in some]), self.locale.script)
        return [words.intersection(text.split()) for text in together.split(_MARK)]

    def saying(self, words: Set[bytes]) -> list[int]:
        """The numbers of the texts that have one of these runs."""
        return _of_runs(self.runs, words)

    def having(self, words: Set[bytes]) -> list[int]:
        """The numbers of the texts that may have one of these words, of letters without accents."""
        runs = self.runs if self.locale.script == "Latn" else self.latin_runs
        return [] if words.isdisjoint(runs) else _of_runs(runs, words)


def coded(text: str, script: str) -> bytes:
    """The runs of letters of a text as a column of a script has them, with spaces between them."""
    page = _PAGES.get(script, _LATIN)
    try:
        found = text.encode(page)
    except UnicodeEncodeError:
        # The small form of this one is two letters.
        found = text.replace("İ", "I").lower().encode(page, _STAND_IN)
    return found.translate(_letters(page))


def numbers(wanted: Iterable[object]) -> list[int]:
    """The numbers of those that are wanted: it counts as fast as `map` asks."""
    return list(compress(count(), wanted))


def among(texts: Sequence[str], finds: Callable[[str], object]) -> list[int]:
    """The numbers of the texts in which something is found that lies within one of them.

    What is found in a text has to be found in several texts with spaces between them, too.
    """
    found: list[int] = []
    for start in range(0, len(texts), _TOGETHER):
        some = texts[start : start + _TOGETHER]
        if finds(" ".join(some)):
            found += [number for number, text in enumerate(some, start) if finds(text)]
    return found


def having(texts: Sequence[str], some: Collection[int], signs: Iterable[str]) -> set[int]:
    """The numbers of those of some texts that have one of these signs."""
    asked = [texts[number] for number in some]
    together = "\0".join(asked)
    there = [sign for sign in signs if sign in together]
    return {number for sign in there for number, text in zip(some, asked) if sign in text}


def joined(texts: Sequence[str], apart: str = _APART) -> str:
    """Texts as one, with a mark between two of them."""
    together = apart.join(texts)
    if together.count("\0") < len(texts):
        return together
    return apart.join([text.replace("\0", " ") for text in texts])


def at_places(together: bytes, found: Iterable[re.Match[bytes]]) -> list[int]:
    """The numbers of the texts in which something was found, of texts with a mark between two."""
    numbers: dict[int, None] = {}
    number = done = 0
    for one in found:
        number += together.count(_MARK, done, one.start())
        numbers[number] = None
        done = one.start()
    return list(numbers)


def _of_runs(runs: Sequence[bytes], words: Set[bytes]) -> list[int]:
    """The numbers of the texts among whose runs is one of some words."""
    found: dict[int, None] = {}
    number = done = 0
    for place in numbers(map(words.__contains__, runs)):
        number += runs[done:place].count(_MARK)
        found[number] = None
        done = place
    return list(found)


@cache
def _letters(page: str) -> bytes:
    """The small letter of each letter in a code page, and a space for all else but the mark."""
    letters = [bytes([code]).decode(page, "replace") for code in range(0x100)]
    small = [
        letter.lower().encode(page, _STAND_IN) if _RUN.fullmatch(letter) else b" "
        for letter in letters
    ]
    return b"".join([_MARK, *small[1:]])


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    """Some letter for each letter that a code page does not have, and a space for all else."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join(["x" if _RUN.match(one) else " " for one in letters]), error.end


codecs.register_error(_STAND_IN, _stand_in)
