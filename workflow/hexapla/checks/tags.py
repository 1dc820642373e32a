"""TAG: inline codes other than footnote marks: emphasis, links, code, breaks, raw markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache, partial

from hexapla.checks.check import Remark, name, odd_ones
from hexapla.checks.codes import codes
from hexapla.checks.sheet import Sheet
from hexapla.expressions import expression
from hexapla.model.fragment import Code, Kind
from hexapla.model.parallel import MASTER

_EMPHASIS, _STRONG, _BREAK, _LINK = "emphasis", "strong emphasis", "a line break", "a link"
_NAMES = {
    Kind.EMPHASIS: _EMPHASIS,
    Kind.STRONG: _STRONG,
    Kind.STRUCK: "struck words",
    Kind.LINK: _LINK,
    Kind.IMAGE: "an image",
    Kind.BREAK: _BREAK,
}
# What to do where one of these is missing.
_MISSING = {
    _EMPHASIS: "put it around the words that it belongs to",
    _STRONG: "put it around the words that it belongs to",
    _LINK: "put it around the words that lead there",
    _BREAK: "break the line where the master does",
}
# Underlines that were to mark words, of which one touches a letter outside.
_GLUED = {
    sign: expression(rf"(?<!_)(?:\w{sign}[^\W_][^_]*{sign}|{sign}[^_]*[^\W_]{sign}[^\W_]"
                     rf"|{sign}[^_]+[^\w\s]{sign}[^\W_])")
    for sign in ("__", "_")
}  # fmt: skip
_RAW_NAMES = {"i": _EMPHASIS, "em": _EMPHASIS, "b": _STRONG, "strong": _STRONG, "br": _BREAK,
              "a": _LINK, "img": "an image"}  # fmt: skip
# Chinese has no italics, and Arabic uses bold type or nothing.
_WITHOUT_ITALICS = ("ar", "zh")
# 1er, XIXe, nos: how a language writes its ordinals and abbreviations is its own.
_RAISED_LETTERS = expression(r"<sup>[^\W\d_]{1,4}</sup>")
# Italics mark foreign words (UN Editorial Manual, Italics), and may go with them.
_FOREIGN_WORDS = expression(
    r"([*_])(ad hoc|ad interim|bona fide|de facto|de jure|et seq\.|ex officio|[Ii]bid\.|in absentia"
    r"|in situ|in toto|inter alia|inter se|ipso facto|lex specialis|mutatis mutandis|note verbale"
    r"|passim|per capita|per se|prima facie|pro bono|pro forma|pro rata|proprio motu|sine die"
    r"|sui generis|travaux préparatoires|ultra vires|vis-à-vis)\1"
)
_SCHEME = expression(r"^https?://", re.IGNORECASE)
_WORD = expression(r"[^\W_]+")
# How the addresses of pages name their language; those of the United Nations have fr or french.
_IN_ADDRESSES = {
    "ar": {"ar", "ara", "arabic"},
    "en": {"en", "eng", "english"},
    "es": {"es", "spa", "spanish"},
    "fr": {"fr", "fra", "fre", "french"},
    "ru": {"ru", "rus", "russian"},
    "zh": {"zh", "zho", "chi", "cn", "hans", "chinese"},
}


def missing_codes(sheet: Sheet) -> Iterator[Remark]:
    """A version lacks an inline code of the master.

    What it does:
        Counts emphasis, strong emphasis, links, images, code, line breaks and raw markup of the
        master in each version. Emphasis may be missing in Arabic and Chinese, and anywhere that
        of foreign words (inter alia), as may raised letters (5th, 1er). Where all versions agree
        against the master, only it is named.
    Why:
        A link that is lost leads nobody anywhere; bold type marks what a body is to decide.
    Example:
        English: See the [Official Document System](https://documents.un.org).
        French: Voir le Système de diffusion électronique des documents.
    What to do instead:
        Voir le [Système de diffusion électronique des documents](https://documents.un.org).
    """
    needed = _needed(sheet.master)
    if not needed:
        return

    def opinion(column: int, text: str) -> tuple[str, ...] | None:
        things = _things(text)
        if things == needed:
            return ()
        lost = list((Counter(needed) - Counter(things)).elements())
        if sheet.locales[column].language not in _WITHOUT_ITALICS or _EMPHASIS not in lost:
            return tuple(lost)
        # Such a version says nothing about the emphasis, neither for nor against it.
        return tuple([thing for thing in lost if thing != _EMPHASIS]) or None

    for column, lost in odd_ones(sheet, opinion):
        what = f"lacks {_counted(lost)}{_led_to(sheet, column, lost)}"
        yield Remark(column, what, _found_again(lost[0], sheet.texts[column]))


def added_codes(sheet: Sheet) -> Iterator[Remark]:
    """A version has an inline code that the master does not have.

    What it does:
        Counts the codes of each version against the master's. Raised letters are the language's
        own, and so is strong for other emphasis in Arabic and Chinese.
    Why:
        What is emphasized weighs more; a version must not weigh its words in its own way. A code
        that nobody meant is mostly a sign (*, _, <) that Markdown takes for markup.
    Example:
        English: The Assembly may wish to take note.
        Spanish: La Asamblea **tal vez desee** tomar nota.
    What to do instead:
        La Asamblea tal vez desee tomar nota.
    """
    there = _things(sheet.master)

    def opinion(column: int, text: str) -> tuple[str, ...]:
        needed = _needed(text)
        if needed == there:
            return ()
        master = Counter(there)
        added = Counter(needed) - master
        if sheet.locales[column].language in _WITHOUT_ITALICS:
            added[_STRONG] -= (master - Counter(_things(text)))[_EMPHASIS]
        return tuple(added.elements())

    for column, added in odd_ones(sheet, opinion):
        what = f"has {_counted(added)}, which the master does not have"
        advice = r"take it out, or write \ before a sign that is only a sign"
        yield Remark(column, what, advice)


def other_addresses(sheet: Sheet) -> Iterator[Remark]:
    """A link leads elsewhere than in the master.

    What it does:
        Compares the addresses of links and images. The same page in the version's own language
        (/fr/ for /en/) is the same address, and so is http for https. Addresses within the
        document (#annex) are not compared, nor is a link that is missing (see TAG-1).
    Why:
        The versions of a document send all readers to the same place.
    Example:
        English: [rules](https://www.un.org/en/ga/rules)
        French: [règlement](https://www.un.org/fr/ga/about)
    What to do instead:
        [règlement](https://www.un.org/fr/ga/rules)
    """
    if "](" not in sheet.master and "][" not in sheet.master and "<" not in sheet.master:
        return
    for column, (added, lost) in odd_ones(sheet, partial(_elsewhere, sheet)):
        what = f"links to {added} instead of {lost}"
        spans = [
            (at, place, place + len(address))
            for at in sheet.voices
            for address in (added, lost)
            if (place := sheet.texts[at].find(f"({address}") + 1)
        ]
        advice = f"write {lost}"
        if _spoken(sheet.original.language) & {*_WORD.findall(lost.lower())}:
            advice += f", or the same page in {name(sheet.locales[column])}"
        yield Remark(column, what, advice, tuple(spans))


def _elsewhere(sheet: Sheet, column: int, text: str) -> tuple[str, ...]:
    """An address of a version that the master does not have, and one that it has instead."""
    if _led(text) == _led(sheet.master):
        return ()
    spoken = _spoken(sheet.original.language) | _spoken(sheet.locales[column].language)
    master, version = _addresses(sheet.master, spoken), _addresses(text, spoken)
    lost = [address for key, address in master.items() if key not in version]
    added = [address for key, address in version.items() if key not in master]
    return (added[0], lost[0]) if lost and added else ()


def _found_again(thing: str, text: str) -> str:
    """What to do where a thing is missing; what was typed for it may mark nothing.

    CommonMark 0.31.2, 6.2: beside a letter, _ and __ are no emphasis, and Chinese has no spaces.
    """
    for meant, typed, sign in ((_STRONG, "__", "**"), (_EMPHASIS, "_", "*")):
        if thing == meant and _GLUED[typed].search(text):
            return f"write {sign} for {typed}, which marks nothing where it touches a letter"
    return _MISSING.get(thing, "put it where the master has it")


def _led_to(sheet: Sheet, column: int, lost: Sequence[str]) -> str:
    """Where the links lead that are missing, if that tells which they are."""
    if column == MASTER or _LINK not in lost:
        return ""
    spoken = _spoken(sheet.original.language) | _spoken(sheet.locales[column].language)
    there = _addresses(sheet.texts[column], spoken)
    gone = [one for key, one in _addresses(sheet.master, spoken).items() if key not in there]
    return f" (to {', '.join(gone)})" if len(gone) == lost.count(_LINK) else ""


def _addresses(text: str, spoken: Set[str]) -> dict[tuple[str, ...], str]:
    """The addresses that a text leads to, by what they say in no language."""
    found = {}
    for label in _led(text):
        if not label.startswith("#"):
            words = _WORD.findall(_SCHEME.sub("", label).lower())
            found[tuple([word for word in words if word not in spoken])] = label
    return found


def _led(text: str) -> list[str]:
    """Where the links and images of a text lead."""
    return [one.label for one in codes(text) if one.kind in (Kind.LINK, Kind.IMAGE)]


def _spoken(language: str) -> Set[str]:
    return _IN_ADDRESSES.get(language, {language})


@lru_cache(maxsize=1 << 12)
def _things(text: str) -> tuple[str, ...]:
    """The codes of a text, as a person calls them."""
    return tuple([thing for code in codes(text) if (thing := _thing(code))])


def _needed(text: str) -> tuple[str, ...]:
    """The codes of a text that need a counterpart in the other languages."""
    if "<sup>" in text:
        text = _RAISED_LETTERS.sub("", text)
    if "*" in text or "_" in text:
        text = _FOREIGN_WORDS.sub(r"\2", text)
    return _things(text)


def _thing(code: Code) -> str:
    """What a code is, as a person calls it; "" for what is not compared."""
    if code.kind is Kind.NOTE or code.opening.startswith("<!--"):
        return ""
    if code.kind is Kind.CODE:
        return f"code {code.opening}"
    if code.kind is Kind.MARKUP:
        known = _RAW_NAMES.get(code.label) if not code.opening.startswith("</") else None
        return known or f"markup {code.opening}"
    return _NAMES[code.kind]


def _counted(things: tuple[str, ...]) -> str:
    counts = Counter(things).items()
    return ", ".join(
        [f"{thing} ({number:,} times)" if number > 1 else thing for thing, number in counts]
    )
