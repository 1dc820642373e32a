"""Codes that stand in the text, as letters: `{1}`, `{1>…<1}`, `{b>…<b}`.

The key of a code is its name behind an `x`, or a `g` if it is an end of a pair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hexapla.exchange.xliff.v1.content import Numbers, Row
from hexapla.model.fragment import Side, Tag

_NAME = r"\d{1,4}|[A-Za-z_^]{1,3}"
_CODE = re.compile(rf"\{{(?P<open>{_NAME})>|<(?P<close>{_NAME})\}}|\{{(?P<alone>\d{{1,4}}|j)\}}")
_SIDES = {"open": Side.OPEN, "close": Side.CLOSE, "alone": Side.ALONE}


def coded(row: Row, numbers: Numbers, known: Mapping[str, int] | None) -> Row:
    """A row with the codes in its words made tags.

    A number counts if its key is `known` (None: all are), letters only where both ends are there.
    The rest is text that happens to look so.
    """
    found = [code for part in row if isinstance(part, str) for code in _CODE.finditer(part)]
    paired = {code["open"] for code in found} & {code["close"] for code in found}
    made: Row = []
    for part in row:
        if not isinstance(part, str):
            made.append(part)
            continue
        done = 0
        for code in _CODE.finditer(part):
            side = str(code.lastgroup)
            name = code[side]
            key = f"{'x' if side == 'alone' else 'g'}{name}"
            if name.isdecimal():
                counts = known is None or key in known
            else:
                counts = name in paired or side == "alone"
            if counts:
                number = numbers.called(key, key if key in numbers.originals else name)
                made += [part[done : code.start()], Tag(number, _SIDES[side])]
                done = code.end()
        made.append(part[done:])
    return [part for part in made if part != ""]
