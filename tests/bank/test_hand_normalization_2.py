"""More answers and mistakes of the normalization templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


def test_normalized_matrix(ask):
    rows = {"first": [0, 4, 8], "second": [3, 1, 5]}
    question = ask("normalization/normalized-matrix", scheme="batch", **rows)
    # columns (0, 3), (4, 1), (8, 5): the larger is +1
    assert question.answer.text == "[[-1.000, 1.000, 1.000], [1.000, -1.000, -1.000]]"
    # rows: mean 4, variance 32/3, 4/3.26599; mean 3, variance 8/3, 2/1.63299
    layer = "[[-1.225, 0.000, 1.225], [0.000, -1.225, 1.225]]"
    assert mistakes(question)["norm-types-swapped"] == [layer]
    question = ask("normalization/normalized-matrix", scheme="layer", **rows)
    assert question.answer.text == layer
    assert mistakes(question)["mean-only"] == ["[[-4.000, 0.000, 4.000], [0.000, -2.000, 2.000]]"]


@pytest.mark.parametrize(
    ("scheme", "means"),
    [
        ("batch", "[5.75, 17.00]"),  # (1 + 3 + 7 + 12)/4; (7 + 20 + 0 + 41)/4
        ("layer", "[7.75, 15.00]"),  # (1 + 3 + 7 + 20)/4; (7 + 12 + 0 + 41)/4
        ("instance", "[2.00, 13.50, 9.50, 20.50]"),  # 4/2, 27/2, 19/2, 41/2
    ],
)
def test_means_of_a_tensor(ask, scheme, means):
    tensor = [[[1, 3], [7, 20]], [[7, 12], [0, 41]]]
    question = ask("normalization/means-of-a-tensor", scheme=scheme, X=tensor)
    assert question.answer.text == means
    assert mistakes(question)["global-not-local"] == ["[11.38]"]  # 91/8 = 11.375
    if scheme == "batch":
        # columns: (1 + 7 + 7 + 0)/4, (3 + 20 + 12 + 41)/4
        assert mistakes(question)["wrong-data-format"] == ["[3.75, 19.00]"]


def test_instance_norm_values(ask):
    question = ask("normalization/instance-norm-values", first=[1, 3, 5, 7], second=[0, 0, 8, 8])
    # mean 4, variance 5: −3/2.23607 and −1/2.23607
    assert question.answer.text == "[-1.342, -0.447, 0.447, 1.342]"
    # all eight: mean 4, squares 20 + 64, variance 10.5: −3/3.24037 and −1/3.24037
    assert mistakes(question)["norm-types-swapped"] == ["[-0.926, -0.309, 0.309, 0.926]"]
    assert mistakes(question)["wrong-data-format"] == ["[1.000, 1.000, -1.000, -1.000]"]


def test_group_norm_values(ask):
    question = ask("normalization/group-norm-values", groups=2, even=[0, 4, 8], odd=[5, 1, 3])
    # x = 0, 5, 4 | 1, 8, 3: mean 3, variance (9 + 4 + 1)/3 = 14/3, root 2.16025;
    # mean 4, variance (9 + 16 + 1)/3 = 26/3, root 2.94392
    assert question.answer.text == "[-1.389, 0.926, 0.463, -1.019, 1.359, -0.340]"
    found = mistakes(question)
    assert found["mean-only"] == ["[-3.000, 2.000, 1.000, -3.000, 4.000, -1.000]"]
    # groups of two: the larger is +1
    assert found["groups-misunderstood"][1] == "[-1.000, 1.000, 1.000, -1.000, 1.000, -1.000]"


@pytest.mark.parametrize(("convention", "m"), [("old", 0.9), ("new", 0.1)])
def test_moving_mean_after_steps(ask, convention, m):
    question = ask(
        "normalization/moving-mean-after-steps", batch=10, m=m, steps=3, convention=convention
    )
    assert question.answer.text == "2.710"  # 10·(1 − 0.729)
    assert mistakes(question) == {
        "linear-in-depth": ["3.000"],
        "momentum-convention-swapped": ["9.990"],  # 10·(1 − 0.001)
        "share-left-reported": ["7.290"],
        "only-one-term": ["1.000"],
        "off-by-one": ["3.439"],  # 10·(1 − 0.6561)
        "moving-mean-at-once": ["10.000"],
    }


def test_batch_variance(ask):
    question = ask("normalization/batch-variance", x=[0, 2, 4, 8])
    assert question.answer.text == "8.7500"  # mean 3.5: (12.25 + 2.25 + 0.25 + 20.25)/4
    assert mistakes(question) == {
        "ddof-one": ["11.6667"],  # 35/3
        "variance-std-confused": ["2.9580"],
        "not-centred": ["21.0000"],  # (4 + 16 + 64)/4
        "sum-not-mean": ["35.0000"],
        "forgot-squaring": ["2.5000"],  # (3.5 + 1.5 + 0.5 + 4.5)/4
    }


def test_bias_saving(ask):
    question = ask("normalization/bias-saving", K=3, first=16, second=32, third=64)
    assert question.answer.text == "112"
    assert mistakes(question) == {
        "one-bias-per-layer": ["3"],
        "only-one-term": ["64"],
        "bias-per-input-channel": ["51"],  # 3 + 16 + 32
        "beta-dropped-too": ["224"],
        "bias-per-channel-pair": ["2560"],  # 16·32 + 32·64
        "bias-per-weight": ["1008"],  # 9·112
        "counted-wrong-thing": ["448"],  # 4·112
        "forgot-a-part": ["48"],  # the last layer left out
    }


@pytest.mark.parametrize(("kind", "norm"), [("L1", "11.000"), ("L2", "7.000"), ("max", "6.000")])
def test_vector_norm(ask, kind, norm):
    question = ask("normalization/vector-norm", kind=kind, x=[2, -6, 3])
    assert question.answer.text == norm  # 2 + 6 + 3; √(4 + 36 + 9)
    assert mistakes(question)["forgot-sqrt"] == ["49.000"]


@pytest.mark.parametrize(
    ("kind", "vector"),
    [
        ("L1", "[0.182, -0.273, 0.545]"),  # 2/11, −3/11, 6/11
        ("L2", "[0.286, -0.429, 0.857]"),  # 2/7, −3/7, 6/7
        ("RMS", "[0.495, -0.742, 1.485]"),  # divided by √(49/3) = 4.04145
    ],
)
def test_rescaled_vector(ask, kind, vector):
    question = ask("normalization/rescaled-vector", kind=kind, x=[2, -3, 6])
    assert question.answer.text == vector
    # mean 5/3, variance 49/3 − 25/9 = 122/9, root 3.68179
    assert mistakes(question)["wrong-normalisation"][0] == "[0.091, -1.268, 1.177]"


def test_output_moments(ask):
    question = ask("normalization/output-moments", gamma=-2, beta=-1, variance=8, epsilon=1)
    assert question.answer.text == "-1.00; 1.886"  # 2·√(8/9)
    found = mistakes(question)
    assert found["forgot-epsilon-effect"] == ["-1.00; 2.000"]
    assert found["variance-std-confused"] == ["-1.00; 3.556"]  # 4·8/9


def test_fold_batch_norm(ask):
    question = ask("normalization/fold-batch-norm", w=6, b=1, mean=5, variance=4, gamma=2, beta=1)
    assert question.answer.text == "6.000; -3.000"  # 2·6/2; 2·(1 − 5)/2 + 1
    found = mistakes(question)
    assert found["forgot-sqrt"][0] == "3.000; -1.000"  # 12/4; −8/4 + 1
    assert found["bias-not-transformed"] == ["6.000; 1.000", "6.000; 2.000"]
    # 2·(1 + 5)/2 + 1, −4 − 1, and 2·(5 − 1)/2 + 1
    assert found["sign-flipped"] == ["6.000; 7.000", "6.000; -5.000", "6.000; 5.000"]


def test_identity_scale_shift(ask):
    question = ask("normalization/identity-scale-shift", mean=5, deviation=2)
    assert question.answer.text == "2.00; 5.00"
    found = mistakes(question)
    assert found["inverted-ratio"] == ["0.50; -5.00", "0.50; 5.00", "2.00; -2.50"]
    assert "2.00; 10.00" in found["order-of-operations"]


def test_trainable_split(ask):
    question = ask("normalization/trainable-split", K=3, C=3, F=8, use_bias=False)
    assert question.answer.text == "232; 16"  # 9·3·8 = 216, and 2·8
    found = mistakes(question)
    assert found["moving-stats-trainable"] == ["248; 0", "248; 16"]
    assert found["bias-miscounted"] == ["240; 16", "240; 0"]


@pytest.mark.parametrize(
    ("mistake", "line"),
    [("mean", 1), ("ddof", 2), ("squares", 2), ("root", 3), ("center", 4), ("order", 5)],
)
def test_mistake_in_batch_norm(ask, mistake, line):
    question = ask(
        "normalization/mistake-in-batch-norm",
        mistake=mistake, pattern=(-4, -2, 2, 4), middle=10, gamma=2, beta=-1,
    )  # fmt: skip
    assert question.answer.text == f"Line {line}"
    # x = 6, 8, 12, 14: mean 10, variance (16 + 4 + 4 + 16)/4 = 10, root 3.162
    assert (r"\mu = 10.000" in question.prompt) == (line > 1)
    assert (r"\sigma^2 = 10.000" in question.prompt) == (line > 2)
    assert (r"\sigma = 3.162" in question.prompt) == (line > 3)
    # −4/3.16228 = −1.26491 and −2/3.16228 = −0.63246; times 2, less 1
    assert "[-3.530, -2.265, 0.265, 1.530]" in question.solution


@pytest.mark.parametrize(
    ("averaged", "words"),
    [
        ("NS", "Batch"),
        ("CS", "Layer normalization of whole"),
        ("S", "Instance"),
        ("C", "Layer normalization of single"),
    ],
)
def test_scheme_from_picture(ask, averaged, words):
    question = ask("normalization/scheme-from-picture", averaged=averaged, layout="NHWC", N=8, C=12)
    assert question.answer.text.startswith(words)
    assert "shaded" in question.figure.alt


@pytest.mark.parametrize("line", [1, 2, 3, 4, 5])
def test_mistake_in_overview(ask, line):
    question = ask(
        "normalization/mistake-in-overview", scheme="batch", wrong=f"Line {line}", N=8, S=5, C=12
    )
    assert question.answer.text == f"Line {line}"
    # 12 channels, 8·5·5 values in each mean, 2·12 learned
    assert ("each channel." in question.prompt) == (line != 1)
    assert ("12 means" in question.prompt) == (line != 2)
    assert ("over 200 values" in question.prompt) == (line != 3)
    assert ("shape (8, 5, 5, 12)." in question.prompt) == (line != 4)
    assert ("learns 24 numbers" in question.prompt) == (line != 5)


@pytest.mark.parametrize(
    ("case", "words", "now"),
    [
        # x = 3, 5, 7, 9: mean 6, deviation √5; first −2·3/2.23607 + 4 = 1.317
        ("before", "It stays as it was.", "1.317"),
        ("turned", "Its distances from 4 change sign.", "6.683"),  # 4 + 2.683
        ("gamma", "Its distances from 4 grow by a factor.", "-4.050"),  # 4 − 3·2.68328
        ("after", "All of it grows by a factor.", "3.950"),  # 3·1.31672
    ],
)
def test_rescaled_before_batch_norm(ask, case, words, now):
    question = ask(
        "normalization/rescaled-before-batch-norm", case=case, k=3, pattern=(-3, -1, 1, 3), gamma=2
    )
    assert question.answer.value == words
    assert f"it becomes ${now}$" in question.solution
