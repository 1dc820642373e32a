"""Parts that are counted before their noun: the second part, deuxième partie, часть вторая.

They cite a place (Part Two) or only count (the second part of the session), so they are weak: they
count where other versions have the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hexapla.language.numbers.lexicon import fold
from hexapla.language.references.nouns import nouns
from hexapla.language.sieve import Sieve
from hexapla.model.value import Value, ValueKind

# A noun behind a letter that such a word ends with.
_NOUNS = {
    "en": r"[tdh] ([Pp]art|[Cc]hapter|[Ss]ection|[Tt]itle|[Vv]olume|[Pp]rotocol)(?![a-z])",
    "fr": r"[erd] ([Pp]artie|[Cc]hapitre|[Ss]ection|[Tt]itre|[Vv]olume|[Tt]ome|[Pp]rotocole)"
    r"(?![^\W\d_])",
    "es": r"[roa] ([Pp]arte|[Cc]apítulo|[Ss]ección|[Tt]ítulo|[Vv]olumen|[Pp]rotocolo)(?![^\W\d_])",
    "ru": r"[йеюмя] ((?:[Чч]аст|[Гг]лав|[Рр]аздел|[Тт]ом|[Пп]ротокол)[а-я]{0,3})(?![^\W\d_])",
}
# What a text with such a noun has, and which of these more exactly: it is cheaper to look for.
_STEMS = {
    "en": (("art", ("t part", "d part", "h part", "t Part", "d Part", "h Part")),
           ("hapter", (" chapter", " Chapter")), ("ection", (" section", " Section")),
           (" title", ("",)), (" volume", ("",)),
           (" Protocol", ("h Protocol", "d Protocol", "t Protocol"))),
    "fr": (("artie", ("e partie", "e Partie")), ("hapitre", (" chapitre", " Chapitre")),
           ("e section", ("",)), ("e titre", ("",)), (" volume", ("",)), (" tome", ("",)),
           ("rotocole", (" protocole", " Protocole"))),
    "es": (("arte", ("a parte", "a Parte")), ("apítulo", (" capítulo", " Capítulo")),
           ("a sección", ("",)), (" título", ("",)), (" volumen", ("",)),
           ("rotocolo", (" protocolo", " Protocolo"))),
    "ru": (("част", ("я част", "й част", "ю част")), ("я Част", ("",)),
           (" глав", ("я глав", "й глав")), (" раздел", ("й раздел", "м раздел")),
           (" том", ("й том", "м томе")), ("ротокол", ("й протокол", "й Протокол"))),
}  # fmt: skip
_WORDS = {
    "en": ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
           "tenth"),
    "fr": ("premier première", "deuxième second seconde", "troisième", "quatrième", "cinquième",
           "sixième", "septième", "huitième", "neuvième", "dixième"),
    "es": ("primer primera", "segundo segunda", "tercer tercera", "cuarto cuarta", "quinto quinta",
           "sexto sexta", "séptimo séptima", "octavo octava", "noveno novena", "décimo décima"),
    "ru": ("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"),
}  # fmt: skip
_ENDING = re.compile("(?:ая|ой|ую|ый|ого|ому|ым|ом|ья|ьей|ью|ий|ьего|ьему|ьим|ьем)$")


@cache
def sieve(language: str, figured: bool) -> Sieve:
    """What every text with such a part passes: one of the words that count."""
    return Sieve(words=tuple([fold(word) for word in _numbers(language)]))


def counted(text: str, language: str) -> list[Value]:
    """The parts of documents in a normal text that a word counts, up to the tenth."""
    for noun, stems in _STEMS.get(language, ()):
        if noun in text and any(map(text.__contains__, stems)):
            return list(_counted(text, language))
    return []


def _counted(text: str, language: str) -> Iterator[Value]:
    for found in _noun(language).finditer(text):
        before = text[max(0, found.start() - 12) : found.start() + 1]
        word = before.rpartition(" ")[2].lower()
        number = _numbers(language).get(_ENDING.sub("", word) if language == "ru" else word)
        noun = nouns(language).get(found[1].lower())
        if language == "es" and before.lower().endswith(f"una {word}"):
            continue  # una décima parte is a tenth
        if number and noun:
            keys = (*[f"{kind} {number}" for kind in noun[0]], "")
            start = found.start() + 1 - len(word)
            yield Value(ValueKind.REFERENCE, keys, start, found.end())


@cache
def _noun(language: str) -> re.Pattern[str]:
    return re.compile(_NOUNS[language])


@cache
def _numbers(language: str) -> dict[str, int]:
    rows = enumerate(_WORDS.get(language, ()), 1)
    return {form: number for number, forms in rows for form in forms.split()}
