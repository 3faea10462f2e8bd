"""A sitting from its first question to its end."""

from quizgen.study.desk import Plan
from quizgen.study.face import Face
from quizgen.study.score import End, Score
from quizgen.study.screen import Screen


def sit(plan: Plan, screen: Screen, kind: type[Face] = Face) -> Score:
    """Ask until the plan ends, the learner stops or the input does."""
    face = kind(plan, screen)
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
        end = End.QUIT if screen.has_typist else End.CUT_OFF
        screen.say()
    return Score(tuple(face.answers), end)
