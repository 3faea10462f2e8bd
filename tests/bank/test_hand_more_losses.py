"""Answers and mistakes of the further loss templates, worked out with a pencil.

−ln of 0.1 to 0.9: 2.30259, 1.60944, 1.20397, 0.91629, 0.69315, 0.51083, 0.35667, 0.22314, 0.10536.
"""

from .conftest import mistakes


def test_mean_absolute_error(ask):
    question = ask(
        "losses/mean-absolute-error", y=[1, 2, 3, 4], predicted=[0.5, 4.5, 3.5, 2.5]
    )  # the errors are −0.5, 2.5, 0.5, −1.5
    assert question.answer.text == "1.250"  # 5/4
    assert mistakes(question) == {
        "signed-errors": ["0.250"],
        "wrong-loss-used": ["2.250", "1.500"],  # (0.25 + 6.25 + 0.25 + 2.25)/4 and its root
        "sum-not-mean": ["5.000"],
        "wrong-aggregation": ["2.500", "0.500"],
        "half-convention-swapped": ["0.625"],
    }


def test_half_sum_of_squares(ask):
    question = ask("losses/half-sum-of-squares", target=[0, 1, 2], output=[0.4, 0.7, 1.2])
    # the errors are 0.4, −0.3, −0.8: (0.16 + 0.09 + 0.64)/2 = 0.89/2
    assert question.answer.text == "0.445"
    assert mistakes(question) == {
        "half-convention-swapped": ["0.890"],
        "wrong-loss-used": ["0.297"],
        "mean-not-sum": ["0.148"],
        "forgot-squaring": ["0.750"],
        "order-of-operations": ["0.245"],  # 0.7²/2
    }


def test_huber(ask):
    question = ask("losses/huber", y=[0, 5, 2], predicted=[0.5, 1.5, 4.5], delta=2)
    # the errors are 0.5, −3.5, 2.5: 0.125, 2·(3.5 − 1) = 5 and 2·(2.5 − 1) = 3
    assert question.answer.text == "2.708"  # 8.125/3
    assert mistakes(question) == {
        "wrong-loss-used": ["3.125"],  # (0.125 + 6.125 + 3.125)/3
        "clipped-not-straight": ["1.375"],  # (0.125 + 2 + 2)/3
        "absolute-error-instead": ["2.167"],  # 6.5/3
        "affine-step-missing": ["4.042"],  # (0.125 + 7 + 5)/3
        "sum-not-mean": ["8.125"],
        "half-convention-swapped": ["5.417", "1.354"],
        "order-of-operations": ["0.014"],  # the mean error is −1/6, half its square 1/72
    }


def test_log_cosh(ask):
    question = ask("losses/log-cosh", y=[1, 2], predicted=[0.5, 3.5])
    # cosh 0.5 = (1.64872 + 0.60653)/2 = 1.12763, whose ln is 0.12011;
    # cosh 1.5 = (4.48169 + 0.22313)/2 = 2.35241, whose ln is 0.85544
    assert question.answer.text == "0.488"
    assert mistakes(question)["wrong-loss-used"] == ["0.625"]  # (0.125 + 1.125)/2
    assert mistakes(question)["approximation-taken"] == ["0.307"]  # 1 − 0.69315
    assert mistakes(question)["sum-not-mean"] == ["0.976"]


def test_kl_divergence(ask):
    question = ask("losses/kl-divergence", p=[[0.5, 0.4, 0.1]], q=[[0.2, 0.4, 0.4]])
    # 0.5·(1.60944 − 0.69315) + 0 + 0.1·(0.91629 − 2.30259) = 0.45815 − 0.13863
    assert question.answer.text == "0.320"
    assert mistakes(question)["swapped-roles"] == ["0.371"]  # −0.2·0.91629 + 0.4·1.38629
    # 0.5·1.60944 + 0.4·0.91629 + 0.1·0.91629 = 1.26286; the entropy is 0.94335
    assert mistakes(question)["wrong-loss-used"] == ["1.263", "0.943"]
    assert mistakes(question)["base-two-log"] == ["0.461"]  # 0.31951/0.69315


def test_poisson(ask):
    question = ask("losses/poisson", y=[0, 3, 1], predicted=[0.5, 2, 4])
    # 0.5, then 2 − 3·0.69315 = −0.07944, then 4 − 1.38629 = 2.61371
    assert question.answer.text == "1.011"  # 3.03426/3
    assert mistakes(question) == {
        "forgot-a-part": ["-1.155"],  # −(2.07944 + 1.38629)/3
        "sum-not-mean": ["3.034"],
        "sign-flipped": ["3.322"],  # 6.5/3 + 1.15525
        "base-two-log": ["0.500"],  # 6.5/3 − 1.15525/0.69315: the logarithms are 1 and 2 bits
        "wrong-loss-used": ["3.417"],  # (0.25 + 1 + 9)/3
    }


def test_nats_and_bits(ask):
    to_bits = ask("losses/nats-and-bits", value=2.0, unit="nats")
    assert to_bits.answer.text == "2.885"  # 2/0.69315
    assert mistakes(to_bits)["log-base-confused"] == ["1.386", "4.163"]  # 2.88539/0.69315
    assert mistakes(to_bits)["perplexity-wrong"] == ["7.389"]  # e²
    to_nats = ask("losses/nats-and-bits", value=2.0, unit="bits")
    assert to_nats.answer.text == "1.386"
    assert mistakes(to_nats)["perplexity-wrong"] == ["4.000"]
    assert mistakes(to_nats)["base-ten-log"] == ["0.602"]


def test_perplexity(ask):
    question = ask("losses/perplexity", p=[0.1, 0.5, 0.2, 0.25])
    # the product is 0.0025, its square root 0.05, its fourth root 0.22361
    assert question.answer.text == "4.47"
    assert mistakes(question) == {
        # (10 + 2 + 5 + 4)/4 and 4/1.05
        "order-of-operations": ["5.25", "3.81"],
        "log-base-confused": ["2.82"],  # 2^1.49787 = 2·1.41214
        "perplexity-wrong": ["1.50"],
        "sum-not-mean": ["400.00"],
    }


def test_uniform_prediction(ask):
    question = ask("losses/uniform-prediction", C=10, base="e")
    assert question.answer.text == "2.303"
    assert mistakes(question) == {
        "log-base-confused": ["3.322"],
        "all-classes-summed": ["23.026"],
        "base-ten-log": ["1.000"],
        "forgot-log": ["0.100"],
        "wrong-loss-used": ["9.000"],
    }
    assert ask("losses/uniform-prediction", C=64, base="2").answer.text == "6.000"


def test_class_weighted_bce(ask):
    question = ask("losses/class-weighted-bce", y=[1, 0, 0, 1], p=[0.8, 0.1, 0.4, 0.3], weight=5)
    # 5·0.22314 + 0.10536 + 0.51083 + 5·1.20397 = 7.75174
    assert question.answer.text == "1.938"
    assert mistakes(question) == {
        "wrong-denominator": ["0.646"],  # 7.75174/12
        "sum-not-mean": ["7.752"],
        "factor-forgotten": ["0.511"],  # 2.04330/4
        "swapped-roles": ["1.127"],  # (0.22314 + 5·0.61619 + 1.20397)/4
        "base-two-log": ["2.796"],
        "base-ten-log": ["0.842"],  # 1.93794/2.302585
        "forgot-log": ["1.250"],  # (5·0.2 + 0.1 + 0.4 + 5·0.7)/4
    }


def test_gradient_of_bce_logits(ask):
    question = ask("gradients/bce-logits", y=[1, 0], p=[0.8, 0.3])
    assert question.answer.text == "[-0.100, 0.150]"  # (0.8 − 1)/2 and 0.3/2
    assert mistakes(question)["sum-not-mean"] == ["[-0.200, 0.300]", "[0.200, -0.300]"]
    # −1/0.8 and 1/0.7, halved; then −0.1·0.16 and 0.15·0.21
    assert mistakes(question)["wrong-derivative"] == ["[-0.625, 0.714]", "[-0.016, 0.032]"]


def test_gradient_of_softmax_crossentropy(ask):
    question = ask("gradients/softmax-crossentropy", p=[[0.2, 0.3, 0.4, 0.1]], label=1)
    assert question.answer.text == "[0.20, -0.70, 0.40, 0.10]"
    assert mistakes(question)["true-class-gradient-wrong"] == [
        "[0.00, -0.70, 0.00, 0.00]",
        "[0.00, -1.00, 0.00, 0.00]",
    ]
    assert mistakes(question)["wrong-class-term"] == [
        "[0.20, 0.30, 0.40, 0.10]",
        "[-0.20, -0.30, -0.40, -0.10]",
    ]
    assert mistakes(question)["wrong-derivative"] == ["[0.00, -3.33, 0.00, 0.00]"]


def test_gradient_of_mean_squared_error(ask):
    question = ask("gradients/mean-squared-error", y=[1, 0, 2, 5], predicted=[3, 2, 0, 5])
    assert question.answer.text == "[1.000, 1.000, -1.000, 0.000]"  # 2·(2, 2, −2, 0)/4
    assert mistakes(question)["factor-two-error"] == ["[0.500, 0.500, -0.500, 0.000]"]
    assert mistakes(question)["sum-not-mean"] == ["[4.000, 4.000, -4.000, 0.000]"]
    assert mistakes(question)["wrong-loss-used"] == ["[0.250, 0.250, -0.250, 0.000]"]
