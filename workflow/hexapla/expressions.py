"""Expressions that are compiled when they are first used.

A command loads some hundred expressions and uses half of them: compiling the others would take it
5 ms, a tenth of its start. Those that every text is held against are better compiled at once, by
`re`: in Python 3.11 a call costs a fifth more through here.
"""

from __future__ import annotations

import re
from typing import cast


class _Expression:
    """Stands for a compiled expression, whose methods it takes over one by one as they are used."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags
        self.pattern = pattern

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives for a pattern, but for errors in it, which show at its first use."""
    return cast("re.Pattern[str]", _Expression(pattern, flags))
