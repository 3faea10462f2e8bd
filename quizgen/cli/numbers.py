"""Numbers that are given to options."""

from math import isnan
from typing import Any

import click


class NumberRange(click.FloatRange):
    """A number in a range; `nan`, which is neither below nor above anything, is in none."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read a number, or say which ones may be given."""
        number: float = super().convert(value, param, ctx)
        if isnan(number):
            self.fail(f"{value} is not in the range {self._describe_range()}.", param, ctx)
        return number
