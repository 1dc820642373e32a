"""Checks of all languages at once. The table is all there is to register: one row a check."""

from __future__ import annotations

from collections.abc import Collection

from hexapla.checks import footnotes, tags, translation
from hexapla.checks.check import Check, of_each_row
from hexapla.errors import HexaplaError
from hexapla.model.finding import Finding, Severity
from hexapla.model.parallel import MASTER, Parallel

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

CHECKS: tuple[Check, ...] = (
    of_each_row("FN-1", "footnote marks missing or extra", _ERROR, footnotes.differing_marks),
    of_each_row("FN-2", "footnote mark doubled", _ERROR, footnotes.doubled_marks),
    of_each_row("FN-3", "footnote marks in another order", _INFO, footnotes.reordered_marks),
    of_each_row("TAG-1", "inline code missing", _WARNING, tags.missing_codes),
    of_each_row("TAG-2", "inline code added", _WARNING, tags.added_codes),
    of_each_row("TAG-3", "link leads elsewhere", _WARNING, tags.other_addresses),
    of_each_row("TR-1", "not translated", _WARNING, translation.untranslated),
    of_each_row("TR-2", "translation is stale", _WARNING, translation.stale),
    of_each_row("TR-3", "translation is a draft", _WARNING, translation.draft),
    of_each_row("TR-4", "label typed into a translation", _WARNING, translation.typed_label),
    of_each_row("TR-5", "translation same as master", _WARNING, translation.same_as_source),
)


def run(parallel: Parallel, only: Collection[str] = ()) -> list[Finding]:
    """What the checks say, by place: the master's first, then version by version, unit by unit.

    `only` names checks (FN-1) or families (FN); all run if it is empty. Raises HexaplaError for a
    name that there is none of.
    """
    columns = {locale.tag: column for column, locale in enumerate(parallel.locales)}
    units = {row.unit.id: number for number, row in enumerate(parallel.rows)}
    findings = [finding for check in chosen(only) for finding in check.run(parallel)]
    return sorted(
        findings,
        key=lambda finding: (
            columns.get(finding.language, MASTER),
            finding.place,
            units.get(finding.unit, -1),
        ),
    )


def chosen(only: Collection[str] = ()) -> tuple[Check, ...]:
    """The checks of these codes or families. Raises HexaplaError for a name that is neither."""
    known = {word for check in CHECKS for word in (check.code, check.family)}
    for word in only:
        if word not in known:
            codes = ", ".join(check.code for check in CHECKS)
            raise HexaplaError(f"there is no check “{word}”", advice=f"name some of {codes}")
    return tuple(check for check in CHECKS if not only or {check.code, check.family} & {*only})
