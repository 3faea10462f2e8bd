"""Shrinking by a threshold beside PyTorch, in float64."""

import numpy as np
import torch
from torch.nn import functional

from quizgen.reference import soft_threshold


def test_soft_threshold():
    weight = np.random.default_rng(5).normal(size=(3, 4))
    expected = functional.softshrink(torch.from_numpy(weight), 0.5)
    np.testing.assert_allclose(soft_threshold(weight, 0.5), expected, atol=1e-12)
