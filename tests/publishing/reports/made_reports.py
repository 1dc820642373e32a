"""Reports about small sets, with findings as the tests write them."""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.finding import Finding, Fix, Place, Severity, Span
from hexapla.model.locale import Locale
from hexapla.model.parallel import parallel
from hexapla.model.unit import Role, Unit
from hexapla.publishing.reports.report import Accepted, Report, Run, Spot

TEXTS = {
    "ar": "انظر الوثيقة A/AC.320/2027/3.",
    "zh": "见A/AC.320/2027/3号文件。",
    "": "See document A/AC.320/2027/3.",
    "fr": "Voir le document A/AC.320/2027/8.",
    "ru": "См. документ А/AC.320/2027/3.",
    "es": "Véase el documento A/AC.320/2027/3.",
}
SYMBOL = "AC.320/2027/"


def spans(*languages: str) -> tuple[Span, ...]:
    """The symbol in these languages' texts."""
    found = []
    for language in languages:
        start = TEXTS[language].index(SYMBOL) - 2
        found.append(Span(language, start, start + len("A/AC.320/2027/3")))
    return tuple(found)


def finding(
    code: str = "SYM-2",
    language: str = "fr",
    severity: Severity = Severity.ERROR,
    message: str = "the French version has another symbol",
    unit: str = "u1",
    fix: Fix | None = None,
    marked: tuple[Span, ...] | None = None,
) -> Finding:
    where = marked if marked is not None else spans("", language or "fr")
    file = f"locales/{language}/agenda.po" if language else "source/agenda.md"
    return Finding(
        code, severity, message, Place(file, 7, 9), language, unit, "write it so", where, fix
    )


def report(
    findings: Sequence[Finding],
    accepted: Sequence[Accepted] = (),
    texts: dict[str, str] | None = None,
    units: int = 1,
) -> Report:
    """A report on units u1, u2, … that all have the same texts."""
    texts = texts or TEXTS
    made = [Unit(f"u{n}", texts[""], Role.PARAGRAPH, ("Agenda",)) for n in range(1, units + 1)]
    catalogs = [
        Catalog(
            "agenda",
            Locale.parse(tag),
            tuple(Entry(unit, text, State.TRANSLATED, unit.text) for unit in made),
        )
        for tag, text in texts.items()
        if tag
    ]
    files = {tag: f"locales/{tag}/agenda.po" for tag in texts if tag}
    side = parallel("agenda", "source/agenda.md", Locale.parse("en"), made, catalogs, files)
    spots = {
        (tag, unit.id): Spot(
            Place(files.get(tag, "source/agenda.md"), 7, 9), (Run(0, len(text), 7, 9, len(text)),)
        )
        for unit in made
        for tag, text in texts.items()
    }
    return Report(side, tuple(findings), tuple(accepted), spots, ("SYM-2", "SYM-3", "FN-1"))
