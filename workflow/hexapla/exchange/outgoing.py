"""What a file for a translator holds beside its catalog, whatever its format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from hexapla.model.candidate import Candidate, Term
from hexapla.model.fragment import Fragment
from hexapla.model.locale import Locale

# A fragment in a language to its sentences: put together, they are the fragment again.
Cut = Callable[[Fragment, Locale], tuple[Fragment, ...]]


class Outgoing(NamedTuple):
    """How a catalog goes out.

    `original` is the units' language, `file` the document's path in the workspace. `source_tag` and
    `target_tag` are the language tags as the recipient's tool wants them ("" for our own). `filled`
    puts the source where a unit has no translation yet. `export` names this export, so that what
    comes back can be told from what else was sent ("" if nobody keeps it). `cut` cuts a fragment
    into sentences (None: units stay whole). `candidates` and `terms` are by unit id. Without
    `states` the file does not say how far a translation has come: for tools that would leave it.
    """

    original: Locale
    file: str
    source_tag: str = ""
    target_tag: str = ""
    filled: bool = False
    export: str = ""
    cut: Cut | None = None
    candidates: Mapping[str, tuple[Candidate, ...]] = {}
    terms: Mapping[str, tuple[Term, ...]] = {}
    states: bool = True
