"""Figures drawn from the values of a question: one module a figure, `quizgen.figures.<name>`.

Each module has one public function of its own name, pure: values in, `Figure` out, the same bytes
always.
"""

from quizgen.figures.figure import Figure

__all__ = ["Figure"]
