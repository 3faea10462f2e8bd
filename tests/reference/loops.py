"""The same layers and losses as a student would write them: loops over plain lists of numbers."""

import math

import numpy as np


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
