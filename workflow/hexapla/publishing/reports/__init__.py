"""What checks have found, as people and machines read it: one module a form."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from hexapla.publishing.reports.report import Report

# The module of each form has a function `write`; it is imported when that form is asked for.
FORMS = {"json": "listing", "sarif": "sarif", "junit": "junit", "html": "html"}


class Setting(NamedTuple):
    """What a form has to know beside the reports.

    `unread` says of each document that could not be read why; `every` asks for units without
    findings, too; `templates` is the workspace's own folder of templates.
    """

    unread: tuple[str, ...] = ()
    every: bool = False
    templates: Path | None = None


def write(form: str, reports: Sequence[Report], setting: Setting) -> str:
    """The reports in one of the `FORMS`. Raises WorkspaceError if a template cannot be filled."""
    text: str = import_module(f"{__name__}.{FORMS[form]}").write(reports, setting)
    return text
