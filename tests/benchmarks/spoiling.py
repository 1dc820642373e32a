"""One thing wrong in a Markdown document: what somebody who types or pastes does to a version.

Each spoiler takes the lines of a document, its language and chance, and gives other lines, or None
where there is nothing to spoil. They know Markdown by its lines, not by the project's reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from .mutations import MUTATORS

Lines = list[str]
Spoiler = Callable[[Lines, str, Random], Lines | None]
Spans = list[tuple[int, int]]

_ITEM = re.compile(r"(?P<indent> *)(?:-|\d+\.) ")
_LABEL = re.compile(r"(?P<before>(?:#+|-) )(?P<open>\(?)(?P<letter>[a-h])\)")
_NUMBER = re.compile(r"(?P<before>#{2,6} | *)(?P<number>\d+)\. ")
_MARK = re.compile(r"\[\^[^\]]+\](?!:)")
_NOTE = re.compile(r"\[\^[^\]]+\]: ")
_INSERTED = {
    "en": "This decision was taken without a vote and was later confirmed in writing.",
    "fr": "Cette décision a été prise sans vote, puis confirmée par écrit.",
    "es": "Esta decisión se tomó sin votación y se confirmó después por escrito.",
    "ru": "Это решение было принято без голосования и впоследствии подтверждено письменно.",
    "zh": "这一决定未经表决作出，后来经书面确认。",
    "ar": "اتُّخذ هذا القرار دون تصويت ثم تأكد كتابةً فيما بعد.",
}
_DISTRIBUTED = (
    ("distribution: general", "distribution: limited"),
    ("Distr.: General", "Distr.: Limited"), ("Distr. générale", "Distr. limitée"),
    ("Distr. general", "Distr. limitada"),
)  # fmt: skip


def body(lines: Lines) -> int:
    """The first line behind the masthead: a typed one ends at the title."""
    return next((at for at, line in enumerate(lines) if line.startswith("# ")), 0)


def _kind(lines: Lines, at: int) -> str:
    line = lines[at]
    if not line.strip() or line.startswith("<!--") or re.match(r"\| -", line):
        return ""
    if at and "skip" in "".join(lines[max(0, at - 2) : at]):
        return ""
    if line.startswith("#"):
        return "heading"
    if _ITEM.match(line):
        return "item"
    if line.startswith("|"):
        return "row" if lines[at - 1].startswith("|") else "head row"
    return "note" if _NOTE.match(line) else "paragraph"


def blocks(lines: Lines, *kinds: str) -> Spans:
    """The blocks of these kinds, from line to line: an item with what is below it in its list,
    a note with all its paragraphs."""
    found = []
    for at in range(body(lines), len(lines)):
        kind = _kind(lines, at)
        if kind not in kinds or (kind == "paragraph" and lines[at].startswith("    ")):
            continue
        end = at + 1
        if kind == "item" and (match := _ITEM.match(lines[at])):
            while end < len(lines) and lines[end].startswith(match["indent"] + " "):
                end += 1
        if kind == "note":
            while end + 1 < len(lines) and lines[end + 1].startswith("    "):
                end += 2
        found.append((at, end))
    return found


def _without(lines: Lines, span: tuple[int, int]) -> Lines:
    start, end = span
    if start and end < len(lines) and not lines[end].strip() and not lines[start - 1].strip():
        end += 1
    return lines[:start] + lines[end:]


def dropped(*kinds: str) -> Spoiler:
    """A block less."""

    def spoil(lines: Lines, _: str, chance: Random) -> Lines | None:
        found = blocks(lines, *kinds)
        return _without(lines, chance.choice(found)) if found else None

    return spoil


def doubled(lines: Lines, _: str, chance: Random) -> Lines | None:
    """A block twice."""
    found = blocks(lines, "paragraph", "item", "row", "heading")
    start, end = chance.choice(found)
    gap = [""] if not lines[start - 1].strip() and not lines[end].strip() else []
    if _ITEM.match(lines[start]):
        gap = []
    return lines[:end] + gap + lines[start:end] + lines[end:]


def swapped(kind: str) -> Spoiler:
    """Two neighbours of a kind have changed places; labels stay where they were."""

    def spoil(lines: Lines, _: str, chance: Random) -> Lines | None:
        found = _pairs(lines, kind)
        if not found:
            return None
        (one, end), (other, last) = chance.choice(found)
        here, there = lines[one:end], lines[other:last]
        if kind == "item":
            first, second = _opening(here[0]), _opening(there[0])
            here[0], there[0] = second + here[0][len(first) :], first + there[0][len(second) :]
        if here == there:
            return None
        return lines[:one] + there + lines[end:other] + here + lines[last:]

    return spoil


def _pairs(lines: Lines, kind: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Blocks of a kind that follow each other, in the same list and at the same depth."""
    found = []
    spans = blocks(lines, kind)
    for one in spans:
        gap = 1 if kind == "paragraph" else 0
        other = next((span for span in spans if span[0] == one[1] + gap), None)
        if other and _indent(lines[one[0]]) == _indent(lines[other[0]]):
            found.append((one, other))
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _opening(line: str) -> str:
    """The mark and the label that open an item."""
    found = re.match(r" *(?:-|\d+\.) (?:\(?\w{1,4}\) |’\d+‘ )?", line)
    return found[0] if found else ""


def shifted(lines: Lines, _: str, chance: Random) -> Lines | None:
    """From one item of a list on, each has the text of the one before; the last text is lost."""
    runs = [run for run in _lists(lines) if len(run) > 2]
    if not runs:
        return None
    run = chance.choice(runs)
    start = chance.randrange(len(run) - 2)
    changed = list(lines)
    for before, at in pairwise(run[start:]):
        changed[at] = _opening(lines[at]) + lines[before][len(_opening(lines[before])) :]
    return changed


def _lists(lines: Lines) -> list[list[int]]:
    """Lists without lists in them, as the numbers of their lines."""
    runs: list[list[int]] = [[]]
    for at, line in enumerate(lines):
        plain = _kind(lines, at) == "item"
        if plain and runs[-1] and _indent(line) == _indent(lines[at - 1]):
            runs[-1].append(at)
        elif plain:
            runs.append([at])
        else:
            runs.append([])
    return runs


def cell_dropped(lines: Lines, _: str, chance: Random) -> Lines | None:
    """A cell is empty."""
    found = [(at, cell) for at, _ in blocks(lines, "row")
             for cell, text in enumerate(lines[at].split("|")) if text.strip()]  # fmt: skip
    if not found:
        return None
    at, place = chance.choice(found)
    cells = lines[at].split("|")
    cells[place] = " "
    return [*lines[:at], "|".join(cells), *lines[at + 1 :]]


def mark_moved(lines: Lines, _: str, chance: Random) -> Lines | None:
    """A footnote mark hangs on the next block."""
    spans = blocks(lines, "paragraph", "item", "row", "heading")
    found = [(a, b) for (a, _), (b, _) in pairwise(spans) if _MARK.search(lines[a])]
    if not found:
        return None
    here, there = chance.choice(found)
    mark = chance.choice(list(_MARK.finditer(lines[here])))
    changed = list(lines)
    changed[here] = lines[here][: mark.start()] + lines[here][mark.end() :]
    row = lines[there].startswith("|")
    changed[there] = f"{lines[there][:-2]}{mark[0]} |" if row else lines[there] + mark[0]
    return changed


def marks_swapped(lines: Lines, _: str, chance: Random) -> Lines | None:
    """Two marks of different blocks have changed places."""
    marks = [(at, mark) for at, _ in blocks(lines, "paragraph", "item", "row")
             for mark in _MARK.finditer(lines[at])]  # fmt: skip
    found = [
        (one, other) for one, other in pairwise(marks)
        if one[0] != other[0] and one[1][0] != other[1][0]
    ]  # fmt: skip
    if not found:
        return None
    changed = list(lines)
    one, other = chance.choice(found)
    for (at, mark), (_at, by) in ((one, other), (other, one)):
        changed[at] = lines[at][: mark.start()] + by[0] + lines[at][mark.end() :]
    return changed


def level(lines: Lines, _: str, chance: Random) -> Lines | None:
    """A heading one level deeper or higher."""
    at, _end = chance.choice(blocks(lines, "heading")[1:])
    hashes = len(lines[at]) - len(lines[at].lstrip("#"))
    other = chance.choice([hashes + 1, hashes - 1] if hashes > 2 else [hashes + 1])
    return [*lines[:at], "#" * other + lines[at][hashes:], *lines[at + 1 :]]


def label(lines: Lines, _: str, chance: Random) -> Lines | None:
    """Another typed letter or number before an item or a heading."""
    found = [at for at, _ in blocks(lines, "item", "heading")
             if _LABEL.match(lines[at].lstrip()) or _is_numbered(lines, at)]  # fmt: skip
    if not found:
        return None
    at = chance.choice(found)
    line = lines[at]
    if typed := _LABEL.search(line):
        other = chance.choice([one for one in "bcdefgh" if one != typed["letter"]])
        changed = f"{line[: typed.start('letter')]}{other}{line[typed.end('letter') :]}"
    else:
        numbered = _NUMBER.match(line)
        assert numbered
        following = int(numbered["number"]) + chance.randint(1, 3)
        changed = f"{numbered['before']}{following}{line[numbered.end('number') :]}"
    return [*lines[:at], changed, *lines[at + 1 :]]


def _is_numbered(lines: Lines, at: int) -> bool:
    """Whether a number counts: in Markdown, only that of a list's first item does."""
    inside = _ITEM.match(lines[at]) and _ITEM.match(lines[at - 1])
    return bool(_NUMBER.match(lines[at]) and not inside)


def symbol(lines: Lines, _: str, chance: Random) -> Lines | None:
    """Another symbol in the masthead."""
    return _in_head(lines, re.compile(r"(?<=2027/)\d+$"), lambda old: str(int(old) + 1))


def dated(lines: Lines, _: str, chance: Random) -> Lines | None:
    """Another date in the masthead."""
    day = re.compile(r"(?<=^date: \d{4}-\d\d-)\d\d$|^\d{1,2}(?= March| mars| de marzo)")
    return _in_head(lines, day, lambda old: f"{int(old) % 28 + 1:02}".lstrip("0").zfill(len(old)))


def distributed(lines: Lines, _: str, chance: Random) -> Lines | None:
    """Another distribution in the masthead."""
    for at in range(body(lines)):
        for one, other in _DISTRIBUTED:
            if lines[at] == one:
                return [*lines[:at], other, *lines[at + 1 :]]
    return None


def _in_head(lines: Lines, pattern: re.Pattern[str], change: Callable[[str], str]) -> Lines | None:
    for at in range(body(lines)):
        if found := pattern.search(lines[at]):
            new = lines[at][: found.start()] + change(found[0]) + lines[at][found.end() :]
            return [*lines[:at], new, *lines[at + 1 :]]
    return None


def inserted(lines: Lines, language: str, chance: Random) -> Lines | None:
    """A paragraph more."""
    at, _end = chance.choice(blocks(lines, "paragraph", "heading"))
    return [*lines[:at], _INSERTED[language], "", *lines[at:]]


def section_lost(lines: Lines, _: str, chance: Random) -> Lines | None:
    """A heading and all that is below it, up to the next of its level."""
    headings = [at for at, _ in blocks(lines, "heading")]
    at = chance.choice(headings[1:])
    depth = len(lines[at]) - len(lines[at].lstrip("#"))
    notes = [start for start, _ in blocks(lines, "note")] or [len(lines)]
    notes += [one for one, line in enumerate(lines) if "hexapla: skip" in line]
    ends = [one for one in headings if one > at and not lines[one].startswith("#" * (depth + 1))]
    return lines[:at] + lines[min([*ends, *notes]) :]


def of_text(kind: str) -> Spoiler:
    """One text changed by a mutator of the catalogs' benchmark."""
    mutate = MUTATORS[kind]

    def spoil(lines: Lines, language: str, chance: Random) -> Lines | None:
        spans = blocks(lines, "paragraph", "item", "row", "note", "heading")
        chance.shuffle(spans)
        for at, _ in spans:
            opening = _NOTE.match(lines[at])
            start = opening.end() if opening else len(_opening(lines[at]))
            closing = " |" if lines[at].endswith(" |") else ""
            text = lines[at].removesuffix(closing)
            changed = mutate(text[start:], language, chance)
            if changed is not None:
                return [*lines[:at], text[:start] + changed + closing, *lines[at + 1 :]]
        return None

    return spoil


SPOILERS: dict[str, Spoiler] = {
    "item dropped": dropped("item"),
    "cell dropped": cell_dropped,
    "row dropped": dropped("row"),
    "paragraph dropped": dropped("paragraph"),
    "heading dropped": dropped("heading"),
    "note dropped": dropped("note"),
    "section lost": section_lost,
    "block doubled": doubled,
    "paragraph inserted": inserted,
    "items swapped": swapped("item"),
    "paragraphs swapped": swapped("paragraph"),
    "rows swapped": swapped("row"),
    "list shifted": shifted,
    "mark moved": mark_moved,
    "marks swapped": marks_swapped,
    "heading level": level,
    "label": label,
    "masthead symbol": symbol,
    "masthead date": dated,
    "distribution": distributed,
    **{kind: of_text(kind) for kind in MUTATORS},
}


def region(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """The first and the last line of the new text that differ from the old, counted from 1."""
    start = next((at for at, (a, b) in enumerate(zip(old, new)) if a != b), min(len(old), len(new)))
    behind = 0
    while behind < min(len(old), len(new)) - start and old[-1 - behind] == new[-1 - behind]:
        behind += 1
    return start + 1, max(start + 1, len(new) - behind)
