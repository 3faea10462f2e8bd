"""Answers and mistakes of cross-entropies, targets and relative errors, worked out with a pencil.

−ln of 0.1 to 0.9: 2.30259, 1.60944, 1.20397, 0.91629, 0.69315, 0.51083, 0.35667, 0.22314, 0.10536.
"""

from .conftest import mistakes


def test_bce_single(ask):
    question = ask("losses/bce-single", y=0, p=0.2, base="e")
    assert question.answer.text == "0.223"  # label 0 was given 0.8
    found = mistakes(question)
    assert found["wrong-class-term"] == ["1.609"]
    assert found["log-base-confused"] == ["0.322"]  # 0.22314/0.69315
    assert found["wrong-loss-used"] == ["0.040"]
    assert found["forgot-log"] == ["0.200"]
    assert found["all-classes-summed"] == ["1.833"]


def test_clipped_maximum(ask):
    question = ask("losses/clipped-maximum", root=10, k=7, base="e")
    assert question.answer.text == "16.118"  # 7·2.302585
    found = mistakes(question)
    assert found["log-base-confused"] == ["23.253"]  # 16.1181/0.693147
    assert found["clipping-ignored"] == ["∞"]
    assert found["base-ten-log"] == ["7.000"]
    assert ask("losses/clipped-maximum", root=2, k=16, base="2").answer.text == "16.000"


def test_cce_single(ask):
    question = ask("losses/cce-single", p=[[0.2, 0.3, 0.4, 0.1]], truth=1)
    assert question.answer.text == "1.204"
    found = mistakes(question)
    assert found["argmax-not-label"] == ["0.916"]
    assert found["forgot-log"] == ["0.700"]
    # −ln of 0.8, 0.3, 0.6 and 0.9: 0.22314 + 1.20397 + 0.51083 + 0.10536
    assert found["bce-terms-in-cce"] == ["2.043"]
    assert found["all-classes-summed"] == ["6.032"]  # 1.60944 + 1.20397 + 0.91629 + 2.30259


def test_cce_columns(ask):
    rows = [[0.1, 0.2, 0.6, 0.1], [0.5, 0.2, 0.2, 0.1], [0.2, 0.3, 0.4, 0.1]]
    question = ask("losses/cce-columns", P=rows, truth=[2, 0, 1])
    assert question.answer.text == "0.803"  # (0.51083 + 0.69315 + 1.20397)/3 = 2.40795/3
    assert mistakes(question)["divided-by-classes"] == ["0.602"]


def test_cce_clipped(ask):
    question = ask("losses/cce-clipped", N=4, k=1, m=7)
    assert question.answer.text == "4.03"  # 16.118/4
    assert mistakes(question) == {
        "clipping-ignored": ["∞"],
        "sum-not-mean": ["16.12"],
        "base-ten-log": ["1.75"],
        "log-ignores": ["0.00"],
        "counted-wrong-thing": ["12.09"],
    }


def test_one_hot_targets(ask):
    question = ask("losses/one-hot-targets", labels=[2, 1, 3], C=4)
    assert question.answer.text == "[[0, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]]"
    found = mistakes(question)
    assert found["label-multiplied"] == [
        "[[0, 0, 2, 0], [0, 1, 0, 0], [0, 0, 0, 3]]",
        "[[0, 2, 0, 0], [1, 0, 0, 0], [0, 0, 3, 0]]",
    ]
    assert found["label-encoding-wrong"] == ["[[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]]"]


def test_sparse_and_one_hot(ask):
    asked = {"v": 0.85, "N": 4, "C": 5, "now": "one-hot"}
    total = ask("losses/sparse-and-one-hot", **asked, reduction="sum")
    assert total.answer.text == "3.400"  # 4·0.85
    assert mistakes(total)["counted-wrong-thing"] == ["4.250"]
    mean = ask("losses/sparse-and-one-hot", **asked, reduction="mean")
    assert mean.answer.text == "0.850"
    assert mistakes(mean)["divided-by-classes"] == ["0.170"]


def test_target_shape(ask):
    integers = ask("losses/target-shape", kind="integers", N=32, C=10)
    assert integers.answer.text == "(32,)"
    assert mistakes(integers)["label-encoding-wrong"] == ["(32, 10)"]
    assert ask("losses/target-shape", kind="one-hot", N=32, C=10).answer.text == "(32, 10)"
    assert ask("losses/target-shape", kind="tags", N=16, C=5).answer.text == "(16, 5)"
    assert ask("losses/target-shape", kind="one output", N=16, C=5).answer.text == "(16, 1)"


def test_sum_and_mean(ask):
    question = ask("losses/sum-and-mean", q=[0.5, 0.25, 0.8, 0.1])
    # 0.69315 + 1.38629 + 0.22314 + 2.30259 = 4.60517
    assert question.answer.text == "4.605; 1.151"
    assert mistakes(question)["swapped-roles"] == ["1.151; 4.605"]
    assert mistakes(question)["base-two-log"] == ["6.644; 1.661"]  # 4.60517/0.693147


def test_loss_meaning(ask):
    chance = ask("losses/loss-meaning", v=1.4, unit="nats", quantity="probability")
    assert chance.answer.text == "0.247"  # 1/4.0552
    assert mistakes(chance)["log-base-confused"] == ["0.379"]  # 1/2.6390
    perplexity = ask("losses/loss-meaning", v=3.0, unit="bits", quantity="perplexity")
    assert perplexity.answer.text == "8.000"
    assert mistakes(perplexity)["perplexity-wrong"] == ["3.000", "9.000"]


def test_two_outputs(ask):
    softmax = ask("losses/two-outputs", y=1, p=0.25, how="softmax")
    assert softmax.answer.text == "1.386"  # −ln 0.25
    assert mistakes(softmax)["factor-two-error"] == ["2.773"]
    averaged = ask("losses/two-outputs", y=1, p=0.25, how="sigmoids, averaged")
    assert averaged.answer.text == "1.386"
    added = ask("losses/two-outputs", y=1, p=0.25, how="sigmoids, added up")
    assert added.answer.text == "2.773"


def test_cce_rescaled(ask):
    question = ask("losses/cce-rescaled", a=[0.5, 1.5, 2], truth=1)
    assert question.answer.text == "0.981"  # 1.5/4 = 0.375, and ln 8 − ln 3 = 2.07944 − 1.09861
    assert mistakes(question)["no-renormalisation"] == ["-0.405"]  # −ln 1.5
    # e^1.5 = 4.48169 of 1.64872 + 4.48169 + 7.38906 = 13.51947: ln 3.01660
    assert mistakes(question)["wrong-normalisation"] == ["1.104"]


def test_entropy_and_divergence(ask):
    question = ask("losses/entropy-and-divergence", p=[[0.25, 0.75]], q=[[0.5, 0.5]])
    # 0.25·1.38629 + 0.75·0.28768 = 0.34657 + 0.21576; any target costs ln 2 against an even q
    assert question.answer.text == "0.562; 0.131; 0.693"
    assert mistakes(question)["wrong-loss-used"] == ["0.562; 0.693; 1.255"]


def test_focal_loss(ask):
    question = ask("losses/focal-loss", y=1, p=0.7, gamma=2)
    assert question.answer.text == "0.0321"  # 0.09·0.35667
    assert mistakes(question)["focal-modulator-wrong"] == [
        "0.3567",
        "0.1748",  # 0.49·0.35667
        "0.2140",  # 2·0.3·0.35667
    ]


def test_loss_choice(ask):
    def fitting(problem: str) -> str:
        return ask("losses/loss-choice", subject="emails", problem=problem).answer.text

    assert fitting("integers") == "SparseCategoricalCrossentropy"
    assert fitting("one-hot") == "CategoricalCrossentropy"
    assert fitting("tags") == fitting("yes or no") == "BinaryCrossentropy"
    assert fitting("margin") == "Hinge"
    assert fitting("number") == "MeanSquaredError"


def test_wrong_logarithm(ask):
    order = (0.1, 0.2, 0.3, 0.6, 0.7)
    exchanged = ask("losses/wrong-logarithm", order=order, wrong=0.3, mistake="digits exchanged")
    assert "-1.024" in exchanged.prompt  # for −1.204
    assert exchanged.answer.text == "the logarithm of 0.3"
    cut = ask("losses/wrong-logarithm", order=order, wrong=0.6, mistake="cut off")
    assert "-0.510" in cut.prompt  # for −0.51083
    assert cut.answer.text == "the logarithm of 0.6"
    tens = ask("losses/wrong-logarithm", order=order, wrong=0.1, mistake="base ten")
    assert "-1.000" in tens.prompt
    assert tens.answer.text == "the logarithm of 0.1"


def test_mistake_in_bce(ask):
    given = {"y": [1, 0, 1, 1], "p": [0.9, 0.2, 0.4, 0.7]}
    ignored = ask("losses/mistake-in-bce", **given, mistake="label ignored")
    assert ignored.answer.text == "Line 1"
    assert "0.9, \\quad 0.2, \\quad 0.4" in ignored.prompt  # for 0.9, 0.8, 0.4
    count = ask("losses/mistake-in-bce", **given, mistake="wrong count")
    # 0.10536 + 0.22314 + 0.91629 + 0.35667 = 1.60146, and a fifth of it
    assert count.answer.text == "Line 5"
    assert "$1.601$" in count.prompt
    assert "$0.320$" in count.prompt


def test_mistake_in_softmax_loss(ask):
    question = ask("losses/mistake-in-softmax-loss", s=[1, 3, 2], y=0, mistake="powers of 2")
    assert question.answer.text == "Line 1"
    assert "2.000, \\quad 8.000, \\quad 4.000" in question.prompt
    assert "$1.946$" in question.prompt  # −ln(2/14)
    largest = ask("losses/mistake-in-softmax-loss", s=[1, 3, 2], y=0, mistake="largest taken")
    assert largest.answer.text == "Line 3"
    assert "0.665" in largest.prompt  # e³ of e + e³ + e²: 20.08554/30.19288


def test_multi_label_bce(ask):
    question = ask("losses/multi-label-bce", y=[1, 0, 1], p=[0.8, 0.4, 0.3])
    assert question.answer.text == "0.646"  # (0.22314 + 0.51083 + 1.20397)/3 = 1.93794/3
    found = mistakes(question)
    assert found["sum-not-mean"] == ["1.938"]
    assert found["wrong-class-term"][0] == "0.476"  # (0.22314 + 1.20397)/3
    assert found["wrong-loss-used"] == ["0.230"]  # (0.04 + 0.16 + 0.49)/3
