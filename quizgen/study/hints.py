"""Hints: what helps with a question and does not tell its answer."""

from quizgen.questions.letters import LETTERS
from quizgen.questions.streams import shuffled
from quizgen.study.answered import Asked

_MOST = 3


def hints(asked: Asked) -> tuple[str, ...]:
    """Return the hints of a question, one after the other; Markdown.

    Where options are offered, wrong ones are ruled out until two are left; else each hint is advice
    against a mistake that is common here.
    """
    question = asked.question
    if asked.options:
        wrong = [
            letter
            for letter, option in zip(LETTERS.lower(), asked.options, strict=False)
            if not option.is_right
        ]
        ruled_out = shuffled(wrong, "hints", question.name)[:-1]
        return tuple(f"It is not {letter})." for letter in ruled_out[:_MOST])
    advice = (question.misconception(distractor).advice for distractor in question.distractors)
    return tuple(dict.fromkeys(filter(None, advice)))[:_MOST]
