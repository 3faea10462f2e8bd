"""Names, order and defaults of arguments are Keras's."""

import dataclasses
import inspect

import keras
import pytest

from quizgen.reference import (
    Conv3DTranspose,
    Input,
    InstanceNormalization,
    ResidualBlock,
    Sequential,
)

from .public import LAYERS

# Keras has no such arguments, and they come last; the names are those of PyTorch's layers and of
# Keras's function for unit vectors
ONLY_OURS = {"ceil_mode", "count_include_pad", "order", "epsilon"}
NO_LAYERS_IN_KERAS = (Input, InstanceNormalization, ResidualBlock, Sequential)
HAVE_NAMESAKE = [cls for cls in LAYERS if cls not in NO_LAYERS_IN_KERAS]


def comparable(value: object) -> object:
    """Spell out what Keras leaves open: a repeated number, and the layout of the configuration."""
    if value is None:
        return keras.config.image_data_format()
    if isinstance(value, tuple):
        numbers = {comparable(each) for each in value}
        return numbers.pop() if len(numbers) == 1 else value
    return value


@pytest.mark.parametrize("cls", HAVE_NAMESAKE, ids=lambda cls: cls.__name__)
def test_arguments_are_those_of_keras(cls):
    theirs = inspect.signature(getattr(keras.layers, cls.__name__).__init__).parameters
    ours = {
        field.name: inspect.Parameter.empty
        if field.default is dataclasses.MISSING
        else field.default
        for field in dataclasses.fields(cls)
        if field.init
    }

    shared = [name for name in theirs if name in ours]
    if cls is Conv3DTranspose:  # Keras swaps two of its arguments, unlike in 1D and 2D
        shared.sort(key=list(ours).index)
    assert list(ours)[: len(shared)] == shared
    assert set(ours) - set(shared) <= ONLY_OURS
    for name in shared:
        assert comparable(ours[name]) == comparable(theirs[name].default), name
