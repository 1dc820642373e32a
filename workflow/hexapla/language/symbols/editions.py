"""Numbers that belong to one version of a document, so that versions may differ in them.

Job numbers (V.15-01964 (E), GE.09-12345, K0360265, 20-09399 (A)), with the dates of processing
behind them, are given to a version (UN practice, S6); a sales number begins with the letter of its
language (E.83.I.16); an ISSN and an ISBN are those of an edition. Their keys say only that they are
there.
"""

from __future__ import annotations

import re
from functools import cache

from hexapla.language import lookalikes
from hexapla.model.value import Value, ValueKind

_LETTERS = "[ACEFRS]"


@cache
def _job_inside() -> re.Pattern[str]:
    return re.compile(r"-(?<=\d\d-)\d{5}(?!\d)")


@cache
def _sales_inside() -> re.Pattern[str]:
    return re.compile(r"\.(?<=[A-ZА-Я]\.)\d\d\.[IVX]")


@cache
def _job() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\dA-Za-z])(?:\d{6} ){0,2}(?:(?:GE|V|K)\.? ?\d\d-\d{5}"
        rf"(?: ?\({_LETTERS}\))?|\d\d-\d{{5}} ?\({_LETTERS}\))"
        r"(?:(?: {1,9}[A-Z]{2,3})?(?: {1,9}\d{6}){1,2})?(?!\d)"
    )


@cache
def _job_of_nairobi() -> re.Pattern[str]:
    return re.compile(
        r"K(?<![A-Za-z0-9]K)\d{7}(?![0-9A-Za-z])(?:\.[a-z](?![a-z]))?(?: \d{6}(?!\d))*"
    )


@cache
def _sales() -> re.Pattern[str]:
    letter = "".join(map(lookalikes.pattern, "ACEFRSM"))
    letter = "[" + letter.replace("[", "").replace("]", "") + "]"
    return re.compile(
        rf"(?<![\dA-Za-z.]){letter}\.(?P<rest>\d\d\.[IVX]{{1,5}}(?:\.[A-Z])?\.\d{{1,3}})(?!\d)"
    )


@cache
def _serial() -> re.Pattern[str]:
    return re.compile(r"IS[SB]N:? ?\d(?:[\d-]{4,16})[\dX]")


def find(text: str) -> list[Value]:
    """Job, sales and serial numbers of a normal text."""
    found: list[Value] = []
    if "-" in text and _job_inside().search(text):
        found += [_value("job number", one) for one in _job().finditer(text)]
    if "K" in text:
        found += [_value("job number", one) for one in _job_of_nairobi().finditer(text)]
    if (".I" in text or ".V" in text or ".X" in text) and _sales_inside().search(text):
        found += [_value(f"*.{one['rest']}", one) for one in _sales().finditer(text)]
    if "ISSN" in text or "ISBN" in text:
        found += [_value(one[0][:4], one) for one in _serial().finditer(text)]
    return found


def _value(key: str, found: re.Match[str]) -> Value:
    return Value(ValueKind.SYMBOL, (key,), *found.span())
