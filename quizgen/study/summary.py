"""What a learner reads at the end of a sitting."""

from collections.abc import Sequence
from datetime import datetime

from quizgen.render import read_title, to_plain
from quizgen.study.answered import Answered
from quizgen.study.score import Score
from quizgen.study.screen import Screen
from quizgen.study.words import amount, span


def show_summary(score: Score, screen: Screen) -> None:
    """Show the score, by topic too, the misconceptions met and what to look at again."""
    screen.say()
    if not score.total:
        screen.say("No question was answered.", "bold")
        return
    share = round(100 * score.right / score.total)
    screen.say(f"Score: {amount(score.right)} of {score.total} ({share} %)", "bold")
    for topic, (right, total) in score.topics.items():
        screen.say(f"{topic}: {amount(right)} of {total}", indent="  ")
    if score.misconceptions:
        screen.say()
        screen.say("Misconceptions met", "bold")
        for known, times in score.misconceptions.items():
            often = f", {times} times" if times > 1 else ""
            screen.say(f"{known.name}{often}", indent="  ")
            if known.advice:
                screen.say(known.advice, indent="    ")
                screen.say(f"quizgen notes {known.topic}", "dim", indent="    ")
    show_missed("To review", score.missed, screen)


def show_missed(heading: str, missed: Sequence[Answered], screen: Screen) -> None:
    """Show which questions to look at again, and how, if there are any."""
    if not missed:
        return
    screen.say()
    screen.say(heading, "bold")
    for answered in missed:
        screen.say(to_plain(read_title(answered.question.title)), indent="  ")
        screen.say(f"quizgen show {answered.question.name} --solution", "dim", indent="    ")


def show_next(due: Sequence[datetime], now: datetime, screen: Screen) -> None:
    """Say when the first of what was asked is repeated, if anything was."""
    if not due:
        return
    when = f"in {span(first - now)}" if (first := min(due)) > now else "at once"
    screen.say()
    screen.say(f"`quizgen study` asks the first of them {when}.")
