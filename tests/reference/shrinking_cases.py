"""Draws arguments for shrinking and stopping, with what Keras makes of them."""

import keras
from hypothesis import strategies as st

from quizgen.reference import soft_threshold, stop_early


def soft_threshold_case(draw, rng):
    weight, threshold = rng.normal(size=(2, 3)), draw(st.sampled_from([0.0, 0.1, 0.5, 3.0]))
    expected = keras.ops.soft_shrink(weight, threshold)
    return {"weight": weight, "threshold": threshold}, expected


def stop_early_case(draw, rng):
    losses = draw(st.lists(st.integers(0, 6), min_size=1, max_size=12))
    patience, min_delta = draw(st.integers(0, 3)), draw(st.sampled_from([0, 1]))
    judge = keras.callbacks.EarlyStopping(
        monitor="loss", patience=patience, min_delta=min_delta, mode="min"
    )
    model = keras.Sequential()
    model.stop_training = False
    judge.set_model(model)
    judge.on_train_begin()
    for epoch, loss in enumerate(losses):
        judge.on_epoch_end(epoch, {"loss": loss})
        if model.stop_training:
            break
    arguments = {"losses": losses, "patience": patience, "min_delta": min_delta}
    return arguments, (epoch + 1, judge.best_epoch + 1)


SHRINKING_FUNCTIONS = {soft_threshold: soft_threshold_case, stop_early: stop_early_case}
