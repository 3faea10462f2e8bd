"""What the page needs to mark a reply and to log it, as plain JSON."""

from quizgen.questions.answers import Answer, Array, Decimal, Parts
from quizgen.questions.question import Question
from quizgen.render import read_title, to_plain

_EXACT = 2**53  # up to here a number in JavaScript is exact


def to_mark(question: Question) -> dict[str, object]:
    """Return the answer, the mistakes that are known and the name of a question."""
    answer = question.answer
    return {
        "id": question.id,
        "variant": question.variant,
        "title": to_plain(read_title(question.title)),
        "answer": _marking(answer),
        "distractors": [_value(answer.with_value(each.value)) for each in question.distractors],
        "mistakes": [
            {"id": each.misconception, "words": question.misconception(each).name}
            for each in question.distractors
        ],
        "options": [option.text for option in question.options] if question.is_choice else [],
    }


def _marking(answer: Answer) -> dict[str, object]:
    marking = {**answer.marking, "value": _value(answer)}
    if isinstance(answer, Parts):
        marking["parts"] = [
            {**_marking(part.answer), "follows": part.follows} for part in answer.parts
        ]
    return marking


def _value(answer: Answer) -> object:
    """Return numbers as they are printed, and as JavaScript can hold them."""
    match answer:
        case Parts(parts=parts):
            return [_value(part.answer) for part in parts]
        case Decimal() | Array() if "∞" not in answer.text:
            # rounded in one place, so that all media round alike
            return answer.with_value(answer.parse(answer.text)).json
    value = answer.json
    return str(value) if isinstance(value, int) and abs(value) > _EXACT else value
