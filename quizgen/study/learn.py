"""`quizgen learn`: new material in small rounds, until each question was right twice."""

from datetime import datetime

from quizgen.study.answered import Answered
from quizgen.study.plan import deal
from quizgen.study.prerequisites import begun
from quizgen.study.score import End, Score
from quizgen.study.seat import Seat, kept
from quizgen.study.session import Session
from quizgen.study.study import HOW_TO
from quizgen.study.summary import show_next, show_summary
from quizgen.words import counted

ROUND = 5  # questions at a time
TIMES = 2  # right, with other numbers where there are others


def run_learn(seat: Seat, new: int) -> Score:
    """Ask up to `new` new items, a few at a time, until each was right twice; all is kept.

    Raises as `run_study` does.
    """
    screen, answered, due, end = seat.screen, list[Answered](), list[datetime](), End.DONE
    with seat.store() as store:
        cards, held, now = store.cards(), store.held(), seat.now()
        fresh = [
            item for item in seat.items if item.id not in cards and held.get(item.id, now) <= now
        ]
        while end is End.DONE and new > 0:
            topics = begun(seat.items, store.cards(), seat.needs)
            some = deal(fresh, {}, min(new, ROUND), topics, now)
            if not some:
                break
            if answered:
                screen.say()
            screen.say(f"{counted(len(some), 'new question')}, until each was right twice", "bold")
            screen.say(HOW_TO, "dim")
            session = Session(some, store, len(some), seat.version, times=TIMES, needs=seat.needs)
            score = seat.sit(session)
            answered += score.answered
            due += session.due()
            end = score.end
            new -= len(some)
            fresh = [item for item in fresh if item not in some]
        score = Score(tuple(answered), end)
        if answered or end is not End.DONE:
            show_summary(score, screen)
            show_next(due, seat.now(), screen)
        else:
            screen.say("There is nothing new here; `quizgen study` repeats what is due.")
    return kept("learn", score, "for more, and `quizgen study` for what is begun")
