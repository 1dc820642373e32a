"""What was found before: only what has changed since has to be looked at again.

People check a set whenever they save it, with one text changed since the last time. What judges
say of a row depends on nothing but what `keys` digests, and what surveys say on nothing but what
`whole` digests, so rows of the same content are judged once, in one run and from run to run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import repeat
from operator import ne
from typing import NamedTuple

from hexapla.checks.check import Remark
from hexapla.model.catalog import Entry, State
from hexapla.model.finding import Fix
from hexapla.model.parallel import MASTER, Parallel, Row
from hexapla.model.unit import Role, Unit

_SIZE = 16
_LENGTH = 2 * _SIZE
_SEPARATOR = "\0"
_NONE = Entry(Unit("", "", Role.PARAGRAPH))
# An enum's value is looked up by a descriptor: too slow for every unit of a long document.
_ROLES = {role: role.value for role in Role}

Said = tuple[tuple[str, Remark], ...]
"""What judges have said of a row: remarks, each with the code of its check."""


class Surveyed(NamedTuple):
    """What a survey has said: about the n-th row that it saw, or about none (-1)."""

    code: str
    row: int
    remark: Remark


class Known(NamedTuple):
    """What checks have said of a set.

    `setting` digests all that is the same for its rows, `codes` are the checks that were made;
    `rows` has what was said of a row by its key, `surveys` what was said of the whole set, or of
    a part of it, by its digest.
    """

    setting: str = ""
    codes: tuple[str, ...] = ()
    rows: Mapping[str, Said] = {}
    surveys: Mapping[str, tuple[Surveyed, ...]] = {}

    def of(self, setting: str, codes: Sequence[str]) -> Known:
        """What of this holds in a setting for some checks: all, or nothing."""
        if self.setting == setting and {*codes} <= {*self.codes}:
            return self
        return Known(setting, tuple(codes))

    def differs(self, other: Known) -> bool:
        """Whether it is known of something else; what was said follows from what it is of."""
        mine = (self.setting, self.codes, self.surveys.keys(), self.rows.keys())
        return mine != (other.setting, other.codes, other.surveys.keys(), other.rows.keys())


def setting(parallel: Parallel, maker: str) -> str:
    """The digest of what all rows share; `maker` says which program, of which state, it is."""
    tags = [locale.tag for locale in parallel.locales]
    beside = [parallel.finished, *parallel.strange]
    return _digest(json.dumps([maker, parallel.original.tag, tags, beside]))


def keys(parallel: Parallel) -> list[str]:
    """The digests of the rows: of all that judges see, which is not the unit's id, place, trail."""
    contents = list(_contents(parallel.rows))
    if parallel.terms:
        contents = [
            repr((content, [terms.get(row.unit.id) for terms in parallel.terms]))
            for content, row in zip(contents, parallel.rows)
        ]
    return list(map(_digest, contents))


def whole(parallel: Parallel, keys: Iterable[str]) -> str:
    """The digest of the set: rows in their order, ids and trails, and what stands beside them."""
    beside = parallel._replace(rows=(), terms=(), strange={})
    units = [(row.unit.id, row.unit.trail, row.unit.name) for row in parallel.rows]
    return _digest("".join([repr(beside), repr(units), *keys]))


def part(code: str, keys: Iterable[str]) -> str:
    """The digest of what a survey sees that looks at nothing but some rows' contents."""
    return _digest("".join([code, *keys]))


def _contents(rows: Sequence[Row]) -> Iterator[str]:
    """What judges see of each row: its texts, and of entries that are not usual all that they have.

    It is taken by column, as nearly all entries are usual: finished, of the master's text as it is,
    without remarks and flags.
    """
    texts = tuple([row.unit.text for row in rows])
    said: list[Iterable[str]] = [texts, [_ROLES[row.unit.role] for row in rows]]
    odd: dict[int, list[object]] = {}
    for column, entries in enumerate(zip(*[row.columns for row in rows])):
        usual = (State.FINAL if column == MASTER else State.TRANSLATED, (), ())
        there = [entry or _NONE for entry in entries]
        _, targets, states, made_for, remarks, flags = zip(*there)
        said.append(targets)
        if made_for != texts or any(map(ne, zip(states, remarks, flags), repeat(usual))):
            for number, (entry, text) in enumerate(zip(entries, texts)):
                if entry is None or entry[2:] != (usual[0], text, (), ()):
                    odd.setdefault(number, []).append((column, entry and entry[2:]))
    for number, parts in enumerate(zip(*said)):
        content = _SEPARATOR.join(parts)
        if number in odd or content.count(_SEPARATOR) >= len(parts):
            content = repr((parts, odd.get(number)))
        yield content


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()


def write(known: Known) -> bytes:
    """What is known as JSON behind a line with its digest; most rows are nothing but a key."""
    silent = [key for key, said in known.rows.items() if not said]
    spoken = {key: said for key, said in known.rows.items() if said}
    content = {
        "setting": known.setting,
        "codes": known.codes,
        "silent": "".join(silent),
        "rows": {
            key: [[code, *_written(remark)] for code, remark in said]
            for key, said in spoken.items()
        },
        "surveys": {
            key: [[one.code, one.row, *_written(one.remark)] for one in surveyed]
            for key, surveyed in known.surveys.items()
        },
    }
    text = json.dumps(content)
    return f"{_digest(text)}\n{text}".encode()


def read(data: bytes) -> Known:
    """What `write` has written; nothing is known where it is anything else."""
    digest, _, text = data.decode("ascii", "replace").partition("\n")
    if digest != _digest(text):
        return Known()
    try:
        return _read(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError):
        return Known()


def _read(content: Mapping[str, object]) -> Known:
    match content:
        case {
            "setting": str(setting),
            "codes": list(codes),
            "silent": str(silent),
            "rows": dict(spoken),
            "surveys": dict(surveys),
        }:
            places = range(0, len(silent), _LENGTH)
            rows: dict[str, Said] = {silent[at : at + _LENGTH]: () for at in places}
            rows |= {key: tuple(_said(said)) for key, said in spoken.items()}
            found = {key: tuple([_surveyed(*one) for one in said]) for key, said in surveys.items()}
            return Known(setting, tuple(map(_text, codes)), rows, found)
    raise ValueError


def _said(said: Iterable[Sequence[object]]) -> Iterator[tuple[str, Remark]]:
    for code, *remark in said:
        yield _text(code), _remark(*remark)


def _surveyed(code: object, row: object, *remark: object) -> Surveyed:
    return Surveyed(_text(code), _number(row), _remark(*remark))


def _written(remark: Remark) -> tuple[object, ...]:
    """A remark as plain values; one with a place of its own is never kept."""
    return (*remark[:7], remark.settles)


def _remark(
    column: object,
    what: object,
    advice: object,
    spans: object,
    fix: object,
    unanimous: object,
    own: object,
    settles: object,
) -> Remark:
    made = None
    if fix is not None:
        start, end, text = _list(fix)
        made = Fix(_number(start), _number(end), _text(text))
    return Remark(
        _number(column),
        _text(what),
        _text(advice),
        tuple([(_number(at), _number(start), _number(end)) for at, start, end in _list(spans)]),
        made,
        unanimous is True,
        own is True,
        None,
        tuple([(_text(code), _text(unit)) for code, unit in _list(settles)]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value


def _list(value: object) -> list[list[object]]:
    if not isinstance(value, list):
        raise TypeError
    return value
