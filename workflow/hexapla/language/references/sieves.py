"""What every text with a reference has, as expressions that are quick to look for.

They say what the finders look for before they understand it: a noun right before a number or a
label, a number with a label, a part that a word counts.
"""

from __future__ import annotations

import re
from functools import cache

from hexapla.language.numbers.lexicon import fold
from hexapla.language.references.counting import words
from hexapla.language.references.grammar import NUMERAL

# What labels without brackets stand behind (see `grammar.LABELLED`).
_LABELLED_BEHIND = {
    "en": (),
    "fr": ("alinea",),
    "es": ("inciso", "subinciso", "apartado", "subapartado", "literal"),
    "ru": ("пункт", "подпункт"),
}
# The letter behind a figure in Chinese only: elsewhere it is a unit or an ending (3g, 5th).
LABELLED = re.compile(
    r"[0-9](?<![A-Za-z0-9А-я/.,:$€№-].)[0-9]{0,2}(?=(?: ?\(| )(?:[a-z]|[ivx]{2,4}|[أ-ي])\)"
    r"|[a-f](?=[一-鿿])| ?[’'‘`]{1,2}[0-9]{1,2}[’'‘`])"
)
"""A number with a label."""
LATIN = re.compile(r"[a-z]\.? [\dIVXLA-Z]")
"""What may be a citation in Latin script."""


CITED = re.compile(
    rf"[0-9A-ZІХАВЕС()«“\"](?:(?<![^\W_].){NUMERAL}|(?<=[^\W_]\))|(?<=[«“\"])[a-zа-я][»”\"])"
)
"""A number or a label, in a western language."""


@cache
def signs(language: str) -> tuple[str, ...]:
    """The words that count the part before them, in a western language, and what has labels."""
    return (*[f"{fold(word)} " for word in words(language)], *_LABELLED_BEHIND[language])
