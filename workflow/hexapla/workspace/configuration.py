"""`hexapla.toml`, or `[tool.hexapla]` of `pyproject.toml`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import FormatError, WorkspaceError
from hexapla.expressions import expression
from hexapla.model.encoding import BOM, decode
from hexapla.model.finding import Severity
from hexapla.model.locale import Locale
from hexapla.workspace import files

POLICIES = ("mark", "source", "block")
# What a finding of a check may weigh; a check that is off is not made.
OFF = "off"
WEIGHTS = (OFF, *[severity.name.lower() for severity in Severity])
_LINE = expression(r"at line (\d+)")
# A text in quotes without escapes, or a list of such texts, is written alike in TOML and in JSON.
_TEXT = r'"[^"\\\x00-\x1f\x7f]*"'
_SETTING = expression(rf"(\w+) = ({_TEXT}|\[{_TEXT}(?:, {_TEXT})*\])|#[^\x00-\x1f\x7f]*|", re.A)
_FOLDERS = ("source", "locales", "templates", "build")


class Configuration(NamedTuple):
    """What a workspace decides.

    `stale` says what becomes of a unit without a usable translation: the master's text visibly
    marked, the master's text plain, or no build of that version. `checks` has what the findings of
    checks weigh (`WEIGHTS`), by code or family, where that is not their own severity.
    """

    original: Locale
    languages: tuple[Locale, ...]
    stale: str
    source: str
    locales: str
    templates: str
    build: str
    checks: tuple[tuple[str, str], ...] = ()

    def weight(self, code: str) -> str:
        """What the findings of a check weigh here, by its code, else its family; "" if not said."""
        said = dict(self.checks)
        return said.get(code) or said.get(code.partition("-")[0], "")


DEFAULTS: dict[str, str | list[str] | dict[str, str]] = {
    "original": "en",
    "languages": ["ar", "zh", "en", "fr", "ru", "es"],
    "stale": "mark",
    "source": "source",
    "locales": "locales",
    "templates": "templates",
    "build": "build",
    "checks": {},
}
_KINDS = {"languages": (list, "a list of language tags"), "checks": (dict, "a table of checks")}


def find(start: Path) -> tuple[Path, dict[str, object], str]:
    """The workspace that holds a folder: its root, its raw settings and the file that has them.

    Raises WorkspaceError where neither the folder nor one above it is a workspace.
    """
    for folder in (start, *start.parents):
        file = folder / "hexapla.toml"
        if file.is_file():
            return folder, _load(file), file.name
        file = folder / "pyproject.toml"
        if file.is_file():
            tool = _load(file).get("tool", {})
            if isinstance(tool, dict) and isinstance(tool.get("hexapla"), dict):
                return folder, tool["hexapla"], file.name
    raise WorkspaceError(
        "no workspace here: neither hexapla.toml nor [tool.hexapla] in pyproject.toml",
        file=str(start),
        advice="run “hexapla init” to make one",
    )


def read(settings: dict[str, object], file: str) -> Configuration:
    """The configuration of raw settings; what they leave out has its default.

    Raises WorkspaceError, naming `file` and what is allowed, for anything unknown or ill-formed.
    """
    for key in settings:
        if key not in DEFAULTS:
            allowed = ", ".join(DEFAULTS)
            raise WorkspaceError(f"unknown key “{key}”", file=file, advice=f"allowed are {allowed}")
    values = {**DEFAULTS, **settings}
    for key, value in values.items():
        wanted, kind = _KINDS.get(key, (str, "a text in quotes"))
        if not isinstance(value, wanted) or (
            isinstance(value, list) and not all(isinstance(one, str) for one in value)
        ):
            raise WorkspaceError(f"“{key}” is not {kind}", file=file, advice="correct the value")
    if values["stale"] not in POLICIES:
        advice = f"write one of {', '.join(POLICIES)}"
        raise WorkspaceError(f"“stale = {values['stale']}” is unknown", file=file, advice=advice)
    original, *languages = (
        _locale(tag, file) for tag in [str(values["original"]), *_tags(values["languages"])]
    )
    for number, locale in enumerate(languages):
        if any(locale.matches(other) for other in languages[:number]):
            raise WorkspaceError(f"language “{locale}” twice", file=file, advice="keep one of them")
    if not any(locale.matches(original) for locale in languages):
        advice = "add it to “languages”"
        raise WorkspaceError(
            f"original “{original}” is no language of the set", file=file, advice=advice
        )
    folders = {key: _folder(key, str(values[key]), file) for key in _FOLDERS}
    if Path(folders["build"]).is_relative_to(folders["source"]):
        # Else what was built would be taken for masters.
        problem = f"“build = {folders['build']}” stands inside “source = {folders['source']}”"
        raise WorkspaceError(problem, file=file, advice="name another folder")
    checks = _checks(values["checks"], file)
    return Configuration(original, tuple(languages), str(values["stale"]), **folders, checks=checks)


def _checks(table: object, file: str) -> tuple[tuple[str, str], ...]:
    """What checks weigh. Raises WorkspaceError for a check or a weight that there is none of."""
    if not isinstance(table, dict) or not table:
        return ()
    # Only where the table says something: no other command needs to know the checks.
    from hexapla.checks import CHECKS

    known = {word for check in CHECKS for word in (check.code, check.family)}
    for name, weight in table.items():
        if name not in known:
            advice = f"name some of {', '.join(check.code for check in CHECKS)}, or a family"
            raise WorkspaceError(f"there is no check “{name}”", file=file, advice=advice)
        if weight not in WEIGHTS:
            problem = f"“{name} = {weight}” is no severity"
            raise WorkspaceError(problem, file=file, advice=f"write one of {', '.join(WEIGHTS)}")
    return tuple(table.items())


def _tags(value: object) -> list[str]:
    return value if isinstance(value, list) else []


def _locale(tag: str, file: str) -> Locale:
    try:
        return Locale.parse(tag)
    except WorkspaceError as error:
        raise WorkspaceError(error.problem, file=file, advice=error.advice) from None


def _folder(key: str, value: str, file: str) -> str:
    path = Path(value)
    if path.is_absolute() or ".." in path.parts:
        problem = f"“{key} = {value}” leaves the workspace"
        raise WorkspaceError(problem, file=file, advice="name a folder inside it")
    if not path.parts:
        problem = f"“{key} = {value}” names no folder"
        raise WorkspaceError(problem, file=file, advice="name a folder inside the workspace")
    return path.as_posix()


def _load(file: Path) -> dict[str, object]:
    try:
        text = decode(files.read(file, file.name)).removeprefix(BOM)
    except FormatError as error:
        raise error.within(file.name) from None
    settings = plain(text)
    if settings is not None:
        return settings
    import tomllib  # 4 ms at the start of each command, and most workspaces need none of it

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else 0
        problem = f"not TOML ({error})"
        raise WorkspaceError(problem, file=file.name, line=line, advice="repair it") from None


def plain(text: str) -> dict[str, object] | None:
    """The settings of a TOML file with nothing but plain texts and lists of them, a line each.

    None where anything else stands in it, right or wrong, that a reader of TOML has to judge.
    """
    settings: dict[str, object] = {}
    for line in text.split("\n"):
        found = _SETTING.fullmatch(line)
        if not found or found[1] in settings:
            return None
        if found[1]:
            settings[found[1]] = json.loads(found[2])
    return settings
