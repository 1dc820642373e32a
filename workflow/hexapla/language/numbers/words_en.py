"""English number words."""

from __future__ import annotations

from hexapla.language.numbers.lexicon import Role, Word

CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
OTHERS = {
    2: "both double doubles doubled doubling twice twofold pair couple bilateral biennial secondly",
    1: "once single sole firstly only",
    3: "triple tripled tripling thrice threefold triennial thirdly",
    4: "quadrennial",
    5: "quinquennial",
    10: "decade decades decennial",
    50: "semicentennial",
    100: "centenary centenaries centennial",
    150: "sesquicentennial",
    200: "bicentenary bicentennial",
}
PARTS = {2: "half halve halves halved halving", 4: "quarter quarters", 3: "thirds"}


def forms() -> dict[str, Word]:
    """Every form with what it is worth."""
    table = {word: Word(value, Role.CARDINAL) for value, word in enumerate(CARDINALS.split())}
    for value, word in enumerate(ORDINALS.split()):
        table[word] = Word(value, Role.ORDINAL)
        table[word + "s"] = Word(value, Role.PART if value > 2 else Role.ORDINAL)
    for value, word in enumerate(TENS.split(), 2):
        table[word] = Word(value * 10, Role.CARDINAL)
        table[word[:-1] + "ieth"] = Word(value * 10, Role.ORDINAL)
        table[word[:-1] + "ies"] = Word(value * 10, Role.CARDINAL)
    for word, value in SCALES.items():
        table[word] = table[word + "s"] = Word(value, Role.SCALE)
        table[word + "th"] = Word(value, Role.ORDINAL)
    table["hundred"] = table["hundreds"] = Word(100, Role.HUNDRED)
    table["hundredth"] = Word(100, Role.ORDINAL)
    for value, words in OTHERS.items():
        table |= {word: Word(value, Role.CARDINAL) for word in words.split()}
    for value, words in PARTS.items():
        table |= {word: Word(value, Role.PART) for word in words.split()}
    return table
