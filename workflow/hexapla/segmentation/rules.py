"""SRX 2.0: the rules in a file, and which of them hold for a language.

The file is read with expat, which is there already; choppa would read it too, but not before .13 s
of imports (see `segmentation.breaks`), and it takes a file for what it is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers import expat

import regex

from hexapla.errors import FormatError

_NAMESPACE = "http://www.lisa.org/srx20"
_ADVICE = "mend the SRX file, or replace it"


class Rule(NamedTuple):
    """A place where text is cut (`breaks`) or is not: what stands before it, and what behind it.

    Both are regular expressions ("" fits anywhere); `line` is where the file has them.
    """

    breaks: bool
    before: str
    after: str
    line: int = 0


class Rules(NamedTuple):
    """A file's rules by the names of their sets, and which language takes which sets.

    `maps` are pairs of a regular expression for language tags and a set's name. With `cascade`,
    a language takes all sets that its tag fits, in the order of `maps`; without, the first.
    """

    sets: Mapping[str, tuple[Rule, ...]]
    maps: tuple[tuple[str, str], ...]
    cascade: bool

    def of(self, tag: str) -> tuple[Rule, ...]:
        """A language's rules in their order; none where the file has none for it."""
        fitting = [self.sets[name] for form, name in self.maps if regex.fullmatch(form, tag)]
        chosen = fitting if self.cascade else fitting[:1]
        return tuple([rule for rules in chosen for rule in rules])


def read(srx: bytes) -> Rules:
    """The rules of an SRX 2.0 file.

    Raises FormatError, with the line, if it is not well-formed XML, has a DOCTYPE (entities could
    fill the memory), is not SRX 2.0, or names a set of rules that it does not have.
    """
    reader = _Reader()
    try:
        reader.parser.Parse(srx, True)
    except expat.ExpatError as error:
        what = f"the segmentation rules are not well-formed XML ({expat.ErrorString(error.code)})"
        raise FormatError(what, line=error.lineno, advice=_ADVICE) from None
    if not reader.maps:
        raise FormatError("the segmentation rules are for no language", advice=_ADVICE)
    return Rules(
        {name: tuple(rules) for name, rules in reader.sets.items()},
        tuple(reader.maps),
        reader.cascade,
    )


class _Reader:
    """Gathers what the parser reports."""

    def __init__(self) -> None:
        self.sets: dict[str, list[Rule]] = {}
        self.maps: list[tuple[str, str]] = []
        self.cascade = False
        self.rules: list[Rule] = []
        self.breaks = True
        self.sides: dict[str, str] = {}
        self.side = ""
        self.started = False
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.doctype

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, element = name.rpartition(" ")
        if not self.started and (name, attributes.get("version")) != (f"{_NAMESPACE} srx", "2.0"):
            raise self.error("the segmentation rules are not SRX 2.0")
        self.started = True
        if namespace != _NAMESPACE:
            return
        if element == "header":
            self.cascade = attributes.get("cascade") == "yes"
        elif element == "languagerule":
            self.rules = self.sets.setdefault(attributes.get("languagerulename", ""), [])
        elif element == "rule":
            self.breaks, self.sides = attributes.get("break") != "no", {}
        elif element in ("beforebreak", "afterbreak"):
            self.side = element
        elif element == "languagemap":
            self.map(attributes.get("languagepattern", ""), attributes.get("languagerulename", ""))

    def map(self, form: str, name: str) -> None:
        if name not in self.sets:
            raise self.error(f"the segmentation rules have no set “{name}”")
        try:
            regex.compile(form)
        except regex.error as error:
            raise self.error(f"the language pattern “{form}” cannot be read ({error})") from None
        self.maps.append((form, name))

    def end(self, name: str) -> None:
        self.side = ""
        if name == f"{_NAMESPACE} rule":
            before, after = self.sides.get("beforebreak", ""), self.sides.get("afterbreak", "")
            self.rules.append(Rule(self.breaks, before, after, self.parser.CurrentLineNumber))

    def text(self, words: str) -> None:
        if self.side:
            self.sides[self.side] = self.sides.get(self.side, "") + words

    def doctype(self, *_: object) -> None:
        raise self.error("the segmentation rules have a DOCTYPE, which SRX does not need")

    def error(self, what: str) -> FormatError:
        return FormatError(what, line=self.parser.CurrentLineNumber, advice=_ADVICE)
