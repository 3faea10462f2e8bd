"""Answers and mistakes of the reshaping templates, worked out with a pencil."""

from .conftest import mistakes


def test_flatten_shape(ask):
    question = ask("reshaping/flatten-shape", N=8, H=5, W=6, C=3)
    assert question.answer.text == "(8, 90)"  # 5·6·3
    assert mistakes(question) == {
        "batch-axis-wrong": ["(720,)", "(90,)", "(1, 720)"],
        "forgot-channels": ["(8, 30)"],
        "kept-last-axis": ["(8, 30, 3)"],
        "added-not-multiplied": ["(8, 14)"],
        "flatten-is-global-pool": ["(8, 3)"],
        "keepdims-confused": ["(8, 90, 1)"],
    }


def test_flatten_index(ask):
    question = ask("reshaping/flatten-index", H=5, W=4, C=3, i=2, j=1, c=1)
    assert question.answer.text == "28"  # (2·4 + 1)·3 + 1
    # channel by channel (1·5 + 2)·4 + 1; down the columns (1·5 + 2)·3 + 1; rows of 5: 11·3 + 1
    assert mistakes(question) == {
        "index-order-wrong": ["29", "22", "34"],
        "forgot-a-part": ["24"],  # 2·4·3
        "forgot-channels": ["9"],
    }


def test_reshape_infer(ask):
    question = ask("reshaping/reshape-infer", H=8, W=9, C=10, d=6, last=False)
    assert question.answer.text == "(None, 120, 6)"  # 720/6
    assert mistakes(question) == {
        "kept-last-axis": ["(None, 10, 6)"],
        "ignored-known-axis": ["(None, 720, 6)"],
        "permutation-wrong": ["(None, 6, 120)", "(None, 6, 720)", "(None, 6, 10)"],
        "added-not-multiplied": ["(None, 27, 6)"],
        "forgot-channels": ["(None, 12, 6)"],
    }


def test_permute_shape(ask):
    question = ask("reshaping/permute-shape", H=20, W=30, C=3, dims=(3, 1, 2))
    assert question.answer.text == "(None, 3, 20, 30)"
    assert mistakes(question) == {
        "permutation-wrong": ["(None, 30, 3, 20)", "(None, 3, 30, 20)"],
        "wrong-channel-axis": ["(None, 30, 20, 3)"],
        "batch-axis-wrong": ["(3, None, 20, 30)"],
        "shape-unchanged": ["(None, 20, 30, 3)"],
    }


def test_cropping(ask):
    question = ask(
        "reshaping/border-shape", kind="Cropping", H=16, W=18, C=8, rows=(3, 1), columns=(1, 4)
    )
    assert question.answer.text == "(None, 12, 13, 8)"  # 16 − 4, 18 − 5
    assert mistakes(question) == {
        "crop-misapplied": ["(None, 13, 17, 8)"],
        "crop-is-pad": ["(None, 20, 23, 8)", "(None, 20, 23, 6)"],
        "channels-changed-too": ["(None, 12, 13, 6)"],
        "wrong-axis": ["(None, 11, 14, 8)"],  # (3, 1), (1, 4) read as columns is the answer again
    }


def test_zero_padding(ask):
    question = ask(
        "reshaping/border-shape", kind="ZeroPadding", H=16, W=18, C=8, rows=(3, 1), columns=(2, 4)
    )
    assert question.answer.text == "(None, 20, 24, 8)"
    assert mistakes(question)["padded-one-side"] == ["(None, 19, 20, 8)"]
    assert mistakes(question)["wrong-axis"] == ["(None, 21, 23, 8)", "(None, 22, 22, 8)"]


def test_upsampling_of_both_axes(ask):
    question = ask("reshaping/upsampling-values", X=[[1, 2], [3, 4]], size=(2, 2))
    assert question.answer.text == "[[1, 1, 2, 2], [1, 1, 2, 2], [3, 3, 4, 4], [3, 3, 4, 4]]"
    assert mistakes(question) == {
        "tiled-not-repeated": ["[[1, 2, 1, 2], [3, 4, 3, 4], [1, 2, 1, 2], [3, 4, 3, 4]]"],
        "zeros-inserted": ["[[1, 0, 2, 0], [0, 0, 0, 0], [3, 0, 4, 0], [0, 0, 0, 0]]"],
        "per-axis-only": [
            "[[1, 2], [1, 2], [3, 4], [3, 4]]",
            "[[1, 1, 2, 2], [3, 3, 4, 4]]",
        ],
    }


def test_upsampling_of_one_axis(ask):
    question = ask("reshaping/upsampling-values", X=[[1, 2], [3, 4]], size=(1, 3))
    assert question.answer.text == "[[1, 1, 1, 2, 2, 2], [3, 3, 3, 4, 4, 4]]"
    assert mistakes(question)["wrong-axis"] == ["[[1, 2], [1, 2], [1, 2], [3, 4], [3, 4], [3, 4]]"]


def test_pool_then_upsample(ask):
    question = ask("reshaping/pool-then-upsample", H=17, W=29, C=12, f=3)
    assert question.answer.text == "(None, 15, 27, 12)"  # 5·3 and 9·3
    assert mistakes(question) == {
        "roundtrip-is-identity": ["(None, 17, 29, 12)"],
        "wrong-rounding": ["(None, 18, 30, 12)"],
        "forgot-a-part": ["(None, 5, 9, 12)", "(None, 51, 87, 12)"],  # 17·3 and 29·3
        "channels-changed-too": ["(None, 15, 27, 36)", "(None, 17, 29, 36)"],
        "added-not-multiplied": ["(None, 8, 12, 12)"],
    }
