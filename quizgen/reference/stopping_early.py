"""Stopping when the validation loss has stopped falling."""

from collections.abc import Sequence

from quizgen.reference.limits import check_not_negative


def stop_early(
    losses: Sequence[float], patience: int = 0, min_delta: float = 0.0
) -> tuple[int, int]:
    """Return the epoch after which training stops and the best epoch, both counted from 1.

    An epoch is an improvement if its loss is below the best one by more than min_delta. Training
    stops after `patience` epochs in a row that are none, or with the last loss.
    Shapes: one loss an epoch, two numbers.
    Errors: ValueError without losses, or for a negative patience or min_delta.
    Source: Prechelt 1998; Keras, "EarlyStopping", where a patience of 0 stops as one of 1 does.
    PyTorch has nothing of the kind.

    >>> stop_early([0.5, 0.4, 0.45, 0.39, 0.41, 0.42, 0.43], patience=2)
    (6, 4)
    """
    if not losses:
        raise ValueError("losses must hold the loss of one epoch at least, got none")
    check_not_negative("patience", patience)
    check_not_negative("min_delta", min_delta)
    best, best_epoch, epoch = float("inf"), 1, 0
    for epoch, loss in enumerate(losses, start=1):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch >= patience:
            break
    return epoch, best_epoch
