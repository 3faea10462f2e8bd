"""Maps of numbers from the convolution templates, worked out with a pencil."""

from .conftest import mistakes


def test_patch(ask):
    question = ask("convolution/patch-value", kind="layer", x=[1, 2, 3], w=(4, 2, 1))
    assert question.answer.text == "11"  # 4 + 4 + 3
    assert mistakes(question) == {
        "flipped-kernel": ["17"],  # 1 + 4 + 12
        "product-of-sums": ["42"],  # 6·7
        "centre-only": ["4"],
        "added-not-multiplied": ["13"],
    }
    flipped = ask("convolution/patch-value", kind="mathematics", x=[1, 2, 3], w=(4, 2, 1))
    assert flipped.answer.text == "17"


def test_conv1d_value(ask):
    question = ask("convolution/conv1d-value", x=[1, 2, 0, 3, 1], w=(1, 0, -1), s=1, b=2)
    assert question.answer.text == "[3, 1, 1]"  # 1 − 0, 2 − 3, 0 − 1, each with 2 more
    assert mistakes(question)["forgot-bias"] == ["[1, -1, -1]"]
    assert mistakes(question)["flipped-kernel"] == ["[1, 3, 3]"]
    assert mistakes(question)["confused-stride"] == ["[3, 1]"]


def test_conv1d_padded_value(ask):
    given = {"x": [1, 2, 3, 4], "w": (1, 2, -1)}
    same = ask("convolution/conv1d-padded-value", padding="same", **given)
    assert same.answer.text == "[0, 2, 4, 11]"  # 2 − 2, 1 + 4 − 3, 2 + 6 − 4, 3 + 8
    causal = ask("convolution/conv1d-padded-value", padding="causal", **given)
    assert causal.answer.text == "[-1, 0, 2, 4]"
    assert mistakes(same)["padding-mode-confused"] == ["[-1, 0, 2, 4]", "[2, 4]"]
    assert mistakes(causal)["padding-wrong-end"] == ["[2, 4, 11, 4]"]  # the last is 4·1


def test_two_channels(ask):
    question = ask(
        "convolution/conv2d-channels-value",
        X=[[[1, 0], [3, 1]], [[2, 1], [0, 1]]],
        w=[[[1, 2], [1, -1]], [[1, 1], [1, 2]]],
        b=4,
    )
    assert question.answer.text == "12"  # 1 + 0 + 3 − 1 = 3, 2 + 1 + 0 + 2 = 5, and 4
    assert mistakes(question) == {
        "forgot-cin": ["7"],
        "only-one-term": ["9"],
        "forgot-bias": ["8", "3"],
        "bias-per-channel-pair": ["16"],
        "product-of-sums": ["39"],  # 5·3 + 4·5 + 4
    }


def test_conv3d_value(ask):
    question = ask(
        "convolution/conv3d-value",
        X=[[[1, 0], [2, 1]], [[0, 3], [1, 1]], [[2, 2], [0, 1]]],
        front=((1, 0), (0, -1)),
        back=((0, -1), (1, 1)),
    )
    # 1 − 1 and −3 + 1 + 1; 0 − 1 and −2 + 0 + 1
    assert question.answer.text == "[-1, -2]"


def test_conv_relu_value(ask):
    question = ask("convolution/conv-relu-value", x=[1, -1, 3, 2], w=[1, 2, -2, -1], b=-2)
    assert question.answer.text == "0"  # 1 − 2 − 6 − 2 − 2 = −11
    assert mistakes(question) == {
        "order-of-operations": ["-2"],
        "forgot-a-part": ["-11"],
        "absolute-value-relu": ["11"],
        "flipped-kernel": ["7"],  # −1 + 2 + 6 + 2 − 2
    }


def test_true_convolution_value(ask):
    image = [[1, 2, 0], [0, 1, 3], [2, 1, 1]]
    question = ask("convolution/true-convolution-value", image=image, kernel=((1, 0), (2, 3)))
    # the kernel turned to [[3, 2], [0, 1]]: 3 + 4 + 0 + 1, 6 + 0 + 0 + 3, 0 + 2 + 0 + 1, 3 + 6 + 1
    assert question.answer.text == "[[8, 9], [3, 10]]"
    assert mistakes(question)["cross-correlation-called-convolution"] == ["[[4, 13], [7, 6]]"]


def test_agreeing_kernel(ask):
    question = ask("convolution/agreeing-kernel", a=1, b=5, c=1)
    assert question.answer.text == "$[1, 5, 1]$"


def test_shifted_input(ask):
    question = ask("convolution/shifted-input-value", x=[1, 2, 3, 5, 1], w=(1, -1))
    # before: 0 − 1, 1 − 2, 2 − 3, 3 − 5, 5 − 1
    assert mistakes(question)["invariance-not-equivariance"] == ["[-1, -1, -1, -2, 4]"]
    assert question.answer.text == "[0, -1, -1, -1, -2]"


def test_transposed_value(ask):
    question = ask("convolution/transposed-value", x=[1, 2, 3], w=(1, 2, 3), s=1)
    assert question.answer.text == "[1, 4, 10, 12, 9]"  # 1 2 3, 2 4 6 and 3 6 9, each one further
    spread = ask("convolution/transposed-value", x=[1, 2, 3], w=(1, 2, 3), s=2)
    assert spread.answer.text == "[1, 2, 5, 4, 9, 6, 9]"
    assert mistakes(question)["transpose-conv-wrong"][0] == "[1, 2, 3, 6, 9]"


def test_conv1d_dilated_value(ask):
    x = [1, 2, 3, 5, 1, 2, 3, 5]
    question = ask("convolution/conv1d-dilated-value", x=x, w=(2, 1, -1), d=2)
    assert question.answer.text == "[4, 7, 4, 7]"  # 2 + 3 − 1, 4 + 5 − 2, 6 + 1 − 3, 10 + 2 − 5
    # the window moved by two: 2 + 2 − 3, 6 + 5 − 1, 2 + 2 − 3
    assert mistakes(question)["confused-stride"] == ["[1, 10, 1]"]
