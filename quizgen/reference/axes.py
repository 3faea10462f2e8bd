"""Axis arguments, counted from either end."""

from functools import lru_cache


def resolve_axis(axis: int, rank: int) -> int:
    """Return the axis counted from 0, or say that an array of this rank has none such."""
    if not -rank <= axis < rank:
        raise ValueError(
            f"axis must be at least {-rank} and below {rank} for {rank} axes (batch axis "
            f"included), got {axis}"
        )
    return axis % rank


@lru_cache(typed=True)  # layers ask again and again; 1.0 is no axis though it equals 1
def resolve_axes(axes: int | tuple[int, ...], rank: int) -> tuple[int, ...]:
    """Return one or several axes in increasing order, counted from 0, none named twice."""
    named = axes if isinstance(axes, tuple) else (axes,)
    resolved = sorted(resolve_axis(axis, rank) for axis in named)
    if len(set(resolved)) < len(resolved):
        raise ValueError(f"axes must differ from each other, got {axes} for {rank} axes")
    return tuple(resolved)
