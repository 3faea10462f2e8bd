"""Padding by numbers, ceil mode and counted padding, which Keras lacks, around Keras's layers."""

import dataclasses

import jax
import keras
from keras import ops

from quizgen.reference.layers.average_pooling import AveragePooling
from quizgen.reference.layers.max_pooling import MaxPooling
from quizgen.reference.layers.transposed_convolution import TransposedConvolution
from quizgen.reference.layers.zero_padding import ZeroPadding


class Around(keras.layers.Layer):
    """A layer of Keras, with something done to what enters it and to what leaves it."""

    def __init__(self, inner, enter, leave):
        super().__init__()
        self.inner, self.enter, self.leave = inner, enter, leave

    def build(self, shape):
        self.inner.build(shape_of(self.enter, shape))

    def call(self, x):
        return self.leave(self.inner(self.enter(x)))

    def compute_output_shape(self, shape):
        return shape_of(self.call, shape)


def shape_of(function, shape):
    """Return the shape of what a function makes of an array of this shape, without computing it."""
    return jax.eval_shape(function, jax.ShapeDtypeStruct(shape, float)).shape


def lacks(layer) -> bool:
    """Tell whether a layer uses what Keras has not."""
    if isinstance(layer, ZeroPadding) or not hasattr(layer, "padding"):
        return False  # to pad by numbers is what a padding layer is for
    switches = getattr(layer, "ceil_mode", False), getattr(layer, "count_include_pad", False)
    return not isinstance(layer.padding, str) or any(switches)


def stand_in(layer, unbuilt) -> Around:
    """Pad and cut by hand around what Keras makes of the layer without these options."""
    plain = {"ceil_mode", "count_include_pad"} & {f.name for f in dataclasses.fields(layer)}
    valid = dataclasses.replace(layer, padding="valid", **dict.fromkeys(plain, False))
    if isinstance(layer, TransposedConvolution):
        kept = dataclasses.replace(valid, output_padding=layer.output_padding or 0)
        cuts = numbers(layer)
        return Around(unbuilt(kept), lambda x: x, lambda y: cut(layer, y, cuts))
    if isinstance(layer, AveragePooling):
        return averaged(layer, unbuilt(valid))
    outside = float("-inf") if isinstance(layer, MaxPooling) else 0.0
    return Around(unbuilt(valid), lambda x: filled(layer, x, outside), lambda y: y)


def averaged(layer, mean):
    """Divide the mean over all cells by the mean of marks: 1 where a cell counts, 0 elsewhere."""
    marks = []

    def enter(x):
        counted = ops.ones_like(x)
        if layer.count_include_pad:
            counted = around(layer, counted, named(layer, sizes(layer, x)), 1.0)
            counted = around(layer, counted, hanging(layer, sizes(layer, x)), 0.0)
        else:
            counted = filled(layer, counted, 0.0)
        marks.append(counted)
        return filled(layer, x, 0.0)

    return Around(mean, enter, lambda y: y / mean(marks.pop()))


def filled(layer, x, value):
    """Add both the cells asked for and those that windows hang over."""
    n = sizes(layer, x)
    return around(layer, around(layer, x, named(layer, n), value), hanging(layer, n), value)


def sizes(layer, x):
    return x.shape[1:-1] if layer.data_format == "channels_last" else x.shape[2:]


def around(layer, x, pairs, value):
    last = layer.data_format == "channels_last"
    widths = [(0, 0), *pairs, (0, 0)] if last else [(0, 0), (0, 0), *pairs]
    return ops.pad(x, widths, constant_values=value)


def cut(layer, y, pairs):
    axes = [
        slice(before, n - after) for (before, after), n in zip(pairs, sizes(layer, y), strict=True)
    ]
    last = layer.data_format == "channels_last"
    return y[(slice(None), *axes)] if last else y[(slice(None), slice(None), *axes)]


def numbers(layer):
    each = layer.padding if isinstance(layer.padding, tuple) else (layer.padding,) * layer.rank
    return [side if isinstance(side, tuple) else (side, side) for side in each]


def named(layer, spatial):
    """The cells that the padding asks for, before and after each axis."""
    if layer.padding == "valid":
        return [(0, 0)] * layer.rank
    if layer.padding == "same":
        pairs = []
        for n, size, stride in zip(spatial, *pooled(layer), strict=True):
            missing = max(0, (len(range(0, n, stride)) - 1) * stride + size - n)
            pairs.append((missing // 2, missing - missing // 2))
        return pairs
    return numbers(layer)


def hanging(layer, spatial):
    """The cells by which the last window hangs over the end, which it does in ceil mode only."""
    if not getattr(layer, "ceil_mode", False):
        return [(0, 0)] * layer.rank
    pairs = []
    for n, (before, after), size, stride in zip(
        spatial, named(layer, spatial), *pooled(layer), strict=True
    ):
        padded = before + n + after
        begins = [
            begin
            for begin in range(0, before + n, stride)
            if begin == 0 or begin - stride + size < padded  # else nothing was left over
        ]
        pairs.append((0, max(begins[-1] + size - padded, 0)))
    return pairs


def pooled(layer):
    strides = layer.pool_size if layer.strides is None else layer.strides
    return [
        value if isinstance(value, tuple) else (value,) * layer.rank
        for value in (layer.pool_size, strides)
    ]
