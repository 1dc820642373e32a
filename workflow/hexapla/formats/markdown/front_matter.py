"""The masthead: YAML front matter, read with the position of every value."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from hexapla.errors import FormatError
from hexapla.expressions import expression

if TYPE_CHECKING:
    import yaml

# What a masthead says in words; everything else (symbol, date, distribution) is carried.
TRANSLATED = ("organ", "body", "session", "venue", "item", "title", "subtitle", "note")
CARRIED = ("symbol", "distribution", "date", "original")
_OPENING = expression(r"---[ \t]*(?:\r\n?|\n)")
_CLOSING = expression(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)")
_KEY = expression(r"(?:\A|[\r\n])[\w-]+[ \t]*:")
_PLAIN = expression(r"[^\W\d][\w ,;.()’“”«»/–—-]*[\w.)’”»]")
# An anchor or a tag before a value: it stays.
_PROPERTIES = expression(r"(?:[&!]\S*\s+)*")
# What YAML does not have in a file, or would fold (YAML 1.1, 5.1 and 5.4).
_NOT_PRINTABLE = expression("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
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
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing:
        return 0
    inside = text[opening.end() : closing.start()]
    return closing.end() if _KEY.search(inside) or not inside.strip() else 0


def read(text: str, size: int) -> list[Value]:
    """The values of the front matter, in order; those of a list carry its key.

    Raises FormatError with the line where it is not YAML, or not keys with words as values.
    """
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    closing = _CLOSING.search(text, start)
    import yaml  # 15 ms, spared where a document has no front matter

    root = _compose(text[start : closing.start() if closing else size])
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        raise FormatError(
            "the front matter is not a list of keys", line=2, advice="write key: value"
        )
    return [
        _value(key.value, leaf, text, start)
        for key, node in root.value
        for leaf in (node.value if isinstance(node, yaml.SequenceNode) else [node])
        if isinstance(key, yaml.ScalarNode) and isinstance(leaf, yaml.ScalarNode)
    ]


def _compose(inside: str) -> yaml.Node | None:
    import yaml

    line, advice = 1, "quote the value, or repair the line"
    try:
        return yaml.compose(inside, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        problem = error.problem or "it cannot be read"
    except yaml.reader.ReaderError as error:
        line = 2 + len(re.findall(r"\r\n?|\n", inside[: error.position]))
        problem = str(error).splitlines()[0]
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        problem = str(error).splitlines()[0]
    except RecursionError:
        problem, advice = "brackets stand too deep inside one another", "take some out"
    raise FormatError(f"the front matter is not YAML ({problem})", line=line, advice=advice)


def _value(key: str, leaf: yaml.ScalarNode, text: str, start: int) -> Value:
    at, end = leaf.start_mark, start + leaf.end_mark.index
    before = _PROPERTIES.match(text, start + at.index, end)
    begin = before.end() if before else start + at.index
    end = begin + len(text[begin:end].rstrip())  # a block of lines ends with its last line's end
    return Value(key, leaf.value, begin, end, at.line + 2, at.column + 1)


def write(value: str, original: str) -> str:
    """A value as YAML, plain where the original was plain and where it can be.

    In a list in brackets a comma ends a plain value, so only what has one already may get one.
    """
    plain = original[:1] not in ("'", '"', "|", ">") and ("," in original or "," not in value)
    if plain and _PLAIN.fullmatch(value) and value.lower() not in _NOT_STRINGS:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _NOT_PRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
