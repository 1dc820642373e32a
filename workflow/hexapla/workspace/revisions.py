"""Files as they were: the only code that asks git."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from hexapla.errors import WorkspaceError

_SECONDS = 60
_ADVICE = "--since needs a revision of git to look back to"
_COMMIT = re.compile("[0-9a-f]{40,64}")
# What git tells its hooks about the repository; relative to where they run.
_PATHS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")


def known(root: Path, revision: str) -> str:
    """The full name of a revision of the repository that a workspace is in.

    Raises WorkspaceError where there is no git, no repository, or no such revision.
    """
    if not revision or revision.startswith("-") or not revision.isprintable():
        problem = f"“{revision}” is no revision"
        raise WorkspaceError(problem, advice="name a branch, a tag or a commit")
    _git(root, "rev-parse", "--git-dir", problem="the workspace is in no git repository")
    wanted = f"{revision}^{{commit}}"
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    problem = f"git knows no revision “{revision}”"
    # git before 2.24 repeats the words that it does not know; the name stands in the last line.
    said = _git(root, *words, problem=problem).decode("ascii", "replace").split()
    if not said or not _COMMIT.fullmatch(said[-1]):  # ^HEAD is none, though git repeats its id
        raise WorkspaceError(problem, advice=_ADVICE)
    return said[-1]


def content(root: Path, revision: str, file: str) -> bytes | None:
    """A file's bytes at a revision that `known` has given, None where it was not there yet.

    `file` is its path in the workspace. Raises WorkspaceError where git fails otherwise.
    """
    # The path after a colon is never taken for an option, and ./ makes it one of this folder.
    done = _run(root, "show", "--no-textconv", f"{revision}:./{file}")
    return done.stdout if done.returncode == 0 else None


def _git(root: Path, *words: str, problem: str) -> bytes:
    done = _run(root, *words)
    if done.returncode:
        raise WorkspaceError(problem, advice=_ADVICE)
    return done.stdout


def _run(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if not program:
        raise WorkspaceError("git is not installed", advice="install it, or leave --since out")
    try:
        return subprocess.run(  # noqa: S603 - fixed words; the revision was looked up by git
            [program, *words], cwd=root, env={**os.environ, **_absolute()}, capture_output=True,
            check=False, timeout=_SECONDS,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise WorkspaceError(f"git cannot be asked ({error})", advice="try again") from None


def _absolute() -> dict[str, str]:
    """The paths of git's own variables, which a hook in a folder above the workspace has."""
    return {name: str(Path(path).absolute()) for name in _PATHS if (path := os.environ.get(name))}
