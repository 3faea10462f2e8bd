"""Answers and mistakes of the regularization templates, worked out with a pencil."""

from .conftest import mistakes


def test_dropout_values(ask):
    question = ask("regularization/dropout-values", x=[4, 8, -4, 16], mask=[1, 0, 1, 1], p=0.2)
    assert question.answer.text == "[5.0, 0.0, -5.0, 20.0]"  # times 1/0.8 = 1.25
    assert mistakes(question) == {
        "forgot-rescale": ["[4.0, 0.0, -4.0, 16.0]"],
        "dropout-scale-wrong": ["[3.2, 0.0, -3.2, 12.8]"],
        "mask-inverted": ["[0.0, 10.0, 0.0, 0.0]"],
        "rate-is-keep": ["[20.0, 0.0, -20.0, 80.0]"],
        "scaled-twice": ["[6.3, 0.0, -6.3, 25.0]"],  # times 1.5625
        "mask-ignored": ["[5.0, 10.0, -5.0, 20.0]"],
        "dropout-off-in-training": ["[4.0, 8.0, -4.0, 16.0]"],
    }


def test_inverted_dropout_in_inference(ask):
    question = ask("regularization/dropout-inference", x=[4, 8, -4], p=0.2, inverted=True)
    assert question.answer.text == "[4.0, 8.0, -4.0]"
    assert mistakes(question) == {
        "scaling-convention-swapped": ["[3.2, 6.4, -3.2]"],
        "rate-is-keep": ["[0.8, 1.6, -0.8]"],
        "dropout-active-at-test": ["[5.0, 10.0, -5.0]", "[0.0, 10.0, -5.0]"],
    }


def test_first_dropout_in_inference(ask):
    question = ask("regularization/dropout-inference", x=[4, 8, -4], p=0.75, inverted=False)
    assert question.answer.text == "[1.0, 2.0, -1.0]"


def test_dropout_expected_value(ask):
    given = {"x": [3, 1, 4], "w": [2, -1, 3], "p": 0.25}  # 6 − 1 + 12 = 17
    question = ask("regularization/dropout-expected-value", **given, inverted=False)
    assert question.answer.text == "12.75"  # 0.75·17
    assert mistakes(question) == {
        "scaling-convention-swapped": ["17.00"],
        "rate-is-keep": ["4.25"],
        "dropout-scale-wrong": ["22.67"],
        "scaled-twice": ["9.56"],  # 0.5625·17
        "sum-of-inputs": ["6.00"],  # 0.75·8
    }
    question = ask("regularization/dropout-expected-value", **given, inverted=True)
    assert question.answer.text == "17.00"


def test_spatial_dropout_mask(ask):
    question = ask(
        "regularization/spatial-dropout-mask",
        rank=2, N=8, n=5, C=16, data_format="channels_last",
    )  # fmt: skip
    assert question.answer.text == "(8, 1, 1, 16)"
    assert mistakes(question) == {
        "ordinary-dropout-mask": ["(8, 5, 5, 16)"],
        "positions-dropped": ["(8, 5, 5, 1)"],
        "mask-shared-over-batch": ["(1, 1, 1, 16)", "(1, 5, 5, 16)", "(1, 5, 5, 1)"],
        "wrong-data-format": ["(8, 16, 1, 1)"],
        "sample-dropped": ["(8, 1, 1, 1)", "(1, 1, 1, 1)"],
    }


def test_weight_penalty(ask):
    w = [1, -2, 3, -4]  # absolute values 10, squares 30, sum −2
    question = ask("regularization/weight-penalty", kind="L1", w=w, strength=0.1)
    assert question.answer.text == "1.000"
    assert mistakes(question) == {
        "l1-l2-swapped": ["3.000"],
        "signed-errors": ["-0.200"],
        "forgot-lambda": ["10.000"],
        "sum-not-mean": ["0.250"],
        "wrong-norm-order": ["0.548"],  # 0.1·√30
    }
    question = ask("regularization/weight-penalty", kind="half L2", w=w, strength=0.1)
    assert question.answer.text == "1.500"
    assert mistakes(question)["half-convention-swapped"] == ["3.000"]


def test_penalty_gradient(ask):
    w = [2, -4, 3]
    question = ask("regularization/penalty-gradient", kind="L1", w=w, strength=0.1)
    assert question.answer.text == "[0.10, -0.10, 0.10]"
    question = ask("regularization/penalty-gradient", kind="half L2", w=w, strength=0.1)
    assert question.answer.text == "[0.20, -0.40, 0.30]"
    question = ask("regularization/penalty-gradient", kind="L2", w=w, strength=0.1)
    assert question.answer.text == "[0.40, -0.80, 0.60]"
    assert mistakes(question) == {
        "l1-l2-swapped": ["[0.10, -0.10, 0.10]", "[0.10, 0.10, 0.10]"],
        "signed-errors": ["[0.40, 0.80, 0.60]"],
        "forgot-lambda": ["[4.00, -8.00, 6.00]", "[4.00, 8.00, 6.00]"],
        "half-convention-swapped": ["[0.20, -0.40, 0.30]"],
        "value-not-gradient": ["[0.40, 1.60, 0.90]"],
    }
