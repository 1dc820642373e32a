"""The table of checks, who is named, and in which order."""

from __future__ import annotations

import inspect
import re

import pytest
from side_by_side import found, of_units, said, side_by_side

from hexapla import checks
from hexapla.checks.check import Check
from hexapla.errors import HexaplaError
from hexapla.model.finding import Place, Severity
from hexapla.model.unit import Role, Unit

HEADINGS = ["What it does:", "Why:", "Example:", "What to do instead:"]


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.code)
def test_each_check_is_explained(check: Check) -> None:
    """One sentence, then the four headings, each with something below it."""
    text = inspect.cleandoc(check.explanation)
    assert re.findall(r"^\S.*:$", text, re.M) == HEADINGS
    assert text.partition("\n")[0].endswith(".")
    assert not re.search(r":\n(?! )", text)


def test_codes_are_unique() -> None:
    """A code names one check; its family is what stands before the number."""
    codes = [check.code for check in checks.CHECKS]
    assert len({*codes}) == len(codes)
    assert all(re.fullmatch(rf"{check.family}-\d+", check.code) for check in checks.CHECKS)


def test_findings_say_where() -> None:
    """The catalog's file, the language and the unit; for the master, its own file and ""."""
    table = side_by_side("One[^1]", fr="Un", es="Uno[^1]")
    (finding,) = found(table)
    assert finding[:2] == ("FN-1", Severity.ERROR)
    assert finding[3:6] == (Place("locales/fr/agenda.po"), "fr", "u1")
    (finding,) = found(side_by_side("One[^1]", fr="Un", es="Uno"))
    assert finding[3:6] == (Place("source/agenda.md"), "", "u1")


def test_order_of_findings() -> None:
    """The master first, then version by version, and within one unit by unit."""
    units = [Unit(f"u{n}", f"Text[^{n}]", Role.PARAGRAPH) for n in (2, 1, 3)]
    versions: dict[str, list[str | None]] = {
        "ru": ["a", "b", "c"],
        "ar": ["d", "e[^1]", ""],
        "fr": ["f", "g[^1]", None],
    }
    findings = found(of_units(units, versions))
    assert [(one.language, one.unit, one.code) for one in findings] == [
        ("", "u2", "FN-1"),
        ("ru", "u1", "FN-1"),
        ("ru", "u3", "FN-1"),
        ("ar", "u3", "TR-1"),
        ("fr", "u3", "TR-1"),
    ]


def test_only_some_checks() -> None:
    """By code or by family; a name that is neither is told, with those there are."""
    table = side_by_side("One[^1] *two*", fr="Un", es="Uno[^1] *dos*")
    assert [one.code for one in checks.run(table)] == ["FN-1", "TAG-1"]
    assert [one.code for one in checks.run(table, ["TAG"])] == ["TAG-1"]
    assert [one.code for one in checks.run(table, ["FN-1", "TR"])] == ["FN-1"]
    with pytest.raises(HexaplaError, match=r"no check “FN-99”.*NUM-1.*SYM, RES"):
        checks.run(table, ["FN-99"])


def test_the_master_is_named_only_if_all_say_so() -> None:
    """All versions there are, two at least, and in the same way."""
    master = "One[^1]"
    assert [*said(side_by_side(master, fr="Un", es="Uno"), "FN-1")] == [""]
    assert [*said(side_by_side(master, fr="Un", es="Uno", ru=None), "FN-1")] == [""]
    assert [*said(side_by_side(master, fr="Un"), "FN-1")] == ["fr"]
    assert [*said(side_by_side(master, fr="Un", es="Uno[^2]"), "FN-1")] == ["fr", "es"]
    assert [*said(side_by_side(master, fr="Un", es="Uno", ru="Один[^1]"), "FN-1")] == ["fr", "es"]


def test_languages_are_called_by_name() -> None:
    """By tag, where the name does not tell versions apart."""
    message = "version lacks footnote mark [^1]: put [^1] where the master has it, behind “One”"
    table = side_by_side("One[^1]", fr="Un", pt="Um[^1]")
    assert said(table, "FN-1") == {"fr": f"the French {message}"}
    units = [Unit("u1", "One[^1]", Role.PARAGRAPH)]
    table = of_units(units, {"fr-CA": ["Un"], "fr": ["Un[^1]"]})
    assert said(table, "FN-1") == {"fr-CA": f"the fr-CA {message}"}


def test_a_good_set_is_silent() -> None:
    """Six languages in concordance; any of them may be the original."""
    master = "See the [rules](https://www.un.org/en/rules) of **the Assembly**.[^1]"
    versions = {
        "ar": "انظر [النظام](https://www.un.org/ar/rules) **الجمعية**[^1].",
        "zh": "见**大会**[议事规则](https://www.un.org/zh/rules)。[^1]",
        "fr": "Voir le [règlement](https://www.un.org/fr/rules) de **l’Assemblée**[^1].",
        "ru": "См. [правила](https://www.un.org/ru/rules) **Ассамблеи**[^1].",
        "es": "Véase el [reglamento](https://www.un.org/es/rules) de **la Asamblea**[^1].",
    }
    texts = {"en": master, **versions}
    for original in texts:
        units = [Unit("u1", texts[original], Role.PARAGRAPH)]
        others = {tag: [text] for tag, text in texts.items() if tag != original}
        assert found(of_units(units, others, original)) == []
