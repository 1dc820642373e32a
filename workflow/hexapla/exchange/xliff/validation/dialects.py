"""The table of the versions of XLIFF that are known, and how a file says which one it is of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lxml import etree

from hexapla.exchange.xliff.validation import xlf
from hexapla.exchange.xliff.validation.grammar import Vocabulary
from hexapla.exchange.xliff.validation.modules import (
    ctr,
    fs,
    gls,
    its,
    itsm,
    mda,
    mtc,
    pgs,
    res,
    slr,
    val,
)
from hexapla.exchange.xliff.validation.tables import Dialect, Tables, compiled, namespace_of
from hexapla.exchange.xliff.validation.v1 import rules as v1_rules
from hexapla.exchange.xliff.validation.v1 import vocabulary as v1

# Each by version; a version that a module does not have takes its namespace for an extension's.
MODULES: tuple[Mapping[str, Vocabulary], ...] = (
    mtc.VOCABULARIES,
    gls.VOCABULARIES,
    fs.VOCABULARIES,
    mda.VOCABULARIES,
    res.VOCABULARIES,
    slr.VOCABULARIES,
    val.VOCABULARIES,
    ctr.VOCABULARIES,
    its.VOCABULARIES,
    itsm.VOCABULARIES,
    pgs.VOCABULARIES,
)


def _second(version: str) -> Dialect:
    modules = tuple(module[version] for module in MODULES if version in module)
    return Dialect(version, "X2", (xlf.VOCABULARIES[version], *modules))


DIALECTS: dict[str, Dialect] = {
    **{
        version: Dialect(version, "X1", (vocabulary,), v1.CONTAINERS, v1.UNITS, version != "1.0")
        for version, vocabulary in v1.VOCABULARIES.items()
    },
    **{
        f"bare {version}": Dialect(version, "X1", (vocabulary,), v1.CONTAINERS, v1.UNITS, True)
        for version, vocabulary in v1.BARE.items()
    },
    **{version: _second(version) for version in ("2.0", "2.1", "2.2")},
}

# By the namespace of the root and what its @version says: 2.1 kept the namespace of 2.0, and 2.2
# takes all three numbers for one version.
BY_ROOT: dict[tuple[str, str], str] = {
    ("", "1.0"): "1.0",
    ("", "1.1"): "bare 1.1",
    ("", "1.2"): "bare 1.2",
    (v1_rules.NAMESPACES["1.1"], "1.0"): "1.1",
    (v1_rules.NAMESPACES["1.1"], "1.1"): "1.1",
    (v1_rules.NAMESPACES["1.2"], "1.0"): "1.2",
    (v1_rules.NAMESPACES["1.2"], "1.1"): "1.2",
    (v1_rules.NAMESPACES["1.2"], "1.2"): "1.2",
    ("urn:oasis:names:tc:xliff:document:2.0", "2.0"): "2.0",
    ("urn:oasis:names:tc:xliff:document:2.0", "2.1"): "2.1",
    ("urn:oasis:names:tc:xliff:document:2.2", "2.0"): "2.2",
    ("urn:oasis:names:tc:xliff:document:2.2", "2.1"): "2.2",
    ("urn:oasis:names:tc:xliff:document:2.2", "2.2"): "2.2",
}


@cache
def tables_for(version: str) -> Tables:
    """The tables of a version, made once."""
    return compiled(DIALECTS[version])


def version_of(root: etree._Element) -> str:
    """The version whose rules a file has to keep; the nearest one where it names none rightly."""
    namespace, version = namespace_of(str(root.tag))[1:-1], root.get("version", "")
    said = BY_ROOT.get((namespace, version))
    if said is None and (namespace or not version):
        said = next((one for (space, _), one in BY_ROOT.items() if space == namespace), None)
    return said or ""
