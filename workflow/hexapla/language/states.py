"""States that a text names, and which of them stand in a list: sponsors, members, those present.

Names are those of `state_names`; adjectives and peoples are none. Each language sorts such a list
by its own alphabet: it is a set.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from hexapla.language.normal import plain
from hexapla.language.state_names import STATES

NO_STATES = (
    "Northern Ireland/American Samoa/Gulf of Guinea/Lake Chad/South Georgia/New Mexico/Niger Delta",
    "Irlande du Nord/Samoa américaines/golfe de Guinée/Golfe de Guinée/lac Tchad/Lac Tchad/"
    "Géorgie du Sud/Nouveau-Mexique",
    "Irlanda del Norte/Samoa Americana/Samoa Estadounidense/golfo de Guinea/Golfo de Guinea/"
    "lago Chad/Lago Chad/Georgia del Sur/Nuevo México",
    "Северная Ирландия/Американское Самоа/озеро Чад/Озеро Чад/Южная Георгия/дельта Нигера",
    "北爱尔兰/美属萨摩亚/几内亚湾/乍得湖/南乔治亚/新墨西哥/尼日尔三角洲/印度洋/印度教/马里亚纳/"
    "法属圭亚那/约旦河/西班牙语/西班牙文/葡萄牙语/葡萄牙文/内蒙古",
    "أيرلندا الشمالية/ساموا الأمريكية/خليج غينيا/بحيرة تشاد/المغرب العربي/غيانا الفرنسية/"
    "جورجيا الجنوبية",
)
"""Names, language by language, that have a State's name in them and are none."""
LANGUAGES = ("en", "fr", "es", "ru", "zh", "ar")
LISTED = 3
"""So many States in a row are a list."""

# Between two names of a list stands little: “, and the”, “ et de la”, “ así como ”.
_NEAR = 14
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_ENDS = ".!?。"
# What stands there if it is a name that is not known: the Hellenic Republic, Zaire.
_NAME = re.compile(r"[,;](?=[^.]*[A-ZÀ-ÞА-Я])[^.]{1,60}")
_NAMES = {"zh": re.compile("[、,][^。]{3,30}"), "ar": re.compile("[،,][^.]{7,60}")}
_ARTICLE = re.compile(r"(?:[Tt]he|L[ae]s?|[Ll]['’]|El|Los|ال)?[\W\d_]*")
# Chinese has no spaces; to an Arabic name, conjunction, preposition and article are joined.
_AROUND = {"zh": ("", ""), "ar": ("(?<![ء-ي])[وف]?(?:لل|[بلك]?(?:ال)?)", "(?![ء-ي])")}
# Letters and marks that are written in several ways, one for one: États, Etats; Îles, îles.
_WAYS = str.maketrans("ÉÎîÁأإآىةё’–—", "EIIAااايهе'--")
# How the nominative of a Russian word ends, and what its cases have; the first that fits is taken.
_CASES = {
    "трова": "тров(?:а|ов|ами?|ах)", "ая": "(?:ая|ой|ую)", "ое": "(?:ое|ого|ому|ым|ом)",
    "ые": "ы(?:е|х|ми?)", "ие": "и(?:е|х|ми?)", "ый": "(?:ый|ого|ому|ым|ом)",
    "ой": "(?:ой|ого|ому|ым|ом)", "ский": "ск(?:ий|ого|ому|им|ом)", "я": "(?:я|и|ю|ей?)",
    "а": "(?:[аыиу]|ой|ей?)", "й": "(?:[йяю]|ем?)", "ь": "(?:[ьяи]|ью?|ю|ем?)",
    "ы": "(?:ы[хм]?|ыми|ов|ами?|ах)?", "о": "(?:[ауе]|ом?)", "и": "и", "у": "у", "э": "э",
    "е": "е", "": "(?:[ауе]|ом)?",
}  # fmt: skip
_DECLINED = re.compile("[А-Я][а-я]+|[а-я]{4,}")
_WORD = re.compile(r"[^\W\d_]+")


class Named(NamedTuple):
    """A State, by its English name, and where a text has one of its names."""

    state: str
    start: int
    end: int


def find(text: str, language: str) -> list[Named]:
    """The States that a normal text names, in its order; none in a language beyond the six."""
    if language not in LANGUAGES:
        return []
    places = _expression(language).finditer(text.translate(_WAYS))
    found = [Named(_state(one[1], language), *one.span(1)) for one in places]
    return [one for one in found if one.state]


def listed(text: str, found: Iterable[Named]) -> frozenset[str]:
    """Those of the States that `find` has found in a text that stand in a list."""
    lists: list[set[str]] = []
    end: int | None = None
    for state, start, after in found:
        if end is None or not _is_near(text[end:start]):
            lists.append(set())
        lists[-1].add(state)
        end = after
    return frozenset().union(*[one for one in lists if len(one) >= LISTED])


def unread(text: str, found: Sequence[Named], language: str) -> bool:
    """Whether a name that `find` does not know may stand among those that it has found."""
    name = _NAMES.get(language, _NAME)
    between = [text[one.end : other.start] for one, other in pairwise(found)]
    return any(name.fullmatch(_IN_BRACKETS.sub("", part).strip()) for part in between)


def alone(text: str, language: str) -> str:
    """The State that a text of few words consists of, but for an article; "" if it says more."""
    opening = _WORD.match(text)
    if not opening or (language == "en" and opening[0] not in _openings()):
        return ""
    text = plain(text)
    found = find(text, language)
    if len(found) != 1:
        return ""
    rest = text[: found[0].start] + " " + _IN_BRACKETS.sub("", text[found[0].end :])
    return found[0].state if _ARTICLE.fullmatch(rest) else ""


@cache
def _openings() -> frozenset[str]:
    """What an English text begins with that is a State: it spares a look at most others."""
    names = [name for row in STATES for name in row[0].split("/")]
    return frozenset(["The", "the", *[_WORD.findall(name)[0] for name in names]])


@cache
def marks(language: str) -> frozenset[str]:
    """A small word of each name that few other names have: a text without them names no State.

    Only for languages that write words apart and do not inflect names.
    """
    rows = [row[LANGUAGES.index(language)].split("/") for row in STATES]
    often = Counter([word for names in rows for word in {*_words(" ".join(names))}])
    return frozenset(
        [
            min(_words(name), key=lambda word: (often[word], -len(word)))
            for names in rows
            for written in names
            for name in (written, written.translate(_WAYS))
        ]
    )


def _is_near(between: str) -> bool:
    if between.rfind("(") > between.rfind(")"):  # Vienna (Austria): said of Vienna, not listed
        return False
    bare = _IN_BRACKETS.sub("", between)
    return len(bare) <= _NEAR and not any(map(bare.__contains__, _ENDS))


@cache
def _state(name: str, language: str) -> str:
    """The State that a name of a text is of; "" if it is none's."""
    known = _known(language)
    if name in known:
        return known[name]
    alike = [(one, state) for one, state in known.items() if one[:2] == name[:2]]
    return next((state for one, state in alike if re.fullmatch(one, name)), "")


@cache
def _expression(language: str) -> re.Pattern[str]:
    """All names, put together by first letters, or each place would be held against all of them."""
    start, end = _AROUND.get(language, (r"(?<!\w)", r"(?!\w)"))
    names = sorted(_known(language), key=lambda name: (name[0], -len(name)))
    branches = [
        f"{letter}(?:{'|'.join([name[1:] for name in of])})"
        for letter, of in groupby(names, key=itemgetter(0))
    ]
    return re.compile(f"{start}({'|'.join(branches)}){end}")


@cache
def _known(language: str) -> dict[str, str]:
    """All names of a language, as expressions, each with its State; "" if it is none's."""
    at = LANGUAGES.index(language)
    rows = [(row[at], row[0].partition("/")[0]) for row in STATES]
    return {
        written: state
        for names, state in (*rows, (NO_STATES[at], ""))
        for name in _DECLINED.sub(_in_all_cases, names.translate(_WAYS)).split("/")
        for written in (name.removeprefix("ال"), name.removeprefix("ال").replace("-", " - "))
    }


def _in_all_cases(word: re.Match[str]) -> str:
    ending = next(one for one in _CASES if word[0].endswith(one))
    return word[0].removesuffix(ending) + _CASES[ending]


def _words(name: str) -> list[str]:
    return _WORD.findall(name.lower())
