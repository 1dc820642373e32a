"""Zip archives from outside, read with limits: packages that a translator's tool has made.

Nothing is unpacked to disk, and no header is believed: what a member holds is counted while it is
unpacked. What must not be is refused whole, with one sentence, before any of it is used.
"""

from __future__ import annotations

import re
import stat
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from struct import error as StructError  # noqa: N812
from typing import IO, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from hexapla.errors import FormatError

MOST_MEMBERS = 2_000
LARGEST_TOTAL = 128 << 20  # bytes, unpacked
# XML packs 10 to 50 times; DEFLATE can reach 1,032, and only a bomb comes near to it.
HIGHEST_RATIO = 100
_FREE_OF_RATIO = 8 << 20  # bytes: a small file of one repeated sentence harms nobody
_LONGEST_NAME = 1_000
_PIECE = 1 << 20

# Signatures of the ZIP file format (APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16).
_MEMBER, _ENTRY, _END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
# General purpose bits 0, 6 and 13: encrypted, strongly encrypted, headers masked (4.4.4).
_ENCRYPTED = 1 << 0 | 1 << 6 | 1 << 13
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_OUTSIDE = re.compile(r"[/\\]|[A-Za-z]:")
_NESTED = re.compile(r"\.(?:zip|jar|7z|rar|tar|gz|tgz|bz2|xz|zst)$", re.I)
# Documents that are zip files by their format; they are given as they are, never opened.
_DOCUMENT = re.compile(r"\.(?:docx|xlsx|pptx|dotx|odt|ods|odp|odg|epub|idml|sdltm)$", re.I)
# What macOS adds beside each file, under the file's own name.
_LEFT_OUT = re.compile(r"(?:.*/)?(?:__MACOSX/.*|\.DS_Store)", re.S)
_ADVICE = "pack the files anew"
# All that zipfile raises for an archive that is not one; what it does is in its module.
_BROKEN = (
    BadZipFile, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError, StructError,
    ValueError, zlib.error,
)  # fmt: skip


class Member(NamedTuple):
    """A file of an archive: its name, with “/” between folders, and its bytes."""

    name: str
    data: bytes


def is_archive(data: bytes) -> bool:
    """Whether bytes are a zip archive rather than a file of any other sort."""
    return data.startswith((_MEMBER, _END))


def members(data: bytes, wanted: Callable[[str], bool] = lambda name: True) -> tuple[Member, ...]:
    """The files of a zip archive in its order, folders and what macOS adds left out.

    Only what is `wanted` by its name is unpacked; all names are looked at. Raises FormatError, in a
    time and memory bounded by the limits above, for what is no sound zip archive, has too many
    members, unpacks to too much (in all, or for its own size), is encrypted, holds a link, a
    device, one name twice, a name that leads out of the archive, or another archive.
    """
    if not is_archive(data):
        raise FormatError("this is not a zip archive", advice="name the package itself")
    # Each entry of the directory takes memory, so they are counted before they are read.
    if data.count(_ENTRY) > MOST_MEMBERS:
        problem = f"the archive has more than {MOST_MEMBERS:,} members"
        raise FormatError(problem, advice="pack only what is to be imported")
    room = min(LARGEST_TOTAL, max(_FREE_OF_RATIO, HIGHEST_RATIO * len(data)))
    try:
        with ZipFile(BytesIO(data)) as archive:
            return tuple(_unpacked(archive, wanted, room))
    except _BROKEN as error:
        # zipfile's own words come with offsets and numbers that help nobody.
        name = _member_named_in(error)
        raise FormatError(f"the archive is broken{name}", advice=_ADVICE) from None


def _unpacked(archive: ZipFile, wanted: Callable[[str], bool], room: int) -> Iterator[Member]:
    names: set[str] = set()
    entries = [(_name(entry), entry) for entry in archive.infolist()]
    for name, entry in entries:
        _refuse(name, entry)
        if name in names:
            raise FormatError(f"the archive has “{_shown(name)}” twice", advice=_ADVICE)
        names.add(name)
    for name, entry in entries:
        if name.endswith("/") or _LEFT_OUT.fullmatch(name) or not wanted(name):
            continue
        with archive.open(entry) as file:
            content = _read(file, room)
        if len(content) != entry.file_size:
            raise BadZipFile(f"wrong size for file {name!r}")
        if content.startswith(_MEMBER) and not _DOCUMENT.search(name):
            raise _nested(name)
        room -= len(content)
        yield Member(name, content)


def _name(entry: ZipInfo) -> str:
    # The name as the archive has it: zipfile's own is cut off at a NUL.
    return entry.orig_filename.replace("\\", "/").removeprefix("./")


def _refuse(name: str, entry: ZipInfo) -> None:
    """Raises FormatError for a member that has no place in a package."""
    shown = _shown(name)
    if _CONTROL.search(name) or not 0 < len(name) <= _LONGEST_NAME:
        raise FormatError(f"the archive has a member with the name “{shown}”", advice=_ADVICE)
    if _OUTSIDE.match(entry.orig_filename) or ".." in name.split("/"):
        raise FormatError(f"the archive's member “{shown}” leads out of it", advice=_ADVICE)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        what = "a link" if kind == stat.S_IFLNK else "no file"
        raise FormatError(f"the archive's member “{shown}” is {what}", advice=_ADVICE)
    if entry.flag_bits & _ENCRYPTED:
        advice = "pack the files without a password"
        raise FormatError(f"the archive's member “{shown}” is encrypted", advice=advice)
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        advice = "pack the files as an ordinary zip archive"
        raise FormatError(f"the archive's member “{shown}” is packed in a rare way", advice=advice)
    if _NESTED.search(name):
        raise _nested(name)


def _read(file: IO[bytes], room: int) -> bytes:
    """What a member holds, counted while it is unpacked: its header may say anything."""
    pieces: list[bytes] = []
    while piece := file.read(_PIECE):
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            problem = "the archive unpacks to more than a package for a translator can hold"
            raise FormatError(problem, advice="unpack it and import the files one by one")
    return b"".join(pieces)


def _nested(name: str) -> FormatError:
    problem = f"the archive holds another archive, “{_shown(name)}”"
    return FormatError(problem, advice="unpack that one and import its files")


def _shown(name: str) -> str:
    name = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", name)
    return name if len(name) <= 80 else f"{name[:80]}…"


def _member_named_in(error: Exception) -> str:
    """The member that zipfile complains about, where it names one."""
    found = re.search(r"for file '([^'\x00-\x1f]{1,80})'", str(error))
    return f" at “{found[1]}”" if found else ""
