"""The forms in which a language writes what the master says, known from texts that were read.

To understand a text takes long, and most texts only say what the master says: so a version's text
is asked whether it says that, in forms and beside words that were read so before. A form stands for
others of its pattern (see `patterns`). What is left of the text is read as any text is; where that
has figures, there is something new, and the whole text is read, and its forms with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hexapla.checks.contexts import NEAR, Contexts, is_bracketed, stand_alone
from hexapla.checks.patterns import (
    LONGEST,
    MOST,
    Pieces,
    Said,
    Windows,
    filled,
    parted,
    pattern,
    window_of,
)
from hexapla.language.dates import weekdays
from hexapla.language.dates.folding import folded
from hexapla.language.numbers import currencies, figured, has_figures
from hexapla.language.values import TAKEN, of_all
from hexapla.model.value import Value, ValueKind

_LONG = 10_000
"""Texts of more characters are read as any text: a form could stand in them again and again."""
_REMEMBERED = 10_000
"""Of how many windows the forms are kept; they are made of templates in no time."""
_FIRST = 100
"""How many texts are read before anything is known."""
_LESSON = 150
"""From how many texts is learnt at a time."""
_PATIENCE = 300
"""How many texts more are learnt from than have been spared, before that ends."""
_UNREAD = 10
"""What a value costs that cannot be read by itself; a form costs 1, and the fewest are best."""
# What is read only where a text has figures: weekdays, and months that contradict each other.
_BY_FIGURES = {"zh": "星期", "ar": "/"}


class Form(NamedTuple):
    """A text that stands for some values, which have their places in it.

    `before` and `behind` are what has stood beside forms of its kinds, without a change to them.
    """

    text: str
    values: tuple[Value, ...]
    before: set[str]
    behind: set[str]


class _Template(NamedTuple):
    """A form for all figures: the pieces of its text, and of the keys of its values."""

    text: Pieces
    values: tuple[tuple[Value, tuple[Pieces, ...]], ...]
    before: set[str]
    behind: set[str]


class Forms:
    """What is known of one language."""

    def __init__(self, language: str) -> None:
        self.recalled: set[str] = set()
        """The texts that were not read as a whole."""
        self._language = language
        self._around = Contexts(language).around
        self._templates: dict[str, dict[Pieces, _Template]] = {}
        self._known: dict[str, tuple[Form, ...]] = {}
        self._sound: dict[tuple[str, int, int], tuple[Value, ...]] = {}
        self._count = self._debt = 0
        self._neighbours: dict[tuple[ValueKind, bool, bool], set[str]] = {}

    def read(self, texts: Sequence[str], masters: Sequence[Said]) -> list[tuple[Value, ...]]:
        """The values of normal texts; `masters` is what the master says in their places.

        So many at a time as have been read before: what is learnt from some serves the others.
        """
        values: list[tuple[Value, ...]] = []
        while len(values) < len(texts):
            some = slice(len(values), len(values) + max(self._count, _FIRST))
            values += self._read(texts[some], masters[some])
            self._count += len(texts[some])
        return values

    def _read(self, texts: Sequence[str], masters: Sequence[Said]) -> list[tuple[Value, ...]]:
        left, figures = list(texts), figured(texts)
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        recalled: dict[int, list[Value]] = {}
        new: list[int] = []
        for number in figures if self._debt < _PATIENCE else ():
            text, master = texts[number], masters[number].windows
            if len(text) > _LONG:
                continue
            rest, found = self._recall(text, master)
            if found and self._is_complete(text, rest, found):
                left[number], recalled[number] = rest, found
            elif master:
                new.append(number)
        self._debt -= len(recalled)
        values = of_all(left, self._language, figured=[n for n in figures if n not in recalled])
        for number, found in recalled.items():
            self.recalled.add(texts[number])
            values[number] = tuple(sorted([*found, *values[number]], key=_start))
        for number in new[:_LESSON]:
            self._debt += 1
            self._learn(texts[number], values[number], masters[number])
        return values

    def _is_complete(self, text: str, left: str, found: Sequence[Value]) -> bool:
        """Whether what is left of a text says the same as if no figures had been beside it."""
        language = self._language
        if has_figures(left) or _BY_FIGURES.get(language, "\0") in left:
            return False
        amounts, timed = [], False
        for value in found:
            if value.kind is ValueKind.NUMBER:
                amounts.append(value)
            elif value.kind is ValueKind.DATE or value.kind is ValueKind.TIME:
                timed = True
        if timed and any(weekdays.lone(folded(left, language), language)):
            return False
        if not amounts:
            return True
        # A currency is a value where it first stands beside a number, and need not be one here.
        named = currencies.find(text, language, amounts)
        return all(one.keys in [value.keys for value in found] for one in named)

    def _recall(self, text: str, master: Windows) -> tuple[str, list[Value]]:
        """What is left of a text without what the master says, as far as it is known, and that."""
        found: list[Value] = []
        left, place, known = text, 0, self._known
        while place < len(master):
            row = master[place]
            for size, window in zip(range(len(row), 0, -1), row):
                forms = known.get(window)
                if forms is None:
                    forms = known[window] = self._forms(window)
                for form in forms:
                    start = self._place(text, left, form)
                    if start >= 0:
                        break
                else:
                    continue
                end = start + len(form.text)
                left = f"{left[:start]}{TAKEN * (end - start)}{left[end:]}"
                found += [_moved(value, start) for value in form.values]
                place += size - 1
                break
            place += 1
        return left, found

    def _place(self, text: str, left: str, form: Form) -> int:
        """Where a form stands in what is left of a text, or -1."""
        form_text, values, befores, behinds = form
        ends = values[-1].kind is ValueKind.DATE  # no word behind a date makes it another one
        start = left.find(form_text)
        while start >= 0:
            end = start + len(form_text)
            before, behind = self._around(text, start, end, values[0].kind)
            if before in befores and (behind in behinds or (ends and not behind[:1].isalnum())):
                return -1 if before[0] == "\n" and is_bracketed(before, behind) else start
            start = left.find(form_text, start + 1)
        return -1

    def _forms(self, window: str) -> tuple[Form, ...]:
        """The forms of some values of the master, as far as they are known."""
        shape, figures = pattern(window)
        templates = [*self._templates.get(window, {}).values()]
        if shape:
            templates += self._templates.get(shape, {}).values()
        return tuple(
            [
                Form(
                    filled(template.text, figures),
                    tuple(
                        [
                            value._replace(keys=tuple([filled(key, figures) for key in keys]))
                            for value, keys in template.values
                        ]
                    ),
                    template.before,
                    template.behind,
                )
                for template in templates
            ]
        )

    def _learn(self, text: str, values: Sequence[Value], master: Said) -> None:
        """Takes in the forms of a text that was read."""
        if len(values) > MOST or self._meet(text, frozenset(values), master.windows):
            return
        for some in self._parts(text, values):
            if window := window_of(some, master.values):
                self._take(text, some, window)

    def _meet(self, text: str, values: frozenset[Value], master: Windows) -> bool:
        """Whether a text has figures only in known forms; what stands beside them is known then."""
        left = text
        for row in master:
            for window in row:
                for form in self._known.get(window, ()):
                    start = left.find(form.text)
                    there = [_moved(one, start) for one in form.values]
                    if start >= 0 and values.issuperset(there) and stand_alone(text, there, values):
                        end = start + len(form.text)
                        before, behind = self._around(text, start, end, form.values[0].kind)
                        form.before.add(before)
                        form.behind.add(behind)
                        left = f"{left[:start]}{TAKEN * (end - start)}{left[end:]}"
        return not has_figures(left)

    def _take(self, text: str, values: Sequence[Value], window: str) -> None:
        start, end = values[0].start, values[-1].end
        form = text[start:end]
        shape, figures = pattern(window)
        pieces = parted(form, figures)
        if not shape or not {*range(len(figures))} <= {*pieces}:
            shape, figures, pieces = window, (), (form,)
        before, behind = self._around(text, start, end, values[0].kind)
        befores = self._neighbours.setdefault((values[0].kind, form[0].isdecimal(), True), set())
        behinds = self._neighbours.setdefault((values[-1].kind, form[-1].isdecimal(), False), set())
        befores.add(before)
        behinds.add(behind)
        templates = self._templates.setdefault(shape, {})
        if pieces not in templates:
            made = tuple(
                [
                    (_moved(one, -start), tuple([parted(key, figures, True) for key in one.keys]))
                    for one in values
                ]
            )
            templates[pieces] = _Template(pieces, made, befores, behinds)
            self._known.clear()

    def _parts(self, text: str, values: Sequence[Value]) -> list[Sequence[Value]]:
        """The values in forms that are read by themselves as they are here; none of the others."""
        ways: list[tuple[int, list[Sequence[Value]]]] = [(0, [])]
        for end in range(1, len(values) + 1):
            cost, parts = ways[-1]
            best = cost + _UNREAD, parts
            for start in range(end - 1, max(end - LONGEST, 0) - 1, -1):
                if start < end - 1 and values[start + 1].start - values[start].end > NEAR:
                    break
                cost, parts = ways[start][0] + 1, ways[start][1]
                if cost < best[0] and self._is_sound(text, values, start, end):
                    best = cost, [*parts, values[start:end]]
            ways.append(best)
        return ways[-1][1]

    def _is_sound(self, text: str, values: Sequence[Value], start: int, end: int) -> bool:
        """Whether some of a text's values are read so with nothing but what stands beside them."""
        some = values[start:end]
        if not stand_alone(text, some, values):
            return False
        first, last = some[0].start, some[-1].end
        # A zero may be none at all, by a word for nothing that stands anywhere.
        if first == last or any(one.flaw or "0" in one.keys for one in some):
            return False
        before, behind = self._around(text, first, last, some[0].kind)
        if is_bracketed(before, behind):
            return False
        low = first - len(before) if before[0] != "\n" else 0
        high = last + len(behind) if behind[-1:] != "\n" else len(text)
        key = text[low:high], first - low, high - last
        found = self._sound.get(key)
        if found is None:
            found = self._sound[key] = of_all([key[0]], self._language)[0]
        there = [one for one in found if one.end > first - low and one.start < last - low]
        return there == [_moved(one, -low) for one in some]


def _moved(value: Value, by: int) -> Value:
    kind, keys, start, end, _ = value
    return Value(kind, keys, start + by, end + by)


def _start(value: Value) -> int:
    return value.start
