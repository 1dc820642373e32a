"""The comment lines above a message."""

from __future__ import annotations

import re
from typing import NamedTuple

from hexapla.exchange.po.strings import unquote
from hexapla.expressions import expression

_PREVIOUS = expression(r'^msg(ctxt|id)[ \t]*(".*"(?:\n".*")*)$', re.M)


class Comments(NamedTuple):
    """What the comments say; each is a field of the message."""

    remarks: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    fuzzy: bool = False
    previous: str = ""
    previous_context: str = ""


def read_comments(text: str) -> Comments:
    """Reads the lines above a message, without the mark of obsolete ones.

    References are left out: they are ours, and made anew. Raises ValueError for a previous text
    whose quotes do not fit.
    """
    remarks: list[str] = []
    extracted: list[str] = []
    flags: list[str] = []
    previous: list[str] = []
    for line in text.split("\n"):
        kind = line[1:2]
        if kind == ".":
            extracted.append(line[2:].strip())
        elif kind == ",":
            flags += [flag.strip() for flag in line[2:].split(",") if flag.strip()]
        elif kind == "|":
            previous.append(line[2:].strip())
        elif kind in ("", " "):
            remarks += [line[2:].rstrip()] if line else []
        elif kind != ":":
            remarks.append(line[1:].rstrip())
    texts = dict(_PREVIOUS.findall("\n".join(previous))) if previous else {}
    return Comments(
        tuple(remarks),
        tuple(extracted),
        tuple(flag for flag in flags if flag != "fuzzy"),
        "fuzzy" in flags,
        unquote(texts["id"]) if "id" in texts else "",
        unquote(texts["ctxt"]) if "ctxt" in texts else "",
    )
