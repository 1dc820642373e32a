"""Checks of all languages at once. The table is all there is to register: one row a check."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hexapla.checks import (
    exchange,
    footnotes,
    known,
    language,
    masthead,
    measures,
    notes,
    shapes,
    structure,
    sync,
    tags,
    terms,
    translation,
    typography,
    values,
)
from hexapla.checks.check import Check, finding
from hexapla.checks.known import Known, Said, Surveyed
from hexapla.checks.sheet import Sheet
from hexapla.errors import HexaplaError
from hexapla.model.finding import Finding, Severity
from hexapla.model.parallel import MASTER, Parallel, Row

NOTHING = Known()
"""What is known of a set that was never looked at."""

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_INFO, _STYLE = Severity.INFO, Severity.STYLE

CHECKS: tuple[Check, ...] = (
    Check("SYM-2", "document symbols differ", _ERROR, values.symbols),
    Check("SYM-3", "look-alike letters in a symbol", _ERROR, values.damaged_symbols),
    Check("RES-1", "resolutions or decisions differ", _ERROR, values.resolutions),
    Check("REF-1", "references differ", _ERROR, values.references),
    Check("NUM-1", "numbers differ", _ERROR, values.numbers),
    Check("NUM-2", "currencies differ", _WARNING, values.currencies),
    Check("DATE-1", "dates differ", _ERROR, values.dates),
    Check("DATE-2", "a date contradicts itself", _ERROR, values.impossible_dates),
    Check("TIME-1", "times differ", _ERROR, values.times),
    Check("URL-1", "addresses differ", _WARNING, values.addresses),
    Check("FN-1", "footnote marks missing or extra", _ERROR, footnotes.differing_marks),
    Check("FN-2", "footnote mark doubled", _ERROR, footnotes.doubled_marks),
    Check("FN-3", "footnote marks in another order", _INFO, footnotes.reordered_marks),
    Check("TAG-1", "inline code missing", _WARNING, tags.missing_codes),
    Check("TAG-2", "inline code added", _WARNING, tags.added_codes),
    Check("TAG-3", "link leads elsewhere", _WARNING, tags.other_addresses),
    Check("TR-1", "not translated", _WARNING, translation.untranslated),
    Check("SYNC-1", "translation is stale", _WARNING, sync.stale),
    Check("SYNC-2", "approval is void", _WARNING, sync.void_approval),
    Check("SYNC-3", "corrigendum not applied", _ERROR, survey=sync.corrigendum_not_applied),
    Check("TR-3", "translation is a draft", _WARNING, translation.draft),
    Check("TR-4", "label typed into a translation", _WARNING, translation.typed_label),
    Check("TR-5", "translation same as master", _WARNING, translation.same_as_source),
    Check("TR-6", "translation of another unit", _WARNING, survey=exchange.exchanged),
    Check("TR-7", "same text translated differently", _INFO, survey=terms.translated_differently),
    Check("TERM-1", "term missing", _WARNING, terms.missing_term),
    Check("TERM-2", "forbidden term", _WARNING, terms.forbidden_term),
    Check("LANG-1", "partly not translated", _WARNING, language.left_in_english),
    Check("LANG-2", "another script", _ERROR, language.other_script),
    Check("LANG-3", "word of mixed scripts", _WARNING, language.mixed_word),
    Check("LANG-4", "word repeated", _WARNING, language.repeated_word),
    Check("LANG-5", "brackets not balanced", _WARNING, language.unbalanced),
    Check("LANG-6", "other sign at the end", _INFO, measures.other_ending),
    Check("LANG-7", "other length", _WARNING, survey=measures.other_length),
    Check("TYP-1", "typography", _STYLE, survey=typography.slipped),
    Check("TYP-2", "question not opened", _STYLE, typography.unopened_question),
    Check("FN-4", "footnote mark on another unit", _ERROR, survey=notes.moved_marks),
    Check("FN-5", "footnote mark on the wrong side", _STYLE, typography.mark_on_wrong_side),
    Check("FN-6", "footnote without its text", _ERROR, survey=notes.marks_without_notes),
    Check("FN-7", "footnote without a mark", _ERROR, survey=notes.notes_without_marks),
    Check("FN-8", "footnote twice", _ERROR, survey=notes.doubled_notes),
    Check("FN-9", "footnotes out of sequence", _WARNING, survey=notes.unordered_notes),
    Check("STR-1", "block missing", _ERROR, survey=structure.missing_blocks),
    Check("STR-2", "block added", _ERROR, survey=structure.added_blocks),
    Check("STR-3", "blocks in another order", _ERROR, survey=structure.exchanged_blocks),
    Check("STR-4", "labels differ", _ERROR, survey=shapes.other_labels),
    Check("STR-5", "heading of another level", _ERROR, survey=shapes.other_levels),
    Check("STR-6", "table of another shape", _ERROR, survey=shapes.other_shapes),
    Check("STR-7", "list of another depth", _ERROR, survey=shapes.other_depths),
    Check("SYM-1", "symbol of the document", _ERROR, survey=masthead.other_symbols),
    Check("MH-1", "masthead differs", _ERROR, survey=masthead.other_values),
    Check("MH-2", "Distr. block in the wrong language", _ERROR, survey=masthead.block_languages),
    Check("MH-3", "line with the own language", _ERROR, survey=masthead.own_languages),
)


class Found(NamedTuple):
    """The findings of a run, and what is known of the set from now on."""

    findings: list[Finding]
    known: Known


def run(parallel: Parallel, only: Collection[str] = ()) -> list[Finding]:
    """What the checks say, by place: the master's first, then version by version, unit by unit.

    `only` names checks (FN-1) or families (FN); all run if it is empty. Raises HexaplaError for a
    name that there is none of.
    """
    return look(parallel, only).findings


def look(
    parallel: Parallel, only: Collection[str] = (), before: Known = NOTHING, maker: str = ""
) -> Found:
    """The same with what is known from `before`, which saves its time and changes no finding.

    `maker` names the program and its state: what another one has found is not taken.
    """
    checks = chosen(only)
    codes = [check.code for check in checks]
    before = before.of(known.setting(parallel, maker), codes)
    keys = known.keys(parallel)
    rows = _judged(parallel, keys, checks, before.rows)
    whole = known.whole(parallel, keys) if not parallel.finished else ""
    if whole and whole == before.whole:
        surveyed = before.surveyed
    else:
        surveyed = tuple(_surveyed(parallel, checks))
    findings = _sorted(parallel, _findings(parallel, checks, keys, rows, surveyed))
    now = Known(before.setting, tuple(codes), rows, whole, surveyed)
    return Found(findings, now if len(codes) == len(before.codes) else before)


def _judged(
    parallel: Parallel, keys: Sequence[str], checks: Collection[Check], before: Mapping[str, Said]
) -> dict[str, Said]:
    """What judges say of each key's row: what is read of a unit is read once for all of them."""
    judging = [(check.code, check.judge) for check in checks if check.judge]
    rows: dict[str, Said] = {}
    for key, row in zip(keys, parallel.rows):
        if key in rows:
            continue
        said = before.get(key)
        if said is None:
            sheet = Sheet(parallel, row)
            said = tuple([(code, remark) for code, judge in judging for remark in judge(sheet)])
        rows[key] = said
    return rows


def _surveyed(parallel: Parallel, checks: Collection[Check]) -> Iterator[Surveyed]:
    numbers = {id(row): number for number, row in enumerate(parallel.rows)}
    for check in checks:
        for row, remark in check.survey(parallel) if check.survey else ():
            yield Surveyed(check.code, -1 if row is None else numbers[id(row)], remark)


def _findings(
    parallel: Parallel,
    checks: Collection[Check],
    keys: Sequence[str],
    rows: Mapping[str, Said],
    surveyed: Iterable[Surveyed],
) -> Iterator[Finding]:
    """All findings, check by check within a unit, but those that a survey has settled."""
    made = {check.code: check for check in checks}
    of_set = [
        (one.remark, finding(made[one.code], parallel, _row(parallel, one.row), one.remark))
        for one in surveyed
        if one.code in made
    ]
    settled = {
        (code, one.language, unit) for remark, one in of_set for code, unit in remark.settles
    }
    for key, row in zip(keys, parallel.rows):
        for code, remark in rows[key]:
            if code in made:
                one = finding(made[code], parallel, row, remark)
                if not settled or (one.code, one.language, one.unit) not in settled:
                    yield one
    yield from [one for _, one in of_set]


def _row(parallel: Parallel, number: int) -> Row | None:
    return parallel.rows[number] if number >= 0 else None


def _sorted(parallel: Parallel, findings: Iterable[Finding]) -> list[Finding]:
    columns = {locale.tag: column for column, locale in enumerate(parallel.locales)}
    units = {row.unit.id: number for number, row in enumerate(parallel.rows)}
    return sorted(
        findings,
        key=lambda one: (
            columns.get(one.language, MASTER),
            one.place,
            units.get(one.unit, -1),
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
