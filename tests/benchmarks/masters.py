"""Seeded masters in the manner of United Nations reports, as long as wanted."""

from __future__ import annotations

from random import Random

_WHO = [
    "the Committee",
    "the Working Group",
    "the Secretariat",
    "Member States",
    "the Commission",
    "the Panel",
]
_DID = [
    "noted",
    "welcomed",
    "requested",
    "examined",
    "endorsed",
    "deferred",
    "reaffirmed",
    "took note of",
    "reviewed",
]
_WHICH = [
    "consolidated",
    "interim",
    "technical",
    "regional",
    "voluntary",
    "multilingual",
    "biennial",
    "revised",
]
_WHAT = [
    "report",
    "programme budget",
    "framework",
    "mandate",
    "work plan",
    "assessment",
    "mechanism",
    "strategy",
    "schedule",
]
_HOW = [
    "in accordance with",
    "pursuant to",
    "without prejudice to",
    "in the context of",
    "with a view to",
]
_WHERE = ["Geneva", "Nairobi", "New York", "Vienna", "Addis Ababa", "Bangkok", "Beirut", "Santiago"]


class Writer:
    """Writes blocks of a master; `paragraphs` counts what it has written."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.paragraphs = self.notes = self.number = 0
        self.pending: list[str] = []

    def sentence(self) -> str:
        pick, number = self.random.choice, self.random.randint
        words = f"{pick(_WHO)} {pick(_DID)} the {pick(_WHICH)} {pick(_WHAT)} on the {pick(_WHAT)}"
        words += (
            f" {pick(_HOW)} resolution {number(40, 79)}/{number(1, 300)}, held in {pick(_WHERE)}"
        )
        if self.random.random() < 0.4:
            words += (
                f", at a cost of ${number(1, 99)},{number(100, 999)} or {number(1, 99)}.5 per cent"
            )
        if self.random.random() < 0.1:
            words += f" (see [A/{number(50, 80)}/{number(1, 900)}](https://undocs.org/A/1))"
        return words[0].upper() + words[1:]

    def text(self, sentences: int, end: str = ".") -> str:
        self.paragraphs += 1
        made = ". ".join(self.sentence() for _ in range(sentences)) + end
        if self.random.random() < 0.25:
            self.notes += 1
            self.pending.append(f"[^{self.notes}]: See A/{self.notes}/1, para. {self.notes}.")
            made += f"[^{self.notes}]"
        return made

    def block(self) -> str:
        kind = self.random.random()
        if kind < 0.05:
            return f"> {self.text(2)}"
        if kind < 0.1:
            return "\n".join(f"- {self.text(1, ';')}" for _ in range(4))
        self.number += 1
        lead = f"{self.number}. "
        if kind < 0.3:
            letters = [f"({letter}) {self.text(1, ';')}" for letter in "abcd"]
            return f"\n\n{' ' * len(lead)}".join([f"{lead}{self.text(2, ':')}", *letters])
        return lead + self.text(self.random.randint(1, 4))

    def table(self) -> str:
        rows = ["| Component | Approved | Revised | Remarks |", "| --- | ---: | ---: | --- |"]
        for _ in range(5):
            approved = f"{self.random.randint(1, 999)},{self.random.randint(100, 999)}"
            rows.append(
                f"| {self.random.choice(_WHAT).capitalize()} | {approved} | 1,000 | A/79/1 |"
            )
        return "\n".join(rows)


def master(paragraphs: int, seed: int = 7) -> str:
    """A master with this many paragraphs: numbered, lettered, with notes, tables and headings."""
    writer = Writer(seed)
    blocks = ["# Report on the implementation of the programme budget"]
    headings = 0
    while writer.paragraphs < paragraphs:
        if writer.paragraphs >= headings * 12:
            headings += 1
            blocks += ["\n".join(writer.pending)] if writer.pending else []
            writer.pending = []
            level = "##" if headings % 4 == 1 else "###"
            blocks.append(f"{level} {writer.sentence()}")
            if headings % 4 == 0:
                blocks.append(writer.table())
        blocks.append(writer.block())
    return "\n\n".join([*blocks, "\n".join(writer.pending)]) + "\n"
