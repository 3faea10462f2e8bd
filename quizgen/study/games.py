"""How long games took: a file of lines beside the study database."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from quizgen.study.lines import append_line


@dataclass(frozen=True, slots=True)
class Game:
    """A game that was won: when, how many pairs of which topics, how long, with how many slips."""

    when: datetime
    pairs: int
    topics: str
    time: timedelta
    slips: int

    def is_like(self, other: "Game") -> bool:
        """Whether both are the same task, so that their times can be compared."""
        return (self.pairs, self.topics) == (other.pairs, other.topics)


def best_before(game: Game, file: Path) -> timedelta | None:
    """Return the shortest time of the games like this one in a file, if there is any."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    times = [past.time for past in map(_read, lines) if past and past.is_like(game)]
    return min(times, default=None)


def keep(game: Game, file: Path) -> None:
    """Append a game to a file; raises `QuizgenError` if it cannot be written."""
    milliseconds = game.time // timedelta(milliseconds=1)
    append_line(file, game.when.isoformat(), game.pairs, game.topics, milliseconds, game.slips)


def _read(line: str) -> Game | None:
    """Return the game of a line, or None for one that somebody else wrote."""
    try:
        when, pairs, topics, milliseconds, slips = line.split("\t")
        time = timedelta(milliseconds=int(milliseconds))
        return Game(datetime.fromisoformat(when), int(pairs), topics, time, int(slips))
    except (ValueError, OverflowError):
        return None
