"""Answers and mistakes of the training templates, worked out with a pencil."""

import pytest

from .conftest import mistakes


def test_split_sizes(ask):
    question = ask("training/split-sizes", N=5000, shares=(70, 20, 10))
    assert question.answer.text == "3500; 1000; 500"
    assert mistakes(question) == {
        "swapped-roles": ["3500; 500; 1000"],
        # 3500 − 1000; the rest of 1500 for validation alone, or for the test as well; a tenth of
        # that rest for the test; all but the samples for validation for it
        "split-arithmetic-wrong": [
            "2500; 1000; 500",
            "3500; 1500; 0",
            "3500; 1000; 1500",
            "3500; 1000; 150",
            "3500; 1000; 4000",
        ],
    }


def test_nested_split(ask):
    question = ask("training/nested-split", N=1000, test=10, validation=20)
    assert question.answer.text == "180"  # a fifth of 900
    assert mistakes(question) == {
        "split-arithmetic-wrong": ["200", "20", "700"],  # of 1000, of 100; 70% of 1000
        "counted-wrong-thing": ["720", "100", "900"],
    }


def test_steps_per_epoch(ask):
    question = ask("training/steps-per-epoch", N=1000, B=32, E=10)
    assert question.answer.text == "32; 320"  # 31 full batches take 992
    assert mistakes(question) == {
        "wrong-rounding": ["31; 310", "32; 313", "33; 330"],  # 10000/32 = 312.5
        "batch-arithmetic-wrong": ["1000; 10000", "1; 10"],
        "off-by-one": ["32; 352"],  # 11 epochs
    }


def test_last_batch(ask):
    question = ask("training/last-batch", N=700, B=64)
    assert question.answer.text == "60"  # 10·64 = 640
    assert mistakes(question) == {
        "batch-arithmetic-wrong": ["64", "4"],
        "counted-wrong-thing": ["10"],
        "wrong-rounding": ["63"],  # 700/11 = 63.6
        "off-by-one": ["59"],
    }


def test_k_fold_sizes(ask):
    question = ask("training/k-fold-sizes", N=400, k=5, m=3)
    assert question.answer.text == "320; 80; 15"
    assert mistakes(question) == {
        "swapped-roles": ["80; 320; 15"],
        "cv-count-wrong": [
            "320; 80; 3",
            "395; 5; 15",
            "400; 80; 15",
            "320; 80; 8",
            "240; 80; 15",
            "200; 200; 15",
        ],
    }


def test_grid_search(ask):
    question = ask("training/grid-search", options=[3, 4, 2], k=5)
    assert question.answer.text == "121"  # 24 points, 120 trainings, and one more
    assert mistakes(question) == {
        "cv-count-wrong": ["46", "144", "25", "125"],  # 9·5 + 1, 24·6, 24 + 1, 25·5
        "forgot-a-part": ["120"],
    }


def test_accuracy(ask):
    question = ask(
        "training/accuracy-of-scores",
        a=(7, 2, 5),
        b=(8, 3, 5),
        c=(1, 7, 3),
        labels=[0, 1, 1, 2, 2],
    )
    # predicted are 0, 0, 1, 0, 0: right are the first and the third
    assert question.answer.text == "0.40"
    assert mistakes(question) == {
        "accuracy-rule-wrong": ["0.60"],
        # labels one less: −1, 0, 0, 1, 1; the smallest scores, 1, 1, 0, 1, 1, give 0.2 as well
        "label-encoding-wrong": ["0.20"],
        "divided-by-classes": ["0.67"],
        "wrong-denominator": ["0.13"],  # 2/15
        "sum-not-mean": ["2.00"],
    }


def test_precision_recall_f1(ask):
    question = ask("training/precision-recall-f1", tp=12, fp=4, fn=9, tn=40)
    assert question.answer.text == "0.750; 0.571; 0.649"  # 12/16, 12/21, 24/37
    assert mistakes(question) == {
        "swapped-roles": ["0.571; 0.750; 0.649"],
        # the mean is 37/56; half of 24/37; 3/4 of 4/7
        "f1-formula-wrong": [
            "0.750; 0.571; 0.661",
            "0.750; 0.571; 0.324",
            "0.750; 0.571; 0.429",
            "0.750; 0.571; 0.655",  # the root of 3/7
            "0.750; 0.571; 0.571",
        ],
        "accuracy-rule-wrong": ["0.800; 0.571; 0.667"],  # 52/65; 2/(1.25 + 1.75)
    }


@pytest.mark.parametrize(("norm", "distance"), [("L1", "10.000"), ("L2", "5.831")])
def test_knn_distance(ask, norm, distance):
    question = ask("training/knn-distance", norm=norm, a=[[5, 0], [2, 9]], b=[[2, 4], [2, 6]])
    # the differences are 3, −4, 0 and 3; their squares add up to 34
    assert question.answer.text == distance
    assert mistakes(question)["forgot-sqrt"] == ["34.000"]
    assert mistakes(question)["signed-errors"] == ["2.000"]
    assert mistakes(question)["sign-flipped"] == ["30.000"]  # 16 + 14
    assert mistakes(question)["order-of-operations"] == ["3.162"]  # the root of 10


def test_knn_vote(ask):
    given = {"x": (1, 4, 6, 11, 13, 18, 20), "y": (0, 1, 1, 2, 2, 0, 0), "q": 10.3}
    # the distances of 11, 13, 6, 4 and 18 are 0.7, 2.7, 4.3, 6.3 and 7.7
    assert ask("training/knn-vote", **given, k=1).answer.value == "class 2"
    assert ask("training/knn-vote", **given, k=3).answer.value == "class 2"
    nearer = {**given, "q": 7.7}  # 6, 11, 4: 1.7, 3.3, 3.7
    assert ask("training/knn-vote", **nearer, k=3).answer.value == "class 1"


def test_knn_cost(ask):
    question = ask("training/knn-cost", n=50000, d=3072, C=10)
    assert question.answer.text == "153600000; 30720"
    assert mistakes(question)["knn-cost-misjudged"] == [
        "50000; 10",
        "3072; 30720",
        "153600000; 153600000",
        "1536000000; 30720",
        "153630720; 30720",  # both added
        "153650000; 30720",  # a bias for each image
    ]


def test_knn_memory(ask):
    question = ask("training/knn-memory", n=5000, d=784, C=10, k=3)
    assert question.answer.text == "3925000; 7850"  # 785 numbers each
    assert mistakes(question)["forgot-a-part"] == ["3920000; 7840"]
    assert mistakes(question)["knn-cost-misjudged"] == [
        "2355; 7850",
        "7850; 7850",
        "11775000; 7850",  # 3 and 10 times 5000·785
        "39250000; 7850",
        "3970000; 7850",  # 5000·794
        "3920010; 7850",
    ]


def test_knn_speedup(ask):
    question = ask("training/knn-speedup", n=50000, d=3072, C=10)
    assert question.answer.text == "5000"
    assert mistakes(question)["knn-cost-misjudged"] == ["50000", "15360000", "1", "3072"]


def test_linear_scores(ask):
    question = ask(
        "training/linear-scores", weights=[[1, -1], [3, 0], [0, 3]], x=[2, 3], b=[1, -1, 1]
    )
    assert question.answer.text == "[0, 5, 10]"  # 2 − 3 + 1, 6 − 1, 9 + 1
    assert mistakes(question) == {
        "forgot-bias": ["[-1, 6, 9]"],
        "wrong-sign-bias": ["[-2, 7, 8]"],
        # sums of the weights 0, 3, 3; weights exchanged −2 + 3, 9, 6
        "dot-product-wrong": ["[1, 2, 4]", "[2, 8, 7]"],
        "only-one-term": ["[3, 5, 1]"],
    }


def test_linear_classifier_params(ask):
    question = ask("training/linear-classifier-params", H=32, W=32, C=10)
    assert question.answer.text == "30730"  # 3072·10 + 10
    assert mistakes(question) == {
        "forgot-bias": ["30720"],
        "bias-miscounted": ["33792", "61440"],
        "forgot-channels": ["10250"],
        "one-bias-per-layer": ["30721"],
    }


def test_training_time(ask):
    question = ask("training/training-time", N=30000, E=10, rate=600, B=50)
    assert question.answer.text == "500"
    assert mistakes(question) == {
        "forgot-a-part": ["50"],
        "batch-arithmetic-wrong": ["25000"],
        "units-ignored": ["30000"],
        "inverted-ratio": ["1800000"],
        "counted-wrong-thing": ["6000"],  # 600 updates in each of 10 epochs
    }


def test_choose_and_report(ask):
    scores = ((93, 90, 86), (91, 87, 89), (99, 84, 83), (84, 82, 82))
    question = ask("training/choose-and-report", scores=scores, order=(2, 0, 3, 1), shift=0)
    # 16: 99, 84, 83; 32: 93, 90, 86; 64: 84, 82, 82; 128: 91, 87, 89
    assert question.answer.text == "32; 86"
    assert mistakes(question) == {
        "test-set-peeking": ["128; 89"],
        "validation-score-reported": ["32; 90"],
        "train-tuning": ["16; 83", "32; 93", "16; 99"],
        "wrong-selection-rule": ["64; 82"],
    }


@pytest.mark.parametrize(
    ("training", "behind", "called"),
    [(99, 21, "overfitting"), (62, 21, "underfitting"), (92, 6, "good fit")],
)
def test_fit_diagnosis(ask, training, behind, called):
    question = ask("training/fit-diagnosis", training=training, behind=behind, wanted=90)
    assert question.answer.value == called


def test_find_f1_mistake(ask):
    given = {"tp": 12, "fp": 4, "fn": 8, "tn": 40}
    swapped = ask("training/find-f1-mistake", **given, planted="missed-as-predicted")
    assert swapped.answer.value == "Line 1"
    assert "$12 + 8 = 20$" in swapped.prompt
    assert r"$\frac{12}{20} = 0.600$" in swapped.prompt  # rightly 12/16
    mean = ask("training/find-f1-mistake", **given, planted="plain-mean")
    assert mean.answer.value == "Line 5"
    # P = 12/16 and R = 12/20; the harmonic mean is 24/36
    assert r"\frac{0.750 + 0.600}{2} = 0.675" in mean.prompt
    assert "0.667" in mean.solution
