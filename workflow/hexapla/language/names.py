"""What languages are called: in themselves, and in the languages of the Distr. block.

UN practice (language names in mastheads and annexes, S6, S9, S20); the names beyond the six are
general knowledge.
"""

from __future__ import annotations

# The order of the official languages is that of their English names (UN practice, S6).
OFFICIAL_ORDER = ("ar", "zh", "en", "fr", "ru", "es")

_AUTONYMS = {
    "ar": "العربية",
    "zh": "中文",
    "en": "English",
    "fr": "Français",
    "ru": "Русский",
    "es": "Español",
    "de": "Deutsch",
    "fa": "فارسی",
    "he": "עברית",
    "hi": "हिन्दी",
    "it": "Italiano",
    "ja": "日本語",
    "ko": "한국어",
    "pl": "Polski",
    "pt": "Português",
    "sw": "Kiswahili",
    "tr": "Türkçe",
    "uk": "Українська",
    "ur": "اردو",
}
_NAMES = {
    "en": {
        "ar": "Arabic",
        "zh": "Chinese",
        "en": "English",
        "fr": "French",
        "ru": "Russian",
        "es": "Spanish",
        "de": "German",
        "fa": "Persian",
        "he": "Hebrew",
        "hi": "Hindi",
        "it": "Italian",
        "ja": "Japanese",
        "ko": "Korean",
        "pl": "Polish",
        "pt": "Portuguese",
        "sw": "Kiswahili",
        "tr": "Turkish",
        "uk": "Ukrainian",
        "ur": "Urdu",
    },
    "fr": {
        "ar": "arabe",
        "zh": "chinois",
        "en": "anglais",
        "fr": "français",
        "ru": "russe",
        "es": "espagnol",
    },
    "es": {
        "ar": "árabe",
        "zh": "chino",
        "en": "inglés",
        "fr": "francés",
        "ru": "ruso",
        "es": "español",
    },
}


def autonym(language: str) -> str:
    """A language's name in itself, for links between versions; its code where it is not known."""
    return _AUTONYMS.get(language, language)


def name_in(language: str, written_in: str) -> str:
    """A language's name in another (English if that has none), its code where it is not known."""
    known = _NAMES.get(written_in, {}).get(language)
    return known or _NAMES["en"].get(language, language)


def rank(language: str) -> tuple[int, str]:
    """Sorts the six official languages first, in their own order, the others behind by code."""
    known = language in OFFICIAL_ORDER
    return (OFFICIAL_ORDER.index(language) if known else len(OFFICIAL_ORDER), language)
