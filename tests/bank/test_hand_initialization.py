"""Answers and mistakes of the initialization templates, worked out with a pencil."""

from .conftest import mistakes


def test_normal_std_of_glorot(ask):
    question = ask("initialization/normal-std", rule="Glorot", n_in=128, n_out=72)
    assert question.answer.text == "0.1000"  # the root of 2/200
    assert mistakes(question) == {
        "wrong-initializer-used": ["0.1250", "0.0884"],  # He: 2/128 = 1/64; LeCun: 1/11.3137
        "limit-std-confused": ["0.1732"],  # √3/10
        "variance-std-confused": ["0.0100"],
        "swapped-roles": ["0.1667"],  # 2/72 = 1/36
    }


def test_normal_std_of_he(ask):
    question = ask("initialization/normal-std", rule="He", n_in=50, n_out=40)
    assert question.answer.text == "0.2000"  # the root of 2/50
    assert mistakes(question) == {
        "wrong-initializer-used": ["0.1491", "0.1414"],  # Glorot: 2/90 = 0.02222; LeCun: √0.02
        "limit-std-confused": ["0.3464"],  # 0.2·1.73205
        "variance-std-confused": ["0.0400"],
        "swapped-roles": ["0.2236"],  # √0.05
    }


def test_uniform_limit(ask):
    question = ask("initialization/uniform-limit", rule="Glorot", n_in=64, n_out=86)
    assert question.answer.text == "0.2000"  # 6/150 = 0.04
    assert mistakes(question) == {
        "wrong-initializer-used": ["0.3062", "0.2165"],  # He: √0.09375; LeCun: √(3/64)
        "limit-std-confused": ["0.1155"],  # 0.2/1.73205
        "forgot-sqrt": ["0.0400"],
        "factor-two-error": ["0.4000"],
    }
    he = ask("initialization/uniform-limit", rule="He", n_in=24, n_out=72)
    assert he.answer.text == "0.5000"  # 6/24 = 1/4
    assert mistakes(he)["wrong-initializer-used"][0] == "0.2500"  # Glorot: 6/96 = 1/16


def test_conv_fans(ask):
    question = ask("initialization/conv-fans", K=3, C_in=8, C_out=24)
    assert question.answer.text == "[72, 216]"  # 9·8 and 9·24
    assert mistakes(question) == {
        "fan-miscounted": ["[8, 24]", "[72, 24]"],
        "swapped-roles": ["[216, 72]"],
        "k-not-k2": ["[24, 72]"],
        "counted-wrong-thing": ["[1728, 1728]"],  # 9·8·24
    }


def test_conv_he_std(ask):
    question = ask("initialization/conv-he-std", K=3, C_in=8, C_out=24)
    assert question.answer.text == "0.1667"  # 2/72 = 1/36
    assert mistakes(question) == {
        "fan-miscounted": ["0.5000"],  # 2/8
        "k-not-k2": ["0.2887"],  # 2/24 = 0.083333
        # Glorot: 2/288 = 1/144; LeCun: 1/72 = 0.0138889
        "wrong-initializer-used": ["0.0833", "0.1179"],
        "swapped-roles": ["0.0962"],  # 2/216 = 0.0092593
    }
