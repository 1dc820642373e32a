"""Languages: one value for every spelling of a tag. The only home of langcodes."""

from __future__ import annotations

from typing import NamedTuple

from hexapla.errors import WorkspaceError


class Locale(NamedTuple):
    """A language as the workspace writes it.

    `tag` is the workspace's own spelling (it names folders), `language` and `script` are what
    the tag means after BCP 47 likely subtags, `direction` is "ltr" or "rtl" as HTML has it.
    """

    tag: str
    language: str
    script: str
    direction: str
    name: str

    @classmethod
    def parse(cls, tag: str) -> Locale:
        """The locale of a tag in any usual form (`zh`, `zh-Hans`, `zh_CN`).

        Raises WorkspaceError if no such language exists. The six official languages are known by
        heart, so that the usual command never imports langcodes (25 ms of start-up).
        """
        return OFFICIAL.get(tag) or _look_up(tag)

    def matches(self, other: Locale) -> bool:
        """Whether both mean the same written language, whatever the region."""
        return (self.language, self.script) == (other.language, other.script)

    def __str__(self) -> str:
        return self.tag


OFFICIAL = {
    "ar": Locale("ar", "ar", "Arab", "rtl", "Arabic"),
    "zh": Locale("zh", "zh", "Hans", "ltr", "Chinese"),
    "en": Locale("en", "en", "Latn", "ltr", "English"),
    "fr": Locale("fr", "fr", "Latn", "ltr", "French"),
    "ru": Locale("ru", "ru", "Cyrl", "ltr", "Russian"),
    "es": Locale("es", "es", "Latn", "ltr", "Spanish"),
}
_RIGHT_TO_LEFT = {"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"}


def _look_up(tag: str) -> Locale:
    # 25 ms; only a tag outside the official six needs it
    import langcodes
    from langcodes.tag_parser import LanguageTagError

    try:
        found = langcodes.Language.get(tag)
        valid = found.is_valid()
    except LanguageTagError:
        valid = False
    if not valid:
        raise WorkspaceError(
            f"“{tag}” is not a language tag", advice="write one of BCP 47, such as fr or zh-Hans"
        )
    full = found.maximize()
    language, script = full.language or tag, full.script or "Latn"
    official = OFFICIAL.get(language)
    name = official.name if official else tag
    return Locale(tag, language, script, "rtl" if script in _RIGHT_TO_LEFT else "ltr", name)
