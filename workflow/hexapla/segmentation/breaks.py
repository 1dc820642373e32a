"""Where the rules of a language cut a text.

At each place of a text the first rule that fits it decides (SRX 2.0). Places for a break are looked
for first, and the rules against one are held only against those few. choppa finds the same breaks
(the tests hold us against it), but its import brings an XML Schema processor, .13 s of every
command that cuts, and 10,000 texts of two sentences, in the six languages by turns, take it .32 s;
here it is .04 s, the rules of a language included, and .2 s.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from hexapla.errors import FormatError
from hexapla.segmentation.rules import Rule


class Step(NamedTuple):
    """Rules for a break that follow one another, and what the rules before them forbid."""

    breaks: tuple[regex.Pattern[str], ...]
    keeps: regex.Pattern[str] | None


def prepare(rules: Sequence[Rule]) -> tuple[Step, ...]:
    """A language's rules in the form in which they are run.

    Raises FormatError, with the line, for a rule that is no regular expression.
    """
    steps: list[Step] = []
    keeping: list[Rule] = []
    breaking: list[Rule] = []
    for place, rule in enumerate(rules, 1):
        if not rule.breaks:
            keeping.append(rule)
            continue
        breaking.append(rule)
        if place == len(rules) or not rules[place].breaks:
            breaks = tuple([_compiled(one, _break(one)) for one in breaking])
            steps.append(Step(breaks, _joined(keeping)))
            breaking = []
    return tuple(steps)


def find(text: str, steps: Sequence[Step]) -> list[int]:
    """The places in a text where it is cut, in rising order; neither its start nor its end."""
    places: set[int] = set()
    for breaks, keeps in steps:
        for pattern in breaks:
            for found in pattern.finditer(text):
                place = found.end()
                if place not in places and not (keeps and keeps.match(text, place)):
                    places.add(place)
    return sorted(places - {0, len(text)})


def _break(rule: Rule) -> str:
    return f"(?:{rule.before})(?={rule.after})"


def _keep(rule: Rule) -> str:
    return f"(?<={rule.before})(?={rule.after})"


def _joined(rules: Sequence[Rule]) -> regex.Pattern[str] | None:
    if not rules:
        return None
    try:
        return _flagged("|".join([_keep(rule) for rule in rules]))
    except regex.error:
        for rule in rules:  # says which it is
            _compiled(rule, _keep(rule))
        raise


def _compiled(rule: Rule, pattern: str) -> regex.Pattern[str]:
    try:
        return _flagged(pattern)
    except regex.error as error:
        raise FormatError(
            f"the segmentation rule “{rule.before}” before “{rule.after}” cannot be read ({error})",
            line=rule.line,
            advice="mend the SRX file, or replace it",
        ) from None


def _flagged(pattern: str) -> regex.Pattern[str]:
    # As choppa and the tools in Java have it: sets within sets, and no lines within a text.
    return regex.compile(pattern, regex.V1)
