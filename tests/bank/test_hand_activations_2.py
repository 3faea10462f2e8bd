"""Answers and mistakes of more activation templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


def test_relu_values(ask):
    question = ask("activations/relu-values", name="ReLU6", z=[-3, 2, 8, -1])
    assert question.answer.text == "[0, 2, 6, 0]"
    assert mistakes(question) == {
        "absolute-value-relu": ["[3, 2, 8, 1]"],
        "min-not-max": ["[-3, 0, 0, -1]"],
        "wrong-activation-used": ["[-3, 2, 8, -1]", "[0, 2, 8, 0]"],
        "relu-gate-wrong": ["[3, 0, 0, 1]"],
        "value-not-gradient": ["[0, 1, 0, 0]"],  # flat above 6
    }


def test_exact_sigmoid(ask):
    question = ask("activations/exact-sigmoid-tanh", name="sigmoid", sign="-", k=3)
    assert question.answer.text == "0.2500"  # 1/(1 + 3)
    assert mistakes(question) == {
        "sign-flipped": ["0.7500", "-0.5000"],  # 1/(1 − 3)
        "forgot-plus-one": ["0.3333"],
        "wrong-activation-used": ["-0.8000"],  # (1 − 9)/(1 + 9)
        "wrong-derivative": ["0.1875"],  # 3/16
        "order-of-operations": ["4.0000"],
    }


def test_exact_tanh(ask):
    question = ask("activations/exact-sigmoid-tanh", name="tanh", sign="", k=4)
    assert question.answer.text == "0.6000"  # (4 − 1)/(4 + 1)
    assert mistakes(question) == {
        "wrong-activation-used": ["0.6667", "0.8000"],  # 2/3, as e^z = 2; 4/5
        "factor-two-error": ["0.8824", "0.3333"],  # 15/17 and 1/3
        "sign-flipped": ["-0.6000"],
        "inverted-ratio": ["1.6667"],
    }


def test_softmax_exact(ask):
    question = ask("activations/softmax-exact", a=[2, 3, 5])
    assert question.answer.text == "[0.200, 0.300, 0.500]"
    assert mistakes(question)["wrong-activation-used"] == ["[0.667, 0.750, 0.833]"]
    assert mistakes(question)["wrong-denominator"] == ["[0.400, 0.600, 1.000]"]
    assert mistakes(question)["sign-flipped"] == ["[0.484, 0.323, 0.194]"]  # 15, 10, 6 of 31
    assert mistakes(question)["factor-two-error"] == ["[0.105, 0.237, 0.658]"]  # 4, 9, 25 of 38


def test_softmax_temperature(ask):
    question = ask("activations/softmax-temperature", a=[1, 4, 9], T=2)
    assert question.answer.text == "[0.167, 0.333, 0.500]"  # 1, 2, 3 of 6
    assert mistakes(question)["temperature-misapplied"] == [
        "[0.071, 0.286, 0.643]",  # 1, 4, 9 of 14
        "[0.010, 0.163, 0.827]",  # 1, 16, 81 of 98
        "[0.036, 0.143, 0.321]",
    ]


def test_softmax_two_classes(ask):
    question = ask("activations/softmax-two-classes", s0=1, s1=3, k=1)
    assert question.answer.text == "0.881"  # 1/(1 + 0.13534)
    assert mistakes(question) == {
        "sign-flipped": ["0.119"],
        "only-one-term": ["0.953"],  # 1/(1 + 0.04979)
        "wrong-activation-used": ["0.982"],  # 1/(1 + 0.01832)
        "base-two-exponent": ["0.800"],
        "forgot-normalising": ["7.389"],
    }


def test_gelu_value(ask):
    question = ask("activations/gelu-selu-value", name="GELU", z=-1.0)
    assert question.answer.text == "-0.159"  # the normal distribution below −1
    assert mistakes(question)["sign-flipped"] == ["-0.841"]
    assert mistakes(question)["wrong-activation-used"] == ["0.000", "-0.269"]


def test_selu_value(ask):
    question = ask("activations/gelu-selu-value", name="SELU", z=-1.0)
    # e^−1 − 1 = −0.63212, times 1.67326 is −1.05770, times 1.05070
    assert question.answer.text == "-1.111"
    assert mistakes(question)["factor-forgotten"] == ["-1.058"]
    assert mistakes(question)["forgot-minus-one"] == ["0.647"]  # 1.75810·0.36788


@pytest.mark.parametrize(
    ("name", "slope"), [("sigmoid", "2.00"), ("tanh", "8.00"), ("ReLU", "8.00")]
)
def test_steepest_slope(ask, name, slope):
    question = ask("activations/steepest-slope", name=name, a=4, b=2)
    assert question.answer.text == slope


def test_steepest_slope_mistakes(ask):
    question = ask("activations/steepest-slope", name="sigmoid", a=4, b=3)
    assert question.answer.text == "3.00"
    assert mistakes(question) == {
        "factor-forgotten": ["1.00", "0.75", "9.00"],  # without 3, without 4, 3 twice
        "sigmoid-tanh-swapped": ["12.00"],
        "added-not-multiplied": ["1.75"],
        "inverted-ratio": ["0.33"],
    }


def test_logit(ask):
    question = ask("activations/logit", p=0.8)
    assert question.answer.text == "1.386"  # ln 4
    assert mistakes(question) == {
        "sign-flipped": ["-1.386"],
        "forgot-log": ["4.000"],
        "base-two-log": ["2.000"],
        "post-activation-confused": ["0.690"],  # 1/(1 + 0.44933)
        "forgot-a-part": ["-0.223"],
    }


def test_tanh_from_sigmoid(ask):
    question = ask("activations/tanh-from-sigmoid", wanted="tanh", q=0.8)
    assert question.answer.text == "0.600"
    assert mistakes(question) == {
        "affine-step-missing": ["1.600", "-0.200", "0.800"],
        "sign-flipped": ["-0.600"],
        "swapped-roles": ["0.900"],
    }
    back = ask("activations/tanh-from-sigmoid", wanted="sigmoid", q=0.6)
    assert back.answer.text == "0.800"


def test_linear_collapse(ask):
    question = ask("activations/linear-collapse", w1=2, b1=1, w2=3, b2=-1)
    assert question.answer.text == "6; 2"  # 3·(2x + 1) − 1
    assert mistakes(question) == {
        "bias-not-transformed": ["6; 0"],
        "composition-wrong": ["5; 0", "6; -1"],  # 2·(−1) + 1; two others give −1 as well
        "wrong-sign-bias": ["6; 4"],
    }


def test_output_at_zero(ask):
    question = ask("activations/output-at-zero", name="tanh", w=2, b=0.3)
    assert question.answer.text == "0.000; 0.291"  # (1.82212 − 1)/(1.82212 + 1)
    assert mistakes(question)["weights-make-intercept"] == ["0.964; 0.980", "0.000; 0.537"]
    assert ask("activations/output-at-zero", name="relu", w=2, b=1.1).answer.text == "0.000; 1.100"


def test_dead_unit(ask):
    # −2x − 3 is −1, −3, −7, −11; the sample −3 would give 3
    dead = ask("activations/dead-unit", x=[-1, 0, 2, 4], w=-2, b=-3)
    assert dead.answer.value == "It is dead."
    alive = ask("activations/dead-unit", x=[-3, 0, 2, 4], w=-2, b=-3)
    assert alive.answer.value == "It is alive."
    border = ask("activations/dead-unit", x=[4, 0, 2, -1], w=1, b=-4)  # 0 at the most
    assert border.answer.value == "It is dead."


@pytest.mark.parametrize(
    ("name", "span"),
    [
        ("sigmoid", "$(1, 3)$"),
        ("tanh", "$(-1, 3)$"),
        ("ReLU", r"$[1, \infty)$"),
        ("softplus", r"$(1, \infty)$"),
    ],
)
def test_scaled_range(ask, name, span):
    assert ask("activations/scaled-range", name=name, a=2, c=1).answer.value == span


def test_least_slope(ask):
    given = {"name": "tanh", "z": (-1, 3, 0, -5)}
    assert ask("activations/least-slope", wanted="smallest", **given).answer.text == "-5"
    assert ask("activations/least-slope", wanted="largest", **given).answer.text == "0"


def test_find_softmax_mistake(ask):
    given = {"s": (2, 0, 1), "T": 2, "which": 0}
    question = ask("activations/find-softmax-mistake", **given, planted="multiplied")
    assert question.answer.value == "Line 1"
    assert "[4, 0, 2]" in question.prompt
    # rightly e, 1 and 1.64872, so 2.71828/5.36700
    assert "0.506" in question.solution
    left_out = ask("activations/find-softmax-mistake", **given, planted="one-left-out")
    assert left_out.answer.value == "Line 3"
    assert "2.718 + 1.649 = 4.367" in left_out.prompt
