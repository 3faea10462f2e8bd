"""The geometry that convolution and pooling share: a window that slides over spatial axes."""

from dataclasses import dataclass
from typing import Literal

from quizgen.reference.shapes import Shape, Size

Padding = Literal["valid", "same"]


@dataclass(frozen=True, slots=True)
class Window:
    """Size, strides and dilation of a sliding window, one entry for each spatial axis."""

    size: tuple[int, ...]
    strides: tuple[int, ...]
    dilation: tuple[int, ...]
    padding: Padding

    def __post_init__(self) -> None:
        if self.padding not in ("valid", "same"):
            raise ValueError(f"padding must be 'valid' or 'same', got {self.padding!r}")

    @property
    def span(self) -> tuple[int, ...]:
        """Positions from the first to the last that the window touches: d(K − 1) + 1."""
        return tuple(d * (k - 1) + 1 for k, d in zip(self.size, self.dilation, strict=True))

    def output_size(self, spatial: tuple[Size, ...]) -> tuple[Size, ...]:
        """Count the places of the window: ⌊(n − span)/s⌋ + 1 for "valid", ⌈n/s⌉ for "same"."""
        return tuple(
            None if n is None else self._places(n, span, stride, spatial)
            for n, span, stride in zip(spatial, self.span, self.strides, strict=True)
        )

    def padding_amounts(self, spatial: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
        """Cells to add before and after each axis; "same" puts an odd one at the end."""
        if self.padding == "valid":
            return ((0, 0),) * len(spatial)
        missing = (
            max((-(-n // stride) - 1) * stride + span - n, 0)
            for n, span, stride in zip(spatial, self.span, self.strides, strict=True)
        )
        return tuple((cells // 2, cells - cells // 2) for cells in missing)

    def _places(self, n: int, span: int, stride: int, spatial: Shape) -> int:
        if n < 1:
            raise ValueError(f"the spatial sizes must be positive, got {spatial}")
        if self.padding == "same":
            return -(-n // stride)
        if n < span:
            raise ValueError(
                f"the window spans {self.span} positions and does not fit into the spatial sizes "
                f"{spatial}: use a larger input, a smaller window or padding='same'"
            )
        return (n - span) // stride + 1
