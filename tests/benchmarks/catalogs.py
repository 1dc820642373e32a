"""Small catalogs made by chance: whatever texts, codes and states a document may have."""

from __future__ import annotations

import re
from random import Random

from hexapla.exchange.pseudo import pseudo
from hexapla.markup.lines import tidy
from hexapla.markup.notation import read
from hexapla.markup.writing import write
from hexapla.model.candidate import Candidate, Term
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.fragment import Fragment, Side, Tag, Text
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

_STOP = re.compile(r"(?<=[.!?] )(?=\S)")
LOCALES = [Locale.parse(tag) for tag in ("fr", "ar", "zh", "ru", "es")]
WORDS = (
    "the", "session", "will", "open", "on", "Monday", "report", "of", "Committee", "para.", "3",
    "A/AC.1/2027/1", "and", "its", "annex,", "see", "below;", "1.5", "per", "cent", "(b)", "déjà",
    "“quoted”", "§", "&", "<", ">", "т.", "д.", "会议", "السلام", "№", "—",
)  # fmt: skip
CODES = (
    "*em*", "**strong**", "***both***", "~~gone~~", "[a *b* c](https://un.org/a?b=1&c=2)",
    "[other](other.md)", "![alt](a.png)", "`code`", "[^1]", "[^1]", "[^2]", "[^b]", "<sup>3</sup>",
    "<br>", "<i>inner</i>", "\\\n", "<https://un.org>", "*long emphasis. With two sentences*",
)  # fmt: skip
ODD = (
    "\\*",
    "&amp;",
    "2 * 3",
    "\u00a0",
    "\u200f",
    "𝄞",
    "“",
    "...",
    "\t",
    "[^",
    "e\u0301",
    "]]>",
    "{1}",
    "{2>x<2}",
)
SHORT = ("Report", "Note", "ready", "2027", "—", "A/RES/1", "[^1]", "![](a.png)", "*All*", "会议。")
STATES = (State.DRAFT, State.TRANSLATED, State.TRANSLATED, State.REVIEWED, State.FINAL)


def catalog(random: Random) -> Catalog:
    """A catalog of up to nine units."""
    entries = [
        entry(f"u{random.getrandbits(40):010x}", random) for _ in range(random.randint(1, 9))
    ]
    retired = [
        entry(f"u{random.getrandbits(40):010x}", random) for _ in range(random.randint(0, 1))
    ]
    retired = [one for one in retired if one.target]
    return Catalog("d", random.choice(LOCALES), tuple(entries), tuple(retired))


def entry(identity: str, random: Random) -> Entry:
    """A unit, translated or not, up to date or stale."""
    unit = Unit(
        identity,
        text(random),
        random.choice(list(Role)),
        tuple(random.sample(("Agenda", "II. Work"), random.randint(0, 2))),
        random.choice(("", "3")),
        ("Mind the *number*.",) if random.random() < 0.2 else (),
    )
    remarks = ("is this right?",) if random.random() < 0.15 else ()
    if random.random() < 0.5:
        return Entry(unit, remarks=remarks)
    made_for = unit.text if random.random() < 0.7 else text(random)
    target = text(random) if random.random() < 0.2 else translated(made_for)
    return Entry(unit, target, random.choice(STATES), made_for, remarks)


def translated(source: str) -> str:
    """A text with its words changed and its codes where they were."""
    meaning = read(source)
    row = [pseudo(one) if isinstance(one, str) else one for one in meaning.fragment]
    return tidy(write(Text(tuple(row), meaning.codes)))


def text(random: Random) -> str:
    """One to four sentences in the notation, or one of the short texts that documents repeat."""
    while True:
        if random.random() < 0.25:
            return random.choice(SHORT)
        made = tidy(" ".join(sentence(random) for _ in range(random.choice((1, 1, 2, 3, 4)))))
        if made:
            return made


def sentence(random: Random) -> str:
    """Words with codes between and on them."""
    parts = []
    for _ in range(random.randint(1, 7)):
        luck = random.random()
        words = CODES if luck < 0.25 else ODD if luck < 0.3 else WORDS
        parts.append(random.choice(words))
        parts.append(" " if random.random() < 0.85 else "")
    return "".join(parts).strip() + random.choice((".", ".", "?", "!", "", "。"))


def cut(fragment: Fragment, locale: Locale) -> tuple[Fragment, ...]:
    """Sentences behind a stop with a space, outside of pairs; enough for what is tried here."""
    found: list[list[str | Tag]] = [[]]
    depth = 0
    for part in fragment:
        if isinstance(part, Tag):
            depth += (part.side is Side.OPEN) - (part.side is Side.CLOSE)
            found[-1].append(part)
            continue
        first, *others = _STOP.split(part) if not depth else [part]
        found[-1].append(first)
        found += [[one] for one in others]
    return tuple([tuple(row) for row in found if row])


def candidates(made: Catalog, random: Random) -> dict[str, tuple[Candidate, ...]]:
    """What a memory offers for some units."""
    return {
        one.unit.id: (Candidate(text(random), text(random), random.randint(50, 100), "memory"),)
        for one in made.entries
        if random.random() < 0.2
    }


def terms(made: Catalog, random: Random) -> dict[str, tuple[Term, ...]]:
    """Terms in some units."""
    return {
        one.unit.id: (Term("session", ("séance", "session"), "a *meeting* & more", ("cession",)),)
        for one in made.entries
        if random.random() < 0.2
    }


def edited(made: Catalog, random: Random) -> Catalog:
    """The catalog after somebody has gone on working here while a file was out."""
    entries, retired = [], list(made.retired)
    for one in made.entries:
        luck = random.random()
        if luck < 0.15:
            new = one.unit._replace(text=text(random))
            entries.append(one._replace(unit=new))
        elif luck < 0.3:
            entries.append(
                one._replace(target=text(random), state=State.TRANSLATED, made_for=one.unit.text)
            )
        elif luck < 0.4:
            if one.target:
                retired.append(one)
        else:
            entries.append(one)
    if random.random() < 0.3:
        entries.insert(0, entry(f"u{random.getrandbits(40):010x}", random))
    return made._replace(entries=tuple(entries), retired=tuple(retired))
