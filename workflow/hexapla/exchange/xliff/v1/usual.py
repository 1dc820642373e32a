"""The trans-unit that we write, whatever its translation: read by one regular expression.

It says what `reading` would of the same element; where anything is not as we write it (other
attributes, segments, somebody's remarks, a code that has no number), it says nothing. The bytes of
the file stand here as Latin-1, one letter each.
"""

from __future__ import annotations

import re
from functools import lru_cache

from hexapla.exchange.returns.returned import Segment
from hexapla.exchange.xliff.v1.status import UNSTATED, said_by
from hexapla.model.fragment import Fragment, Tag, tags_of

# Pairs in each other; the tree's reader bears some more.
_DEEPEST = 60

_VALUE = r'[^"<&]*+(?:&(?:amp|lt|gt|quot|apos|#9|#10|#13);[^"<&]*+)*+'
_WORDS = r"[^<]*+"
_TEXT = rf"{_WORDS}(?:<(?:g |x |/g>){_WORDS})*+"
_WHITE = r"[ \t\n]*+"
# What a memory offered, and that it is as we write it: that is looked at where there is any.
_OFFERS = (
    rf"(?:<alt-trans [^<>]*+>(?:[^<]++|<(?!/?(?:alt-trans|trans-unit)))*+</alt-trans>{_WHITE})*+"
)
_OFFER = (
    rf'<alt-trans(?: match-quality="[0-9]++")?(?: origin="{_VALUE}")?(?: alttranstype="[\w-]++")?>'
    rf'{_WHITE}<source(?: xml:lang="[\w-]++")?>{_TEXT}</source>{_WHITE}'
    rf'<target(?: xml:lang="[\w-]++")?>{_TEXT}</target>{_WHITE}</alt-trans>{_WHITE}'
)
UNIT = re.compile(
    r'<trans-unit id="([\w.:-]{1,200}+)"(?: resname="([\w.:-]{0,200}+)")?(?: restype="[\w-]*+")?'
    r'(?: approved="(yes|no)")?(?: xml:space="(?:preserve|default)")?>'
    rf'{_WHITE}<source(?: xml:lang="[\w-]*+")?>({_TEXT})</source>{_WHITE}'
    rf'(?:<target(?: xml:lang="[\w-]*+")?(?: state="([\w-]*+)")?>({_TEXT})</target>{_WHITE})?'
    rf'((?:<note from="(?:developer|glossary)"(?: annotates="\w*+")?>{_WORDS}</note>{_WHITE})*+)'
    rf"({_OFFERS})</trans-unit>{_WHITE}",
    re.ASCII,
)
_CODE = re.compile(
    rf'<(?:g id="([1-9][0-9]{{0,5}}+)"(?: ctype="{_VALUE}")?>|(/g)>'
    rf'|x id="([1-9][0-9]{{0,5}}+)"(?: ctype="{_VALUE}")?(?: clone="(?:yes|no)")?'
    rf'(?: equiv-text="{_VALUE}")?/>)'
)
_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos|#9|#10|#13);)?")
_CHARACTERS = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "#9": "\t", "#10": "\n",
    "#13": "\r",
}  # fmt: skip


def segment_of(found: re.Match[str], line: int) -> Segment | None:
    """What came back in a unit that `UNIT` matches, and that begins in a line.

    None where its form is not all that it is: a parser has to look.
    """
    identity, name, approved, source, state, words, notes, offers = found.groups()
    target: Fragment | None = None
    status = UNSTATED
    try:
        if "&" in notes or not notes.isascii():
            _check(notes)
        if offers:
            _check_offers(offers)
        original = _fragment(source, sound=True)
        if words is not None:
            target, status = _fragment(words), said_by(state, approved, None)
    except ValueError:
        return None
    if target is not None and status.untouched and _words_of(target) == _words_of(original):
        target = None  # filled with its source
    return Segment(identity, original, target, status.state, line, (), name or "", status.stated)


def _words_of(fragment: Fragment) -> str:
    return "".join([part for part in fragment if isinstance(part, str)])


def _fragment(content: str, *, sound: bool = False) -> Fragment:
    """The fragment of a content.

    With `sound`, a code and a pair of one number are refused: a source cannot have them. Raises
    ValueError where a parser has to look.
    """
    if not content.isascii():
        content = _as_utf_8(content)
    if "<" not in content and "&" not in content:
        return (content,) if content else ()
    parts = _CODE.split(content)
    words = [_decoded(part) for part in parts[::4]] if "&" in content else parts[::4]
    if content.count("<") >= len(words):
        raise ValueError("a tag is not of the usual form")
    row: list[str | Tag] = [""] * (2 * len(words) - 1)
    row[::2] = words
    row[1::2] = _tags(tuple(parts[1::4]), tuple(parts[3::4]), sound)
    return tuple([part for part in row if part])


# Most texts have one of a few rows of codes.
@lru_cache(maxsize=256)
def _tags(pairs: tuple[str, ...], singles: tuple[str, ...], sound: bool) -> tuple[Tag, ...]:
    """The tags of codes in their order: each begins a pair, or stands alone, or ends a pair.

    For each its number as what it is, None as what it is not. Raises ValueError as `_fragment`.
    """
    row: list[Tag] = []
    opened: list[int] = []
    for pair, single in zip(pairs, singles):
        if pair:
            opened.append(int(pair))
            row.append(tags_of(opened[-1])[0])
        elif single:
            row.append(tags_of(int(single))[2])
        elif opened:
            row.append(tags_of(opened.pop())[1])
        else:
            raise ValueError("a pair is closed that is not open")
        if len(opened) >= _DEEPEST:
            raise ValueError("pairs stand too deep in each other")
    if opened or (sound and not set(pairs).isdisjoint(set(singles) - {None})):
        raise ValueError("its codes are not what they seem")
    return tuple(row)


# The place of a unit in its document is the same for many.
@lru_cache(maxsize=256)
def _check(notes: str) -> None:
    """Raises ValueError where a parser has to look at what is not read: for it might refuse it."""
    _decoded(_as_utf_8(notes))


def _check_offers(offers: str) -> None:
    """The same of what a memory offered."""
    if not re.fullmatch(rf"(?:{_OFFER})*+", offers):
        raise ValueError("an offer is not of the usual form")
    _as_utf_8(offers)
    for offered in re.findall(rf"<(?:source|target)[^<>]*+>({_TEXT})", offers):
        _fragment(offered)


def _as_utf_8(words: str) -> str:
    """What words say. Raises ValueError where they are not UTF-8."""
    return words.encode("latin-1").decode("utf-8")


def _decoded(words: str) -> str:
    """Words with what their references stand for. Raises ValueError for any other than these."""
    return _REFERENCE.sub(_character, words) if "&" in words else words


def _character(found: re.Match[str]) -> str:
    if not found[1]:
        raise ValueError("a reference is not of the usual form")
    return _CHARACTERS[found[1]]
