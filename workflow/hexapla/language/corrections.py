"""What a corrigendum says: for these words read those.

UN practice: a corrigendum quotes the words that are wrong and those that are right, in the
quotation marks of its language: For “…” read “…”; Au lieu de « … », lire « … ».
"""

from __future__ import annotations

import re

from hexapla.expressions import expression

_QUOTED = expression(r"“([^“”]+)”|«[\s\u00a0\u202f]?([^«»]+?)[\s\u00a0\u202f]?»|\"([^\"]+)\"")
# Words that correct, of which one stands in such a sentence.
_CORRECTING = expression(
    r"\bread\b|\bsubstitute\b|\breplace|\blire\b|\bremplac|\bdebe decir\b|\bléase\b|\bsustitu"
    r"|читать|заменить|следует|改为|应为|改成|替换|يستعاض|يقرأ|يصبح|استبدل|بدلا",
    re.IGNORECASE,
)


def correction(text: str) -> tuple[str, str] | None:
    """The wrong words and the right ones, None if a text says no such thing."""
    if not _CORRECTING.search(text):
        return None
    quoted = [next(part for part in found.groups() if part) for found in _QUOTED.finditer(text)]
    if len(quoted) != 2 or quoted[0] == quoted[1]:
        return None
    return quoted[0].strip(), quoted[1].strip()
