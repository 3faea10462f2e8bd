"""Batches, distances and plateaus beside PyTorch."""

import numpy as np
import pytest
import torch
from torch.optim.lr_scheduler import ReduceLROnPlateau
from torch.utils.data import DataLoader

from quizgen.reference import batches, distances, reduce_on_plateau


@pytest.mark.parametrize("drop", [True, False])
@pytest.mark.parametrize("size", [1, 4, 5, 12, 20])
def test_batches(size, drop):
    loader = DataLoader(range(12), batch_size=size, drop_last=drop)

    assert [list(batch) for batch in batches(12, size, drop)] == [b.tolist() for b in loader]


@pytest.mark.parametrize("order", [1, 2, np.inf])
def test_distances(order):
    rng = np.random.default_rng(3)
    x, query = rng.normal(size=(6, 4)), rng.normal(size=4)

    [expected] = torch.cdist(torch.tensor(query)[None], torch.tensor(x), p=float(order))

    np.testing.assert_allclose(distances(x, query, order), expected, rtol=1e-12)


@pytest.mark.parametrize("patience", [1, 2, 3])
@pytest.mark.parametrize("seed", range(5))
def test_plateaus(patience, seed):
    losses = np.random.default_rng(seed).choice([0.5, 0.75, 1.0, 1.25], size=20).tolist()
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.5)
    # PyTorch waits one epoch longer, and its threshold is relative unless told otherwise
    judge = ReduceLROnPlateau(
        optimizer,
        factor=0.5,
        patience=patience - 1,
        threshold=0.3,
        threshold_mode="abs",
        eps=0,
    )
    expected = []
    for loss in losses:
        judge.step(loss)
        expected.append(optimizer.param_groups[0]["lr"])

    assert reduce_on_plateau(0.5, losses, 0.5, patience, min_delta=0.3) == pytest.approx(expected)
