"""A worked computation with one planted mistake: the learner finds its line."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quizgen.questions.answers import Choice
from quizgen.questions.problem import NOTHING, Distractor, Problem, Road


@dataclass(frozen=True, slots=True)
class Planted:
    """A mistake: which line it makes wrong, counted from 1, and why that line is wrong."""

    line: int
    why: str = ""


def find_line(
    planted: Planted,
    right: Sequence[object],
    said: Sequence[object],
    *,
    shown: Mapping[str, object] = NOTHING,
    working: Mapping[str, object] = NOTHING,
) -> Problem:
    """Ask which line is the first that says something else than what is right.

    The lines after it go on with its result. Beside what is given, the prompt may print what is
    `said`, and the solution also what is `right`, and `why` the line is wrong.
    """
    lines = tuple(f"Line {number}" for number in range(1, len(right) + 1))
    sound = [_same(mine, theirs) for mine, theirs in zip(right, said, strict=True)]
    if all(sound):
        raise ValueError("no line is wrong: let `require` leave out numbers that hide the mistake")
    first = sound.index(False)
    return Problem(
        answer=Choice(lines[first], among=lines),
        proof=Road("where the mistake was planted", lambda: lines[planted.line - 1]),
        distractors=tuple(
            Distractor("sound-step-doubted", line, "This line is right.")
            if is_sound
            else Distractor(
                "consequence-blamed",
                line,
                "This line goes on rightly with what stands above; look further up.",
            )
            for place, (line, is_sound) in enumerate(zip(lines, sound, strict=True))
            if place != first
        ),
        shown={"said": said, **shown},
        working={"right": right, "why": planted.why, **working},
    )


def _same(one: Any, other: Any) -> bool:
    """Whether two lines say the same, but for what computing in another order loses."""
    one, other = (each.tolist() if hasattr(each, "tolist") else each for each in (one, other))
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return bool(one == other)
