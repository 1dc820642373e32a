"""Packages that a tool has made, or a translator: a zip file with several files to read.

Trados (`.sdlppx`, `.sdlrpx`) and OmegaT (`.omt`) pack their projects so, Idiom a file and its
skeleton (`.xlz`); and what was sent as one zip file comes back as one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from hexapla.errors import FormatError
from hexapla.exchange.archives import members
from hexapla.exchange.returns.returned import Returned

# What OmegaT has in every project, and where it puts what a translator has done.
_OMEGAT = "omegat.project"
_OMEGAT_MEMORY = "omegat/project_save.tmx"


class Wanted(NamedTuple):
    """Which members of a package are read: those of `files`, else those of `memories`.

    Both are suffixes in small letters. A memory holds texts of other files, too, and may be older
    than the files beside it.
    """

    files: frozenset[str]
    memories: frozenset[str]


def read(
    data: bytes, wanted: Wanted, member: Callable[[bytes, str], tuple[Returned, ...]]
) -> tuple[Returned, ...]:
    """What the files in a package hold, put together by document and language.

    `member` reads one file of its bytes and name. A document that has no target language, as
    packages have beside the translations, is left out where others have one. Raises FormatError
    for a broken archive, for one without any file that is wanted, and what `member` raises.
    """
    names: list[str] = []

    def noted(name: str) -> bool:
        names.append(name)
        return False

    members(data, noted)
    chosen = frozenset(_chosen(names, wanted))
    if not chosen:
        problem = "the package holds no file of a translator's tool"
        raise FormatError(problem, advice="send back XLIFF, PO or TMX, packed or not")
    found: list[Returned] = []
    for one in members(data, chosen.__contains__):
        for returned in member(one.data, one.name):
            _add(found, returned)
    translated = [one for one in found if one.language or _has_targets(one)]
    return tuple(translated or found)


def _chosen(names: Sequence[str], wanted: Wanted) -> list[str]:
    files = [name for name in names if _suffix(name) in wanted.files]
    memories = [name for name in names if _suffix(name) in wanted.memories]
    project = next((name for name in names if name.rpartition("/")[2] == _OMEGAT), None)
    if project is not None:
        root = project.removesuffix(_OMEGAT)
        written = [name for name in files if name.startswith(f"{root}target/")]
        saved = [name for name in memories if name == f"{root}{_OMEGAT_MEMORY}"]
        return written or saved or files or memories
    return files or memories


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _has_targets(returned: Returned) -> bool:
    return any(segment.target for segment in returned.segments)


def _add(found: list[Returned], new: Returned) -> None:
    """Adds a document; one in several files is one."""
    key = (new.document, new.language, new.export)
    for place, known in enumerate(found):
        if new.document and (known.document, known.language, known.export) == key:
            found[place] = known._replace(segments=known.segments + new.segments)
            return
    found.append(new)
