"""Answers and mistakes of the activation templates, worked out with a pencil.

Powers of e: e^0.5 = 1.64872, e = 2.71828, e² = 7.38906, e³ = 20.08554, e⁴ = 54.59815.
"""

from .conftest import mistakes


def test_sigmoid_value(ask):
    question = ask("activations/sigmoid-tanh-value", name="sigmoid", z=-2.0)
    # 1/(1 + 7.38906) = 0.11920
    assert question.answer.text == "0.119"
    assert mistakes(question) == {
        # (0.13534 − 7.38906)/(0.13534 + 7.38906) = −0.96403; −2/6 + 1/2 = 1/6; −2/3
        "wrong-activation-used": ["-0.964", "0.167", "-0.667"],
        "sign-flipped": ["0.881"],
        "order-of-operations": ["8.389"],
        "forgot-plus-one": ["0.135"],
    }


def test_tanh_value(ask):
    question = ask("activations/sigmoid-tanh-value", name="tanh", z=0.5)
    # (e − 1)/(e + 1) = 1.71828/3.71828 = 0.46212
    assert question.answer.text == "0.462"
    # 1.64872/2.64872 = 0.62246, and twice that less 1; 0.5/1.5; hard tanh leaves 0.5 alone
    assert mistakes(question)["wrong-activation-used"] == ["0.622", "0.333", "0.500"]
    assert mistakes(question)["factor-two-error"] == ["0.245"]
    assert mistakes(question)["wrong-denominator"] == ["0.521"]  # (1.64872 − 0.60653)/2


def test_leaky_relu_values(ask):
    question = ask("activations/leaky-relu-values", z=[-10, 3, -2, 8], slope=0.2)
    assert question.answer.text == "[-2.00, 3.00, -0.40, 8.00]"
    assert mistakes(question)["leak-slope-wrong"] == [
        "[-2.00, 0.60, -0.40, 1.60]",
        "[0.20, 3.00, 0.20, 8.00]",
    ]


def test_elu_values(ask):
    question = ask("activations/elu-values", z=[-1, 2, -0.5], alpha=2)
    # 2·(0.36788 − 1) = −1.26424 and 2·(0.60653 − 1) = −0.78694
    assert question.answer.text == "[-1.264, 2.000, -0.787]"
    assert mistakes(question)["forgot-minus-one"] == ["[0.736, 2.000, 1.213]"]
    assert mistakes(question)["factor-forgotten"] == ["[-0.632, 2.000, -0.393]"]


def test_softplus_value(ask):
    question = ask("activations/smooth-unit-value", name="softplus", z=1.0)
    # ln 3.71828 = 1.31326
    assert question.answer.text == "1.313"
    assert mistakes(question)["base-two-log"] == ["1.895"]  # 1.31326/0.69315
    assert mistakes(question)["forgot-log"] == ["3.718"]


def test_silu_value(ask):
    question = ask("activations/smooth-unit-value", name="SiLU", z=-2.0)
    # −2/(1 + 7.38906) = −0.23841
    assert question.answer.text == "-0.238"
    assert mistakes(question)["sign-flipped"] == ["-1.762"]  # −2·0.88080
    # σ + z·σ·(1 − σ) = 0.11920 − 2·0.11920·0.88080 = 0.11920 − 0.20998
    assert mistakes(question)["value-not-gradient"] == ["-0.091"]


def test_hard_sigmoid_values(ask):
    question = ask("activations/hard-sigmoid-values", z=[-3.6, 1.2, 4.8])
    # 1.2/6 + 0.5 = 0.7, the others are beyond ±3
    assert question.answer.text == "[0.00, 0.70, 1.00]"
    # −3.6/6 + 0.5 = −0.1 and 4.8/6 + 0.5 = 1.3, cut off nowhere, or at 0 only
    assert mistakes(question)["forgot-clamp"] == ["[-0.10, 0.70, 1.30]", "[0.00, 0.70, 1.30]"]
    assert mistakes(question)["sign-flipped"] == ["[1.00, 0.30, 0.00]"]
    assert mistakes(question)["affine-step-missing"] == [
        "[0.00, 0.20, 0.80]",
        "[0.00, 4.20, 6.00]",
    ]


def test_softmax_values(ask):
    question = ask("activations/softmax-values", s=[1, 3, 4])
    # e + e³ + e⁴ = 77.40197, into which go 2.71828, 20.08554 and 54.59815
    assert question.answer.text == "[0.035, 0.259, 0.705]"
    assert mistakes(question)["softmax-without-exp"] == ["[0.125, 0.375, 0.500]"]
    assert mistakes(question)["base-two-exponent"] == ["[0.077, 0.308, 0.615]"]  # 2, 8, 16 of 26


def test_softmax_shift(ask):
    question = ask("activations/softmax-shift", s=[0, 1, 2], c=10, k=1)
    # 2.71828/(1 + 2.71828 + 7.38906) = 2.71828/11.10734
    assert question.answer.text == "0.245"
    assert mistakes(question) == {
        # only this score shifted: 59874.1/(59874.1 + 1 + 7.4); 0.24473/10;
        # and downwards: 2.71828/22026.5/(1 + 7.4) = 0.0000147
        "shift-invariance-missed": ["1.000", "0.024", "0.000"],
        "softmax-without-exp": ["0.333"],  # 11/33
        "base-two-exponent": ["0.286"],  # 2/7
        "wrong-denominator": ["0.368"],  # 1/e
    }


def test_slope_from_output(ask):
    sigmoid = ask("activations/slope-from-output", name="sigmoid", a=0.8)
    assert sigmoid.answer.text == "0.1600"  # 0.8·0.2
    assert mistakes(sigmoid)["wrong-derivative"] == ["0.3600", "0.2000"]
    # σ(0.8) = 1/(1 + 0.44933) = 0.68997, times 0.31003
    assert mistakes(sigmoid)["post-activation-confused"] == ["0.2139"]
    tanh = ask("activations/slope-from-output", name="tanh", a=0.6)
    assert tanh.answer.text == "0.6400"
    assert mistakes(tanh)["wrong-derivative"] == ["0.2400"]
    assert mistakes(tanh)["forgot-squaring"] == ["0.4000"]


def test_relu_slopes(ask):
    question = ask("activations/relu-slopes", z=[-3, 2, -1, 5], slope=0.1)
    assert question.answer.text == "[0.10, 1.00, 0.10, 1.00]"
    assert mistakes(question)["value-not-gradient"] == [
        "[-0.30, 2.00, -0.10, 5.00]",
        "[-3.00, 2.00, -1.00, 5.00]",
    ]
    assert "[0.10, 0.00, 0.10, 0.00]" in mistakes(question)["wrong-derivative"]
    assert mistakes(question)["relu-gate-wrong"] == ["[1.00, 0.10, 1.00, 0.10]"]


def test_softmax_jacobian(ask):
    beside = ask("activations/softmax-jacobian", p=[[0.2, 0.3, 0.5]], i=0, j=1)
    assert beside.answer.text == "-0.060"
    assert mistakes(beside)["wrong-derivative"] == ["0.160"]
    own = ask("activations/softmax-jacobian", p=[[0.2, 0.3, 0.5]], i=1, j=1)
    assert own.answer.text == "0.210"  # 0.3·0.7
    assert mistakes(own)["wrong-derivative"] == ["-0.090"]
    assert mistakes(own)["factor-forgotten"] == ["0.700"]


def test_prelu_params(ask):
    shared = ask("activations/prelu-params", H=8, W=9, C=16, axes=(1, 2))
    assert shared.answer.text == "16"
    assert mistakes(shared)["prelu-sharing-wrong"] == ["1152", "72", "1"]
    rows = ask("activations/prelu-params", H=8, W=9, C=16, axes=(1,))
    assert rows.answer.text == "144"  # 9·16: one slope for each column and channel
    assert mistakes(rows)["wrong-dimension"] == ["128"]
    alone = ask("activations/prelu-params", H=8, W=9, C=16, axes=())
    assert alone.answer.text == "1152"  # 72·16
