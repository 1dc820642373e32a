"""What ends a command: a broken workspace or a file that is not of its format.

Bad *content* never raises; it becomes a finding (see `hexapla.model.finding`).
"""

from __future__ import annotations


class HexaplaError(Exception):
    """One clear sentence: which file, where in it, what is wrong and what to do.

    `str(error)` is all that a person gets to see; the command ends with exit code 2.
    """

    def __init__(self, problem: str, *, file: str = "", line: int = 0, advice: str = "") -> None:
        place = f"{file}:{line}: " if file and line else f"{file}: " if file else ""
        super().__init__(f"{place}{problem}{f'; {advice}' if advice else ''}")
        self.problem, self.file, self.line, self.advice = problem, file, line, advice

    def within(self, file: str) -> HexaplaError:
        """The same error, now that the caller knows which file the bytes came from."""
        return type(self)(self.problem, file=file, line=self.line, advice=self.advice)


class WorkspaceError(HexaplaError):
    """The workspace itself is broken: its configuration, a missing folder, an unknown language."""


class FormatError(HexaplaError):
    """A file is not what its name says: not UTF-8, not PO, not XLIFF, not YAML."""
