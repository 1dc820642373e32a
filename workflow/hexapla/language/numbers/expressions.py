"""Regular expressions compiled when they are first used: an import costs nothing."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, ready for use."""
    return re.compile(pattern)
