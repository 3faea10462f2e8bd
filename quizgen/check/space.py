"""Walk the parameter space of a template: change one parameter alone."""

from collections.abc import Iterator

from quizgen.questions.streams import number
from quizgen.questions.template import Template


def places(template: Template) -> Iterator[tuple[str, int, int]]:
    """Yield each parameter with the number of its values and the step between two of them."""
    step = template.size
    for name, domain in template.space.domains.items():
        step //= domain.size
        yield name, domain.size, step


def changed(template: Template, variant: int, tries: int) -> Iterator[tuple[str, int]]:
    """Yield usable variants that differ from this one in one parameter, with its name."""
    for name, size, step in places(template):
        digit = variant // step % size
        for turn in range(min(tries, size - 1)):
            start = number(template.id, variant, name) % (size - 1)
            other = (digit + 1 + (start + turn) % (size - 1)) % size
            neighbour = variant + (other - digit) * step
            if template.allows(neighbour):
                yield name, neighbour
