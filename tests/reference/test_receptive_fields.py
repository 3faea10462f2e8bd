"""The receptive field: formula, perturbation, index sets and published values agree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.reference import (
    Activation,
    AveragePooling2D,
    BatchNormalization,
    Conv1D,
    Conv2D,
    Conv3D,
    Dense,
    Dropout,
    Flatten,
    GaussianNoise,
    GlobalMaxPooling2D,
    Input,
    MaxPooling2D,
    PReLU,
    ReLU,
    ResidualBlock,
    Sequential,
    Softmax,
    locate_receptive_field,
    perturbed_receptive_field,
    receptive_field,
)
from quizgen.reference.shapes import join_channels

from .sliding_loops import places
from .stacks import stacks


def field_by_index_sets(layers):
    """Walk from one output back to the set of all inputs that it is computed from, axis by axis."""
    sizes = []
    for axis in range(layers[0].rank):
        seen = {0}
        for layer in reversed(layers):
            window = layer.window
            size, stride, gap = window.size[axis], window.strides[axis], window.dilation[axis]
            seen = {place * stride + cell * gap for place in seen for cell in range(size)}
        sizes.append(max(seen) - min(seen) + 1)
    return tuple(sizes)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(stacks(longest=4))
def test_formula_perturbation_and_index_sets_agree(layers):
    expected = field_by_index_sets(layers)

    assert receptive_field(layers) == expected
    assert perturbed_receptive_field(layers) == expected


def positions_by_index_sets(layers, sizes, place):
    """Walk back from an output through each layer's first window, into the padding as well."""
    found = []
    for axis, n in enumerate(sizes):
        first_windows = []
        for layer in layers:
            window = layer.window
            covered = places(
                layer, axis, n, window.size[axis], window.strides[axis], window.dilation[axis]
            )
            first_windows.append((covered[0], window.strides[axis]))
            n = len(covered)
        seen = {place[axis]}
        for first, stride in reversed(first_windows):
            seen = {number * stride + cell for number in seen for cell in first}
        found.append((min(seen), max(seen)))
    return tuple(found)


@settings(max_examples=100, derandomize=True, deadline=None)
@given(stacks(longest=4), st.integers(60, 65), st.integers(0, 3))
def test_located_field_and_index_sets_agree(layers, size, number):
    sizes, place = (size,) * layers[0].rank, (number,) * layers[0].rank

    field = locate_receptive_field(layers, join_channels(sizes, 2, layers[0].data_format))

    assert field.positions(place) == positions_by_index_sets(layers, sizes, place)
    assert field.size == receptive_field(layers)


def test_located_field_by_hand():
    # of 8 positions "same" pads 0 in front for stride 2, of the 4 that are left 1
    field = locate_receptive_field(
        [Conv1D(1, 3, 2, padding="same"), Conv1D(1, 3, padding="same")], (8, 1)
    )

    assert (field.size, field.stride, field.start, field.centre) == ((7,), (2,), (-2,), (1.0,))
    assert field.positions((3,)) == ((4, 10),)


def test_field_is_not_located_in_an_unknown_size():
    with pytest.raises(ValueError, match="known spatial sizes"):
        locate_receptive_field([Conv1D(1, 3)], (None, 1))


@pytest.mark.parametrize("depth", [1, 2, 3, 5])
@pytest.mark.parametrize("kernel", [1, 3, 5])
def test_stack_of_stride_one_sees_one_plus_depth_times_kernel_less_one(depth, kernel):
    layers = [Conv1D(1, kernel)] * depth

    assert receptive_field(layers) == (1 + depth * (kernel - 1),)
    assert perturbed_receptive_field(layers) == (1 + depth * (kernel - 1),)


def pool():
    return MaxPooling2D(3, 2)


def vgg_block(depth):
    return [*[Conv2D(1, 3, padding="same")] * depth, MaxPooling2D(2)]


PUBLISHED = {
    # Araujo, Norris and Sim 2019, table of fields up to the last pooling
    "AlexNet": (
        [Conv2D(1, 11, 4), pool(), Conv2D(1, 5), pool(), *[Conv2D(1, 3)] * 3, pool()],
        195,
    ),
    "VGG-16": (
        [*vgg_block(2), *vgg_block(2), *vgg_block(3), *vgg_block(3), *vgg_block(3)],
        212,
    ),
}


@pytest.mark.parametrize("network", PUBLISHED)
def test_published_fields(network):
    layers, field = PUBLISHED[network]

    assert receptive_field(layers) == (field, field)


def test_perturbation_sees_through_real_channels_and_groups():
    layers = [Conv2D(6, 3, groups=3), AveragePooling2D(2), Conv2D(4, (1, 3), groups=2)]

    assert perturbed_receptive_field(layers) == receptive_field(layers) == (4, 8)


def test_three_axes():
    layers = [Conv3D(1, (1, 2, 3)), Conv3D(1, 2, strides=2), Conv3D(1, 2)]

    assert perturbed_receptive_field(layers) == receptive_field(layers) == (4, 5, 6)


def test_gaps_between_seen_positions_belong_to_the_field():
    layers = [Conv1D(1, 2, dilation_rate=4)]

    assert perturbed_receptive_field(layers) == receptive_field(layers) == (5,)


def test_a_field_that_padding_cuts_off_in_front_alone_is_looked_at_in_a_larger_input():
    layers = [Conv1D(1, 9, padding="causal")]

    assert perturbed_receptive_field(layers) == receptive_field(layers) == (9,)


def test_deep_stack_does_not_drown_the_perturbation():
    # values reach 96^40, far beyond the 2^53 up to which a change of 1 shows beside a bias
    assert perturbed_receptive_field([Conv1D(32, 3)] * 40) == (81,)


def residual_block(kernel):
    layers = [
        Conv2D(1, kernel, padding="same"),
        BatchNormalization(),
        ReLU(),
        Conv2D(1, kernel, padding="same"),
    ]
    return ResidualBlock(layers)


def test_layers_that_treat_each_position_alone_change_nothing():
    model = Sequential(
        [
            Input((None, None, 1)),
            Sequential([Conv2D(1, 3), BatchNormalization(), Activation("sigmoid")]),
            Dropout(0.5),
            MaxPooling2D(2),
            PReLU(shared_axes=(1, 2)),
            GaussianNoise(1.0),
            Conv2D(1, 3),
        ]
    )
    bare = [Conv2D(1, 3), MaxPooling2D(2), Conv2D(1, 3)]

    assert receptive_field(model) == receptive_field(bare) == (8, 8)
    assert perturbed_receptive_field(model) == (8, 8)


def test_residual_block_sees_what_its_layers_see():
    # two blocks of two 3x3 convolutions: 1 + 4 (3 - 1) = 9
    layers = [residual_block(3), ReLU(), residual_block(3)]

    assert receptive_field(layers) == perturbed_receptive_field(layers) == (9, 9)
    field = locate_receptive_field(layers, (20, 20, 1))
    assert (field.start, field.stride, field.centre) == ((-4, -4), (1, 1), (0.0, 0.0))


def test_projection_of_a_residual_block_may_see_more_than_its_layers():
    # the layers see 3 positions, two steps apart for the next; the shortcut's kernel sees 5
    block = ResidualBlock(
        [Conv1D(1, 3, 2, padding="same")], projection=[Conv1D(1, 5, 2, padding="same")]
    )
    layers = [block, Conv1D(1, 3, padding="same")]

    # 5 + (3 - 1) 2 = 9
    assert receptive_field(layers) == perturbed_receptive_field(layers) == (9,)
    # of 20 positions "same" pads 1 in front for K = 5 and stride 2, of the 10 that are left 1
    field = locate_receptive_field(layers, (20, 1))
    assert (field.size, field.stride, field.start) == ((9,), (2,), (-3,))


def test_branches_with_different_strides_have_no_common_field():
    block = ResidualBlock([Conv1D(1, 3, 2, padding="same")], [Conv1D(1, 1, padding="same")])

    with pytest.raises(ValueError, match="same strides"):
        receptive_field([block])


@pytest.mark.parametrize("field", [receptive_field, perturbed_receptive_field])
@pytest.mark.parametrize(
    ("layers", "message"),
    [
        ([], "one or more convolutions or poolings"),
        ([ReLU()], "one or more convolutions or poolings"),
        ([Conv2D(1, 3), Flatten()], "treat each position alone"),
        ([Conv2D(1, 3), Softmax(axis=(1, 2))], "treat each position alone"),
        ([Conv2D(1, 3), GlobalMaxPooling2D()], "treat each position alone"),
        ([Dense(1)], "treat each position alone"),
        ([Conv1D(1, 3), Conv2D(1, 3)], "the same number of axes"),
    ],
)
def test_stack_without_a_field_is_refused(field, layers, message):
    with pytest.raises(ValueError, match=message):
        field(layers)
