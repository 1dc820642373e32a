"""The letters of a returned text: what tools do to their form, and not to what they say."""

from __future__ import annotations

from unicodedata import is_normalized, normalize

from hexapla.model.fragment import Fragment

# No-break spaces, which some tools know only as spaces.
_NO_BREAK = ("\u00a0", "\u202f")
_PLAIN = str.maketrans(dict.fromkeys(_NO_BREAK, " "))


def composed(target: Fragment, source: Fragment) -> Fragment:
    """A returned text whose letters and marks a tool has taken apart, with its letters whole again.

    Both forms are the same text (Unicode, section 3.7). Where the source itself has letters apart,
    or the text has some of either form, it is left as it came.
    """
    if not is_apart(_words(target)) or not is_normalized("NFC", _words(source)):
        return target
    return tuple([normalize("NFC", one) if isinstance(one, str) else one for one in target])


def is_apart(words: str) -> bool:
    """Whether all letters of a text that could be whole stand apart from their marks."""
    if words.isascii() or is_normalized("NFC", words):
        return False
    return is_normalized("NFD", words)


def is_in_doubt(theirs: str, ours: str) -> bool:
    """Whether the letters of a text have to be looked at: some stand apart, or a space is lost."""
    if ours.isascii() and theirs.isascii():
        return False
    both = f"{theirs}|{ours}"
    if not is_normalized("NFC", both):
        return True
    if "\u00a0" in ours and ours.count("\u00a0") > theirs.count("\u00a0"):
        return True
    return "\u202f" in ours and ours.count("\u202f") > theirs.count("\u202f")


def is_as_plain(theirs: Fragment, ours: Fragment) -> bool:
    """Whether a text is ours but for the form of its letters, and no-break spaces that it lost."""
    if len(theirs) != len(ours):
        return False
    there, here = _words(theirs), _words(ours)
    if there.isascii() and here.isascii():
        return theirs == ours
    lost = [here.count(space) - there.count(space) for space in _NO_BREAK]
    table = _PLAIN if any(lost) else {}
    return min(lost) >= 0 and _plain(theirs, table) == _plain(ours, table)


def _plain(fragment: Fragment, table: dict[int, str]) -> Fragment:
    return tuple([
        normalize("NFC", one.translate(table)) if isinstance(one, str) else one for one in fragment
    ])  # fmt: skip


def _words(fragment: Fragment) -> str:
    return "".join([part for part in fragment if isinstance(part, str)])
