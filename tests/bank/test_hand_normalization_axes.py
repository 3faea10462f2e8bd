"""Which axes each normalization averages over, and what it counts, worked out with a pencil."""

import pytest

from .conftest import mistakes


@pytest.mark.parametrize(
    ("name", "layout", "letters"),
    [
        ("BatchNormalization", "NF", "N"),
        ("LayerNormalization", "NF", "F"),
        ("BatchNormalization", "NTF", "N, T"),
        ("LayerNormalization", "NTF", "F"),
        ("BatchNormalization", "NHWC", "N, H, W"),
        ("LayerNormalization", "NHWC", "C"),
    ],
)
def test_keras_default_axes(ask, name, layout, letters):
    question = ask("normalization/keras-default-axes", name=name, layout=layout, N=8, F=10)
    assert question.answer.accepts(question.answer.parse(letters))


def test_keras_axis_mistakes(ask):
    question = ask(
        "normalization/keras-default-axes", name="LayerNormalization", layout="NHWC", N=8, F=10
    )
    assert mistakes(question) == {
        "keras-axis-confused": ["0, 1, 2"],
        "norm-types-swapped": ["1, 2, 3"],
        "batch-only": ["0"],
        "global-not-local": ["0, 1, 2, 3"],
        "axes-incomplete": ["1, 2"],
    }


@pytest.mark.parametrize(
    ("data_format", "space", "axes"),
    [
        ("channels_last", "HW", "1, 2, 4"),  # N H W G K
        ("channels_first", "HW", "2, 3, 4"),  # N G K H W
        ("channels_last", "L", "1, 3"),  # N L G K
    ],
)
def test_group_axes(ask, data_format, space, axes):
    question = ask(
        "normalization/group-axes", space=space, data_format=data_format, groups=4, size=3, N=8
    )
    assert question.answer.text == axes


@pytest.mark.parametrize(
    ("scheme", "size"),
    [
        ("BatchNormalization", "256"),  # 4·8·8
        ("LayerNormalization", "1024"),  # 8·8·16
        ("InstanceNormalization", "64"),  # 8·8
    ],
)
def test_statistics_group_size(ask, scheme, size):
    question = ask("normalization/statistics-group-size", scheme=scheme, N=4, S=8, C=16)
    assert question.answer.text == size


def test_statistics_group_size_of_groups(ask):
    question = ask(
        "normalization/statistics-group-size", scheme="GroupNormalization", N=4, S=10, C=24
    )
    assert question.answer.text == "600"  # 10·10·24/4
    found = mistakes(question)
    assert found["norm-types-swapped"] == ["400", "2400", "100"]  # batch, layer, instance
    assert found["group-size-not-count"] == ["16"]  # 4 samples with 4 groups


@pytest.mark.parametrize(
    ("scheme", "count"),
    [("GroupNormalization", "32"), ("LayerNormalization()", "1568")],  # 8·4; 8·14·14
)
def test_statistics_count_of_groups_and_pixels(ask, scheme, count):
    question = ask("normalization/statistics-count", scheme=scheme, N=8, S=14, C=32)
    assert question.answer.text == count


@pytest.mark.parametrize(
    ("kind", "count"),
    [("last", "16"), ("all", "256"), ("groups", "16"), ("instance", "16")],  # 2·8; 2·4·4·8
)
def test_learned_params(ask, kind, count):
    question = ask("normalization/learned-params", kind=kind, S=4, C=8)
    assert question.answer.text == count
    if kind in ("last", "all"):
        other = {"16": "256", "256": "16"}[count]
        assert mistakes(question)["ln-axis-convention"] == [other]


@pytest.mark.parametrize(
    ("divisor", "words"), [(1, "Layer"), ("C", "Instance"), (2, "None of these")]
)
def test_group_special_case(ask, divisor, words):
    question = ask("normalization/group-special-case", C=16, divisor=divisor, S=7)
    assert question.answer.text.startswith(words)


@pytest.mark.parametrize(
    ("layer", "more", "count"),
    [
        ("batch", True, "16"),
        ("batch", False, "0"),
        ("batch at inference", True, "3"),
        ("layer", True, "3"),
        ("group", False, "13"),
    ],
)
def test_samples_affected(ask, layer, more, count):
    question = ask("normalization/samples-affected", layer=layer, N=16, replaced=3, more=more)
    assert question.answer.text == count
