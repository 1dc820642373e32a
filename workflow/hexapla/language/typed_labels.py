"""Labels that a version has in a form that a reader of documents takes for text: 1.资格, а)."""

from __future__ import annotations

from hexapla.expressions import expression
from hexapla.model.label import Label, LabelStyle

_TYPED = expression(r"\(?(?:(?P<digits>\d{1,3})\\?[.、．)）]|(?P<letter>[а-я])\))[ \u00a0]*")
# Treaties and some web pages in Russian count by their own letters (S6, S10).
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"


def typed_length(label: Label | None, text: str) -> int:
    """How many letters of a text are this label, with the space behind it; 0 if it opens with none.

    `text` is that of a version's block without a label of its own.
    """
    found = _TYPED.match(text) if label else None
    if label is None or found is None:
        return 0
    if found["digits"]:
        same = label.style is LabelStyle.DECIMAL and int(found["digits"]) == label.number
    else:
        same = label.style is LabelStyle.LETTER
        same = same and _CYRILLIC.find(found["letter"]) == label.number - 1
    return found.end() if same else 0
