"""Dropout of single values."""

from dataclasses import dataclass

from quizgen.reference.layers.masking import MaskingLayer


@dataclass(frozen=True, slots=True)
class Dropout(MaskingLayer):
    """Set values to 0 at random in training and scale the rest: y = x · mask / (1 − rate).

    `rate` is the probability of being dropped. In inference y = x. Training takes a mask of 0
    (goes) and 1 (stays), or a generator to draw it from; a mask that is given is preferred.
    Shapes: x (batch, ...) to y of the same shape. The mask has that shape too, or `noise_shape`,
    which has a 1 where axes share it (and None where it follows x), the batch axis included.
    Errors: ValueError for a rate outside 0 to 1, training without mask and generator, or a mask
    of another shape or with other values.
    Source: Srivastava et al. 2014; Keras, "Dropout layer". The same in PyTorch. The paper does
    not scale in training and multiplies by 1 − rate in inference instead.

    >>> Dropout(0.2)([[4, 8, 2, 6]], training=True, mask=[1, 0, 1, 1]).tolist()
    [[5.0, 0.0, 2.5, 7.5]]
    """

    rate: float
    noise_shape: tuple[int | None, ...] | None = None

    def mask_shape(self, batch_shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return `noise_shape` with its gaps filled, or the shape of the array."""
        if self.noise_shape is None:
            return batch_shape
        fits = len(self.noise_shape) == len(batch_shape) and all(
            shared in (None, 1, size)
            for shared, size in zip(self.noise_shape, batch_shape, strict=True)
        )
        if not fits:
            raise ValueError(
                f"noise_shape {self.noise_shape} must have a 1, a None or the same size for each "
                f"axis of the input, whose shape is {batch_shape} (batch first)"
            )
        return tuple(
            size if shared is None else shared
            for shared, size in zip(self.noise_shape, batch_shape, strict=True)
        )
