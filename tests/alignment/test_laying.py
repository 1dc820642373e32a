"""Documents without ids side by side: what corresponds, and exactly what is missing or added."""

from __future__ import annotations

import time

import pytest
from laid_documents import beside, extra, gone, laid

from hexapla.model.finding import Place

MASTER = """\
---
symbol: A/1
session: Third session
---

# Agenda

## I. Opening

1. Organizational matters:
   - (a) Opening of the session;
   - (b) Adoption of the agenda and organization of work.
2. Report on resolution 76/268.
3. Other matters.

The session will open on 1 March 2027.[^1]

It will close on 5 March.

| Date | Item |
| --- | --- |
| 1 March | 1 |
| 2 March | 2 and 3 |

[^1]: See A/AC.320/2026/7, para. 44.
[^2]: Ibid., para. 12.
"""
FRENCH = """\
---
symbol: A/1
session: Troisième session
---

# Ordre du jour

## I. Ouverture

1. Questions d’organisation :
   - (a) Ouverture de la session ;
   - (b) Adoption de l’ordre du jour et organisation des travaux.
2. Rapport sur la résolution 76/268.
3. Questions diverses.

La session s’ouvrira le 1er mars 2027[^1].

Elle prendra fin le 5 mars.

| Date | Point |
| --- | --- |
| 1er mars | 1 |
| 2 mars | 2 et 3 |

[^1]: Voir A/AC.320/2026/7, par. 44.
[^2]: Ibid., par. 12.
"""


def without(text: str, line: str) -> str:
    assert line in text
    return text.replace(line, "")


def test_the_same_skeleton_is_level() -> None:
    """Every unit has its counterpart, the masthead's too, and nothing is left."""
    table = laid(MASTER, fr=FRENCH)
    pairs = dict(beside(table))
    assert pairs["Third session"] == "Troisième session"
    assert pairs["Opening of the session;"] == "Ouverture de la session ;"
    assert pairs["2 and 3"] == "2 et 3"
    assert pairs["Ibid., para. 12."] == "Ibid., par. 12."
    assert len(pairs) == len(table.rows)
    assert gone(table) == extra(table) == []
    assert [row.unit.id for row in table.rows[:3]] == ["p1", "p2", "p3"]
    assert all(None not in tier.pieces for tier in table.tiers)


def test_texts_have_their_places() -> None:
    """Where each stands in its own file; for a missing one, where it would stand."""
    table = laid(MASTER, fr=without(FRENCH, "Elle prendra fin le 5 mars.\n\n"))
    by_text = {row.unit.text: row for row in table.rows}
    assert by_text["Agenda"].places == (Place("en.md", 6, 3), Place("fr.md", 6, 3))
    assert by_text["It will close on 5 March."].places[1] == Place("fr.md", 16, 1)


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("## I. Ouverture\n\n", ["Opening"]),
        ("   - (a) Ouverture de la session ;\n", ["Opening of the session;"]),
        ("2. Rapport sur la résolution 76/268.\n", ["Report on resolution 76/268."]),
        ("3. Questions diverses.\n", ["Other matters."]),
        ("La session s’ouvrira le 1er mars 2027[^1].\n\n",
         ["The session will open on 1 March 2027.[^1]"]),
        ("Elle prendra fin le 5 mars.\n\n", ["It will close on 5 March."]),
        ("| 1er mars | 1 |\n", ["1 March", "1"]),
        ("| 2 mars | 2 et 3 |\n", ["2 March", "2 and 3"]),
        ("[^2]: Ibid., par. 12.\n", ["Ibid., para. 12."]),
        ("[^1]: Voir A/AC.320/2026/7, par. 44.\n", ["See A/AC.320/2026/7, para. 44."]),
        ("session: Troisième session\n", ["Third session"]),
    ],
)  # fmt: skip
def test_exactly_what_is_missing(line: str, missing: list[str]) -> None:
    """A block that a version lacks, whatever it is; what is behind it stays where it belongs."""
    table = laid(MASTER, fr=without(FRENCH, line))
    assert gone(table) == missing
    assert extra(table) == []
    whole = dict(beside(laid(MASTER, fr=FRENCH)))
    assert all(other in (None, whole[text]) for text, other in beside(table))


@pytest.mark.parametrize(
    "line",
    [
        "Elle prendra fin le 5 mars.\n\n",
        "## I. Ouverture\n\n",
        "| 2 mars | 2 et 3 |\n",
        "2. Rapport sur la résolution 76/268.\n",
    ],
)
def test_exactly_what_is_added(line: str) -> None:
    """A block that stands twice."""
    table = laid(MASTER, fr=FRENCH.replace(line, line * 2))
    assert gone(table) == []
    assert len(extra(table)) == 1
    assert extra(table)[0].strip("[^1]") in line


def test_what_several_versions_have_is_one_block() -> None:
    """At the same place and of the same kind; elsewhere it is another block."""
    more = {"fr": "Une phrase de plus.", "es": "Una frase más."}
    texts = {tag: f"# A\n\nOne 1.\n\n{text}\n\nTwo 2.\n" for tag, text in more.items()}
    table = laid("# A\n\nOne 1.\n\nTwo 2.\n", ru="# A\n\nOne 1.\n\nTwo 2.\n\nЕще.\n", **texts)
    added = [tier for tier in table.tiers if tier.pieces[0] is None]
    assert [[piece and piece.text for piece in tier.pieces] for tier in added] == [
        [None, None, "Une phrase de plus.", "Una frase más."],
        [None, "Еще.", None, None],
    ]


def test_cells_keep_their_columns() -> None:
    """A cell that was left out, and one whose place is empty."""
    master = "| Time | Item | Title |\n|---|---|---|\n| 10 a.m. | 1 (a) | Opening |\n"
    table = laid(master, fr=master.replace("10 a.m. | 1 (a)", "1 (a)"))
    assert gone(table) == ["10 a.m."]
    table = laid(master, fr=master.replace(" 1 (a) ", " "))
    assert gone(table) == ["1 (a)"]


def test_blocks_that_have_changed_places() -> None:
    """Paragraphs and items are laid beside their own, as far as figures tell them."""
    french = "# A\n\nVoir A/2.\n\nVoir A/1.\n\n- (a) le 5 mars 2027\n- (b) le 4 avril 1999\n"
    english = "# A\n\nSee A/1.\n\nSee A/2.\n\n- (a) 4 April 1999\n- (b) 5 March 2027\n"
    assert dict(beside(laid(english, fr=french))) == {
        "A": "A", "See A/1.": "Voir A/1.", "See A/2.": "Voir A/2.",
        "4 April 1999": "le 4 avril 1999", "5 March 2027": "le 5 mars 2027",
    }  # fmt: skip


def test_sorted_lists_are_sets() -> None:
    """States follow the alphabet of each language; figures say which is which."""
    english = "# A\n\n- Austria (10)\n- Germany (20)\n- Spain (30)\n- Sweden (40)\n"
    german = "# A\n\n- Allemagne (20)\n- Autriche (10)\n- Espagne (30)\n- Suède (40)\n"
    assert ("Germany (20)", "Allemagne (20)") in beside(laid(english, fr=german))
    assert ("Austria (10)", "Autriche (10)") in beside(laid(english, fr=german))


def test_a_list_that_has_become_paragraphs() -> None:
    """Its texts are found again, wherever they stand in the tree."""
    english = "# A\n\n1. On 4 May 2027:\n   - (a) see A/1\n   - (b) see A/2\n"
    french = "# A\n\n1. Le 4 mai 2027 :\n\n(a) voir A/1\n\n(b) voir A/2\n"
    table = laid(english, fr=french)
    assert gone(table) == extra(table) == []


def test_notes_under_other_names() -> None:
    """Labels that differ throughout are taken in the order of the marks."""
    english = "# A\n\nOne[^1] and two[^2].\n\n[^1]: See A/1.\n[^2]: See A/2.\n"
    french = "# A\n\nUn[^x] et deux[^b].\n\n[^b]: Voir A/2.\n[^x]: Voir A/1.\n"
    pairs = dict(beside(laid(english, fr=french)))
    assert pairs["One[^1] and two[^2]."] == "Un[^1] et deux[^2]."
    assert pairs["See A/2."] == "Voir A/2."


def test_what_a_build_has_marked_is_not_translated() -> None:
    """The master's text in its place is no translation."""
    table = laid("# A\n\nOne\n", fr='# A\n\n<mark lang="en">One</mark>\n')
    assert [(row.texts, row.columns[1] is None) for row in table.rows[1:]] == [(("One", ""), False)]


def test_nothing_in_common() -> None:
    """Any two documents can be laid side by side."""
    for text in ("text\n", "- a\n- b\n", "| a |\n|---|\n| b |\n", "[^1]: a\n", "```\ncode\n```\n"):
        table = laid(MASTER, fr=text)
        assert len(table.rows) == len(laid(MASTER, fr=FRENCH).rows)


@pytest.mark.parametrize("size", [1_500])
def test_long_documents_take_their_time_once(size: int) -> None:
    """Twice as many blocks take about twice the time, with or without figures to hold on to."""

    def seconds(number: int, word: str) -> float:
        master = "\n\n".join(f"{word.format(n)} text" for n in range(number))
        version = "\n\n".join(f"{word.format(n)} texte" for n in range(number) if n % 97 != 5)
        begun = time.process_time()
        table = laid(master, fr=version)
        assert len(gone(table)) >= number // 97
        return time.process_time() - begun

    for word in ("the {} ", "the "):
        assert seconds(2 * size, word) < 4 * seconds(size, word) + 1


def test_the_line_with_the_own_language_is_nobodys() -> None:
    """The master's line on the original stands beside the version's, not beside “Chinese”."""
    english = "A/1\n\nDistr.: General\n\n5 March 2027\n\nOriginal: English\n\n# Agenda\n\nText.\n"
    chinese = english.replace("Original", "Chinese\n\nOriginal").replace("Agenda", "议程")
    table = laid(english, zh=chinese)
    assert gone(table) == []
    assert extra(table) == ["Chinese"]
    assert ("Original: English", "Original: English") in beside(table)


def test_articles_are_known_by_their_han_numbers() -> None:
    """第三十八条 is Article 38, though no figure stands in it."""
    numbers = {"三十八": 38, "三十九": 39, "四十": 40, "四十一": 41, "四十二": 42}
    english = "\n\n".join(f"### Article {n}\n\nAs in Article {n - 1}." for n in numbers.values())
    chinese = "\n\n".join(f"### 第{han}条\n\n同第{n - 1}条。" for han, n in numbers.items())
    lost = "### 第四十条\n\n同第39条。\n\n"
    assert lost in chinese
    assert gone(laid(english, zh=chinese.replace(lost, ""))) == ["Article 40", "As in Article 39."]


def test_a_label_that_is_read_as_text_is_no_part_of_it() -> None:
    """1.资格 beside 1. Eligibility: what is compared is what follows."""
    table = laid("## 1. Eligibility\n", zh="## 1.资格\n")
    assert beside(table) == [("Eligibility", "资格")]
    assert table.rows[0].places[1] == Place("zh.md", 1, 6)


def test_anchors_are_no_blocks() -> None:
    """A place that links lead to may stand wherever a version wants it."""
    anchored = '# A\n\n<a id="b"></a>\n\nOne.\n'
    assert gone(laid(anchored, fr="# A\n\nUn.\n"))[1:] == []
    assert extra(laid("# A\n\nOne.\n", fr=anchored.replace("One", "Un"))) == []
