"""The trans-unit that we write, whatever its translation: read by one regular expression.

It says what `reading` would of the same element; where anything is not as we write it (other
attributes, segments, somebody's remarks, a code that has no number), it says nothing.
"""

from __future__ import annotations

import re

from hexapla.exchange.returns.returned import Segment
from hexapla.exchange.xliff.v1.content import DEEPEST
from hexapla.exchange.xliff.v1.status import UNSTATED, said_by
from hexapla.model.fragment import Fragment, Side, Tag

_VALUE = r'[^"<&]*+(?:&(?:amp|lt|gt|quot|apos|#9|#10|#13);[^"<&]*+)*+'
_WORDS = r"[^<]*+"
_TEXT = rf"{_WORDS}(?:<(?:g |x |/g>){_WORDS})*+"
_WHITE = r"[ \t\n]*+"
UNIT = re.compile(
    r'<trans-unit id="([\w.:-]{1,200}+)"(?: resname="([\w.:-]{0,200}+)")?(?: restype="[\w-]*+")?'
    r'(?: approved="(yes|no)")?(?: xml:space="(?:preserve|default)")?>'
    rf'{_WHITE}<source(?: xml:lang="[\w-]*+")?>({_TEXT})</source>{_WHITE}'
    rf'(?:<target(?: xml:lang="[\w-]*+")?(?: state="([\w-]*+)")?>({_TEXT})</target>{_WHITE})?'
    rf'((?:<note from="(?:developer|glossary)"(?: annotates="\w*+")?>{_WORDS}</note>{_WHITE})*+)'
    rf"</trans-unit>{_WHITE}"
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
    identity, name, approved, source, state, words, notes = found.groups("")
    try:
        if "&" in notes:
            _decoded(notes)
        original = (source,) if _is_words(source) else _fragment(source, sound=True)
        if found.start(6) < 0:
            return Segment(identity, original, None, UNSTATED.state, line, (), name)
        target = (words,) if _is_words(words) else _fragment(words)
    except ValueError:
        return None
    status = said_by(state, approved, None)
    if status.untouched and _words_of(target) == _words_of(original):  # filled with its source
        return Segment(identity, original, None, status.state, line, (), name, status.stated)
    return Segment(identity, original, target, status.state, line, (), name, status.stated)


def _is_words(content: str) -> bool:
    return bool(content) and "<" not in content and "&" not in content


def _words_of(fragment: Fragment) -> str:
    return "".join([part for part in fragment if isinstance(part, str)])


def _fragment(content: str, *, sound: bool = False) -> Fragment:
    """The fragment of a content with codes or references.

    With `sound`, a code and a pair of one number are refused: a source cannot have them. Raises
    ValueError where a parser has to look.
    """
    row: list[str | Tag] = []
    opened: list[int] = []
    pairs: set[int] = set()
    alone: set[int] = set()
    parts = _CODE.split(content)
    for place in range(0, len(parts), 4):
        if words := parts[place]:
            if "<" in words:
                raise ValueError("a tag is not of the usual form")
            row.append(_decoded(words))
        if place + 1 == len(parts):
            break
        pair, closing, single = parts[place + 1 : place + 4]
        if pair:
            opened.append(int(pair))
            pairs.add(opened[-1])
            row.append(Tag(opened[-1], Side.OPEN))
        elif closing:
            if not opened:
                raise ValueError("a pair is closed that is not open")
            row.append(Tag(opened.pop(), Side.CLOSE))
        else:
            alone.add(int(single))
            row.append(Tag(int(single), Side.ALONE))
        if len(opened) >= DEEPEST:
            raise ValueError("pairs stand too deep in each other")
    if opened or (sound and pairs & alone):
        raise ValueError("its codes are not what they seem")
    return tuple(row)


def _decoded(words: str) -> str:
    """Words with what their references stand for. Raises ValueError for any other than these."""
    return _REFERENCE.sub(_character, words) if "&" in words else words


def _character(found: re.Match[str]) -> str:
    if not found[1]:
        raise ValueError("a reference is not of the usual form")
    return _CHARACTERS[found[1]]
