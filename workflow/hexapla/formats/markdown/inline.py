"""What stands inside a line and depends on its document: references and their definitions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hexapla.expressions import expression

# Behind the marks of quotations, items and footnotes (CommonMark 4.7).
_CONTAINERS = r"[ >\t]*(?:(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\s]+\]:)[ \t]+)*"
_LABEL = r"\[(?!\^|\s*\])((?:[^\[\]\\]++|\\.)++)\]:"  # none of it can be given back
_ANY_LABEL = expression(_LABEL, re.S)
_DEFINITION = expression(
    rf"""{_LABEL}[ \t]*\n?[ \t]*(?:<(?:[^<>\n\\]|\\.)*>|[^\s<]\S*)
    (?:(?:[ \t]+|[ \t]*\n[ \t]*)
       (?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?
    [ \t]*(?:\n|\Z)""",
    re.S | re.X,
)
_CANDIDATE = expression(rf"^({_CONTAINERS})(?={_LABEL})", re.M | re.S)
# A line that is no paragraph's: only a paragraph cannot be interrupted by a definition.
_NO_TEXT = expression(r"[ \t>]*(?:#.*|[-=*_`~ \t]*)")
# An escape or a code span, in which nothing is a link; or a text in brackets that may be one.
_BRACKETED = expression(
    r"\\.|(`+)(?!`).*?(?<!`)\1(?!`)|(?<!\])(?P<link>!?\[(?P<label>[^\[\]]+)\])(\[\])?(?![\[(])",
    re.S,
)


def reference_labels(text: str) -> frozenset[str]:
    """The labels of the link reference definitions in a document, folded as CommonMark does."""
    if "]:" not in text or not _ANY_LABEL.search(text):
        return frozenset()
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    labels, done = set(), 0
    for candidate in _CANDIDATE.finditer(text):
        begin = candidate.start()
        above = text[text.rfind("\n", 0, max(begin - 1, 0)) + 1 : max(begin - 1, 0)]
        quoted_anew = ">" in candidate[1] and above.lstrip(" \t")[:1] != ">"
        starts_block = candidate[1].strip(" \t>") or begin == done or _NO_TEXT.fullmatch(above)
        found = _DEFINITION.match(text, candidate.end()) if quoted_anew or starts_block else None
        if found:
            labels.add(_folded(found[1]))
            done = found.end()
    return frozenset(labels)


def definition_lines(lines: Sequence[str]) -> int:
    """How many of a paragraph's first lines are link reference definitions."""
    text = "\n".join(lines)
    done = 0
    while found := _DEFINITION.match(text, done):
        done = found.end()
    return text.count("\n", 0, done) if done < len(text) else len(lines)


def complete_references(text: str, labels: frozenset[str]) -> str:
    """Links by a reference that is also their text, written in full: `[Charter][Charter]`.

    Else a translator who translates the text would break the link.
    """

    def complete(found: re.Match[str]) -> str:
        if found["link"] and _folded(found["label"]) in labels:
            return f"{found['link']}[{found['label']}]"
        return found[0]

    return _BRACKETED.sub(complete, text)


def hide_references(text: str, labels: frozenset[str]) -> str:
    """A text in the notation, where `[Charter]` is words, for a document that defines a Charter."""

    def hide(found: re.Match[str]) -> str:
        is_link = found["link"] and _folded(found["label"]) in labels
        return found[0].replace("[", "\\[", 1) if is_link else found[0]

    return _BRACKETED.sub(hide, text)


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()
