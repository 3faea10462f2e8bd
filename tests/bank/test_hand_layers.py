"""Answers and mistakes of the templates about dense layers, worked out with a pencil."""

from .conftest import mistakes


def test_dense_params(ask):
    question = ask("layers/dense-params", n_in=64, units=12, use_bias=True)
    assert question.answer.text == "780"  # 65·12
    assert mistakes(question) == {
        "forgot-bias": ["768"],
        "bias-miscounted": ["832", "769"],  # 768 + 64, 768 + 1
        "added-not-multiplied": ["76"],
        "counted-wrong-thing": ["65"],
    }


def test_dense_params_without_biases(ask):
    question = ask("layers/dense-params", n_in=64, units=12, use_bias=False)
    assert question.answer.text == "768"
    assert mistakes(question) == {
        "bias-miscounted": ["780", "832", "769"],
        "added-not-multiplied": ["76"],
        "counted-wrong-thing": ["64"],
    }


def test_mlp_params(ask):
    question = ask("layers/mlp-params", n=4, first=8, second=5, classes=2, use_bias=True)
    assert question.answer.text == "97"  # 5·8 + 9·5 + 6·2 = 40 + 45 + 12
    assert mistakes(question) == {
        "forgot-bias": ["82"],  # 32 + 40 + 10
        "bias-miscounted": ["101"],  # 82 + 4 + 8 + 5 + 2
        "forgot-a-part": ["85"],
        "wrong-aggregation": ["75"],  # 5·(8 + 5 + 2)
        "multiplied-layers": ["320"],
    }


def test_mlp_params_without_biases(ask):
    question = ask("layers/mlp-params", n=4, first=8, second=5, classes=2, use_bias=False)
    assert question.answer.text == "82"
    assert mistakes(question)["bias-miscounted"] == ["97", "99"]  # 82 + 4 + 8 + 5


def test_flatten_dense_params(ask):
    question = ask("layers/flatten-dense-params", H=7, W=5, C=16, units=10)
    assert question.answer.text == "5610"  # 7·5·16 = 560; 561·10
    assert mistakes(question) == {
        "forgot-bias": ["5600"],
        "forgot-channels": ["360"],  # 36·10
        "forgot-an-axis": ["170"],  # 17·10
        "added-not-multiplied": ["290"],  # 29·10
        "bias-miscounted": ["6160"],  # 5600 + 560
        "bias-per-weight": ["11200"],  # 2·560·10
    }


def test_dense_value(ask):
    question = ask("layers/dense-value", x=[1, -2], W=[[1, 0], [3, -1]], b=(2, 1))
    assert question.answer.text == "[-3, 3]"  # 1 − 6 + 2 and 0 + 2 + 1
    assert mistakes(question) == {
        "forgot-bias": ["[-5, 2]"],
        "transposed-kernel": ["[3, 6]"],  # 1 − 0 + 2 and 3 + 2 + 1
        "wrong-sign-bias": ["[-7, 1]"],
        "dot-product-wrong": ["[6, 0]"],  # 1 + 3 + 2 and 0 − 1 + 1
        # the bias within the weights counts 1 − 2 times: the wrong sign again
        "wrong-activation-used": ["[0, 3]"],
    }


def test_dense_output_shape(ask):
    question = ask("layers/dense-output-shape", sizes=(5, 7, 3), units=11, batch="None")
    assert question.answer.text == "(None, 5, 7, 11)"
    assert mistakes(question) == {
        "dense-shape-wrong": ["(None, 11)", "(None, 5, 7, 3, 11)", "(None, 11, 7, 3)"],
        "batch-axis-wrong": ["(11, 5, 7, 3)"],
        "shape-unchanged": ["(None, 5, 7, 3)"],
    }
