"""The face of a game against the clock: a board once, and a line for each verdict."""

from quizgen.questions.marking import Wrong
from quizgen.questions.problem import Distractor
from quizgen.study.answered import Answered, Asked, GaveUp
from quizgen.study.face import Face
from quizgen.study.keys import Key
from quizgen.study.verdict import show_answer


class BoardFace(Face):
    """Shows what a board has in common once, then what is asked, and waits for nobody."""

    without_desk = (Key.HELP, Key.QUIT)
    _heading = ""

    def show(self, asked: Asked) -> None:
        """Show the board if it is a new one, and what is asked."""
        screen = self.screen
        if asked.heading != self._heading:
            self._heading = asked.heading
            screen.say()
            screen.say(asked.heading, "bold cyan")
            screen.say()
            self.list_options(asked)
        screen.say()
        screen.markdown(asked.question.prompt)

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
