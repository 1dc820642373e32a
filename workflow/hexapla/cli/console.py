"""How everything is said: plain lines, JSON where asked for, one sentence for what is broken."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

from hexapla.errors import HexaplaError
from hexapla.model.finding import Finding, Severity

FINE, FINDINGS, BROKEN = 0, 1, 2
# What is no letter, and is printed: spaces of Chinese, the unbreakable ones of French, the joiners
# of Persian and the marks of direction of Arabic. Those that turn a whole line around are not.
_PRINTED = "\t\u00a0\u202f\u3000\u200c\u200d\u200e\u200f"
# A name out of a file may have a million letters; a sentence is said by its two ends.
_LONGEST_HALF = 1_000

Thing = TypeVar("Thing")


def run(command: Callable[..., int], **arguments: object) -> NoReturn:
    """Runs a command and ends the process with its exit code: 0 fine, 1 findings, 2 broken."""
    if sys.stdout is None:  # it was closed before we began
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for the whole run
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that has no Arabic shows its numbers, and no traceback.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code = command(**arguments)
        sys.stdout.flush()
    except HexaplaError as error:
        complain(error)
        code = BROKEN
    except BrokenPipeError:
        hush()
        code = FINE
    except OSError as error:
        # Files say for themselves what is wrong with them; this is the output's: a full disk.
        hush()
        said, file = (error.strerror or "unknown error").lower(), str(error.filename or "")
        problem = f"cannot be used ({said})" if file else f"the result cannot be written ({said})"
        complain(HexaplaError(problem, file=file, advice="see to that, and try again"))
        code = BROKEN
    except KeyboardInterrupt:
        sys.stderr.write("hexapla: interrupted; what was written is complete\n")
        code = 130
    # Python looks for garbage in circles once more before it ends: there is nothing to find.
    gc.freeze()
    raise SystemExit(code)


def hush() -> None:
    """Whoever read our output has stopped: what is still to be said goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(line: str = "") -> None:
    """A line of the result."""
    print(printable(line))


def put(text: str) -> None:
    """A whole document as it is, for machines and files: in UTF-8, whatever the terminal has."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def complain(error: HexaplaError) -> None:
    """The sentence of an error, on standard error."""
    sys.stdout.flush()
    sys.stderr.write(f"hexapla: {printable(str(error))}\n")


def remark(sentence: str) -> None:
    """Something to know beside the result, on standard error."""
    sys.stdout.flush()
    sys.stderr.write(f"hexapla: {printable(sentence)}\n")


def each(things: Sequence[Thing], doing: str) -> Iterator[Thing]:
    """Goes through things; long work shows a bar on a terminal, and nothing elsewhere."""
    if len(things) < 3 or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console  # 40 ms, and only where somebody is watching
    from rich.progress import track

    yield from track(things, f"{doing}…", console=Console(stderr=True), transient=True)


def show_findings(findings: Iterable[Finding], output: str, least: Severity) -> int:
    """Prints the findings of a severity and above; returns the exit code that they make."""
    shown = [finding for finding in findings if finding.severity >= least]
    if output == "json":
        say_json([_as_json(finding) for finding in shown])
    else:
        for finding in shown:
            version = f" [{finding.language}]" if finding.language else ""
            severity = finding.severity.name.lower()
            unit = f" ({finding.unit})" if finding.unit else ""
            text = f"{finding.place}: {severity} {finding.code}{version}: {finding}{unit}"
            say(text)
        say(summary(shown))
    return FINDINGS if any(one.severity >= Severity.WARNING for one in shown) else FINE


def summary(findings: Sequence[Finding]) -> str:
    """How many findings of each severity."""
    counts = [
        (severity, sum(finding.severity is severity for finding in findings))
        for severity in sorted(Severity, reverse=True)
    ]
    words = [f"{number:,} {_word(severity, number)}" for severity, number in counts if number]
    return ", ".join(words) or "nothing to say"


def _word(severity: Severity, number: int) -> str:
    if severity is Severity.STYLE:
        return "of style"
    return "info" if severity is Severity.INFO else f"{severity.name.lower()}{'s' * (number != 1)}"


def say_json(value: object) -> None:
    """A value for machines."""
    import json

    put(f"{json.dumps(value, ensure_ascii=False, indent=2)}\n")


def table(rows: Sequence[Sequence[str]]) -> None:
    """Rows of text in columns; the first row is the heading, all but the first two are figures."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.ljust(width) if column < 2 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        say("  ".join(cells).rstrip())


def _as_json(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "message": finding.message,
        "advice": finding.advice,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "language": finding.language,
        "unit": finding.unit,
    }


def printable(text: str) -> str:
    """A line that cannot command the terminal, nor fill it, whatever a file had in it."""
    if len(text) > 2 * _LONGEST_HALF:
        text = f"{text[:_LONGEST_HALF]}…{text[-_LONGEST_HALF:]}"
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() or letter in _PRINTED else f"\\x{ord(letter):02x}"
        for letter in text
    )
