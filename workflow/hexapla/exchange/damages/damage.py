"""What a damage is, and how one that changes the tree of a file becomes one that changes bytes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from lxml import etree

# Changes the tree of an XLIFF file in place.
Change = Callable[[etree._Element, Random], None]
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Damage(NamedTuple):
    """Something that tools are known to do to an XLIFF file of ours.

    `title` says it to a person, as a clause. `apply` takes the bytes of a file and gives them as
    they come back, the very same where there is nothing of the sort in it; of what is left to
    chance, the generator decides. `harmful` says that content is gone or changed, so that all that
    can be asked of an import is that it loses nothing more, and says so.
    """

    name: str
    title: str
    apply: Callable[[bytes, Random], bytes]
    harmful: bool = False


def on_tree(change: Change) -> Callable[[bytes, Random], bytes]:
    """A change of a tree as one of bytes: what is not changed comes back byte for byte."""

    def apply(data: bytes, random: Random) -> bytes:
        root = tree(data)
        before = etree.tostring(root.getroottree())
        change(root, random)
        if etree.tostring(root.getroottree()) == before:
            return data
        return written(root)

    return apply


def tree(data: bytes) -> etree._Element:
    """The root of a file of our own making, with its comments, instructions and CDATA."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False
    )
    return etree.fromstring(data, parser)


def written(root: etree._Element) -> bytes:
    """A tree as a file in UTF-8, with what stands before and behind its root."""
    text = etree.tostring(root.getroottree(), encoding="unicode")
    return (_DECLARATION + text).encode("utf-8")
