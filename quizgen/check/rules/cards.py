"""A card asks a question; its options are alike in length, and all or none are sentences."""

from collections.abc import Iterator

from quizgen.check.texts import plain
from quizgen.questions.question import Question


def of_question(question: Question) -> Iterator[str]:
    """Compare the right option with the wrong ones; fixed options need no likeness."""
    if question.kind != "concept" or not question.is_choice or _fixed(question):
        return
    if not question.prompt.endswith("?"):
        yield "its front does not end with a question mark"
    if question.answer.text in question.prompt:
        yield "its front says the right option"
    texts = [plain(option.text) for option in question.options]
    if len({text[-1:] == "." for text in texts}) > 1:
        yield "either all options are sentences, with a full stop, or none is"
    right = [len(plain(option.text)) for option in question.options if option.is_right]
    wrong = [len(plain(option.text)) for option in question.options if not option.is_right]
    if right and wrong and not 0.6 * min(wrong) <= right[0] <= 1.5 * max(wrong):
        yield f"the right option has {right[0]} characters, the others {sorted(wrong)}"


def _fixed(question: Question) -> bool:
    return bool(getattr(question.answer, "among", ()))
