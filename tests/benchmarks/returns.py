"""`python -m tests.benchmarks.returns --count 10000 --seed 1`: files that come back damaged.

Each is made from an export of a small catalog, translated in part, damaged as tools do it, and
taken in. What must hold, whatever the damage: no traceback; every segment in one account; every
word that was translated is in the catalog or kept aside; nothing else has changed; a second import
changes nothing; no state has risen by itself. Where nothing harmful was done, all must be home.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable
from random import Random
from typing import NamedTuple
from unicodedata import normalize

from hexapla.errors import FormatError
from hexapla.exchange import sent as records
from hexapla.exchange.damages import DAMAGES, damaged
from hexapla.exchange.outgoing import Outgoing
from hexapla.exchange.po import reading as po
from hexapla.exchange.profiles import PROFILES, tag_for
from hexapla.exchange.pseudo import translate
from hexapla.exchange.reading import read
from hexapla.exchange.returns.accounts import Account
from hexapla.exchange.returns.aside import entry_of
from hexapla.exchange.returns.ledger import Kept, Ledger, receive
from hexapla.exchange.returns.returned import Returned, settle
from hexapla.exchange.xliff import WRITERS
from hexapla.markup import notation
from hexapla.markup.writing import match
from hexapla.model.catalog import Catalog, Entry, State
from hexapla.model.fragment import Fragment
from hexapla.model.locale import Locale

from . import catalogs

EN = Locale.parse("en")
WORD = re.compile(r"\w+")
BRACED = re.compile(r"\{\d")
TOKEN = re.compile(r"zq\d+w\d+z")
HARMLESS = [name for name, damage in DAMAGES.items() if not damage.harmful]
# After these nobody can tell a state that a person has set.
UNSTATED = {
    "states-dropped", "states-changed", "states-left", "states-raised", "approved-flipped",
    "extensions-dropped", "version-changed", "texts-swapped", "untranslated-filled-silently",
}  # fmt: skip


class Case(NamedTuple):
    """A returned file and all that is known of it."""

    seed: int
    version: str
    before: Catalog
    here: Catalog
    sent: records.Sent | None
    out: bytes
    translated: bytes
    returned: bytes
    names: tuple[str, ...]
    done: frozenset[str]


class Outcome(NamedTuple):
    """What became of it: what is wrong, what is not home, the accounts."""

    wrong: tuple[str, ...]
    strays: tuple[str, ...] = ()
    accounts: tuple[tuple[Account, int], ...] = ()
    refused: str = ""


class Speaker:
    """Says every word of a unit as a token of its own."""

    def __init__(self, made: Catalog) -> None:
        self.numbers = {one.unit.id: n for n, one in enumerate(made.entries)}
        self.said: Counter[str] = Counter()

    def say(self, unit: str, words: str) -> str:
        return WORD.sub(lambda _: self.token(unit), words)

    def token(self, unit: str) -> str:
        self.said[unit] += 1
        return f"zq{self.numbers[unit]}w{self.said[unit]}z"

    def fragment(self, unit: str, source: Fragment) -> Fragment:
        """The target of a unit whose source was translated from its first word on."""
        self.said[unit] = 0
        return tuple([self.say(unit, part) if isinstance(part, str) else part for part in source])


def case(
    seed: int, names: Iterable[str] | None = None, calm: bool = False, version: str = ""
) -> Case:
    """The case of a seed; `names` are the damages, `version` is that of XLIFF, else both by chance.

    `calm` is a case in which nobody has gone on working here meanwhile.
    """
    random = Random(seed)
    before = catalogs.catalog(random)
    version = version or random.choice(sorted(WRITERS))
    out, name, record = _sent(before, version, random)
    share = random.choice((0.3, 0.7, 1))
    chosen = {one.unit.text: random.random() < share for one in before.entries}
    done = frozenset(one.unit.id for one in before.entries if chosen[one.unit.text])
    translated = translate(out, done.__contains__, Speaker(before).say)
    if names is None:
        pool = list(DAMAGES) if random.random() < 0.5 else HARMLESS
        names = random.sample(pool, random.choice((1, 1, 2, 3, 6)))
    # A file is in one tool's own format only.
    native = [name for name in names if name.startswith("as-")]
    names = [name for name in names if name not in native[1:]]
    busy = random.random() < 0.2
    here = catalogs.edited(before, random) if busy and not calm else before
    known = calm or random.random() < 0.9
    sent = records.of_file(name, po.read(record, "sent.po")) if known else None
    returned = damaged(translated, names, random)
    return Case(seed, version, before, here, sent, out, translated, returned, tuple(names), done)


def _sent(before: Catalog, version: str, random: Random) -> tuple[bytes, str, bytes]:
    """A file as it goes out to some tool, the name of the export and its record."""
    profile = random.choice(list(PROFILES.values()))
    name, record = records.record(before, "source/d.md", filled=profile.filled)
    outgoing = Outgoing(
        EN, "source/d.md", tag_for(profile, EN), tag_for(profile, before.locale), profile.filled,
        name, catalogs.cut if random.random() < 0.5 else None, catalogs.candidates(before, random),
        catalogs.terms(before, random),
    )  # fmt: skip
    return b"".join(WRITERS[version](before, outgoing)), name, record


def outcome(made: Case) -> Outcome:
    """Takes a case in and holds it against all that must be so."""
    try:
        found = read(made.returned, "d.xlf")
    except FormatError as error:
        return Outcome(_refusal(made, str(error)), refused=str(error))
    wrong: list[str] = []
    after, kept, tally = made.here, [], Counter[Account]()
    ledgers: list[tuple[Returned, Ledger]] = []
    for one in found:
        after, ledger, aside = receive(after, one, made.sent)
        wrong += _unbalanced(ledger, one)
        kept += aside
        tally.update(ledger.counts())
        ledgers.append((one, ledger))
    wrong += _lost(made, after, kept, ledgers)
    wrong += _laws(made, after, kept)
    wrong += _again(made, after, found, kept)
    wrong += _risen(made, after)
    strays = [*_strays(made, after), *_alarms(made, kept)] if _harmless(made) else ()
    return Outcome(tuple(wrong), tuple(strays), tuple(tally.items()))


def _harmless(made: Case) -> bool:
    return made.here is made.before and not any(DAMAGES[name].harmful for name in made.names)


def _refusal(made: Case, sentence: str) -> tuple[str, ...]:
    if "\n" in sentence or not sentence.startswith("d.xlf"):
        return (f"not one sentence: {sentence!r}",)
    if set(made.names) & {"truncated", "encoding-broken"}:
        return ()
    return (f"refused: {sentence}",)


def _unbalanced(ledger: Ledger, returned: Returned) -> list[str]:
    parts = sum(one.parts for one in returned.segments)
    if not ledger.balances(returned):
        return ["the ledger does not balance"]
    if sum(ledger.counts().values()) != parts:
        return [f"accounts for {sum(ledger.counts().values())} of {parts} segments"]
    return [
        f"{row.account.value} without a reason"
        for row in ledger.rows
        if not row.reason
        and row.account in (Account.QUARANTINED, Account.ORPHANED, Account.REFUSED)
    ]


def text_of(data: bytes) -> str:
    """A file's text, as far as it can be had."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8", "replace")


def _lost(
    made: Case, after: Catalog, kept: list[Kept], ledgers: list[tuple[Returned, Ledger]]
) -> list[str]:
    """Words that stand in the file, and neither in the catalog nor aside nor in what is refused."""
    there = set(_tokens(text_of(made.returned)))
    home = {one for entry in after.entries for one in _tokens(entry.target)}
    for one in kept:
        home |= set(_tokens(entry_of(one, "d.xlf").target))
    for _, ledger in ledgers:
        for row in ledger.rows:
            if row.account is Account.REFUSED:
                home |= set(_tokens(" ".join(map(str, row.segment.target or ()))))
    lost = sorted(there - home)
    return [f"lost: {' '.join(lost[:5])}"] if lost else []


def _tokens(text: str) -> list[str]:
    """The words in a text, whatever form a tool has given the letter behind them."""
    return TOKEN.findall(normalize("NFD", text))


def _laws(made: Case, after: Catalog, kept: list[Kept]) -> list[str]:
    """Units and their order stay (law 3); no text goes without being kept (law 4)."""
    wrong = []
    if [one.unit for one in after.entries] != [one.unit for one in made.here.entries]:
        wrong.append("the units have changed")
    if after.retired != made.here.retired:
        wrong.append("retired entries have changed")
    aside = {(one.item.unit.id, one.item.target) for one in kept if isinstance(one.item, Entry)}
    record = {(one.id, one.target) for one in made.sent.units} if made.sent else set()
    for old, new in zip(made.here.entries, after.entries):
        text = (old.unit.id, old.target)
        if old.target and old.target != new.target and text not in aside | record:
            wrong.append(f"{old.unit.id}: its old translation is lost")
        if set(old.remarks) - set(new.remarks) or set(old.flags) - set(new.flags):
            wrong.append(f"{old.unit.id}: a remark or flag is lost")
    return wrong


def _again(made: Case, after: Catalog, found: tuple[Returned, ...], kept: list[Kept]) -> list[str]:
    """The same file once more changes nothing."""
    again, more = after, []
    wrong = []
    for one in found:
        again, ledger, aside = receive(again, one, made.sent)
        more += aside
        if ledger.counts()[Account.APPLIED]:
            rows = [row.reason for row in ledger.rows if row.account is Account.APPLIED]
            wrong.append(f"a second import applies again: {rows[:2]}")
    if again != after:
        wrong.append("a second import changes the catalog")
    notes = {entry_of(one, "d.xlf").unit.id for one in kept}
    # Without the record nobody knows what the codes of our own translation were numbered as.
    if made.sent and {entry_of(one, "d.xlf").unit.id for one in more} - notes:
        wrong.append("a second import keeps something new aside")
    return wrong


def _risen(made: Case, after: Catalog) -> list[str]:
    """No import says more of a text than that it is translated, and of ours only what it says."""
    wrong = []
    for old, new in zip(made.here.entries, after.entries):
        if new == old:
            continue
        if new.state > State.TRANSLATED and new.target != old.target:
            wrong.append(f"{old.unit.id}: a new text is {new.state.name}")
        elif new.state > max(old.state, State.TRANSLATED):
            wrong.append(f"{old.unit.id}: {old.state.name} has become {new.state.name}")
        elif (
            new.state > old.state and old.unit.id not in made.done and not _excused(made, old, new)
        ):
            wrong.append(f"{old.unit.id}: risen to {new.state.name}, and nobody has touched it")
    return wrong


def _excused(made: Case, old: Entry, new: Entry) -> bool:
    """Whether a file says of an untouched unit what looks like a person's work.

    States are lost, a harmful damage has changed the text that it was filled with, or it is a
    number or a symbol, which is the same in a translation.
    """
    if set(made.names) & UNSTATED:
        return True
    harmed = any(DAMAGES[name].harmful for name in made.names)
    return (harmed and new.state is State.DRAFT) or _is_symbol(old.unit.text)


def _is_symbol(text: str) -> bool:
    return not any(map(str.isalpha, notation.read(text).words()))


def _strays(made: Case, after: Catalog) -> list[str]:
    """Units whose translation is not home, and units that changed and nobody has translated."""
    speaker = Speaker(made.before)
    strays = []
    for old, new in zip(made.here.entries, after.entries):
        unit = old.unit
        if _alike(made, unit.text + old.target):
            continue
        if unit.id not in made.done:
            if new != old and not _is_symbol(unit.text):
                strays.append(f"{unit.id}: changed, {old.target!r} -> {new.target!r}")
            continue
        source = notation.read(unit.text)
        wanted = speaker.fragment(unit.id, source.fragment)
        if wanted == source.fragment:
            continue
        # Of units with the same words, it does not matter which translation is whose.
        target = match(source, notation.read(new.target))
        spaced = made.before.locale.language != "zh"
        if _bare(target.fragment, spaced) != _bare(wanted, spaced):
            strays.append(f"{unit.id}: {wanted!r} has come home as {new.target!r}")
    return strays


def _alarms(made: Case, kept: list[Kept]) -> list[str]:
    """What is kept aside of units that nobody has touched."""
    found = []
    texts = {one.unit.id: one.unit.text + one.target for one in made.before.entries}
    for one in kept:
        if isinstance(one.item, Entry) or not one.item.target:
            continue
        words = "".join(part for part in one.item.target if isinstance(part, str))
        if TOKEN.search(words) or not WORD.search(words) or _alike(made, words):
            continue
        if _alike(made, texts.get(one.unit, "")):
            continue
        found.append(f"{one.unit}: kept aside ({one.reason}), and nobody has touched it")
    return found


def _alike(made: Case, words: str) -> bool:
    """Whether words look like codes that have become text: nobody can tell them any more."""
    return bool({"codes-as-text", "as-mxliff"} & set(made.names) and BRACED.search(words))


def _bare(fragment: Fragment, spaced: bool) -> Fragment:
    """A fragment as it is compared; between Chinese sentences a space comes and goes."""
    row = [TOKEN.sub("zz", plain(one)) if isinstance(one, str) else one for one in settle(fragment)]
    if not spaced:
        row = ["".join(one.split()) if isinstance(one, str) else one for one in row]
    return tuple([one for one in row if one])


def plain(words: str) -> str:
    """Words as they are compared: some tools change the form of letters, and no-break spaces."""
    return normalize("NFC", words.replace("\u00a0", " "))


def show(made: Case, result: Outcome) -> None:
    """A case that is not as it must be, for a person."""
    print(f"\nseed {made.seed}, {made.version}, {', '.join(made.names)}")
    for problem in (*result.wrong, *result.strays)[:4]:
        print(f"  {problem}")


def main() -> None:
    """Runs the cases, prints what is wrong with them, and a table by damage."""
    parser = argparse.ArgumentParser(description="Files that come back damaged.")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="one damage, alone")
    asked = parser.parse_args()
    table: dict[str, Counter[str]] = {name: Counter() for name in DAMAGES}
    bad, started = 0, time.perf_counter()
    for seed in range(asked.seed * 1_000_000, asked.seed * 1_000_000 + asked.count):
        made = case(seed, [asked.only] if asked.only else None, calm=bool(asked.only))
        try:
            result = outcome(made)
        except Exception:  # noqa: BLE001 - that is what is looked for
            result = Outcome((traceback.format_exc(),))
        if result.wrong or result.strays:
            bad += bool(result.wrong)
            show(made, result)
        for name in made.names:
            count = table[name]
            count.update({account.value: number for account, number in result.accounts})
            count.update(
                files=1, wrong=bool(result.wrong), strays=bool(result.strays),
                unreadable=bool(result.refused),
            )  # fmt: skip
        done = seed - asked.seed * 1_000_000 + 1
        if sys.stderr.isatty() or done % 1000 == 0:
            sys.stderr.write(
                f"\r{done:,} files, {bad} wrong, {time.perf_counter() - started:.0f} s"
            )
    _summary(table)
    sys.exit(bool(bad))


def _summary(table: dict[str, Counter[str]]) -> None:
    columns = ["files", "unreadable", *(account.value for account in Account), "strays", "wrong"]
    print(f"\n{'damage':30}" + "".join(f"{one:>12}" for one in columns))
    for name, counts in table.items():
        if counts["files"]:
            print(f"{name:30}" + "".join(f"{counts[one]:>12,}" for one in columns))


if __name__ == "__main__":
    main()
