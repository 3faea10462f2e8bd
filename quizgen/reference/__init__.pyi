from .activations.exponential_units import elu, selu, softplus
from .activations.gated_units import gelu, silu
from .activations.rectifiers import leaky_relu, prelu, relu, relu6
from .activations.sigmoids import hard_sigmoid, log_sigmoid, sigmoid, softsign, tanh
from .activations.softmaxes import log_softmax, softmax
from .layers.activation import Activation
from .layers.average_pooling import (
    AveragePooling1D,
    AveragePooling2D,
    AveragePooling3D,
)
from .layers.batch_normalization import BatchNormalization
from .layers.convolution import Conv1D, Conv2D, Conv3D
from .layers.dense import Dense
from .layers.elu import ELU
from .layers.flatten import Flatten
from .layers.global_pooling import (
    GlobalAveragePooling1D,
    GlobalAveragePooling2D,
    GlobalAveragePooling3D,
    GlobalMaxPooling1D,
    GlobalMaxPooling2D,
    GlobalMaxPooling3D,
)
from .layers.group_normalization import GroupNormalization
from .layers.input import Input
from .layers.instance_normalization import InstanceNormalization
from .layers.layer import Layer
from .layers.layer_normalization import LayerNormalization
from .layers.leaky_relu import LeakyReLU
from .layers.max_pooling import MaxPooling1D, MaxPooling2D, MaxPooling3D
from .layers.prelu import PReLU
from .layers.relu import ReLU
from .layers.rms_normalization import RMSNormalization
from .layers.softmax import Softmax
from .layers.unit_normalization import UnitNormalization
from .losses.binary_crossentropy import BinaryCrossentropy
from .losses.categorical_crossentropy import (
    CategoricalCrossentropy,
    SparseCategoricalCrossentropy,
)
from .losses.hinge import Hinge, MulticlassHinge
from .losses.loss import Loss
from .losses.mean_squared_error import MeanSquaredError
from .normalizing import normalize
from .receptive_fields import locate_receptive_field, perturbed_receptive_field, receptive_field
from .residual import ResidualBlock
from .scaling import MinMaxScaling, ZScoreScaling
from .sequential import Sequential
from .summary import activation_memory, summarize

__all__ = [
    "ELU",
    "Activation",
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
    "GroupNormalization",
    "Hinge",
    "Input",
    "InstanceNormalization",
    "Layer",
    "LayerNormalization",
    "LeakyReLU",
    "Loss",
    "MaxPooling1D",
    "MaxPooling2D",
    "MaxPooling3D",
    "MeanSquaredError",
    "MinMaxScaling",
    "MulticlassHinge",
    "PReLU",
    "RMSNormalization",
    "ReLU",
    "ResidualBlock",
    "Sequential",
    "Softmax",
    "SparseCategoricalCrossentropy",
    "UnitNormalization",
    "ZScoreScaling",
    "activation_memory",
    "elu",
    "gelu",
    "hard_sigmoid",
    "leaky_relu",
    "locate_receptive_field",
    "log_sigmoid",
    "log_softmax",
    "normalize",
    "perturbed_receptive_field",
    "prelu",
    "receptive_field",
    "relu",
    "relu6",
    "selu",
    "sigmoid",
    "silu",
    "softmax",
    "softplus",
    "softsign",
    "summarize",
    "tanh",
]
