"""Figures that are no numbers, or that each language has for itself.

UN practice: job numbers and ISSN differ between the versions of a document. Some languages spell
a gas, a unit or a disease out, and Chinese has other figures for COVID-19.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from hexapla.language.numbers.expressions import compiled
from hexapla.model.value import Value

TAKEN = "\ufffc"
"""Stands for each letter of what is taken from a text, so that places stay."""

_DISEASES = (
    r"(?:2019(?:年)?(?:新型)?冠状病毒病?(?:疫情)?[(（]?)?"
    r"(?:COVID|Covid|covid|КОВИД|كوفيد|SARS-CoV)[- –]?19(?!\d)\)?"
    r"|2019(?:年)?(?:新型)?冠状病毒病|مرض فيروس كورونا (?:لعام )?2019(?!\d)|SARS-CoV-2"
)
_GASES = (
    r"(?<![A-Za-z])(?:CO2|СО2|СO2|CН4|CH4|СН4|N2O|SO2|NO2|H2O|NF3|SF6|O3)(?![A-Za-z\d])"
    r"|(?<![^\W\d_])(?:[kcmdh]?m|[кдс]?м)[23²³](?![^\W_])"
)
# 20-09399 (E) 170720 140720, its bar code, and ISSN 0255-1373.
_JOBS = (
    r"(?:\d{6} {1,9}){0,2}(?:\b(?:V\.|GE\.|K))?\b\d{2}-\d{5}\*? {0,2}\([ACEFRS]\)"
    r"(?: {1,3}[A-Z]{2,3}(?![^\W_]))?(?: {1,9}\d{6}(?!\d)){0,2}"
    r"|\*\d{7,8}\*|ISSN:? ?\d{4}-\d{3}[\dX]"
)
# 24 hours a day, 7 days a week.
_ALWAYS = r"(?<=24 heures) sur 24(?!\d)|(?<=7 jours) sur 7(?!\d)"
_JOB = r"(?:V\.|GE\.|K)?\d{2}-\d{5}$"
# What a text with any of these has, which is cheaper to look for: one of the signs, and what the
# hint finds; the pattern.
_PATTERNS = (
    (("COVID", "Covid", "covid", "КОВИД", "كوفيد", "SARS", "冠状病毒", "كورونا"), "", _DISEASES),
    (("2", "3", "4", "6"), r"[2346](?<=[OОHНFmм].)|2O", _GASES),
    (("-", "*", "ISSN"), r"-\d{5}\*? {0,2}\([ACEFRS]\)|\*\d{7}|ISSN", _JOBS),
    (("s sur 2", "s sur 7"), "", _ALWAYS),
)


def without(text: str) -> str:
    """The text with such figures replaced by placeholders."""
    for signs, hint, pattern in _PATTERNS:
        for sign in signs:
            if sign in text:
                if not hint or compiled(hint).search(text):
                    text = compiled(pattern).sub(_hidden, text)
                break
    return compiled(_JOB).sub(_hidden, text) if compiled(_JOB).match(text) else text


def taken(text: str, values: Iterable[Value]) -> str:
    """The text with placeholders for the letters of values, which do not overlap."""
    pieces, done = [], 0
    for value in sorted(values, key=_start):
        pieces += [text[done : value.start], TAKEN * (value.end - value.start)]
        done = value.end
    return "".join([*pieces, text[done:]]) if pieces else text


def _start(value: Value) -> int:
    return value.start


def _hidden(found: re.Match[str]) -> str:
    return TAKEN * len(found[0])
