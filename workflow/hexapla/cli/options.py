"""What the options of several commands take."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Output(StrEnum):
    """How a result is said."""

    TEXT = "text"
    JSON = "json"


class ReportForm(StrEnum):
    """How findings are said."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    HTML = "html"


class Level(StrEnum):
    """The least severity that is shown."""

    STYLE = "style"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Tool(StrEnum):
    """Whose file it is to be (`exchange.profiles`)."""

    TRADOS = "trados"
    MEMOQ = "memoq"
    OMEGAT = "omegat"
    POEDIT = "poedit"
    PHRASE = "phrase"
    WEBLATE = "weblate"
    GENERIC = "generic"


class Xliff(StrEnum):
    """A version of XLIFF."""

    V12 = "1.2"
    V20 = "2.0"
    V21 = "2.1"
    V22 = "2.2"


class BuildFormat(StrEnum):
    """What is built of a version."""

    MD = "md"
    HTML = "html"


Document = Annotated[str, typer.Argument(help="A document by name; all, if left out.")]
In = Annotated[Path, typer.Option("--workspace", "-w", help="The workspace, or a folder in it.")]
As = Annotated[Output, typer.Option("--format", help="Lines for people, JSON for machines.")]
Least = Annotated[Level, typer.Option("--severity", help="Show findings from this severity on.")]
Languages = Annotated[
    list[str] | None, typer.Option("--lang", "-l", help="Only this language; may be repeated.")
]
