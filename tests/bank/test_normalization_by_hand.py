"""Answers and mistakes of the normalization templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


@pytest.mark.parametrize(
    ("scheme", "layout", "letters"),
    [
        ("BatchNormalization", "NCHW", "N, H, W"),
        ("BatchNormalization", "NHWC", "N, H, W"),
        ("LayerNormalization", "NCHW", "C, H, W"),
        ("LayerNormalization", "NDHWC", "D, H, W, C"),
        ("InstanceNormalization", "NCHW", "H, W"),
        ("InstanceNormalization", "NHWC", "H, W"),
        ("InstanceNormalization", "NCL", "L"),
    ],
)
def test_axes(ask, scheme, layout, letters):
    question = ask("normalization/axes", scheme=scheme, layout=layout, N=8, C=3)
    assert question.answer.accepts(question.answer.parse(letters))


def test_mistaken_axes(ask):
    question = ask("normalization/axes", scheme="BatchNormalization", layout="NCHW", N=8, C=3)
    assert question.answer.text == "0, 2, 3"
    assert mistakes(question) == {
        "norm-types-swapped": ["1, 2, 3", "2, 3"],  # layer, instance
        "kept-axis-reported": ["1"],
        "wrong-data-format": ["0, 1, 2"],  # channels last
        "global-not-local": ["0, 1, 2, 3"],
    }


def test_statistics_count(ask):
    question = ask(
        "normalization/statistics-count", scheme="InstanceNormalization", N=8, S=14, C=32
    )
    assert question.answer.text == "256"  # 8·32
    assert mistakes(question)["norm-types-swapped"] == ["32", "8", "1568"]  # 8·4 groups is 32 again
    assert mistakes(question)["group-size-not-count"] == ["196"]  # 14·14
    assert "50176" in mistakes(question)["counted-wrong-thing"]  # 256·196


def test_batch_norm_values(ask):
    question = ask(
        "normalization/batch-norm-values",
        first=[2, 4, 4, 6], second=[1, 3, 5, 7], gamma=2, beta=1,
    )  # fmt: skip
    # mean 4, variance (4 + 0 + 0 + 4)/4 = 2: 2·(−2/1.41421) + 1, 1, 1, 2·(2/1.41421) + 1
    assert question.answer.text == "[-1.828, 1.000, 1.000, 3.828]"
    assert mistakes(question) == {
        "forgot-gamma-beta": ["[-1.414, 0.000, 0.000, 1.414]"],
        "ddof-one": ["[-1.449, 1.000, 1.000, 3.449]"],  # variance 8/3: 2·(2/1.63299) + 1
        "norm-types-swapped": ["[3.000, 3.000, -1.000, -1.000]"],  # the larger of two is +1
        "forgot-sqrt": ["[-1.000, 1.000, 1.000, 3.000]"],
        "mean-only": ["[-3.000, 1.000, 1.000, 5.000]"],
        "gamma-beta-swapped": ["[0.586, 2.000, 2.000, 3.414]"],
    }


def test_layer_norm_values(ask):
    question = ask("normalization/layer-norm-values", first=[1, 3, 5, 7], second=[2, 2, 6, 6])
    # mean 4, variance (9 + 1 + 1 + 9)/4 = 5: −3/2.23607 and −1/2.23607
    assert question.answer.text == "[-1.342, -0.447, 0.447, 1.342]"
    assert mistakes(question)["norm-types-swapped"] == ["[-1.000, 1.000, -1.000, 1.000]"]
    assert mistakes(question)["ddof-one"] == ["[-1.162, -0.387, 0.387, 1.162]"]  # 3/√(20/3)
    assert mistakes(question)["forgot-sqrt"] == ["[-0.600, -0.200, 0.200, 0.600]"]


@pytest.mark.parametrize(("learned_only", "count"), [(True, "64"), (False, "128")])
def test_batch_norm_params(ask, learned_only, count):
    question = ask("normalization/batch-norm-params", S=14, C=32, learned_only=learned_only)
    assert question.answer.text == count  # 2·32 learned, 4·32 in all
    # a set for each of 14·14·32 = 6272 places: two numbers or four
    positions = {"64": "12544", "128": "25088"}[count]
    assert mistakes(question)["weight-sharing-confused"] == [positions]


def test_batch_norm_inference(ask):
    question = ask("normalization/batch-norm-inference", x=8, mean=2, variance=9, gamma=2, beta=2)
    assert question.answer.text == "6.000"  # 2·(8 − 2)/3 + 2
    assert mistakes(question)["forgot-sqrt"] == ["3.333"]  # 2·6/9 + 2
    assert mistakes(question)["forgot-gamma-beta"] == ["2.000"]
    assert mistakes(question)["order-of-operations"] == ["8.000"]  # 2·(2 + 2)
    assert mistakes(question)["mean-only"] == ["14.000"]


@pytest.mark.parametrize(("convention", "value"), [("old", "9.500"), ("new", "5.500")])
def test_batch_norm_moving_mean(ask, convention, value):
    question = ask(
        "normalization/batch-norm-moving-mean", old=10, batch=5, m=0.9, convention=convention
    )
    # 0.9·10 + 0.1·5 or 0.1·10 + 0.9·5
    assert question.answer.text == value
    swapped = {"9.500": "5.500", "5.500": "9.500"}[value]
    assert mistakes(question)["momentum-convention-swapped"] == [swapped]
