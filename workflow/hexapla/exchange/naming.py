"""Languages in the names of files, and as gettext and other formats write them."""

from __future__ import annotations

import re

# gettext's names of languages: ll_CC@variant; of tags, those that name a place or a script.
_LANGUAGE = re.compile(
    r"([A-Za-z]{2,3})(?:[_-]([A-Za-z]{4}))?(?:[_-]([A-Za-z]{2}|\d{3}))?(?:@(\w+))?"
)
_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"}
# Two letters, as languages of this world have them, before the last suffix: report.fr.po, fr.po.
_IN_NAME = re.compile(
    r"(?:^|[._/-])([a-z]{2}(?:[_-](?:[A-Z]{2}|[A-Z][a-z]{3}))?)\.[A-Za-z0-9]{2,8}$"
)


def language_in(name: str) -> str:
    """The language tag in the name of a file, "" if it has none."""
    found = _IN_NAME.search(name)
    return tag_of(found[1]) if found else ""


def tag_of(name: str) -> str:
    """A language as gettext names it as a language tag, "" if it is none (`zh_Hans_CN`)."""
    found = _LANGUAGE.fullmatch(name.strip())
    if not found:
        return ""
    language, script, region, variant = found.groups()
    script = (script or _SCRIPTS.get((variant or "").lower(), "")).title()
    return "-".join(filter(None, (language.lower(), script, (region or "").upper())))
