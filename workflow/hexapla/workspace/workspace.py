"""Where everything of a workspace stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hexapla.errors import WorkspaceError
from hexapla.expressions import expression
from hexapla.formats import DOCUMENTS
from hexapla.model.locale import Locale
from hexapla.workspace import configuration, files
from hexapla.workspace.configuration import Configuration

_SUFFIXES = tuple(suffix for entry in DOCUMENTS for suffix in entry.suffixes)
# Beyond this a master is a mistake: ten times the longest document that was ever measured.
LARGEST_FILE = 256 << 20
# Names stand in the comments and headers of PO files; surrogates are how Python shows broken bytes.
_UNFIT = expression(r"[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")


class Master(NamedTuple):
    """A document of the workspace: its name, its file, and that file as people name it."""

    name: str
    path: Path
    file: str


class Workspace(NamedTuple):
    """A root folder and its configuration."""

    root: Path
    configuration: Configuration

    @classmethod
    def open(cls, start: Path) -> Workspace:
        """The workspace that holds a folder. Raises WorkspaceError if there is none, or broken."""
        if not start.is_dir():
            advice = "name a folder that exists"
            raise WorkspaceError("no such folder", file=str(start), advice=advice)
        root, settings, file = configuration.find(start.resolve())
        return cls(root, configuration.read(settings, file))

    def masters(self, only: str = "") -> list[Master]:
        """The masters in the source folder, by name; or the one that is asked for.

        A document's name is its path in the folder without the suffix. Raises WorkspaceError if
        there are none, or two of the same name.
        """
        found: dict[str, Master] = {}
        for master in self._documents():
            if master.name in found:
                first = found[master.name].file
                problem = f"two masters are called “{master.name}”: {first} and this one"
                raise WorkspaceError(problem, file=master.file, advice="rename one")
            found[master.name] = master
        if not found:
            problem = f"no master in “{self.configuration.source}”"
            advice = f"put a document there that ends in {' or '.join(_SUFFIXES)}"
            raise WorkspaceError(problem, file=str(self.root), advice=advice)
        if not only:
            return list(found.values())
        wanted = only.removeprefix("./").removeprefix(f"{self.configuration.source}/")
        for master in found.values():
            if wanted in (master.name, f"{master.name}{master.path.suffix}"):
                return [master]
        known = ", ".join(found)
        raise WorkspaceError(f"no document “{only}”", advice=f"there are {known}")

    def _documents(self) -> Iterator[Master]:
        """What is a document in the source folder; hidden files and those with _ are none."""
        folder = self.root / self.configuration.source
        for path in sorted(folder.rglob("*")):
            relative = path.relative_to(folder)
            hidden = any(part.startswith((".", "_")) for part in relative.parts)
            if hidden or not path.name.endswith(_SUFFIXES) or not path.is_file():
                continue
            name = relative.with_suffix("").as_posix()
            file = f"{self.configuration.source}/{relative.as_posix()}"
            if not name.isprintable() and _UNFIT.search(name):
                problem = "the name holds line ends, other control characters or no UTF-8"
                raise WorkspaceError(problem, file=file, advice="rename the document")
            yield Master(name, path, file)

    def read_master(self, master: Master) -> bytes:
        """A master's bytes. Raises WorkspaceError if it cannot be read or is beyond any measure."""
        if files.size(master.path, master.file) > LARGEST_FILE:
            problem = f"the file is larger than {LARGEST_FILE >> 20} MiB"
            raise WorkspaceError(problem, file=master.file, advice="split the document")
        return files.read(master.path, master.file)

    def language(self, tag: str) -> Locale:
        """The language of the set that a tag in any usual form means.

        Raises WorkspaceError, naming the set's languages, if it means none.
        """
        wanted = Locale.parse(tag)
        for locale in self.configuration.languages:
            if locale.matches(wanted):
                return locale
        known = ", ".join(locale.tag for locale in self.configuration.languages)
        raise WorkspaceError(
            f"“{tag}” is no language of this set", advice=f"its languages are {known}"
        )

    def original_of(self, named: str, file: str) -> Locale:
        """The original language of a document whose masthead names `named` ("": the set's)."""
        if not named:
            return self.configuration.original
        try:
            return self.language(named)
        except WorkspaceError as error:
            raise WorkspaceError(
                f"original: {error.problem}", file=file, advice=error.advice
            ) from None

    def targets(self, original: Locale) -> list[Locale]:
        """The languages into which a document of this original is translated."""
        return [one for one in self.configuration.languages if not one.matches(original)]

    def register(self, document: str) -> Path:
        """The POT of a document."""
        return self.root / self.configuration.locales / f"{document}.pot"

    def catalog(self, document: str, locale: Locale) -> Path:
        """The PO of a document in a language."""
        return self.root / self.configuration.locales / locale.tag / f"{document}.po"

    def kept_aside(self, document: str, locale: Locale) -> Path:
        """Where translations stand that came back and could not be applied."""
        return self.root / self.configuration.locales / locale.tag / f"{document}.aside.po"

    def accepted(self, document: str) -> Path:
        """Where findings about a document stand that somebody has accepted."""
        return self.root / self.configuration.locales / f"{document}.accepted.toml"

    def sent(self, document: str, locale: Locale, export: str = "") -> Path:
        """The record of an export, or the folder of all of them."""
        folder = self.root / self.configuration.locales / locale.tag / f"{document}.sent"
        return folder / f"{export}.po" if export else folder

    def glossary(self, suffix: str) -> Path:
        """The workspace's own table of terms, .csv or .tbx."""
        return self.root / self.configuration.locales / f"terms{suffix}"

    def output(self, document: str, locale: Locale, suffix: str) -> Path:
        """A built file of a document in a language."""
        return self.root / self.configuration.build / locale.tag / f"{document}{suffix}"

    def own_templates(self) -> Path | None:
        """The workspace's own templates, if it has any."""
        folder = self.root / self.configuration.templates
        return folder if folder.is_dir() else None

    def name_of(self, path: Path) -> str:
        """A path as people name it: within the workspace."""
        return (
            path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.name
        )
