"""What came back from translators, whatever format brought it, and its way into the notation."""

from __future__ import annotations

import re
from typing import NamedTuple

from hexapla.exchange.returns.repair import describe
from hexapla.markup.lines import tidy
from hexapla.markup.notation import read
from hexapla.markup.writing import meaning, write
from hexapla.model.catalog import State
from hexapla.model.fragment import Code, Fragment, Kind, Side, Tag, Text, nest

# Characters that no XML 1.0 file can hold (section 2.2), even as references.
UNCARRIED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
REPLACEMENT = "\ufffd"

# Begun only where a run of spaces begins: else a million of them would be gone through each.
_LINE_END = re.compile(r"(?<![ \t])[ \t]*+[\r\n]+[ \t\r\n]*")
_SPACE = " \t"
_DROPPED_EMPTY = {Kind.EMPHASIS, Kind.STRONG, Kind.STRUCK}


class Segment(NamedTuple):
    """One unit of a returned file, put together from its segments.

    `id` and `name` are what the file calls it (tools that give ids of their own keep ours as the
    name). `target` is None where the file has none. `state` is DRAFT or TRANSLATED, the earliest of
    its segments, `stated` says whether the file itself names one. `line` counts from 1; `remarks`
    are single lines. `parts` is how many segments of the file it is; `fault` says, as a clause for
    a person, why the target cannot be taken (“2 of its 3 segments are not translated”).
    """

    id: str
    source: Fragment
    target: Fragment | None
    state: State
    line: int = 0
    remarks: tuple[str, ...] = ()
    name: str = ""
    stated: bool = False
    parts: int = 1
    fault: str = ""


class Returned(NamedTuple):
    """What a file holds of one document.

    `document` is what it calls the document, `language` its target language's tag ("" if it names
    none), `export` the name of the export that it was made from ("" if that is lost).
    """

    document: str
    language: str
    segments: tuple[Segment, ...]
    export: str = ""


class Restored(NamedTuple):
    """A returned fragment in the notation, or the reason (`fault`) why it cannot be taken."""

    text: str
    fragment: Fragment
    fault: str = ""


def settle(fragment: Fragment) -> Fragment:
    """A fragment as it is compared: what a file or a tool may have done to its spaces is undone.

    Line ends are spaces, there is no space at either end, and characters that XML cannot carry are
    U+FFFD, as the writers have put them.
    """
    if len(fragment) == 1 and isinstance(fragment[0], str):
        words = fragment[0]
        if words.isprintable() and words[:1] != " " and words[-1:] != " ":
            return fragment if words else ()
        words = _plain(words).strip(_SPACE)
        return (words,) if words else ()
    if _is_settled(fragment):
        return fragment
    row: list[str | Tag] = []
    for part in fragment:
        if isinstance(part, Tag):
            row.append(part)
        elif row and isinstance(row[-1], str):
            row[-1] += _plain(part)
        else:
            row.append(_plain(part))
    if row and isinstance(row[0], str):
        row[0] = row[0].lstrip(_SPACE)
    if row and isinstance(row[-1], str):
        row[-1] = row[-1].rstrip(_SPACE)
    return tuple([part for part in row if part != ""])


def _is_settled(fragment: Fragment) -> bool:
    """Whether there is nothing to undo in a fragment, as usually."""
    between = True
    for part in fragment:
        if not isinstance(part, str):
            between = True
        elif between and part and part.isprintable():
            between = False
        else:
            return False
    return not fragment or (_no_space(fragment[0], 0) and _no_space(fragment[-1], -1))


def _no_space(part: str | Tag, place: int) -> bool:
    return not isinstance(part, str) or part[place] != " "


def restore(target: Fragment, base: Text, here: Text) -> Restored:
    """A returned target in the notation, its tags given back what they stand for.

    `base` is the source that it was translated from; `here` the translation that we have, numbered
    as `base` by `markup.writing.match`: its codes are preferred, as its links may lead to the
    translated page, and those that only it has are known by their numbers behind the base's.
    """
    codes, fault = _codes(target, base, here)
    if fault:
        return Restored("", target, fault)
    settled = settle(target)
    words = settled[0] if len(settled) == 1 else None
    if isinstance(words, str) and read(words).fragment == settled:
        return Restored(words, settled)  # plain words, which most texts are
    text = Text(_unspaced_breaks(settled, codes), codes)
    for shape in (_as_it_is, _aired):
        form = Text(shape(text), codes)
        written = tidy(write(form))
        found = read(written)
        if found == form or _said(found) == _said(form):
            return Restored(written, form.fragment)
    return Restored("", target, "its marks stand where Markdown cannot have them")


def _plain(words: str) -> str:
    if words.isprintable():
        return words
    return _LINE_END.sub(" ", UNCARRIED.sub(REPLACEMENT, words))


def _codes(target: Fragment, base: Text, here: Text) -> tuple[tuple[Code, ...], str]:
    """What the tags of a target stand for, or what is wrong with them."""
    codes = list(here.codes or base.codes)
    marks: set[int] = set()
    for part in target:
        if isinstance(part, str):
            continue
        number, alone = part.number, part.side is Side.ALONE
        if not 0 < number <= len(codes):
            return (), f"it has a tag ({number}) that its source does not have"
        if bool(codes[number - 1].closing) is alone:
            # Our translation's own form is of the other sort (an image with a text): the base's.
            if number > len(base.codes) or bool(base.codes[number - 1].closing) is alone:
                what = describe(codes[number - 1])
                return (), f"only one end of a tag came back ({number}, {what})"
            codes[number - 1] = base.codes[number - 1]
        if codes[number - 1].kind is Kind.NOTE:
            if number in marks:
                return (), f"{describe(codes[number - 1])} stands twice"
            marks.add(number)
    try:
        nest(target)
    except ValueError as error:
        return (), f"its tags are crossed ({error})"
    return tuple(codes), ""


def _unspaced_breaks(fragment: Fragment, codes: tuple[Code, ...]) -> Fragment:
    """No space behind a line break: the notation has none there."""
    if not any(code.kind is Kind.BREAK for code in codes):
        return fragment
    row: list[str | Tag] = []
    for part in fragment:
        before = row[-1] if row else ""
        if isinstance(part, str) and isinstance(before, Tag):
            is_break = codes[before.number - 1].kind is Kind.BREAK
            part = part.lstrip(_SPACE) if is_break else part
        if part != "":
            row.append(part)
    return tuple(row)


def _as_it_is(text: Text) -> Fragment:
    return text.fragment


def _aired(text: Text) -> Fragment:
    """A fragment with the outer spaces of its pairs outside of them, and no empty emphasis.

    “<g> word </g>” is what tools make of a double click; `* word *` is no emphasis in Markdown.
    """
    forward: list[str | Tag] = []
    for part in text.fragment:
        if isinstance(part, str) or part.side is not Side.CLOSE:
            forward.append(part)
            continue
        space = _cut_space(forward, at_end=True)
        empty = forward[-1] == Tag(part.number, Side.OPEN)
        if empty and text.codes[part.number - 1].kind in _DROPPED_EMPTY:
            forward.pop()
        else:
            forward.append(part)
        forward.append(space)
    backward: list[str | Tag] = []
    for part in reversed(forward):
        if isinstance(part, str) or part.side is not Side.OPEN:
            backward.append(part)
            continue
        space = _cut_space(backward, at_end=False)
        backward += [part, space]
    return settle(tuple(reversed(backward)))


def _cut_space(row: list[str | Tag], *, at_end: bool) -> str:
    """Takes the space at the side of the row's last words that faces the tag, and gives it."""
    space = ""
    while row and isinstance(words := row[-1], str):
        row.pop()
        bare = words.rstrip(_SPACE) if at_end else words.lstrip(_SPACE)
        cut = words[len(bare) :] if at_end else words[: len(words) - len(bare)]
        space = cut + space if at_end else space + cut
        if bare:
            row.append(bare)
            break
    return space


def _said(text: Text) -> tuple[object, ...]:
    """What a text says, the spaces beside its tags aside."""
    said = [part.strip(_SPACE) if isinstance(part, str) else part for part in meaning(text)]
    return tuple([part for part in said if part != ""])
