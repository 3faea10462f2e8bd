"""Transposed convolution in one, two and three dimensions."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from quizgen.reference.correlating import copies, correlate, kernel_gradient
from quizgen.reference.gradients import Gradients
from quizgen.reference.grid import Grid
from quizgen.reference.layers.windowed import WindowedLayer
from quizgen.reference.shapes import (
    DataFormat,
    Shape,
    check_data_format,
    join_channels,
    known_sizes,
    per_axis,
    positive,
    split_channels,
)
from quizgen.reference.trace import note
from quizgen.reference.window import Padding, Window, checked_padding

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from quizgen.reference.arrays import Array
    from quizgen.reference.trace import Trace


@dataclass(frozen=True, slots=True)
class TransposedConvolution(WindowedLayer):
    """Put a copy of the kernel, times the number there, at every stride; add what overlaps.

    It is the way back of a convolution with the same arguments: the gradient of that one's input.
    All copies together reach over (n − 1)s + span cells, with span = d(K − 1) + 1. "valid" keeps
    them all, and with strides beyond the span fills up to a whole stride; "same" cuts off (or adds)
    cells at both ends, the odd one at the end, until n·s are left; numbers cut off so many cells.
    `output_padding` adds cells at the end, of "same" to (n − 1)s + span mod 2.
    """

    filters: int
    kernel_size: int | tuple[int, ...]
    strides: int | tuple[int, ...] = 1
    padding: Padding = "valid"
    output_padding: int | tuple[int, ...] | None = None
    data_format: DataFormat = "channels_last"
    dilation_rate: int | tuple[int, ...] = 1
    use_bias: bool = True

    rank: ClassVar[int]

    def __post_init__(self) -> None:
        check_data_format(self.data_format)
        positive("filters", self.filters)
        WindowedLayer.__post_init__(self)
        strides, extra = self.window.strides, self._extra
        if len(extra) != self.rank or not all(
            cells is None or (isinstance(cells, int) and 0 <= cells < stride)
            for cells, stride in zip(extra, strides, strict=False)
        ):
            raise ValueError(
                "output_padding must be a number from 0 to below the stride, or a tuple of "
                f"{self.rank} of them, got output_padding={self.output_padding} and "
                f"strides={self.strides}"
            )

    def _checked_window(self) -> Window:
        return Window(
            per_axis("kernel_size", self.kernel_size, self.rank),
            per_axis("strides", self.strides, self.rank),
            per_axis("dilation_rate", self.dilation_rate, self.rank),
            checked_padding(self.padding, self.rank, ("valid", "same")),
        )

    def output_shape(self, input_shape: Shape) -> Shape:
        """Count the cells that are kept along each spatial axis."""
        places, _ = split_channels(input_shape, self.rank, self.data_format)
        sizes = [None if n is None else self._kept(axis, n)[1] for axis, n in enumerate(places)]
        return join_channels(tuple(sizes), self.filters, self.data_format)

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return a kernel (*kernel_size, filters, C_in) and one bias for each filter."""
        self.output_shape(input_shape)
        _, channels = split_channels(input_shape, self.rank, self.data_format)
        (known,) = known_sizes(type(self).__name__, (channels,))
        kernel = (*self.window.size, self.filters, known)
        return {"kernel": kernel} | ({"bias": (self.filters,)} if self.use_bias else {})

    def macs(self, input_shape: Shape) -> int:
        """Count one for each kernel entry at each input place, cells that are cut off included."""
        known = known_sizes(type(self).__name__, input_shape)
        kernel = self.weight_shapes(input_shape)["kernel"]
        return math.prod(known) * math.prod(kernel[:-1])

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return the sum of all copies of the kernel, plus bias."""
        batch, weight = self._checked(x, weights)
        maps = self._channels_last(batch)
        grid = self._grid(maps)
        stamps = copies(maps, weight["kernel"], grid)
        y = grid.fold(stamps)
        if trace is not None:
            note(trace, copies=stamps[0], sums=y.copy())
        if self.use_bias:
            y += weight["bias"]
        return self._as_given(y)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return the convolution of upstream for x, Σ x · windows of upstream for the kernel."""
        batch, weight = self._checked(x, weights)
        maps = self._channels_last(batch)
        grid = self._grid(maps)
        gradient = self._received(upstream, (len(batch), *grid.spatial, self.filters))
        learned = {"kernel": kernel_gradient(gradient, maps, grid)}
        if self.use_bias:
            learned["bias"] = gradient.sum(tuple(range(self.rank + 1)))
        return Gradients(self._as_given(correlate(gradient, weight["kernel"], grid)), learned)

    @property
    def _extra(self) -> tuple[int | None, ...]:
        extra = self.output_padding
        return extra if isinstance(extra, tuple) else (extra,) * self.rank

    def _grid(self, maps: Array) -> Grid:
        places = maps.shape[1:-1]
        kept = [self._kept(axis, n) for axis, n in enumerate(places)]
        before, sizes = zip(*kept, strict=True)
        return Grid(self.window, sizes, before, places)

    def _kept(self, axis: int, n: int) -> tuple[int, int]:
        """Return the first of the cells along an axis that are kept, and their number."""
        window, extra = self.window, self._extra[axis]
        span, stride = window.span[axis], window.strides[axis]
        reach = (n - 1) * stride + span
        if isinstance(window.padding, tuple):
            first, last = window.padding[axis]
            size = reach - first - last + (extra or 0)
        elif window.padding == "valid":
            first, size = 0, reach + (max(stride - span, 0) if extra is None else extra)
        else:
            size = n * stride if extra is None else (n - 1) * stride + span % 2 + extra
            first = max((reach - size) // 2, 0)
        if n < 1 or size < 1:
            raise ValueError(
                f"no cells are left of the {reach} that the copies for input size {n} along "
                f"spatial axis {axis} reach over: use a larger input or less padding, got "
                f"padding={self.padding!r} and output_padding={self.output_padding}"
            )
        return first, size


@dataclass(frozen=True, slots=True)
class Conv1DTranspose(TransposedConvolution):
    """Spread each step: y[i·s + k·d, f] += Σ_c x[i, c] · kernel[k, f, c], plus bias[f].

    Shapes: x (batch, steps, C_in) to y (batch, cells, filters); channels first: (batch, C_in,
    steps) to (batch, filters, cells). cells = (steps − 1)s + max(span, s) for "valid", span =
    d(K − 1) + 1, and steps · s for "same". With `output_padding` o: (steps − 1)s + span + o for
    "valid", less p for p cells of padding in all, and (steps − 1)s + span mod 2 + o for "same".
    Weights: kernel (K, filters, C_in), bias (filters).
    Trace: copies (batch, steps, K, filters), sums (batch, cells, filters), both channels last.
    Errors: ValueError for impossible sizes, or `output_padding` not below the stride.
    Source: Dumoulin and Visin 2016, "A guide to convolution arithmetic for deep learning"; Keras,
    "Conv1DTranspose layer", except that strides and dilation may both exceed 1 and padding may be
    numbers here, as in PyTorch. PyTorch has numbers only, never fills up to a whole stride, and its
    kernel is (C_in, filters, K).

    >>> Conv1DTranspose(1, 2, use_bias=False)([[[1], [2]]], [[[3]], [[4]]]).tolist()
    [[[3.0], [10.0], [8.0]]]
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Conv2DTranspose(TransposedConvolution):
    """Spread each pixel: the formula of `Conv1DTranspose` with one more axis.

    Shapes: x (batch, height, width, C_in) to y (batch, rows, columns, filters); channels first:
    (batch, C_in, height, width) to (batch, filters, rows, columns). Sizes as in `Conv1DTranspose`.
    Weights: kernel (K, K, filters, C_in), bias (filters).
    Trace: copies (batch, height, width, K, K, filters), sums (batch, rows, columns, filters), both
    channels last.
    Errors: ValueError for impossible sizes, or `output_padding` not below the stride.
    Source: Keras, "Conv2DTranspose layer"; differences as for `Conv1DTranspose`.

    >>> Conv2DTranspose(10, 3, strides=2, padding="same").output_shape((7, 7, 16))
    (14, 14, 10)
    """

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class Conv3DTranspose(TransposedConvolution):
    """Spread each voxel: the formula of `Conv1DTranspose` with two more axes.

    Shapes: x (batch, depth, height, width, C_in) to y (batch, *sizes, filters); channels first:
    (batch, C_in, depth, height, width) to (batch, filters, *sizes). Sizes as in `Conv1DTranspose`.
    Weights: kernel (K, K, K, filters, C_in), bias (filters).
    Trace: copies (batch, depth, height, width, K, K, K, filters), sums (batch, *sizes, filters),
    both channels last.
    Errors: ValueError for impossible sizes, or `output_padding` not below the stride.
    Source: Keras, "Conv3DTranspose layer", which takes `data_format` before `output_padding`; other
    differences as for `Conv1DTranspose`.
    """

    rank: ClassVar[int] = 3
