"""SM-2, on which most flashcard programs are built, from its published description.

P. A. Wozniak, Optimization of learning (1990), 3.2. Intervals are 1 day, 6 days, then the last one
times the E-Factor, rounded up; the E-Factor begins at 2.5, moves with the quality of each response
(0 to 5) and never falls below 1.3; a quality below 3 begins the intervals anew and leaves the
E-Factor as it is; what was below 4 is repeated on the same day until it is 4.
"""

from dataclasses import dataclass
from math import ceil

_LEAST_EASINESS = 1.3


@dataclass(frozen=True, slots=True)
class Repetition:
    """What SM-2 knows of an item: how often in a row it was recalled, its E-Factor, its days."""

    recalled: int = 0
    easiness: float = 2.5
    days: int = 0

    def after(self, quality: int) -> "Repetition":
        """Return what follows from a response on the day that was planned."""
        if quality < 3:
            return Repetition(1, self.easiness, 1)
        miss = 5 - quality
        easiness = max(_LEAST_EASINESS, self.easiness + 0.1 - miss * (0.08 + miss * 0.02))
        days = {0: 1, 1: 6}.get(self.recalled, ceil(self.days * easiness))
        return Repetition(self.recalled + 1, easiness, days)


def is_repeated(quality: int) -> bool:
    """Whether an item comes again on the same day."""
    return quality < 4
