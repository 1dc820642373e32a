"""Which findings were accepted, as long as the texts that they speak of stay as they are."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from hexapla.model.finding import Finding, Place, Severity
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.publishing.reports.report import VOID, Accepted, column_of
from hexapla.workspace import acceptances, files
from hexapla.workspace.acceptances import Acceptance
from hexapla.workspace.workspace import Workspace


class Judged(NamedTuple):
    """Findings that stand, findings that were accepted, and acceptances that hold no longer."""

    standing: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    void: tuple[Acceptance, ...]


def kept(workspace: Workspace, document: str) -> list[Acceptance]:
    """What was accepted of a document. Raises WorkspaceError if the file is broken."""
    path = workspace.accepted(document)
    name = workspace.name_of(path)
    return acceptances.read(files.read_if_there(path, name) or b"", name)


def keep(workspace: Workspace, document: str, kept: Iterable[Acceptance]) -> str:
    """Writes what is accepted of a document from now on; returns the file's name."""
    path = workspace.accepted(document)
    files.write_all([(path, acceptances.write(sorted(kept)))])
    return workspace.name_of(path)


def acceptance(parallel: Parallel, findings: Sequence[Finding], reason: str) -> Acceptance:
    """The acceptance of findings of one check, unit and language."""
    one = findings[0]
    tags = tuple(sorted({tag for finding in findings for tag in spoken_of(parallel, finding)}))
    message = "; ".join(dict.fromkeys(finding.message for finding in findings))
    digest = _digest(parallel, _rows(parallel).get(one.unit, ()), tags)
    return Acceptance(one.code, one.unit, one.language, reason, message, tags, digest)


def spoken_of(parallel: Parallel, one: Finding) -> set[str]:
    """The languages of all texts that a finding speaks of, "" for the master's.

    One that doubts the master because of its versions is about what all of them say.
    """
    tags = {"", one.language, *[span.language for span in one.spans]}
    if one.against_all:
        tags |= {locale.tag for locale in parallel.locales[1:]}
    return tags


def judge(parallel: Parallel, findings: Iterable[Finding], kept: Collection[Acceptance]) -> Judged:
    """Findings held against what was accepted.

    An acceptance is void as soon as one of its texts has changed; a finding that has come to speak
    of further texts is another one.
    """
    if not kept:
        return Judged(tuple(findings), (), ())
    rows = _rows(parallel)
    by_key = {one.key: one for one in kept}
    void = tuple(
        one for one in kept if _digest(parallel, rows.get(one.unit, ()), one.texts) != one.digest
    )
    held = {key: one for key, one in by_key.items() if one not in void}
    standing, accepted = [], []
    for finding in findings:
        one = held.get((finding.code, finding.unit, finding.language))
        if one and spoken_of(parallel, finding) <= {*one.texts}:
            accepted.append(Accepted(finding, one.reason))
        else:
            standing.append(finding)
    return Judged(tuple(standing), tuple(accepted), void)


def told(
    parallel: Parallel, void: Iterable[Acceptance], standing: Iterable[Finding], file: str
) -> list[Finding]:
    """What is to be said of acceptances that hold no longer, once for each.

    Where no finding stands that it was about, there is nothing to accept again.
    """
    there = {(one.code, one.unit, one.language) for one in standing}
    return [
        Finding(
            VOID,
            Severity.INFO,
            f"{one.code} was accepted here ({one.reason}), but since then a text that it speaks of"
            " has changed",
            parallel.places[column_of(parallel, one.language)] if one.unit else Place(file),
            one.language,
            one.unit,
            f"accept it again if the reason still holds, else drop it ({_dropping(parallel, one)})"
            if one.key in there
            else f"drop it, as there is no such finding any more ({_dropping(parallel, one)})",
        )
        for one in void
    ]


def _dropping(parallel: Parallel, one: Acceptance) -> str:
    """The command that takes an acceptance back."""
    unit = f" --unit {one.unit}" if one.unit else ""
    tag = one.language or parallel.original.tag
    return f"hexapla accept {one.code}{unit} --lang {tag} --drop"


def _digest(parallel: Parallel, rows: Iterable[Row], tags: Iterable[str]) -> str:
    """The digest of some rows' texts in some languages."""
    found = {locale.tag: column for column, locale in enumerate(parallel.locales)}
    chosen = list(rows)
    digest = hashlib.sha256()
    for tag in sorted(tags):
        column = found.get(tag, -1) if tag else MASTER
        digest.update(f"\0{tag}".encode())
        for row in chosen:
            if column >= 0:
                digest.update(b"\1" + row.texts[column].encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:24]


def _rows(parallel: Parallel) -> dict[str, tuple[Row, ...]]:
    """The rows that a finding about a unit is about: its own, or all if it is about none."""
    return {"": parallel.rows} | {row.unit.id: (row,) for row in parallel.rows}
