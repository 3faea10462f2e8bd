"""Layer normalization."""

from dataclasses import dataclass

from quizgen.reference.axes import resolve_axes
from quizgen.reference.layers.normalization import Normalization, feature_axes


@dataclass(frozen=True, slots=True)
class LayerNormalization(Normalization):
    """Standardise each sample by itself: y = gamma · (x − μ) / √(σ² + epsilon) + beta.

    μ and σ² (divided by n) are taken over `axis`, which names the axes that *are* averaged over.
    Shapes: x (batch, ...) to y of the same shape.
    Weights: gamma and beta, both of the sizes of the axes in `axis`, in increasing order.
    Trace: mean, deviations, variance, standardized.
    Errors: ValueError for an axis out of range, twice or the batch axis, a variance of 0 with
    epsilon 0.
    Source: Ba, Kiros and Hinton 2016; Keras, "LayerNormalization layer", which averages over the
    last axis only unless told otherwise. PyTorch has epsilon 1e-5 and takes the sizes of the
    last axes instead of their numbers.

    >>> LayerNormalization(axis=(1, 2, 3)).reduction_axes(4)
    (1, 2, 3)
    """

    axis: int | tuple[int, ...] = -1
    epsilon: float = 1e-3
    center: bool = True
    scale: bool = True

    def __post_init__(self) -> None:
        self._check_epsilon()

    def reduction_axes(self, rank: int) -> tuple[int, ...]:
        """Return the axes of `axis`, counted from 0."""
        return feature_axes("LayerNormalization", resolve_axes(self.axis, rank))

    def learned_axes(self, rank: int) -> tuple[int, ...]:
        """Return the axes that are averaged over: each of their places has its own gamma."""
        return self.reduction_axes(rank)
