"""Lists of symbols that do not repeat what is the same: A/64/13 and Add.1, A/64/115, 174 and 323.

Each language has its own words between the elements (и Corr.1, et 2, 和Add.1, و Add.1, 、); what
follows them is only taken for an element where it cannot be the count of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from hexapla.language import lookalikes
from hexapla.language.symbols import grammar, reading, series

_AND = ("and", "as well as", "or", "et", "ainsi que", "ou", "y", "e", "así como", "o", "u", "и",
        "а также", "или")  # fmt: skip
_TO = ("to", "through", "à", "au", "a", "al", "hasta", "по", "до", "إلى")
# What may follow a list that ends in a number; a noun would say that the number counts it.
_BEHIND = {
    "en": "was were is are has have had in on at by for from as to with under which that who will"
    " shall should may might can could would before after submitted issued dated concerning"
    " contain contains contained entitled refer respectively above below also and or",
    "fr": "est sont était étaient a ont avait avaient sera seront contient contiennent sur dans par"
    " pour en qui que à au aux et ou publiés présentés soumis intitulés ainsi ci-dessus figurant",
    "es": "fue fueron es son está están ha han contiene contienen en por para que se sobre con"
    " y o presentados publicados titulados así",
    "ru": "был были было содержит содержат на в по с для от и или представлен представлены"
    " которые который содержится содержатся",
    "ar": "في على عن إلى بشأن كما التي اللتين اللتان الذي أو",
}  # fmt: skip
_OPENERS = frozenset(" ,;،؛&、*/号以及和与或至到–—−-و")
_MARKS = r"[)\]}.;:!?。؛؟；：！？»”\"'’]"
_MOST = 200
_YEAR = 1900
_SHORT_OF_YEAR = 1000


class Item(NamedTuple):
    """An element of a list: the symbol that it stands for, its place and its faults.

    `written` is how the element itself should be written.
    """

    symbol: str
    start: int
    end: int
    written: str
    faults: tuple[str, ...] = ()


@cache
def _tail() -> re.Pattern[str]:
    conjunctions, ranges = "|".join(_AND), "|".join(_TO)
    between = (
        rf"(?: ?[,;،؛&、] ?| ?号?(?:、|以?及|和|与|或) ?| ?\((?:{conjunctions}) | ?و ?)"
        rf"(?:(?:{conjunctions}) | ?و ?|和|以?及)?| (?:{conjunctions}) "
    )
    to = rf" ?[–—−-] ?| ?号?[至到] ?| (?:{ranges}) "
    changes = "|".join(
        lookalikes.pattern(form)
        for word in series.CHANGES[:-1]
        for form in (word, word.lower(), word.upper())
    )
    endings = "|".join(map(lookalikes.pattern, (*series.NATURES, *series.EITHER_CASE)))
    word = (
        rf"/?(?:(?:{changes})\. ?|(?:{endings})\.|INF/)\d{{1,5}}[A-Z]?"
        rf"(?:/(?:{changes})\. ?\d{{1,3}}){{0,3}}(?![A-Za-z0-9/])"
    )
    return re.compile(
        rf"\*{{0,3}}(?:(?P<between>{between})|(?P<to>{to}))"
        rf"(?:(?P<word>{word})|(?P<number>\d{{1,5}}[A-Z]?)(?={_behind()}))"
    )


@cache
def to() -> re.Pattern[str]:
    """What stands between the ends of a range."""
    return re.compile(rf"\*{{0,3}}(?: ?[–—−-] ?| ?号?[至到] ?| (?:{'|'.join(_TO)}) )")


def _behind() -> str:
    words = "|".join(sorted({word for said in _BEHIND.values() for word in said.split()}))
    more = rf"\d|[A-Z]{{1,5}}/|{'|'.join(series.CHANGES)}"
    return (
        rf"\*{{0,3}}(?:$|\n| ?{_MARKS}(?!\d)|[,،](?!\d)|,\d{{1,5}}[、,和及号]|、|号|文件|[–—-]\d"
        rf"| ?(?:以?及|[和与或至]) ?(?:{more})"
        rf"| ?، ?\d| ?و(?:كذلك)? ?(?:{more})| و?ال| (?:{words})(?![^\W\d_]))"
    )


def tail(text: str, symbol: str, position: int) -> Iterator[Item]:
    """The elements of the list that a symbol begins; `position` is where the symbol ends.

    What a range leaves out (L.2 in L.1–L.3) has an empty place, before the end of the range.
    """
    head, last, first = symbol, symbol, symbol
    if text[position : position + 1] not in _OPENERS:
        return
    while found := _tail().match(text, position):
        item = _word(found, head, last) if found["word"] else _number(found, first, last)
        if not item:
            return
        if found["to"]:
            yield from between(last, item)
        yield item
        last, position = item.symbol, item.end
        first = last if found["word"] else first


def between(first: str, item: Item) -> Iterator[Item]:
    """What the range from a symbol to an item leaves out."""
    numbers = reading.span(first, item.symbol)
    if len(numbers) <= _MOST:
        for number in numbers[1:-1]:
            symbol = _with_last(item.symbol, str(number))
            yield Item(symbol, item.start, item.start, "")


def _word(found: re.Match[str], head: str, last: str) -> Item | None:
    """An element with a word of its own: Add.1, L.5, INF/2."""
    typed = found["word"]
    folded = lookalikes.fold(typed)
    written = reading.corrected(folded).lstrip("/")
    word = re.split("[./]", written, maxsplit=1)[0]
    change = word in series.CHANGES
    stem = _before(last, word)
    if stem is None and not change:
        stem = _before_number(head)
    parts = [stem] if stem is not None else grammar.joint().split(head)
    symbol = "-".join([f"{part}/{written}" for part in parts])
    if found["to"] and not reading.span(last, symbol):
        return None
    start, end = found.span("word")
    return Item(symbol, start, end, written, reading.faults(typed, folded))


def _number(found: re.Match[str], first: str, last: str) -> Item | None:
    """An element that is a bare number: 174 behind A/64/115, 2 behind Add.1.

    It is larger than the number that it follows (`first`); a count mostly is not.
    """
    number, before = int(found["number"].rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), _last(first)
    if before is None or number <= before or ";" in found[0] or "؛" in found[0]:
        return None
    if found["to"] and number <= (_last(last) or 0):
        return None
    if number >= _YEAR and before < _SHORT_OF_YEAR:
        return None
    start, end = found.span("number")
    return Item(_with_last(last, found["number"]), start, end, found["number"])


def _last(symbol: str) -> int | None:
    found = reading.last_number().search(symbol)
    return int(found[0]) if found else None


def _with_last(symbol: str, number: str) -> str:
    found = reading.last_number().search(symbol)
    return symbol[: found.start()] + number if found else symbol


def _before(symbol: str, word: str) -> str | None:
    """What stands before the last element with a word, None where there is none."""
    start = max(symbol.rfind(f"/{word}."), symbol.rfind(f"/{word}/"))
    return symbol[:start] if start > 0 else None


def _before_number(symbol: str) -> str:
    """What stands before the number of the document, whatever has changed in it since."""
    elements = symbol.split("/")
    while len(elements) > 2 and elements[-1].split(".")[0] in series.CHANGES:
        elements.pop()
    return "/".join(elements[:-1])
