"""Units and catalogs to PO bytes: stable, unwrapped, and the same for the same content.

polib joins and wraps text slowly (1.1 s for 10,000 entries), so the lines are written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hexapla.exchange.po.strings import ESCAPES, LONGEST, quote
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.locale import Locale
from hexapla.model.unit import Role, Unit

_UNKNOWN_DATE = "2000-01-01 00:00+0000"


def write_register(units: Sequence[Unit], document: str, file: str) -> bytes:
    """The POT of a document: the register of its units.

    `file` stands in the reference comments, without a line, so that an edit elsewhere in the
    master changes nothing here.
    """
    blocks = [_header(document, None, (), ())]
    blocks += [f'{comments}{body}msgstr ""\n' for comments, body in heads(units, file)]
    return "\n".join(blocks).encode("utf-8")


def write_catalog(
    catalog: Catalog,
    file: str,
    header: Sequence[str] = (),
    preamble: Sequence[str] = (),
    made: Sequence[tuple[str, str]] = (),
) -> bytes:
    """The PO of a catalog.

    `header` and `preamble` are those of the file as it was, and stay; `made` are the units' own
    lines, if `heads` has already made them for another language.
    """
    units = [entry.unit for entry in catalog.entries]
    blocks = [_header(catalog.document, catalog.locale, header, preamble)]
    for entry, (comments, body) in zip(catalog.entries, made or heads(units, file)):
        if entry.remarks or entry.flags or (entry.target and not entry.usable):
            blocks.append(_full(entry, comments, body))
        elif "\n" in entry.target:
            blocks.append(f"{comments}{body}{quote('msgstr', entry.target)}")
        else:
            target = entry.target
            if '"' in target or "\\" in target or not target.isprintable():
                target = target.translate(ESCAPES)
            blocks.append(f'{comments}{body}msgstr "{target}"\n')
    blocks += [_obsolete(entry) for entry in catalog.retired if entry.target]
    return "\n".join(blocks).encode("utf-8")


def heads(units: Iterable[Unit], file: str) -> list[tuple[str, str]]:
    """For each unit its comments, and its msgctxt and msgid: the same lines in every language."""
    places: dict[tuple[Role, tuple[str, ...]], str] = {}
    made = []
    for unit_id, text, role, trail, name, notes in units:
        comments = places.get((role, trail))
        if comments is None:
            under = f"#. in: {' › '.join(trail)}\n" if trail else ""
            comments = f"#. {role.value}\n{under}#: {_reference(file)}\n"
            places[role, trail] = comments
        if name or notes:
            comments = _comments(role, trail, name, notes, file)
        if "\n" in text:
            body = f'msgctxt "{unit_id}"\n{quote("msgid", text)}'
        else:
            if '"' in text or "\\" in text or not text.isprintable():
                text = text.translate(ESCAPES)
            body = f'msgctxt "{unit_id}"\nmsgid "{text}"\n'
        made.append((comments, body))
    return made


def _comments(
    role: Role, trail: tuple[str, ...], name: str, notes: tuple[str, ...], file: str
) -> str:
    lines = [f"#. {role.value} {name}".rstrip()]
    if trail:
        lines.append(f"#. in: {' › '.join(trail)}")
    lines += [f"#. note: {note}" for note in notes]
    return "\n".join([*lines, f"#: {_reference(file)}", ""])


def _reference(file: str) -> str:
    # GNU gettext's way to keep a name with spaces one reference: U+2068 and U+2069 around it.
    return f"\u2068{file}\u2069" if " " in file else file


def _full(entry: Entry, comments: str, body: str) -> str:
    flags = [*(["fuzzy"] if entry.target and not entry.usable else []), *entry.flags]
    return "".join(
        [
            *(f"# {remark}".rstrip() + "\n" for remark in entry.remarks),
            comments,
            f"#, {', '.join(flags)}\n" if flags else "",
            quote("msgid", entry.made_for, "#| ") if entry.stale else "",
            body,
            quote("msgstr", entry.target),
        ]
    )


def _obsolete(entry: Entry) -> str:
    flags = [*(["fuzzy"] if entry.state < State.TRANSLATED else []), *entry.flags]
    context = quote("msgctxt", entry.unit.id, "#~ ") if entry.unit.id else ""
    return "".join(
        [
            *(f"# {remark}".rstrip() + "\n" for remark in entry.remarks),
            f"#, {', '.join(flags)}\n" if flags else "",
            context,
            quote("msgid", entry.unit.text, "#~ "),
            quote("msgstr", entry.target, "#~ "),
        ]
    )


def _header(
    document: str, locale: Locale | None, header: Sequence[str], preamble: Sequence[str]
) -> str:
    language = locale.tag.replace("-", "_") if locale else ""
    # No date ever changes here: a date would make two extracts of one master differ.
    wanted = {
        "Project-Id-Version": document,
        "POT-Creation-Date": _UNKNOWN_DATE,
        "PO-Revision-Date": _UNKNOWN_DATE,
        "Last-Translator": "none",
        "Language-Team": locale.name if locale else "none",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    lines = [line for line in header if line.strip()]
    if lines:
        there = {line.partition(":")[0] for line in lines}
        lines = [
            "Content-Type: text/plain; charset=UTF-8" if line.startswith("Content-Type:") else line
            for line in lines
        ]
        missing = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
        lines += [f"{key}: {wanted[key]}" for key in missing if key not in there]
    else:
        lines = [f"{key}: {value}" for key, value in wanted.items()]
    comments = "".join(f"# {line}".rstrip() + "\n" for line in preamble)
    body = "".join(f'"{line.translate(ESCAPES)}\\n"\n' for line in lines)
    return f'{comments}msgid ""\nmsgstr ""\n{body}'
