"""Convolution in one, two and three dimensions."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from quizgen.reference.layers.kernel import KernelLayer
from quizgen.reference.shapes import DataFormat, Shape, known_sizes, positive, split_channels
from quizgen.reference.window import Padding, Rule

if TYPE_CHECKING:
    from quizgen.reference.arrays import Array


@dataclass(frozen=True, slots=True)
class Convolution(KernelLayer):
    """Slide a kernel over the spatial axes and take the sum of products at each place.

    Like every framework this computes the cross-correlation: the kernel is not flipped.
    "valid" uses only windows inside the input; "same" pads zeros, the odd one at the end, so that
    the output has ⌈n / stride⌉ places; numbers say how many zeros to pad: one for all sides, one
    for each axis, or a pair (before, after) for each axis. With groups, output channel f sees only
    the input channels of its own group, and the kernel has C_in / groups slices.
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
        KernelLayer.__post_init__(self)
        if positive("filters", self.filters) % positive("groups", self.groups):
            raise ValueError(
                f"filters must be divisible by groups, got filters={self.filters} and "
                f"groups={self.groups}"
            )

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return a kernel (*kernel_size, C_in / groups, filters) and one bias for each filter."""
        self.output_shape(input_shape)
        _, channels = split_channels(input_shape, self.rank, self.data_format)
        (known,) = known_sizes(type(self).__name__, (channels,))
        kernel = (*self.window.size, known // self.groups, self.filters)
        return {"kernel": kernel} | ({"bias": (self.filters,)} if self.use_bias else {})

    def macs(self, input_shape: Shape) -> int:
        """Count one for each kernel entry of each output, padded cells included."""
        kernel = self.weight_shapes(input_shape)["kernel"]
        return self.count_outputs(input_shape) * math.prod(kernel[:-1])

    def _grouped(self, kernel: Array) -> tuple[Array, int]:
        return kernel, self.groups

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
    steps) to (batch, filters, places). With stride s, dilation d and p cells of padding in all,
    places = ⌊(steps + p − d(K − 1) − 1)/s⌋ + 1, for "same" and "causal" ⌈steps/s⌉. "causal" pads
    d(K − 1) zeros in front, so that no output sees a later step.
    Weights: kernel (K, C_in / groups, filters), bias (filters).
    Trace: windows (batch, places, K, C_in), weighted_sums (batch, places, filters), both channels
    last.
    Errors: ValueError for impossible sizes, channels or filters that `groups` does not divide, or
    a kernel that spans more than the input.
    Source: Keras, "Conv1D layer", except that strides and dilation may both exceed 1 and padding
    may be numbers here, as in PyTorch. PyTorch's kernel is (filters, C_in / groups, K), its
    layout is channels first, and it has "same" for stride 1 only.

    >>> Conv1D(8, 5, dilation_rate=2).output_shape((20, 3))
    (12, 8)
    """

    rank: ClassVar[int] = 1
    rules: ClassVar[tuple[Rule, ...]] = ("valid", "same", "causal")


@dataclass(frozen=True, slots=True)
class Conv2D(Convolution):
    """Convolve a map: y[i, j, f] = Σ_klc x[i·s + k·d, j·s + l·d, c] · kernel[k, l, c, f] + bias[f].

    Shapes: x (batch, height, width, C_in) to y (batch, rows, columns, filters); channels first:
    (batch, C_in, height, width) to (batch, filters, rows, columns). With p cells of padding in all,
    an axis has ⌊(n + p − d(K − 1) − 1)/s⌋ + 1 places, for "same" ⌈n/s⌉.
    Weights: kernel (K, K, C_in / groups, filters), bias (filters).
    Trace: windows (batch, rows, columns, K, K, C_in), weighted_sums (batch, rows, columns,
    filters), both channels last.
    Errors: ValueError for impossible sizes, channels or filters that `groups` does not divide, or
    a kernel that spans more than the input.
    Source: Keras, "Conv2D layer", except that strides and dilation may both exceed 1 and padding
    may be numbers here, as in PyTorch. PyTorch's kernel is (filters, C_in / groups, K, K), its
    layout is channels first, and it has "same" for stride 1 only.

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
    (batch, C_in, depth, height, width) to (batch, filters, *places). With p cells of padding in
    all, an axis has ⌊(n + p − d(K − 1) − 1)/s⌋ + 1 places, for "same" ⌈n/s⌉.
    Weights: kernel (K, K, K, C_in / groups, filters), bias (filters).
    Trace: windows (batch, *places, K, K, K, C_in), weighted_sums (batch, *places, filters), both
    channels last.
    Errors: ValueError for impossible sizes, channels or filters that `groups` does not divide, or
    a kernel that spans more than the input.
    Source: Keras, "Conv3D layer", except that strides and dilation may both exceed 1 and padding
    may be numbers here, as in PyTorch. PyTorch's kernel is (filters, C_in / groups, K, K, K),
    its layout is channels first, and it has "same" for stride 1 only.

    >>> Conv3D(16, 3, use_bias=False).count_params((None, None, None, 2))
    864
    """

    rank: ClassVar[int] = 3
