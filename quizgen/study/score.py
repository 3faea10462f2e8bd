"""What a sitting came to."""

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from quizgen.questions.misconceptions import Misconception
from quizgen.study.answered import Answered


class End(Enum):
    """How a sitting ended."""

    DONE = "every question was answered"
    QUIT = "the learner stopped"
    CUT_OFF = "the input ended"


@dataclass(frozen=True, slots=True)
class Score:
    """The answers of one sitting, in order, and how it ended."""

    answered: tuple[Answered, ...]
    end: End

    @property
    def total(self) -> int:
        """How many questions were answered."""
        return len(self.answered)

    @property
    def right(self) -> Fraction:
        """How many answers were right; one that was right in part counts by its share."""
        return sum((answer.share for answer in self.answered), Fraction(0))

    @property
    def topics(self) -> dict[str, tuple[Fraction, int]]:
        """For each topic by name, how many answers were right, of how many."""
        topics: dict[str, tuple[Fraction, int]] = {}
        for answer in self.answered:
            right, total = topics.get(answer.question.topic, (Fraction(0), 0))
            topics[answer.question.topic] = right + answer.share, total + 1
        return dict(sorted(topics.items()))

    @property
    def misconceptions(self) -> dict[Misconception, int]:
        """How often each misconception was met, the most frequent first."""
        met = Counter(
            answer.question.misconception(answer.distractor)
            for answer in self.answered
            if answer.distractor
        )
        return dict(met.most_common())

    @property
    def missed(self) -> tuple[Answered, ...]:
        """The last answer to each item that was ever missed, in the order of the first miss."""
        missed = dict.fromkeys(a.question.id for a in self.answered if not a.is_right)
        last = {a.question.id: a for a in self.answered if not a.is_right}
        return tuple(last[item_id] for item_id in missed)
