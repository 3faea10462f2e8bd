"""The intermediate values of a computation, for whoever wants to tell how it went."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.reference.arrays import Array

Trace = dict[str, "Array"]


def note(trace: Trace | None, **values: "Array") -> None:
    """Write the values under their names into the trace, if one is kept, in the order given."""
    if trace is not None:
        trace.update(values)
