"""Answers and mistakes of edges, best constants, crops and accumulated gradients, with a pencil."""

from .conftest import mistakes


def test_edge_kernel(ask):
    question = ask(
        "convolution/edge-kernel", upright=True, along=(1, 2, 1), sign=-1, before=1, behind=5
    )
    # rows (1, 1, 5): the sums 1·1 - 1·5, 2·1 - 2·5, 1·1 - 1·5 make -16
    assert question.answer.text == "$[[1, 0, -1], [2, 0, -2], [1, 0, -1]]$"
    assert mistakes(question) == {
        "edge-direction-wrong": [
            "$[[1, 2, 1], [0, 0, 0], [-1, -2, -1]]$",
            "$[[1, 2, 1], [-2, -4, -2], [1, 2, 1]]$",
        ],
        "kernel-not-balanced": [
            "$[[1, 1, 1], [2, 2, 2], [1, 1, 1]]$",
            "$[[1, 0, -1], [2, 1, -2], [1, 0, -1]]$",
        ],
        "centre-only": ["$[[0, 0, 0], [0, 1, 0], [0, 0, 0]]$"],
    }


def test_edge_kernel_of_rows(ask):
    question = ask(
        "convolution/edge-kernel", upright=False, along=(1, 1, 1), sign=1, before=9, behind=3
    )
    assert question.answer.text == "$[[-1, -1, -1], [0, 0, 0], [1, 1, 1]]$"


def test_best_constant(ask):
    question = ask("losses/best-constant", y=[1, 20, 3, 2, 4])
    # 30/5; the middle one of 1, 2, 3, 4, 20
    assert question.answer.text == "6.0; 3.0"
    assert mistakes(question) == {
        "swapped-roles": ["3.0; 6.0"],
        "wrong-loss-used": ["6.0; 6.0", "3.0; 3.0"],
        "wrong-aggregation": ["6.0; 10.5", "10.5; 3.0"],  # 21/2
        "sum-not-mean": ["30.0; 3.0"],
    }


def test_best_constant_of_unsorted_targets(ask):
    question = ask("losses/best-constant", y=[1, 2, 9, 4, 3])
    assert question.answer.text == "3.8; 3.0"
    assert mistakes(question)["order-of-operations"] == ["3.8; 9.0"]


def test_augmented_versions(ask):
    question = ask("regularization/augmented-versions", side=32, cut=4, flips=True, levels=3)
    assert question.answer.text == "150"  # 5·5 windows, 2 ways round, 3 levels
    assert mistakes(question) == {
        "forgot-plus-one": ["96"],  # 4·4·6
        "per-axis-only": ["30"],  # 5·6
        "counting-rule-wrong": ["15"],  # 5 + 5 + 2 + 3
        "forgot-a-part": ["25"],
        "kernel-not-subtracted": ["6144"],  # 32·32·6
        "off-by-one": ["216"],  # 6·6·6
        "counted-wrong-thing": ["4704"],  # 28·28·6
    }


def test_accumulated_gradients(ask):
    question = ask("training/accumulated-gradients", B=16, k=4, updates=50)
    assert question.answer.text == "64; 50"  # 3200 samples
    assert mistakes(question) == {
        "batch-arithmetic-wrong": ["16; 200", "64; 200", "4; 200"],
        "added-not-multiplied": ["20; 160"],
        "factor-forgotten": [
            "256; 13"
        ],  # 3200 / 256 = 12.5: the last update has half of the samples
        "counted-wrong-thing": ["64; 3200"],
        "off-by-one": ["80; 40"],
    }
