"""Answers and mistakes of the loss templates, worked out with a pencil and a table of logarithms.

−ln of 0.1 to 0.9: 2.30259, 1.60944, 1.20397, 0.91629, 0.69315, 0.51083, 0.35667, 0.22314, 0.10536.
"""

from .conftest import mistakes


def test_bce_batch(ask):
    question = ask("losses/bce-batch", y=[1, 0, 1, 0], p=[0.9, 0.2, 0.4, 0.7])
    # The truth was given 0.9, 0.8, 0.4, 0.3: 0.10536 + 0.22314 + 0.91629 + 1.20397 = 2.44876
    assert question.answer.text == "0.612"
    assert mistakes(question)["sum-not-mean"] == ["2.449"]
    assert mistakes(question)["base-two-log"] == ["0.883"]  # 0.61219 / 0.69315
    # negatives for free: (0.10536 + 0.91629)/4; labels exchanged: −ln of 0.1, 0.2, 0.6, 0.7,
    # which is (2.30259 + 1.60944 + 0.51083 + 0.35667)/4
    assert mistakes(question)["wrong-class-term"] == ["0.255", "1.195"]
    # (0.01 + 0.04 + 0.36 + 0.49)/4
    assert mistakes(question)["wrong-loss-used"] == ["0.225"]


def test_bce_log2_clipped(ask):
    question = ask("losses/bce-log2-clipped", y=[0, 0, 1, 1, 0], p=[0, 0, 0, 1, 1], m=16)
    assert question.answer.text == "6.40"  # two of five are wrong: 2·16/5
    assert mistakes(question) == {
        "log-base-confused": ["4.44"],  # 6.4·0.69315
        "sum-not-mean": ["32.00", "16.00"],
        "clipping-ignored": ["∞"],
        "counted-wrong-thing": ["9.60"],  # 3·16/5
        "forgot-log": ["0.40"],
    }


def test_bce_from_logits(ask):
    question = ask("losses/bce-from-logits", y=[1, 0], z=[-1, 2])
    # ln(1 + e) = ln 3.71828 = 1.31326 and ln(1 + e²) = ln 8.38906 = 2.12693
    assert question.answer.text == "1.720"
    # the other way round: ln(1 + 1/e) = 0.31326 and ln(1 + 1/e²) = 0.12693
    assert mistakes(question)["wrong-class-term"] == ["0.220"]


def test_cce_batch(ask):
    predictions = [[0.1, 0.2, 0.6, 0.1], [0.5, 0.2, 0.2, 0.1], [0.2, 0.3, 0.4, 0.1]]
    question = ask("losses/cce-batch", P=predictions, truth=[2, 0, 1])
    # 0.51083 + 0.69315 + 1.20397 = 2.40795
    assert question.answer.text == "0.803"
    assert mistakes(question)["sum-not-mean"] == ["2.408"]
    assert mistakes(question)["divided-by-classes"] == ["0.602"]  # 2.40795/4
    assert mistakes(question)["order-of-operations"] == ["0.762"]  # −ln(1.4/3) = −ln 0.46667


def test_sparse_cce_batch(ask):
    predictions = [[0.2, 0.5, 0.2, 0.1], [0.1, 0.2, 0.3, 0.4]]
    question = ask("losses/sparse-cce-batch", P=predictions, labels=[1, 3])
    # the second entry of the first row and the last of the other: (0.69315 + 0.91629)/2
    assert question.answer.text == "0.805"
    # counted from 1: −ln of 0.2 and 0.3, (1.60944 + 1.20397)/2; as factors: (0.69315 + 2.74887)/2
    assert mistakes(question)["label-encoding-wrong"] == ["1.407", "1.721"]


def test_softmax_cross_entropy(ask):
    question = ask("losses/softmax-cross-entropy", s=[1, 2, 3], label=0)
    # e + e² + e³ = 2.71828 + 7.38906 + 20.08554 = 30.19288, whose ln is 3.40761
    assert question.answer.text == "2.408"
    assert mistakes(question)["softmax-without-exp"] == ["1.792"]  # ln 6
    assert mistakes(question)["forgot-log"] == ["0.090"]  # 2.71828/30.19288
    assert mistakes(question)["forgot-normalising"] == ["-1.000"]


def test_multiclass_hinge(ask):
    question = ask("losses/multiclass-hinge", S=[[3, 5, -1], [4, 0, 2]], y=[0, 1], delta=1)
    # first: 5 − 3 + 1 = 3 and −1 − 3 + 1 < 0; second: 4 − 0 + 1 = 5 and 2 − 0 + 1 = 3
    assert question.answer.text == "5.50"  # (3 + 8)/2
    assert mistakes(question) == {
        "included-true-class": ["6.50"],
        "forgot-margin": ["4.00"],  # (2 + 4 + 2)/2
        "sum-not-mean": ["11.00"],
        # without the clamp (3 − 3 + 8)/2 = 4 is that number again; only the worst is (3 + 5)/2, too
        "divided-by-classes": ["1.83"],  # 11/6
        "margin-wrong": ["7.00"],  # (4 + 6 + 4)/2
    }


def test_hinge_binary(ask):
    question = ask("losses/hinge-binary", y=[1, -1, 1, -1], s=[1.4, 0.3, -0.6, -2])
    # 1.4 is right by more than 1, so is −2; the others cost 1 + 0.3 and 1 + 0.6
    assert question.answer.text == "0.725"  # 2.9/4
    assert mistakes(question)["forgot-clamp"] == ["0.375"]  # (−0.4 + 1.3 + 1.6 − 1)/4
    assert mistakes(question)["forgot-margin"] == ["0.225"]  # (0.3 + 0.6)/4
    assert mistakes(question)["sign-flipped"] == ["1.625"]  # (2.4 + 0.7 + 0.4 + 3)/4
    assert mistakes(question)["sum-not-mean"] == ["2.900"]


def test_mean_squared_error(ask):
    question = ask("losses/mean-squared-error", y=[1, 0, 2, 4], predicted=[0.5, 1.5, 2.5, 1.5])
    # the errors are −0.5, 1.5, 0.5, −2.5: 0.25 + 2.25 + 0.25 + 6.25 = 9
    assert question.answer.text == "2.250"
    assert mistakes(question)["forgot-squaring"] == ["1.250"]  # 5/4
    assert mistakes(question)["wrong-loss-used"] == ["1.500"]
    assert mistakes(question)["half-convention-swapped"] == ["1.125"]
