"""The symbols that a text cites, as values in no language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hexapla.language.sieve import Sieve
from hexapla.language.symbols import editions, grammar, lists, parts, reading, series
from hexapla.model.value import Flaw, FlawKind, Value, ValueKind

_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur"))
_PIECE = r"[A-Za-z]+|\d+|[^A-Za-z\d]"
_GONE = "\ufffc"
# A stroke of a symbol: not that between the two names of an Arabic month.
_STROKE = re.compile("[/∕／](?<![ء-ي].)")
# A stroke, or what numbers of an edition have in them (see `editions`).
_STROKE_OR_EDITION = re.compile(
    r"[/∕／.KI-](?:(?<=[/∕／])(?<![ء-ي].)|(?<=\d\d-)\d{5}|(?<=K)\d{7}|(?<=[A-ZА-Я]\.)\d\d\.[IVX]"
    r"|(?<=I)S[SB]N)"
)
# Where a reversed symbol ends: most texts in Arabic have slashes, and no capital behind one.
_ORGAN_AT_END = r"/[A-Z]{1,7}(?![A-Za-z0-9/-]|\.[A-Za-z0-9])"


def sieve(language: str, figured: bool) -> Sieve:
    """What every text with a symbol passes; numbers of an edition have figures."""
    return Sieve((_STROKE_OR_EDITION.search,) if figured else (_STROKE.search,))


def cited(text: str, language: str) -> Sequence[Value]:
    """The symbols that a normal text cites, one value each, lists and ranges expanded.

    Keys are symbols in Latin letters without asterisks and with their part: A/64/13/Add.1,
    A/63/49 (Vol. III), A/47/975-S/26063. A flaw says what is wrong with the letters, or that the
    elements stand from right to left; its fix replaces the value in the text. Numbers of one
    edition (job, sales, ISSN) have keys that all versions share.
    """
    found = editions.find(text)
    if "/" in text or "∕" in text or "／" in text:
        if language.partition("-")[0] in _RIGHT_TO_LEFT:
            backwards = list(_backwards(text))
            for value in backwards:
                gone = _GONE * (value.end - value.start)
                text = text[: value.start] + gone + text[value.end :]
            found += backwards
        found += _forwards(text)
    return sorted(found, key=lambda value: value.start) if len(found) > 1 else found


def _forwards(text: str) -> Iterator[Value]:
    run, position = grammar.run(), 0
    while found := run.search(text, position):
        position = found.end()
        typed = reading.read(found[0])
        if typed:
            values = list(_list(text, found.start(), typed))
            yield from values
            position = max(values[-1].end, found.start() + typed.length)


def _list(text: str, start: int, typed: reading.Typed) -> Iterator[Value]:
    """A symbol with its parts, and the elements of the list that it begins."""
    symbol, end = typed.symbol, start + typed.length
    found = parts.read(text, end, symbol)
    if found:
        written = symbol + found[0].written
        faults = typed.faults + found[0].faults
        yield _value(f"{symbol} {found[0].name}", start, found[0].end, written, faults)
        end = found[-1].end
    else:
        yield _value(symbol, start, end, symbol, typed.faults)
    for part in found[1:]:
        yield _value(f"{symbol} {part.name}", part.start, part.end)
    for item in lists.tail(text, symbol, end):
        yield _value(item.symbol, item.start, item.end, item.written, item.faults)
        symbol, end = item.symbol, item.end
    yield from _up_to(text, symbol, end)


def _up_to(text: str, last: str, position: int) -> Iterator[Value]:
    """The rest of a range between two whole symbols: A/C.1/78/L.1 to A/C.1/78/L.5."""
    found = lists.to().match(text, position)
    run = found and grammar.run().match(text, found.end())
    typed = reading.read(run[0]) if run else None
    if not run or not typed:
        return
    start, end = run.start(), run.start() + typed.length
    for item in lists.between(last, lists.Item(typed.symbol, start, end, "")):
        yield _value(item.symbol, item.start, item.end)


def _value(
    key: str, start: int, end: int, written: str = "", faults: tuple[str, ...] = ()
) -> Value:
    flaw = None
    if faults:
        flaw = Flaw(FlawKind.LOOKALIKE, f"has {' and '.join(faults)} in {key}", written)
    return Value(ValueKind.SYMBOL, (key,), start, end, flaw)


def _backwards(text: str) -> Iterator[Value]:
    """Symbols whose elements stand from right to left, as editors for Latin script leave them."""
    if not re.search(_ORGAN_AT_END, text):
        return
    for found in grammar.reversed_run().finditer(text):
        if "." not in found[0] and found[0].count("/") < 2:  # 58/A is a fraction
            continue
        forward = "".join(reversed(re.findall(_PIECE, found[0])))
        typed = reading.read(forward)
        if typed and typed.length == len(forward) and _starts_as_number(found[0]):
            flaw = Flaw(FlawKind.REVERSED, f"has {typed.symbol} from right to left", typed.symbol)
            yield Value(ValueKind.SYMBOL, (typed.symbol,), found.start(), found.end(), flaw)


def _starts_as_number(run: str) -> bool:
    return run[0].isdigit() or run.partition("/")[0] in series.PLACEHOLDERS
