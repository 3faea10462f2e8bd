"""`quizgen cards`: flip cards, which come back until the learner is sure of them."""

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.study.answered import Rated
from quizgen.study.card import Rating
from quizgen.study.plan import deal
from quizgen.study.prerequisites import begun
from quizgen.study.recall import CONFIDENCE, is_free
from quizgen.study.score import Score
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat, kept
from quizgen.study.session import Session
from quizgen.study.summary import show_missed, show_next
from quizgen.words import counted

SURE = Rating.GOOD  # the lowest rating of a card that does not come back
HOW_TO = "Recall, look, say how well you knew it; the shaky comes back. ? keys, q stop."


def run_cards(seat: Seat, count: int) -> Score:
    """Show so many cards, those that are due first, until the learner is sure of each.

    All ratings are kept, and decide when `run_study` asks the card. Raises as that does.
    """
    screen = seat.screen
    free = [item for item in seat.items if _is_free(item)]
    if not free:
        raise QuizgenError(
            "there are no cards to flip here: no answer is a sentence; choose more topics"
        )
    with seat.store() as store:
        known, held, now = store.cards(), store.held(), seat.now()
        open_now = [item for item in free if held.get(item.id, now) <= now]
        deck = deal(open_now, known, count, begun(free, known, seat.needs), now)
        screen.say(counted(len(deck), "card"), "bold")
        screen.say(HOW_TO, "dim")
        session = Session(
            deck,
            store,
            len(deck),
            seat.version,
            times=1,
            needs=seat.needs,
            recall=True,
            scale=CONFIDENCE,
            sure=SURE,
        )
        score = seat.sit(session)
        _show_confidence(score, screen)
        if score.total:
            show_next(session.due(), seat.now(), screen)
    return kept("cards", score, "to go on")


def _is_free(item: Item) -> bool:
    """Whether an item is a fact that is recalled; what is computed is better worked out."""
    return (
        item.kind == "concept"
        and item.answer_type == "choice"
        and is_free(item.question(item.typical))
    )


def _show_confidence(score: Score, screen: Screen) -> None:
    """Show how many cards were known how well in the end, and those that are still shaky."""
    last = {
        answered.question.id: (answered, answered.outcome.step)
        for answered in score.answered
        if isinstance(answered.outcome, Rated)
    }
    screen.say()
    if not last:
        screen.say("No card was rated.", "bold")
        return
    screen.say(f"{counted(len(last), 'card')}, looked at {counted(score.total, 'time')}", "bold")
    steps = [step for _, step in last.values()]
    for step in reversed(CONFIDENCE):
        if known := steps.count(step):
            screen.say(f"{step.words}: {known}", indent="  ")
    shaky = [answered for answered, step in last.values() if step.rating < SURE]
    show_missed("Still shaky", shaky, screen)
