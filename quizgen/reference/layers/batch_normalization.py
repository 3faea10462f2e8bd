"""Batch normalization."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.axes import resolve_axes
from quizgen.reference.gradients import Gradients, received
from quizgen.reference.layers.normalization import Normalization, feature_axes, placed
from quizgen.reference.layers.two_modes import TwoModeLayer
from quizgen.reference.limits import check_share
from quizgen.reference.trace import Trace, note


@dataclass(frozen=True, slots=True)
class BatchNormalization(Normalization, TwoModeLayer):
    """Standardise each channel over the batch: y = gamma · (x − μ) / √(σ² + epsilon) + beta.

    μ and σ² (divided by n) are the batch's own in training and the moving ones in inference;
    `axis` names the channels, the one axis that is *not* averaged over.
    Shapes: x (batch, ..., C) to y of the same shape; with `axis=1` (batch, C, ...).
    Weights: gamma, beta, moving_mean, moving_variance, each (C); the last two are not learned.
    Trace: mean, deviations (in training), variance, standardized.
    Errors: ValueError for an axis out of range or the batch axis, a variance of 0 with epsilon 0.
    Source: Ioffe and Szegedy 2015; Keras, "BatchNormalization layer". PyTorch has epsilon 1e-5,
    moves by 0.1 of the *new* value (momentum 0.99 weighs the old one here), and divides the
    moving variance by n − 1.

    >>> BatchNormalization().count_params((28, 28, 64))
    256
    """

    axis: int = -1
    momentum: float = 0.99
    epsilon: float = 1e-3
    center: bool = True
    scale: bool = True

    each_position_alone = True  # in inference

    def __post_init__(self) -> None:
        self._check_epsilon()
        check_share("momentum", self.momentum)

    @property
    def not_trainable(self) -> tuple[str, ...]:
        """The moving statistics, which follow the batches instead of gradients."""
        return ("moving_mean", "moving_variance")

    def learned_axes(self, rank: int) -> tuple[int, ...]:
        """Return the channel axis."""
        return feature_axes("BatchNormalization", resolve_axes(self.axis, rank))

    def reduction_axes(self, rank: int) -> tuple[int, ...]:
        """Return every axis but the channels: (0, 1, 2) for images with channels last."""
        channels = self.learned_axes(rank)
        return tuple(axis for axis in range(rank) if axis not in channels)

    def _weight_names(self) -> tuple[str, ...]:
        return (*Normalization._weight_names(self), *self.not_trainable)

    def __call__(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        training: bool = False,
        trace: Trace | None = None,
    ) -> Array:
        """Standardise with the batch's statistics in training, with the moving ones otherwise."""
        if training:
            return Normalization.__call__(self, x, *weights, trace=trace)
        batch, weight = self._checked(x, weights)
        deviation = self._moving_deviation(weight)
        y = batch - self._broadcast(weight["moving_mean"], batch)
        if trace is not None:
            axes = self.learned_axes(batch.ndim)
            mean, variance = (
                placed(weight[name], axes, batch.ndim)
                for name in ("moving_mean", "moving_variance")
            )
            standardized = y / self._broadcast(deviation, batch)
            note(trace, mean=mean, variance=variance, standardized=standardized)
        # one factor a channel saves a pass over the maps
        y *= self._broadcast(weight.get("gamma", 1.0) / deviation, batch)
        return self._shifted(y, weight)

    def gradients(
        self,
        x: ArrayLike,
        *weights: ArrayLike,
        upstream: ArrayLike | None = None,
        training: bool = False,
    ) -> Gradients:
        """Return the gradients of x, gamma and beta; the moving statistics are constants."""
        if training:
            return Normalization.gradients(self, x, *weights, upstream=upstream)
        batch, weight = self._checked(x, weights)
        deviation = self._broadcast(self._moving_deviation(weight), batch)
        standardized = (batch - self._broadcast(weight["moving_mean"], batch)) / deviation
        gradient = received(upstream, batch.shape)
        return Gradients(
            self._scaled(gradient, weight) / deviation,
            self._learned_gradients(gradient, standardized),
        )

    def moving_statistics(
        self, x: ArrayLike, moving_mean: ArrayLike, moving_variance: ArrayLike
    ) -> tuple[Array, Array]:
        """Return both after one training batch: momentum · old + (1 − momentum) · the batch's."""
        batch = array(x)
        axes = self.reduction_axes(batch.ndim)
        keep, take = self.momentum, 1 - self.momentum
        return (
            keep * array(moving_mean) + take * batch.mean(axes),
            keep * array(moving_variance) + take * batch.var(axes),
        )

    def _moving_deviation(self, weight: dict[str, Array]) -> Array:
        """Return the root of the moving variance of each channel."""
        shifted = weight["moving_variance"] + self.epsilon
        if not shifted.min(initial=np.inf) > 0:
            raise ValueError("moving_variance + epsilon must be above 0 for every channel")
        return np.asarray(np.sqrt(shifted))
