"""Walk the parameter space of a template: change one parameter alone."""

from collections.abc import Iterator

from quizgen.questions.streams import number
from quizgen.questions.template import Template


def changed(template: Template, variant: int, tries: int) -> Iterator[tuple[str, int]]:
    """Yield usable variants that differ from this one in one parameter, with its name."""
    for name, _, step, size in template.space.steps:
        digit = variant // step % size
        for turn in range(min(tries, size - 1)):
            start = number(template.id, variant, name) % (size - 1)
            other = (digit + 1 + (start + turn) % (size - 1)) % size
            neighbour = variant + (other - digit) * step
            if template.allows(neighbour):
                yield name, neighbour
