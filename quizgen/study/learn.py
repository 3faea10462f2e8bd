"""`quizgen learn`: new material in small rounds, until each question was right twice."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.study.answered import Answered
from quizgen.study.opening import open_store
from quizgen.study.plan import choose
from quizgen.study.prerequisites import Prerequisites, begun
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.session import Session
from quizgen.study.sitting import Sitting
from quizgen.study.store import Store
from quizgen.study.study import HOW_TO, Bookkeeping, reports_of, say_clock
from quizgen.study.summary import show_summary
from quizgen.study.terminal import sit
from quizgen.study.words import counted

ROUND = 5  # questions at a time
TIMES = 2  # right, with other numbers where there are others


def run_learn(
    items: Sequence[Item],
    database: Path,
    now: Callable[[], datetime],
    source: TextIO,
    target: TextIO,
    new: int,
    plain: bool = False,
    bank: Bookkeeping | None = None,
) -> Score:
    """Ask up to `new` new items, a few at a time, until each was right twice; all is kept.

    `now` returns UTC. Raises as `run_study` does.
    """
    bank = bank or Bookkeeping()
    screen = Screen(source, target, plain)
    answered: list[Answered] = []
    end = End.DONE
    with open_store(database, now().date()) as store:
        say_clock(store, now(), screen)
        while some := _round(items, store, min(new, ROUND), bank.needs, now()):
            new -= len(some)
            screen.say(f"{counted(len(some), 'new question')}, until each was right twice", "bold")
            screen.say(HOW_TO, "dim")
            session = Session(some, store, len(some), bank.version, TIMES, bank.needs)
            score = sit(Sitting(session, now, reports_of(database)), screen)
            for line in session.refused:
                screen.say(f"Left out: {line}", "yellow")
            items = [item for item in items if item not in some]
            answered += score.answered
            end = score.end
            screen.say()
            if end is not End.DONE:
                break
        if answered:
            show_summary(Score(tuple(answered), end), screen)
        elif end is End.DONE:
            screen.say("There is nothing new here; `quizgen study` repeats what is due.")
    if end is End.CUT_OFF:
        raise QuizgenError(
            f"learn: the input ended after {counted(len(answered), 'answer')}, all of them kept; "
            "run it again for more, and `quizgen study` for what is begun"
        )
    return Score(tuple(answered), end)


def _round(
    items: Sequence[Item], store: Store, count: int, needs: Prerequisites, now: datetime
) -> list[Item]:
    """Return the next new items, siblings and topics as far apart as they can be."""
    cards, held = store.cards(), store.held()
    fresh = [item for item in items if item.id not in cards and held.get(item.id, now) <= now]
    topics = begun(items, cards, needs)
    some: list[Item] = []
    while len(some) < count:
        item = choose(
            fresh,
            cards,
            is_open=lambda item: item not in some,
            recent=[item.id for item in some],
            soon=(),
            begun=topics,
            now=now,
        )
        if item is None:
            break
        some.append(item)
    return some
