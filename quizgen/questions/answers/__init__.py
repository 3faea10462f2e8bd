"""The answer types: each parses what a person types, marks it, and prints itself."""

from quizgen.questions.answers.array import Array
from quizgen.questions.answers.axes import Axes
from quizgen.questions.answers.base import Answer, Samples
from quizgen.questions.answers.choice import Choice
from quizgen.questions.answers.choices import Choices
from quizgen.questions.answers.decimal import Decimal
from quizgen.questions.answers.formula import Formula
from quizgen.questions.answers.integer import Integer
from quizgen.questions.answers.listed import Listed
from quizgen.questions.answers.matching import Matching
from quizgen.questions.answers.ordering import Ordering
from quizgen.questions.answers.part import Part
from quizgen.questions.answers.parts import Parts
from quizgen.questions.answers.shape import Shape
from quizgen.questions.expressions import Unreadable

__all__ = [
    "Answer",
    "Array",
    "Axes",
    "Choice",
    "Choices",
    "Decimal",
    "Formula",
    "Integer",
    "Listed",
    "Matching",
    "Ordering",
    "Part",
    "Parts",
    "Samples",
    "Shape",
    "Unreadable",
]
