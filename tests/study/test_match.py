"""Pairs against the clock."""

import io
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.study.boards import boards
from quizgen.study.match import run_match
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat
from quizgen.study.words import clock
from tests.conftest import WriteBank

MATCHING = """
[capitals]
kind = "matching"
title = "Capitals"
level = 1
front = "Which is the capital?"
pairs = [["France", "Paris"], ["Peru", "Lima"], ["Kenya", "Nairobi"], ["Norway", "Oslo"]]
explanation = "These are the capitals."

[[capitals.confused]]
lefts = ["France", "Peru"]
misconception = "swapped"
feedback = "Lima is in Peru."
"""


class Player(io.StringIO):
    """Takes each card for another so often, and then reads the board."""

    def __init__(self, slips: int) -> None:
        super().__init__()
        self.out = io.StringIO()
        self.slips = slips

    def readline(self, size: int | None = -1) -> str:
        board = self.out.getvalue().rpartition("Board ")[2]
        rights = dict(re.findall(r"\n(\w)\) It is (\w+)\.", board))
        asked = re.findall(r"What is (\w+)\?\n> ", board)[-1]
        self.slips -= 1
        return next(
            f"{letter}\n" for letter, name in rights.items() if (name == asked) == (self.slips < 0)
        )


Play = Callable[..., tuple[Score, str]]


@pytest.fixture
def play(facts: Bank, database: Path, morning: datetime) -> Play:
    """Play all six pairs, each look at the clock `pace` seconds after the last."""

    def play(slips: int = 0, pace: float = 2.0, seed: str = "seed") -> tuple[Score, str]:
        times = iter(morning + n * timedelta(seconds=pace) for n in range(1000))
        player = Player(slips)
        seat = Seat(facts.items(), database, lambda: next(times), Screen(player, player.out))
        return run_match(seat, 6, seed), player.out.getvalue()

    return play


def test_a_game_without_a_slip(play: Play) -> None:
    score, shown = play()
    assert (score.end, score.right, score.total) == (End.DONE, 6, 6)
    boards = re.findall(r"\n\n((?:\w\) .*\n)+)\nWhat is (\w+)\?\n> (\w)\n", shown)
    left = dict(re.findall(r"(\w)\) It is (\w+)\.", boards[0][0]))
    assert len(left) == 6
    for listed, asked, typed in boards:  # what is found is gone, the rest keeps its letters
        assert dict(re.findall(r"(\w)\) It is (\w+)\.", listed)) == left
        assert left.pop(typed) == asked
    assert not left
    assert re.findall(r"Right\. (\d) left, (\S+)\n", shown) == [
        ("5", "0:02.0"),
        ("4", "0:04.0"),
        ("3", "0:06.0"),
        ("2", "0:08.0"),
        ("1", "0:10.0"),
        ("0", "0:12.0"),
    ]
    assert shown.endswith("\n6 pairs in 0:12.0, 0 slips.\nThat is the time to beat.\n")


def test_a_slip_says_where_it_belongs_and_comes_back(play: Play) -> None:
    _, shown = play(slips=1)
    first, *others = re.findall(r"What is (\w+)\?\n>", shown)
    assert others.count(first) == 1
    assert others[-1] == first
    taken = re.search(r"> (\w)\nNo\. That belongs to: What is (\w+)\?", shown)
    assert taken
    assert f"\n{taken[1]}) It is {taken[2]}." in shown
    assert shown.count(f"It is {taken[2]}.") > 1  # a miss finds nothing
    assert "6 pairs in 0:14.0, 1 slip." in shown


def test_help_shows_the_board_again(facts: Bank, database: Path, morning: datetime) -> None:
    out = io.StringIO()
    seat = Seat(facts.items(), database, lambda: morning, Screen(io.StringIO("?\nq\n"), out))
    run_match(seat, 6, "seed")
    board, again = re.findall(r"((?:\w\) .*\n)+\nWhat is \w+\?\n)> ", out.getvalue())
    assert board == again


def test_only_a_shorter_time_of_the_same_game_is_a_best(play: Play, database: Path) -> None:
    play(pace=2)
    assert play(pace=3)[1].endswith("\nYour best is 0:12.0.\n")
    assert play(pace=1.5)[1].endswith("\nYour best up to now; it was 0:12.0.\n")
    assert play(pace=1.5)[1].endswith("\nYour best is 0:09.0.\n")
    file = database.with_name("study-match.txt")
    kept = file.read_text()
    assert kept.count("\n") == 4
    file.write_text(kept.replace("\t6\t", "\t7\t") + "a line of somebody else\n")
    assert play()[1].endswith("\nThat is the time to beat.\n")


def test_a_time_that_cannot_be_kept_is_told_all_the_same(play: Play, database: Path) -> None:
    database.with_name("study-match.txt").mkdir(parents=True)
    shown = " ".join(play()[1].split())
    assert "6 pairs in 0:12.0" in shown
    assert "cannot be written: is a directory; name another place with --db" in shown


def test_the_right_sides_of_a_board_are_all_different_and_one_is_right(
    write_bank: WriteBank,
) -> None:
    bank = Bank(write_bank({"places/concepts.toml": MATCHING}))
    (board,) = boards(bank.items(), 4, "seed")
    assert {asked.question.prompt for asked in board} == {
        f"Which is the capital?\n\n{country}" for country in ("France", "Peru", "Kenya", "Norway")
    }
    for asked in board:
        assert {option.text for option in asked.options} == {"Paris", "Lima", "Nairobi", "Oslo"}
        (right,) = (option for option in asked.options if option.is_right)
        assert right.text == asked.question.answer.text
    assert len({tuple(option.text for option in asked.options) for asked in board}) == 1


def test_no_right_side_stands_on_the_boards_twice(write_bank: WriteBank) -> None:
    twice = MATCHING + MATCHING.replace("[capitals", "[places").replace("Oslo", "Bergen")
    bank = Bank(write_bank({"places/concepts.toml": twice}))
    (board,) = boards(bank.items(), 5, "seed")
    assert len({option.text for option in board[0].options}) == 5
    with pytest.raises(QuizgenError, match=r"^6 pairs are wanted, but only 5 exist here"):
        boards(bank.items(), 6, "seed")


RIGHTS = {
    "word": ("red", "green", "blue", "black", "white"),
    "number": ("7", "12"),
    "formula": ("$x^2$",),
}


def cards(rights: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Return a bank of one topic in which each right side is the back of a card."""
    entries = (
        f"[{look}-{n}]\nkind = 'flashcard'\nfront = 'Which {look} is {n}?'\nback = '{right}'\n"
        for look, several in rights.items()
        for n, right in enumerate(several)
    )
    return {"looks/concepts.toml": "\n".join(entries)}


@pytest.fixture
def mixed(write_bank: WriteBank) -> Bank:
    """Five words, two numbers and a formula."""
    return Bank(write_bank(cards(RIGHTS)))


def test_no_right_side_is_left_alone_for_a_later_board(write_bank: WriteBank) -> None:
    numbers = ("7", "12", "30")
    bank = Bank(write_bank(cards({"word": RIGHTS["word"], "number": numbers})))
    for seed in range(20):
        (board,) = boards(bank.items(), 6, f"seed {seed}")
        rights = {asked.question.answer.text for asked in board}
        assert rights.issuperset(numbers)  # beside four words one number and one word were left


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6])
def test_no_right_side_is_alone_in_its_look_while_others_are_left(mixed: Bank, count: int) -> None:
    seen = set[str]()
    for seed in range(30):
        (board,) = boards(mixed.items(), count, f"seed {seed}")
        rights = [asked.question.answer.text for asked in board]
        seen |= set(rights)
        held = {look: len(set(all_) & set(rights)) for look, all_ in RIGHTS.items()}
        assert 1 not in held.values()
        assert sum(held.values()) == count
    assert seen.issuperset(RIGHTS["word"])
    assert seen.issuperset(RIGHTS["number"]) == (count != 3)  # with two, a third would be alone


def test_what_is_alone_in_its_look_is_asked_when_all_are(mixed: Bank) -> None:
    game = boards(mixed.items(), 8, "seed")
    found = {asked.question.answer.text for board in game for asked in board}
    assert found == {right for rights in RIGHTS.values() for right in rights}


@pytest.mark.parametrize(("count", "sizes"), [(2, [2]), (6, [6]), (7, [3, 4]), (13, [4, 4, 5])])
def test_boards_are_of_about_one_size(count: int, sizes: list[int]) -> None:
    from quizgen.folders import bank_folder

    drawn = boards(Bank(bank_folder()).items("losses"), count, "seed")
    assert [len(board) for board in drawn] == sizes
    lefts = [asked.question.prompt for board in drawn for asked in board]
    assert len(set(lefts)) == count


def test_the_seed_decides_the_game(facts: Bank) -> None:
    def prompts(seed: str) -> list[str]:
        return [
            asked.question.prompt for board in boards(facts.items(), 6, seed) for asked in board
        ]

    assert prompts("one") == prompts("one")
    assert len({tuple(prompts(seed)) for seed in "abcdef"}) > 1


def test_too_many_pairs_and_a_cut_off_game_are_one_line(
    facts: Bank, database: Path, morning: datetime
) -> None:
    seat = Seat(facts.items(), database, lambda: morning, Screen(io.StringIO("q\n"), io.StringIO()))
    with pytest.raises(QuizgenError, match=r"^7 pairs are wanted, but only 6 exist here; ask for"):
        run_match(seat, 7, "seed")
    assert run_match(seat, 6, "seed").end is End.QUIT
    with pytest.raises(QuizgenError, match=r"^match: the input ended after 0 of 6 pairs; "):
        run_match(seat, 6, "seed")
    assert not database.parent.exists()


@pytest.mark.parametrize(
    ("milliseconds", "shown"),
    [(0, "0:00.0"), (99, "0:00.0"), (59_999, "0:59.9"), (60_000, "1:00.0"), (3_600_000, "60:00.0")],
)
def test_a_clock_shows_tenths(milliseconds: int, shown: str) -> None:
    assert clock(timedelta(milliseconds=milliseconds)) == shown
