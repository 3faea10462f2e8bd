"""More answers and mistakes of the regularization templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


@pytest.mark.parametrize(("told", "percent"), [("drop", 20), ("keep", 80)])
def test_dropout_scale(ask, told, percent):
    question = ask("regularization/dropout-scale", told=told, percent=percent)
    assert question.answer.text == "1.250"
    assert mistakes(question) == {
        "rate-is-keep": ["5.000"],
        "forgot-rescale": ["1.000"],
        "dropout-scale-wrong": ["0.800"],
        "lost-share-added": ["1.200", "2.250"],
        "scaled-twice": ["1.563"],  # 1.5625
    }


def test_dropout_units_kept(ask):
    question = ask("regularization/dropout-units-kept", n=100, p=0.2)
    assert question.answer.text == "80.00; 4.00"  # √(100·0.8·0.2) = √16
    assert mistakes(question) == {
        "rate-is-keep": ["20.00; 4.00", "20.00; 16.00"],
        "variance-std-confused": ["80.00; 16.00"],
        "rate-taken-as-exact": ["80.00; 0.00"],
        "bernoulli-variance-only": ["80.00; 0.40"],
        "factor-forgotten": ["80.00; 8.94", "50.00; 5.00"],  # √80, √100 / 2
    }


def test_dropout_variance(ask):
    question = ask("regularization/dropout-variance", a=3, p=0.2)
    assert question.answer.text == "2.250"  # 9·0.2/0.8
    assert mistakes(question) == {
        "forgot-rescale": ["1.440"],  # 9·0.16
        "not-centred": ["11.250"],  # 9/0.8
        "bernoulli-variance-only": ["0.160"],
        "only-one-term": ["14.063"],  # (3/0.8)² = 3.75²
        "rate-is-keep": ["36.000"],  # 9·4
        "variance-std-confused": ["1.500"],
    }


def test_spatial_dropped_values(ask):
    question = ask("regularization/spatial-dropped-values", rank=2, n=6, C=16, dropped=2)
    assert question.answer.text == "72"  # 2·36
    assert mistakes(question) == {
        "ordinary-dropout-mask": ["2"],
        "wrong-dimension": ["432", "12"],
        "positions-dropped": ["32"],
        "counted-wrong-thing": ["504"],  # 14·36
        "all-channels-counted": ["576"],
    }


def test_spatial_dropout_values(ask):
    question = ask(
        "regularization/spatial-dropout-values",
        X=[[1, 2, 3], [4, 5, 6]], mask=(1, 0, 1), p=0.5,
    )  # fmt: skip
    assert question.answer.text == "[[2.00, 0.00, 6.00], [8.00, 0.00, 12.00]]"
    found = mistakes(question)
    assert found["positions-dropped"] == ["[[2.00, 4.00, 6.00], [0.00, 0.00, 0.00]]"]
    assert found["mask-inverted"][0] == "[[0.00, 4.00, 0.00], [0.00, 10.00, 0.00]]"
    assert found["scaled-twice"] == ["[[4.00, 0.00, 12.00], [16.00, 0.00, 24.00]]"]


def test_spatial_dropout_mask_of_a_sequence(ask):
    question = ask(
        "regularization/spatial-dropout-mask",
        rank=1, N=8, n=5, C=16, data_format="channels_last",
    )  # fmt: skip
    assert question.answer.text == "(8, 1, 16)"


@pytest.mark.parametrize(("name", "draws"), [("Dropout", "3136"), ("SpatialDropout2D", "64")])
def test_dropout_draws(ask, name, draws):
    question = ask("regularization/dropout-draws", name=name, N=4, S=7, C=16)
    assert question.answer.text == draws  # 4·7·7·16 and 4·16


def test_gaussian_dropout_std(ask):
    question = ask("regularization/gaussian-dropout-std", percent=20)
    assert question.answer.text == "0.500"  # √(0.2/0.8)
    assert mistakes(question) == {
        "forgot-sqrt": ["0.250"],
        "rate-taken-for-deviation": ["0.200"],
        "bernoulli-variance-only": ["0.400"],  # √0.16
        "inverted-ratio": ["2.000", "4.000"],
        "dropout-scale-wrong": ["1.250"],  # 1/0.8, and its root
        "factor-forgotten": ["1.118"],
    }


def test_noise_values(ask):
    given = {"x": [2, 4, 5], "z": [1.0, -1.0, 0.5], "rate": 0.2}  # σ = 0.5
    question = ask("regularization/noise-values", name="GaussianDropout", **given)
    assert question.answer.text == "[3.00, 2.00, 6.25]"  # 2·1.5, 4·0.5, 5·1.25
    assert mistakes(question) == {
        "additive-multiplicative-swapped": ["[2.50, 3.50, 5.25]"],
        "noise-moments-wrong": ["[1.00, -2.00, 1.25]"],
        "noise-deviation-ignored": ["[4.00, 0.00, 7.50]", "[3.00, 3.00, 5.50]"],
        "sign-flipped": ["[1.00, 6.00, 3.75]"],
    }
    question = ask("regularization/noise-values", name="GaussianNoise", **given)
    assert question.answer.text == "[2.50, 3.50, 5.25]"


@pytest.mark.parametrize(
    ("name", "moments"), [("GaussianNoise", "4.00; 0.200"), ("GaussianDropout", "4.00; 2.000")]
)
def test_noise_moments(ask, name, moments):
    question = ask("regularization/noise-moments", name=name, a=4, strength=0.2)
    assert question.answer.text == moments  # 4·√(0.2/0.8)


def test_elastic_penalty(ask):
    question = ask("regularization/elastic-penalty", w=[1, -2, 3], l1=0.1, l2=0.05)
    assert question.answer.text == "1.300"  # 0.1·6 + 0.05·14
    assert mistakes(question) == {
        "l1-l2-swapped": ["1.700"],  # 0.3 + 1.4
        "forgot-a-part": ["0.600"],
        "signed-errors": ["0.900"],  # 0.2 + 0.7
        "half-convention-swapped": ["0.950"],  # 0.6 + 0.35
        "forgot-lambda": ["20.000"],
        "strengths-added": ["3.000"],  # 0.15·20
    }


def test_regularized_loss(ask):
    question = ask(
        "regularization/regularized-loss",
        kind="L2", losses=[1, 2, 3, 6], w=[2, -3], b=2, strength=0.1,
    )  # fmt: skip
    assert question.answer.text == "4.300"  # 12/4 + 0.1·13
    assert mistakes(question) == {
        "bias-penalised": ["4.700"],  # 3 + 0.1·17
        "sum-not-mean": ["13.300"],
        "forgot-lambda": ["16.000"],
        "penalty-averaged": ["3.325"],  # 3 + 1.3/4
        "l1-l2-swapped": ["3.500"],
        "penalty-sign": ["1.700"],
    }


@pytest.mark.parametrize(
    ("kind", "after"),
    [
        ("L2", "1.910"),  # 2 − 0.1·(0.5 + 0.4)
        ("half L2", "1.930"),  # 2 − 0.1·(0.5 + 0.2)
        ("L1", "1.940"),  # 2 − 0.1·(0.5 + 0.1)
    ],
)
def test_penalized_step(ask, kind, after):
    question = ask("regularization/penalized-step", kind=kind, w=2, g=0.5, rate=0.1, strength=0.1)
    assert question.answer.text == after
    assert mistakes(question)["forgot-a-part"] == ["1.950"]


def test_soft_threshold_step(ask):
    question = ask("regularization/soft-threshold-step", w=[-0.5, 0.1, 0.4, 0.2], strength=0.5)
    assert question.answer.text == "[-0.250, 0.000, 0.150, 0.000]"  # threshold 0.25
    assert mistakes(question) == {
        "hard-thresholding": ["[-0.500, 0.000, 0.400, 0.000]"],
        "overshot-zero": ["[-0.250, -0.150, 0.150, -0.050]", "[0.000, -0.400, -0.100, -0.300]"],
        "signed-shift": ["[-0.750, -0.150, 0.150, -0.050]"],
        "l1-l2-swapped": ["[-0.375, 0.075, 0.300, 0.150]", "[-0.250, 0.050, 0.200, 0.100]"],
        "learning-rate-ignored": ["[0.000, 0.000, 0.000, 0.000]"],
    }


@pytest.mark.parametrize(
    ("kind", "a", "b", "preferred"),
    [
        ("L1", (4, 0), (2, 2), "Both alike"),
        ("L2", (4, 0), (2, 2), "$b$"),  # 16 against 8
        ("L2", (4, 0), (4, 4), "$a$"),
        ("L2", (3, 4), (5, 0), "Both alike"),
        ("L1", (3, 4), (5, 0), "$b$"),
    ],
)
def test_penalty_compare(ask, kind, a, b, preferred):
    question = ask("regularization/penalty-compare", kind=kind, a=a, b=b)
    assert question.answer.value == preferred


def test_dropout_subnetworks(ask):
    question = ask("regularization/dropout-subnetworks", n=3, m=2, p=0.5)
    assert question.answer.text == "32"
    assert mistakes(question) == {
        "counting-rule-wrong": ["10"],  # 2·5
        "power-turned-round": ["25"],  # 5²
        "counted-wrong-thing": ["64"],  # 2⁶
        "added-not-multiplied": ["12"],  # 8 + 4, as is 3!·2!
    }


def test_dropout_exactly(ask):
    question = ask("regularization/dropout-exactly", n=4, k=1, p=0.25)
    assert question.answer.text == "0.4219"  # 4·0.25·0.421875
    found = mistakes(question)
    assert found["binomial-wrong"] == ["0.1055", "0.2500", "1.0000"]
    assert found["rate-is-keep"] == ["0.0469"]  # 4·0.75·0.015625
    # all but none: 1 − 0.31640625; none or one: 0.31640625 + 0.421875
    assert found["at-least-for-exactly"] == ["0.6836", "0.7383"]


def test_early_stopping(ask):
    curve = (50, 40, 45, 39, 41, 42, 43, 44, 45)
    question = ask("regularization/early-stopping", curve=curve, patience=3, shift=0)
    assert question.answer.text == "7; 4"
    found = mistakes(question)
    assert found["off-by-one"] == ["8; 4", "6; 4"]
    assert found["last-is-best"] == ["7; 7", "7; 6"]
    assert found["patience-ignored"] == ["3; 4", "5; 4", "3; 2"]
    question = ask("regularization/early-stopping", curve=curve, patience=1, shift=0)
    assert question.answer.text == "3; 2"
    assert mistakes(question)["future-seen"] == ["3; 4", "5; 4", "9; 4"]


@pytest.mark.parametrize(("limit", "weights"), [(2, "[1.200, 1.600]"), (11, "[6.000, 8.000]")])
def test_max_norm(ask, limit, weights):
    question = ask("regularization/max-norm", w=(6, 8), limit=limit)
    assert question.answer.text == weights  # length 10
    if limit == 2:
        assert mistakes(question)["clipped-elementwise"] == ["[2.000, 2.000]"]
        assert mistakes(question)["wrong-norm-order"] == ["[0.857, 1.143]"]  # 12/14, 16/14


def test_label_smoothing(ask):
    question = ask("regularization/label-smoothing", K=4, label=1, smoothing=0.2)
    assert question.answer.text == "[0.0500, 0.8500, 0.0500, 0.0500]"
    found = mistakes(question)
    assert found["smoothing-not-shared"] == [
        "[0.2000, 0.8000, 0.2000, 0.2000]",
        "[0.0000, 0.8000, 0.0000, 0.0000]",
        "[0.0500, 1.0000, 0.0500, 0.0500]",
    ]
    assert found["smoothing-formula-wrong"][0] == "[0.0667, 0.8000, 0.0667, 0.0667]"


def test_shrinking_for_long(ask):
    question = ask("regularization/shrinking-for-long", hundredths=27, strength=0.4, extra=0)
    # 0.27/0.04 = 6.75; 0.27·0.92⁷ = 0.27·0.557847
    assert question.answer.text == "7; 0.1506"
    found = mistakes(question)
    assert found["half-convention-swapped"] == ["7; 0.2029"]  # 0.27·0.96⁷ = 0.27·0.751447
    assert found["l2-reaches-zero"] == ["7; 0.0000", "8; 0.0000"]
    assert found["learning-rate-ignored"] == ["1; 0.0540"]  # 0.27 < 0.4, and 0.27·(1 − 0.8)


@pytest.mark.parametrize(
    ("mistake", "line"),
    [("squares", 1), ("mean", 1), ("forgot", 2), ("half", 3), ("sign", 4), ("ascent", 5)],
)
def test_mistake_in_penalized_step(ask, mistake, line):
    question = ask(
        "regularization/mistake-in-penalized-step",
        mistake=mistake, w=(3, 4), strength=0.1, g=0.5, rate=0.1,
    )  # fmt: skip
    assert question.answer.text == f"Line {line}"
    # 0.1·25 = 2.5; 4.5; 2·0.1·3 = 0.6; 1.1; 3 − 0.11
    assert ("The penalty is $2.500$" in question.prompt) == (line > 1)
    assert ("with penalty is $4.500$" in question.prompt) == (line > 2)
    assert ("$w_1$ is $2.890$" in question.prompt) == (line < 3)
    assert "2.890" in question.solution


@pytest.mark.parametrize(
    ("mistake", "line"),
    [("keep", 1), ("multiply", 2), ("inverted", 3), ("unscaled", 4), ("inference", 5)],
)
def test_mistake_in_dropout(ask, mistake, line):
    question = ask(
        "regularization/mistake-in-dropout",
        mistake=mistake, x=(4, 8, 12, 16), mask=(1, 0, 1, 1), p=0.2,
    )  # fmt: skip
    assert question.answer.text == f"Line {line}"
    # 1/0.8 = 1.25
    assert ("[5.0, 0.0, 15.0, 20.0]" in question.prompt) == (line == 5)
    assert "[5.0, 0.0, 15.0, 20.0]" in question.solution


def test_dropout_gradient(ask):
    question = ask(
        "regularization/dropout-gradient",
        x=[2, 3, 5, 8], upstream=[4, -8, 12, 8], mask=(1, 0, 1, 1), p=0.2,
    )  # fmt: skip
    assert question.answer.text == "[5.0, 0.0, 15.0, 10.0]"  # times 1.25
    found = mistakes(question)
    assert found["forgot-rescale"] == ["[4.0, 0.0, 12.0, 8.0]"]
    assert found["value-not-gradient"] == ["[2.5, 0.0, 6.3, 10.0]"]
    assert found["mask-inverted"] == ["[0.0, -10.0, 0.0, 0.0]"]
