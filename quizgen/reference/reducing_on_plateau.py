"""A learning rate that listens to the validation loss."""

from collections.abc import Iterable

from quizgen.reference.limits import check_part


def reduce_on_plateau(
    learning_rate: float,
    losses: Iterable[float],
    factor: float = 0.1,
    patience: int = 10,
    min_delta: float = 1e-4,
    min_lr: float = 0.0,
) -> list[float]:
    """Return the learning rate after each epoch, given the validation losses of the epochs.

    An epoch is an improvement if its loss is below the best one by more than min_delta. After
    `patience` epochs in a row that are none, the rate is multiplied by the factor, though not below
    min_lr, and the counting starts again.
    Shapes: one loss and one rate an epoch.
    Errors: ValueError unless 0 <= factor < 1 and patience >= 1.
    Source: Keras, "ReduceLROnPlateau", without its cooldown. PyTorch's scheduler of this name waits
    one epoch longer, and its threshold is relative.

    >>> reduce_on_plateau(0.5, [3, 2, 4, 5, 6], factor=0.5, patience=2)
    [0.5, 0.5, 0.5, 0.25, 0.25]
    """
    check_part("factor", factor)
    if patience < 1:
        raise ValueError(f"patience must be 1 or more, got {patience}")
    best, waited, rates = float("inf"), 0, []
    for loss in losses:
        waited = waited + 1 if loss >= best - min_delta else 0
        best = loss if waited == 0 else best
        if waited == patience:
            learning_rate, waited = max(learning_rate * factor, min_lr), 0
        rates.append(learning_rate)
    return rates
