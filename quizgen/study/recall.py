"""What is recalled and rated by the learner, where no reply can be marked."""

from dataclasses import dataclass

from quizgen.questions.answers import Choice
from quizgen.questions.question import Question
from quizgen.study.card import Rating


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scale: what it says of the learner, and what follows from it.

    What is rated again comes back after at least `wait` other questions.
    """

    words: str
    rating: Rating
    wait: int = 0


Scale = tuple[Step, ...]

RECALL: Scale = (
    Step("again", Rating.AGAIN),
    Step("hard", Rating.HARD),
    Step("good", Rating.GOOD),
    Step("easy", Rating.EASY),
)
CONFIDENCE: Scale = (
    Step("not at all", Rating.AGAIN, wait=1),
    Step("hardly", Rating.AGAIN, wait=3),
    Step("half", Rating.HARD),
    Step("well", Rating.GOOD),
    Step("perfectly", Rating.EASY),
)


def keys_of(scale: Scale) -> str:
    """Return the keys of the steps with their words: `1 again · 2 hard`."""
    return " · ".join(f"{key} {step.words}" for key, step in enumerate(scale, start=1))


def is_free(question: Question) -> bool:
    """Whether the answer is a sentence, which a learner may say in words of their own."""
    return isinstance(question.answer, Choice) and not question.answer.among
