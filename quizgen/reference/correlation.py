"""Cross-correlation and true convolution of plain arrays, without batch, channels and bias."""

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.correlating import correlate
from quizgen.reference.grid import Grid
from quizgen.reference.shapes import per_axis
from quizgen.reference.window import Padding, Window, checked_padding


def cross_correlate(
    x: ArrayLike,
    kernel: ArrayLike,
    strides: int | tuple[int, ...] = 1,
    padding: Padding = "valid",
    dilation_rate: int | tuple[int, ...] = 1,
) -> Array:
    """Slide a kernel as it is: y[i] = Σ_k x[i·s + k·d] · kernel[k], likewise along more axes.

    This is what layers and libraries call convolution.
    Shapes: x and kernel have the same number of axes, any number; y has as many, with the sizes of
    `Conv1D`, `Conv2D` or `Conv3D`.
    Errors: ValueError for different numbers of axes, or a kernel that spans more than x.
    Source: Goodfellow, Bengio and Courville 2016, "Deep Learning", section 9.1. SciPy:
    `signal.correlate`; PyTorch: `conv1d`, `conv2d`, `conv3d`.

    >>> cross_correlate([0, 1, 2], [4, 2, 1]).tolist()
    [4.0]
    """
    values, weights = array(x, "x"), array(kernel, "kernel")
    rank = values.ndim
    if weights.ndim != rank or rank == 0 or not weights.size:
        raise ValueError(
            "kernel must have as many axes as x, at least one, and not be empty, got shapes "
            f"{values.shape} for x and {weights.shape} for kernel"
        )
    window = Window(
        weights.shape,
        per_axis("strides", strides, rank),
        per_axis("dilation_rate", dilation_rate, rank),
        checked_padding(padding, rank, ("valid", "same", "causal")),
    )
    grid = Grid.over(window, values.shape)
    y = correlate(values[np.newaxis, ..., np.newaxis], weights[..., np.newaxis, np.newaxis], grid)
    return y.reshape(grid.places)


def true_convolution(
    x: ArrayLike,
    kernel: ArrayLike,
    strides: int | tuple[int, ...] = 1,
    padding: Padding = "valid",
    dilation_rate: int | tuple[int, ...] = 1,
) -> Array:
    """Slide a kernel flipped along every axis: y[i] = Σ_k x[i·s + k·d] · kernel[K − 1 − k].

    This is what mathematics and signal processing call convolution; unlike cross-correlation it is
    commutative where everything is padded.
    Shapes: x and kernel have the same number of axes; y has as many, sized as by `cross_correlate`.
    Errors: ValueError for different numbers of axes, or a kernel that spans more than x.
    Source: Goodfellow, Bengio and Courville 2016, "Deep Learning", section 9.1. SciPy:
    `signal.convolve`; PyTorch has none.

    >>> true_convolution([0, 1, 2], [4, 2, 1]).tolist()
    [10.0]
    """
    flipped = np.flip(array(kernel, "kernel"))
    return cross_correlate(x, flipped, strides, padding, dilation_rate)
