"""Answers and mistakes of the optimization templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


def test_sgd_step(ask):
    question = ask("optimization/sgd-step", w=[2, -1], g=[3, -2], eta=0.1)
    assert question.answer.text == "[1.700, -0.800]"  # 2 − 0.3 and −1 + 0.2
    assert mistakes(question) == {
        "ascent-not-descent": ["[2.300, -1.200]", "[5.000, -3.000]"],
        "learning-rate-ignored": ["[-1.000, 1.000]"],
        "factor-forgotten": ["[1.400, -1.200]"],  # 2 − 0.1·3·2 and −1 − 0.1·2
        "forgot-a-part": ["[-0.300, 0.200]", "[0.300, -0.200]"],
        "inverted-derivative": ["[1.967, -0.950]"],  # 2 − 0.1/3 and −1 + 0.1/2
    }


def test_momentum_two_steps(ask):
    question = ask("optimization/momentum-two-steps", w=1, first=2, second=4, eta=0.1, m=0.9)
    # v = −0.2, w = 0.8; v = −0.18 − 0.4 = −0.58, w = 0.8 − 0.58
    assert question.answer.text == "0.220"
    assert mistakes(question) == {
        # without momentum 1 − 0.2 − 0.4; with all of it 0.8 − 0.6; with a tenth of each gradient
        # v = −0.02, w = 0.98, v = −0.018 − 0.04 = −0.058
        "momentum-misapplied": ["0.400", "0.200", "0.922"],
        "only-one-term": ["0.420"],  # 1 − 0.58
        "ascent-not-descent": ["1.780"],
    }


def test_nesterov_step(ask):
    question = ask("optimization/nesterov-step", w=2, v=0.3, g=1, eta=0.1, m=0.9)
    # v = 0.27 − 0.1 = 0.17; w = 2 + 0.153 − 0.1
    assert question.answer.text == "2.053"
    assert mistakes(question) == {
        "wrong-optimizer-used": ["2.170"],
        "forgot-a-part": ["2.153"],
        "momentum-misapplied": ["1.900", "2.070"],  # 2 − 0.1, and 2 + 0.17 − 0.1
        "ascent-not-descent": ["2.433"],  # v = 0.37; 2 + 0.333 + 0.1
    }


def test_adagrad_step(ask):
    question = ask("optimization/adagrad-step", w=1, past=16, g=3, eta=0.5)
    assert question.answer.text == "0.700"  # the root of 16 + 9 is 5: 1 − 1.5/5
    assert mistakes(question) == {
        "wrong-optimizer-used": ["-0.500"],
        "forgot-sqrt": ["0.940"],  # 1.5/25
        "off-by-one": ["0.625"],  # 1.5/4
        "only-one-term": ["0.500"],  # 1.5/3
        "ascent-not-descent": ["1.300"],
    }


def test_rmsprop_first_step(ask):
    question = ask("optimization/rmsprop-first-step", w=1, g=8, eta=0.1, rho=0.96)
    assert question.answer.text == "0.5000"  # 0.04·64 = 2.56, whose root is 1.6: 1 − 0.8/1.6
    assert mistakes(question) == {
        "bias-correction-wrong": ["0.9000"],
        "wrong-optimizer-used": ["0.2000"],
        "forgot-sqrt": ["0.6875"],  # 0.8/2.56 = 0.3125
        "swapped-roles": ["0.8979"],  # 0.96·64 = 61.44, root 7.83837: 0.10206
        "ascent-not-descent": ["1.5000", "1.8000", "1.1000"],  # 1 + 0.1·8, and 1 + 0.1
    }


def test_adam_first_step(ask):
    question = ask("optimization/adam-first-step", w=1, g=20, eta=0.01, beta_1=0.9)
    assert question.answer.text == "0.9900"
    assert mistakes(question) == {
        # 0.1/√0.001 = 3.16228 rates; 2/20 = 0.1 rates
        "bias-correction-wrong": ["0.9684", "0.9990"],
        "wrong-optimizer-used": ["0.8000"],
        "ascent-not-descent": ["1.0100"],
        "forgot-sqrt": ["0.9995"],  # 20/400 = 0.05 rates
        "learning-rate-ignored": ["0.0000"],
    }


def test_adamw_first_step(ask):
    question = ask("optimization/adamw-first-step", w=4, g=5, eta=0.1, decay=0.1)
    assert question.answer.text == "3.860"  # 4 − 0.04 − 0.1
    assert mistakes(question) == {
        "decay-in-gradient": ["3.900"],
        "penalty-sign": ["3.940"],
        "learning-rate-ignored": ["3.500"],  # 4 − 0.4 − 0.1
        "wrong-optimizer-used": ["3.460"],  # 4 − 0.1·5.4
        "ascent-not-descent": ["4.060"],
    }


def test_clip_by_norm(ask):
    question = ask("optimization/clip-by-norm", g=(6, 8), c=2)
    assert question.answer.text == "[1.200, 1.600]"  # the length 10 becomes 2
    assert mistakes(question) == {
        "clipped-elementwise": ["[2.000, 2.000]"],
        "clip-formula-wrong": ["[3.000, 4.000]", "[0.600, 0.800]", "[6.000, 8.000]"],
        "wrong-norm-order": ["[0.857, 1.143]"],  # 12/14 and 16/14
    }


def test_a_short_gradient_is_not_clipped(ask):
    question = ask("optimization/clip-by-norm", g=(-6, 8), c=20)
    assert question.answer.text == "[-6.000, 8.000]"
    assert mistakes(question) == {
        "clip-formula-wrong": ["[-12.000, 16.000]", "[-0.300, 0.400]", "[-0.600, 0.800]"],
        "wrong-norm-order": ["[-8.571, 11.429]"],  # 120/14 and 160/14
    }


def test_clip_by_value(ask):
    question = ask("optimization/clip-by-value", g=[-8, 5, -1, 2], c=4)
    assert question.answer.text == "[-4.000, 4.000, -1.000, 2.000]"
    assert mistakes(question) == {
        # the length is the root of 94, 9.69536, the factor 0.412568
        "wrong-normalisation": ["[-3.301, 2.063, -0.413, 0.825]"],
        "clip-formula-wrong": [
            "[0.000, 0.000, -1.000, 2.000]",
            "[-8.000, 4.000, -1.000, 2.000]",
            "[-4.000, 2.500, -0.500, 1.000]",
            "[-2.000, 1.250, -0.250, 0.500]",  # divided by 4
        ],
        "sign-flipped": [
            "[4.000, -4.000, 1.000, -2.000]",
            "[4.000, -2.500, 0.500, -1.000]",
            "[4.000, -4.000, 4.000, -4.000]",
        ],
        "wrong-aggregation": ["[-4.000, 4.000, -4.000, 4.000]"],
    }


@pytest.mark.parametrize(
    ("staircase", "rate", "wrong"),
    [
        # 2 of 2.5 periods: 0.8/4; one more 0.8/8; 0.8/(1 + 0.5·2)
        (True, "0.2000", ["0.1414", "0.1000", "0.4000"]),
        # √0.5 = 0.70711 times 0.2; one more 0.07071; 0.8/(1 + 0.5·2.5)
        (False, "0.1414", ["0.2000", "0.0707", "0.3556"]),
    ],
)
def test_exponential_decay(ask, staircase, rate, wrong):
    question = ask(
        "optimization/exponential-decay",
        start=0.8, gamma=0.5, period=10, step=25, staircase=staircase,
    )  # fmt: skip
    assert question.answer.text == rate
    assert mistakes(question) == {
        "staircase-confused": wrong[:1],
        "off-by-one": wrong[1:2],
        "schedule-confusion": wrong[2:],
        "linear-in-depth": ["1.0000"],  # 0.8·0.5·2.5
        "decays-too-often": ["0.0000"],  # halved 25 times
    }


def test_time_based_decay(ask):
    question = ask("optimization/time-based-decay", start=0.1, k=0.5, t=6)
    assert question.answer.text == "0.0250"  # 0.1/4
    assert mistakes(question) == {
        # e⁻³ = 0.04979; 1 − 3 = −2; 1.5⁶ = 11.390625
        "schedule-confusion": ["0.0050", "-0.2000", "0.0088"],
        "forgot-plus-one": ["0.0333"],
        "inverted-ratio": ["0.4000"],
    }


def test_linear_warmup(ask):
    question = ask("optimization/linear-warmup", start=0.01, peak=0.1, W=10, t=3)
    assert question.answer.text == "0.0370"  # 0.01 + 3·0.009
    assert mistakes(question) == {
        "schedule-regime-wrong": ["0.0300", "0.0730", "0.1000"],
        "off-by-one": ["0.0280"],
        "schedule-confusion": ["0.0200"],  # 0.01·10^0.3, which is 1.99526
    }


def test_cosine_decay(ask):
    question = ask("optimization/cosine-decay", start=0.8, alpha=0, T=12, twelfths=2)
    # cos 30° = 0.866025, so half the cosine is 0.933013
    assert question.answer.text == "0.7464"
    assert mistakes(question) == {
        "schedule-confusion": ["0.6667"],  # 0.8·10/12
        "schedule-regime-wrong": ["0.0536"],
        "factor-two-error": ["1.4928", "0.6000"],  # cos 60° = 0.5: 0.8·0.75
        "forgot-a-part": ["0.6928"],
    }


def test_cosine_decay_to_a_lowest_rate(ask):
    question = ask("optimization/cosine-decay", start=0.4, alpha=0.1, T=12, twelfths=4)
    assert question.answer.text == "0.3100"  # 0.4·(0.9·0.75 + 0.1)
    assert mistakes(question) == {
        "schedule-confusion": ["0.2800"],  # 0.4·(0.9·2/3 + 0.1)
        "schedule-regime-wrong": ["0.1300"],  # 0.4·(0.9·0.25 + 0.1)
        "factor-two-error": ["0.5800"],  # 0.4·(0.9·1.5 + 0.1)
        "forgot-a-part": ["0.3000"],
    }
