"""Answers and mistakes of hinge losses and regression losses, worked out with a pencil."""

from .conftest import mistakes


def test_squared_hinge(ask):
    question = ask("losses/squared-hinge", y=[1, -1, 1], s=[1.5, -0.5, -0.5])
    # 1 − y·s is −0.5, 0.5 and 1.5: (0 + 0.25 + 2.25)/3
    assert question.answer.text == "0.833"
    found = mistakes(question)
    assert found["forgot-clamp"] == ["0.917"]  # 2.75/3
    assert found["forgot-squaring"] == ["0.667"]  # 2/3
    assert found["order-of-operations"] == ["0.444", "1.333"]  # 4/9 and 4/3
    assert found["sum-not-mean"] == ["2.500"]


def test_hinge_zero_one_labels(ask):
    question = ask("losses/hinge-zero-one-labels", y=(0, 1, 0, 1), s=[0.4, 0.8, -0.6, -1.4])
    # labels −1, 1, −1, 1: 1.4 + 0.2 + 0.4 + 2.4 = 4.4
    assert question.answer.text == "1.100"
    found = mistakes(question)
    assert found["label-encoding-wrong"] == ["1.150"]  # 1 + 0.2 + 1 + 2.4 = 4.6
    assert found["wrong-class-term"] == ["1.000"]  # 0.6 + 1.8 + 1.6 + 0 = 4


def test_multiclass_hinge_single(ask):
    question = ask("losses/multiclass-hinge-single", s=[2, 6, -3, 4], y=0, delta=1)
    assert question.answer.text == "8"  # 5 + 0 + 3
    found = mistakes(question)
    assert found["included-true-class"] == ["9"]
    assert found["forgot-clamp"] == ["4"]  # 5 − 4 + 3
    assert found["wrong-aggregation"] == ["5"]
    assert found["forgot-margin"] == ["6"]  # 4 + 2


def test_multiclass_hinge_with_another_margin(ask):
    question = ask("losses/multiclass-hinge-single", s=[2, 4, -3, -3], y=0, delta=3)
    assert question.answer.text == "5"  # 4 − 2 + 3; the others lie five below
    # margin 1: 3; margin 6: 8 + 1 + 1
    assert mistakes(question)["margin-wrong"] == ["3", "10"]


def test_categorical_hinge(ask):
    question = ask("losses/categorical-hinge", own=-6, rivals=[-2, -3], y=0)
    assert question.answer.text == "7"  # 0 + 6 + 1
    found = mistakes(question)
    assert found["zero-from-true-class-ignored"] == ["5"]  # −2 + 6 + 1
    assert found["forgot-margin"] == ["6"]
    beaten = ask("losses/categorical-hinge", own=-2, rivals=[4, -3], y=1)
    assert beaten.answer.text == "7"  # 4 + 2 + 1


def test_hinge_of_equal_scores(ask):
    question = ask("losses/hinge-of-equal-scores", C=10, delta=2, score=4)
    assert question.answer.text == "18"  # nine wrong classes
    assert mistakes(question)["included-true-class"][0] == "20"
    assert mistakes(question)["wrong-aggregation"] == ["54"]  # 9·(4 + 2)


def test_hinge_zero_threshold(ask):
    question = ask("losses/hinge-zero-threshold", others=[3, -5, 5], delta=1)
    assert question.answer.text == "6"
    found = mistakes(question)
    assert found["forgot-margin"] == ["5"]
    assert found["wrong-aggregation"] == ["4", "14"]  # 3 − 5 + 5 + 1, and 3 + 5 + 5 + 1


def test_root_mean_squared_error(ask):
    question = ask(
        "losses/root-mean-squared-error", y=[1, 2, 3, 4], predicted=[0.5, 4.5, 2.5, 4.5]
    )  # the errors are −0.5, 2.5, −0.5, 0.5: 0.25 + 6.25 + 0.25 + 0.25 = 7
    assert question.answer.text == "1.323"  # the root of 1.75
    found = mistakes(question)
    assert found["forgot-sqrt"] == ["1.750"]
    assert found["wrong-loss-used"] == ["1.000", "4.000"]
    assert found["sum-not-mean"] == ["2.646"]  # the root of 7


def test_mean_absolute_percentage_error(ask):
    question = ask("losses/mean-absolute-percentage-error", y=[10, 4, 20], r=[0.1, -0.25, 0.2])
    assert question.answer.text == "18.33"  # 55/3
    found = mistakes(question)
    assert found["units-ignored"] == ["0.18"]
    assert found["wrong-denominator"] == ["19.70"]  # 9.0909 + 33.3333 + 16.6667 = 59.0909
    assert found["signed-errors"] == ["1.67"]  # 5/3


def test_mean_squared_logarithmic_error(ask):
    question = ask("losses/mean-squared-logarithmic-error", y=[1, 7], predicted=[3, 15])
    assert question.answer.text == "0.480"  # 4/2 and 16/8: ln 2 each, 0.69315² = 0.48045
    found = mistakes(question)
    assert found["forgot-squaring"] == ["0.693"]
    assert found["wrong-loss-used"] == ["34.000"]  # (4 + 64)/2


def test_cosine_similarity(ask):
    question = ask("losses/cosine-similarity", y=(3, 4), predicted=(4, 3))
    assert question.answer.text == "-0.960"  # 24/25
    assert mistakes(question)["forgot-normalising"] == ["-24.000", "-4.800"]
    assert mistakes(question)["sign-flipped"] == ["0.960"]
