"""Separable convolution in one and two dimensions: each channel alone, then channels alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeVar

from quizgen.reference.gradients import Gradients
from quizgen.reference.layers.convolution import Conv1D, Conv2D, Convolution
from quizgen.reference.layers.depthwise_convolution import (
    DepthwiseConv1D,
    DepthwiseConv2D,
    DepthwiseConvolution,
)
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.shapes import DataFormat, Shape
from quizgen.reference.window import Padding, Window

Value = TypeVar("Value")

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from quizgen.reference.arrays import Array
    from quizgen.reference.trace import Trace


@dataclass(frozen=True, slots=True)
class SeparableConvolution(SlidingLayer):
    """Convolve each channel on its own, then mix the channels at each place with a 1 × 1 kernel."""

    filters: int
    kernel_size: int | tuple[int, ...]
    strides: int | tuple[int, ...] = 1
    padding: Padding = "valid"
    data_format: DataFormat = "channels_last"
    dilation_rate: int | tuple[int, ...] = 1
    depth_multiplier: int = 1
    use_bias: bool = True

    rank: ClassVar[int]
    depthwise_class: ClassVar[type[DepthwiseConvolution]]
    pointwise_class: ClassVar[type[Convolution]]

    def __post_init__(self) -> None:
        SlidingLayer.__post_init__(self)
        _ = self.pointwise  # it refuses impossible arguments, as the other half has done

    @property
    def depthwise(self) -> DepthwiseConvolution:
        """The first half: all but the channels."""
        return self.depthwise_class(
            self.kernel_size,
            self.strides,
            self.padding,
            self.depth_multiplier,
            self.data_format,
            self.dilation_rate,
            use_bias=False,
        )

    @property
    def pointwise(self) -> Convolution:
        """The second half: the channels, and the bias."""
        return self.pointwise_class(
            self.filters, 1, data_format=self.data_format, use_bias=self.use_bias
        )

    def _checked_window(self) -> Window:
        return self.depthwise.window  # that of the second half is a single cell

    def output_shape(self, input_shape: Shape) -> Shape:
        """Count the places of the window along each spatial axis."""
        return self.pointwise.output_shape(self.depthwise.output_shape(input_shape))

    def weight_shapes(self, input_shape: Shape) -> dict[str, tuple[int, ...]]:
        """Return the kernels of both halves, and one bias for each filter."""
        depthwise = self.depthwise
        kernel = depthwise.weight_shapes(input_shape)["kernel"]
        between = depthwise.output_shape(input_shape)
        return _named(kernel, self.pointwise.weight_shapes(between))

    def macs(self, input_shape: Shape) -> int:
        """Add up what both halves count."""
        between = self.depthwise.output_shape(input_shape)
        return self.depthwise.macs(input_shape) + self.pointwise.macs(between)

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return the second half of the first half of x."""
        batch, _ = self._checked(x, weights)
        depthwise_kernel, *rest = weights
        between = self.depthwise(batch, depthwise_kernel, trace=trace)
        return self.pointwise(between, *rest)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Go back through the second half, and with what it hands on through the first."""
        batch, _ = self._checked(x, weights)
        depthwise_kernel, *rest = weights
        between = self.depthwise(batch, depthwise_kernel)
        second = self.pointwise.gradients(between, *rest, upstream=upstream)
        first = self.depthwise.gradients(batch, depthwise_kernel, upstream=second.input)
        return Gradients(first.input, _named(first.weights["kernel"], second.weights))


def _named(depthwise_kernel: Value, pointwise: dict[str, Value]) -> dict[str, Value]:
    """Name the kernels apart, in Keras's order."""
    names = {"kernel": "pointwise_kernel"}
    return {"depthwise_kernel": depthwise_kernel} | {
        names.get(name, name): value for name, value in pointwise.items()
    }


@dataclass(frozen=True, slots=True)
class SeparableConv1D(SeparableConvolution):
    """Convolve each channel alone, then mix channels: z = depthwise(x), y = z · pointwise + bias.

    Shapes: x (batch, steps, C) to y (batch, places, filters); channels first: (batch, C, steps) to
    (batch, filters, places). Places as in `Conv1D`.
    Weights: depthwise_kernel (K, C, m), pointwise_kernel (1, C · m, filters), bias (filters), with
    m = depth_multiplier.
    Trace: windows (batch, places, K, C), weighted_sums (batch, places, C · m), which is z, both
    channels last.
    Errors: ValueError for impossible sizes or a kernel that spans more than the input.
    Source: Keras, "SeparableConv1D layer". PyTorch has two layers: `Conv1d` with groups = C,
    without a bias, and `Conv1d` with kernel size 1.
    """

    rank: ClassVar[int] = 1
    depthwise_class: ClassVar[type[DepthwiseConvolution]] = DepthwiseConv1D
    pointwise_class: ClassVar[type[Convolution]] = Conv1D


@dataclass(frozen=True, slots=True)
class SeparableConv2D(SeparableConvolution):
    """Convolve each channel alone, then mix channels: z = depthwise(x), y = z · pointwise + bias.

    Shapes: x (batch, height, width, C) to y (batch, rows, columns, filters); channels first:
    (batch, C, height, width) to (batch, filters, rows, columns). Places as in `Conv2D`.
    Weights: depthwise_kernel (K, K, C, m), pointwise_kernel (1, 1, C · m, filters), bias (filters),
    with m = depth_multiplier.
    Trace: windows (batch, rows, columns, K, K, C), weighted_sums (batch, rows, columns, C · m),
    which is z, both channels last.
    Errors: ValueError for impossible sizes or a kernel that spans more than the input.
    Source: Chollet 2017, "Xception"; Keras, "SeparableConv2D layer". PyTorch has two layers:
    `Conv2d` with groups = C, without a bias, and `Conv2d` with kernel size 1.

    >>> SeparableConv2D(32, 3).count_params((None, None, 16))
    688
    """

    rank: ClassVar[int] = 2
    depthwise_class: ClassVar[type[DepthwiseConvolution]] = DepthwiseConv2D
    pointwise_class: ClassVar[type[Convolution]] = Conv2D
