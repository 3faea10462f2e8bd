"""Answers and mistakes of more questions about architectures, worked out with a pencil."""

from .conftest import mistakes


def test_frozen_base_params(ask):
    question = ask("architectures/frozen-base-params", first=8, second=32, hidden=10, classes=2)
    # 28·8 = 224 and 73·32 = 2336; 33·10 = 330 and 11·2 = 22
    assert question.answer.text == "2560; 352"
    assert mistakes(question) == {
        "swapped-roles": ["352; 2560"],
        "frozen-trained-too": ["2560; 2912", "2520; 392"],  # all; the 8 + 32 biases
        "frozen-are-gone": ["0; 352"],
        "forgot-bias": ["2520; 340"],  # 27·8 + 72·32; 32·10 + 10·2
        "forgot-a-part": ["2890; 22"],  # with the hidden layer frozen
        "cin-always-image": ["1120; 352"],  # 224 + 28·32
    }


def test_recurrent_step(ask):
    question = ask("architectures/recurrent-step", x=[3, -2, 2], w=2, u=3, b=1)
    # 6 + 1 = 7; -4 + 21 + 1 = 18; 4 + 54 + 1 = 59
    assert question.answer.text == "59"
    assert mistakes(question) == {
        "forgot-a-part": ["5"],  # 4 + 1
        "forgot-bias": ["46"],  # 6, 14, 46
        "swapped-roles": ["37", "43"],  # 10, 15, 6 + 30 + 1; backwards 5, 12, 6 + 36 + 1
        "off-by-one": ["18", "178"],  # the second step; 3·59 + 1
        "wrong-aggregation": ["84"],
        "wrong-sign-bias": ["33"],  # 5, 10, 33
    }


def test_attention_weights(ask):
    keys = [[1, 0, 0, 0], [0, 0, 0, 0], [0, 2, 0, 1]]
    question = ask("architectures/attention-weights", q=[2, 1, 1, 2], K=keys)
    # inner products 2, 0, 4; powers of e for 1, 0, 2: 2.718, 1, 7.389, together 11.107
    assert question.answer.text == "[0.245, 0.090, 0.665]"
    assert mistakes(question) == {
        "attention-unscaled": ["[0.117, 0.016, 0.867]"],  # 7.389, 1, 54.598 of 62.987
        "forgot-sqrt": ["[0.307, 0.186, 0.506]"],  # 1.649, 1, 2.718 of 5.367
        "wrong-activation-used": ["[0.731, 0.500, 0.881]"],
        "base-two-exponent": ["[0.286, 0.143, 0.571]"],  # 2, 1, 4 of 7
        "sign-flipped": ["[0.245, 0.665, 0.090]"],  # 0.368, 1, 0.135 of 1.503
        "wrong-denominator": ["[0.368, 0.135, 1.000]"],
    }
