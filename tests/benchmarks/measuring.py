"""Whole processes measured, in turn with their peers; and workspaces to run them in."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

RUNS = 5
# The command as people run it; `python -m` imports some more.
HEXAPLA = [str(Path(sys.executable).with_name("hexapla"))]
PO4A = ["-f", "text", "-o", "markdown", "-o", "neverwrap", "-M", "UTF-8"]
# As installed: modules are compiled once, not at each start.
_ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
LANGUAGES = ["ar", "es", "fr", "ru", "zh"]


class Cost(NamedTuple):
    """Processor seconds (user and system) and peak memory of a whole process."""

    seconds: float
    megabytes: float


def cost(command: list[str], folder: Path) -> Cost:
    """Runs a command once, its output thrown away."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=_ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: ended with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def compare(name: str, ours: Callable[[], Cost], peer: Callable[[], Cost] | None) -> None:
    """Runs both in turn and prints the medians and the ratio, pair by pair."""
    ours()
    pairs = [(ours(), peer() if peer else None) for _ in range(RUNS)]
    mine = statistics.median(one.seconds for one, _ in pairs)
    memory = max(one.megabytes for one, _ in pairs)
    line = f"{name:44} {mine:7.3f} s {memory:6.0f} MB"
    if peer:
        theirs = statistics.median(other.seconds for _, other in pairs if other)
        ratio = statistics.median(other.seconds / one.seconds for one, other in pairs if other)
        line += f"   peer {theirs:7.3f} s   {ratio:5.1f} times faster"
    print(line, flush=True)


def workspace(root: Path, text: str, languages: list[str]) -> Path:
    """A workspace with one master, `d`."""
    (root / "source").mkdir(parents=True)
    (root / "source" / "d.md").write_text(text, encoding="utf-8")
    tags = ", ".join(f'"{tag}"' for tag in ["en", *languages])
    (root / "hexapla.toml").write_text(f"languages = [{tags}]\n", encoding="utf-8")
    return root


def pseudo_translate(file: Path) -> None:
    """Fills a PO with its own texts, accented."""
    text = file.read_text(encoding="utf-8")
    entry = re.compile(r'^msgid "(.+)"\nmsgstr ""', re.M)
    accent = str.maketrans("aeiouc", "àéîôùç")
    keep = re.compile(r"(\]\([^)]*\)|\[\^[^\]]*\]|\\.)")

    def filled(found: re.Match[str]) -> str:
        parts = keep.split(found[1])
        parts[::2] = [part.translate(accent) for part in parts[::2]]
        return f'msgid "{found[1]}"\nmsgstr "{"".join(parts)}"'

    file.write_text(entry.sub(filled, text), encoding="utf-8")
