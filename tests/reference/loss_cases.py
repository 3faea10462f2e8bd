"""Targets and predictions for every loss, over every option."""

import math

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from quizgen.reference import (
    BinaryCrossentropy,
    BinaryFocalCrossentropy,
    CategoricalCrossentropy,
    CategoricalHinge,
    CosineSimilarity,
    HalfSumOfSquares,
    Hinge,
    Huber,
    KLDivergence,
    LogCosh,
    MeanAbsoluteError,
    MeanAbsolutePercentageError,
    MeanSquaredError,
    MeanSquaredLogarithmicError,
    MulticlassHinge,
    NegativeLogLikelihood,
    Poisson,
    SparseCategoricalCrossentropy,
    SquaredHinge,
)

EPSILONS = st.sampled_from([1e-7, 0.01, 2**-16, 0.0])
LOG_BASES = st.sampled_from([math.e, 2, 10])


def crossentropy_options(draw: DrawFn) -> dict[str, object]:
    return {
        "from_logits": draw(st.booleans()),
        "epsilon": draw(EPSILONS),
        "log_base": draw(LOG_BASES),
    }


def smoothing(draw: DrawFn) -> dict[str, float]:
    return {"label_smoothing": draw(st.sampled_from([0.0, 0.1, 0.5]))}


def predictions(loss, shape, rng, draw: DrawFn):
    """Scores, or probabilities that touch 0 and 1 only where clipping keeps logarithms finite."""
    if loss.from_logits:
        return rng.normal(scale=draw(st.sampled_from([1, 1000])), size=shape)
    probabilities = rng.uniform(0.02, 0.98, shape)
    if loss.epsilon and draw(st.booleans()):
        probabilities = np.round(probabilities)
        probabilities[..., 0] += probabilities.sum(-1) == 0
    return probabilities


def yes_or_no(draw: DrawFn, shape, rng):
    return rng.integers(0, 2, shape) if draw(st.booleans()) else rng.uniform(size=shape)


def binary(draw: DrawFn, shape, rng):
    loss = BinaryCrossentropy(**crossentropy_options(draw), **smoothing(draw))
    return loss, yes_or_no(draw, shape, rng), predictions(loss, shape, rng, draw)


def focal(draw: DrawFn, shape, rng):
    loss = BinaryFocalCrossentropy(
        apply_class_balancing=draw(st.booleans()),
        alpha=draw(st.sampled_from([0.25, 0.9])),
        gamma=draw(st.sampled_from([0.0, 0.5, 1.0, 2.0])),
        from_logits=draw(st.booleans()),
        epsilon=draw(EPSILONS.filter(bool)),
        log_base=draw(LOG_BASES),
        **smoothing(draw),
    )
    # at p = 0 or 1 the power has no slope for JAX
    far = rng.normal(size=shape) if loss.from_logits else rng.uniform(0.02, 0.98, shape)
    return loss, yes_or_no(draw, shape, rng), far


def labels(draw: DrawFn, shape, rng):
    numbers = rng.integers(0, shape[-1], shape[:-1])
    return numbers[..., np.newaxis] if draw(st.booleans()) else numbers


def one_hot(shape, rng):
    return np.eye(shape[-1])[rng.integers(0, shape[-1], shape[:-1])]


def rows(shape, rng):
    """Return distributions none of whose entries is near 0, where differences are bad judges."""
    return 0.9 * rng.dirichlet(np.ones(shape[-1]), shape[:-1]) + 0.1 / shape[-1]


def categorical(draw: DrawFn, shape, rng):
    loss = CategoricalCrossentropy(**crossentropy_options(draw), **smoothing(draw))
    y_true = rows(shape, rng) if draw(st.booleans()) else one_hot(shape, rng)
    total = draw(st.sampled_from([1, 2]))  # targets need not be a distribution
    return loss, total * y_true, predictions(loss, shape, rng, draw)


def sparse(draw: DrawFn, shape, rng):
    loss = SparseCategoricalCrossentropy(**crossentropy_options(draw))
    return loss, labels(draw, shape, rng), predictions(loss, shape, rng, draw)


def likelihood(draw: DrawFn, shape, rng):
    return NegativeLogLikelihood(), labels(draw, shape, rng), np.log(rows(shape, rng))


def signed(cls):
    def case(draw: DrawFn, shape, rng):
        lowest = draw(st.sampled_from([-1, 0]))
        return cls(), rng.choice([lowest, 1], shape), rng.normal(size=shape)

    return case


def categorical_hinge(draw: DrawFn, shape, rng):
    # far below 0 as well, where the true class's 0 is the maximum
    return CategoricalHinge(), one_hot(shape, rng), rng.normal(-1, 2, size=shape)


def multiclass_hinge(draw: DrawFn, shape, rng):
    loss = MulticlassHinge(draw(st.sampled_from([1.0, 0.5, 2.0])))
    return loss, labels(draw, shape, rng), rng.normal(size=shape)


def regression(build):
    def case(draw: DrawFn, shape, rng):
        scale = draw(st.sampled_from([1, 4]))
        return build(draw), rng.normal(size=shape), rng.normal(scale=scale, size=shape)

    return case


def percentage(draw: DrawFn, shape, rng):
    loss = MeanAbsolutePercentageError(draw(st.sampled_from([0.02, 0.1])))
    # some targets are 0
    return loss, np.maximum(rng.normal(size=shape), 0), rng.normal(size=shape)


def divergence(draw: DrawFn, shape, rng):
    loss = KLDivergence(draw(EPSILONS), draw(LOG_BASES))
    y_true, y_pred = rows(shape, rng), rows(shape, rng)
    if loss.epsilon and draw(st.booleans()):
        # not 1, where JAX halves the gradient between the clipped and the unclipped
        y_true, y_pred = one_hot(shape, rng), y_pred * (y_pred > 0.3)
    return loss, y_true, y_pred


def poisson(draw: DrawFn, shape, rng):
    return Poisson(draw(EPSILONS)), rng.poisson(2, shape), rng.uniform(0.1, 4, shape)


CASES = {
    BinaryCrossentropy: binary,
    BinaryFocalCrossentropy: focal,
    CategoricalCrossentropy: categorical,
    SparseCategoricalCrossentropy: sparse,
    NegativeLogLikelihood: likelihood,
    Hinge: signed(Hinge),
    SquaredHinge: signed(SquaredHinge),
    CategoricalHinge: categorical_hinge,
    MulticlassHinge: multiclass_hinge,
    MeanSquaredError: regression(lambda draw: MeanSquaredError()),
    MeanAbsoluteError: regression(lambda draw: MeanAbsoluteError()),
    HalfSumOfSquares: regression(lambda draw: HalfSumOfSquares()),
    Huber: regression(lambda draw: Huber(draw(st.sampled_from([1.0, 0.3, 5.0])))),
    LogCosh: regression(lambda draw: LogCosh()),
    CosineSimilarity: regression(
        lambda draw: CosineSimilarity(epsilon=draw(st.sampled_from([1e-7, 1.0])))
    ),
    MeanAbsolutePercentageError: percentage,
    MeanSquaredLogarithmicError: regression(
        lambda draw: MeanSquaredLogarithmicError(draw(EPSILONS))
    ),
    KLDivergence: divergence,
    Poisson: poisson,
}


def loss_with_data(cls, draw: DrawFn, shape, rng):
    """Draw a loss of a class with targets and predictions; a class without a case is an error."""
    assert cls in CASES, f"{cls.__name__} has no oracle case: give it one in {__name__}"
    return CASES[cls](draw, shape, rng)
