"""A PO file as values."""

from __future__ import annotations

from typing import NamedTuple

# PO marks drafts and stale texts alike, as fuzzy; ours tell a draft that became stale.
DRAFT_FLAG = "draft"


class Message(NamedTuple):
    """An entry of a PO file, its strings unescaped.

    `context` is msgctxt (our unit's id), `previous` the `#| msgid`, `previous_context` the
    `#| msgctxt`; `remarks` are the translator's comments, `extracted` ours (`#.`), `flags` all but
    fuzzy.
    """

    context: str
    source: str
    target: str = ""
    previous: str = ""
    fuzzy: bool = False
    obsolete: bool = False
    remarks: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous_context: str = ""


class PoFile(NamedTuple):
    """A PO file: its header's lines (`Key: value`), the comments above it, and its messages."""

    header: tuple[str, ...]
    preamble: tuple[str, ...]
    messages: tuple[Message, ...]

    def register(self) -> list[tuple[str, str]]:
        """The ids and texts that a POT (or a PO in its place) has registered, in order."""
        return [
            (one.context, one.source) for one in self.messages if one.context and not one.obsolete
        ]

    def retired(self) -> list[tuple[str, str]]:
        """The ids and texts of the units that a PO keeps for their return, in order.

        Behind them stand the older texts that their translations were made for: a unit may come
        back as it was before it was changed and left.
        """
        gone = [one for one in self.messages if one.context and one.obsolete]
        older = [(one.context, one.previous) for one in gone if one.previous]
        return [*((one.context, one.source) for one in gone), *older]
