"""Document symbols: A/AC.320/2027/1, CTOC/COP/WG.2/2024/4-CTOC/COP/WG.3/2024/4, A/63/49 (Vol. III).

UN practice (research.un.org, document symbols, S5): a symbol is the same in all
language versions; asterisks behind it say that it was reissued.
"""

from __future__ import annotations

import re

from hexapla.language.symbols import pieces
from hexapla.language.symbols.citing import cited, sieve
from hexapla.language.symbols.pieces import find, runs, split
from hexapla.language.symbols.series import PREFIXES

__all__ = ["PREFIXES", "SYMBOL", "cited", "find", "runs", "sieve", "split"]

SYMBOL: re.Pattern[str]


def __getattr__(name: str) -> re.Pattern[str]:
    """`SYMBOL`, a symbol as it should be written: compiled for whoever asks for it."""
    if name == "SYMBOL":
        return pieces.symbol()
    raise AttributeError(name)
