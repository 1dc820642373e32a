"""What a translator gets as one piece."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import NamedTuple


class Role(Enum):
    """What a unit is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    FOOTNOTE = "footnote"
    FIELD = "field"

    # Each is itself only; the hash of the name that an Enum has takes a call in Python.
    __hash__ = object.__hash__


class Unit(NamedTuple):
    """One piece of the master.

    `id` is permanent and an XML NMTOKEN ("" until the register has given one); `text` is in the
    notation (inline Markdown, one line but for hard breaks; see `hexapla.markup`); `trail` holds
    the headings above it; `name` is the label of the footnote whose text it is, or the key of the
    masthead field; `notes` are what the master's author says to its translators.
    """

    id: str
    text: str
    role: Role
    trail: tuple[str, ...] = ()
    name: str = ""
    notes: tuple[str, ...] = ()


# The unit of its values, for long documents: the constructor takes three times as long.
unit_from: Callable[[tuple[str, str, Role, tuple[str, ...], str, tuple[str, ...]]], Unit]
unit_from = partial(tuple.__new__, Unit)
