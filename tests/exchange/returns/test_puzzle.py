"""Pieces put together where only one way is possible."""

from random import Random

from hexapla.exchange.returns.puzzle import Puzzle


def solve(whole: str, *words: str) -> tuple[int, ...]:
    return Puzzle((place, one, one) for place, one in enumerate(words)).solve(whole)


def test_pieces_in_any_order_make_their_text():
    assert solve("abc", "c", "a", "b") == (1, 2, 0)
    assert solve("thesecondsentenceandmore", "andmore", "x", "thesecondsentence") == (2, 0)


def test_a_piece_is_used_as_often_as_it_is_there():
    assert solve("aba", "a", "b", "a") == (0, 1, 2)
    assert solve("aba", "a", "b") == ()


def test_what_can_be_put_together_in_two_ways_is_not():
    assert solve("abc", "c", "x", "ab", "bc", "x", "a") == ()
    assert solve("abc", "ab", "c", "x", "a", "x", "bc") == (0, 1)  # only these stand together


def test_what_says_something_else_is_another_piece():
    pieces = [(0, "a", "A"), (1, "b", "B"), (2, "z", ""), (3, "a", "another")]
    assert Puzzle(pieces).solve("ab") == (0, 1)
    assert Puzzle([*pieces, (4, "b", "too")]).solve("ab") == ()


def test_a_piece_that_was_taken_is_gone():
    puzzle = Puzzle([(0, "a", 0), (1, "b", 0)])
    puzzle.take([0])
    assert puzzle.solve("ab") == ()


def test_pieces_that_fit_everywhere_are_given_up():
    """Sentences of one letter in 2 ** 40 orders: no way is found rather than all are looked at."""
    random = Random(1)
    words = [random.choice(("a", "aa", "aaa")) for _ in range(60)]
    pieces = [(place, one, place) for place, one in enumerate(words)]
    assert Puzzle(pieces).solve("a" * 40) == ()
