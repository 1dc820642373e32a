"""A small set in six languages, nothing out of step, and ways to put it out of step."""

from __future__ import annotations

import re
from pathlib import Path

from commands import hexapla, make

MASTER = """\
# Agenda

The session will open on 1 March 2027.[^1]

The *report* is contained in document A/AC.320/2027/3.

The Committee met twice.

[^1]: See resolution 76/268.
"""
TAGS = ("ar", "zh", "fr", "ru", "es")
# By source: the texts in the order of TAGS.
TEXTS = {
    "Agenda": ("جدول الأعمال", "议程", "Ordre du jour", "Повестка дня", "Programa"),
    "The session will open on 1 March 2027.[^1]": (
        "ستُفتتح الدورة في 1 آذار/مارس 2027[^1].",
        "会议将于2027年3月1日开幕。[^1]",
        "La session s’ouvrira le 1er mars 2027[^1].",
        "Сессия откроется 1 марта 2027 года[^1].",
        "El período de sesiones se inaugurará el 1 de marzo de 2027[^1].",
    ),
    "The *report* is contained in document A/AC.320/2027/3.": (
        "يرد **التقرير** في الوثيقة A/AC.320/2027/3.",
        "**报告**载于A/AC.320/2027/3号文件。",
        "Le *rapport* figure dans le document A/AC.320/2027/3.",
        "*Доклад* содержится в документе A/AC.320/2027/3.",
        "El *informe* figura en el documento A/AC.320/2027/3.",
    ),
    "The Committee met twice.": (
        "اجتمعت اللجنة مرتين.",
        "委员会举行了两次会议。",
        "Le Comité s’est réuni deux fois.",
        "Комитет собирался дважды.",
        "El Comité se reunió dos veces.",
    ),
    "See resolution 76/268.": (
        "انظر القرار 76/268.",
        "见第76/268号决议。",
        "Voir la résolution 76/268.",
        "См. резолюцию 76/268.",
        "Véase la resolución 76/268.",
    ),
}


def concordant(root: Path) -> Path:
    """A workspace with the whole set, translated."""
    make(root, MASTER)
    (root / "hexapla.toml").write_text('languages = ["ar", "zh", "en", "fr", "ru", "es"]\n')
    assert hexapla(root, "extract").code == 0
    for column, tag in enumerate(TAGS):
        path = catalog(root, tag)
        text = path.read_text("utf-8")
        for source, targets in TEXTS.items():
            done = f'msgid "{source}"\nmsgstr "{targets[column]}"'
            text = text.replace(f'msgid "{source}"\nmsgstr ""', done)
        path.write_text(text, "utf-8")
    return root


def catalog(root: Path, tag: str) -> Path:
    return root / "locales" / tag / "agenda.po"


def change(root: Path, tag: str, old: str, new: str) -> None:
    """Changes the translations of a catalog, and nothing else in it."""
    path = catalog(root, tag)
    text = re.sub(r'msgstr ".*"', lambda found: found[0].replace(old, new), path.read_text("utf-8"))
    assert text != path.read_text("utf-8")
    path.write_text(text, "utf-8")


def unit_of(root: Path, source: str) -> str:
    """The id of the unit that begins with some words."""
    text = (root / "locales" / "agenda.pot").read_text("utf-8")
    found = re.search(rf'msgctxt "(\w+)"\nmsgid "{re.escape(source)}', text)
    assert found
    return found[1]
