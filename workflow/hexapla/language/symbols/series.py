"""The words that symbols are made of (research.un.org, document symbols; UN Editorial Manual).

A symbol names an organ, its bodies, the session or year, the nature of the document and what has
changed since; in its last elements it has a number.
"""

from __future__ import annotations

# The first elements in use: the principal organs, and bodies with a series of their own.
PREFIXES = ("A", "S", "E", "ST", "T", "CTOC", "CAC", "CCPR", "CEDAW", "CERD", "CRC", "CAT", "CMW",
            "CRPD", "CED", "HRI", "DP", "TD", "UNEP", "FCCC", "ICCD", "ECE", "ESCAP", "ECA", "HSP",
            "IDB", "GC", "PBC", "UNW", "ICEF", "NPT", "CCW", "BWC", "BTWC", "CD", "SPLOS", "JIU",
            "MICT", "IT", "CBD", "UNFF", "SAICM", "CLCS", "INFCIRC", "LC", "ICSC", "ISBA", "UNDT",
            "UNAT", "CEB", "PCNICC", "IPBES")  # fmt: skip

# Bodies, and what stands between them and the number.
BODIES = ("AC", "BUR", "C", "CMA", "CMP", "CN", "CONF", "COP", "COSP", "CP", "CRIC", "CST", "EX",
          "GC", "GE", "HRC", "IRG", "MOP", "PC", "REP", "SB", "SBI", "SBSTA", "SBSTTA", "SC", "SER",
          "WG")  # fmt: skip
# What kind of document it is; these may end a symbol that has but one slash: S/PV.1234.
NATURES = ("AI", "CRP", "DEC", "G", "IC", "L", "NGO", "PET", "PRST", "PV", "R", "RES", "RPM", "SGB",
           "SR", "TP", "WP")  # fmt: skip
# Kinds that some bodies write in capitals and others do not: INF.1 and Inf.1.
EITHER_CASE = ("INF", "MISC", "Circ", "SUPP")
# What has changed. In older symbols they are all capitals (E/CN.4/1996/SR.5/ADD.1).
CHANGES = ("Add", "Amend", "Corr", "Rev", "Summary")
# Natures that are no capitals where a point follows: S/AC.26/Dec.269, UNEP/EA.5/Res.14.
BEFORE_POINT = {"RES": "Res", "DEC": "Dec"}
# What stands for a number where a pattern is explained: E/year/1.
PLACEHOLDERS = ("year", "session")

# How each word is written, by itself in small letters.
WRITTEN = {
    word.lower(): word
    for words in (BODIES, NATURES, EITHER_CASE, CHANGES, PLACEHOLDERS, ("Sub",))
    for word in words
}
# Words whose small letters are slips, wherever they are small.
CAPITAL = frozenset(BODIES + NATURES)
EXTRA_CAPITALS = frozenset((*CHANGES, "Sub"))
ENDING = frozenset((*NATURES, *EITHER_CASE))
ORGANS = frozenset(PREFIXES)
KNOWN = frozenset(WRITTEN.values())
# All words of which symbols may consist; ES and S are special sessions.
IN_USE = KNOWN | ORGANS | {"ES"}
