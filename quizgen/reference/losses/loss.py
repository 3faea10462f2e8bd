"""What every loss can do."""

import math
from abc import ABC, abstractmethod
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from quizgen.reference.arrays import Array, array
from quizgen.reference.axes import resolve_axis
from quizgen.reference.trace import Trace, note

Reduction = Literal["mean", "sum"] | None


class Loss(ABC):
    """A loss gives one number for each sample, and reduces them to their mean or sum.

    A `sample_weight` multiplies each sample's loss before that; as in Keras, a mean is divided by
    the number of samples, not by the sum of their weights.
    """

    __slots__ = ()
    reduction: Reduction

    def __post_init__(self) -> None:
        if self.reduction not in ("mean", "sum", None):
            raise ValueError(f"reduction must be 'mean', 'sum' or None, got {self.reduction!r}")

    @abstractmethod
    def _losses(self, y: Array, prediction: Array, trace: Trace | None) -> Array:
        """Return the loss of each sample, from targets and predictions that were prepared."""

    @abstractmethod
    def _slopes(self, y: Array, prediction: Array) -> Array:
        """Return the gradient of each sample's own loss, an array of the shape of y_pred."""

    def _prepared(self, y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
        """Return targets and predictions of the same shape, or say what is wrong with them."""
        return pair(y_true, y_pred)

    def per_sample(self, y_true: ArrayLike, y_pred: ArrayLike, trace: Trace | None = None) -> Array:
        """Return the loss of each sample, before any weighting or reduction."""
        return self._losses(*self._prepared(y_true, y_pred), trace)

    def __call__(
        self,
        y_true: ArrayLike,
        y_pred: ArrayLike,
        sample_weight: ArrayLike | None = None,
        trace: Trace | None = None,
    ) -> float | Array:
        """Return the reduced loss of the batch, or each sample's if `reduction` is None."""
        losses = self.per_sample(y_true, y_pred, trace)
        if sample_weight is not None:
            losses = losses * sample_weights(sample_weight, losses.shape)
        note(trace, losses=losses)
        if self.reduction is None:
            return losses
        total = float(losses.sum())
        if self.reduction == "sum":
            return total
        if not losses.size:
            raise ValueError(
                f"the mean needs at least one sample, got losses of shape {losses.shape}; "
                "reduction='sum' needs none"
            )
        return total / losses.size

    def gradient(
        self, y_true: ArrayLike, y_pred: ArrayLike, sample_weight: ArrayLike | None = None
    ) -> Array:
        """Return the gradient of the reduced loss with respect to y_pred.

        Without a reduction it is that of the sum, in which each sample has its own gradient.
        """
        slopes = self._slopes(*self._prepared(y_true, y_pred))
        samples = self._sample_shape(slopes.shape)
        if sample_weight is not None:
            weights = sample_weights(sample_weight, samples)
            slopes = slopes * weights.reshape(samples + (1,) * (slopes.ndim - len(samples)))
        return slopes / math.prod(samples) if self.reduction == "mean" else slopes

    def _sample_shape(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return the shape of the samples' losses for predictions of this shape."""
        return shape[:-1]


class LossAlongAxis(Loss):
    """A loss of what stands along one axis: the classes, or the outputs of one sample."""

    __slots__ = ()
    axis: int

    def gradient(
        self, y_true: ArrayLike, y_pred: ArrayLike, sample_weight: ArrayLike | None = None
    ) -> Array:
        """Return the gradient of the reduced loss with respect to y_pred, as `Loss` does."""
        return np.moveaxis(Loss.gradient(self, y_true, y_pred, sample_weight), -1, self.axis)


def sample_weights(weights: ArrayLike, shape: tuple[int, ...]) -> Array:
    """Return one weight for each sample, or say that there are more or fewer."""
    given = array(weights, "sample_weight")
    if given.shape != shape:
        raise ValueError(
            f"sample_weight must hold one weight for each sample, {shape}, got {given.shape}"
        )
    return given


def pair(y_true: ArrayLike, y_pred: ArrayLike) -> tuple[Array, Array]:
    """Return targets and predictions as arrays, and refuse those that would only broadcast."""
    y, prediction = array(y_true, "y_true"), array(y_pred, "y_pred")
    if y.shape != prediction.shape:
        raise ValueError(
            f"y_true and y_pred must have the same shape, got {y.shape} and {prediction.shape}"
        )
    return y, prediction


def pair_of_rows(y_true: ArrayLike, y_pred: ArrayLike, axis: int = -1) -> tuple[Array, Array]:
    """Return targets and predictions with what belongs together along the last axis."""
    y, prediction = pair(y_true, y_pred)
    if y.ndim == 0:
        raise ValueError("y_true and y_pred need an axis of classes or outputs, got shape ()")
    return as_last(y, axis), as_last(prediction, axis)


def as_last(values: Array, axis: int) -> Array:
    """Move an axis behind all others, or say that there is none such."""
    return values if axis == -1 else np.moveaxis(values, resolve_axis(axis, values.ndim), -1)


def one_hot_pair(labels: ArrayLike, y_pred: ArrayLike, axis: int = -1) -> tuple[Array, Array]:
    """Return 1 at the label and 0 elsewhere for each row of predictions, or say what is wrong."""
    numbers, prediction = array(labels, "y_true"), as_last(array(y_pred, "y_pred"), axis)
    classes = prediction.shape[-1] if prediction.ndim else 0
    if numbers.shape == (*prediction.shape[:-1], 1):
        numbers = numbers[..., 0]
    if numbers.shape != prediction.shape[:-1] or not classes:
        raise ValueError(
            "y_true must have the shape of y_pred without the axis of the classes, got "
            f"{numbers.shape} and {prediction.shape}, which has the classes last"
        )
    is_label = numbers[..., np.newaxis] == np.arange(classes)
    if not is_label.any(axis=-1).all():
        raise ValueError(
            f"labels must be whole numbers from 0 to {classes - 1}, got {numbers.tolist()}"
        )
    return is_label.astype(np.float64), prediction
