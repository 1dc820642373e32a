"""Decisions of the chemicals conventions, which are told by the letters of their series.

The Conferences of the Parties to the Basel, Stockholm, Rotterdam and Minamata Conventions count
their decisions by series: BC-14/12 is БК-14/12 in Russian, ا ب-14/12 in Arabic.
"""

from __future__ import annotations

import re

from hexapla.model.value import Value, ValueKind

_SERIES = {"Б": "BC-", "С": "SC-", "Р": "RC-", "М": "MC-",
           "ب": "BC-", "س": "SC-", "ر": "RC-", "م": "MC-"}  # fmt: skip
SERIES = frozenset(_SERIES.values())
_BEFORE = {
    "ru": re.compile(r"(?<![^\W_])([БСРМ])К ?[-–] ?$"),
    "ar": re.compile(r"(?<![ء-ي])(?:و ?)?[اأ]\.? ?([بسرم])\.? ?[-–] ?$"),
}


def decision(text: str, found: re.Match[str], language: str) -> Value | None:
    """BC-14/12 as Russian and Arabic write it, with letters of their own before the number.

    `found` is that number (14/12) in the text; None where no such letters stand before it.
    """
    before = _BEFORE.get(language)
    if (
        not before
        or not found["n"]
        or text[found.start() - 1 : found.start()] not in ("-", "–", " ")
    ):
        return None
    own = before.search(text, max(0, found.start() - 10), found.start())
    if not own or found["special"] or found["letters"]:
        return None
    key = f"{_SERIES[own[1]]}{int(found['n'])}/{int(found['m'])}"
    return Value(ValueKind.RESOLUTION, (key,), own.start(), found.end())
