"""Answers and mistakes of the templates about gradients, worked out with a pencil."""

from .conftest import mistakes


def test_numeric_difference(ask):
    central = ask("gradients/numeric-difference", f="x^3", x=2, h=0.1, difference="central")
    assert central.answer.text == "12.010"  # (9.261 − 6.859)/0.2
    # forward 1.261/0.1, backward 1.141/0.1, and the difference itself
    assert mistakes(central)["difference-formula-wrong"] == ["12.610", "11.410", "2.402"]
    assert mistakes(central)["approximation-taken"] == ["12.000"]
    forward = ask("gradients/numeric-difference", f="x^2", x=3, h=0.1, difference="forward")
    assert forward.answer.text == "6.100"  # (9.61 − 9)/0.1


def test_numeric_error(ask):
    cube = ask("gradients/numeric-error", a=1, n=3, x=2, h=0.1)
    assert cube.answer.text == "0.610; 0.010"  # 3·2·0.1 + 0.01, and 0.01
    assert mistakes(cube)["swapped-roles"] == ["0.010; 0.610"]
    # the backward one is (8 − 1.9³)/0.1 = 1.141/0.1
    assert mistakes(cube)["value-not-gradient"] == ["12.610; 12.010", "11.410; 12.010"]
    assert ask("gradients/numeric-error", a=2, n=2, x=3, h=0.5).answer.text == "1.000; 0.000"


def test_relative_error(ask):
    question = ask("gradients/relative-error", a=4, d=0.1)
    assert question.answer.text == "0.024"  # 0.1/4.1
    assert mistakes(question)["absolute-error-instead"] == ["0.100"]
    assert mistakes(question)["inverted-ratio"][0] == "41.000"


def test_numeric_cost(ask):
    question = ask("gradients/numeric-cost", inputs=8, units=100, use_bias=True)
    assert question.answer.text == "901; 1800"  # 900 parameters
    found = mistakes(question)
    assert found["bias-miscounted"] == ["801; 1600"]
    assert found["swapped-roles"] == ["1800; 901"]


def test_sigmoid_chain(ask):
    question = ask("gradients/sigmoid-chain", activation="sigmoid", w=1, L=5)
    assert question.answer.text == "1024"
    found = mistakes(question)
    assert found["linear-in-depth"] == ["20", "5120"]
    assert found["per-layer-factor-wrong"] == ["32", "3125"]
    heavier = ask("gradients/sigmoid-chain", activation="sigmoid", w=2, L=5)
    assert heavier.answer.text == "32"  # 2·¼ = ½


def test_chain_of_slopes(ask):
    question = ask("gradients/chain-of-slopes", w=[0.5, -1, 2], slope=[0.2, 0.25, 0.5], g=4)
    assert question.answer.text == "-0.1000"  # weights −1, slopes 0.025
    # slopes alone 4·0.025, weights alone 4·(−1), nothing arriving
    assert mistakes(question)["factor-forgotten"] == ["0.1000", "-4.0000", "-0.0250"]
    # 0.1 − 0.25 + 1 = 0.85
    assert mistakes(question)["added-not-multiplied"] == ["3.4000"]


def test_layers_until_small(ask):
    question = ask("gradients/layers-until-small", w=2, tau=0.001)
    assert question.answer.text == "10"  # 2^9 = 512, 2^10 = 1024
    assert mistakes(question)["linear-in-depth"] == ["2"]  # 0.999/0.5
    assert mistakes(question)["factor-forgotten"] == ["5"]  # 4^5 = 1024


def test_growing_gradient(ask):
    question = ask("gradients/growing-gradient", r=2, L=5, g=2, c=1)
    assert question.answer.text == "64.000; 0.0156"  # 2·32, and 1/64
    assert mistakes(question)["linear-in-depth"] == ["20.000; 0.0500"]


def test_chain_rule(ask):
    question = ask("gradients/chain-rule", x=3, first=2, second=4)
    assert question.answer.text == "[12, 6]"  # 4·3 and 2·3
    assert mistakes(question)["swapped-roles"] == ["[6, 12]"]
    assert mistakes(question)["value-not-gradient"] == ["[6, 24]"]


def test_dense_weight_gradient(ask):
    question = ask("gradients/dense-weight-gradient", x=[1, -2], delta=[3, 1, -1])
    assert question.answer.text == "[[3, 1, -1], [-6, -2, 2]]"
    assert mistakes(question)["transposed-gradient"][0] == "[[3, -6], [1, -2], [-1, 2]]"


def test_dense_input_gradient(ask):
    question = ask("gradients/dense-input-gradient", W=[[1, 2], [-1, 3]], delta=[3, 1])
    assert question.answer.text == "[5, 0]"  # 3 + 2 and −3 + 3
    assert mistakes(question)["transposed-gradient"][0] == "[2, 9]"  # 3 − 1 and 6 + 3


def test_regression_gradient(ask):
    given = {"y": [4, 0, 2, 6], "predicted": [5, 3, -1, 5]}  # errors 1, 3, −3, −1
    half = ask("gradients/regression-gradient", name="half the sum of squared errors", **given)
    assert half.answer.text == "[1.00, 3.00, -3.00, -1.00]"
    mean = ask("gradients/regression-gradient", name="the mean squared error", **given)
    assert mean.answer.text == "[0.50, 1.50, -1.50, -0.50]"
    absolute = ask("gradients/regression-gradient", name="the mean absolute error", **given)
    assert absolute.answer.text == "[0.25, 0.25, -0.25, -0.25]"


def test_hinge_gradient(ask):
    question = ask("gradients/hinge-gradient", y=[1, -1, 1, -1], leads=(-0.7, 0.4, 1.5, -0.2))
    # only the third is beyond the margin
    assert question.answer.text == "[-1, 1, 0, 1]"
    assert mistakes(question)["forgot-margin"][0] == "[-1, 0, 0, 1]"


def test_multiclass_hinge_gradient(ask):
    question = ask("gradients/multiclass-hinge-gradient", own=2.5, rivals=[5, -1, 3], y=0)
    # 5 and 3 are above 1.5
    assert question.answer.text == "[-2, 1, 0, 1]"
    assert mistakes(question)["true-class-gradient-wrong"] == [
        "[-1, 1, 0, 1]",
        "[0, 1, 0, 1]",
        "[-2, 0, 0, 0]",
    ]
    assert mistakes(question)["wrong-aggregation"] == ["[-1, 1, 0, 0]"]


def test_relu_backward(ask):
    question = ask("gradients/relu-backward", z=[-3, 2, 4, -1], g=[1, 4, -2, 6], slope=0)
    assert question.answer.text == "[0.0, 4.0, -2.0, 0.0]"
    leaky = ask("gradients/relu-backward", z=[-3, 2, 4, -1], g=[1, 4, -2, 6], slope=0.1)
    assert leaky.answer.text == "[0.1, 4.0, -2.0, 0.6]"
    assert mistakes(leaky)["relu-gate-wrong"][1] == "[1.0, 4.0, -0.2, 6.0]"


def test_conv1d_weight_gradient(ask):
    question = ask("gradients/conv1d-weight-gradient", x=[1, 2, -1, 3], g=[1, -1, 2])
    assert question.answer.text == "[-3, 9]"  # 1 − 2 − 2 and 2 + 1 + 6
    assert mistakes(question)["flipped-kernel"] == ["[-1, 8]"]  # 2 − 2 − 1 and 4 + 1 + 3


def test_conv1d_input_gradient(ask):
    question = ask("gradients/conv1d-input-gradient", w=[1, 2], g=[1, -1, 2])
    assert question.answer.text == "[1, 1, 0, 4]"  # 1; −1 + 2; 2 − 2; 4
    assert mistakes(question)["flipped-kernel"] == ["[2, -1, 3, 2]"]  # 2; −2 + 1; 4 − 1; 2


def test_batch_norm_gradient(ask):
    question = ask("gradients/batch-norm-gradient", offsets=(5, -1, -1, -3), g=[1, 2, 4, -3])
    # ĝ = 9·(g − ḡ) less n·Σgn/4, where Σgn = 5 − 2 − 4 + 9 = 8: −10, 9 + 2, 27 + 2, −36 + 6
    assert "[-10, 11, 29]" in question.prompt
    assert question.answer.text == "-30.000"
    assert mistakes(question)["bn-gradient-missed"][0] == "-26.000"  # 4 − 30


def test_residual_ratio(ask):
    question = ask("gradients/residual-ratio", f=0.25, L=3)
    assert question.answer.text == "125"  # 1.25/0.25 = 5
    assert mistakes(question)["linear-in-depth"] == ["15", "375"]
    assert mistakes(question)["forgot-plus-one"] == ["64"]
    assert mistakes(question)["shortcut-forgotten"] == ["65"]  # one shortcut: (1/64 + 1)·64
    assert mistakes(question)["composition-not-sum"] == ["216"]  # (2·0.25 + 1)/0.25 = 6


def test_mistake_in_logistic_step(ask):
    given = {"x": 2, "w": 0.5, "b": 1, "y": 1}
    turned = ask("gradients/mistake-in-logistic-step", **given, mistake="uphill")
    assert turned.answer.text == "Line 5"
    # z = 2, p = 1/1.13534 = 0.88080, −0.11920, −0.23841, and 0.5 − 0.02384 instead of 0.52384
    assert "$0.476$" in turned.prompt
    forgotten = ask("gradients/mistake-in-logistic-step", **given, mistake="input forgotten")
    assert forgotten.answer.text == "Line 4"
    assert "Gradient of the weight: $-0.119$" in forgotten.prompt


def test_backprop_by_hand(ask):
    question = ask("gradients/backprop-by-hand", x=3, first=2, second=-2, target=5)
    # a = 6, y = −12, the error −17, then −17·6 and −17·(−2)·3
    assert question.answer.text == "-12; -17; -102; 102"
    # −12 + 5 = −7, and what follows from it
    assert mistakes(question)["sign-flipped"] == ["-12; 17; 102; -102", "-12; -7; -42; 42"]
    # y = 12 is wrong, but 7, 7·6 and 7·(−6) follow from it
    carried = question.answer.parse("12; 7; 42; -42")
    assert question.answer.marks(carried) == (False, True, True, True)
