"""Which of several models is taken, and what its scores say."""

from collections.abc import Sequence

from quizgen.reference.limits import check_not_negative


def select_model(validation: Sequence[float], test: Sequence[float]) -> tuple[int, float]:
    """Choose the model by its validation score, and return its number and its test score.

    The test scores take no part in the choice. Of equal models the first is taken.
    Shapes: one score a model in both, higher is better.
    Errors: ValueError for different lengths, or no scores.
    Source: Stanford CS231n, "Validation sets for Hyperparameter tuning".

    >>> select_model([0.8, 0.9, 0.7], [0.81, 0.78, 0.85])
    (1, 0.78)
    """
    if len(validation) != len(test) or not validation:
        raise ValueError(
            f"each model needs both scores, got {len(validation)} for validation and "
            f"{len(test)} for the test"
        )
    chosen = max(range(len(validation)), key=lambda model: validation[model])
    return chosen, test[chosen]


def diagnose_fit(training: float, validation: float, wanted: float, gap: float) -> str:
    """Say what an accuracy in training and one in validation point to.

    Below the training accuracy wanted it is underfitting; otherwise, if validation is behind by
    more than the gap, overfitting; otherwise a good fit.
    Errors: ValueError for a negative gap.
    Source: Goodfellow, Bengio and Courville 2016, section 5.2.

    >>> diagnose_fit(0.99, 0.75, wanted=0.9, gap=0.1), diagnose_fit(0.6, 0.58, wanted=0.9, gap=0.1)
    ('overfitting', 'underfitting')
    """
    check_not_negative("gap", gap)
    if training < wanted:
        return "underfitting"
    return "overfitting" if training - validation > gap else "good fit"
