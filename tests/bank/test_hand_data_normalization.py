"""Answers and mistakes of the templates on scaling data, worked out with a pencil."""

import pytest

from .conftest import mistakes


@pytest.mark.parametrize(
    ("low", "answer"),
    [(0, "0.200"), (-1, "-0.600")],  # 10/50, and 2·0.2 − 1
)
def test_minmax_value(ask, low, answer):
    question = ask("data-normalization/minmax-value", low=low, minimum=10, width=25, above=5)
    assert question.answer.text == answer


def test_minmax_value_mistakes(ask):
    question = ask("data-normalization/minmax-value", low=0, minimum=10, width=40, above=18)
    assert question.answer.text == "0.450"  # (28 − 10)/(50 − 10) = 18/40
    assert mistakes(question) == {
        "target-range-confused": ["-0.100"],  # 2·0.45 − 1
        "end-taken-for-width": ["0.560"],  # 28/50
        "distance-to-maximum": ["0.550"],  # 22/40
        "affine-step-missing": ["0.700", "-0.440"],  # 28/40; 28/50 − 1
        "sign-flipped": ["-0.450"],
    }


def test_rescale_range(ask):
    given = {"minimum": 10, "width": 20, "above": 5}
    question = ask("data-normalization/rescale-range", **given, low=1, high=5)
    assert question.answer.text == "2.000"  # 1 + 5/20·4
    assert mistakes(question) == {
        "affine-step-missing": ["1.000", "6.000"],  # 0.25·4; 1 + 5
        "end-taken-for-width": ["2.250"],  # 1 + 0.25·5
        "target-range-confused": ["0.250"],
        "order-of-operations": ["5.000"],  # 1.25·4
        "distance-to-maximum": ["4.000"],  # 5 − 1
    }


def test_zscore_value(ask):
    question = ask("data-normalization/zscore-value", mean=50, deviation=8, above=12)
    assert question.answer.text == "1.500"  # (62 − 50)/8
    assert mistakes(question) == {
        "sign-flipped": ["-1.500"],
        "variance-std-confused": ["0.188"],  # 12/64 = 0.1875
        "affine-step-missing": ["7.750"],  # 62/8
        "mean-only": ["12.000", "-12.000"],
        "inverted-ratio": ["0.667"],  # 8/12
    }


def test_denormalize_zscore(ask):
    question = ask("data-normalization/denormalize-zscore", mean=20, deviation=4, z=1.5)
    assert question.answer.text == "26.000"  # 6 + 20
    assert mistakes(question) == {
        "inverse-not-applied": ["-4.625"],  # (1.5 − 20)/4
        "order-of-operations": ["86.000"],  # 4·21.5
        "affine-step-missing": ["6.000"],
        "variance-std-confused": ["44.000"],  # 24 + 20
        "swapped-roles": ["34.000"],  # 30 + 4
        "sign-flipped": ["14.000"],  # −6 + 20
    }


@pytest.mark.parametrize(("low", "answer"), [(0, "30.000"), (-1, "45.000")])
def test_denormalize_minmax(ask, low, answer):
    question = ask("data-normalization/denormalize-minmax", low=low, minimum=20, width=40, u=0.25)
    # 20 + 0.25·40 = 30; (0.25 + 1)/2 = 0.625 and 20 + 0.625·40 = 45
    assert question.answer.text == answer
    other = {"30.000": "45.000", "45.000": "30.000"}[answer]
    assert mistakes(question)["target-range-confused"] == [other]


@pytest.mark.parametrize(("low", "answer"), [(0, "0.600"), (-1, "0.200")])
def test_pixel_scaling(ask, low, answer):
    question = ask("data-normalization/pixel-scaling", low=low, pixel=153)
    assert question.answer.text == answer  # 153/255 = 3/5; 153/127.5 = 6/5, less 1
    not_scaled = "forgot-minus-one" if low else "wrong-denominator"
    assert mistakes(question)[not_scaled][0] == "1.200"


def test_zscore_vector(ask):
    question = ask("data-normalization/zscore-vector", x=[1, 3, 5, 7])
    # mean 4, variance (9 + 1 + 1 + 9)/4 = 5: −3/2.23607 and −1/2.23607
    assert question.answer.text == "[-1.342, -0.447, 0.447, 1.342]"
    assert mistakes(question) == {
        "ddof-one": ["[-1.162, -0.387, 0.387, 1.162]"],  # 3/√(20/3) = 3/2.58199
        "forgot-sqrt": ["[-0.600, -0.200, 0.200, 0.600]"],
        "mean-only": ["[-3.000, -1.000, 1.000, 3.000]"],
        "affine-step-missing": ["[0.447, 1.342, 2.236, 3.130]"],  # 1/2.23607 and so on
        "wrong-normalisation": ["[0.000, 0.333, 0.667, 1.000]"],
    }


def test_training_statistics(ask):
    question = ask("data-normalization/training-statistics", training=(1, 3, 5, 7), test=[10, 12])
    # mean 4, deviation 2.23607: 6/2.23607 and 8/2.23607
    assert question.answer.text == "[2.683, 3.578]"
    found = mistakes(question)
    # all six values: mean 38/6 = 6.3333, squares 328/6 − 40.1111 = 14.5556, root 3.81517
    assert found["test-statistics-leak"] == ["[-1.000, 1.000]", "[0.961, 1.485]"]
    assert found["ddof-one"] == ["[2.324, 3.098]"]  # 6/2.58199 and 8/2.58199


@pytest.mark.parametrize(("beyond", "answer"), [(5, "1.250"), (-5, "-0.250")])
def test_outside_the_range(ask, beyond, answer):
    question = ask("data-normalization/outside-the-range", minimum=30, width=20, beyond=beyond)
    assert question.answer.text == answer  # (55 − 30)/20 or (25 − 30)/20
    clipped = "1.000" if beyond > 0 else "0.000"
    assert mistakes(question)["clipped-to-range"] == [clipped]


@pytest.mark.parametrize(
    ("metric", "answer"), [("MAE", "2.000"), ("RMSE", "2.000"), ("MSE", "20.000")]
)
def test_error_in_real_units(ask, metric, answer):
    question = ask(
        "data-normalization/error-in-real-units", metric=metric, mean=30, deviation=10, error=0.2
    )
    assert question.answer.text == answer  # 0.2·10, or 0.2·10²
    swapped = "2.000" if metric == "MSE" else "20.000"
    by_mean = "180.000" if metric == "MSE" else "6.000"  # 0.2·30², or 0.2·30
    assert mistakes(question)["metric-scaling-confused"] == [swapped, by_mean]


def test_per_channel(ask):
    question = ask(
        "data-normalization/per-channel",
        x=[150, 100, 200], means=(100, 120, 130), deviations=(25, 50, 40),
    )  # fmt: skip
    assert question.answer.text == "[2.000, -0.400, 1.750]"  # 50/25, −20/50, 70/40
    found = mistakes(question)
    # the last channel's statistics first: (150 − 130)/40, −20/50, (200 − 100)/25
    assert found["channels-in-wrong-order"][0] == "[0.500, -0.400, 4.000]"
    assert found["mean-only"] == ["[50.000, -20.000, 70.000]"]


def test_prediction_from_raw_input(ask):
    question = ask(
        "data-normalization/prediction-from-raw-input",
        mean_x=20, deviation_x=5, mean_y=100, deviation_y=20, w=2, b=0.5, k=1,
    )  # fmt: skip
    assert question.answer.text == "150.0"  # u = 1, 2·1 + 0.5 = 2.5, 2.5·20 + 100
    assert mistakes(question) == {
        "pipeline-step-missing": ["2.5", "1110.0"],  # (2·25 + 0.5)·20 + 100
        "input-statistics-for-output": ["32.5"],  # 2.5·5 + 20
        "affine-step-missing": ["50.0"],
        "swapped-roles": ["270.0"],  # 2.5·100 + 20
        "order-of-operations": ["2050.0"],  # 20·102.5
    }


def test_weights_in_raw_units(ask):
    question = ask("data-normalization/weights-in-raw-units", mean=10, deviation=5, w=4, b=3)
    assert question.answer.text == "0.80; -5.00"  # 4/5 and 3 − 4·10/5
    found = mistakes(question)
    assert found["inverse-not-applied"][0] == "20.00; -37.00"  # 4·5 and 3 − 40
    assert found["bias-not-transformed"] == ["0.80; 3.00"]
    assert found["sign-flipped"] == ["0.80; 11.00"]


def test_lonely_value(ask):
    question = ask("data-normalization/lonely-value", n=100, value=1)
    # mean 0.01, variance 0.01 − 0.0001 = 0.0099: 0.99/0.0994987
    assert question.answer.text == "9.95"


@pytest.mark.parametrize(
    ("mistake", "line"), [("leak", 1), ("variance", 2), ("center", 3), ("bias", 4), ("shift", 5)]
)
def test_mistake_in_pipeline(ask, mistake, line):
    question = ask(
        "data-normalization/mistake-in-pipeline",
        mistake=mistake, training=(10, 14, 18, 22), beyond=2, w=2, b=1,
    )  # fmt: skip
    assert question.answer.text == f"Line {line}"
    # mean 16, variance (36 + 4 + 4 + 36)/4 = 20; (24 − 16)/4.472 = 1.789; 2·1.789 + 1 = 4.578
    assert ("The standardized input is $u = 1.789$" in question.prompt) == (line > 3)
    assert (r"\hat{v} = 4.578" in question.prompt) == (line > 4)
    # 50 + 20·4.577709
    assert "141.554" not in question.prompt
    assert "141.554" in question.solution
