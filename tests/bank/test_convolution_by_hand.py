"""Answers and mistakes of the convolution templates, worked out with a pencil."""

from .conftest import mistakes


def test_conv1d_params(ask):
    question = ask("convolution/conv1d-params", K=3, C_in=8, C_out=16, use_bias=True)
    assert question.answer.text == "400"  # (3·8 + 1)·16 = 25·16
    assert mistakes(question) == {
        "forgot-bias": ["384"],  # 3·8·16
        "forgot-cin": ["64"],  # (3 + 1)·16
        "wrong-dimension": ["1168"],  # (9·8 + 1)·16 = 73·16
        "bias-miscounted": ["385"],  # 384 + 1
        "counted-wrong-thing": ["25"],
    }


def test_conv2d_params(ask):
    question = ask("convolution/conv2d-params", K=5, C_in=3, C_out=16, use_bias=True)
    assert question.answer.text == "1216"  # (25·3 + 1)·16 = 76·16
    assert mistakes(question)["forgot-bias"] == ["1200"]  # 75·16
    assert mistakes(question)["forgot-cin"] == ["416"]  # 26·16
    assert mistakes(question)["k-not-k2"] == ["256"]  # (5·3 + 1)·16


def test_conv2d_params_without_bias(ask):
    question = ask("convolution/conv2d-params", K=3, C_in=8, C_out=16, use_bias=False)
    assert question.answer.text == "1152"  # 9·8·16 = 72·16
    assert mistakes(question)["bias-miscounted"] == ["1168", "1153"]  # 16 more, or 1 more


def test_conv3d_params(ask):
    question = ask("convolution/conv3d-params", K=3, C_in=2, C_out=8, use_bias=True)
    assert question.answer.text == "440"  # (27·2 + 1)·8 = 55·8
    # (9·2 + 1)·8 = 19·8, and (81·2 + 1)·8 = 163·8
    assert mistakes(question)["wrong-dimension"] == ["152", "1304"]


def test_conv_params_formula(ask):
    question = ask("convolution/conv-params-formula", K=3, a=1, b=2, use_bias=True)
    assert question.answer.accepts("2C (9C + 1)")  # 2C filters of 3·3·C weights and a bias
    assert not question.answer.accepts("18C^2")
    assert mistakes(question)["k-not-k2"] == [
        "6*C^2 + 2*C",  # 2C·(3C + 1)
        "6*C^2",
        "8*C",  # the same with one C for all
        "6*C^2 + 3*C",  # C biases of the input channels, too
    ]
    assert mistakes(question)["bias-per-channel-pair"] == ["20*C^2"]  # (9 + 1)·C·2C


def test_three_3x3_have_27_c_squared_weights(ask):
    question = ask("convolution/stack-params-formula", L=3, K=3, use_bias=False)
    assert question.answer.accepts("27C^2")  # 3·(3·3·C·C)
    # one 7x7; with one factor C forgotten; with the three biases of the stack
    assert mistakes(question)["kernel-grown-not-stacked"] == ["49*C^2", "49*C", "49*C^2 + 3*C"]


def test_stack_saving(ask):
    question = ask("convolution/stack-saving", L=3, K=3, C=4, use_bias=True)
    # One 7x7: (49·4 + 1)·4 = 788. Three 3x3: 3·(9·4 + 1)·4 = 444.
    assert question.answer.text == "344"
    assert mistakes(question)["forgot-bias"] == ["352"]  # (49 − 27)·16
    assert mistakes(question)["forgot-stack-multiplier"] == ["640"]  # 788 − 148
    assert mistakes(question)["rf-recursion-wrong"] == ["856"]  # (81·4 + 1)·4 − 444


def test_conv2d_output_shape_valid(ask):
    question = ask(
        "convolution/conv2d-output-shape",
        H=28, W=36, C_in=3, C_out=16, K=5, stride=2, padding="valid",
    )  # fmt: skip
    # ⌊23/2⌋ + 1 = 12 and ⌊31/2⌋ + 1 = 16
    assert question.answer.text == "(None, 12, 16, 16)"
    assert mistakes(question) == {
        # 28/2 and 36/2; with the channels that enter; without the stride
        "padding-mode-confused": ["(None, 14, 18, 16)", "(None, 14, 18, 3)", "(None, 28, 36, 16)"],
        # 28 − 4 and 36 − 4; with the channels that enter
        "ignored-stride": ["(None, 24, 32, 16)", "(None, 24, 32, 3)"],
        "forgot-channels": ["(None, 12, 16, 3)"],
        "wrong-channel-axis": ["(None, 16, 12, 16)"],
        "forgot-plus-one": ["(None, 11, 15, 16)"],
    }


def test_conv2d_output_shape_same(ask):
    question = ask(
        "convolution/conv2d-output-shape",
        H=28, W=50, C_in=1, C_out=8, K=7, stride=3, padding="same",
    )  # fmt: skip
    # 28/3 = 9.3 and 50/3 = 16.7, both rounded up
    assert question.answer.text == "(None, 10, 17, 8)"
    assert mistakes(question)["wrong-rounding"] == ["(None, 9, 16, 8)"]


def test_conv2d_value(ask):
    image = [[1, 2, 0], [0, 1, 3], [2, 1, 1]]
    question = ask("convolution/conv2d-value", image=image, kernel=((1, 0), (2, -1)))
    # 1 + 0 + 0 − 1, 2 + 0 + 2 − 3, 0 + 0 + 4 − 1, 1 + 0 + 2 − 1
    assert question.answer.text == "[[0, 1], [3, 2]]"
    # the kernel rotated to [[−1, 2], [0, 1]]: −1 + 4 + 1, −2 + 0 + 3, 0 + 2 + 1, −1 + 6 + 1
    # and turned upside down to [[2, −1], [1, 0]]: 2 − 2 + 0, 4 − 0 + 1, 0 − 1 + 2, 2 − 3 + 1
    assert mistakes(question)["flipped-kernel"] == ["[[4, 1], [3, 6]]", "[[0, 5], [1, 0]]"]
    # the kernel transposed to [[1, 2], [0, −1]]: 1 + 4 − 1, 2 + 0 − 3, 0 + 2 − 1, 1 + 6 − 1
    assert mistakes(question)["transposed-kernel"] == ["[[4, -1], [1, 6]]"]
    assert mistakes(question)["wrong-aggregation"] == ["[[2, 3], [2, 3]]"]


def test_receptive_field_stack(ask):
    question = ask("convolution/receptive-field-stack", L=3, K=3)
    assert question.answer.text == "7"  # 1 + 2 + 2 + 2
    assert mistakes(question) == {
        "multiplied-lk": ["9"],
        "forgot-plus-one": ["6"],
        "forgot-stack-multiplier": ["3"],
        "power-growth": ["27"],
    }


def test_receptive_field_strided(ask):
    question = ask(
        "convolution/receptive-field-strided",
        K_1=5, s_1=3, K_2=3, s_2=2, K_3=3, s_3=1,
    )  # fmt: skip
    assert question.answer.text == "23"  # 1 + 4·1 + 2·3 + 2·6
    assert mistakes(question)["ignored-stride"] == ["9"]  # 1 + 4 + 2 + 2
    # own strides too: 1 + 4·3 + 2·6 + 2·6; 5 + 3 + 3
    assert mistakes(question)["rf-recursion-wrong"] == ["37", "11"]


def test_receptive_field_dilated(ask):
    question = ask("convolution/receptive-field-dilated", K=3, d_1=1, d_2=2, d_3=4)
    assert question.answer.text == "15"  # 1 + 2·1 + 2·2 + 2·4
    assert mistakes(question)["ignored-dilation"] == ["7"]
    # spans of 3, 6 and 12: 1 + 2 + 5 + 11; as strides: 1 + 2 + 2·1 + 2·2; the first taken from
    # the last layer alone, 1 + 2·4 = 9, is that number again
    assert mistakes(question)["dilation-formula-wrong"] == ["19", "22"]  # 1 + 3·7
    assert mistakes(question)["dilation-taken-for-stride"] == ["9"]
