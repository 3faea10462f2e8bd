"""The statistics as one HTML file that asks for nothing else."""

from collections.abc import Iterator
from datetime import date, timedelta

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from quizgen.folders import templates_folder
from quizgen.study.statistics import WEEKS, Statistics
from quizgen.study.tally import RECENT
from quizgen.words import counted


def page(found: Statistics, today: date) -> str:
    """Return the page."""
    environment = Environment(
        loader=FileSystemLoader(templates_folder() / "statistics"),
        undefined=StrictUndefined,
        autoescape=True,
    )
    return environment.get_template("statistics.html").render(
        found=found,
        today=today,
        heat=list(_heat(found, today)),
        recent=RECENT,
        counted=counted,
        most=max(found.forecast) or 1,
    )


def _heat(found: Statistics, today: date) -> Iterator[tuple[date, int, int, float]]:
    """Yield each day with its week's column, its row and its share of the busiest day."""
    monday = today - timedelta(days=today.weekday(), weeks=WEEKS - 1)
    most = max(found.days.values(), default=1)
    for number in range((today - monday).days + 1):
        day = monday + timedelta(days=number)
        yield day, number // 7, number % 7, found.days.get(day, 0) / most
