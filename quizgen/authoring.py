"""The names that an author of a question needs, and no others."""

from dataclasses import replace

from quizgen.questions.answers import (
    Array,
    Axes,
    Choice,
    Choices,
    Decimal,
    Formula,
    Integer,
    Matching,
    Ordering,
    Part,
    Parts,
    Shape,
)
from quizgen.questions.domains import Probabilities, Tensor
from quizgen.questions.finding import Planted, find_line
from quizgen.questions.problem import Distractor, Problem, Road
from quizgen.questions.template import template
from quizgen.questions.text import places

__all__ = [
    "Array",
    "Axes",
    "Choice",
    "Choices",
    "Decimal",
    "Distractor",
    "Formula",
    "Integer",
    "Matching",
    "Ordering",
    "Part",
    "Parts",
    "Planted",
    "Probabilities",
    "Problem",
    "Road",
    "Shape",
    "Tensor",
    "find_line",
    "places",
    "replace",
    "template",
]
