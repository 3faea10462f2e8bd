"""Answers and mistakes of the merging templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


def test_concatenate_channels(ask):
    question = ask("merging/concatenate-shape", N=4, H=5, W=6, C=3, other=11, axis=-1)
    assert question.answer.text == "(4, 5, 6, 14)"
    assert mistakes(question) == {
        "add-concat-confused": ["(4, 5, 6, 11)"],
        "multiplied-not-added": ["(4, 5, 6, 33)"],
        "wrong-merge-axis": ["(8, 5, 6, 3)", "(4, 5, 17, 3)"],
        "stacked-not-joined": ["(2, 4, 5, 6, 3)"],
        "shape-unchanged": ["(4, 5, 6, 3)"],
    }


def test_concatenate_rows(ask):
    question = ask("merging/concatenate-shape", N=4, H=5, W=6, C=3, other=2, axis=1)
    assert question.answer.text == "(4, 7, 6, 3)"
    assert mistakes(question)["wrong-merge-axis"] == ["(8, 5, 6, 3)", "(4, 5, 8, 3)"]


@pytest.mark.parametrize(
    ("kind", "merged"),
    [
        ("Add", "[8, 2, -10]"),
        ("Subtract", "[-4, 6, 2]"),
        ("Multiply", "[12, -8, 24]"),
        ("Average", "[4, 1, -5]"),
        ("Maximum", "[6, 4, -4]"),
        ("Minimum", "[2, -2, -6]"),
    ],
)
def test_elementwise_values(ask, kind, merged):
    question = ask("merging/elementwise-values", kind=kind, x=[2, 4, -4], y=[6, -2, -6])
    assert question.answer.text == merged
    assert mistakes(question)["add-concat-confused"] == ["[2, 4, -4, 6, -2, -6]"]


def test_cosine(ask):
    question = ask("merging/dot-value", x=(3, 4), y=(4, 3), normalize=True)
    assert question.answer.text == "0.960"  # 24/(5·5)
    assert mistakes(question) == {
        "wrong-normalisation": ["24.000"],
        "only-one-term": ["12.000"],
        "forgot-sqrt": ["0.038"],  # 24/(25·25)
        "product-of-sums": ["49.000"],
        "wrong-aggregation": ["14.000"],
        "wrong-denominator": ["2.400"],  # 24/(5 + 5)
    }


def test_dot(ask):
    question = ask("merging/dot-value", x=(-3, 4), y=(5, 12), normalize=False)
    assert question.answer.text == "33.000"  # −15 + 48
    assert mistakes(question) == {
        "wrong-normalisation": ["0.508"],  # 33/(5·13)
        "only-one-term": ["-15.000"],
        "sign-flipped": ["-63.000"],
        "product-of-sums": ["17.000"],  # 1·17
        "wrong-aggregation": ["18.000"],
        "wrong-denominator": ["16.500"],  # 33/2
    }


def test_conv_after_concatenate(ask):
    question = ask("merging/conv-after-merge-params", kind="Concatenate", m=3, C=8, K=3, filters=4)
    assert question.answer.text == "868"  # (9·24 + 1)·4
    assert mistakes(question) == {
        "add-concat-confused": ["292"],  # (9·8 + 1)·4, and (3·24 + 1)·4 is the same
        "forgot-bias": ["864"],
        "forgot-cin": ["40"],
        "bias-miscounted": ["865"],
        "multiplied-not-added": ["18436"],  # (9·512 + 1)·4, with 8·8·8 = 512
        "bias-per-channel-pair": ["960"],  # 864 + 24·4
    }


def test_conv_after_add(ask):
    question = ask("merging/conv-after-merge-params", kind="Add", m=2, C=8, K=3, filters=10)
    assert question.answer.text == "730"  # (9·8 + 1)·10
    assert mistakes(question)["add-concat-confused"] == ["1450"]  # (9·16 + 1)·10


def test_which_merge(ask):
    question = ask("merging/merge-identify", kind="Average", x=[2, 4, -6], y=[4, -6, 10])
    assert question.answer.text == "`Average`"
    assert "[3, -1, 2]" in question.prompt
    explained = {d.value: d.feedback for d in question.distractors}
    assert "[6, -2, 4]" in explained["`Add`"]
    assert "[8, -24, -60]" in explained["`Multiply`"]


@pytest.mark.parametrize(
    ("kind", "merged"),
    [("Average", "3.00"), ("Maximum", "4.00"), ("Minimum", "2.00"), ("Multiply", "24.00")],
)
def test_three_inputs(ask, kind, merged):
    question = ask("merging/merge-three-values", kind=kind, a=3, b=2, c=4)
    assert question.answer.text == merged
    if kind != "Average":
        assert mistakes(question)["wrong-denominator"] == ["3.25"]  # (2.5 + 4)/2


def test_channels_of_add_and_concatenate(ask):
    question = ask("merging/add-or-concatenate-channels", m=3, H=7, C=16)
    assert question.answer.text == "16; 48"
    assert mistakes(question)["swapped-roles"] == ["48; 16"]
    assert mistakes(question)["add-concat-confused"] == [
        "48; 48",
        "16; 16",
        "19; 48",
        "5; 19",  # 16 // 3 and 16 + 3
    ]


def test_densenet(ask):
    question = ask("merging/densenet-channels", C_0=16, k=12, L=4)
    assert question.answer.text == "64"  # 16 + 48
    assert mistakes(question) == {
        "forgot-a-part": ["48"],
        "forgot-stack-multiplier": ["28"],
        "off-by-one": ["52", "76"],
        "multiplied-not-added": ["256"],  # 16, 32, 64, 128, 256
    }


def test_shapes_that_fit(ask):
    question = ask("merging/mergeable-shapes", kind="Add", h=5, w=4, c=3, k=2)
    assert question.answer.text == "`(5, 4, 3)` and `(5, 4, 3)`"
    question = ask("merging/mergeable-shapes", kind="Concatenate", h=5, w=4, c=3, k=2)
    assert question.answer.text == "`(5, 4, 3)` and `(5, 4, 6)`"
