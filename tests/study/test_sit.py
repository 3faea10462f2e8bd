import io
from dataclasses import dataclass, field

import pytest

from quizgen.questions.bank import Bank
from quizgen.study.answered import Answered, Asked
from quizgen.study.score import End
from quizgen.study.screen import Screen
from quizgen.study.terminal import sit


@dataclass
class OneQuestion:
    """A plan that notes what stood on the screen when the answer was to be kept."""

    asked: Asked
    screen: io.StringIO
    fault: BaseException | None = None
    seen: list[str] = field(default_factory=list)
    desk: None = None

    def next(self) -> Asked | None:
        return None if self.seen else self.asked

    def settle(self, answered: Answered) -> str:
        self.seen.append(self.screen.getvalue())
        if self.fault:
            raise self.fault
        return "Kept."


@pytest.fixture
def plan(bank: Bank) -> OneQuestion:
    asked = Asked("Question 1", bank.item("sums/addition").question(0), ())
    return OneQuestion(asked, io.StringIO())


def test_an_answer_is_kept_before_its_verdict_is_shown(plan: OneQuestion) -> None:
    score = sit(plan, Screen(io.StringIO("4\n"), plan.screen))
    assert score.right == 1
    assert "Right." not in plan.seen[0]
    assert plan.screen.getvalue().index("Right.") < plan.screen.getvalue().index("Kept.")


def test_no_verdict_is_shown_for_an_answer_that_could_not_be_kept(plan: OneQuestion) -> None:
    plan.fault = OSError("disk full")
    with pytest.raises(OSError, match="disk full"):
        sit(plan, Screen(io.StringIO("4\n"), plan.screen))
    assert "Right." not in plan.screen.getvalue()


def test_an_interrupt_while_an_answer_is_kept_ends_the_sitting(plan: OneQuestion) -> None:
    plan.fault = KeyboardInterrupt()
    score = sit(plan, Screen(io.StringIO("4\n"), plan.screen))
    assert (score.end, score.total) == (End.QUIT, 0)
