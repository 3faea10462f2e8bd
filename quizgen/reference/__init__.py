"""Layers, losses and receptive fields in plain NumPy: where every answer comes from."""

from quizgen.reference.activations import relu, sigmoid, softmax, tanh
from quizgen.reference.layers.average_pooling import (
    AveragePooling1D,
    AveragePooling2D,
    AveragePooling3D,
)
from quizgen.reference.layers.batch_normalization import BatchNormalization
from quizgen.reference.layers.convolution import Conv1D, Conv2D, Conv3D
from quizgen.reference.layers.dense import Dense
from quizgen.reference.layers.flatten import Flatten
from quizgen.reference.layers.global_pooling import (
    GlobalAveragePooling1D,
    GlobalAveragePooling2D,
    GlobalAveragePooling3D,
    GlobalMaxPooling1D,
    GlobalMaxPooling2D,
    GlobalMaxPooling3D,
)
from quizgen.reference.layers.instance_normalization import InstanceNormalization
from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.layer_normalization import LayerNormalization
from quizgen.reference.layers.max_pooling import MaxPooling1D, MaxPooling2D, MaxPooling3D
from quizgen.reference.losses.binary_crossentropy import BinaryCrossentropy
from quizgen.reference.losses.categorical_crossentropy import (
    CategoricalCrossentropy,
    SparseCategoricalCrossentropy,
)
from quizgen.reference.losses.hinge import Hinge, MulticlassHinge
from quizgen.reference.losses.loss import Loss
from quizgen.reference.losses.mean_squared_error import MeanSquaredError
from quizgen.reference.normalizing import normalize
from quizgen.reference.receptive_fields import perturbed_receptive_field, receptive_field
from quizgen.reference.sequential import Sequential

__all__ = [
    "AveragePooling1D",
    "AveragePooling2D",
    "AveragePooling3D",
    "BatchNormalization",
    "BinaryCrossentropy",
    "CategoricalCrossentropy",
    "Conv1D",
    "Conv2D",
    "Conv3D",
    "Dense",
    "Flatten",
    "GlobalAveragePooling1D",
    "GlobalAveragePooling2D",
    "GlobalAveragePooling3D",
    "GlobalMaxPooling1D",
    "GlobalMaxPooling2D",
    "GlobalMaxPooling3D",
    "Hinge",
    "InstanceNormalization",
    "Layer",
    "LayerNormalization",
    "Loss",
    "MaxPooling1D",
    "MaxPooling2D",
    "MaxPooling3D",
    "MeanSquaredError",
    "MulticlassHinge",
    "Sequential",
    "SparseCategoricalCrossentropy",
    "normalize",
    "perturbed_receptive_field",
    "receptive_field",
    "relu",
    "sigmoid",
    "softmax",
    "tanh",
]
