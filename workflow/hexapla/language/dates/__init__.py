"""Dates as each official language writes them: how they are written, and found in a text.

UN practice: Editorial Manual, Numbers, dates and time (S4), and the six versions of one annotated
agenda (S6); Arabic months by both their names (S7, S8).
"""

from typing import TYPE_CHECKING

from hexapla.language.dates.writing import MONTHS, parse, written, written_day

if TYPE_CHECKING:
    from hexapla.language.dates.finding import find
    from hexapla.language.dates.passing import in_passing

__all__ = ["MONTHS", "find", "in_passing", "parse", "written", "written_day"]


def __getattr__(name: str) -> object:
    """What finds dates, once it is asked for: 14 ms that a page with its date need not wait."""
    if name == "find":
        from hexapla.language.dates.finding import find as found
    elif name == "in_passing":
        from hexapla.language.dates.passing import in_passing as found
    else:
        raise AttributeError(name)
    globals()[name] = found
    return found
