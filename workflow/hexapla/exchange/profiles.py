"""What each translation tool wants of a file, and what it is known to do to it.

Where a row comes from is said above it: “run” is what the tool itself did here, “source” its code,
“documentation” its manual, “reports” what its users say. A tool that is not here is `generic`.
"""

from __future__ import annotations

from typing import NamedTuple

from hexapla.model.locale import Locale

# The one that every tool takes first.
VERSIONS = ("1.2", "2.0", "2.1", "2.2")
# Tools cut units into sentences themselves; in 2.x the segments that we write are theirs.
_SEGMENTED = ("2.0", "2.1", "2.2")
GENERIC = "generic"

# The region that a tool puts first for a language; elsewhere than in a tag, it says nothing.
REGIONS = {
    "ar": "SA", "bn": "BD", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES",
    "et": "EE", "fa": "IR", "fi": "FI", "fr": "FR", "he": "IL", "hi": "IN", "hu": "HU", "id": "ID",
    "it": "IT", "ja": "JP", "ka": "GE", "kk": "KZ", "km": "KH", "ko": "KR", "lt": "LT", "lv": "LV",
    "ms": "MY", "nb": "NO", "ne": "NP", "nl": "NL", "no": "NO", "pl": "PL", "pt": "PT", "ro": "RO",
    "ru": "RU", "sk": "SK", "sl": "SI", "sr": "RS", "sv": "SE", "sw": "KE", "th": "TH", "tr": "TR",
    "uk": "UA", "ur": "PK", "vi": "VN", "zh": "CN",
}  # fmt: skip
_REGIONS_BY_SCRIPT = {("zh", "Hant"): "TW"}


class Profile(NamedTuple):
    """How a file goes out to a tool.

    `tool` is its name; `versions` are the versions of XLIFF that it is known to take, the one to
    send first; `suffix` is what its files end in. `regions` says that it wants a region in language
    tags; `filled` that it translates what stands in a target only; `stateless` that it leaves every
    state as it was, so that a file had better name none; `segmented` are the versions in
    which units go out as sentences. `damages` names what it does to a file (`exchange.damages`).
    Of what goes along with the file: `elements` says that its translation memory matches codes as
    the file's own elements and not as what they stand for; `bare` that its segments have no codes
    at their ends; `statuses` that it knows a forbidden term in a TBX file from one to use. `hints`
    tell its user how to go about it, a sentence each.
    """

    tool: str
    versions: tuple[str, ...] = ("1.2",)
    suffix: str = ".xlf"
    regions: bool = False
    filled: bool = False
    stateless: bool = False
    segmented: tuple[str, ...] = _SEGMENTED
    damages: tuple[str, ...] = ()
    elements: bool = False
    bare: bool = False
    statuses: bool = False
    hints: tuple[str, ...] = ()


PROFILES: dict[str, Profile] = {
    # Documentation, reports: languages have a region. Real `.sdlxliff`: `seg-source` and a mark of
    # segments around everything, the tool's own attributes, a byte order mark, hardly a line end,
    # and what is done in `sdl:seg/@conf`. How it takes codes and statuses is not known: it gets
    # the safe form.
    "trados": Profile(
        "Trados Studio",
        versions=("1.2", "2.0"),
        suffix=".xlf",
        regions=True,
        damages=(
            "byte-order-mark", "one-line", "languages-with-region", "original-renamed",
            "extensions-added", "segments-marked", "states-dropped",
        ),
        hints=(
            "Open {file} as a single document or add it to a project.",
            "When you are done, choose “Save Target As”, and send that file or the SDLXLIFF.",
        ),
    ),
    # Documentation: 1.x and 2.x by a filter each; main languages match whatever the region.
    # Real `.mqxliff`: attributes of its own, `bpt` and `ept` as siblings.
    "memoq": Profile(
        "memoQ",
        versions=("1.2", "2.0", "2.1"),
        damages=("extensions-added", "pairs-as-bpt", "segments-marked"),
        hints=(
            "Import {file} with the XLIFF filter (not as a memoQ bilingual).",
            "When you are done, export it with “Export (stored path)”, and send that file.",
        ),
    ),
    # Run (3.6): translates the text of every target, also of one that is a translation, and shows
    # no unit without one; leaves `state` as it was, makes runs of spaces one, keeps codes at the
    # ends of a segment out of it. A memory's codes match by the first letter of their text (g, x)
    # and their number; a term's status is shown, and not understood. Source: 6.x reads 2.x, too.
    "omegat": Profile(
        "OmegaT",
        versions=("1.2", "2.0"),
        filled=True,
        stateless=True,
        damages=("states-left", "spaces-collapsed", "untranslated-filled"),
        elements=True,
        bare=True,
        hints=(
            "Put {file} into the project's folder “source”, {memory} into “tm” and {terms} into "
            "“glossary”.",
            "In the options, under “External TMXs…”, choose “Display tags” and “Use XML for "
            "standalone tags”: then the matches have their codes.",
            "OmegaT shows one text of a unit only: of one that has a translation already, finished "
            "or not, it shows that. The original stands in the folder “reference”.",
            "When you are done, choose “Create Translated Documents”, and send the file of the "
            "same name from the folder “target”.",
            "A unit that you leave as it is comes back as it was: no need to mark it.",
        ),
    ),
    # Source: takes 1.x and 2.0; writes `needs-l10n` (2.0: `poedit:fuzzy`) for what needs work,
    # removes `state-qualifier`, empties a target that was cleared; the text of a code is its
    # `equiv-text` or `disp`; drops codes from a memory that it imports; has no glossary.
    "poedit": Profile(
        "Poedit",
        versions=("1.2", "2.0"),
        suffix=".xliff",
        damages=("cdata", "states-changed", "untranslated-emptied"),
        hints=(
            "Open {file}; codes are shown in braces, such as {{[1]}} for a footnote mark.",
            "Set “Needs Work” for what is a draft; save, and send the file.",
        ),
    ),
    # Documentation: 1.2 and 2.0; a segment of ours is not cut again. Real `.mxliff`: codes as text,
    # a unit a segment, attributes of its own; group ids say nothing. Forbidden terms have a form
    # of its own in TBX, so ours would be taken for terms to use.
    "phrase": Profile(
        "Phrase",
        versions=("1.2", "2.0"),
        suffix=".xliff",
        damages=("codes-as-text", "extensions-added", "languages-with-region", "units-split"),
        hints=(
            "Import {file} as XLIFF, with its notes.",
            "When you are done, download the completed file, or the MXLIFF, and send it.",
        ),
    ),
    # Documentation, and run of translate-toolkit, which does the work: 1.2, and 2.0 in development;
    # indents the whole file; codes are elements in the text; knows forbidden terms.
    "weblate": Profile(
        "Weblate",
        versions=("1.2", "2.0"),
        suffix=".xliff",
        damages=("indented", "attributes-reordered"),
        elements=True,
        statuses=True,
        hints=(
            "Upload {file} to a component of an XLIFF format with support for placeables.",
            "When you are done, download the translation file, and send it.",
        ),
    ),
    # Any tool: what several of them do. A file that is valid is all that can be promised.
    GENERIC: Profile(
        "any tool",
        versions=VERSIONS,
        damages=(
            "byte-order-mark", "windows-line-ends", "indented", "prefixed", "attributes-reordered",
            "cdata", "comments-dropped", "notes-dropped", "candidates-dropped", "glossary-dropped",
            "metadata-dropped", "extensions-dropped", "languages-with-region", "original-renamed",
            "export-name-lost",
        ),
        statuses=True,
        hints=("Translate {file} in your tool, save it, and send it.",),
    ),
}  # fmt: skip


def tag_for(profile: Profile, locale: Locale) -> str:
    """A language's tag as a tool wants it: our own, or with a region (fr-FR, zh-CN, ar-SA).

    A tag that has a region keeps it (BCP 47, section 2.2.4); a language without a usual one stays
    without.
    """
    subtags = locale.tag.replace("_", "-").split("-")
    if not profile.regions or any(_is_region(subtag) for subtag in subtags[1:]):
        return "-".join(subtags) if profile.regions else locale.tag
    named = _REGIONS_BY_SCRIPT.get((locale.language, locale.script))
    region = named or REGIONS.get(locale.language)
    if region is None:
        return locale.tag
    if (locale.language, locale.script) in (("zh", "Hans"), ("zh", "Hant")):
        subtags = subtags[:1]  # these tools know Chinese by its region: zh-CN, zh-TW
    return "-".join([*subtags, region])


def untaken(profile: Profile, version: str) -> str:
    """What to say where a tool is not known to take a version of XLIFF, "" if it is."""
    if version in profile.versions:
        return ""
    known = " and ".join(profile.versions)
    return f"{profile.tool} is known to take XLIFF {known}, not {version}: ask before you send this"


def _is_region(subtag: str) -> bool:
    return (len(subtag) == 2 and subtag.isalpha()) or (len(subtag) == 3 and subtag.isdigit())
