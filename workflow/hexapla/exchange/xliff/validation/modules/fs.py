"""Format Style: which HTML element an element of XLIFF looks like in a quick preview."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hexapla.exchange.xliff.validation.grammar import Complaint, Rule, Vocabulary, placed
from hexapla.exchange.xliff.validation.modules.parts import numbered
from hexapla.exchange.xliff.validation.scopes import Scope
from hexapla.exchange.xliff.validation.values import Value, matching

NAMESPACE = "urn:oasis:names:tc:xliff:fs:2.0"
_FS, _SUB_FS = f"{{{NAMESPACE}}}fs", f"{{{NAMESPACE}}}subFs"
_NAMES = (
    "a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt "
    "em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span "
    "strike strong sub sup table tbody td tfoot th thead title tr tt u ul"
)
_HTML = frozenset(_NAMES.split())
# Pairs “name,value” with a backslash between; in a value both signs have a backslash before them.
_PAIR = r"\s*[^\s,\\=<>\"'/]+\s*,(?:[^\\,]|\\[\\,])*"
_PAIRS = matching(
    rf"{_PAIR}(?:\\{_PAIR})*",
    "pairs “name,value” with “\\” between them, and “\\” before each “,” and “\\” in a value",
)
# The specification does not list the group; the committee's own valid files have it there.
_OWNERS = "xlf:file xlf:group xlf:unit xlf:note xlf:sc xlf:ec xlf:ph xlf:pc xlf:mrk xlf:sm"


def _fs_for_sub_fs(styled: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """`subFs` gives attributes to the HTML element that `fs` names, so there must be one."""
    if styled.get(_FS) is None:
        yield Complaint(
            styled, "it has fs:subFs but no fs:fs", "name the HTML element in fs:fs, or drop subFs"
        )


def _only_isolated(end: etree._Element, scope: Scope) -> Iterator[Complaint]:
    """The style of a span stands at its start; an end has one only where its start is elsewhere."""
    if end.tag != scope.document.core + "ec" or end.get("isolated") == "yes":
        return
    for name in (_FS, _SUB_FS):
        if end.get(name) is not None:
            yield Complaint(
                end,
                f"it has fs:{name.rpartition('}')[2]} but its isolated is not “yes”",
                "put the style on its <sc>",
            )


_TAILS = {"fs": "5.1", "subFs": "5.2"}
_2_1 = Vocabulary(
    namespace=NAMESPACE,
    prefix="fs",
    attributes={
        "fs": placed(
            Value("an HTML element out of the module's list, such as p or b", _HTML.__contains__),
            _OWNERS,
        ),
        "subFs": placed(_PAIRS, _OWNERS),
    },
    rules=(
        Rule("X2-FS-1", "no fs:subFs without fs:fs", "subFs", "@subFs", _fs_for_sub_fs),
        Rule("X2-FS-2", "only an isolated <ec> has a style", "fs", "@fs @subFs", _only_isolated),
    ),
    numbers=numbered("5.3", _TAILS),
)
VOCABULARIES = {
    "2.0": _2_1,
    "2.1": _2_1,
    "2.2": _2_1._replace(numbers=numbered("4.3", _TAILS)),
}
