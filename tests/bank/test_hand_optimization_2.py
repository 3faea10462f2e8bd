"""Answers and mistakes of more optimization templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


def test_recover_learning_rate(ask):
    question = ask("optimization/recover-learning-rate", w=3, g=-5, eta=0.2)
    assert "to $4$" in question.prompt  # 3 + 0.2·5
    assert question.answer.text == "0.200"
    assert mistakes(question)["inverted-ratio"] == ["5.000"]
    assert mistakes(question)["factor-forgotten"] == ["1.000", "0.067"]  # the way; 0.2/3
    assert mistakes(question)["forgot-a-part"] == ["0.600", "0.800"]  # 3/5 and 4/5


def test_quadratic_descent(ask):
    question = ask("optimization/quadratic-descent", a=1, w=10, eta=0.1, n=2)
    assert question.answer.text == "6.4000"  # 10·0.8²
    assert mistakes(question) == {
        "only-one-term": ["8.0000"],
        "factor-two-error": ["8.1000"],  # 10·0.9²
        "linear-in-depth": ["6.0000"],
        "ascent-not-descent": ["14.4000"],  # 10·1.2²
        "off-by-one": ["5.1200"],  # 10·0.8³
    }


@pytest.mark.parametrize(
    ("eta", "words"),
    [
        (0.15, "shrinks steadily"),  # 1 − 4·0.15 = 0.4
        (0.3, "and shrinks"),  # −0.2
        (0.6, "grows without bound"),  # −1.4
    ],
)
def test_quadratic_regime(ask, eta, words):
    question = ask("optimization/quadratic-regime", a=2, eta=eta, w=3)
    assert words in question.answer.value


def test_largest_stable_rate(ask):
    whole = ask("optimization/largest-stable-rate", a=4, half=False)
    assert whole.answer.text == "0.2500"  # |1 − 8η| < 1
    assert mistakes(whole) == {
        "stability-threshold-confused": ["0.1250"],
        "factor-two-error": ["0.5000"],
        "inverted-ratio": ["8.0000", "4.0000"],
    }
    assert ask("optimization/largest-stable-rate", a=4, half=True).answer.text == "0.5000"


def test_exponential_per_epoch(ask):
    question = ask("optimization/exponential-per-epoch", start=0.1, gamma=0.5, t=3)
    assert question.answer.text == "0.0125"
    assert mistakes(question) == {
        "schedule-confusion": ["0.0400"],  # 0.1/2.5
        "linear-not-exponential": ["0.1500", "0.0000"],
        "off-by-one": ["0.0250", "0.0063"],
    }


def test_warmup_then_decay(ask):
    after = ask("optimization/warmup-then-decay", peak=0.2, W=5, gamma=0.8, t=7)
    assert after.answer.text == "0.1280"  # two steps after the peak: 0.2·0.64
    assert mistakes(after) == {
        "schedule-regime-wrong": ["0.2000", "0.0419", "0.2800"],  # 0.8⁷ = 0.20972; 7/5
        "off-by-one": ["0.1024", "0.1600"],
        "schedule-confusion": ["0.1429"],  # 0.2/1.4
    }
    before = ask("optimization/warmup-then-decay", peak=0.2, W=5, gamma=0.8, t=2)
    assert before.answer.text == "0.0800"
    assert mistakes(before)["off-by-one"] == ["0.0400"]


def test_polynomial_decay(ask):
    question = ask("optimization/polynomial-decay", start=0.1, end=0.01, T=10, tenths=2, power=2)
    assert question.answer.text == "0.0676"  # 0.09·0.64 + 0.01
    assert mistakes(question) == {
        "schedule-regime-wrong": ["0.0136", "0.0640"],  # 0.09·0.04 + 0.01; 0.1·0.64
        "schedule-confusion": ["0.0820"],  # 0.09·0.8 + 0.01
        "forgot-a-part": ["0.0576"],
    }


def test_epochs_to_reach(ask):
    question = ask("optimization/epochs-to-reach", start=0.1, gamma=0.8, r=10)
    assert question.answer.text == "11"  # 0.8¹⁰ = 0.107, 0.8¹¹ = 0.086
    assert mistakes(question) == {
        "off-by-one": ["10"],
        "linear-not-exponential": ["5"],  # 1 − 0.2·5 = 0
        "schedule-confusion": ["45"],  # 1/(1 + 0.2·45) = 1/10
        # 2.302585/0.2 = 11.5, so 12, which is one too many as well
        "approximation-taken": ["12"],
    }


@pytest.mark.parametrize(
    ("kind", "rates"),
    [
        # 0.8 divided by 1, 1.5, 2, 2.5, ...
        ("time-based decay", "0.8000 | 0.5333 | 0.4000 | 0.3200"),
        ("exponential decay", "0.8000 | 0.5600 | 0.3920 | 0.2744"),  # times 0.7
        ("linear warm-up", "0.2000 | 0.3000 | 0.4000 | 0.5000"),  # from a quarter, in six steps
        ("step decay", "0.8000 | 0.8000 | 0.8000 | 0.0800"),
    ],
)
def test_schedule_identify(ask, kind, rates):
    question = ask("optimization/schedule-identify", kind=kind, start=0.8, strength=1)
    assert rates in question.prompt
    assert question.answer.value == kind


def test_batch_gradient(ask):
    question = ask("optimization/batch-gradient", g=[2, -1, 3, 6], w=1, eta=0.1)
    assert question.answer.text == "0.750"  # the mean is 2.5
    assert mistakes(question) == {
        "sum-not-mean": ["0.000"],
        "ascent-not-descent": ["1.250"],
        "only-one-term": ["0.400"],
        "learning-rate-ignored": ["-1.500"],
        "signed-errors": ["0.700"],  # the mean of the sizes is 3
    }


def test_plateau_schedule(ask):
    losses = (1.0, 0.9, 0.95, 0.96, 0.97, 0.98, 0.8, 0.85)
    question = ask(
        "optimization/plateau-schedule", losses=losses, start=0.1, factor=0.1, patience=2
    )
    # 0.9 is best until epoch 7: lowered after the epochs 4 and 6; one epoch of waiting is left
    assert question.answer.text == "0.001000"
    # patience 3 lowers it once; five epochs without a best value, in pairs 2 and one by one 5
    assert mistakes(question)["off-by-one"] == ["0.010000"]
    assert mistakes(question)["schedule-regime-wrong"][0] == "0.100000"
    assert mistakes(question)["lowered-by-not-to"] == ["0.081000"]  # 0.1·0.9²
    assert mistakes(question)["decays-too-often"] == ["0.000001", "0.000100"]


def test_adam_moments(ask):
    question = ask("optimization/adam-moments", first=1, second=3, beta_1=0.5, beta_2=0.75)
    # m = 0.25 + 1.5 = 1.75, over 0.75; v = 0.1875 + 2.25 = 2.4375, over 0.4375
    assert question.answer.text == "2.333; 5.571"
    assert mistakes(question) == {
        "bias-correction-wrong": ["1.750; 2.438", "3.500; 9.750"],
        # (0.1875 + 0.75)/0.4375 and (0.25 + 4.5)/0.75; 1.75/0.4375 and 2.4375/0.75
        "swapped-roles": ["2.143; 6.333", "4.000; 3.250"],
        "forgot-squaring": ["2.333; 2.143"],
        "wrong-aggregation": ["2.000; 5.000"],  # (1 + 3)/2, (1 + 9)/2
    }


def test_linear_neuron_step(ask):
    question = ask("optimization/linear-neuron-step", w=1, b=1, x=2, t=8, eta=0.1)
    # the output is 3, the error −5
    assert question.answer.text == "2.00; 1.50"
    assert mistakes(question) == {
        "ascent-not-descent": ["0.00; 0.50"],
        "factor-two-error": ["3.00; 2.00"],
        "bias-not-updated": ["2.00; 1.00"],
        "factor-forgotten": ["1.50; 1.50"],
        "half-convention-swapped": ["1.50; 1.25"],
        "learning-rate-ignored": ["11.00; 6.00"],  # 1 + 5·2 and 1 + 5
    }


def test_inverted_update(ask):
    question = ask("optimization/inverted-update", a=1, w=3, eta=0.1)
    assert question.answer.text == "2.4000; 2.9833"  # 3 − 0.6; 3 − 0.1/6
    assert mistakes(question) == {
        "inverted-derivative": ["2.9833; 2.4000"],
        "ascent-not-descent": ["3.6000; 3.0167"],
        "factor-two-error": ["2.7000; 2.9667"],  # the slope 3
        "learning-rate-ignored": ["-3.0000; 2.8333"],
    }


def test_find_neuron_mistake(ask):
    given = {"w": 2, "b": 1.5, "x": 3, "t": 4}
    question = ask("optimization/find-neuron-mistake", **given, planted="error-turned-round")
    assert question.answer.value == "Line 2"
    assert r"$\delta = 4 - 7.5 = -3.5$" in question.prompt
    assert r"\delta \cdot x = (-3.5) \cdot 3 = -10.5$" in question.prompt
    assert r"2 - 0.1 \cdot (-10.5) = 3.05$" in question.prompt
    # rightly 7.5 − 4 = 3.5: 2 − 1.05 and 1.5 − 0.35
    assert "= 0.950" in question.solution
    assert "= 1.150" in question.solution


def test_find_adam_mistake(ask):
    given = {"first": 4, "second": -2, "beta_1": 0.8, "eta": 0.1}
    question = ask("optimization/find-adam-mistake", **given, planted="first-step")
    assert question.answer.value == "Line 3"
    assert "$m = 0.8$ and $v = 4$" in question.prompt  # 0.2·4 and 0.25·16
    assert "= 0.24$" in question.prompt  # 0.64 − 0.4
    assert r"\frac{0.24}{1 - 0.8} = 1.2$" in question.prompt
    assert r"\frac{4}{1 - 0.75^2} = 9.143$" in question.prompt
    assert r"\sqrt{9.143}} = -0.03969$" in question.prompt  # 0.12/3.02371
    # rightly 0.24/0.36 = 0.66667, so 0.066667/3.02371
    assert "= -0.0220" in question.solution
