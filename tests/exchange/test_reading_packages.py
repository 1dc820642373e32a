"""Packages: each file in them that is a translator's is read, and no other."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from hexapla.errors import FormatError
from hexapla.exchange.reading import read


def package(**files: str | bytes) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def packed(files: dict[str, str | bytes]) -> bytes:
    return package(**files)


def xliff(document: str = "a.md", target: str = "b", language: str = "fr", unit: str = "1") -> str:
    named = f'target-language="{language}"' if language else ""
    content = f"<target>{target}</target>" if target else ""
    return (
        f'<xliff version="1.2"><file original="{document}" source-language="en" {named}><body>'
        f'<trans-unit id="{unit}"><source>a</source>{content}</trans-unit></body></file></xliff>'
    )


TMX = (
    '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a</seg></tuv>'
    '<tuv xml:lang="fr"><seg>old</seg></tuv></tu></body></tmx>'
)


def texts(data: bytes, name: str = "back.zip") -> list[tuple[str, str, list[object]]]:
    return [
        (one.document, one.language, [segment.target for segment in one.segments])
        for one in read(data, name)
    ]


def test_every_file_of_a_known_format_is_read():
    data = packed({
        "readme.txt": "hello", "fr/a.xlf": xliff(), "fr/b.xlf": xliff("b.md", "c"),
        "c.po": 'msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "a"\nmsgstr "d"\n', "x.html": "<p>",
    })  # fmt: skip
    assert texts(data) == [
        ("a.md", "fr", [("b",)]),
        ("b.md", "fr", [("c",)]),
        ("", "es", [("d",)]),
    ]


def test_the_suffix_of_the_package_does_not_matter():
    for name in ("a.sdlrpx", "a.xlz", "a.omt", "a.mqxlz", "back"):
        assert texts(packed({"content.xlf": xliff(), "skeleton.skl": "x"}), name) == [
            ("a.md", "fr", [("b",)])
        ]


def test_a_memory_that_lies_beside_the_files_is_not_what_came_back():
    """What we have sent along may be older than the translation."""
    assert texts(packed({"memory.tmx": TMX, "a.xlf": xliff()})) == [("a.md", "fr", [("b",)])]


def test_a_memory_alone_is():
    assert texts(packed({"memory.tmx": TMX})) == [("", "fr", [("old",)])]


def test_of_a_project_of_omegat_its_target_files_are_read():
    project = {"p/omegat.project": "<omegat/>", "p/source/a.xlf": xliff(target="")}
    saved = {"p/omegat/project_save.tmx": TMX, "p/tm/other.tmx": TMX.replace("old", "older")}
    done = {"p/target/a.xlf": xliff(target="new")}
    assert texts(packed({**project, **saved, **done})) == [("a.md", "fr", [("new",)])]
    assert texts(packed({**project, **saved})) == [("", "fr", [("old",)])]


def test_copies_of_the_source_in_a_package_of_trados_are_left_out():
    data = packed({"en-US/a.sdlxliff": xliff(target="", language=""), "fr-FR/a.sdlxliff": xliff()})
    assert texts(data, "a.sdlrpx") == [("a.md", "fr", [("b",)])]


def test_a_document_in_two_files_is_one():
    data = packed({"1.xlf": xliff(), "2.xlf": xliff(target="c", unit="2")})
    assert texts(data) == [("a.md", "fr", [("b",), ("c",)])]


def test_a_document_in_two_languages_is_two():
    data = packed({"fr.xlf": xliff(), "es.xlf": xliff(target="c", language="es")})
    assert texts(data) == [("a.md", "fr", [("b",)]), ("a.md", "es", [("c",)])]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"readme.txt": "hello"}, "back.zip: the package holds no file of a translator's tool"),
        ({"fr/a.xlf": "<xliff"}, "back.zip/fr/a.xlf:1: the XML is broken"),
        ({"../a.xlf": xliff()}, "back.zip: the archive's member “../a.xlf” leads out of it"),
        ({"inner.zip": package(a="b")}, "back.zip: the archive holds another archive"),
    ],
)
def test_what_is_wrong_says_where(files, words):
    with pytest.raises(FormatError) as caught:
        read(packed(files), "back.zip")
    assert str(caught.value).startswith(words)
    assert "\n" not in str(caught.value)
