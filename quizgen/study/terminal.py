"""The face of a sitting: shows questions, reads replies, tells verdicts."""

from typing import Protocol

from quizgen.questions.letters import LETTERS
from quizgen.questions.marking import NotRead, Partly, Right, Wrong
from quizgen.questions.names import in_words
from quizgen.questions.problem import Distractor
from quizgen.study.answered import Answered, Asked, GaveUp
from quizgen.study.reply import Quit, read_reply
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen

HOW_TO = "Type your answer; an empty line or ? when you do not know, q to stop."
_INDENT = "  "


class Plan(Protocol):
    """What a sitting asks, and what becomes of the answers."""

    def next(self) -> Asked | None:
        """Return the next question, or None at the end."""

    def settle(self, answered: Answered) -> str:
        """Keep an answer, before its verdict is shown, and return what to say after it."""


def sit(plan: Plan, screen: Screen) -> Score:
    """Ask until the plan ends, the learner stops or the input does."""
    answers: list[Answered] = []
    end = End.DONE
    try:
        while asked := plan.next():
            answered = _ask(asked, screen)
            if isinstance(answered, Quit):
                end = End.QUIT
                break
            afterwards = plan.settle(answered)
            answers.append(answered)
            _show_verdict(asked, answered, screen)
            screen.say(afterwards, "dim")
            if screen.is_watched and screen.pause().lower() == "q":
                end = End.QUIT
                break
    except KeyboardInterrupt:
        end = End.QUIT
        screen.say()
    except EOFError:
        end = End.CUT_OFF
        screen.say()
    return Score(tuple(answers), end)


def _ask(asked: Asked, screen: Screen) -> Answered | Quit:
    question = asked.question
    screen.say()
    screen.say(asked.heading, "bold cyan")
    screen.say()
    screen.markdown(question.prompt)
    if question.figure:
        screen.say()
        screen.figure(question.figure)
    screen.say()
    for letter, option in zip(LETTERS.lower(), asked.options, strict=False):
        screen.markdown(option.text, first=f"  {letter}) ", indent=" " * 5)
    if asked.options:
        screen.say()
    else:
        screen.markdown(question.answer.instruction, "dim")
    while True:
        reply = read_reply(asked, screen.read())
        if not isinstance(reply, NotRead):
            return reply
        screen.say(f"Not counted: {reply.message}.", "yellow")


def _show_verdict(asked: Asked, answered: Answered, screen: Screen) -> None:
    screen.say()
    match answered.outcome:
        case Right():
            screen.say("Right.", "bold green")
        case Partly(parts=parts, distractor=distractor):
            right = (
                f"({letter})"
                for letter, is_right in zip(LETTERS.lower(), parts, strict=False)
                if is_right
            )
            screen.say(f"Right in part: {', '.join(right)}.", "bold yellow")
            if distractor:
                screen.say(f"Wrong: {distractor.words}.", "bold red")
                screen.markdown(distractor.feedback)
            _show_answer(asked, screen)
        case Wrong(Distractor(misconception=misconception, feedback=feedback)):
            screen.say(f"Wrong: {in_words(misconception)}.", "bold red")
            screen.markdown(feedback)
            _show_answer(asked, screen)
        case Wrong():
            screen.say("Wrong.", "bold red")
            _show_answer(asked, screen)
        case GaveUp():
            screen.say("Not known yet.", "bold yellow")
            _show_answer(asked, screen)
    screen.say()
    screen.markdown(answered.question.solution, indent=_INDENT)
    screen.say()
    screen.say(answered.question.name, "dim")


def _show_answer(asked: Asked, screen: Screen) -> None:
    lettered = zip(LETTERS.lower(), asked.options, strict=False)
    letter = next((f"{letter}) " for letter, option in lettered if option.is_right), "")
    screen.markdown(f"The answer is {letter}{asked.question.answer.said}")
