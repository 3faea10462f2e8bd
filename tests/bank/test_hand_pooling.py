"""Answers and mistakes of the pooling templates, worked out with a pencil."""

from .conftest import mistakes

X = [[0, 4, 8, 12], [16, 20, 24, 0], [4, 4, 8, 8], [12, 0, 20, 24]]


def test_max_of_a_map(ask):
    question = ask("pooling/pool2d-values", kind="max", X=X)
    # the largest of 0 4 16 20, of 8 12 24 0, of 4 4 12 0, of 8 8 20 24
    assert question.answer.text == "[[20, 24], [12, 24]]"
    assert mistakes(question) == {
        "max-average-confused": ["[[10, 11], [5, 15]]"],  # 40/4, 44/4, 20/4, 60/4
        "subsampled-not-pooled": ["[[0, 8], [4, 8]]", "[[20, 0], [0, 24]]"],
        "wrong-aggregation": ["[[0, 0], [0, 8]]"],
        "stride-one-pooling": ["[[20, 24, 24], [20, 24, 24], [12, 20, 24]]"],
        "per-axis-only": ["[[4, 12], [20, 24], [4, 8], [12, 24]]"],
    }


def test_mean_of_a_map(ask):
    question = ask("pooling/pool2d-values", kind="average", X=X)
    assert question.answer.text == "[[10, 11], [5, 15]]"
    assert mistakes(question)["sum-not-mean"] == ["[[40, 44], [20, 60]]"]


def test_max_of_a_sequence(ask):
    question = ask("pooling/pool1d-values", kind="max", K=2, s=2, x=[6, 0, -12, -6, 18, 12, 24])
    assert question.answer.text == "[6, -6, 18]"  # the 24 fits into no window
    assert mistakes(question)["max-average-confused"] == [
        "[3, -9, 15]",
        "[3, -6, -9, 6, 15, 18]",  # moved by 1
    ]
    assert mistakes(question)["padding-mode-confused"] == ["[6, -6, 18, 24]", "[3, -9, 15, 24]"]
    assert mistakes(question)["stride-one-pooling"] == ["[6, 0, -6, 18, 18, 24]"]


def test_mean_of_a_sequence(ask):
    question = ask("pooling/pool1d-values", kind="average", K=3, s=2, x=[6, 0, -12, 24, 18, 12, 0])
    # 6 + 0 − 12 = −6, −12 + 24 + 18 = 30, 18 + 12 + 0 = 30
    assert question.answer.text == "[-2, 10, 10]"
    assert mistakes(question)["confused-stride"] == ["[-2, 18]"]  # the second: 24 + 18 + 12 = 54
    assert mistakes(question)["sum-not-mean"] == ["[-6, 30, 30]"]


def test_output_shape_without_strides(ask):
    question = ask(
        "pooling/pool2d-output-shape",
        kind="Max", H=25, W=38, C=24, K=3, stride=None, padding="valid",
    )  # fmt: skip
    assert question.answer.text == "(None, 8, 12, 24)"  # ⌊22/3⌋ + 1, ⌊35/3⌋ + 1
    assert mistakes(question) == {
        "stride-one-pooling": ["(None, 23, 36, 24)", "(None, 23, 36, 8)"],
        "channels-changed-too": ["(None, 8, 12, 8)", "(None, 9, 13, 8)"],
        "padding-mode-confused": ["(None, 9, 13, 24)"],  # 8.3 and 12.7 rounded up
        "wrong-channel-axis": ["(None, 25, 12, 8)"],
        "forgot-plus-one": ["(None, 7, 11, 24)"],
    }


def test_repeated_pooling(ask):
    question = ask("pooling/repeated-pooling", n=55, p=3)
    assert question.answer.text == "6"  # 55, 27, 13, 6
    # 27 after one layer; rounded up 55, 28, 14, 7; 55 − 6; 55/6; 6/2
    assert mistakes(question) == {
        "halving-miscounted": ["27", "9", "0"],
        "wrong-rounding": ["7"],
        "subtracted-not-halved": ["49"],
        "off-by-one": ["3"],
    }


def test_global_pool_shape(ask):
    question = ask("pooling/global-pool-shape", kind="Max", rank=2, N=4, n=7, C=8, keepdims=False)
    assert question.answer.text == "(4, 8)"
    assert mistakes(question) == {
        "keepdims-confused": ["(4, 1, 1, 8)", "(4, 1, 1, 1)"],
        "pooled-over-channels": ["(4, 7, 7)"],
        "channels-changed-too": ["(4, 1)"],
        "batch-axis-wrong": ["(8,)", "(1, 1, 8)"],
        "global-is-2x2": ["(4, 3, 3, 8)"],
    }


def test_global_pool_values(ask):
    question = ask(
        "pooling/global-pool-values",
        kind="Average", first=[[0, 8], [16, 40]], second=[[48, 0], [8, 8]],
    )  # fmt: skip
    assert question.answer.text == "[16, 16]"  # 64/4 and 64/4
    assert mistakes(question)["max-average-confused"] == ["[40, 48]", "[[16, 40], [48, 8]]"]
    assert mistakes(question)["pooled-over-channels"] == ["[[24, 4], [12, 24]]"]
    assert mistakes(question)["sum-not-mean"] == ["[64, 64]"]


def test_pool_then_dense_params(ask):
    question = ask("pooling/pool-then-dense-params", H=14, W=8, C=8, units=10)
    assert question.answer.text == "2250"  # 7·4·8 = 224, 225·10
    assert mistakes(question) == {
        "pooling-ignored": ["8970"],  # 14·8·8 = 896, 897·10
        "per-axis-only": ["4490"],  # 7·8·8 = 448, 449·10
        "forgot-bias": ["2240"],
        "pooling-has-weights": ["2282", "2258"],  # 4·8 or 8 more
        "bias-miscounted": ["2241"],  # 224·10 + 1
        "forgot-channels": ["290"],  # 7·4 = 28, 29·10
    }


def test_flatten_or_global_head(ask):
    question = ask("pooling/flatten-or-global-head", n=7, C=16, classes=10)
    # 7·7·16 = 784, 785·10 = 7850; 17·10 = 170
    assert question.answer.text == "7680"
    assert mistakes(question) == {
        "forgot-a-part": ["7850", "7840"],  # the second without biases
        "counted-wrong-thing": ["170"],
        "bias-miscounted": ["7690", "7670"],
        "per-axis-only": ["960"],  # 7·16 = 112, 1130 − 170
        "forgot-cin": ["480"],
        "sign-flipped": ["8020"],
    }


def test_gradient_of_max(ask):
    given = {"first": [1, 7, 3], "second": [6, 2, 8], "g": [8, -4, 12]}
    question = ask("pooling/pool-backward", kind="max", **given)
    assert "[1, 6, 7, 2, 3, 8]" in question.prompt
    assert question.answer.text == "[0, 8, -4, 0, 0, 12]"
    assert mistakes(question)["pool-gradient-routing"] == [
        "[4, 4, -2, -2, 6, 6]",
        "[8, 8, -4, -4, 12, 12]",
        "[8, 0, 0, -4, 12, 0]",
    ]
    assert mistakes(question)["value-not-gradient"] == ["[0, 48, -28, 0, 0, 96]"]


def test_gradient_of_mean(ask):
    given = {"first": [1, 7, 3], "second": [6, 2, 8], "g": [8, -4, 12]}
    question = ask("pooling/pool-backward", kind="average", **given)
    assert question.answer.text == "[4, 4, -2, -2, 6, 6]"
    assert mistakes(question)["wrong-denominator"] == ["[2, 2, -1, -1, 3, 3]"]
