"""Findings that somebody has accepted, in a file that people can read: TOML."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from hexapla.errors import FormatError, WorkspaceError
from hexapla.expressions import expression
from hexapla.model.encoding import BOM, decode

MASTER = "master"
"""How the file names the master, whatever its language."""

_HEAD = """\
# Findings of `hexapla check` that are right as they are, and why. `hexapla accept` writes this.
# Each holds as long as none of the texts that it speaks of changes (`digest`).
"""
_LINE = expression(r"at line (\d+)")


class Acceptance(NamedTuple):
    """A finding that was accepted: which, why, and what it said then.

    `language` is a tag, "" for the master; `texts` are the languages of all texts that it spoke
    of, "" for the master's among them, and `digest` is that of those texts.
    """

    code: str
    unit: str
    language: str
    reason: str
    message: str
    texts: tuple[str, ...]
    digest: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Which findings it is about."""
        return (self.code, self.unit, self.language)


def read(data: bytes, name: str) -> list[Acceptance]:
    """The acceptances of a file. Raises WorkspaceError, with its name, if it has another form."""
    if not data.strip():
        return []
    import tomllib  # late, as in `configuration`

    advice = "repair it, or accept the findings again"
    try:
        table = tomllib.loads(decode(data).removeprefix(BOM))
    except FormatError as error:
        raise error.within(name) from None
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else 0
        raise WorkspaceError(f"not TOML ({error})", file=name, line=line, advice=advice) from None
    entries = table.get("accepted", [])
    if not isinstance(entries, list) or {*table} - {"accepted"}:
        problem = "it holds something else than tables [[accepted]]"
        raise WorkspaceError(problem, file=name, advice=advice)
    return [_read(entry, number, name) for number, entry in enumerate(entries, 1)]


def _read(entry: object, number: int, name: str) -> Acceptance:
    values = entry if isinstance(entry, dict) else {}
    fields = [values.get(key, "") for key in ("code", "unit", "language", "reason", "message")]
    texts, digest = values.get("texts", []), values.get("digest", "")
    sound = all(isinstance(one, str) for one in [*fields, digest])
    sound = sound and isinstance(texts, list) and all(isinstance(one, str) for one in texts)
    if not (sound and fields[0] and fields[3] and digest):
        problem = f"[[accepted]] number {number} lacks a code, a reason or a digest in quotes"
        raise WorkspaceError(problem, file=name, advice="complete it, or take it out")
    code, unit, language, reason, message = fields
    tags = tuple("" if tag == MASTER else tag for tag in texts)
    return Acceptance(
        code, unit, "" if language == MASTER else language, reason, message, tags, digest
    )


def write(acceptances: Iterable[Acceptance]) -> bytes:
    """The file of some acceptances."""
    blocks = [_written(one) for one in acceptances]
    return "\n".join([_HEAD, *blocks]).encode("utf-8")


def _written(one: Acceptance) -> str:
    texts = ", ".join(_quoted(tag or MASTER) for tag in one.texts)
    lines = [
        "[[accepted]]",
        f"code = {_quoted(one.code)}",
        f"unit = {_quoted(one.unit)}",
        f"language = {_quoted(one.language or MASTER)}",
        f"reason = {_quoted(one.reason)}",
        f"message = {_quoted(one.message)}",
        f"texts = [{texts}]",
        f"digest = {_quoted(one.digest)}",
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text as TOML writes it: as JSON, but for DEL, and without half characters."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
