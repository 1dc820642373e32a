"""Files made to do harm, through the real command with its memory and its time limited.

Protects: each is refused, or read, with one line; nothing is written; no other file is stopped.
"""

from __future__ import annotations

import io
import os
import re
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Result, hexapla, make, tree

MEMORY, SECONDS = 1 << 30, 20
MASTER = "# Agenda\n\nThe *session* will open on Monday.\n"
MANY = 1_000_000

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits memory as Linux does")


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 << 20, 64 << 20))


def confined(folder: Path, *words: str) -> Result:
    """Runs a command that may take so much memory and processor time, and no more."""
    done = subprocess.run(
        [sys.executable, "-m", "hexapla", *words],
        cwd=folder, capture_output=True, check=False, preexec_fn=limit,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose one document has gone out."""
    root = make(tmp_path_factory.mktemp("office"), MASTER)
    assert hexapla(root, "extract").code == 0
    assert hexapla(root, "export", "--lang", "fr").code == 0
    return root


@pytest.fixture(scope="module")
def sent(office: Path) -> str:
    return (office / "build/fr/agenda.xlf").read_text()


def returned(sent: str, target: str) -> str:
    """What was sent, with a target for its paragraph."""
    before, source, after = sent.rpartition("</source>\n")
    assert "session" in before
    return f'{before}{source}<target xml:lang="fr">{target}</target>\n{after}'


def zipped(*files: tuple[str, bytes], mode: int = 0) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, (2027, 3, 1, 12, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = mode << 16
            archive.writestr(entry, data)
    return target.getvalue()


def refused(sent: str) -> dict[str, bytes]:
    """Files by name that are refused by `import`, and (XLIFF) by `validate`."""
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    laughs = f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]>'
    head, start, rest = sent.partition("<xliff")
    body = start + rest
    xliff = {
        "laughs.xlf": head + laughs + body.replace("Agenda", "&e9;"),
        "external.xlf": f'{head}<!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]>{body}',
        "parameter.xlf": f'{head}<!DOCTYPE x [<!ENTITY % a SYSTEM "/etc/passwd"> %a;]>{body}',
        "subset.xlf": f'{head}<!DOCTYPE x SYSTEM "http://127.0.0.1:9/a.dtd">{body}',
        "deep.xlf": returned(sent, "<g>" * MANY + "</g>" * MANY),
        "never-closed.xlf": "<a>" * 1_900_000,
        "marks.xlf": returned(sent, "<x/>" * 6 * MANY),
        "attributes.xlf": returned(
            sent, f"<x {' '.join([f'a{n}=' + chr(34) * 2 for n in range(100_000)])}/>"
        ),
        "nul.xlf": returned(sent, "b\0c"),
        "control.xlf": returned(sent, "b\x08c"),
        "cut-off.xlf": sent[: len(sent) // 2],
    }
    found = {name: text.encode() for name, text in xliff.items()}
    found |= {
        "bytes.xlf": sent.encode().replace(b"Agenda", b"\xff\xfe\xc0"),
        "surrogate.xlf": sent.encode("utf-16").replace("A".encode("utf-16-le"), b"\0\xd8", 1),
        "utf-7.xlf": sent.replace("UTF-8", "UTF-7").encode("utf-7"),
        "utf-32.xlf": sent.replace("UTF-8", "UTF-32").encode("utf-32"),
        "ebcdic.xlf": sent.replace("UTF-8", "IBM037").encode("cp037"),
        "lies.xlf": sent.replace("UTF-8", "UTF-16").encode(),
        "zeros.xlf": b"\0" * MANY,
        "nothing.xlf": b"",
        "noise.xlf": bytes(range(256)) * 10_000,
    }
    return found


def packages(sent: str) -> dict[str, bytes]:
    """Packages by name that are refused by `import`."""
    data = sent.encode()
    return {
        "bomb.zip": zipped(("a.xlf", b"\0" * 40_000_000)),
        "xml-bomb.zip": zipped(("a.xlf", b"<a>" * 13_000_000)),
        "many.zip": zipped(*[(f"{n}.xlf", b"") for n in range(3_000)]),
        "out.zip": zipped(("../agenda.xlf", data)),
        "root.zip": zipped(("/agenda.xlf", data)),
        "link.zip": zipped(("agenda.xlf", b"/etc/passwd"), mode=0o120777),
        "nested.zip": zipped(("agenda.xlf", zipped(("agenda.xlf", data)))),
        "cut-off.zip": zipped(("agenda.xlf", data))[:-30],
        "laughs.tmx": b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4">&a;</tmx>',
        "long.po": b'msgid "Agenda"\nmsgstr "' + b"b" * 3_000_000 + b'"\n',
        "bytes.po": b'msgid "Agenda"\nmsgstr "\xff"\n',
        "what.bin": os.urandom(100_000),
    }


def put(folder: Path, contents: dict[str, bytes]) -> list[str]:
    """Writes files and gives their names; one of a gigabyte, which takes no room on the disk."""
    folder.mkdir()
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    with (folder / "gigabyte.xlf").open("wb") as file:
        file.write(b"<a>")
        os.truncate(file.fileno(), 1 << 30)
    return [f"{folder.name}/{name}" for name in (*contents, "gigabyte.xlf")]


def remove(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def one_line_each(text: str, names: list[str]) -> None:
    lines = text.splitlines()
    assert len(lines) == len(names), text[:2000]
    for line, name in zip(lines, names, strict=True):
        assert Path(name).name in line
        assert len(line) < 400
        assert re.search(r"; .+", line), f"no advice: {line}"


def test_import_refuses_each_with_one_sentence(office: Path, sent: str) -> None:
    """All of them in one run, in the time of one, and the good file behind them is read."""
    before = tree(office)
    names = put(office / "back", refused(sent) | packages(sent))
    (office / "back/good.xlf").write_text(sent)
    done = confined(office, "import", *names, "back/good.xlf")
    remove(office / "back")
    assert (done.code, done.out.count("\n")) == (2, 1)
    assert done.out.startswith("good.xlf -> agenda [fr]: 2 segments: 0 applied, 2 unchanged")
    assert done.err.count("hexapla: ") == len(names)
    one_line_each(done.err, names)
    assert tree(office) == before


def test_validate_refuses_each_with_one_line(office: Path, sent: str) -> None:
    names = put(office / "back", refused(sent))
    done = confined(office, "validate", "--severity", "error", *names)
    remove(office / "back")
    assert done.code == 2
    assert "gigabyte.xlf: the file is larger than 256 MiB" in done.err
    *lines, totals, valid = done.out.splitlines()
    assert (totals, valid) == (f"{len(names) - 1} errors", f"0 of {len(names)} files valid")
    one_line_each("\n".join(lines), names[:-1])
    assert "Traceback" not in done.err


def test_a_segment_of_fifty_megabytes(office: Path, sent: str) -> None:
    before = tree(office)
    (office / "long.xlf").write_text(returned(sent, "b" * 50_000_000))
    for command in ("import", "validate"):
        done = confined(office, command, "long.xlf")
        assert done.code == (2 if command == "import" else 1)
        assert "one text or one tag has more than 10 million characters); " in done.err + done.out
    (office / "long.xlf").unlink()
    assert tree(office) == before


LARGE: dict[str, Callable[[], str]] = {
    "a hundred thousand codes": lambda: '<x id="1"/>' * 100_000,
    "as many different ones": lambda: "".join([f'<x id="{n}"/>b' for n in range(100_000)]),
    "as many pairs": lambda: '<g id="1">b</g>' * 100_000,
    "pairs that cross": lambda: "".join(
        [f'<bx id="{n}"/>' for n in range(50_000)] + [f'<ex id="{n}"/>' for n in range(50_000)]
    ),
    "segments": lambda: "".join([f'<mrk mtype="seg" mid="{n}">b</mrk>' for n in range(50_000)]),
    "an id of a million digits": lambda: f'<x id="{"1" * MANY}"/>',
    "spaces": lambda: " " * MANY + "b\tc\n",
    "tabs": lambda: "\t" * MANY + "b",
    "marks of Markdown": lambda: "[*_`!~\\" * 100_000,
    "nine million letters": lambda: "mot " * 2_250_000,
    "xinclude": lambda: (
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="/etc/passwd"/>'
    ),
}


def test_what_is_only_large_is_read_and_held_apart(office: Path, sent: str) -> None:
    """The ledger of each balances, in a time that does not grow with the square of its size."""
    before = tree(office)
    (office / "back").mkdir()
    names = []
    for number, content in enumerate(LARGE.values()):
        names.append(f"back/{number}.xlf")
        (office / names[-1]).write_text(returned(sent, content()))
    done = confined(office, "import", "--dry-run", *names)
    checked = confined(office, "validate", "--severity", "error", *names)
    remove(office / "back")
    assert (done.code, done.err) == (1, "")
    summaries = re.findall(r"^\d+\.xlf -> agenda \[fr\]: [\d,]+ segments: .*", done.out, re.M)
    assert len(summaries) == len(names)
    assert max(map(len, done.out.splitlines())) < 2_500
    assert "root:" not in done.out
    assert checked.code in (0, 1)
    assert checked.err == ""
    assert tree(office) == before


def test_what_is_refused_inside_a_file_is_not_written(office: Path, sent: str) -> None:
    """A text that no translator wrote does not come into the catalog, nor does its file grow."""
    before = tree(office)
    (office / "large.xlf").write_text(returned(sent, '<x id="1"/>' * 100_000))
    done = confined(office, "import", "large.xlf")
    (office / "large.xlf").unlink()
    assert (done.code, done.err) == (1, "")
    assert "1 refused" in done.out
    after = tree(office)
    assert {path: data for path, data in after.items() if path in before} == before
    for path in after.keys() - before.keys():
        (office / path).unlink()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
def test_a_file_without_an_end(office: Path) -> None:
    for command in ("import", "validate"):
        done = confined(office, command, "/dev/zero")
        assert done.code == 2
        assert re.search(r"zero: the file is larger than \d+ MiB; ", done.err)
