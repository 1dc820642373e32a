"""What tools are known to do to the files that we send: the table, and its use.

An import is proved against it: of the damages that are not harmful, all content must come home; of
the others every segment must be accounted for.
"""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from hexapla.exchange.damages import (
    additions,
    codes,
    conversion,
    dressing,
    harm,
    identity,
    native,
    saying,
    segments,
    spelling,
    surroundings,
)
from hexapla.exchange.damages.damage import Change, Damage, on_tree

# Changes of the tree that leave all content as it is.
_CHANGES: tuple[tuple[str, str, Change], ...] = (
    ("comments-dropped", "comments go", surroundings.comments_dropped),
    ("notes-dropped", "notes go", surroundings.drops("notes", "note")),
    ("candidates-dropped", "matches go", surroundings.candidates_dropped),
    ("glossary-dropped", "terms go", surroundings.drops_module("glossary")),
    ("metadata-dropped", "metadata go", surroundings.drops_module("metadata")),
    ("extensions-dropped", "what no standard asks for goes", surroundings.extensions_dropped),
    ("export-name-lost", "the name of the export goes", surroundings.export_name_lost),
    ("states-dropped", "states go", surroundings.states_dropped),
    (
        "states-changed",
        "states are said in other words",
        surroundings.states_set(surroundings.in_other_words),
    ),
    (
        "states-left",
        "states stay as they were sent",
        surroundings.states_set(surroundings.as_sent),
    ),
    ("approved-flipped", "“approved” is turned round", surroundings.approved_flipped),
    ("languages-with-region", "languages get a region", dressing.languages_with_region),
    ("original-renamed", "the document gets another name", dressing.original_renamed),
    (
        "untranslated-left-out",
        "untranslated units do not come back",
        identity.untranslated_left_out,
    ),
    (
        "untranslated-filled",
        "untranslated units hold their source",
        surroundings.untranslated_filled,
    ),
    (
        "untranslated-filled-silently",
        "untranslated units hold their source, and no state",
        surroundings.untranslated_filled_silently,
    ),
    (
        "untranslated-emptied",
        "untranslated units get an empty target",
        surroundings.untranslated_emptied,
    ),
    ("original-data-dropped", "the codes' originals go", surroundings.original_data_dropped),
    ("codes-renumbered", "codes get other ids", codes.codes_renumbered),
    ("pairs-as-bpt", "pairs become <bpt> and <ept>", codes.pairs_as_bpt),
    ("pairs-as-bx", "pairs become two codes", codes.pairs_as_bx),
    ("codes-as-ph", "<x/> becomes <ph>", codes.codes_as_ph),
    ("codes-as-text", "codes become text, as in {1}", codes.codes_as_text),
    ("segments-joined", "segments are joined", segments.segments_joined),
    ("segments-split", "segments are split", segments.segments_split),
    ("segments-marked", "texts stand in marks of segments", segments.segments_marked),
    ("units-split", "units are split", segments.units_split),
    ("units-split-anew", "units are split and numbered anew", segments.units_split_anew),
    ("units-doubled", "units stand there twice", identity.units_doubled),
    ("units-reordered", "units come in another order", identity.units_reordered),
    ("ids-renumbered", "ids are 1, 2, 3, and ours is the name", identity.ids_renumbered),
    ("ids-prefixed", "ids are made longer", identity.ids_prefixed),
    ("ids-lost", "ids are 1, 2, 3, and ours is gone", identity.ids_lost),
    ("groups-dropped", "groups go", identity.groups_dropped),
    ("groups-added", "units stand in new groups", identity.groups_added),
    ("files-merged", "documents are merged", identity.files_merged),
    ("files-split", "the document is split in two", identity.files_split),
    ("extensions-added", "the tool adds elements of its own", surroundings.extensions_added),
    ("comments-added", "comments between elements", dressing.comments_added),
    ("comments-inside", "comments inside texts", dressing.comments_inside),
    ("spaces-collapsed", "runs of spaces are one", dressing.spaces_collapsed),
    ("one-line", "no line ends between elements", dressing.one_line),
    ("indented", "elements are indented", dressing.indented),
    ("indented-inside", "codes and segments are indented", dressing.indented_inside),
    ("attributes-reordered", "attributes in another order", dressing.attributes_reordered),
    ("decomposed", "letters and their marks are apart", spelling.decomposed),
    (
        "no-break-spaces-lost",
        "no-break spaces are simple ones",
        spelling.no_break_spaces_lost,
    ),
    ("texts-wrapped", "texts go over several lines", spelling.texts_wrapped),
    ("texts-padded", "texts stand on lines of their own", spelling.texts_padded),
    ("marks-added", "terms are marked", additions.marks_added),
    ("comments-within", "comments in the midst of words", additions.comments_within),
    ("codes-wrapped", "codes stand in elements of the tool", additions.codes_wrapped),
    ("candidates-added", "a machine offers translations", additions.candidates_added),
    ("notes-moved", "notes go to the file", additions.notes_moved),
    ("target-first", "targets stand before sources", additions.target_first),
    ("targets-with-region", "the target language gets a region", saying.targets_with_region),
    ("languages-respelled", "languages as in fr_FR", saying.languages_respelled),
    ("languages-lost", "no target language is named", saying.languages_lost),
    ("space-unsaid", "“xml:space” goes", saying.space_unsaid),
    (
        "marked-untranslatable",
        "units are marked as not to be translated",
        saying.marked_untranslatable,
    ),
    ("untranslated-finished", "empty targets are final", saying.untranslated_finished),
    ("header-dropped", "the header goes", saying.header_dropped),
    ("cdata", "texts as CDATA", dressing.cdata),
)

# Changes of the tree after which content is gone or changed.
_HARMFUL: tuple[tuple[str, str, Change], ...] = (
    ("code-deleted", "codes are deleted", harm.to_codes(harm.deleted, "pair", "alone")),
    ("code-doubled", "codes stand there twice", harm.to_codes(harm.doubled, "pair", "alone")),
    ("code-misnested", "ends of pairs change places", harm.to_codes(harm.misnested, "pair")),
    ("code-halved", "pairs lose an end", harm.to_codes(harm.halved, "pair")),
    ("code-foreign", "codes that no source has", harm.foreign_code),
    ("note-mark-moved", "codes are moved", harm.to_codes(harm.moved, "alone")),
    ("target-emptied", "targets are emptied", harm.to_pieces(harm.emptied)),
    ("half-translated", "segments are not translated", harm.to_pieces(harm.untranslated)),
    ("source-altered", "sources are altered", harm.to_pieces(harm.source_altered)),
    ("texts-swapped", "two translations change places", harm.texts_swapped),
    ("codes-stripped", "all codes are gone", harm.codes_stripped),
    ("units-merged", "units are merged", harm.units_merged),
    ("quotes-curled", "quotation marks are curled", harm.in_targets(harm.quotes_curled)),
    ("escaped-twice", "signs are escaped twice", harm.in_targets(harm.escaped_twice)),
    ("unseen-added", "letters without a width", harm.in_targets(harm.with_unseen)),
    ("unit-unknown", "a unit of another job", harm.unknown_unit),
    ("states-raised", "all states are “final”", surroundings.states_set(surroundings.raised)),
    ("language-wrong", "the file names another language", harm.wrong_language),
)

# In the order in which they are applied together: content first, letters last.
_ALL = (
    *(Damage(name, title, on_tree(change), harmful=True) for name, title, change in _HARMFUL),
    *(Damage(name, title, on_tree(change)) for name, title, change in _CHANGES),
    Damage(
        "version-changed", "XLIFF 1.2 becomes 2.0, or the other way", conversion.version_changed
    ),
    Damage(
        "as-sdlxliff",
        "comes as Trados Studio saves it",
        native.native("sdl", native.SDL, native.sdlxliff),
    ),
    Damage(
        "as-mxliff",
        "comes as Phrase has it in its editor",
        native.native("m", native.PHRASE, native.mxliff),
    ),
    Damage(
        "as-mqxliff", "comes as memoQ saves it", native.native("mq", native.MEMOQ, native.mqxliff)
    ),
    Damage("prefixed", "elements get a prefix", dressing.prefixed),
    Damage("ascii-references", "letters as references", dressing.ascii_references),
    Damage("quotes-as-references", "quotation marks as entities", spelling.quotes_as_references),
    Damage("latin-1", "ISO 8859-1", spelling.latin_1),
    Damage("undeclared", "no XML declaration", spelling.undeclared),
    Damage("blank-first-line", "an empty line comes first", spelling.blank_first_line),
    Damage("windows-line-ends", "lines end as in Windows", dressing.windows_line_ends),
    Damage("byte-order-mark", "UTF-8 with a mark", dressing.byte_order_mark),
    Damage("utf-16", "UTF-16", dressing.utf16),
    Damage("encoding-broken", "the encoding is broken", harm.encoding_broken, harmful=True),
    Damage("truncated", "the end of the file is missing", harm.truncated, harmful=True),
)

DAMAGES: dict[str, Damage] = {damage.name: damage for damage in _ALL}


def damaged(data: bytes, names: Iterable[str], random: Random) -> bytes:
    """A file after the damages of these names, in the order of the table.

    Raises KeyError for a name that the table does not have.
    """
    wanted = {DAMAGES[name].name for name in names}
    for name, damage in DAMAGES.items():
        if name in wanted:
            data = damage.apply(data, random)
    return data
