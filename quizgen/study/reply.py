"""Read what a learner typed in answer to a question."""

from collections.abc import Collection

from quizgen.questions.letters import LETTERS
from quizgen.questions.marking import NotRead, mark
from quizgen.questions.question import Option
from quizgen.study.answered import Answered, Asked, GaveUp, Rated
from quizgen.study.keys import Key

_SHORT = {"true": ("t", "y", "yes"), "false": ("f", "n", "no"), "yes": ("y",), "no": ("n",)}
_ALWAYS = (Key.QUIT, Key.HELP)


def read_reply(
    asked: Asked, reply: str, keys: Collection[Key] = _ALWAYS
) -> Answered | NotRead | Key:
    """Mark a reply; an empty line gives up, and a letter that cannot be an answer is a key.

    With a colon before it a key is always a key.
    """
    typed = reply.strip()
    if not typed:
        return Answered(asked.question, "", GaveUp())
    key = read_key(typed, keys)
    if key in _ALWAYS or (key and typed.startswith(":")):
        return key
    read = _answer(asked, typed)
    return key if key and isinstance(read, NotRead) else read


def read_flip(
    asked: Asked, reply: str, keys: Collection[Key] = _ALWAYS
) -> Answered | NotRead | Key:
    """Read what stands before an answer that is only recalled: an empty line wants to see it."""
    if not reply.strip():
        return Answered(asked.question, "", GaveUp())
    return read_key(reply, keys) or NotRead("recall the answer and look at it before you rate")


def read_step(
    asked: Asked, reply: str, keys: Collection[Key] = _ALWAYS
) -> Answered | NotRead | Key:
    """Read how well the learner says to have known an answer."""
    steps = {str(number): step for number, step in enumerate(asked.scale, start=1)}
    if step := steps.get(reply.strip()):
        return Answered(asked.question, step.words, Rated(step))
    return read_key(reply, keys) or NotRead(f"type a number from 1 to {len(asked.scale)}")


def read_key(typed: str, keys: Collection[Key]) -> Key | None:
    """Return the key that was typed, if it is one of these."""
    name = typed.strip().removeprefix(":").casefold()
    return next((key for key in keys if key.value == name), None)


def _answer(asked: Asked, typed: str) -> Answered | NotRead:
    question = asked.question
    if asked.options:
        chosen = _chosen(asked, typed.casefold())
        if chosen is None:
            return NotRead(f"type a letter from a to {_letters(asked)[-1]}")
        typed = chosen.text
    outcome = mark(question, typed)
    return outcome if isinstance(outcome, NotRead) else Answered(question, typed, outcome)


def _chosen(asked: Asked, typed: str) -> Option | None:
    """Return the option with this letter, such as `b`, `b)` or `(b)`, or the one that says this."""
    letter = typed.strip("().")
    if len(letter) == 1 and letter in _letters(asked):
        return asked.options[_letters(asked).index(letter)]
    for option in asked.options:
        words = option.text.casefold()
        if typed in _SHORT.get(words, ()):
            return option
        # a single sign may have been meant as a place in the list
        if len(typed) > 1 and typed.rstrip(".") == words.rstrip("."):
            return option
    return None


def _letters(asked: Asked) -> str:
    return LETTERS.lower()[: len(asked.options)]
