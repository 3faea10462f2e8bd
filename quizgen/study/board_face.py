"""The face of a game against the clock: what is left of a board, and a line for each verdict."""

from quizgen.questions.marking import Wrong
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Option
from quizgen.study.answered import Answered, Asked, GaveUp
from quizgen.study.face import Face
from quizgen.study.keys import Key
from quizgen.study.verdict import show_answer


class BoardFace(Face):
    """Shows with each pair what nobody has found yet, and waits for nobody."""

    without_desk = (Key.HELP, Key.QUIT)
    _heading = ""

    def show(self, asked: Asked) -> None:
        """Show what is left of the board, and what is asked."""
        screen = self.screen
        screen.say()
        if asked.heading != self._heading:
            self._heading = asked.heading
            screen.say(asked.heading, "bold cyan")
            screen.say()
        self.list_options(asked)
        screen.say()
        screen.markdown(asked.question.prompt)

    def is_open(self, option: Option) -> bool:
        """Whether a right side was not found yet; each stands in a game once."""
        return all(a.question.answer.text != option.text for a in self.answers if a.is_right)

    def tell(self, asked: Asked, answered: Answered, afterwards: str) -> bool:
        """Say in a line whether the reply was right, and go on."""
        match answered.outcome:
            case Wrong(Distractor(feedback=feedback)):
                self.screen.markdown(f"No. {feedback}", "red")
            case GaveUp():
                show_answer(asked, self.screen)
            case _:
                self.screen.say(f"Right. {afterwards}", "green")
        return True

    def _look(self, key: Key, asked: Asked, given: str) -> bool:
        """Do what a key says, and show again what scrolled away over it."""
        stays = super()._look(key, asked, given)
        if stays:
            self.show(asked)
        return stays
