"""Convolution in one, two and three dimensions."""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.shapes import (
    DataFormat,
    Shape,
    check_data_format,
    known_sizes,
    per_axis,
    positive,
    split_channels,
)
from quizgen.reference.window import Padding, Window


@dataclass(frozen=True, slots=True)
class Convolution(SlidingLayer):
    """Slide a kernel over the spatial axes and take the sum of products at each place.

    Like every framework this computes the cross-correlation: the kernel is not flipped.
    "valid" uses only windows inside the input; "same" pads zeros, the odd one at the end, so that
    the output has ⌈n / stride⌉ places. With groups, output channel f sees only the input channels
    of its own group, and the kernel has C_in / groups slices.
    """

    filters: int
    kernel_size: int | tuple[int, ...]
    strides: int | tuple[int, ...] = 1
    padding: Padding = "valid"
    data_format: DataFormat = "channels_last"
    dilation_rate: int | tuple[int, ...] = 1
    groups: int = 1
    use_bias: bool = True

    rank: ClassVar[int]

    def __post_init__(self) -> None:
        check_data_format(self.data_format)
        if positive("filters", self.filters) % positive("groups", self.groups):
            raise ValueError(
                f"filters must be divisible by groups, got filters={self.filters} and "
                f"groups={self.groups}"
            )
        _ = self.window  # it refuses impossible sizes

    @property
    def window(self) -> Window:
        """The kernel's window: size, strides, dilation and padding."""
        return Window(
            per_axis("kernel_size", self.kernel_size, self.rank),
            per_axis("strides", self.strides, self.rank),
            per_axis("dilation_rate", self.dilation_rate, self.rank),
            self.padding,
        )

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return a kernel (*kernel_size, C_in / groups, filters) and one bias for each filter."""
        self.output_shape(input_shape)
        _, channels = split_channels(input_shape, self.rank, self.data_format)
        (known,) = known_sizes(type(self).__name__, (channels,))
        kernel = (*self.window.size, known // self.groups, self.filters)
        return {"kernel": kernel} | ({"bias": (self.filters,)} if self.use_bias else {})

    def __call__(self, x: ArrayLike, *weights: ArrayLike) -> Array:
        """Return the sum of kernel times window, plus bias, at every place of the window."""
        batch, weight = self._checked(x, weights)
        if self.data_format == "channels_first":
            batch = np.moveaxis(batch, 1, -1)
        y = self._correlate(batch, weight["kernel"]) + weight.get("bias", 0.0)
        return np.moveaxis(y, -1, 1) if self.data_format == "channels_first" else y

    def _correlate(self, x: Array, kernel: Array) -> Array:
        """Multiply a matrix that has one row for each window with the kernel, group by group."""
        windows = self._windows(x)
        places = windows.shape[1 : -self.rank - 1]
        taps = math.prod(kernel.shape[:-1])
        rows = windows.reshape(self.groups, math.prod(places), taps)
        matrices = kernel.reshape(taps, self.groups, -1).swapaxes(0, 1)
        return np.moveaxis(rows @ matrices, 0, 1).reshape(*places, self.filters)

    def _windows(self, x: Array) -> Array:
        """View x as (groups, batch, *places, *kernel_size, C_in / groups)."""
        window = self.window
        spatial = x.shape[1:-1]
        places = window.output_size(spatial)
        if self.padding == "same":
            x = np.pad(x, ((0, 0), *window.padding_amounts(spatial), (0, 0)))
        slices = x.shape[-1] // self.groups
        batch_step, *steps, channel_step = x.strides
        return as_strided(
            x,
            (self.groups, x.shape[0], *places, *window.size, slices),
            (
                slices * channel_step,
                batch_step,
                *(step * stride for step, stride in zip(steps, window.strides, strict=True)),
                *(step * gap for step, gap in zip(steps, window.dilation, strict=True)),
                channel_step,
            ),
            writeable=False,
        )

    def _output_channels(self, channels: int | None) -> int:
        if channels is not None and channels % self.groups:
            raise ValueError(
                f"the input channels must be divisible by groups, got {channels} channels and "
                f"groups={self.groups}"
            )
        return self.filters


@dataclass(frozen=True, slots=True)
class Conv1D(Convolution):
    """Convolve along one axis: y[t, f] = Σ_kc x[t·s + k·d, c] · kernel[k, c, f] + bias[f].

    Shapes: x (batch, steps, C_in) to y (batch, places, filters); channels first: (batch, C_in,
    steps) to (batch, filters, places). places = ⌊(steps − d(K − 1) − 1)/s⌋ + 1 ("valid") or
    ⌈steps/s⌉ ("same"), with stride s and dilation d.
    Weights: kernel (K, C_in / groups, filters), bias (filters).
    Errors: ValueError for impossible sizes, channels or filters that `groups` does not divide, or
    a kernel that spans more than the input.
    Source: Keras, "Conv1D layer", except that strides and dilation may both exceed 1 here, as in
    PyTorch. PyTorch's kernel is (filters, C_in / groups, K), its layout is channels first, and it
    has "same" for stride 1 only.

    >>> Conv1D(8, 5, dilation_rate=2).output_shape((20, 3))
    (12, 8)
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class Conv2D(Convolution):
    """Convolve a map: y[i, j, f] = Σ_klc x[i·s + k·d, j·s + l·d, c] · kernel[k, l, c, f] + bias[f].

    Shapes: x (batch, height, width, C_in) to y (batch, rows, columns, filters); channels first:
    (batch, C_in, height, width) to (batch, filters, rows, columns). Each axis has
    ⌊(n − d(K − 1) − 1)/s⌋ + 1 ("valid") or ⌈n/s⌉ ("same") places.
    Weights: kernel (K, K, C_in / groups, filters), bias (filters).
    Errors: ValueError for impossible sizes, channels or filters that `groups` does not divide, or
    a kernel that spans more than the input.
    Source: Keras, "Conv2D layer", except that strides and dilation may both exceed 1 here, as in
    PyTorch. PyTorch's kernel is (filters, C_in / groups, K, K), its layout is channels first, and
    it has "same" for stride 1 only.

    >>> Conv2D(64, 3).output_shape((28, 28, 1))
    (26, 26, 64)
    >>> Conv2D(64, 3).count_params((None, None, 1))
    640
    """

    rank: ClassVar[int] = 2


@dataclass(frozen=True, slots=True)
class Conv3D(Convolution):
    """Convolve a volume: the formula of `Conv2D` with one more spatial axis.

    Shapes: x (batch, depth, height, width, C_in) to y (batch, *places, filters); channels first:
    (batch, C_in, depth, height, width) to (batch, filters, *places). Each axis has
    ⌊(n − d(K − 1) − 1)/s⌋ + 1 ("valid") or ⌈n/s⌉ ("same") places.
    Weights: kernel (K, K, K, C_in / groups, filters), bias (filters).
    Errors: ValueError for impossible sizes, channels or filters that `groups` does not divide, or
    a kernel that spans more than the input.
    Source: Keras, "Conv3D layer", except that strides and dilation may both exceed 1 here, as in
    PyTorch. PyTorch's kernel is (filters, C_in / groups, K, K, K), its layout is channels first,
    and it has "same" for stride 1 only.

    >>> Conv3D(16, 3, use_bias=False).count_params((None, None, None, 2))
    864
    """

    rank: ClassVar[int] = 3
