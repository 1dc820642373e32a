"""Letters as the forms of dates and times are compared: one case, one hamza.

A folded text is as long as the text, so that a place in it is the same place there.
"""

from __future__ import annotations

# Arabic versions, and keyboards, differ in hamza, in alif maqsura and in the final ha (S8, S17).
_ARABIC = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("ة", "ه"))
_LOWER = frozenset(("fr", "es", "ru"))


def folded(text: str, language: str) -> str:
    """The text in the letters of the forms; English keeps its capitals: May is no "may"."""
    if language in _LOWER:
        low = text.lower()
        return low if len(low) == len(text) else text
    if language == "ar":
        for letter, plain in _ARABIC:  # several times as fast as a table of translation
            text = text.replace(letter, plain)
    return text


def unfolded(expression: str) -> str:
    """An expression for folded Arabic texts that finds the same in texts as they are."""
    expression = folded(expression, "ar")
    for plain in dict.fromkeys([plain for _, plain in _ARABIC]):
        typed = "".join([letter for letter, one in _ARABIC if one == plain])
        expression = expression.replace(plain, f"[{plain}{typed}]")
    return expression
