"""Draws samples, scores and losses, with what Keras, JAX or a plain loop makes of them."""

from types import SimpleNamespace

import jax.numpy as jnp
import keras
import numpy as np
from hypothesis import strategies as st

from quizgen.reference import (
    accuracy,
    batches,
    diagnose_fit,
    distances,
    f1_score,
    k_fold,
    nearest_neighbours,
    precision,
    recall,
    reduce_on_plateau,
    select_model,
    split,
)


def split_case(draw, rng):
    samples, borders = draw(st.integers(0, 60)), sorted(draw(st.lists(st.integers(0, 100))))
    percentages = np.diff([0, *borders, 100]).tolist()
    parts = np.split(np.arange(samples), [samples * border // 100 for border in borders])

    def judge(found):
        assert [list(part) for part in found] == [part.tolist() for part in parts]

    return {"samples": samples, "percentages": percentages}, judge


def k_fold_case(draw, rng):
    samples = draw(st.integers(2, 30))
    folds = draw(st.integers(2, samples))
    expected = jnp.array_split(jnp.arange(samples), folds)

    def judge(pairs):
        assert [list(held) for _, held in pairs] == [fold.tolist() for fold in expected]
        for training, held in pairs:
            assert sorted([*training, *held]) == list(range(samples))

    return {"samples": samples, "folds": folds}, judge


def batches_case(draw, rng):
    samples, size, drop = draw(st.integers(0, 40)), draw(st.integers(1, 9)), draw(st.booleans())
    filled = [[]]
    for sample in range(samples):
        if len(filled[-1]) == size:
            filled.append([])
        filled[-1].append(sample)
    expected = [batch for batch in filled if len(batch) == size or (batch and not drop)]

    def judge(found):
        assert [list(batch) for batch in found] == expected

    return {"samples": samples, "batch_size": size, "drop_remainder": drop}, judge


def accuracy_case(draw, rng):
    labels, scores = rng.integers(0, 3, 8), rng.normal(size=(8, 3))
    judge = keras.metrics.SparseCategoricalAccuracy()
    judge.update_state(labels, scores)
    return {"y_true": labels, "y_pred": scores}, float(judge.result())


def binary_case(metric):
    def case(draw, rng):
        labels, scores = rng.integers(0, 2, 7), rng.uniform(size=7)
        threshold = draw(st.sampled_from([0.25, 0.5, 0.99]))
        judge = metric(threshold)
        judge.update_state(labels[:, None].astype(float), scores[:, None])

        def close(value):
            np.testing.assert_allclose(value, np.ravel(judge.result())[0], rtol=1e-6)

        return {"y_true": labels, "y_pred": scores, "threshold": threshold}, close

    return case


def distances_case(draw, rng):
    x, query, order = rng.normal(size=(5, 2, 3)), rng.normal(size=(2, 3)), draw(ORDERS)
    powers = jnp.sum(jnp.abs(x - query) ** order, (1, 2))
    return {"x": x, "query": query, "order": order}, powers ** (1 / order)


def nearest_neighbours_case(draw, rng):
    x, query = rng.integers(0, 9, size=(7, 2)), rng.integers(0, 9, size=2)
    y, k, order = rng.integers(0, 3, 7), draw(st.integers(1, 7)), draw(ORDERS)
    waiting = list(range(7))
    votes = [0, 0, 0]
    for _ in range(k):
        nearest = min(waiting, key=lambda n: sum(abs(x[n] - query) ** order))
        waiting.remove(nearest)
        votes[y[nearest]] += 1
    expected = votes.index(max(votes))
    return {"x": x, "y": y, "query": query, "k": k, "order": order}, expected


def reduce_on_plateau_case(draw, rng):
    losses = draw(st.lists(st.sampled_from([0.5, 0.75, 1.0, 1.00005, 2.0]), max_size=12))
    options = {
        "factor": draw(st.sampled_from([0.1, 0.5])),
        "patience": draw(st.integers(1, 3)),
        "min_delta": draw(st.sampled_from([0.0, 1e-4, 0.25])),
        "min_lr": draw(st.sampled_from([0.0, 0.125])),
    }
    judge = keras.callbacks.ReduceLROnPlateau(**options)
    optimizer = SimpleNamespace(learning_rate=0.5)
    judge.set_model(SimpleNamespace(optimizer=optimizer))
    judge.on_train_begin()
    expected = []
    for epoch, loss in enumerate(losses):
        judge.on_epoch_end(epoch, {"val_loss": loss})
        expected.append(float(optimizer.learning_rate))

    def close(rates):
        np.testing.assert_allclose(rates, expected, rtol=1e-6)  # Keras counts in float32

    return {"learning_rate": 0.5, "losses": losses, **options}, close


def select_model_case(draw, rng):
    validation, test = rng.permutation(6), rng.permutation(6)
    ordered = sorted(zip(validation, test, range(6), strict=True))
    return {"validation": validation.tolist(), "test": test.tolist()}, (
        ordered[-1][2],
        ordered[-1][1],
    )


def diagnose_fit_case(draw, rng):
    scores, expected = draw(st.sampled_from(FITS))

    def judge(found):
        assert found == expected

    return {**dict(zip(("training", "validation"), scores, strict=True)), **RULE}, judge


ORDERS = st.sampled_from([1, 2])
RULE = {"wanted": 80, "gap": 10}
FITS = [
    ((99, 70), "overfitting"),
    ((80, 69), "overfitting"),
    ((80, 70), "good fit"),
    ((95, 96), "good fit"),
    ((79, 78), "underfitting"),
    ((79, 50), "underfitting"),
]

DATA_FUNCTIONS = {
    accuracy: accuracy_case,
    batches: batches_case,
    diagnose_fit: diagnose_fit_case,
    distances: distances_case,
    f1_score: binary_case(lambda threshold: keras.metrics.F1Score(threshold=threshold)),
    k_fold: k_fold_case,
    nearest_neighbours: nearest_neighbours_case,
    precision: binary_case(keras.metrics.Precision),
    recall: binary_case(keras.metrics.Recall),
    reduce_on_plateau: reduce_on_plateau_case,
    select_model: select_model_case,
    split: split_case,
}
