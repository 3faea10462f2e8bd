"""A convention that moves the answer is stated: layout, padding, reduction, logarithm, ...

Each argument of the reference that is a convention is flipped, whether the template gives it or
leaves the default; where the answer moves, the prompt must hold one of the words for it.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from inspect import Signature, signature
from typing import Any

from quizgen.check.texts import plain
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.template import Template

LOOK = 40


@dataclass(frozen=True, slots=True)
class Convention:
    """An argument of the reference, two values, the words that state it, and where it counts."""

    argument: str
    values: tuple[object, object]
    words: str
    where: str = ""

    def flipped(self, value: object) -> object:
        """Return a value that is not in force."""
        return self.values[value == self.values[0]]

    def is_stated(self, question: Question) -> bool:
        """Whether the prompt says which value is in force, or need not."""
        prompt = plain(question.prompt)
        if not re.search(self.where, f"{prompt} {question.answer.text}"):
            return True
        return bool(re.search(rf"{self.words}|\bdefaults?\b", prompt, re.IGNORECASE))


CONVENTIONS = (
    Convention(
        "data_format",
        ("channels_first", "channels_last"),
        r"channels? ?[-_ ](first|last|axis)|\bN?(C[DHWL]+|[DHWL]+C)\b|layout|(first|last) axis",
        where=r"\((None|\d+)(, \d+){2,}",  # maps with so many channels need no order of axes
    ),
    Convention("padding", ("valid", "same"), r"padd|valid|same|zeros|border|frame"),
    Convention("reduction", ("sum", "mean"), r"mean|average|sum|total|per (sample|word)|adds? up"),
    Convention("log_base", (2.0, math.e), r"natural|nats?\b|bits?\b|\bln\b|log_?2|base"),
    Convention("ddof", (1, 0), r"biased|divided? by|n − 1|population|sample variance"),
    Convention("epsilon", (1e-3, 1e-5), r"ε|epsilon|clip"),
    Convention(
        "from_logits", (True, False), r"logit|score|probabilit|sigmoid|softmax|predict|nats|bits"
    ),
)


def of_item(item: Item, questions: Sequence[Question]) -> Iterator[str]:
    """Flip every convention of the reference that the template uses."""
    if not isinstance(item, Template):
        return
    for convention in CONVENTIONS:
        if not any(_takers(item.solve.__globals__, convention)):
            continue
        for question in questions[:LOOK]:
            if convention.is_stated(question):
                continue
            if (moved := _moved(item, question, convention)) is not None:
                yield (
                    f"with another {convention.argument} the answer of variant {question.variant} "
                    f"is {moved}, not {question.answer.text}, but the prompt does not state it"
                )
                break


def _moved(template: Template, question: Question, convention: Convention) -> str | None:
    """Return the answer under the flipped convention if it is another one."""
    with _flipped(template.solve.__globals__, convention):
        try:
            answer = template.solve(**template.space.point(question.variant)).answer
        except Exception:  # a layer may refuse what nobody would ask of it
            return None
    return None if answer.json == question.answer.json else answer.text


@contextmanager
def _flipped(names: dict[str, Any], convention: Convention) -> Iterator[None]:
    """Let the reference that these names stand for work under the other convention."""
    kept = dict(names)
    for name, original, parameters in _takers(kept, convention):
        names[name] = _other(original, parameters, convention)
    try:
        yield
    finally:
        names.update(kept)


def _takers(
    names: dict[str, Any], convention: Convention
) -> Iterator[tuple[str, Callable[..., Any], Signature]]:
    """Yield what takes the convention as an argument, by name."""
    for name, value in names.items():
        if callable(value) and str(getattr(value, "__module__", "")).startswith(
            "quizgen.reference"
        ):
            parameters = signature(value)
            if convention.argument in parameters.parameters:
                yield name, value, parameters


def _other(
    original: Callable[..., Any], parameters: Signature, convention: Convention
) -> Callable[..., Any]:
    @wraps(original, updated=())
    def call(*positional: Any, **named: Any) -> Any:
        given = parameters.bind(*positional, **named)
        given.apply_defaults()
        value = given.arguments[convention.argument]
        given.arguments[convention.argument] = convention.flipped(value)
        return original(*given.args, **given.kwargs)

    return call
