"""The lines of a text: ends of lines stay only where the line breaks."""

from __future__ import annotations

from collections.abc import Sequence


def tidy(text: str) -> str:
    """A text as the notation has it: no outer space, line ends only where the line breaks."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.strip(" \t\n")
    return join_lines(text.split("\n")) if "\n" in text else text


def join_lines(lines: Sequence[str]) -> str:
    """A paragraph's lines as one text: a line end stays where Markdown breaks the line there."""
    joined = ""
    for line in lines:
        line = line.lstrip(" \t")
        if not line.strip(" \t"):
            continue
        if not joined:
            joined = line
        elif _ends_escaping(joined):
            joined += "\n" + line
        elif joined.endswith("  ") and "`" not in joined:
            joined = joined.rstrip(" \t")
            joined += ("\\" if _ends_escaping(joined) else "") + "\\\n" + line
        elif joined.endswith("  "):
            joined += "\n" + line
        else:
            joined = joined.rstrip(" \t") + " " + line
    return joined.rstrip(" \t")


def _ends_escaping(text: str) -> bool:
    return text.endswith("\\") and (len(text) - len(text.rstrip("\\"))) % 2 == 1
