"""French number words, with the Swiss and Belgian septante, octante, nonante."""

from __future__ import annotations

from hexapla.language.numbers.lexicon import Role, Word

CARDINALS = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
STEMS = "- un deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz"
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 70: "septante",
        80: "octante", 90: "nonante"}  # fmt: skip
SCALES = {
    "mil": 10**3,
    "mille": 10**3,
    "millier": 10**3,
    "million": 10**6,
    "milliard": 10**9,
    "billion": 10**12,
}
FIRST = "premier première premiers premières"
SECOND = "second seconde seconds secondes"
OTHERS = {
    1: "une unique seul seule simple",
    2: "double doubles doubler doublé doublée doublant doublement couple paire"
    " bilatéral biennal biennale",
    3: "triple tripler triplé triennal triennale",
    4: "quadriennal quadriennale",
    5: "quinquennal quinquennale quinquennaux quinquennales",
    10: "dizaine dizaines décennie décennal décennale décennaux décennales",
    12: "douzaine douzaines",
    15: "quinzaine",
    20: "vingts vingtaine",
    30: "trentaine",
    40: "quarantaine",
    50: "cinquantaine cinquantenaire",
    60: "soixantaine",
    100: "centaine centaines centenaire centenaires",
    200: "bicentenaire",
}
PARTS = {2: "moitié demi demie", 3: "tiers tierce", 4: "quart quarts"}


def forms() -> dict[str, Word]:
    """Every form with what it is worth."""
    table = {word: Word(value, Role.CARDINAL) for value, word in enumerate(CARDINALS.split())}
    ordinals = {stem: value for value, stem in enumerate(STEMS.split()) if value}
    ordinals |= {word.removesuffix("e"): value for value, word in TENS.items()}
    ordinals |= {"cent": 100, "mill": 1000, "millionn": 10**6}
    for stem, value in ordinals.items():
        table[stem + "ième"] = table[stem + "ièmes"] = Word(value, Role.ORDINAL)
    table |= {word: Word(value, Role.CARDINAL) for value, word in TENS.items()}
    for word, value in SCALES.items():
        table[word] = table[word + "s"] = Word(value, Role.SCALE)
    table["cent"] = table["cents"] = Word(100, Role.HUNDRED)
    for value, words in ((1, FIRST), (2, SECOND)):
        table |= {word: Word(value, Role.ORDINAL) for word in words.split()}
    for value, words in OTHERS.items():
        table |= {word: Word(value, Role.CARDINAL) for word in words.split()}
    for value, words in PARTS.items():
        table |= {word: Word(value, Role.PART) for word in words.split()}
    return table
