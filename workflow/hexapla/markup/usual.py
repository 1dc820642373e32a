"""The usual text read without the parser: words, with footnote marks, emphasis, links or code.

Nearly all texts with markup have no more of it than this, one beside the other (10,000 of them: .04
instead of .3 s). Whatever else a text may hold, it is left to the parser; a test compares the two.
"""

from __future__ import annotations

import re

from hexapla.model.fragment import Code, Kind, Side, Tag, Text

# None of what may be markup, and no control characters, which Markdown minds in its own ways.
_PLAIN = r"[^\\`*_\[\]<>&~!^\x00-\x1f\x7f\x85\u2028\u2029]"
_INNER = rf"(?=[^\W_]){_PLAIN}*(?<=[^\W_])"
_OPENS, _CLOSES = r"(?<![^ (])", r"(?=[ .,;:)\[]|\Z)"
_TOKEN = re.compile(
    rf"(({_PLAIN}+)"  # words
    r"|\[\^([0-9]+)\](?![(\[:])"  # a footnote mark
    rf"|{_OPENS}\*\*({_INNER})\*\*{_CLOSES}"
    rf"|{_OPENS}\*({_INNER})\*{_CLOSES}"
    rf"|{_OPENS}\[({_INNER})\]\(([A-Za-z0-9:/.?#=%+,;@-]+)\)"
    rf"|{_OPENS}`({_INNER})`{_CLOSES})"
)
_STRONG, _EMPHASIS = Code(Kind.STRONG, "**", "**"), Code(Kind.EMPHASIS, "*", "*")


def read(text: str) -> Text | None:
    """The fragment of a usual text and what its tags mean; None for any other."""
    if text[:1] == " " or text[-1:] == " " or "  " in text:
        return None
    row: list[str | Tag] = []
    codes: list[Code] = []
    found = _TOKEN.findall(text)
    # Whatever is not usual leaves a gap.
    if sum([len(token[0]) for token in found]) != len(text):
        return None
    for whole, words, note, strong, emphasis, link, url, code in found:
        if words:
            row.append(words)
            continue
        number = len(codes) + 1
        if note or code:
            kind = Kind.NOTE if note else Kind.CODE
            codes.append(Code(kind, whole, "", note or code))
            row.append(Tag(number, Side.ALONE))
            continue
        if link:
            codes.append(Code(Kind.LINK, "[", f"]({url})", url))
        else:
            codes.append(_STRONG if strong else _EMPHASIS)
        row += [Tag(number, Side.OPEN), link or strong or emphasis, Tag(number, Side.CLOSE)]
    return Text(tuple(row), tuple(codes))
