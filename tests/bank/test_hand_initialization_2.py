"""Answers and mistakes of more initialization templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


def test_leaky_he_std(ask):
    question = ask("initialization/leaky-he-std", n_in=50, n_out=10, a=0.5)
    assert question.answer.text == "0.1789"  # the root of 2/62.5 = 0.032
    assert mistakes(question) == {
        "leak-slope-wrong": ["0.2000"],
        "forgot-squaring": ["0.1633"],  # 2/75 = 0.026667
        "inverted-ratio": ["0.2236"],  # 2.5/50 = 0.05
        "swapped-roles": ["0.4000"],  # 2/12.5 = 0.16
        "wrong-initializer-used": ["0.1414"],  # √(1/50)
    }


def test_variance_propagation(ask):
    question = ask("initialization/variance-propagation", n=100, v=0.02, L=3)
    assert question.answer.text == "8.0000"
    assert mistakes(question) == {
        "linear-in-depth": ["6.0000"],
        # 2^1.5; and 100·0.1414214 = 14.14214, to the third power
        "variance-std-confused": ["2.8284", "2828.4271"],
        "only-one-term": ["2.0000"],
    }


def test_relu_second_moment(ask):
    glorot = ask("initialization/relu-second-moment", rule="Glorot", n=64, L=10)
    assert glorot.answer.text == "0.00098"  # 1/1024
    assert mistakes(glorot) == {
        "wrong-initializer-used": ["1.00000"],
        "per-layer-factor-wrong": ["0.00000"],
        "variance-std-confused": ["0.03125"],  # 1/32
        "linear-in-depth": ["0.05000"],
    }
    assert ask("initialization/relu-second-moment", rule="He", n=64, L=10).answer.text == "1.00000"


def test_signal_growth(ask):
    question = ask("initialization/signal-growth", sigma=0.08, root=10, L=4)
    assert question.answer.text == "0.8000; 0.4096"
    assert mistakes(question) == {
        "linear-in-depth": ["0.8000; 3.2000"],
        "forgot-sqrt": ["8.0000; 4096.0000"],  # 0.08·100
        "width-ignored": ["0.0800; 0.0000"],
        "variance-std-confused": ["0.6400; 0.1678"],  # 0.4096² = 0.16777
        "off-by-one": ["0.8000; 0.5120", "0.8000; 0.3277"],  # 0.8³ and 0.8⁵
    }


def test_critical_std(ask):
    question = ask("initialization/critical-std", n=100, m=16)
    assert question.answer.text == "0.1000"
    assert mistakes(question) == {
        "variance-std-confused": ["0.0100", "0.0172"],  # 2/116
        "wrong-initializer-used": ["0.1414", "0.1313"],  # the roots of 0.02 and of 2/116
        "limit-std-confused": ["0.1732"],  # the root of 0.03
        "fan-miscounted": ["0.0928"],  # the root of 1/116
        "swapped-roles": ["0.2500"],
    }


@pytest.mark.parametrize(
    ("activation", "rule", "variance"),
    [
        ("ReLU", "He", "0.02000"),  # 2/100
        ("tanh", "Glorot", "0.01333"),  # 2/150
        ("SELU", "LeCun", "0.01000"),
    ],
)
def test_rule_for_activation(ask, activation, rule, variance):
    question = ask("initialization/rule-for-activation", activation=activation, n_in=100, n_out=50)
    assert question.answer.value == f"by the rule of {rule}, with the variance {variance}"


def test_copied_units(ask):
    question = ask("initialization/copied-units", equal=8, random=3, inputs=2, steps=2)
    assert question.answer.text == "4"
    assert mistakes(question) == {
        "symmetry-unnoticed": ["11", "6"],  # all; one more for each step
        "forgot-a-part": ["3"],
        "symmetry-halves": ["7"],
        "multiplied-not-added": ["24"],
        "counted-wrong-thing": ["1"],
    }


def test_uniform_variance(ask):
    question = ask("initialization/uniform-variance", asked="variance", a=0.6)
    assert question.answer.text == "0.1200"  # 0.36/3
    assert mistakes(question) == {
        "wrong-denominator": ["0.0300", "0.3600", "0.1800"],
        "variance-std-confused": ["0.3464"],  # 0.6/1.73205
    }
    spread = ask("initialization/uniform-variance", asked="standard deviation", a=0.6)
    assert spread.answer.text == "0.3464"
