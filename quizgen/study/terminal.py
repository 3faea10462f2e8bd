"""The face of a sitting: shows questions, reads replies and keys, tells verdicts."""

from dataclasses import replace
from typing import Protocol

from quizgen.questions.letters import LETTERS
from quizgen.questions.marking import NotRead
from quizgen.questions.question import Question
from quizgen.study.answered import Answered, Asked
from quizgen.study.card import Rating
from quizgen.study.hints import hints
from quizgen.study.keys import Key, help_lines
from quizgen.study.reply import read_key, read_reply
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen
from quizgen.study.verdict import explain, show_verdict

_WITHOUT_DESK = (Key.EXPLAIN, Key.HELP, Key.QUIT)


class Plan(Protocol):
    """What a sitting asks, and what becomes of the answers."""

    @property
    def desk(self) -> "Desk | None":
        """What does the work of most keys; without it they do not exist."""

    def next(self) -> Asked | None:
        """Return the next question, or None at the end."""

    def settle(self, answered: Answered) -> str:
        """Keep an answer, before its verdict is shown, and return what to say after it."""


class Desk(Protocol):
    """Does what the keys of a sitting say; the texts returned are shown."""

    def rate(self, rating: Rating) -> str:
        """Rate the answer just given."""

    def undo(self) -> str | None:
        """Take back the last answer and return its item's id, or None if there is none."""

    def put_aside(self, key: Key, question: Question) -> str:
        """Skip, bury or suspend a question."""

    def report(self, question: Question, given: str) -> str:
        """Note a doubtful question."""


def sit(plan: Plan, screen: Screen) -> Score:
    """Ask until the plan ends, the learner stops or the input does."""
    face = _Face(plan, screen)
    end = End.DONE
    try:
        while asked := plan.next():
            if not face.turn(asked):
                end = End.QUIT
                break
    except KeyboardInterrupt:
        end = End.QUIT
        screen.say()
    except EOFError:
        end = End.CUT_OFF
        screen.say()
    return Score(tuple(face.answers), end)


class _Face:
    """What stands between a plan and a screen for the length of one sitting."""

    def __init__(self, plan: Plan, screen: Screen) -> None:
        self.answers: list[Answered] = []
        self._plan = plan
        self._desk = plan.desk
        self._keys = tuple(Key) if self._desk else _WITHOUT_DESK
        self._screen = screen

    def turn(self, asked: Asked) -> bool:
        """Ask one question and do what its reply says; whether to go on."""
        self._show(asked)
        reply = self._reply(asked)
        if isinstance(reply, Key):
            return self._leave(reply, asked.question)
        afterwards = self._plan.settle(reply)
        self.answers.append(reply)
        show_verdict(asked, reply, self._screen)
        self._screen.say(afterwards, "dim")
        return not self._screen.is_watched or self._pause(asked, reply)

    def _show(self, asked: Asked) -> None:
        question, screen = asked.question, self._screen
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

    def _reply(self, asked: Asked) -> Answered | Key:
        """Read until there is an answer, or a key that leaves the question."""
        screen, given = self._screen, 0
        while True:
            typed = screen.key() if asked.options else screen.read()
            match read_reply(asked, typed, self._keys):
                case Answered() as answered:
                    return replace(answered, hints=given)
                case NotRead(message):
                    screen.say(f"Not counted: {message}.", "yellow")
                case Key.HELP:
                    self._help()
                case Key.HINT:
                    known = hints(asked)
                    if given < len(known):
                        screen.markdown(known[given], "yellow")
                        given += 1
                    else:
                        more = "no more hints" if given else "no hint"
                        screen.say(f"There is {more} for this one.", "yellow")
                case Key.EXPLAIN:
                    screen.say("Answer first, or press Enter to see the solution.", "yellow")
                case Key.REPORT if self._desk:
                    screen.say(self._desk.report(asked.question, ""), "yellow")
                case key:
                    return key

    def _pause(self, asked: Asked, answered: Answered) -> bool:
        """Let the learner read, and do what keys say; whether to go on."""
        screen = self._screen
        while True:
            typed = screen.pause()
            if self._desk and typed in ("1", "2", "3", "4"):
                screen.say(self._desk.rate(Rating(int(typed))), "dim")
                continue
            match read_key(typed, self._keys):
                case Key.SKIP:
                    return True
                case None if not typed:
                    return True
                case None:
                    screen.say("That is no key here; ? lists them.", "yellow")
                case Key.HELP:
                    self._help()
                case Key.EXPLAIN:
                    explain(asked, screen)
                case Key.REPORT if self._desk:
                    screen.say(self._desk.report(asked.question, answered.given), "yellow")
                case Key.HINT:
                    screen.say("The solution is above; e explains common mistakes.", "yellow")
                case key:
                    return self._leave(key, asked.question)

    def _leave(self, key: Key, question: Question) -> bool:
        if self._desk is None or key is Key.QUIT:
            return False
        if key is Key.UNDO:
            self._undo(self._desk)
        else:
            self._screen.say(self._desk.put_aside(key, question), "yellow")
        return True

    def _undo(self, desk: Desk) -> None:
        taken_back = desk.undo()
        if taken_back is None:
            self._screen.say("There is nothing to undo.", "yellow")
            return
        self._screen.say(f"Taken back: the last answer to {taken_back}.", "yellow")
        if self.answers and self.answers[-1].question.id == taken_back:
            self.answers.pop()

    def _help(self) -> None:
        for line in help_lines(self._keys, self._desk is not None):
            self._screen.say(line, indent="  ")
