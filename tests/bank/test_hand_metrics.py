"""Answers and mistakes of the questions about metrics, worked out with a pencil."""

from .conftest import mistakes


def test_majority_baseline(ask):
    question = ask("training/majority-baseline", patients=2000, ill=5, found=80, alarmed=10)
    # 100 ill, of whom 80 are found; 1900 healthy, of whom 190 are called ill: 1790 of 2000 right
    assert question.answer.text == "0.895; 0.950"
    assert mistakes(question) == {
        "swapped-roles": ["0.950; 0.895", "0.895; 0.990"],  # 80 + 1900 of 2000
        # 80/100; 80/270; the mean of 0.8 and 0.9; nobody right, all right; what is wrong
        "accuracy-rule-wrong": [
            "0.800; 0.950",
            "0.296; 0.950",
            "0.850; 0.500",
            "0.895; 0.000",
            "0.895; 1.000",
            "0.105; 0.050",
        ],
        "forgot-a-part": ["0.990; 0.950"],
    }


def test_decision_threshold(ask):
    labels = [1, 1, 0, 1, 0, 0, 1, 0]  # of 0.95, 0.9, 0.8, 0.7, 0.6, 0.4, 0.3, 0.1
    question = ask("training/decision-threshold", labels=labels, threshold=0.75)
    assert question.answer.text == "0.667; 0.500"  # 2 of 3, 2 of 4
    assert mistakes(question) == {
        "swapped-roles": ["0.500; 0.667"],
        "threshold-ignored": ["0.600; 0.750", "0.500; 1.000"],  # 3 of 5 and 3 of 4; 4 of 8, all
        "threshold-turned": ["0.400; 0.500"],  # of the 5 below 0.75 two are positive
        "accuracy-rule-wrong": ["0.625; 0.500"],  # 2 positives and 3 negatives of 8
        "wrong-denominator": ["0.250; 0.500", "0.667; 0.250"],  # 2 of 8
    }


def test_confusion_matrix(ask):
    question = ask(
        "training/confusion-matrix", cat=(16, 3, 1), dog=(4, 20, 1), fox=(1, 3, 6), asked="dog"
    )
    # 42 of 55 on the diagonal; 20 of the row of 25, 20 of the column of 26
    assert question.answer.text == "0.764; 0.800; 0.769"
    assert mistakes(question) == {
        "swapped-roles": ["0.764; 0.769; 0.800"],
        # the mean of 0.8, 0.8, 0.6; shares of errors; 55 − 5 − 6 are rightly dog or not dog
        "accuracy-rule-wrong": [
            "0.733; 0.800; 0.769",
            "0.236; 0.200; 0.231",
            "0.800; 0.800; 0.800",
        ],
        "wrong-denominator": ["0.764; 0.364; 0.364", "3.231; 4.000; 3.333"],  # 20/55; 42/13 ...
        "divided-by-classes": ["0.764; 0.476; 0.476"],  # 20 of 42
    }
