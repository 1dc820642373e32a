"""The masthead: YAML front matter, read with the position of every value."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from hexapla.errors import FormatError

# What a masthead says in words; everything else (symbol, date, distribution) is carried.
TRANSLATED = ("organ", "body", "session", "venue", "item", "title", "subtitle", "note")
CARRIED = ("symbol", "distribution", "date", "original")
_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.M)
_PLAIN = re.compile(r"[^\W\d][\w ,;.()’“”«»/–—-]*[\w.)’”»]")
_NOT_STRINGS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


class Value(NamedTuple):
    """A scalar of the front matter: where it stands, in characters from the file's start."""

    key: str
    text: str
    start: int
    end: int
    line: int
    column: int


def length(text: str) -> int:
    """How many characters of a document are its front matter, both fences included (0: none).

    A document that opens with a rule has none: what the fences hold must look like keys.
    """
    opening = _OPENING.match(text)
    if not opening:
        return 0
    closing = _CLOSING.search(text, opening.end())
    if not closing or not re.search(r"^[\w-]+[ \t]*:", text[opening.end() : closing.start()], re.M):
        return 0
    return closing.end() + (1 if text[closing.end() : closing.end() + 1] == "\n" else 0)


def read(text: str, size: int) -> list[Value]:
    """The values of the front matter, in order; those of a list carry its key.

    Raises FormatError with the line where it is not YAML, or not keys with words as values.
    """
    import yaml  # 15 ms, spared where a document has no front matter

    start = text.index("\n") + 1
    closing = _CLOSING.search(text, start)
    try:
        root = yaml.compose(text[start : closing.start() if closing else size], yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        problem = f"the front matter is not YAML ({error.problem})"
        raise FormatError(
            problem, line=line, advice="quote the value, or repair the line"
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        problem = f"the front matter is not YAML ({str(error).splitlines()[0]})"
        raise FormatError(problem, line=1, advice="repair it") from None
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        raise FormatError(
            "the front matter is not a list of keys", line=2, advice="write key: value"
        )
    values: list[Value] = []
    for key, node in root.value:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for leaf in nodes:
            if isinstance(leaf, yaml.ScalarNode):
                at, end = leaf.start_mark, leaf.end_mark
                values.append(
                    Value(str(key.value), leaf.value, start + at.index,
                          start + end.index, at.line + 2, at.column + 1)
                )  # fmt: skip
    return values


def write(value: str, original: str) -> str:
    """A value as YAML, plain where the original was plain and where it can be."""
    plain = original[:1] not in ("'", '"', "|", ">")
    if plain and _PLAIN.fullmatch(value) and value.lower() not in _NOT_STRINGS:
        return value
    tail = original[len(original.rstrip()) :] if original[:1] in "|>" else ""
    return json.dumps(value, ensure_ascii=False) + tail
