"""Terms as TBX, the format in which translation tools take glossaries from each other.

Written is TBX-Basic of ISO 30042:2008 (`martif`, `termEntry`, `langSet`, `tig`): OmegaT, Weblate
and translate-toolkit read nothing else, and no tool is known to take only the `tbx` of 2019. Both
are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from hexapla.errors import FormatError, WorkspaceError
from hexapla.exchange.xliff.escaping import content, value
from hexapla.model.candidate import Term
from hexapla.model.locale import Locale

if TYPE_CHECKING:
    from lxml import etree

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="{source}">
<martifHeader>
<fileDesc>
<sourceDesc><p>Hexapla</p></sourceDesc>
</fileDesc>
<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
</martifHeader>
<text>
<body>
"""
_FOOT = "</body>\n</text>\n</martif>\n"
# The values of administrativeStatus (ISO 12620; TBX-Basic, “Data categories”).
_PREFERRED, _ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
_DEPRECATED = "deprecatedTerm-admn-sts"
_FORBIDDING = re.compile(r"(?i)deprecated|superseded|forbidden|notrecommended|obsolete")
# By what an entry, its languages and their terms are called, in the form of 2008 and of 2019.
_ENTRIES = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_TERMS = ("tig", "ntig", "termSec")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def write(terms: Iterable[Term], source: str, target: str, *, statuses: bool = True) -> bytes:
    """The TBX file of terms between two languages, named by their tags.

    The first translation is the preferred one, the others are admitted. A forbidden one is a term
    with the status “deprecated” if `statuses` says that the tool knows statuses, and else only
    said in a note, as the tool would offer it.
    """
    source, target = value(source), value(target)
    parts = [_HEAD.format(source=source)]
    for number, term in enumerate(terms, 1):
        parts.append(f'<termEntry id="t{number}">\n')
        if term.definition:
            parts.append(f'<descrip type="definition">{content(term.definition)}</descrip>\n')
        if term.forbidden and not statuses:
            words = content(f"Not to be used: {', '.join(term.forbidden)}")
            parts.append(f"<note>{words}</note>\n")
        parts.append(_language(source, [_tig(term.source)]))
        parts.append(_language(target, _tigs(term, statuses)))
        parts.append("</termEntry>\n")
    parts.append(_FOOT)
    return "".join(parts).encode("utf-8")


def read(data: bytes, name: str, original: Locale, locale: Locale) -> tuple[Term, ...]:
    """The terms of a TBX file for a pair of languages, in the order of its entries.

    Each term of the original in an entry is a `Term` of its own; terms of the other language that
    are deprecated or superseded are forbidden ones. Raises FormatError, with the line, for what is
    not XML, no TBX, or declares entities.
    """
    from hexapla.exchange.xliff.parsing import parse  # 20 ms with lxml, which writing does without

    try:
        root = parse(data, doctype=True)  # the files of other tools name a DTD
        if _name(root) not in ("martif", "tbx"):
            problem = f"this is not TBX: its root is <{_name(root)[:40]}>"
            raise FormatError(problem, line=1, advice="name the TBX file terms.tbx")
        entries = (one for one in root.iter() if _name(one) in _ENTRIES)
        return tuple([term for entry in entries for term in _terms(entry, original, locale)])
    except FormatError as error:
        raise error.within(name) from None


def _language(tag: str, tigs: Sequence[str]) -> str:
    """A language of an entry; one without a term is left out, as it may not be empty."""
    return f'<langSet xml:lang="{tag}">\n{"".join(tigs)}</langSet>\n' if tigs else ""


def _tigs(term: Term, statuses: bool) -> list[str]:
    """The translations of a term, with their status if that is wanted."""
    if not statuses:
        return [_tig(word) for word in term.targets]
    accepted = [
        _tig(word, _ADMITTED if place else _PREFERRED) for place, word in enumerate(term.targets)
    ]
    return accepted + [_tig(word, _DEPRECATED) for word in term.forbidden]


def _tig(word: str, status: str = "") -> str:
    note = f'<termNote type="administrativeStatus">{status}</termNote>' if status else ""
    return f"<tig><term>{content(word)}</term>{note}</tig>\n"


def _terms(entry: etree._Element, original: Locale, locale: Locale) -> Iterator[Term]:
    sources: dict[str, None] = {}
    targets: dict[str, bool] = {}
    for language in entry:
        if _name(language) not in _LANGUAGES:
            continue
        spoken = _locale(language.get(_LANGUAGE, ""))
        for section in language:
            word = _word(section) if _name(section) in _TERMS else ""
            if word and spoken and spoken.matches(original) and not _forbids(section):
                sources[word] = None
            elif word and spoken and spoken.matches(locale):
                targets[word] = _forbids(section)
    accepted = tuple([word for word, forbidden in targets.items() if not forbidden])
    if targets:
        others = tuple([word for word, forbidden in targets.items() if forbidden])
        for source in sources:
            yield Term(source, accepted, _definition(entry), others)


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag)
    except WorkspaceError:
        return None  # a language that nobody knows is none of this pair


def _word(section: etree._Element) -> str:
    term = next((one for one in section.iter() if _name(one) == "term"), None)
    return "" if term is None else " ".join(_words(term).split())


def _forbids(section: etree._Element) -> bool:
    """Whether a term has a status that forbids it, in either style of 2019 or that of 2008."""
    for one in section.iter():
        is_status = "administrativeStatus" in (_name(one), one.get("type"))
        if is_status and _FORBIDDING.search(_words(one)):
            return True
    return False


def _definition(entry: etree._Element) -> str:
    for one in entry.iter():
        if "definition" in (_name(one), one.get("type")):
            return " ".join(_words(one).split())
    return ""


def _name(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _words(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext())
