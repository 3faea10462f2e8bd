"""How long games took: a file of lines beside the study database."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from quizgen.errors import QuizgenError


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
    fields = (game.when.isoformat(), game.pairs, game.topics, milliseconds, game.slips)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as lines:
            lines.write("\t".join(map(str, fields)) + "\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise QuizgenError(
            f"{file}: cannot be written: {reason}; name another place with --db"
        ) from error


def _read(line: str) -> Game | None:
    """Return the game of a line, or None for one that somebody else wrote."""
    try:
        when, pairs, topics, milliseconds, slips = line.split("\t")
        time = timedelta(milliseconds=int(milliseconds))
        return Game(datetime.fromisoformat(when), int(pairs), topics, time, int(slips))
    except (ValueError, OverflowError):
        return None
