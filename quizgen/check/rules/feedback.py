"""Every wrong option is explained in whole sentences."""

from collections.abc import Iterator

from quizgen.check.texts import plain
from quizgen.questions.question import Question


def of_question(question: Question) -> Iterator[str]:
    """Look at how each feedback ends."""
    for distractor in question.distractors:
        if distractor.feedback.strip() and plain(distractor.feedback)[-1] not in ".!?":
            yield f"the feedback of {distractor.misconception} ends without a full stop"
