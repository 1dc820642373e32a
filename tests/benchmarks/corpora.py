"""Published texts in six languages, as sets: legal questions, goals, a charter, a licence.

Also finished documents that are none of the United Nations', in five languages.

They are read from beside the repository, where they are there; none is part of it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import lxml.html
import yaml

from hexapla.jobs.comparing import of_files
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.parallel import Parallel, parallel
from hexapla.model.unit import Role, Unit

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
_OF_BROWSERS = ("en", "fr", "es", "ru", "zh")
# What opens an article of the Charter; its number is read by nobody, they are counted.
_ARTICLE = re.compile(
    r"(?:Article|Artículo|Статья|المادة)\s+\S+\s*$|第[一二三四五六七八九十百]+条\s*$"
)
_CHAPTER = re.compile(r"Chap|Cap[íi]tulo|Глава|الفصل|第.{1,3}章")
Texts = dict[str, str]


def laid(
    name: str, texts: Mapping[str, Texts], made_for: Mapping[str, Texts] | None = None
) -> Parallel:
    """Texts of the same keys side by side; `made_for` has the English of a stale one."""
    units = [Unit(key, text, Role.PARAGRAPH) for key, text in texts["en"].items()]
    catalogs = []
    for tag in [tag for tag in LANGUAGES if tag != "en"]:
        old = (made_for or {}).get(tag, {})
        entries = [
            Entry(unit, text, State.TRANSLATED, old.get(unit.id, unit.text))
            for unit in units
            if (text := texts[tag].get(unit.id, ""))
        ]
        catalogs.append(Catalog(name, Locale.parse(tag), tuple(entries)))
    files = {tag: f"{name}.{tag}" for tag in LANGUAGES}
    return parallel(name, f"{name}.en", Locale.parse("en"), units, catalogs, files)


def cbd() -> Parallel:
    """The questions of the fifth report to the Biodiversity Convention, by key."""
    texts, old = {}, {}
    for tag in LANGUAGES:
        path = next((DOCUMENTS / "cbd" / tag).glob("*.json"))
        flat = dict(_flat(json.loads(path.read_text("utf-8"))))
        texts[tag] = {key: _line(text) for key, text in flat.items() if not key.startswith("#")}
        hashes = {
            key.removeprefix("#meta.hashes."): value
            for key, value in flat.items()
            if key.startswith("#meta.hashes.")
        }
        english = dict(_flat(json.loads(next((DOCUMENTS / "cbd/en").glob("*.json")).read_text())))
        old[tag] = {
            key: f"(older) {key}"
            for key, value in hashes.items()
            if key in english and hashlib.md5(english[key].encode()).hexdigest() != value
        }
    return laid("cbd", texts, old)


def sdg() -> Parallel:
    """The Sustainable Development Goals and their targets, by key."""
    texts: dict[str, Texts] = {}
    for tag in LANGUAGES:
        texts[tag] = {}
        for path in sorted((DOCUMENTS / "sdg" / tag).glob("*.yml")):
            loaded = yaml.safe_load(path.read_text("utf-8"))
            texts[tag] |= {
                f"{path.stem}.{key}": _line(text) for key, text in loaded.items() if text
            }
    return laid("sdg", texts)


def charter() -> Parallel:
    """The Charter of the United Nations: articles with as many paragraphs in all languages."""
    articles = {tag: _articles(tag) for tag in LANGUAGES}
    texts: dict[str, Texts] = {tag: {} for tag in LANGUAGES}
    for number in range(min(map(len, articles.values()))):
        if len({len(articles[tag][number]) for tag in LANGUAGES}) > 1:
            continue
        for tag in LANGUAGES:
            for place, text in enumerate(articles[tag][number]):
                texts[tag][f"article{number + 1}.{place + 1}"] = text
    return laid("un-charter", texts)


def licence() -> Parallel:
    """Creative Commons Attribution 4.0: the legal code's sections, by id."""
    texts: dict[str, Texts] = {}
    for tag in LANGUAGES:
        path = DOCUMENTS / "cc" / "by_4.0" / f"{tag}.html"
        page = lxml.html.document_fromstring(path.read_text("utf-8"))
        texts[tag] = {
            element.get("id"): text
            for element in page.iter()
            if re.fullmatch(r"s\d\w*", element.get("id") or "") and (text := _own_text(element))
        }
    return laid("cc", texts)


def cases() -> Parallel:
    """The texts that the tests of the checks hold for concordant."""
    texts: dict[str, Texts] = {tag: {} for tag in LANGUAGES}
    for path in sorted((Path(__file__).parents[1] / "cases" / "concordance").glob("*.txt")):
        for number, block in enumerate(path.read_text("utf-8").split("\n\n")):
            for line in block.splitlines():
                tag, colon, text = line.partition(": ")
                if colon and tag in texts:
                    texts[tag][f"{path.stem}{number}"] = text.replace("~", "\u00a0").replace(
                        "^o^", "º"
                    )
    return laid("cases", texts)


def terms() -> Parallel:
    """Terms of use of a browser, as finished documents: no text of the United Nations."""
    return _finished(*[DOCUMENTS / "mozilla-legal" / tag / "firefox_terms_of_use.md"
                       for tag in _OF_BROWSERS])  # fmt: skip


def notice() -> Parallel:
    """The latest state of a privacy notice, as finished documents."""
    states = DOCUMENTS / "mozilla-legal" / "revisions" / "firefox_privacy_notice"
    latest = max(states.iterdir())
    return _finished(*[latest / f"{tag}.md" for tag in _OF_BROWSERS])


def _finished(*paths: Path) -> Parallel:
    return of_files([str(path) for path in paths])[0]


CORPORA = {"cbd": cbd, "sdg": sdg, "un-charter": charter, "cc": licence}
FINISHED = {"terms": terms, "notice": notice}


def _flat(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _flat(inner, f"{path}.{number}")
    elif isinstance(value, str):
        yield path, value


def _line(text: str) -> str:
    return " ".join(str(text).replace("&nbsp;", "\u00a0").split("\n")).strip()


def _articles(tag: str) -> list[list[str]]:
    """The paragraphs of each article; headings of chapters between them are left out."""
    found: list[list[str]] = []
    for line in (DOCUMENTS / "un-charter" / f"{tag}.txt").read_text("utf-8").splitlines():
        text = line.strip(" \t\u3000\u200f\ufeff")
        if _ARTICLE.match(text):
            found.append([])
        elif found and not _CHAPTER.match(text) and len(text) > (12 if tag == "zh" else 30):
            found[-1].append(text)
    return found


def _own_text(element: lxml.html.HtmlElement) -> str:
    """The text of an element without that of the elements in it that have ids of their own."""
    parts = [element.text or ""]
    for child in element:
        if not child.get("id") and child.tag not in ("ol", "ul"):
            parts.append(child.text_content())
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())
