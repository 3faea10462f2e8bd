"""The same layers and losses as a student would write them: loops over plain lists of numbers."""

import itertools
import math

import numpy as np


def places(n, kernel, stride, dilation, padding):
    """List, for each place of the window along one axis, the input positions that it covers."""
    span = dilation * (kernel - 1) + 1
    if padding == "valid":
        starts = [start for start in range(0, n, stride) if start + span <= n]
    else:
        count = math.ceil(n / stride)
        missing = max(0, (count - 1) * stride + span - n)
        starts = [place * stride - missing // 2 for place in range(count)]
    return [[start + tap * dilation for tap in range(kernel)] for start in starts]


def windows(spatial, sizes, strides, dilations, padding):
    """Yield each output place with the input position under each kernel position, None outside."""
    axes = [
        list(enumerate(places(*options, padding)))
        for options in zip(spatial, sizes, strides, dilations, strict=True)
    ]
    for combination in itertools.product(*axes):
        place = tuple(index for index, _ in combination)
        taps = itertools.product(*[list(enumerate(covered)) for _, covered in combination])
        cells = {}
        for tap in taps:
            position = tuple(where for _, where in tap)
            inside = all(0 <= where < n for where, n in zip(position, spatial, strict=True))
            cells[tuple(k for k, _ in tap)] = position if inside else None
        yield place, cells


def convolve(x, kernel, bias, strides, dilations, groups, padding):
    """Convolve one sample (*spatial, C_in) with a kernel (*size, C_in / groups, filters)."""
    spatial = x.shape[:-1]
    *sizes, slices, filters = kernel.shape
    y = {}
    for place, cells in windows(spatial, sizes, strides, dilations, padding):
        for f in range(filters):
            group = f // (filters // groups)
            total = bias[f]
            for tap, position in cells.items():
                if position is None:
                    continue
                for c in range(slices):
                    total += x[position][group * slices + c] * kernel[tap][c][f]
            y[(*place, f)] = total
    return y


def pool(x, sizes, strides, padding, summary):
    """Summarise the real cells of each window of one sample (*spatial, C)."""
    *spatial, channels = x.shape
    y = {}
    for place, cells in windows(spatial, sizes, strides, [1] * len(sizes), padding):
        for c in range(channels):
            y[(*place, c)] = summary([x[p][c] for p in cells.values() if p is not None])
    return y


def mean(values):
    return math.fsum(values) / len(values)


def standardize(x, axes, epsilon, divisor=len):
    """Standardise each group of entries that share all indices but those along the axes."""
    groups = {}
    for index in np.ndindex(x.shape):
        kept = tuple(i for axis, i in enumerate(index) if axis not in axes)
        groups.setdefault(kept, []).append(index)
    y = np.empty(x.shape)
    for indices in groups.values():
        values = [x[index] for index in indices]
        centre = mean(values)
        variance = math.fsum((value - centre) ** 2 for value in values) / divisor(values)
        for index in indices:
            y[index] = (x[index] - centre) / math.sqrt(variance + epsilon)
    return y


def weston_watkins(label, scores, delta):
    total = 0.0
    for j, score in enumerate(scores):
        if j != label:
            total += max(0.0, score - scores[label] + delta)
    return total


def cross_entropy(target, probabilities, epsilon, base):
    """Rescale to sum 1, clip, and add up −y · log p over the classes."""
    total = 0.0
    for y, p in zip(target, probabilities, strict=True):
        p = min(max(p / sum(probabilities), epsilon), 1 - epsilon)
        total -= y * math.log(p, base)
    return total


def binary_cross_entropy(y, p, epsilon, base):
    p = min(max(p, epsilon), 1 - epsilon)
    return -y * math.log(p, base) - (1 - y) * math.log(1 - p, base)


def as_array(entries):
    """Turn {index: value} into an array."""
    shape = [max(sizes) + 1 for sizes in zip(*entries, strict=True)]
    y = np.empty(shape)
    for index, value in entries.items():
        y[index] = value
    return y
