"""Convolution and pooling as a student would write them: loops over the cells of each window."""

import itertools
import math

import numpy as np


def added(layer, axis, n, kernel, stride, dilation):
    """Say how many cells the padding adds before and after an axis."""
    span = dilation * (kernel - 1) + 1
    if layer.padding == "valid":
        return 0, 0
    if layer.padding == "causal":
        return span - 1, 0
    if layer.padding == "same":
        missing = max(0, (math.ceil(n / stride) - 1) * stride + span - n)
        return missing // 2, missing - missing // 2
    side = layer.padding[axis] if isinstance(layer.padding, tuple) else layer.padding
    return side if isinstance(side, tuple) else (side, side)


def places(layer, axis, n, kernel, stride, dilation):
    """List, for each place of the window along one axis, the input positions that it covers."""
    before, after = added(layer, axis, n, kernel, stride, dilation)
    span = dilation * (kernel - 1) + 1
    found = []
    start = -before
    while start + span <= n + after:
        found.append(start)
        start += stride
    left_over = not found or found[-1] + span < n + after
    if getattr(layer, "ceil_mode", False) and left_over and start < n:
        found.append(start)
    return [[start + tap * dilation for tap in range(kernel)] for start in found]


def windows(layer, spatial):
    """Yield each output place with the input position under each kernel position."""
    window = layer.window
    axes = [
        list(enumerate(places(layer, axis, *options)))
        for axis, options in enumerate(
            zip(spatial, window.size, window.strides, window.dilation, strict=True)
        )
    ]
    for combination in itertools.product(*axes):
        place = tuple(index for index, _ in combination)
        taps = itertools.product(*[list(enumerate(covered)) for _, covered in combination])
        yield place, {tuple(k for k, _ in tap): tuple(at for _, at in tap) for tap in taps}


def inside(position, spatial):
    return all(0 <= at < n for at, n in zip(position, spatial, strict=True))


def convolve(layer, x, kernel, bias, groups):
    """Convolve one sample (*spatial, C_in) with a kernel (*size, C_in / groups, filters)."""
    *_, slices, filters = kernel.shape
    y = {}
    for place, cells in windows(layer, x.shape[:-1]):
        for f in range(filters):
            group = f // (filters // groups)
            total = bias[f]
            for tap, position in cells.items():
                if inside(position, x.shape[:-1]):
                    for c in range(slices):
                        total += x[position][group * slices + c] * kernel[tap][c][f]
            y[(*place, f)] = total
    return as_array(y)


def convolve_depthwise(layer, x, kernel, bias):
    """Convolve each channel c with its own kernels (*size, C, multiplier)."""
    *_, channels, multiplier = kernel.shape
    y = {}
    for place, cells in windows(layer, x.shape[:-1]):
        for c, j in itertools.product(range(channels), range(multiplier)):
            total = bias[c * multiplier + j]
            for tap, position in cells.items():
                if inside(position, x.shape[:-1]):
                    total += x[position][c] * kernel[tap][c][j]
            y[(*place, c * multiplier + j)] = total
    return as_array(y)


def transpose_convolve(layer, x, kernel):
    """Stamp the kernel (*size, filters, C_in) at every stride; return all of it, nothing cut."""
    window = layer.window
    *spatial, channels = x.shape
    sizes = [
        (n - 1) * stride + dilation * (k - 1) + 1
        for n, k, stride, dilation in zip(
            spatial, window.size, window.strides, window.dilation, strict=True
        )
    ]
    y = np.zeros((*sizes, layer.filters))
    for place in np.ndindex(*spatial):
        for tap in np.ndindex(*window.size):
            at = tuple(
                i * stride + k * dilation
                for i, k, stride, dilation in zip(
                    place, tap, window.strides, window.dilation, strict=True
                )
            )
            for f in range(layer.filters):
                for c in range(channels):
                    y[at][f] += x[place][c] * kernel[tap][f][c]
    return y


def pool(layer, x, summary):
    """Summarise each window of one sample (*spatial, C): the cells that are real or counted."""
    *spatial, channels = x.shape
    counted = getattr(layer, "count_include_pad", False)
    window = layer.window
    sides = [
        added(layer, axis, n, k, stride, 1)
        for axis, (n, k, stride) in enumerate(
            zip(spatial, window.size, window.strides, strict=True)
        )
    ]
    y = {}
    for place, cells in windows(layer, spatial):
        for c in range(channels):
            values = []
            for position in cells.values():
                if inside(position, spatial):
                    values.append(x[position][c])
                elif counted and all(
                    -before <= at < n + after
                    for at, n, (before, after) in zip(position, spatial, sides, strict=True)
                ):
                    values.append(0.0)
            y[(*place, c)] = summary(values)
    return as_array(y)


def mean(values):
    return math.fsum(values) / len(values)


def as_array(entries):
    """Turn {index: value} into an array."""
    shape = [max(sizes) + 1 for sizes in zip(*entries, strict=True)]
    y = np.empty(shape)
    for index, value in entries.items():
        y[index] = value
    return y
