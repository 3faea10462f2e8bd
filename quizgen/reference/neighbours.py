"""Classification by the nearest training samples."""

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array


def distances(x: ArrayLike, query: ArrayLike, order: float = 2) -> Array:
    """Return how far each sample is from a query: Σ |x − q| for order 1, √Σ (x − q)² for order 2.

    Shapes: x (N, *features), query (*features); the distances (N,).
    Errors: ValueError for other shapes, or an order below 1; it may be infinity.
    Source: Stanford CS231n, "k-Nearest Neighbor Classifier"; SciPy's `minkowski`.

    >>> distances([[3, 4], [0, 1]], [0, 0]).tolist(), distances([[3, 4]], [0, 0], order=1).tolist()
    ([5.0, 1.0], [7.0])
    """
    samples, point = array(x, "x"), array(query, "query")
    if samples.shape[1:] != point.shape or not samples.ndim:
        raise ValueError(
            f"x must have the shape (N, *features) of the query, got {samples.shape} and "
            f"{point.shape}"
        )
    if not order >= 1:
        raise ValueError(f"order must be 1 or more, got {order}")
    apart = (samples - point).reshape(len(samples), -1)
    return np.asarray(np.linalg.norm(apart, order, axis=1))


def nearest_neighbours(
    x: ArrayLike, y: ArrayLike, query: ArrayLike, k: int = 1, order: float = 2
) -> int:
    """Return the class that most of the k nearest samples have.

    Of classes with as many votes the smallest wins, of samples as near the first.
    Shapes: x (N, *features), y (N,) of classes from 0, query (*features).
    Errors: ValueError for other shapes, or a k that is not from 1 to N.
    Source: Cover and Hart 1967; scikit-learn's `KNeighborsClassifier`, with `n_neighbors` and `p`.

    >>> nearest_neighbours([[0], [4], [5]], [1, 0, 0], [1], k=1)
    1
    >>> nearest_neighbours([[0], [4], [5]], [1, 0, 0], [1], k=3)
    0
    """
    far, labels = distances(x, query, order), np.asarray(y, dtype=np.intp)
    if labels.shape != far.shape:
        raise ValueError(
            f"y must hold one class for each of the {len(far)} samples, got shape {labels.shape}"
        )
    if not 1 <= k <= len(far):
        raise ValueError(f"k must be from 1 to the {len(far)} samples, got {k}")
    voters = labels[np.argsort(far, kind="stable")[:k]]
    return int(np.bincount(voters).argmax())
