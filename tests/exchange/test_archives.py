"""Zip archives from outside: what a package may hold, and that nothing else gets through.

Protects: no member outside of the archive, no bomb, no password, no link, in bounded memory.
"""

import contextlib
import io
import stat
import struct
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexapla.errors import FormatError
from hexapla.exchange import archives
from hexapla.exchange.archives import Member, is_archive, members

XLIFF = b'<xliff version="1.2"/>'


def packed(*files: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of some files, names as they are."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (2027, 3, 1, 12, 0, 0))
            entry.filename = entry.orig_filename = name  # also one that ZipInfo would not take
            entry.compress_type = how
            archive.writestr(entry, data)
    return target.getvalue()


def with_mode(mode: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        entry = zipfile.ZipInfo("a.xlf", (2027, 3, 1, 12, 0, 0))
        entry.create_system, entry.external_attr = 3, mode << 16
        archive.writestr(entry, "/etc/passwd")
    return target.getvalue()


def flagged(bit: int) -> bytes:
    """An archive whose member says so in its general purpose flags, in both places."""
    data = bytearray(packed(("a.xlf", XLIFF)))
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = data.find(signature) + offset
        data[at : at + 2] = struct.pack("<H", struct.unpack("<H", data[at : at + 2])[0] | bit)
    return bytes(data)


def refused(data: bytes, said: str) -> None:
    with pytest.raises(FormatError, match=said) as error:
        members(data)
    sentence = str(error.value)
    assert len(sentence) < 250
    assert "\n" not in sentence
    assert error.value.advice


# ---- what is read


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_files_come_in_their_order_with_their_names(how):
    files = [("b/à la carte.xlf", XLIFF), ("a.txt", b""), ("b/ملف.xlf", b"\xff" * 99)]
    assert members(packed(*files, how=how)) == tuple(Member(*file) for file in files)


@given(
    st.lists(
        st.tuples(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8}){0,3}\.xlf", fullmatch=True), st.binary()),
        unique_by=lambda file: file[0],
        max_size=8,
    )
)
def test_what_was_packed_comes_out(files):
    kept = [(name, data) for name, data in files if not data.startswith(b"PK\3\4")]
    assert members(packed(*kept)) == tuple(Member(*file) for file in kept)


def test_folders_and_what_macos_adds_are_left_out():
    data = packed(
        ("to send/", b""), ("to send/a.xlf", XLIFF), ("__MACOSX/to send/._a.xlf", b"\0\5\x16\7"),
        ("to send/.DS_Store", b"\0\0\0\1Bud1"), ("windows\\", b""), ("windows\\b.xlf", XLIFF),
        ("./c.xlf", XLIFF),
    )  # fmt: skip
    assert [one.name for one in members(data)] == ["to send/a.xlf", "windows/b.xlf", "c.xlf"]


def test_only_what_is_wanted_is_unpacked():
    """A memory of gigabytes beside the file does not count."""
    data = packed(("a.xlf", XLIFF), ("memory.tmx", b" " * (archives._FREE_OF_RATIO + 1)))
    assert members(data, lambda name: name.endswith(".xlf")) == (Member("a.xlf", XLIFF),)
    refused(data, "unpacks to more")


def test_documents_for_reference_are_no_archives_in_the_archive():
    document = packed(("word/document.xml", b"<w:document/>"))
    assert members(packed(("a.docx", document))) == (Member("a.docx", document),)
    refused(packed(("a.xlf", document)), "holds another archive, “a.xlf”")


def test_an_empty_archive_has_no_members():
    assert members(packed()) == ()


def test_an_archive_behind_other_bytes_is_none():
    """What starts as a file of another format is read as one, never as an archive too."""
    assert is_archive(packed(("a.xlf", XLIFF)))
    assert not is_archive(XLIFF + packed(("a.xlf", XLIFF)))
    refused(XLIFF + packed(("a.xlf", XLIFF)), "not a zip archive")
    refused(b"", "not a zip archive")


# ---- names


@pytest.mark.parametrize(
    "name",
    [
        "../a.xlf", "a/../../b.xlf", "..", "a/..", "..\\a.xlf", "a\\..\\..\\b.xlf", "/etc/passwd",
        "//server/share/a.xlf", "\\\\server\\a.xlf", "C:\\a.xlf", "c:a.xlf", "./../a.xlf",
    ],
)  # fmt: skip
def test_names_that_lead_out(name):
    refused(packed(("good.xlf", XLIFF), (name, XLIFF)), "leads out of it")


@pytest.mark.parametrize(
    "name", ["..a.xlf", "a..b/c...xlf", "a/.hidden", "ab:c.xlf", "a b/…/c.xlf"]
)
def test_names_that_only_look_odd(name):
    assert members(packed((name, XLIFF))) == (Member(name, XLIFF),)


@pytest.mark.parametrize("name", ["a\0.xlf", "a\x1b[2J.xlf", "a\nb.xlf", "", "a" * 1001])
def test_names_that_are_none(name):
    refused(packed((name, XLIFF)), "has a member with the name")


def test_a_name_that_is_there_twice():
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(("a.xlf", XLIFF), ("a.xlf", b"other"))
    refused(data, "has “a.xlf” twice")
    refused(packed(("d/a.xlf", XLIFF), ("d\\a.xlf", b"other")), "has “d/a.xlf” twice")


# ---- members that are none


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        (stat.S_IFLNK | 0o777, "is a link"), (stat.S_IFIFO | 0o644, "is no file"),
        (stat.S_IFCHR | 0o644, "is no file"), (stat.S_IFSOCK | 0o644, "is no file"),
    ],
)  # fmt: skip
def test_links_and_devices(mode, said):
    refused(with_mode(mode), said)
    assert members(with_mode(stat.S_IFREG | 0o644))[0].name == "a.xlf"


@pytest.mark.parametrize("bit", [1 << 0, 1 << 6, 1 << 13])
def test_passwords(bit):
    refused(flagged(bit), "is encrypted; pack the files without a password")


@pytest.mark.parametrize("name", ["b.zip", "deep/c.TAR", "d.tar.gz", "e.7z", "f.rar"])
def test_archives_in_archives(name):
    refused(packed(("a.xlf", XLIFF), (name, b"anything")), "holds another archive")


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_compression(how):
    refused(packed(("a.xlf", XLIFF), how=how), "packed in a rare way")


# ---- bombs


def test_a_file_of_nothing_but_zeros():
    refused(packed(("a.xlf", b"\0" * (archives._FREE_OF_RATIO + 1))), "unpacks to more than")


def test_many_files_that_are_too_much_together():
    nothing = b"\0" * (archives._FREE_OF_RATIO // 4)
    refused(packed(*[(f"{n}.xlf", nothing) for n in range(5)]), "unpacks to more than")


def test_too_many_members():
    assert len(members(packed(*[(f"{n}", b"") for n in range(archives.MOST_MEMBERS)]))) == 2000
    refused(packed(*[(f"{n}", b"") for n in range(archives.MOST_MEMBERS + 1)]), "more than 2,000 m")


def test_one_body_that_many_entries_share(monkeypatch: pytest.MonkeyPatch):
    """A thousand entries that all point at one member are counted a thousand times, or refused."""
    monkeypatch.setattr(archives, "_FREE_OF_RATIO", 1000)
    single = packed(("a.xlf", b"\0" * 3000), how=zipfile.ZIP_STORED)
    start = single.find(b"PK\1\2")
    entry, rest = single[start : single.find(b"PK\5\6")], single[:start]
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 900, 900, len(entry) * 900, len(rest), 0)
    names = b"".join(entry[:46] + f"{n:05}".encode() + entry[51:] for n in range(900))
    refused(rest + names + end, "broken|unpacks to more|twice")


@pytest.mark.parametrize("size", [0, 1, 1 << 31, (1 << 32) - 2])
def test_a_header_that_lies_about_the_size(size):
    """Too little is noticed by the checksum, too much by the end of the data."""
    data = bytearray(packed(("a.xlf", b"word " * 5000)))
    for signature, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = data.find(signature) + offset
        data[at : at + 4] = struct.pack("<L", size)
    refused(bytes(data), "the archive is broken")


def test_a_checksum_that_is_wrong():
    data = bytearray(packed(("a.xlf", XLIFF), how=zipfile.ZIP_STORED))
    assert struct.pack("<L", zlib.crc32(XLIFF)) in data
    data[data.find(XLIFF) + 3] ^= 1
    refused(bytes(data), "the archive is broken at “a.xlf”")


@given(st.data())
def test_whatever_is_broken_ends_in_one_sentence(data):
    """Bytes changed, cut off or put in: read, or refused with a FormatError and nothing else."""
    sound = packed(("a.xlf", XLIFF * 20), ("b/c.xlf", b"text"), ("d.txt", bytes(range(256))))
    kind = data.draw(st.sampled_from(["change", "cut", "insert"]))
    at = data.draw(st.integers(4, len(sound) - 1))
    some = data.draw(st.binary(min_size=1, max_size=6))
    if kind == "cut":
        broken = sound[:at]
    else:
        broken = sound[:at] + some + sound[at + len(some) * (kind == "change") :]
    with contextlib.suppress(FormatError):
        assert all(isinstance(one.data, bytes) for one in members(broken))
