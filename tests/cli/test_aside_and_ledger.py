"""What a person has to decide on is said first, and with the text that stands here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import hexapla, make

TMX = """\
<?xml version="1.0"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="block" o-tmf="x"
 adminlang="en" srclang="en" datatype="plaintext"/><body>{}</body></tmx>
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    root = make(tmp_path, "# Agenda\n\n" + "\n\n".join(f"Paragraph {n}." for n in range(30)))
    hexapla(root, "extract")
    return root


def returned(root: Path, file: str, **texts: str) -> Path:
    """A TMX of units, each known by its text: `Agenda` is one."""
    units = "".join(
        f'<tu><tuv xml:lang="en"><seg>{source.replace("_", " ")}</seg></tuv>'
        f'<tuv xml:lang="fr"><seg>{target}</seg></tuv></tu>'
        for source, target in texts.items()
    )
    path = root / file
    path.write_text(TMX.format(units), encoding="utf-8")
    return path


def test_both_sides_of_a_conflict_are_shown(office: Path) -> None:
    """Nobody can decide between two texts of which one is not shown."""
    sent = office / "build" / "fr" / "agenda.xlf"
    assert hexapla(office, "export", "-l", "fr").code == 0
    file = sent.read_text()
    closing = "Agenda</source>"
    for word in ("Programme", "Ordre"):
        target = f'<target xml:lang="fr" state="translated">{word}</target>'
        sent.write_text(file.replace(closing, f"{closing}\n{target}", 1))
        hexapla(office, "import", str(sent))
    shown = hexapla(office, "aside")
    assert "\n  text:   Ordre\n  here:   Programme\n" in shown.out
    (row,) = json.loads(hexapla(office, "aside", "--format", "json").out)
    assert (row["text"], row["here"]) == ("Ordre", "Programme")


def test_without_a_text_here_none_is_shown(office: Path) -> None:
    hexapla(office, "import", str(returned(office, "one.tmx", Agenda="A", Nothing="N")))
    (row,) = json.loads(hexapla(office, "aside", "--format", "json").out)
    assert row["here"] == ""
    assert "here:" not in hexapla(office, "aside").out


def test_what_waits_for_a_person_is_said_first(office: Path) -> None:
    texts = {f"Paragraph_{n}.": f"Alinéa {n}." for n in range(30)}
    done = hexapla(office, "import", str(returned(office, "all.tmx", **texts, Nothing="N")))
    lines = done.out.splitlines()
    assert "31 segments: 30 applied" in lines[0]
    assert lines[1] == "  30 had lost their place or their tags, and were restored"
    assert lines[2] == "  line 3: orphaned: no unit has its text"


def test_one_is_not_said_as_many(office: Path) -> None:
    done = hexapla(office, "import", str(returned(office, "one.tmx", Agenda="A")))
    assert " 1 segment: 1 applied," in done.out
    assert "\n  1 had lost its place or its tags, and was restored\n" in done.out


def test_a_folder_is_no_returned_file(office: Path) -> None:
    done = hexapla(office, "import", "source")
    assert done.err == "hexapla: source: cannot be read (is a directory); name the files in it\n"


def test_a_memory_of_another_document_names_none(office: Path) -> None:
    done = hexapla(office, "import", str(returned(office, "other.tmx", Cats="Chats")))
    assert done.err == (
        "hexapla: other.tmx: the file belongs to no document here; "
        "import it where it was exported\n"
    )


def test_all_that_waits_is_thrown_away_at_once(office: Path) -> None:
    """A file of another document leaves hundreds; what was replaced here does not wait."""
    for word in ("A", "B"):
        texts = {"Agenda": word, "Nothing": word, "Nobody": word}
        hexapla(office, "import", str(returned(office, "other.tmx", **texts)))
    waiting = json.loads(hexapla(office, "aside", "--format", "json").out)
    done = hexapla(office, "aside", "agenda", "-l", "fr", "--drop", "all")
    assert (done.code, len(waiting), done.out.count(": settled\n")) == (0, 4, 4)
    assert hexapla(office, "aside").out == "nothing is kept aside\n"
    (kept,) = json.loads(hexapla(office, "aside", "--all", "--format", "json").out)
    assert (kept["text"], kept["here"]) == ("A", "B")
