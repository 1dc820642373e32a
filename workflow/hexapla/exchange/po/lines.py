"""PO of any shape, line by line: wrapped anywhere, blank lines anywhere, marks without spaces.

It takes what GNU gettext takes (manual, “The Format of PO Files”), and says of anything else in
which line it stands. polib, the usual library, is not strict enough for a translator's work: it
drops the last letter of a string without closing quote, and the previous texts of obsolete entries.
"""

from __future__ import annotations

from hexapla.errors import FormatError
from hexapla.exchange.po.comments import read_comments
from hexapla.exchange.po.message import Message
from hexapla.exchange.po.strings import unquote
from hexapla.expressions import expression

_FIELD = expression(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?|)[ \t]*(".*)')
_ORDER = ("msgctxt", "msgid", "msgstr")


def read_lines(text: str, *, plurals: bool = False) -> tuple[list[Message], list[str]]:
    """The messages of a PO file, and the comment lines behind the last one.

    Raises FormatError, with the line, for what is not PO and for plural forms, which no document
    has; with `plurals` each of these is a message of its own.
    """
    reader = _LineReader(plurals)
    for reader.number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if line:
            reader.take(line)
    if reader.fields:
        reader.close()
    return reader.messages, reader.comments


class _LineReader:
    """Gathers the lines of one message after another."""

    def __init__(self, plurals: bool) -> None:
        self.plurals = plurals
        self.messages: list[Message] = []
        self.comments: list[str] = []
        self.fields: dict[str, str] = {}
        self.number = self.first = 1
        self.obsolete = False

    def take(self, line: str) -> None:
        """A line that is not empty."""
        obsolete = line.startswith("#~")
        body = line[2:].lstrip() if obsolete else line
        mark = "|" if obsolete else "#|"
        if body.startswith(mark):
            self.previous(body.removeprefix(mark).strip(), line)
        elif body.startswith("#"):
            self.comment(body)
        elif body:
            self.field(body, line, obsolete)

    def comment(self, line: str) -> None:
        """A comment; it belongs to the next message if this one is complete."""
        if "msgstr" in self.fields:
            self.close()
        self.comments.append(line)

    def previous(self, body: str, line: str) -> None:
        """A line of the text that the translation was made for."""
        found = _FIELD.fullmatch(body)
        if not found:
            raise self.broken(line, "neither a comment nor a string")
        self.unquoted(found[2], line)
        self.comment(f"#| {body}")

    def field(self, body: str, line: str, obsolete: bool) -> None:
        """A keyword and its string, or a string that goes on."""
        found = _FIELD.fullmatch(body)
        if not found:
            raise self.broken(line, "neither a comment, a keyword nor a string in quotes")
        keyword, blob = found[1], self.unquoted(found[2], line)
        if keyword == "msgid_plural" or keyword.startswith("msgstr["):
            if self.plural(keyword, blob, line):
                return
            keyword = "msgstr"
        if not keyword:
            if not self.fields:
                raise self.broken(line, "a string without keyword before it")
            self.fields[next(reversed(self.fields))] += blob
            return
        if "msgstr" in self.fields:
            self.close()
        if any(known in self.fields for known in _ORDER[_ORDER.index(keyword) :]):
            raise self.broken(line, f"the entry of line {self.first} has no msgstr")
        if keyword == "msgstr" and "msgid" not in self.fields:
            raise self.broken(line, "a msgstr without msgid before it")
        if not self.fields:
            self.first, self.obsolete = self.number, obsolete
        self.fields[keyword] = blob

    def plural(self, keyword: str, blob: str, line: str) -> bool:
        """A plural text or form; False for the first form, which is the singular’s."""
        if not self.plurals:
            problem = f"“{self.fields.get('msgid', line)[:60]}” has plural forms"
            advice = "restore the entry as it was sent"
            raise FormatError(problem, line=self.number, advice=advice)
        first = keyword == "msgstr[0]"
        before = "msgid" if keyword == "msgid_plural" else "msgid_plural" if first else "msgstr"
        if before not in self.fields or keyword in self.fields:
            raise self.broken(line, f"a {keyword} without {before} before it")
        if not first:
            self.fields[keyword] = blob
        return not first

    def close(self) -> None:
        """The message at hand is complete."""
        if "msgstr" not in self.fields:
            self.number = self.first
            raise self.broken(self.fields.get("msgid", ""), "the file ends before its msgstr")
        notes = read_comments("\n".join(self.comments))
        message = Message(
            self.fields.get("msgctxt", ""), self.fields["msgid"], self.fields["msgstr"],
            notes.previous, notes.fuzzy, self.obsolete, notes.remarks, notes.extracted,
            notes.flags, notes.previous_context,
        )  # fmt: skip
        self.messages.append(message)
        self.messages += [
            message._replace(source=self.fields["msgid_plural"], target=text, remarks=())
            for keyword, text in self.fields.items()
            if keyword.startswith("msgstr[")
        ]
        self.fields, self.comments = {}, []

    def unquoted(self, blob: str, line: str) -> str:
        """The text of a string of this line."""
        try:
            return unquote(blob)
        except ValueError as error:
            raise self.broken(line, str(error)) from None

    def broken(self, line: str, reason: str) -> FormatError:
        """The error that this line is."""
        advice = "repair the line, or restore the file"
        return FormatError(f"not PO at “{line[:60]}”: {reason}", line=self.number, advice=advice)
