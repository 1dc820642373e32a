"""`hexapla validate`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hexapla.cli import console
from hexapla.errors import HexaplaError, WorkspaceError
from hexapla.exchange.xliff.validation.listing import Listed
from hexapla.jobs.validating import rules, undecided, validate_file
from hexapla.model.finding import Finding, Severity


def run(
    files: Sequence[Path] = (),
    severity: str = "info",
    show_rules: bool = False,
    output: str = "text",
) -> int:
    """Says every violation of XLIFF files; a file that cannot be read stops no other.

    Raises WorkspaceError if there is neither a file nor the wish for the rules.
    """
    if show_rules:
        return _show_rules(output)
    if not files:
        raise WorkspaceError("no file was named", advice="name XLIFF files, or add --rules")
    code = console.FINE
    findings: list[Finding] = []
    valid = 0
    for path in console.each(files, "validating"):
        try:
            found = validate_file(path)
        except HexaplaError as error:
            console.complain(error)
            code = console.BROKEN
            continue
        valid += all(one.severity < Severity.WARNING for one in found)
        findings += found
    if findings or code == console.FINE or output != "text":  # else all has been said
        code = max(code, console.show_findings(findings, output, Severity[severity.upper()]))
    if output == "text":
        console.say(f"{valid:,} of {len(files):,} file{'s' * (len(files) != 1)} valid")
    return code


def _show_rules(output: str) -> int:
    if output == "json":
        console.say_json([_as_json(rule) for rule in rules()])
        return console.FINE
    for rule in rules():
        paragraph = f" ({rule.paragraph})" if rule.paragraph else ""
        console.say(f"{rule.code}: {rule.title}{paragraph}")
        if rule.explanation:
            console.say(f"    {rule.explanation}")
    console.say("Not decided, for one file cannot show it:")
    for clause in undecided():
        console.say(f"    {clause}")
    return console.FINE


def _as_json(rule: Listed) -> dict[str, object]:
    return {
        "code": rule.code,
        "title": rule.title,
        "explanation": rule.explanation,
        "severity": rule.severity.name.lower(),
        "versions": list(rule.versions),
        "paragraph": rule.paragraph,
    }
