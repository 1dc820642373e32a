"""Translations as they nearly always stand in a catalog: finished, on one line, without escapes."""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.exchange.po.strings import LONGEST

_END = b'"\n'


def parted(piece: bytes) -> list[bytes]:
    """The entries of a piece of a file in which each ends in a string, without its last quote."""
    return piece[1 : -len(_END)].split(_END + b"\n")


def usual_texts(piece: bytes, split: Sequence[bytes], heads: Sequence[bytes]) -> list[str] | None:
    """The translations in a piece that has nothing but them behind these heads; None for another.

    They are finished, have no escapes, and one line each. A head is an entry up to its translation,
    `split` the piece as `parted` has it. Raises UnicodeDecodeError.
    """
    found = list(map(bytes.removeprefix, split, heads))
    # Nothing is left of one that is not translated; what does not begin so stays as long as it was.
    size = sum(map(len, split)) - sum(map(len, heads))
    if len(found) < len(split) or not all(found) or sum(map(len, found)) != size:
        return None
    text = b"\n".join(found).decode("utf-8")
    if '"' in text or "\\" in text or "\r" in text or text.count("\n") >= len(found):
        return None
    texts = text.split("\n")
    outer = piece[:1] != b"\n" or not piece.endswith(_END) or len(piece) > LONGEST
    return None if outer or list(map(str.strip, texts)) != texts else texts


def sound(block: bytes, begin: int) -> str | None:
    """The text of a string that runs from there to the block's end; None if it has to be read.

    Raises UnicodeDecodeError for one that is not UTF-8.
    """
    target = block[begin:-1].decode("utf-8")
    if (
        not block.endswith(b'"')
        or len(block) == begin
        or "\\" in target
        or '"' in target
        or target != target.strip()
    ):
        return None
    return target
