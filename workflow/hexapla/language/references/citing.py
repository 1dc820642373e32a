"""What is cited: phrases as they stand in a text, and the values that they make together.

"paragraph 53 (h)", "l'alinéa h) du paragraphe 53", "подпункт h) пункта 53" and 第53段(h)项 are two
phrases each, or one, and all are `paragraph 53 (8)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import NamedTuple

from hexapla.model.value import Value, ValueKind

_MOST_KEYS, _MOST_CITED, _DEEPEST = 16, 200, 4
_ARTICLES = frozenset(("article", "rule", "regulation"))
# What is within an article: Article 16.5 and Article 16 (5) are article 16, paragraph 5.
_PARTS = ("paragraph", "subparagraph")
_INNER = frozenset(("paragraph", "subparagraph", "item"))
# "chapter 2015", "item 1999" are a chapter or an item, and a year.
_LONG = frozenset(("volume", "page", "article", "paragraph", "note", "table"))


class Label(NamedTuple):
    """(h): its positions, the likeliest first; whether it is written in figures; its end."""

    positions: tuple[str, ...]
    figures: bool
    end: int


class Cited(NamedTuple):
    """One number of a phrase, its readings none if it has labels only, and its place.

    `at` is where the number ends and its labels begin.
    """

    numbers: tuple[str, ...]
    labels: tuple[Label, ...]
    start: int
    end: int
    at: int
    bis: str = ""


class Phrase(NamedTuple):
    """A noun with all that it cites: "paragraphs 3 (a) and 5"; no noun has no types."""

    types: tuple[str, ...]
    cited: tuple[Cited, ...]

    @property
    def start(self) -> int:
        """Where the phrase begins, with its noun."""
        return self.cited[0].start

    @property
    def end(self) -> int:
        """Where the phrase ends."""
        return self.cited[-1].end

    @property
    def bare(self) -> bool:
        """Whether it has labels only: "subparagraph (h)"."""
        return not self.cited[0].numbers


class Links(NamedTuple):
    """What stands between two phrases that cite one place, in a language.

    `inverted`: the inner one first (" of "); `direct`: the outer one first (", "); `again`: a
    further inner one behind a first (第3款(a)项和(b)项).
    """

    inverted: frozenset[str]
    direct: frozenset[str]
    again: frozenset[str] = frozenset()


def joined(phrases: Sequence[Phrase], text: str, links: Links) -> list[Phrase]:
    """The phrases with each inner one within the one whose part it is."""
    done: list[Phrase] = []
    base: Phrase | None = None
    for phrase in phrases:
        gap = text[done[-1].end : phrase.start][:12] if done else "?"
        if done and gap in links.direct and _within(phrase, done[-1]):
            base = done[-1]
            done[-1] = _nested(phrase, base)
        elif base and gap in links.again and phrase.bare and len(done[-1].cited) < _MOST_CITED:
            further = _nested(phrase, base)
            cited = further.cited[len(base.cited) - 1 :]
            alone = (cited[0]._replace(start=phrase.start, at=phrase.start), *cited[1:])
            done[-1] = Phrase(done[-1].types, (*done[-1].cited, *alone))
        else:
            base = None
            done.append(phrase)
    result: list[Phrase] = []
    for phrase in reversed(done):
        outer = result[-1] if result else None
        gap = text[phrase.end : outer.start][:12] if outer else "?"
        if outer and gap in links.inverted and _within(phrase, outer):
            result[-1] = _nested(phrase, outer)
        else:
            result.append(phrase)
    return result[::-1]


def _within(inner: Phrase, outer: Phrase) -> bool:
    """Whether a phrase is a part of another: labels of anything, a subparagraph of a paragraph."""
    if len(outer.cited[-1].labels) > _DEEPEST:
        return False
    if inner.bare:
        return inner.types[0] in _INNER
    whole = outer.types[0] == "paragraph" or bool(outer.cited[0].labels)
    return inner.types[0] == "subparagraph" and whole


def _nested(inner: Phrase, outer: Phrase) -> Phrase:
    """The outer phrase with the labels of the inner one, in the place of both."""
    before = inner.start < outer.start
    base = outer.cited[0] if before else outer.cited[-1]
    made = []
    for place, part in enumerate(inner.cited):
        own = tuple(Label((number,), True, part.end) for number in part.numbers[:1])
        start, end = part.start, part.end
        if before and place == len(inner.cited) - 1:
            end = max(end, base.end)
        if not before and place == 0:
            start = base.start
        labels = (*base.labels, *own, *part.labels)
        made.append(Cited(base.numbers, labels, start, end, base.at, base.bis))
    rest = outer.cited[1:] if before else outer.cited[:-1]
    return Phrase(outer.types, (*made, *rest) if before else (*rest, *made))


def values(phrases: Sequence[Phrase]) -> Iterator[Value]:
    """The values of phrases that have been joined."""
    for phrase in phrases:
        for cited in phrase.cited:
            yield from _values(phrase.types, cited)


def _values(types: tuple[str, ...], cited: Cited) -> Iterator[Value]:
    numbers, labels, start, end, at, bis = cited
    if not numbers:
        if types[0] in _INNER:
            yield _value(("subparagraph",), labels[0].positions, labels[1:], start, end)
        return
    if not types[0] and not labels:
        return
    if types[0] not in _LONG and len(numbers[0]) > 3 and numbers[0].isdecimal():
        return
    whole, dot, part = numbers[0].partition(".")
    if part.isalpha() and start < at - 2:
        # Section II.A is section II, section A.
        yield _value(types, (whole,), (), start, at - 2)
        yield _value(("section",), (part,), labels, at - 2, end)
    elif types[0] in _ARTICLES and labels and labels[0].figures:
        if start < at:
            yield _value(types, numbers, (), start, at)
        yield _value(_PARTS, labels[0].positions, labels[1:], max(start, at), end)
    elif types[0] in _ARTICLES and dot and start < at - len(part) - 1:
        yield _value(types, (whole,), (), start, at - len(part) - 1)
        yield _value(_PARTS, (part,), labels, at - len(part) - 1, end)
    else:
        yield _value(types, numbers, labels, start, end, bis)


def _value(
    types: tuple[str, ...],
    numbers: tuple[str, ...],
    labels: tuple[Label, ...],
    start: int,
    end: int,
    bis: str = "",
) -> Value:
    choices = product(*(label.positions for label in labels[:6]))
    tails = ["".join(f" ({place})" for place in places) for places in choices]
    chosen = product(tails, numbers, types)
    made = [f"{kind} {number}{bis}{tail}" for tail, number, kind in islice(chosen, _MOST_KEYS)]
    if labels and types[0] != "subparagraph":
        # The cell of a table, or a text that has lost its noun, has only this.
        made += [f"{numbers[0]}{tail}" for tail in tails[:4]]
    keys = dict.fromkeys(key.lstrip() for key in made)
    return Value(ValueKind.REFERENCE, tuple(keys), start, end)
