"""Finished documents side by side: the built set of a workspace, or any files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from hexapla.alignment.laying import Version, lay
from hexapla.errors import WorkspaceError
from hexapla.formats import DOCUMENTS, format_of
from hexapla.jobs.loading import load
from hexapla.model.locale import OFFICIAL, Locale
from hexapla.model.parallel import Parallel
from hexapla.model.reading import Reading
from hexapla.workspace import files
from hexapla.workspace.workspace import LARGEST_FILE, Master, Workspace

_NAMED = re.compile(r"(?P<tag>[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2})=(?P<path>.+)")
# As a part of a file's name: agenda.fr.md, agenda-fr.md, agenda_zh-Hans.md.
_IN_NAME = re.compile(r"(?:^|[.\-_])(?P<tag>[A-Za-z]{2,3}(?:-[A-Z][a-z]{3}|-[A-Z]{2})?)$")
# Arabic versions number their paragraphs 1- (Vienna) or ١ - (New York: S6, S7), which is no list
# in Markdown; as one, they have the structure that the others have.
_ARABIC_NUMBER = re.compile(r"^( {0,3})([0-9٠-٩]{1,3}) ?- +(?=\S)", re.M)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_SUFFIXES = tuple(suffix for entry in DOCUMENTS for suffix in entry.suffixes)


def finished(workspace: Workspace, master: Master) -> tuple[Parallel, Reading]:
    """The built set of a document beside its master, and the master's reading.

    Units have their permanent ids. A version that was not built (the policy may forbid it) is left
    out. Raises WorkspaceError if none was built, and HexaplaError if the master, its register or a
    built document cannot be read.
    """
    loaded = load(workspace, master)
    reading, original = loaded.reading._replace(units=loaded.units), loaded.original
    versions = []
    for locale in workspace.targets(original):
        path = workspace.output(master.name, locale, ".md")
        name = workspace.name_of(path)
        data = files.read_if_there(path, name)
        if data is not None:
            versions.append(Version(locale, name, format_of(name).read(data, name)))
    if not versions:
        problem = f"no version of “{master.name}” has been built"
        advice = "run “hexapla build” first"
        raise WorkspaceError(problem, file=workspace.configuration.build, advice=advice)
    return lay(master.name, Version(original, master.file, reading), versions), reading


def of_files(names: Sequence[str]) -> tuple[Parallel, Reading]:
    """Documents of any place side by side, the master first, and the master's reading.

    A name may say its language (`fr=path`); else the file's name does (agenda.fr.md), or the
    folder it stands in (fr/agenda.md), or its content if nothing else (`original` of the front
    matter, for the master), and English for a master that says nothing. Raises WorkspaceError for
    less than two files, for a file whose language nobody knows, or two of one language, and
    HexaplaError for a file that cannot be read.
    """
    if len(names) < 2:
        problem = "one document has nothing to be compared with"
        raise WorkspaceError(problem, advice="name the master, then its versions")
    _each_once(names)
    read = [_read(name) for name in names]
    first, *others = read
    original = first[0] or _named_original(first[2]) or Locale.parse("en")
    versions = [_version(locale, file, reading) for locale, file, reading in others]
    _distinct([Version(original, first[1], first[2]), *versions])
    document = Path(first[1]).name.removesuffix(Path(first[1]).suffix)
    return lay(document, Version(original, first[1], first[2]), versions), first[2]


def _read(name: str) -> tuple[Locale | None, str, Reading]:
    tag, file = _parted(name)
    path = Path(file)
    locale = Locale.parse(tag) if tag else _language_of(path)
    if path.is_dir():
        raise WorkspaceError("a folder is no document", file=file, advice="name the files in it")
    document_format = format_of(file)
    if files.size(path, file) > LARGEST_FILE:
        problem = f"the file is larger than {LARGEST_FILE >> 20} MiB"
        raise WorkspaceError(problem, file=file, advice="split the document")
    data = files.read(path, file)
    if locale and locale.language == "ar":
        data = _numbered(data)
    return locale, file, document_format.read(data, file)


def _numbered(data: bytes) -> bytes:
    """An Arabic document whose paragraphs are numbered as Markdown has it, line by line."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data  # the reader says what is wrong with it
    return _ARABIC_NUMBER.sub(lambda one: f"{one[1]}{one[2].translate(_DIGITS)}. ", text).encode()


def _parted(name: str) -> tuple[str, str]:
    """The tag of a language, if the name has one (fr=path), and the file."""
    named = _NAMED.fullmatch(name)
    if not named or Path(name).exists():
        return "", name
    return named["tag"], named["path"]


def _each_once(names: Iterable[str]) -> None:
    known: set[Path] = set()
    for name in names:
        _, file = _parted(name)
        if not file or file.endswith("="):
            problem = f"no file is named by “{name}”"
            raise WorkspaceError(problem, advice="write fr=agenda.md, or agenda.fr.md")
        path = Path(file).resolve()
        if path in known:
            raise WorkspaceError("it is named twice", file=file, advice="name each file once")
        known.add(path)


def _version(locale: Locale | None, file: str, reading: Reading) -> Version:
    if locale is None:
        advice = f"name it as fr={file} if it is French"
        raise WorkspaceError("nobody knows its language", file=file, advice=advice)
    return Version(locale, file, reading)


def _language_of(path: Path) -> Locale | None:
    """The language that a file's name says, or its folder's.

    In en/policy_eu.md, eu is where the policy holds; in policy.eu.md, it is the language.
    """
    stem = path.name
    for suffix in _SUFFIXES:
        stem = stem.removesuffix(suffix)
    found = _IN_NAME.search(stem)
    named, above = _tagged(found["tag"]) if found else None, _tagged(path.absolute().parent.name)
    doubtful = named and found and found[0][0] != "." and named.language not in OFFICIAL
    if above and doubtful and above.language in OFFICIAL:
        return above
    return named or above


def _tagged(word: str) -> Locale | None:
    """A language by its tag, if it is one of the six or has a region or script with it."""
    if word.lower() in OFFICIAL:
        return OFFICIAL[word.lower()]
    if not re.fullmatch(r"[a-z]{2}(?:[-_](?:[A-Z][a-z]{3}|[A-Z]{2}))?", word):
        return None
    try:
        return Locale.parse(word)
    except WorkspaceError:
        return None


def _named_original(reading: Reading) -> Locale | None:
    return _tagged(reading.original.strip())


def _distinct(versions: Iterable[Version]) -> None:
    known: dict[str, str] = {}
    for one in versions:
        first = known.setdefault(one.locale.tag, one.file)
        if first != one.file:
            problem = f"it is in {one.locale.name}, and so is {first}"
            raise WorkspaceError(problem, file=one.file, advice="name a file of each language")
