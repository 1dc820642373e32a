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
    rf"(?P<words>{_PLAIN}+)"
    r"|\[\^(?P<note>[0-9]+)\](?![(\[:])"
    rf"|{_OPENS}\*\*(?P<strong>{_INNER})\*\*{_CLOSES}"
    rf"|{_OPENS}\*(?P<emphasis>{_INNER})\*{_CLOSES}"
    rf"|{_OPENS}\[(?P<link>{_INNER})\]\((?P<url>[A-Za-z0-9:/.?#=%+,;@-]+)\)"
    rf"|{_OPENS}`(?P<code>{_INNER})`{_CLOSES}"
)
_PAIRS = {"strong": (Kind.STRONG, "**"), "emphasis": (Kind.EMPHASIS, "*")}


def read(text: str) -> Text | None:
    """The fragment of a usual text and what its tags mean; None for any other."""
    if text[:1] == " " or text[-1:] == " " or "  " in text:
        return None
    row: list[str | Tag] = []
    codes: list[Code] = []
    end = 0
    for found in _TOKEN.finditer(text):
        if found.start() != end:
            return None
        end = found.end()
        kind = found.lastgroup or ""
        if kind == "words":
            row.append(found[0])
            continue
        number = len(codes) + 1
        if kind == "note":
            codes.append(Code(Kind.NOTE, found[0], label=found["note"]))
        elif kind == "code":
            codes.append(Code(Kind.CODE, found[0], label=found["code"]))
        else:
            words = found["link"] if kind == "url" else found[kind]
            if kind == "url":
                code = Code(Kind.LINK, "[", f"]({found['url']})", found["url"])
            else:
                sort, mark = _PAIRS[kind]
                code = Code(sort, mark, mark)
            codes.append(code)
            row += [Tag(number, Side.OPEN), words, Tag(number, Side.CLOSE)]
            continue
        row.append(Tag(number, Side.ALONE))
    return Text(tuple(row), tuple(codes)) if end == len(text) else None
