"""The figure of a card: its name, and the values that it is drawn of."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from inspect import signature

from quizgen.figures import Figure
from quizgen.questions.cards.entry import Entry

KEY = "figure"


def drawing(entry: Entry) -> Callable[[], Figure] | None:
    """Return what draws the figure of a card, or nothing if it has none."""
    table = entry.table_or_none(KEY)
    if table is None:
        return None
    name = str(table.get("name", "")).replace("-", "_")
    values: Mapping[str, object] = {key: value for key, value in table.items() if key != "name"}
    try:
        draw = getattr(import_module(f"quizgen.figures.{name}"), name)
        signature(draw).bind(**values)
    except (ImportError, AttributeError, ValueError):
        raise entry.wrong(
            f"{KEY} needs the name of a figure, such as normalized_axes, not {name!r}"
        ) from None
    except TypeError as error:
        raise entry.wrong(f"{KEY} {name}: {error}") from None
    return partial(draw, **values)
