"""Arabic number words with their prefixes (and, in, to, the), in both genders and all cases."""

from __future__ import annotations

from hexapla.language.numbers.lexicon import Role, Word

CARDINALS = {
    0: "صفر",
    1: "واحد واحدة واحدا أحد إحدى وحيد وحيدة",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي كلا كلتا كلي كلتي ضعف ضعفي ضعفين مضاعفة"
    " مضاعف زوج ثنائي ثنائية مرتين",
    3: "ثلاث ثلاثة ثلاثا ثلاثي ثلاثية",
    4: "أربع أربعة أربعا رباعي رباعية",
    5: "خمس خمسة خمسا خمسي خمسية",
    6: "ست ستة ستا",
    7: "سبع سبعة سبعا",
    8: "ثمان ثماني ثمانية ثمانيا",
    9: "تسع تسعة تسعا",
    10: "عشر عشرة عشرا عشرات عشري عشرية عقد عقدا",
    200: "مائتان مائتين مئتان مئتين مائتي مئتي مائتا مئتا",
}
TENS = {20: "عشر", 30: "ثلاث", 40: "أربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
HUNDREDS = {300: "ثلاث", 400: "أربع", 500: "خمس", 600: "ست", 700: "سبع", 800: "ثماني",
            900: "تسع"}  # fmt: skip
ORDINALS = {
    1: "أول أولى أولا حادي حادية",
    2: "ثان ثاني ثانية ثانيا",
    3: "ثالث ثالثة ثالثا",
    4: "رابع رابعة رابعا",
    5: "خامس خامسة خامسا",
    6: "سادس سادسة سادسا",
    7: "سابع سابعة سابعا",
    8: "ثامن ثامنة ثامنا",
    9: "تاسع تاسعة تاسعا",
    10: "عاشر عاشرة عاشرا",
}
SCALES = {
    10**3: "ألف ألفا آلاف ألوف",
    2 * 10**3: "ألفان ألفين ألفي",
    10**6: "مليون مليونا ملايين",
    2 * 10**6: "مليونان مليونين مليوني",
    10**9: "بليون بليونا بلايين مليار مليارا مليارات",
    2 * 10**9: "بليونان بليونين بليوني ملياران مليارين ملياري",
    10**12: "تريليون تريليونا تريليونات ترليون",
}
PARTS = {2: "نصف", 3: "ثلث أثلاث", 4: "ربع أرباع", 5: "أخماس", 6: "سدس أسداس",
         10: "عشر أعشار"}  # fmt: skip
TWO_PARTS = {3: "ثلثا ثلثي ثلثين ثلثان"}
# No other words begin so: a number's own first letter is never taken for a prefix.
_BARE = ("", "ب", "ل", "ف", "ك")
_ARTICLES = ("ال", "بال", "لل", "فال", "كال")


def forms() -> dict[str, Word]:
    """Every form with what it is worth."""
    words: dict[str, Word] = {}
    for value, cardinals in CARDINALS.items():
        words |= {word: Word(value, Role.CARDINAL) for word in cardinals.split()}
    for value, stem in TENS.items():
        for ending in ("ون", "ين", "ينات", "ينيات"):
            words[stem + ending] = Word(value, Role.CARDINAL)
    for hundred in ("مائة", "مئة", "مية"):
        words[hundred] = Word(100, Role.HUNDRED)
        words |= {stem + hundred: Word(value, Role.CARDINAL) for value, stem in HUNDREDS.items()}
        words["ثمان" + hundred] = Word(800, Role.CARDINAL)
    words |= {"مئات": Word(100, Role.HUNDRED), "مئوية": Word(100, Role.ORDINAL)}
    for value, ordinals in ORDINALS.items():
        words |= {word: Word(value, Role.ORDINAL) for word in ordinals.split()}
    for value, scales in SCALES.items():
        words |= {word: Word(value, Role.SCALE) for word in scales.split()}
    for value, parts in PARTS.items():
        words |= {word: Word(value, Role.PART) for word in parts.split() if word not in words}
    for value, parts in TWO_PARTS.items():
        words |= {word: Word(value, Role.PART, over=2) for word in parts.split()}
    table = _prefixed(words)
    for held in ("عقد", "وعقد"):  # a body holds a session far more often than a decade passes
        del table[held]
    return table


def _prefixed(words: dict[str, Word]) -> dict[str, Word]:
    table: dict[str, Word] = {}
    for conjunction in ("و", ""):
        for prefixes, definite in ((_BARE, False), (_ARTICLES, True)):
            joined = bool(conjunction)
            shaped = [word._replace(joined=joined, definite=definite) for word in words.values()]
            for prefix in prefixes:
                table.update(zip([conjunction + prefix + form for form in words], shaped))
    return table
