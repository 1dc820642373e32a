"""Pages made from small masters, and taken apart again."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from hexapla.formats.markdown import MARKDOWN
from hexapla.model.locale import Locale
from hexapla.publishing.notes import numbers
from hexapla.publishing.page import page
from hexapla.publishing.version import Version

_VOID = {"br", "img", "hr", "input", "meta", "link", "wbr"}


def version(markdown: str, tag: str = "en", original: str = "en") -> Version:
    reading = MARKDOWN.read(markdown.encode(), "a.md")
    return Version(
        "a", Locale.parse(tag), Locale.parse(original), reading, numbers=numbers(reading)
    )


def html(markdown: str, tag: str = "en", original: str = "en") -> str:
    return page(version(markdown, tag, original))


def body(markdown: str, tag: str = "en") -> str:
    """What stands between <main> and </main>."""
    return html(markdown, tag).partition("<main>")[2].partition("</main>")[0].strip()


class Seen(NamedTuple):
    """An element: its name, its attributes, the names of the elements it stands in."""

    name: str
    attributes: dict[str, str | None]
    inside: tuple[str, ...]


class Strict(HTMLParser):
    """Reads HTML in which every element is closed in its turn; gathers elements and text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[Seen] = []
        self.text = ""
        self.feed(source)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute twice in <{tag}>"
        self.elements.append(Seen(tag, dict(attrs), tuple(self.open)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> out of turn"

    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self.open):
            self.text += data

    def all(self, name: str) -> list[Seen]:
        return [element for element in self.elements if element.name == name]

    def ids(self) -> list[str]:
        return [str(one.attributes["id"]) for one in self.elements if "id" in one.attributes]


def check(source: str) -> Strict:
    """Asserts what holds for every page; returns the page taken apart."""
    seen = Strict(source)
    ids = seen.ids()
    assert len(ids) == len(set(ids)), "an id twice"
    for link in seen.all("a"):
        href = link.attributes.get("href") or ""
        assert "a" not in link.inside, "a link in a link"
        own = href.startswith(("#note-", "#call-"))
        assert not own or href[1:] in ids, f"{href} leads nowhere"
    for bad in ("script", "iframe", "object", "form"):
        assert not seen.all(bad), f"<{bad}> in a page"
    for element in seen.elements:
        assert not [name for name in element.attributes if name.startswith("on")], element
        for name in ("src", "href"):
            address = (element.attributes.get(name) or "").lower()
            assert not address.startswith(("javascript:", "data:", "vbscript:")), element
        assert not (element.attributes.get("src") or "").startswith(("http", "//")), element
    return seen


def elements_with(page: Strict, name: str) -> list[Seen]:
    """The elements of a class."""
    return [one for one in page.elements if name in (one.attributes.get("class") or "").split()]
