"""What a learner reads at the end of a sitting."""

from collections.abc import Sequence

from quizgen.study.answered import Answered
from quizgen.study.score import Score
from quizgen.study.screen import Screen
from quizgen.study.words import amount


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
        screen.markdown(answered.question.title, indent="  ")
        screen.say(f"quizgen show {answered.question.name} --solution", "dim", indent="    ")
