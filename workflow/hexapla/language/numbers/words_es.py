"""Spanish number words."""

from __future__ import annotations

from hexapla.language.numbers.lexicon import Role, Word

CARDINALS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
HUNDREDS = {100: "cien ciento", 200: "doscient", 300: "trescient", 400: "cuatrocient",
            500: "quinient", 600: "seiscient", 700: "setecient", 800: "ochocient",
            900: "novecient"}  # fmt: skip
# Stems of the ordinals, before -o, -a, -os, -as.
UNITS = "- primer segund tercer cuart quint sext séptim octav noven"
ORDINALS = {10: "décim", 11: "undécim", 12: "duodécim", 20: "vigésim", 30: "trigésim",
            40: "cuadragésim", 50: "quincuagésim", 60: "sexagésim", 70: "septuagésim",
            80: "octogésim", 90: "nonagésim", 100: "centésim", 200: "ducentésim",
            1000: "milésim"}  # fmt: skip
SCALES = {"mil": 10**3, "miles": 10**3, "millón": 10**6, "millones": 10**6, "millardo": 10**9,
          "billón": 10**12, "billones": 10**12, "docena": 12, "docenas": 12}  # fmt: skip
OTHERS = {
    1: "un una único única sola solo",
    2: "ambos ambas doble dobles duplicar duplicación duplicado duplicando par pareja"
    " bilateral bienal bienales bienio",
    3: "triple triplicar trienal trienio",
    4: "cuatrienal cuatrienio",
    5: "quinquenal quinquenales quinquenio quinquenios",
    10: "decena decenas decenio década decenal decenales",
    15: "quincena",
    20: "veintena",
    21: "veintiún veintiuna",
    50: "cincuentenario",
    100: "centenar centenares centena centenario",
    150: "sesquicentenario",
    200: "bicentenario",
}
PARTS = {2: "mitad medio media", 3: "tercio tercios", 4: "cuartos"}
_ENDINGS = ("o", "a", "os", "as")


def forms() -> dict[str, Word]:
    """Every form with what it is worth."""
    table = {word: Word(value, Role.CARDINAL) for value, word in enumerate(CARDINALS.split())}
    table |= {word: Word(value * 10, Role.CARDINAL) for value, word in enumerate(TENS.split(), 3)}
    for value, words in HUNDREDS.items():
        for word in words.split():
            endings = ("",) if value == 100 else ("os", "as")
            table |= {word + ending: Word(value, Role.CARDINAL) for ending in endings}
    units = {stem: value for value, stem in enumerate(UNITS.split()) if value}
    stems = units | {stem: value for value, stem in ORDINALS.items()}
    stems |= {"sétim": 7, "non": 9}
    for tens, prefix in ((10, "decimo"), (20, "vigesimo")):
        stems |= {prefix + stem: tens + value for stem, value in units.items()}
    for stem, value in stems.items():
        table |= {stem + ending: Word(value, Role.ORDINAL) for ending in _ENDINGS}
        if stem.endswith(("primer", "tercer")):
            table[stem] = Word(value, Role.ORDINAL)
    table |= {word: Word(value, Role.SCALE) for word, value in SCALES.items()}
    for value, words in OTHERS.items():
        table |= {word: Word(value, Role.CARDINAL) for word in words.split()}
    for value, words in PARTS.items():
        table |= {word: Word(value, Role.PART) for word in words.split()}
    return table
