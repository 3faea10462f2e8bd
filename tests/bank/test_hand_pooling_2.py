"""Answers of further pooling templates, worked out with a pencil."""

from .conftest import mistakes

VOLUME = [[[8, 16], [24, 8]], [[40, 8], [32, 24]]]  # 56 in front, 104 behind


def test_volumes(ask):
    mean = ask("pooling/pool3d-values", kind="Average", X=VOLUME)
    assert mean.answer.text == "20"  # 160 / 8
    assert mistakes(mean)["third-axis-mishandled"] == ["14", "26"]  # 56 / 4, 104 / 4
    assert mistakes(mean)["sum-not-mean"] == ["160"]
    largest = ask("pooling/pool3d-values", kind="Max", X=VOLUME)
    assert largest.answer.text == "40"
    assert mistakes(largest)["third-axis-mishandled"] == ["24", "64"]  # in front, 24 + 40


def test_shapes_of_volumes_and_sequences(ask):
    volume = {"kind": "Max", "rank": 3, "n": 19, "C": 24, "K": 2}
    question = ask("pooling/pool-ranks-shape", **volume, stride=None, padding="valid")
    assert question.answer.text == "(None, 9, 9, 9, 24)"  # ⌊17/2⌋ + 1
    sequence = {"kind": "Average", "rank": 1, "n": 22, "C": 12, "K": 3}
    question = ask("pooling/pool-ranks-shape", **sequence, stride=None, padding="same")
    assert question.answer.text == "(None, 8, 12)"  # ⌈22/3⌉
    assert mistakes(question)["stride-one-pooling"] == ["(None, 22, 12)", "(None, 20, 12)"]


def test_reduction_factor(ask):
    question = ask("pooling/reduction-factor", name="MaxPooling3D", k=2, places=6, C=3)
    assert question.answer.text == "8"
    assert mistakes(question)["per-axis-only"] == ["2"]
    assert mistakes(question)["added-not-multiplied"] == ["6", "7"]


def test_mean_at_the_border(ask):
    x = [24, 12, 54, 6]
    question = ask("pooling/average-border", x=x, end="first", include=False)
    assert question.answer.text == "18"  # (24 + 12) / 2
    assert mistakes(question)["pool-padding-convention"] == ["12"]  # 36 / 3
    assert mistakes(question)["padding-mode-confused"] == ["30"]  # 90 / 3
    question = ask("pooling/average-border", x=x, end="last", include=True)
    assert question.answer.text == "20"  # (54 + 6 + 0) / 3
    assert mistakes(question)["pool-padding-convention"] == ["30"]


def test_maximum_at_the_border(ask):
    question = ask("pooling/max-border", x=[-24, -12, -54, -6])
    assert question.answer.text == "[-12, -12, -6, -6]"
    assert mistakes(question)["pool-padding-convention"][0] == "[0, -12, -6, 0]"


def test_peak_shift(ask):
    windows = {"window_and_shift": (2, 1), "height": 5}
    assert ask("pooling/peak-shift", place=2, **windows).answer.text == "Yes"  # 2 and 3: window 1
    assert ask("pooling/peak-shift", place=3, **windows).answer.text == "No"  # 4 is in window 2


def test_pooling_adds_nothing(ask):
    question = ask("pooling/conv-pool-params", kind="Max", k=2, K=3, C_in=3, C_out=8)
    assert question.answer.text == "224"  # 28·8
    assert mistakes(question)["pooling-has-weights"] == ["256", "228"]  # + 4·8, + 4
