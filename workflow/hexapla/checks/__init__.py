"""Checks of all languages at once. The table is all there is to register: one row a check."""

from __future__ import annotations

from collections.abc import Collection

from hexapla.checks import (
    characters,
    exchange,
    footnotes,
    foreign,
    language,
    masthead,
    measures,
    money,
    moves,
    names,
    notes,
    orders,
    ranges,
    rolls,
    shapes,
    states,
    strangers,
    structure,
    sync,
    tags,
    terms,
    translation,
    typography,
    values,
)
from hexapla.checks.check import Check
from hexapla.checks.known import Known
from hexapla.checks.looking import Found, look_at
from hexapla.checks.sieves import (
    asking,
    coded,
    counting,
    dissenting,
    flawed,
    headed,
    labelled,
    mixed,
    strange,
    termed,
    unalike,
    unsettled,
)
from hexapla.errors import HexaplaError
from hexapla.model.finding import Finding, Severity
from hexapla.model.parallel import Parallel

NOTHING = Known()
"""What is known of a set that was never looked at."""

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING
_INFO, _STYLE = Severity.INFO, Severity.STYLE

CHECKS: tuple[Check, ...] = (
    Check("SYM-1", "symbol of the document", _ERROR, survey=masthead.other_symbols),
    Check("SYM-2", "document symbols differ", _ERROR, values.symbols, dissenting),
    Check("SYM-3", "look-alike letters in a symbol", _ERROR, values.damaged_symbols, flawed),
    Check("RES-1", "resolutions or decisions differ", _ERROR, values.resolutions, ranges.resolving),
    Check("REF-1", "references differ", _ERROR, values.references, ranges.ranging),
    Check("NUM-1", "numbers differ", _ERROR, values.numbers, counting),
    Check("NUM-2", "currencies differ", _WARNING, values.currencies, money.paid),
    Check("DATE-1", "dates differ", _ERROR, values.dates, dissenting),
    Check("DATE-2", "a date contradicts itself", _ERROR, values.impossible_dates, flawed),
    Check("TIME-1", "times differ", _ERROR, values.times, dissenting),
    Check("URL-1", "addresses differ", _WARNING, values.addresses, dissenting),
    Check("FN-1", "footnote marks missing or extra", _ERROR, footnotes.differing_marks, unalike),
    Check("FN-2", "footnote mark doubled", _ERROR, footnotes.doubled_marks, unalike),
    Check("FN-3", "footnote marks in another order", _INFO, footnotes.reordered_marks, unalike),
    Check("FN-4", "footnote mark on another unit", _ERROR, survey=moves.moved_marks),
    Check(
        "FN-5",
        "footnote mark on the wrong side",
        _STYLE,
        typography.mark_on_wrong_side,
        typography.beside_signs,
    ),
    Check("FN-6", "footnote without its text", _ERROR, survey=notes.marks_without_notes),
    Check("FN-7", "footnote without a mark", _ERROR, survey=notes.notes_without_marks),
    Check("FN-8", "footnote twice", _ERROR, survey=notes.doubled_notes),
    Check("FN-9", "footnotes out of sequence", _WARNING, survey=notes.unordered_notes),
    Check("STR-1", "block missing", _ERROR, survey=structure.missing_blocks),
    Check("STR-2", "block added", _ERROR, survey=structure.added_blocks),
    Check("STR-3", "blocks in another order", _ERROR, survey=orders.exchanged_blocks),
    Check("STR-4", "labels differ", _ERROR, survey=shapes.other_labels),
    Check("STR-5", "heading of another level", _ERROR, survey=shapes.other_levels),
    Check("STR-6", "table of another shape", _ERROR, survey=shapes.other_shapes),
    Check("STR-7", "list of another depth", _ERROR, survey=shapes.other_depths),
    Check(
        "STR-8",
        "States of a list differ",
        _ERROR,
        states.differing_lists,
        states.listing,
        survey=rolls.differing_items,
    ),
    Check("MH-1", "masthead differs", _ERROR, survey=masthead.other_values),
    Check("MH-2", "Distr. block in the wrong language", _ERROR, survey=masthead.block_languages),
    Check("MH-3", "line with the own language", _ERROR, survey=masthead.own_languages),
    Check("MH-4", "another organ or place", _ERROR, names.other_names, headed),
    Check("TAG-1", "inline code missing", _WARNING, tags.missing_codes, coded),
    Check("TAG-2", "inline code added", _WARNING, tags.added_codes, coded),
    Check("TAG-3", "link leads elsewhere", _WARNING, tags.other_addresses, coded),
    Check("TR-1", "not translated", _WARNING, translation.untranslated, unsettled),
    Check("TR-2", "translation is a draft", _WARNING, translation.draft, unsettled),
    Check("TR-3", "label typed into a translation", _WARNING, translation.typed_label, labelled),
    Check(
        "TR-4",
        "translation same as master",
        _WARNING,
        translation.same_as_source,
        translation.copied,
    ),
    Check(
        "TR-5",
        "translation of another unit",
        _WARNING,
        survey=exchange.exchanged,
        apart=exchange.APART,
    ),
    Check("TR-6", "same text translated differently", _INFO, survey=terms.translated_differently),
    Check("LANG-1", "partly not translated", _WARNING, foreign.left_in_english, foreign.in_english),
    Check(
        "LANG-2",
        "another language",
        _ERROR,
        foreign.other_script,
        foreign.out_of_place,
        survey=strangers.told,
    ),
    Check("LANG-3", "word of mixed scripts", _WARNING, language.mixed_word, mixed),
    Check("LANG-4", "word repeated", _WARNING, language.repeated_word, language.doubled),
    Check("LANG-5", "brackets not balanced", _WARNING, language.unbalanced, language.bracketed),
    Check("LANG-6", "other sign at the end", _INFO, measures.other_ending, measures.ending_apart),
    Check("LANG-7", "other length", _WARNING, survey=measures.other_length),
    Check("LANG-8", "damaged character", _ERROR, characters.damaged, strange),
    Check("LANG-9", "unseen character", _WARNING, characters.unseen, strange),
    Check("TERM-1", "term missing", _WARNING, terms.missing_term, termed),
    Check("TERM-2", "forbidden term", _WARNING, terms.forbidden_term, termed),
    Check("TYP-1", "typography", _STYLE, survey=typography.slipped),
    Check("TYP-2", "question not opened", _STYLE, typography.unopened_question, asking),
    Check("SYNC-1", "translation is stale", _WARNING, sync.stale, unsettled),
    Check("SYNC-2", "approval is void", _WARNING, sync.void_approval, unsettled),
    Check("SYNC-3", "corrigendum not applied", _ERROR, survey=sync.corrigendum_not_applied),
)


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
    return look_at(parallel, chosen(only), before, maker)


def chosen(only: Collection[str] = ()) -> tuple[Check, ...]:
    """The checks of these codes or families. Raises HexaplaError for a name that is neither."""
    known = {word for check in CHECKS for word in (check.code, check.family)}
    for word in only:
        if word not in known:
            families = ", ".join(dict.fromkeys(check.family for check in CHECKS))
            advice = f"name one such as NUM-1, or a family: {families}"
            raise HexaplaError(f"there is no check “{word}”", advice=advice)
    return tuple(check for check in CHECKS if not only or {check.code, check.family} & {*only})
