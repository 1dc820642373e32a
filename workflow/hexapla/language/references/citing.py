"""What is cited: phrases as they stand in a text, and the values that they make together.

"paragraph 53 (h)", "l'alinéa h) du paragraphe 53", "подпункт h) пункта 53" and 第53段(h)项 are two
phrases each, or one, and all are `paragraph 53 (8)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from hexapla.language.references.counting import HAN, latin, positions, roman
from hexapla.model.value import Value, ValueKind

_MOST_KEYS, _MOST_CITED, _DEEPEST = 32, 200, 4
_ARTICLES = frozenset(("article", "rule", "regulation"))
# Sections are the articles of some laws: section 3 (2) of an act.
_NUMBERED = frozenset((*_ARTICLES, "section"))
_DOTTED = frozenset(("article", "rule", "regulation", "paragraph", "item"))
# What is within an article: Article 16.5 and Article 16 (5) are article 16, paragraph 5.
_PARTS = ("paragraph", "subparagraph")
_INNER = frozenset(("paragraph", "subparagraph", "item"))
_ROMAN = frozenset("IVX")
# "chapter 2015", "item 1999" are a chapter or an item, and a year.
_LONG = frozenset(("volume", "page", "article", "paragraph", "note", "table"))


class Label(NamedTuple):
    """(h): its positions, the likeliest first; whether it is written in figures; its end."""

    positions: tuple[str, ...]
    figures: bool
    end: int

    def inner(self, other: Label) -> bool:
        """Whether both are labels of the second degree, (i) and ㈢."""
        return all(any(one[0] == "r" for one in label.positions) for label in (self, other))


class Cited(NamedTuple):
    """One number of a phrase, its readings none if it has labels only, and its place.

    `at` is where the number ends and its labels begin. What is `weak` may be none: the second part
    of a session is that of a document elsewhere.
    """

    numbers: tuple[str, ...]
    labels: tuple[Label, ...]
    start: int
    end: int
    at: int
    bis: str = ""
    weak: bool = False


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


def behind_point(part: str, end: int) -> tuple[Label, ...]:
    """The labels of target 5.b and indicator 7.b.1, from the point on."""
    letter = Label(positions(part[1]), False, end)
    return (letter, Label((part[3:],), True, end)) if len(part) > 2 else (letter,)


def kept_labels(labels: tuple[Label, ...], sign: str) -> tuple[Label, ...]:
    """What a further label of a list is within: of 14 (3) (d) and (g) the (3), of 7 (c) none."""
    if sign.isdecimal():  # behind 4 (1) (b), a (3) is beside the (1)
        figures = [place for place, label in enumerate(labels) if label.figures]
        return labels[: figures[-1]] if figures else labels[:-1]
    lead = labels[:1] if labels[0].figures else ()
    rest = labels[len(lead) :]
    inner = len(rest) > 1 and (sign[0] in HAN or roman(latin(sign)) is not None)
    return (*lead, *rest[:-1]) if inner else lead


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
            further = _nested(phrase, _beside(phrase, done[-1], base))
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


def _beside(phrase: Phrase, last: Phrase, base: Phrase) -> Phrase:
    """What a further label is within: (a)㈠项和㈢项 are of one (a), (a)项和(b)项 of one number."""
    one, other = last.cited[-1], phrase.cited[0].labels
    outer = base.cited[-1]
    if len(one.labels) < len(outer.labels) + 2 or not other or not one.labels[-1].inner(other[0]):
        return base
    kept = outer._replace(labels=one.labels[:-1])
    return base._replace(cited=(*base.cited[:-1], kept))


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
        own = tuple(Label((number, f"r{number}"), True, part.end) for number in part.numbers[:1])
        start, end = part.start, part.end
        if before and place == len(inner.cited) - 1:
            end = max(end, base.end)
        if not before and place == 0:
            start = base.start
        labels = (*base.labels, *own, *(_either_way(part.labels) if before else part.labels))
        made.append(Cited(base.numbers, labels, start, end, base.at, base.bis))
    rest = outer.cited[1:] if before else outer.cited[:-1]
    return Phrase(outer.types, (*made, *rest) if before else (*rest, *made))


def _either_way(labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """Labels before what they are in, the innermost first or last: подпункт (i) (A) пункта (a)."""
    return tuple(
        [
            label._replace(positions=tuple(dict.fromkeys((*label.positions, *mirror.positions))))
            for label, mirror in zip(labels, reversed(labels))
        ]
    )


def values(phrases: Sequence[Phrase]) -> list[Value]:
    """The values of phrases that have been joined, in order."""
    found = [
        value for types, listed in phrases for cited in listed for value in _values(types, cited)
    ]
    return sorted(found, key=_start) if len(found) > 1 else found


def _start(value: Value) -> int:
    return value.start


def _values(types: tuple[str, ...], cited: Cited) -> Iterator[Value]:
    numbers, labels, start, end, at, bis, weak = cited
    if not numbers:
        if types[0] in _INNER:
            yield _value(("subparagraph",), labels[0].positions, labels[1:], start, end)
        return
    if not types[0] and not labels:
        return
    if types[0] not in _LONG and len(numbers[0]) > 3 and numbers[0].isdecimal():
        return
    whole, dot, part = numbers[0].partition(".")
    if types[0] == "paragraph" and part.isdecimal() and _ROMAN.issuperset(whole):
        # Chapters number their paragraphs: para. I.14 is no paragraph 14.
        yield _value(types[:1], numbers[:1], labels, start, end, bis)
        return
    if part.isalpha() and start < at - 2:
        # Section II.A is section II, section A.
        yield _value(types, (whole,), (), start, at - 2, weak=weak)
        yield _value(("section",), (part,), labels, at - 2, end)
    elif types[0] in _NUMBERED and labels and labels[0].figures:
        if start < at:
            yield _value(types, numbers, (), start, at)
        yield _value(_PARTS, labels[0].positions, labels[1:], max(start, at), end)
    elif types[0] in _DOTTED and dot:
        yield from _dotted(types, cited)
    else:
        # The lists of treaties are Schedules in English, and other lists are none.
        listed = weak or types[0] == "schedule"
        yield _value(types, numbers, labels, start, end, bis, listed)


def _dotted(types: tuple[str, ...], cited: Cited) -> Iterator[Value]:
    """Article 16.5 is article 16, paragraph 5; in Arabic files it may be stored as 5-16.

    Regulation 4.2 is párrafo 4.2 del Reglamento. Of points (a) and (b) of article 16.5, the last
    has the place of the article.
    """
    halves = [number.partition(".") for number in cited.numbers]
    wholes, inner = (tuple([half[place] for half in halves]) for place in (0, 2))
    named = tuple(dict.fromkeys((*types, "article", "rule", "regulation")))
    point = cited.at - len(halves[0][2]) - 1
    if cited.start < point:
        if cited.end < point:  # no place of the article
            yield _value(_PARTS, inner, cited.labels, cited.start, cited.end)
            return
        if cited.labels and cited.labels[-1].end <= point:  # labels before it
            yield _value(_PARTS, inner, cited.labels, cited.start, cited.labels[-1].end)
            yield _value(named, wholes, (), cited.labels[-1].end, cited.end)
            return
        yield _value(named, wholes, (), cited.start, point)
    yield _value(_PARTS, inner, cited.labels, max(cited.start, point), cited.end)


def _value(
    types: tuple[str, ...],
    numbers: tuple[str, ...],
    labels: tuple[Label, ...],
    start: int,
    end: int,
    bis: str = "",
    weak: bool = False,
) -> Value:
    places = tuple([label.positions for label in labels]) if labels else ()
    keys = _keys(types, numbers, places, bis, weak)
    return Value(ValueKind.REFERENCE, keys, start, end)


@lru_cache(maxsize=1 << 12)
def _keys(
    types: tuple[str, ...],
    numbers: tuple[str, ...],
    places: tuple[tuple[str, ...], ...],
    bis: str,
    weak: bool,
) -> tuple[str, ...]:
    """All readings of a place, whose labels stand at these places: they recur in a document."""
    choices = product(*places[:6])
    tails = ["".join(f" ({place})" for place in chosen) for chosen in choices]
    every = product(tails, numbers, types)
    made = [f"{kind} {number}{bis}{tail}" for tail, number, kind in islice(every, _MOST_KEYS)]
    if places and types != ("subparagraph",):
        # The cell of a table, or a text that has lost its noun, has only this.
        made += [f"{numbers[0]}{tail}" for tail in tails[:4]]
    made = [key.lstrip() for key in made]
    return tuple(dict.fromkeys([*made, ""] if weak else made))
