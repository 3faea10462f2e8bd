"""Answers of further templates about layers, worked out with a pencil."""

from .conftest import mistakes


def test_dense_inverse(ask):
    question = ask("layers/dense-inverse", units=10, per_unit=50)
    assert question.answer.text == "49"  # 500 / 10 = 50 for each unit, one of them a bias
    assert mistakes(question)["forgot-bias"] == ["50"]
    assert mistakes(question)["counted-wrong-thing"][0] == "490"


def test_embedding_params(ask):
    question = ask("layers/embedding-params", V=100, d=8, units=0)
    assert question.answer.text == "800"
    assert mistakes(question)["bias-miscounted"] == ["808", "900", "908"]  # + 8, + 100, + 108
    assert mistakes(question)["added-not-multiplied"] == ["108"]
    with_head = ask("layers/embedding-params", V=100, d=8, units=3)
    assert with_head.answer.text == "827"  # 800 + 9·3
    assert mistakes(with_head)["forgot-bias"] == ["824"]


def test_dense_macs(ask):
    question = ask("layers/dense-macs", n_in=20, units=5, steps=1)
    assert question.answer.text == "100"
    assert mistakes(question)["macs-flops-params-confused"] == ["105", "200", "50", "205"]
    assert ask("layers/dense-macs", n_in=20, units=5, steps=4).answer.text == "400"


def test_model_memory(ask):
    question = ask("layers/model-memory", n=10, hidden=8, classes=2, dtype="float16")
    assert question.answer.text == "212"  # 11·8 + 9·2 = 106, two bytes each
    assert mistakes(question) == {
        "precision-bytes-wrong": ["1696", "424", "106", "384"],  # ·16, ·4, ·1, 96·4
        "forgot-bias": ["192"],
        "forgot-a-part": ["176"],  # 88·2
    }


def test_layer_family(ask):
    question = ask("layers/layer-family", layer="UpSampling3D", turn=0)
    assert question.answer.text == "reshaping"


def test_odd_one_out(ask):
    question = ask("layers/odd-one-out", common="merging", stranger=4, turn=0)
    assert question.answer.text == "`AveragePooling1D`"
    assert mistakes(question) == {"family-confusion": ["`Add`", "`Average`", "`Maximum`"]}


def test_mistake_in_mlp_count(ask):
    given = {"n": 12, "first": 8, "second": 6, "classes": 3, "dtype": "float32"}
    # 13·8 = 104, 9·6 = 54, 7·3 = 21, 179 in all, 716 bytes; the second layer with the input: 78
    question = ask("layers/mistake-in-mlp-count", mistake="sees-input", **given)
    assert question.answer.text == "Line 2"
    assert "The second layer has 78 parameters." in question.prompt
    assert "Together they have 203 parameters." in question.prompt
    assert mistakes(question) == {
        "sound-step-doubted": ["Line 1", "Line 3"],
        "consequence-blamed": ["Line 4", "Line 5"],
    }
    question = ask("layers/mistake-in-mlp-count", mistake="bits", **given)
    assert question.answer.text == "Line 5"
    assert "These take 5728 bytes." in question.prompt
