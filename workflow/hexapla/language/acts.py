"""Whether a number is that of a resolution or of a decision, by the word beside it.

Both are counted by themselves: decision 62/545 B is not resolution 62/545 B (S7, S10). In Chinese
the word stands behind the number (S9).
"""

from __future__ import annotations

from collections.abc import Sequence

from hexapla.model.value import Value

RESOLUTION, DECISION = "resolution", "decision"
_REACH = 20
# What the words begin with, whatever their number and case.
_STEMS = {
    "en": ("resolution", "decision"),
    "fr": ("résolution", "décision"),
    "es": ("resoluci", "decisi"),
    "ru": ("резолюци", "решени"),
}
_ARABIC = ("قرار", "مقرر")  # with whatever is joined to them
_HAN = ("决议", "决定")


def nouns(language: str) -> tuple[Sequence[str], Sequence[str]]:
    """What texts in small letters have in which a number is called a resolution, or a decision."""
    if language == "zh":
        return _HAN[:1], _HAN[1:]
    words = _ARABIC if language == "ar" else _STEMS.get(language, ())
    return words[:1], words[1:]


def kind(text: str, value: Value, language: str) -> str:
    """What a normal text calls the number of a value; "" where no noun stands right beside it."""
    start, end = value.start, value.end
    if language == "zh":
        word = text[end : end + 5].strip(" 号")
        resolution, decision = map(word.startswith, _HAN)
    else:
        word = text[max(0, start - _REACH) : start].rstrip().rpartition(" ")[2].lower()
        if language == "ar":
            resolution, decision = map(word.__contains__, _ARABIC)
        elif language in _STEMS:
            resolution, decision = map(word.startswith, _STEMS[language])
        else:
            return ""
    return RESOLUTION if resolution else DECISION if decision else ""
