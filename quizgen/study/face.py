"""The face of a sitting: shows questions, reads replies and keys, tells verdicts."""

from collections.abc import Callable, Collection
from dataclasses import replace

from quizgen.questions.letters import LETTERS
from quizgen.questions.marking import NotRead
from quizgen.questions.question import Option, Question
from quizgen.study.answered import Answered, Asked
from quizgen.study.card import Rating
from quizgen.study.desk import Desk, Plan
from quizgen.study.hints import hints
from quizgen.study.keys import Key, help_lines
from quizgen.study.recall import keys_of
from quizgen.study.reply import read_flip, read_key, read_reply, read_step
from quizgen.study.screen import Screen
from quizgen.study.verdict import explain, show_solution, show_verdict

_Read = Callable[[Asked, str, Collection[Key]], Answered | NotRead | Key]


class Face:
    """What stands between a plan and a screen for the length of one sitting."""

    without_desk: Collection[Key] = (Key.EXPLAIN, Key.HELP, Key.QUIT)

    def __init__(self, plan: Plan, screen: Screen) -> None:
        self.answers: list[Answered] = []
        self.screen = screen
        self._plan = plan
        self._desk = plan.desk
        self._keys = tuple(Key) if self._desk else self.without_desk

    def turn(self, asked: Asked) -> bool:
        """Ask one question and do what its reply says; whether to go on."""
        self.show(asked)
        reply = self._recalled(asked) if asked.scale else self._reply(asked, read_reply)
        if isinstance(reply, Key):
            return self._leave(reply, asked.question)
        afterwards = self._plan.settle(reply)
        self.answers.append(reply)
        return self.tell(asked, reply, afterwards)

    def show(self, asked: Asked) -> None:
        """Show a question and say how to answer it."""
        question, screen = asked.question, self.screen
        screen.say()
        screen.say(asked.heading, "bold cyan")
        screen.say()
        screen.markdown(question.prompt)
        if question.figure:
            screen.say()
            screen.figure(question.figure)
        screen.say()
        self.list_options(asked)
        if asked.options:
            screen.say()
            screen.say(f"{screen.press} its letter.", "dim")
        elif asked.scale:
            screen.say(f"Recall the answer. {screen.enter} shows it.", "dim")
        else:
            screen.markdown(question.answer.instruction, "dim")

    def list_options(self, asked: Asked) -> None:
        """Show the options with their letters."""
        for letter, option in zip(LETTERS.lower(), asked.options, strict=False):
            if self.is_open(option):
                self.screen.markdown(option.text, first=f"{letter}) ", indent=" " * 3)

    def is_open(self, option: Option) -> bool:
        """Whether an option may still be chosen."""
        return True

    def tell(self, asked: Asked, answered: Answered, afterwards: str) -> bool:
        """Show the verdict and let the learner read; whether to go on."""
        if asked.scale:  # all else was shown before the rating
            self.screen.say(afterwards, "dim")
            return True
        show_verdict(asked, answered, self.screen)
        self.screen.say(afterwards, "dim")
        return not self.screen.is_watched or self._pause(asked, answered)

    def _reply(self, asked: Asked, read: _Read) -> Answered | Key:
        """Read until there is an answer, or a key that leaves the question."""
        screen, given = self.screen, 0
        while True:
            match read(asked, self._typed(asked), self._keys):
                case Answered() as answered:
                    return replace(answered, hints=given)
                case NotRead(message):
                    screen.say(f"Not counted: {message}.", "yellow")
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
                case key if not self._look(key, asked, ""):
                    return key

    def _recalled(self, asked: Asked) -> Answered | Key:
        """Show the answer when the learner wants to see it, and read how well it was known."""
        wish = self._reply(asked, read_flip)
        if isinstance(wish, Key):
            return wish
        self.screen.say()
        self.screen.markdown(asked.question.answer.said, "bold")
        show_solution(asked.question, self.screen)
        self.screen.say(f"How well? {keys_of(asked.scale)}", "dim")
        while True:
            match read_step(asked, self._typed(asked), self._keys):
                case Answered() as answered:
                    return replace(answered, hints=wish.hints)
                case NotRead(message):
                    self.screen.say(f"Not counted: {message}.", "yellow")
                case key if not self._look_back(key, asked):
                    return key

    def _pause(self, asked: Asked, answered: Answered) -> bool:
        """Let the learner read, and do what keys say; whether to go on."""
        screen = self.screen
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
                case key if not self._look_back(key, asked, answered):
                    return self._leave(key, asked.question)

    def _typed(self, asked: Asked) -> str:
        return self.screen.key() if asked.options or asked.scale else self.screen.read()

    def _look_back(self, key: Key, asked: Asked, answered: Answered | None = None) -> bool:
        """Do what a key says once the answer is there, if it stays with the question."""
        match key:
            case Key.EXPLAIN:
                explain(asked, answered.distractor if answered else None, self.screen)
            case Key.HINT:
                self.screen.say("The solution is above; e explains common mistakes.", "yellow")
            case _:
                return self._look(key, asked, answered.given if answered else "")
        return True

    def _look(self, key: Key, asked: Asked, given: str) -> bool:
        """Do what a key says if it stays with the question; whether it does."""
        match key:
            case Key.HELP:
                for line in help_lines(self._keys, asked.scale, self._desk is not None):
                    self.screen.say(line, indent="  ")
            case Key.REPORT if self._desk:
                self.screen.say(self._desk.report(asked.question, given), "yellow")
            case _:
                return False
        return True

    def _leave(self, key: Key, question: Question) -> bool:
        if self._desk is None or key is Key.QUIT:
            return False
        if key is Key.UNDO:
            self._undo(self._desk)
        else:
            self.screen.say(self._desk.put_aside(key, question), "yellow")
        return True

    def _undo(self, desk: Desk) -> None:
        taken_back = desk.undo()
        if taken_back is None:
            self.screen.say("There is nothing to undo.", "yellow")
            return
        self.screen.say(f"Taken back: the last answer to {taken_back}.", "yellow")
        if self.answers and self.answers[-1].question.id == taken_back:
            self.answers.pop()
