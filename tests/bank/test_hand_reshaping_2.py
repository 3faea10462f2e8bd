"""Answers of further reshaping templates, worked out with a pencil."""

from .conftest import mistakes


def test_borders_of_sequences_and_volumes(ask):
    crop = {"kind": "Cropping", "border": ((1, 2),), "n": 12, "C": 8}
    question = ask("reshaping/border-ranks-shape", **crop)
    assert question.answer.text == "(None, 9, 8)"
    assert mistakes(question)["crop-is-pad"][0] == "(None, 15, 8)"
    pad = {"kind": "ZeroPadding", "border": ((1, 2), (3, 1), (2, 2)), "n": 12, "C": 8}
    question = ask("reshaping/border-ranks-shape", **pad)
    assert question.answer.text == "(None, 15, 19, 24, 8)"  # 12 + 3, 15 + 4, 20 + 4


def test_upsampling_shape(ask):
    question = ask("reshaping/upsampling-shape", size=(2, 3, 2), n=5, C=8, batch="None")
    assert question.answer.text == "(None, 10, 27, 12, 8)"  # 5·2, 9·3, 6·2
    assert mistakes(question)["added-not-multiplied"] == ["(None, 7, 12, 8, 8)"]
    assert mistakes(question)["downsampled-instead"][0] == "(None, 2, 3, 3, 8)"
    question = ask("reshaping/upsampling-shape", size=(2,), n=5, C=8, batch=4)
    assert question.answer.text == "(4, 10, 8)"


def test_upsampling_bilinear(ask):
    question = ask("reshaping/upsampling-bilinear", x=[0, 80, 20])
    # quarters of 0 and 80 are 20 and 60; three quarters of 80 and one of 20 are 65, then 35
    assert question.answer.text == "[0, 20, 60, 65, 35, 20]"
    assert mistakes(question)["nearest-not-bilinear"] == ["[0, 0, 80, 80, 20, 20]"]
    # two fifths of a cell apart: 0, 32, 64, then 80 − 60/5, 80 − 3·60/5, 20
    assert mistakes(question)["corners-aligned"] == ["[0, 32, 64, 68, 44, 20]"]


def test_border_values(ask):
    crop = ask("reshaping/border-values", name="Cropping1D", x=[1, 2, 3, 4, 5, 6], border=(1, 2))
    assert crop.answer.text == "[2, 3, 4]"
    assert mistakes(crop)["wrong-end"] == [
        "[3, 4, 5]",
        "[1, 2, 6]",
        "[3, 4, 5, 6]",
        "[2, 3, 4, 5]",
    ]
    pad = ask("reshaping/border-values", name="ZeroPadding1D", x=[5, 6, 7, 1, 2, 3], border=(1, 2))
    assert pad.answer.text == "[0, 5, 6, 7, 1, 2, 3, 0, 0]"
    assert mistakes(pad)["edges-repeated"] == ["[5, 5, 6, 7, 1, 2, 3, 3, 3]"]


def test_pad_conv_crop(ask):
    question = ask("reshaping/pad-conv-crop", H=13, p=3, K=3, c=1)
    assert question.answer.text == "15"  # 13 + 6 = 19, − 2 = 17, − 2
    assert mistakes(question) == {
        "padded-one-side": ["12"],
        "crop-misapplied": ["17", "16"],
        "forgot-plus-one": ["14"],
        "padding-mode-confused": ["18"],  # cropped at one end, nothing off in the convolution
    }


def test_repeat_vector(ask):
    question = ask("reshaping/repeat-vector-shape", N=8, d=3, n=6)
    assert question.answer.text == "(8, 6, 3)"
    assert mistakes(question)["permutation-wrong"] == ["(8, 3, 6)"]


def test_reshape_values(ask):
    question = ask("reshaping/reshape-values", r=3, c=5, i=1, j=3)
    assert question.answer.text == "9"  # 1 to 5 in row 0, then 6 7 8 9
    # down the columns 10 11 12 is column 3; with rows of three: 3 + 3 + 1; one row on: 14
    assert mistakes(question)["index-order-wrong"] == ["11", "7", "14"]


def test_reshape_legal(ask):
    question = ask("reshaping/reshape-legal", a=4, b=3, c=2, form=0, turn=0)
    assert question.answer.text == "`Reshape((12, 2))`"  # 24 values
    assert mistakes(question)["sum-preserved"] == ["`Reshape((7, 2))`", "`Reshape((7, 3))`"]


def test_mistake_in_shapes(ask):
    given = {"H": 20, "C": 3, "p": 2, "K": 4, "F": 8, "f": 3}
    # 24, 21, 10 and 30 wide, 30·30·8 = 7200; rounded up 11 and 33 wide, 33·33·8 = 8712
    question = ask("reshaping/mistake-in-shapes", mistake="rounded-up", **given)
    assert question.answer.text == "Line 3"
    for shape in ("(24, 24, 3)", "(21, 21, 8)", "(11, 11, 8)", "(33, 33, 8)", "(8712,)"):
        assert f"gives `{shape}`" in question.prompt
    question = ask("reshaping/mistake-in-shapes", mistake="padded-channels", **given)
    assert mistakes(question) == {"sound-step-doubted": ["Line 2", "Line 3", "Line 4", "Line 5"]}
