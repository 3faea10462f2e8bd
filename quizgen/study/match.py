"""`quizgen match`: pairs against the clock."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.study.answered import Answered, Asked
from quizgen.study.board_face import BoardFace
from quizgen.study.boards import Board, boards
from quizgen.study.games import Game, best_before, keep
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat
from quizgen.study.terminal import sit
from quizgen.study.words import clock
from quizgen.words import counted

HOW_TO = "Type the letter that belongs to it; a miss comes back. The clock runs; q stop."


@dataclass(slots=True)
class _Match:
    """Asks board by board, each pair until it is found."""

    boards: deque[Board]
    now: Callable[[], datetime]
    left: int
    slips: int = 0
    desk: None = None
    time: timedelta = timedelta()
    _began: datetime = field(init=False)
    _waiting: deque[Asked] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self._began = self.now()

    def next(self) -> Asked | None:
        if not self._waiting and self.boards:
            self._waiting.extend(self.boards.popleft())
        return self._waiting[0] if self._waiting else None

    def settle(self, answered: Answered) -> str:
        self.time = self.now() - self._began
        asked = self._waiting.popleft()
        if answered.is_right:
            self.left -= 1
        else:
            self.slips += 1
            self._waiting.append(asked)
        return f"{self.left} left, {clock(self.time)}"


def run_match(seat: Seat, count: int, seed: str, *, or_fewer: bool = False) -> Score:
    """Ask for so many pairs, drawn by a seed; a game that is won is kept with its time.

    Nothing goes into the log: to find a thing among six is not to know it. Raises `QuizgenError` if
    there are not so many pairs (with `or_fewer`, none), and if the input ends before the game does.
    """
    screen = seat.screen
    drawn = boards(seat.items, count, seed, or_fewer=or_fewer)
    count = sum(map(len, drawn))
    match = _Match(deque(drawn), seat.now, count)
    screen.say(HOW_TO, "dim")
    score = sit(match, screen, BoardFace)
    screen.say()
    found = f"{count - match.left} of {counted(count, 'pair')}"
    if score.end is End.CUT_OFF:
        raise QuizgenError(f"match: the input ended after {found}; play it again")
    if score.end is End.QUIT:
        screen.say(f"{found} found.", "bold")
        return score
    screen.say(
        f"{counted(count, 'pair')} in {clock(match.time)}, {counted(match.slips, 'slip')}.", "bold"
    )
    topics = " ".join(sorted({item.topic for item in seat.items}))
    game = Game(seat.now(), count, topics, match.time, match.slips)
    _compare(game, seat.beside("match"), screen)
    return score


def _compare(game: Game, file: Path, screen: Screen) -> None:
    """Say how a game compares with the best one, and keep it."""
    best = best_before(game, file)
    if best is None:
        screen.say("That is the time to beat.")
    elif game.time < best:
        screen.say(f"Your best up to now; it was {clock(best)}.", "green")
    else:
        screen.say(f"Your best is {clock(best)}.")
    try:
        keep(game, file)
    except QuizgenError as error:
        screen.say(f"{error}; name another place with --db.", "yellow")
