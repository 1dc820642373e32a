"""Citations in Arabic: الفقرة 53 (ح), الفقرة الفرعية (ب) من المادة 5, المرفق الثاني, الفرع ألف.

Arabic counts by letters in their old order (أ، ب، ج، د) where Latin script has a, b, c, d, and by
words where it has Roman numbers (S7, S8, S10).
"""

from __future__ import annotations

import re
from functools import cache

from hexapla.language.labels import ABJAD_NAMES, ARABIC_CHAPTERS, to_roman
from hexapla.language.numbers.expressions import branching
from hexapla.language.references.citing import Cited, Label, Links, Phrase, kept_labels
from hexapla.language.references.counting import (
    ARABIC_ORDINAL,
    arabic_ordinal,
    positions,
    roman,
)
from hexapla.language.references.grammar import DRAWN
from hexapla.language.references.nouns import Noun, Row

# Without the article; duals and plurals in the third column.
ROWS: tuple[Row, ...] = (
    ("paragraph", "فقرة", "فقرتان فقرتين فقرات"),
    ("subparagraph", "فقرة الفرعية|فقرة فرعية", "فقرتان الفرعيتان|فقرتين الفرعيتين|"
     "فقرات الفرعية"),
    ("subparagraph item", "بند الفرعي|بند فرعي", "بندين الفرعيين|بندان الفرعيان|بنود الفرعية"),
    ("article rule regulation section", "مادة", "مادتان مادتين مواد"),
    ("rule regulation", "قاعدة", "قاعدتان قاعدتين قواعد"),
    ("item paragraph subparagraph", "بند", "بندان بندين بنود"),
    ("item paragraph", "نقطة", "نقطتان نقطتين نقاط"),
    ("annex appendix", "مرفق", "مرفقان مرفقين مرفقات"),
    ("appendix annex", "تذييل ضميمة", "تذييلان تذييلين تذييلات"),
    ("supplement annex appendix", "ملحق", "ملحقان ملحقين ملاحق ملحقات"),
    ("chapter", "فصل", "فصلان فصلين فصول"),
    ("section", "فرع", "فرعان فرعين فروع"),
    ("part section volume", "جزء", "جزءان جزأين جزءين أجزاء"),
    ("section part", "قسم", "قسمان قسمين أقسام"),
    ("part section chapter title", "باب", "بابان بابين أبواب"),
    ("volume", "مجلد", "مجلدان مجلدين مجلدات"),
    ("page", "صفحة", "صفحتان صفحتين صفحات"),
    ("table schedule", "جدول", "جدولان جدولين جداول"),
    ("figure", "شكل", "شكلان شكلين أشكال"),
    ("box", "إطار", "إطاران إطارين أطر"),
    ("note", "حاشية ملاحظة", "حاشيتان حاشيتين حواشي ملاحظات"),
    ("principle", "مبدأ", "مبدآن مبدأين مبادئ"),
    ("goal target", "هدف", "هدفان هدفين أهداف مستدامة"),
    ("target goal", "غاية", "غايتان غايتين غايات"),
    ("indicator", "مؤشر", "مؤشران مؤشرين مؤشرات"),
    ("recommendation", "توصية", "توصيتان توصيتين توصيات"),
    ("proposal", "مقترح اقتراح", "مقترحان مقترحين مقترحات اقتراحات"),
    ("question", "سؤال", "سؤالان سؤالين أسئلة"),
    ("protocol", "بروتوكول", "بروتوكولان بروتوكولين بروتوكولات"),
    ("protocol", "بروتوكول الإضافي|بروتوكول الاختياري",
     "بروتوكولين الإضافيين|بروتوكولان الإضافيان|بروتوكولات الإضافية"),
)  # fmt: skip
# In a word, these are more often counted than cited: the second paragraph of the preamble.
_COUNTED = frozenset(("paragraph", "subparagraph", "item", "question", "proposal"))
_OF_ARTICLE = re.compile(r"(?: ?[()][^()]{1,4}[()])? (?:من|في) (?:ال|هذه ال)?ماد")
_DOTTED = frozenset(("goal", "target", "indicator"))
# البند 4-2 is regulation 4.2, and so is each of a dual; a plural has a range.
_DOTTED_ALONE = frozenset(
    ("item", "article", "rule", "paragraph", "table", "figure", "box", "section")
)
_LETTERED = frozenset(("goal", "target", "indicator", "table", "figure", "section"))
# In words, these may as well be counted: the second part of the session.
_WEAK = frozenset(("part", "protocol"))
_NAMES = "|".join(ABJAD_NAMES)
# The number of a heading stands as it does there: الفرع رابعا - باء is section IV.B.
_HEADED = frozenset(("section", "chapter", "part"))
_HEADINGS = "|".join(sorted(ARABIC_CHAPTERS, key=len, reverse=True))
_LETTERS = "[أإابجدهوزحطيكلمنسعفصقرشتثخذض]"
_NUMBER = re.compile(
    r"(?P<n>[A-Z]\.\d{1,3}(?:\.\d{1,3})*|\d{1,5}(?:[.,]\d{1,3}){0,4})(?![\d/]|[.,]\d)"
    rf"|(?P<o>{ARABIC_ORDINAL})|(?P<c>(?:{_NAMES}|{_LETTERS}) ?[.-] ?\d{{1,3}})(?!\d)"
    rf"|(?P<a>{_NAMES})(?![ء-ي])|(?P<r>[IVXL]{{1,8}})(?![A-Za-z])|(?P<l>[A-Z])(?![A-Za-z])"
    rf"|(?P<h>{_HEADINGS})(?![ء-ي])"
)
_DOTS = re.compile(
    rf"(?P<d>\d{{1,3}}-(?:\d{{1,2}}-)?\d{{1,3}})(?![\d/-])|(?P<n>\d{{1,2}})[.-](?P<t>{_LETTERS})"
    r"(?:[.-](?P<u>\d{1,2}))?(?![ء-ي\d])"
)
_DOTTED_RANGE = re.compile(r"\d{1,2}-\d{1,2} إلى \d{1,2}-\d{1,2}(?!\d)")
_DOTTED_LETTER = re.compile(rf" ?[-.] ?({_NAMES})(?![ء-ي])")
_BIS = re.compile(
    r" ?\(?(?:(?:مكررا?)(?: (?P<more>ثانيا|ثالثا|رابعا))?|(?P<latin>bis|ter))\)?(?![ء-ي])"
)
_BIS_WORDS = {None: " bis", "ثانيا": " ter", "ثالثا": " quater", "رابعا": " quinquies"}
_DOTTED_PARAGRAPH = re.compile(r" ?[-–.] ?(\d{1,3})(?![\d/-]|[.,]\d)")
# Tables that are numbered by chapters: الجدول الثاني - 3 is table II.3.
_DOTTED_NUMBER = re.compile(rf" ?[-–.] ?({ARABIC_ORDINAL}|\d{{1,2}}(?![\d/]))")
_LABEL = re.compile(
    rf" ?(?:[()](?P<in>{_LETTERS}|\d{{1,2}}|[a-z]|[ivx]{{2,5}}|{_NAMES})[()]"
    rf"|[’'‘`]{{1,2}}(?P<quoted>\d{{1,2}})[’'‘`]{{1,2}})"
    rf"|(?<=\d)(?P<glued>{_LETTERS}|[a-z])(?![ء-يA-Za-z])|(?<=\d) (?P<name>{_NAMES})(?![ء-ي])"
)
_SEPARATOR = re.compile(
    r"(?: و/أو | ?، ?(?:و ?)?| و ?|، ?أو | أو | إلى | حتى |، ?| ?[-–—] ?| وكذلك )(?!من )"
)
_FROM = re.compile(r"(?: رقم)?(?: من)?[ \n]{0,2}")
_UNIT = re.compile(r" ?%| (?:في المائة|مليون|بليون|ملايين|ألف )")
_WORD = re.compile(r" ([ء-ي]+)")
_AFTER_LIST = (
    "من إلى في على عن أعلاه أدناه و أو الواردة الوارد المذكورة بشأن بعنوان مع بصيغتها المتعلقة "
    "المتعلق التي الذي المعنونة المعنون لا ل مكررا منه منها"
)
_AFTER = frozenset(_AFTER_LIST.split())
LINKS = Links(frozenset((" من ", " من", " في ", "، من ")), frozenset(("", "، ", "،", ", ")))
"""The inner one first with من; else by a comma."""


@cache
def _table() -> dict[str, Noun]:
    made: dict[str, Noun] = {}
    for types, singular, plural in ROWS:
        for forms, many in ((singular, False), (plural, True)):
            listed = forms.split("|") if "|" in forms else forms.split()
            for form in listed:
                dual = many and form.endswith(("ان", "ين"))
                made[form] = tuple(types.split()), None if dual else many
    return made


@cache
def opening() -> re.Pattern[str]:
    """A noun with the article, whatever is joined to it: بالمادة, للمادة; ص 5; or جزؤه الثاني."""
    forms = "|".join(sorted(_table(), key=len, reverse=True))
    some = branching(_table())  # no is said much sooner
    return re.compile(
        rf"[لص](?:(?<=ل)(?={some})(?P<noun>{forms})(?![ء-ي])|(?<=ص)(?<![ء-ي].)\.?(?= ?\d))"
        r"|(?P<own>جز[ءئؤأ])(?:ه|ها|يه|يها)(?= ال)"
    )


def phrases(text: str) -> list[Phrase]:
    """The citations of a text, in its order."""
    found: list[Phrase] = []
    done = 0
    for named in opening().finditer(text):
        at, end = named.span()
        if at < done:
            continue
        form = "جزء" if named["own"] else named["noun"]
        noun = _table()[form] if form else (("page",), True)
        place = _FROM.match(text, end)
        phrase = place and _phrase(text, place.end(), _begin(text, at, done), noun)
        if phrase:
            done = phrase.end
            found.append(phrase)
    return found


def _begin(text: str, at: int, done: int) -> int:
    """Where the word of a noun begins, with its article and all that is joined to it."""
    first = max(done, at - 5)
    while at > first and "ء" <= text[at - 1] <= "ي":
        at -= 1
    return at


def unnamed(text: str, place: int) -> Phrase | None:
    """Numbers with labels that have no noun, as in the cell of a table: 3 (أ)."""
    return _phrase(text, place, place, (("",), False))


def _phrase(text: str, place: int, start: int, noun: Noun) -> Phrase | None:
    if _DOTTED_RANGE.match(text, place):
        noun = noun[0], None  # 1-1 إلى 1-4 are no ranges each
    types, plural = noun
    first = _cited(text, place, start, types, plural)
    if first is None or _UNIT.match(text, first.end):
        return None
    cited = [first]
    while len(cited) < 200:
        separator = _SEPARATOR.match(text, cited[-1].end)
        if not separator:
            break
        part = _next(text, separator.end(), cited[-1], noun)
        if part is None or _UNIT.match(text, part.end):
            break
        if plural is False and part.at > part.start and _runs_on(text, part.end):
            break
        cited.append(part)
    return Phrase(types, tuple(cited))


def _runs_on(text: str, place: int) -> bool:
    word = _WORD.match(text, place)
    return word is not None and word[1] not in _AFTER


def _next(text: str, place: int, last: Cited, noun: Noun) -> Cited | None:
    label = _LABEL.match(text, place)
    if label and last.labels and label.lastgroup in ("in", "quoted"):
        labels = _labels(text, place, kept_labels(last.labels, label[label.lastgroup]))
        return Cited(last.numbers, labels, place, labels[-1].end, place, last.bis)
    part = _cited(text, place, place, *noun)
    if part is None or not part.numbers or not last.numbers:
        return None
    return part if part.numbers[0][0].isalpha() == last.numbers[0][0].isalpha() else None


def _cited(
    text: str, place: int, start: int, types: tuple[str, ...], plural: bool | None = True
) -> Cited | None:
    may = types[0] in _DOTTED or (types[0] in _DOTTED_ALONE and plural is not True)
    dotted = _DOTS.match(text, place) if may else None
    if dotted and (dotted["d"] or types[0] in _DOTTED):
        return _dotted(dotted, start)
    number = _NUMBER.match(text, place)
    if not number:
        label = _LABEL.match(text, place) or _LABEL.match(text, place - 1)
        labels = _labels(text, label.start(), ()) if label else ()
        if not labels:
            return None
        if labels[0].figures:
            return Cited(labels[0].positions, labels[1:], start, labels[-1].end, labels[0].end)
        return Cited((), labels, start, labels[-1].end, start)
    numbers, end = _numbers(number), number.end()
    if not numbers or (number["c"] and types[0] not in _LETTERED):
        return None
    if number["h"] and types[0] not in _HEADED:
        return _of_chapter(text, numbers[0], end, start) if types[0] == "paragraph" else None
    if number["o"] and types[0] in _COUNTED and not _OF_ARTICLE.match(text, end):
        return None
    bis = _BIS.match(text, end)
    end = bis.end() if bis else end
    within = _DOTTED_NUMBER.match(text, end) if number["o"] and types[0] in DRAWN else None
    if within:
        second = within[1] if within[1].isdecimal() else str(arabic_ordinal(within[1]))
        return Cited((f"{numbers[0]}.{second}",), (), start, within.end(), within.end())
    letter = _DOTTED_LETTER.match(text, end) if number["o"] or number["h"] else None
    if letter:
        at = letter.start(1) + 1  # as if the name were one letter behind a point
        return Cited((f"{numbers[0]}.{_latin(letter[1])}",), (), start, letter.end(), at)
    labels = _labels(text, end, ())
    said = (f" {bis['latin']}" if bis["latin"] else _BIS_WORDS[bis["more"]]) if bis else ""
    weak = number["o"] is not None and types[0] in _WEAK
    return Cited(numbers, labels, start, labels[-1].end if labels else end, end, said, weak)


def _of_chapter(text: str, chapter: str, place: int, start: int) -> Cited | None:
    """A paragraph that a chapter numbers: أولا-14 is I.14."""
    if not (own := _DOTTED_PARAGRAPH.match(text, place)):
        return None
    labels = _labels(text, own.end(), ())
    stop = labels[-1].end if labels else own.end()
    return Cited((f"{to_roman(int(chapter)).upper()}.{own[1]}",), labels, start, stop, own.end())


def _numbers(number: re.Match[str]) -> tuple[str, ...]:
    kind, text = number.lastgroup, number[0]
    if kind == "o":
        value = arabic_ordinal(text)
        return (str(value),) if value else ()
    if kind == "h":
        return (str(ARABIC_CHAPTERS.index(text) + 1),)
    if kind == "a":
        return (_latin(text),)
    if kind == "c":
        letter, figures = re.split(r" ?[.-] ?", text)
        return (f"{_latin(letter)}.{figures}",)
    if kind == "r":
        read = roman(text)
        return (*([str(read)] if read else ()), *([text] if len(text) == 1 else ()))
    text = text.replace(",", ".")
    return (str(int(text)),) if text.isdecimal() else (text,)


def _latin(letter: str) -> str:
    return chr(ord("A") + int(positions(letter)[0]) - 1)


def _dotted(found: re.Match[str], start: int) -> Cited:
    """A target: 3-2 is 3.2, or 2.3 in a file that stores it as it looks; 3-ب is 3.b."""
    if found["d"]:
        parts = found["d"].split("-")
        numbers = (".".join(parts), ".".join(parts[::-1]))
        labels = _labels(found.string, found.end(), ())
        return Cited(numbers, labels, start, labels[-1].end if labels else found.end(), found.end())
    end = found.end()
    letter = Label(positions(found["t"]), False, end)
    inner = (Label((found["u"],), True, end),) if found["u"] else ()
    return Cited((found["n"],), (letter, *inner), start, end, end)


def _labels(text: str, place: int, before: tuple[Label, ...]) -> tuple[Label, ...]:
    found = list(before)
    while len(found) < 6 and (label := _LABEL.match(text, place)):
        sign = label[label.lastgroup or 0]
        quoted = label.lastgroup == "quoted"
        read = (f"r{int(sign)}",) if quoted else positions(sign, inner=bool(found))
        if not read:
            break
        place = label.end()
        found.append(Label(read, sign.isdecimal() and not quoted, place))
    return tuple(found)
