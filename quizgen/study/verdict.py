"""What a learner sees after an answer: the verdict, the mistake, the worked solution."""

from quizgen.questions.answers import Answer, Decimal
from quizgen.questions.letters import LETTERS
from quizgen.questions.marking import Partly, Right, Wrong
from quizgen.questions.notes import has_notes
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Question
from quizgen.study.answered import Answered, Asked, GaveUp
from quizgen.study.screen import Screen

_INDENT = "  "
_BAD = "bold red"


def show_verdict(asked: Asked, answered: Answered, screen: Screen) -> None:
    """Say what an answer was, name the mistake if it is known, and show the solution."""
    screen.say()
    match answered.outcome:
        case Right():
            screen.say("Right.", "bold green")
        case Partly(parts=parts, distractor=distractor):
            screen.say(f"{asked.question.answer.told(parts)}.", "bold yellow")
            if distractor:
                _show_mistake(asked, distractor, screen)
            _show_computed(asked, answered.given, screen)
            show_answer(asked, screen)
        case Wrong(distractor):
            if distractor:
                _show_mistake(asked, distractor, screen)
            elif _is_coarse(asked.question.answer, answered.given):
                screen.say(f"Wrong: rounded too much. {asked.question.answer.instruction}", _BAD)
            else:
                screen.say("Wrong.", _BAD)
            _show_computed(asked, answered.given, screen)
            show_answer(asked, screen)
        case GaveUp():
            screen.say("Not known yet.", "bold yellow")
            show_answer(asked, screen)
    show_solution(asked.question, screen)


def show_answer(asked: Asked, screen: Screen) -> None:
    """Say what the answer is, with its letter if it has one."""
    lettered = zip(LETTERS.lower(), asked.options, strict=False)
    letter = next((f"{letter}) " for letter, option in lettered if option.is_right), "")
    said = asked.question.answer.said
    between = "\n\n" if "\n" in said else " "
    screen.markdown(f"The answer is{between}{letter}{said}")


def show_solution(question: Question, screen: Screen) -> None:
    """Show the worked solution if there is one, and how the question is found again."""
    screen.say()
    if question.solution:
        screen.markdown(question.solution, indent=_INDENT)
        screen.say()
    screen.say(question.name, "dim")


def explain(asked: Asked, made: Distractor | None, screen: Screen) -> None:
    """Tell the mistakes that are common here, what each leads to, and what to read.

    That is the notes of the question's own topic, and those on the mistake just made.
    """
    question = asked.question
    screen.say()
    screen.say("Common mistakes", "bold")
    for distractor in question.distractors:
        known = question.misconception(distractor)
        screen.say(f"{known.name}:", "yellow", indent=_INDENT)
        screen.markdown(question.mistaken(distractor), indent=_INDENT * 2)
        screen.markdown(distractor.feedback, indent=_INDENT * 2)
    own = question.topic if has_notes(question.bank, question.topic) else ""
    mistaken = question.misconception(made).topic if made else ""
    for topic in filter(None, dict.fromkeys((own, mistaken))):
        screen.say(f"quizgen notes {topic}", "dim", indent=_INDENT)


def _is_coarse(answer: Answer, given: str) -> bool:
    return isinstance(answer, Decimal) and answer.is_coarse(answer.parse(given))


def _show_mistake(asked: Asked, distractor: Distractor, screen: Screen) -> None:
    screen.say(f"Wrong: {asked.question.misconception(distractor).name}.", _BAD)
    screen.markdown(distractor.feedback)


def _show_computed(asked: Asked, given: str, screen: Screen) -> None:
    if said := asked.question.answer.computed(given):
        screen.markdown(f"{said}.")
