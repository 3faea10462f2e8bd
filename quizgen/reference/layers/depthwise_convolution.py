"""Depthwise convolution in one and two dimensions: each channel has kernels of its own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from quizgen.reference.layers.kernel import KernelLayer
from quizgen.reference.shapes import DataFormat, Shape, known_sizes, positive, split_channels
from quizgen.reference.window import Padding

if TYPE_CHECKING:
    from quizgen.reference.arrays import Array


@dataclass(frozen=True, slots=True)
class DepthwiseConvolution(KernelLayer):
    """Convolve each channel with `depth_multiplier` kernels of its own; channels never mix.

    It is a convolution with as many groups as channels. Output channel c·m + j is input channel c
    under its kernel j, of m.
    """

    kernel_size: int | tuple[int, ...]
    strides: int | tuple[int, ...] = 1
    padding: Padding = "valid"
    depth_multiplier: int = 1
    data_format: DataFormat = "channels_last"
    dilation_rate: int | tuple[int, ...] = 1
    use_bias: bool = True

    rank: ClassVar[int]

    def __post_init__(self) -> None:
        KernelLayer.__post_init__(self)
        positive("depth_multiplier", self.depth_multiplier)

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return a kernel (*kernel_size, C, depth_multiplier) and a bias for each channel of y."""
        self.output_shape(input_shape)
        _, channels = split_channels(input_shape, self.rank, self.data_format)
        (known,) = known_sizes(type(self).__name__, (channels,))
        kernel = (*self.window.size, known, self.depth_multiplier)
        bias = {"bias": (known * self.depth_multiplier,)} if self.use_bias else {}
        return {"kernel": kernel} | bias

    def macs(self, input_shape: Shape) -> int:
        """Count one for each cell of the window of each output, padded cells included."""
        return self.count_outputs(input_shape) * math.prod(self.window.size)

    def _grouped(self, kernel: Array) -> tuple[Array, int]:
        *size, channels, _ = kernel.shape
        return kernel.reshape(*size, 1, -1), channels

    def _output_channels(self, channels: int | None) -> int | None:
        return None if channels is None else channels * self.depth_multiplier


@dataclass(frozen=True, slots=True)
class DepthwiseConv1D(DepthwiseConvolution):
    """Convolve each channel alone: y[t, c·m + j] = Σ_k x[t·s + k·d, c] · kernel[k, c, j] + bias.

    Shapes: x (batch, steps, C) to y (batch, places, C · m) with m = depth_multiplier; channels
    first: (batch, C, steps) to (batch, C · m, places). Places as in `Conv1D`.
    Weights: kernel (K, C, m), bias (C · m).
    Trace: windows (batch, places, K, C), weighted_sums (batch, places, C · m), channels last.
    Errors: ValueError for impossible sizes or a kernel that spans more than the input.
    Source: Keras, "DepthwiseConv1D layer". PyTorch: `Conv1d` with groups = C, kernel
    (C · m, 1, K).

    >>> DepthwiseConv1D(3, depth_multiplier=2).output_shape((10, 4))
    (8, 8)
    """

    rank: ClassVar[int] = 1


@dataclass(frozen=True, slots=True)
class DepthwiseConv2D(DepthwiseConvolution):
    """Convolve each channel alone: the formula of `DepthwiseConv1D` with one more axis.

    Shapes: x (batch, height, width, C) to y (batch, rows, columns, C · m), m = depth_multiplier;
    channels first: (batch, C, height, width) to (batch, C · m, rows, columns). Places as in
    `Conv2D`.
    Weights: kernel (K, K, C, m), bias (C · m).
    Trace: windows (batch, rows, columns, K, K, C), weighted_sums (batch, rows, columns, C · m),
    channels last.
    Errors: ValueError for impossible sizes or a kernel that spans more than the input.
    Source: Keras, "DepthwiseConv2D layer". PyTorch: `Conv2d` with groups = C, kernel
    (C · m, 1, K, K).

    >>> DepthwiseConv2D(3).count_params((None, None, 16))
    160
    """

    rank: ClassVar[int] = 2
