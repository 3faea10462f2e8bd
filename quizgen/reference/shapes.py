"""Shapes without the batch axis, and where channels stand in them."""

from typing import Literal, TypeVar

Shape = tuple[int | None, ...]
Size = TypeVar("Size", int, int | None)
DataFormat = Literal["channels_last", "channels_first"]


def known_sizes(name: str, sizes: Shape) -> tuple[int, ...]:
    """Return the sizes that a layer's weights follow from, or say that one is not known."""
    known = tuple([size for size in sizes if size is not None])
    if len(known) < len(sizes):
        raise ValueError(
            f"{name}: the shapes of the weights follow from the input sizes {sizes}, so none of "
            "these may be None in input_shape"
        )
    return known


def positive(name: str, value: int) -> int:
    """Return a positive integer, or say that it is not one."""
    if not isinstance(value, int) or value < 1:
        raise ValueError(f"{name} must be a positive integer, got {value!r}")
    return value


def per_axis(name: str, value: int | tuple[int, ...], rank: int) -> tuple[int, ...]:
    """Spread one integer over `rank` spatial axes, or check a tuple that has one for each."""
    if isinstance(value, int):
        if value > 0:
            return (value,) * rank
    elif isinstance(value, tuple) and len(value) == rank and all(map(_is_size, value)):
        return value
    raise ValueError(
        f"{name} must be a positive integer or a tuple of {rank} of them, got {value!r}"
    )


def _is_size(value: object) -> bool:
    return isinstance(value, int) and value > 0


def check_data_format(data_format: DataFormat) -> None:
    """Refuse a layout that is neither channels last nor channels first."""
    if data_format not in ("channels_last", "channels_first"):
        raise ValueError(
            f"data_format must be 'channels_last' or 'channels_first', got {data_format!r}"
        )


def split_channels(
    input_shape: Shape, rank: int, data_format: DataFormat
) -> tuple[Shape, int | None]:
    """Split `(*spatial, C)` or `(C, *spatial)` into the spatial sizes and the channels."""
    if len(input_shape) != rank + 1:
        raise ValueError(
            f"input_shape must hold {rank} spatial sizes and the channels "
            f"(the batch axis is left out), got {input_shape}"
        )
    if data_format == "channels_last":
        return input_shape[:-1], input_shape[-1]
    return input_shape[1:], input_shape[0]


def join_channels(
    spatial: tuple[Size, ...], channels: Size, data_format: DataFormat
) -> tuple[Size, ...]:
    """Put the spatial sizes and the channels together again in the order of the layout."""
    sizes = list(spatial)
    sizes.insert(len(sizes) if data_format == "channels_last" else 0, channels)
    return tuple(sizes)


def spatial_axes(rank: int, data_format: DataFormat) -> tuple[int, ...]:
    """Return the spatial axes of a batch of rank-`rank` maps, counting the batch axis as 0."""
    first = 1 if data_format == "channels_last" else 2
    return tuple(range(first, first + rank))
