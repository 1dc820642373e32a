"""The command line, declared with typer; each command is imported only when it runs."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from hexapla import __version__
from hexapla.cli import console
from hexapla.cli.options import (
    As,
    BuildFormat,
    Document,
    In,
    Languages,
    Least,
    Level,
    Output,
    ReportForm,
    Tool,
    Xliff,
)

# Without rich markup, typer does not import rich: 25 ms less for every call with an option.
app = typer.Typer(
    name="hexapla",
    help="One master document, six languages, in concordance.",
    epilog="Exit codes: 0 fine, 1 findings, 2 wrong use or broken input.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _run(command: str, **arguments: object) -> None:
    console.run(import_module(f"hexapla.cli.{command}").run, **arguments)


def _version(asked: bool) -> None:
    if asked:
        console.say(f"hexapla {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """One master document, six languages, in concordance."""


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where the workspace is to be.")] = Path(),
) -> None:
    """Make a new workspace with a small example."""
    _run("init", folder=folder)


@app.command()
def extract(document: Document = "", workspace: In = Path(), output: As = Output.TEXT) -> None:
    """Bring the register (POT) and the catalogs (PO) up to the masters."""
    _run("extract", document=document, workspace=workspace, output=output.value)


@app.command()
def export(
    document: Document = "",
    lang: Languages = None,
    to: Annotated[Path | None, typer.Option("--to", help="The folder for the files.")] = None,
    tool: Annotated[Tool, typer.Option("--for", help="The translator's tool.")] = Tool.GENERIC,
    xliff: Annotated[
        Xliff | None, typer.Option("--xliff", help="The version; else the one the tool takes best.")
    ] = None,
    package: Annotated[
        bool, typer.Option("--package", help="One zip with all that a translator needs.")
    ] = False,
    deadline: Annotated[
        str, typer.Option("--deadline", help="The day, for the package: 2026-12-01.")
    ] = "",
    note: Annotated[str, typer.Option("--note", help="What the package's note is to say.")] = "",
    into: Annotated[
        Path | None, typer.Option("--into", help="An XLIFF file of a tool's, to put them in.")
    ] = None,
    workspace: In = Path(),
    output: As = Output.TEXT,
) -> None:
    """Write XLIFF files for translators."""
    _run("export", document=document, languages=lang or [], to=to, tool=tool.value,
         xliff=xliff.value if xliff else "", package=package, deadline=deadline, note=note,
         into=into, workspace=workspace, output=output.value)  # fmt: skip


@app.command()
def proof(
    document: Document = "",
    lang: Languages = None,
    tool: Annotated[Tool, typer.Option("--for", help="The translator's tool.")] = Tool.GENERIC,
    xliff: Annotated[
        Xliff | None, typer.Option("--xliff", help="The version; else the one the tool takes best.")
    ] = None,
    workspace: In = Path(),
    output: As = Output.TEXT,
) -> None:
    """Show, before a file is sent, that it comes home whatever its tool does to it."""
    _run("proof", document=document, languages=lang or [], tool=tool.value,
         xliff=xliff.value if xliff else "", workspace=workspace, output=output.value)  # fmt: skip


@app.command(name="import")
def import_(
    files: Annotated[list[Path], typer.Argument(help="The returned files.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the ledger only.")] = False,
    workspace: In = Path(),
    output: As = Output.TEXT,
) -> None:
    """Take returned XLIFF files back into the catalogs."""
    _run("import_", returned=files, dry_run=dry_run, workspace=workspace, output=output.value)


@app.command()
def aside(
    document: Document = "",
    lang: Languages = None,
    apply: Annotated[
        list[str] | None,
        typer.Option("--apply", help="Take this text in (its id, or all); may be repeated."),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option("--drop", help="Throw this text away (its id, or all); may be repeated."),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Show also what was replaced, and is kept.")
    ] = False,
    workspace: In = Path(),
    output: As = Output.TEXT,
) -> None:
    """Show what came back and could not be applied; apply it, or throw it away."""
    _run("aside", document=document, languages=lang or [], applied=apply or [],
         dropped=drop or [], every=every, workspace=workspace, output=output.value)  # fmt: skip


@app.command()
def validate(
    files: Annotated[list[Path] | None, typer.Argument(help="XLIFF files of any version.")] = None,
    rules: Annotated[bool, typer.Option("--rules", help="Only list the rules.")] = False,
    severity: Least = Level.INFO,
    output: As = Output.TEXT,
) -> None:
    """Say every violation in XLIFF files: line, element, rule, paragraph of the specification."""
    _run("validate", files=files or [], show_rules=rules, severity=severity.value,
         output=output.value)  # fmt: skip


@app.command()
def build(
    document: Document = "",
    lang: Languages = None,
    only: Annotated[
        list[BuildFormat] | None, typer.Option("--only", help="Build only this; may be repeated.")
    ] = None,
    workspace: In = Path(),
    output: As = Output.TEXT,
) -> None:
    """Build the set: every document in every language, and the page that shows the whole."""
    formats = [entry.value for entry in only or list(BuildFormat)]
    _run("build", document=document, languages=lang or [], formats=formats,
         workspace=workspace, output=output.value)  # fmt: skip


@app.command()
def status(document: Document = "", workspace: In = Path(), output: As = Output.TEXT) -> None:
    """Show how complete each version is."""
    _run("status", document=document, workspace=workspace, output=output.value)


@app.command()
def lint(
    document: Document = "",
    severity: Least = Level.INFO,
    workspace: In = Path(),
    output: As = Output.TEXT,
) -> None:
    """Say what to repair in the masters."""
    _run("lint", document=document, severity=severity.value, workspace=workspace,
         output=output.value)  # fmt: skip


@app.command()
def check(
    documents: Annotated[
        list[str] | None,
        typer.Argument(help="Documents by name (all, if left out), or files: master, versions."),
    ] = None,
    lang: Languages = None,
    only: Annotated[
        list[str] | None, typer.Option("--only", help="A check's code, or its family: FN, TAG-1.")
    ] = None,
    severity: Annotated[
        Level | None, typer.Option("--severity", help="Findings from this on (info).")
    ] = None,
    since: Annotated[
        str, typer.Option("--since", help="Only what has changed since this revision of git.")
    ] = "",
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what --fix would change.")
    ] = False,
    every: Annotated[
        bool, typer.Option("--all", help="In html: also units without findings.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say what checks do; name codes to see only these.")
    ] = False,
    finished: Annotated[
        bool, typer.Option("--finished", help="The built versions, not the catalogs.")
    ] = False,
    to: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file for the report; - to print it.")
    ] = None,
    workspace: In = Path(),
    output: Annotated[ReportForm, typer.Option("--format", help="The report.")] = ReportForm.TEXT,
) -> None:
    """Check all versions against each other."""
    _run("check", documents=documents or [], languages=lang or [], only=only or [],
         severity=severity.value if severity else "", since=since, fix=fix, dry_run=dry_run,
         every=every, explain=explain, finished=finished, to=to, workspace=workspace,
         output=output.value)  # fmt: skip


@app.command()
def accept(
    code: Annotated[str, typer.Argument(help="A check's code: NUM-1.")] = "",
    unit: Annotated[
        list[str] | None, typer.Option("--unit", help="Only this unit's; may be repeated.")
    ] = None,
    lang: Languages = None,
    reason: Annotated[str, typer.Option("--reason", help="Why it is right as it is.")] = "",
    document: Annotated[str, typer.Option("--document", help="Only this document's.")] = "",
    show: Annotated[bool, typer.Option("--list", help="Show what was accepted.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="Take it back.")] = False,
    workspace: In = Path(),
    output: As = Output.TEXT,
) -> None:
    """Accept findings of a check that are right as they are, with the reason."""
    _run("accept", code=code, units=unit or [], languages=lang or [], reason=reason,
         document=document, show=show, dropping=drop, workspace=workspace,
         output=output.value)  # fmt: skip


@app.command()
def approve(
    document: Document = "",
    lang: Languages = None,
    unit: Annotated[
        list[str] | None, typer.Option("--unit", help="Only this unit; may be repeated.")
    ] = None,
    workspace: In = Path(),
) -> None:
    """Approve translations as they are; a later change makes that void, and check says so."""
    _run("approve", document=document, languages=lang or [], units=unit or [],
         workspace=workspace)  # fmt: skip
