"""The usual text read without the parser: words, with footnote marks, emphasis, links or code.

Nearly all texts with markup have no more of it than this, one beside the other (10,000 of them: .03
instead of .3 s). Whatever else a text may hold, it is left to the parser; a test compares the two.
"""

from __future__ import annotations

from functools import lru_cache

from hexapla.expressions import expression
from hexapla.model.fragment import Code, Kind, Tag, Text, tags_of

# None of what may be markup, and no control characters, which Markdown minds in its own ways.
_PLAIN = r"[^\\`*_\[\]<>&~!^\x00-\x1f\x7f\x85\u2028\u2029]"
_INNER = rf"(?=[^\W_]){_PLAIN}*(?<=[^\W_])"
# A mark that has words on its inner side opens or closes beside anything that makes no other of it.
_OPENS, _CLOSES = r"(?<![*`\]])", r"(?![*`])"
# Between spaces it may have any sign there: *(continued)*.
_SPACED = rf"(?=\S){_PLAIN}+(?<=\S)"
_ADDRESS = r"[\w:/.?#=%+,;@-]+"
_TOKEN = expression(
    rf"{_PLAIN}+"  # words
    r"|\[\^[0-9]+\](?![(\[:])"  # a footnote mark
    rf"|{_OPENS}(?:\*\*{_INNER}\*\*|\*{_INNER}\*|\[{_INNER}\]\({_ADDRESS}\)"
    rf"|`{_INNER}`|<https?://{_ADDRESS}>){_CLOSES}"
    rf"|(?<![^ ])(?:\*\*{_SPACED}\*\*|\*{_SPACED}\*)(?![^ ])"
)
_STRONG, _EMPHASIS = Code(Kind.STRONG, "**", "**"), Code(Kind.EMPHASIS, "*", "*")
# What a code begins with, and no words.
_SIGNS = "*[`<"


def read(text: str) -> Text | None:
    """The fragment of a usual text and what its tags mean; None for any other."""
    found = _tokens(text)
    if found is None:
        return None
    row: list[str | Tag] = []
    codes: list[Code] = []
    for token in found:
        if token[0] in _SIGNS:
            code, part = _coded(token, len(codes) + 1)
            codes.append(code)
            row += part
        else:
            row.append(token)
    return Text(tuple(row), tuple(codes))


def words(text: str) -> str | None:
    """The words of a usual text without their fragment; None for any other text."""
    found = _tokens(text)
    return None if found is None else "".join(map(_inner, found))


def note_marks(text: str) -> list[str] | None:
    """The labels of the footnotes that a usual text calls, in order; None for any other text."""
    found = _tokens(text)
    return None if found is None else [token[2:-1] for token in found if token[:2] == "[^"]


def codes(text: str) -> list[str] | None:
    """The codes of a usual text but footnote marks, without their words; None for any other text.

    Texts in which they are the same have the same codes in the same order.
    """
    found = _tokens(text)
    if found is None:
        return None
    return [_outer(token) for token in found if token[0] in _SIGNS and token[:2] != "[^"]


def _tokens(text: str) -> list[str] | None:
    if text[:1] == " " or text[-1:] == " ":
        return None
    found = _TOKEN.findall(text)
    # Whatever is not usual leaves a gap.
    return found if len("".join(found)) == len(text) else None


def _inner(token: str) -> str:
    """The words in a token."""
    if token[0] == "*":
        return token.strip("*")
    if token[0] == "[" and token[1] != "^":
        return token[1 : token.index("]")]
    return "" if token[0] in _SIGNS else token


def _outer(token: str) -> str:
    """What is not words of a code."""
    if token[0] == "*":
        return token[: 1 + (token[1] == "*")]
    return token[token.index("]") :] if token[0] == "[" else token


# A text and its translation have the same codes, and are read one after the other.
@lru_cache(maxsize=256)
def _coded(token: str, number: int) -> tuple[Code, tuple[str | Tag, ...]]:
    """A code that is the text's so-and-so-many-th, and its part of the row."""
    opening, closing, alone = tags_of(number)
    if token[0] == "*":
        code = _STRONG if token[1] == "*" else _EMPHASIS
        width = len(code.opening)
        return code, (opening, token[width:-width], closing)
    if token[0] != "[":
        kind = Kind.CODE if token[0] == "`" else Kind.LINK
        return Code(kind, token, "", token[1:-1]), (alone,)
    if token[1] == "^":
        return Code(Kind.NOTE, token, "", token[2:-1]), (alone,)
    inner, _, rest = token[1:].partition("]")
    return Code(Kind.LINK, "[", f"]{rest}", rest[1:-1]), (opening, inner, closing)
