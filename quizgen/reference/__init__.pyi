from .activations.exponential_units import elu, selu, softplus
from .activations.gated_units import gelu, silu
from .activations.rectifiers import leaky_relu, prelu, relu, relu6
from .activations.sigmoids import hard_sigmoid, log_sigmoid, sigmoid, softsign, tanh
from .activations.softmaxes import log_softmax, softmax
from .classifying import accuracy, f1_score, precision, recall
from .constraints import MaxNorm
from .correlation import cross_correlate, true_convolution
from .families import family
from .gradient_clipping import clip_by_global_norm, clip_by_norm, clip_by_value
from .gradients import Gradients
from .initializers import (
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    Initializer,
    fans,
)
from .layers.activation import Activation
from .layers.average_pooling import (
    AveragePooling1D,
    AveragePooling2D,
    AveragePooling3D,
)
from .layers.batch_normalization import BatchNormalization
from .layers.convolution import Conv1D, Conv2D, Conv3D
from .layers.cropping import Cropping1D, Cropping2D, Cropping3D
from .layers.dense import Dense
from .layers.depthwise_convolution import DepthwiseConv1D, DepthwiseConv2D
from .layers.dropout import Dropout
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
from .layers.noise import GaussianDropout, GaussianNoise
from .layers.permute import Permute
from .layers.prelu import PReLU
from .layers.relu import ReLU
from .layers.repeat_vector import RepeatVector
from .layers.reshape import Reshape
from .layers.rms_normalization import RMSNormalization
from .layers.separable_convolution import SeparableConv1D, SeparableConv2D
from .layers.softmax import Softmax
from .layers.spatial_dropout import SpatialDropout1D, SpatialDropout2D, SpatialDropout3D
from .layers.transposed_convolution import Conv1DTranspose, Conv2DTranspose, Conv3DTranspose
from .layers.unit_normalization import UnitNormalization
from .layers.up_sampling import UpSampling1D, UpSampling2D, UpSampling3D
from .layers.zero_padding import ZeroPadding1D, ZeroPadding2D, ZeroPadding3D
from .losses.binary_crossentropy import BinaryCrossentropy
from .losses.binary_focal_crossentropy import BinaryFocalCrossentropy
from .losses.categorical_crossentropy import (
    CategoricalCrossentropy,
    SparseCategoricalCrossentropy,
)
from .losses.class_hinge import CategoricalHinge, MulticlassHinge
from .losses.cosine_similarity import CosineSimilarity
from .losses.half_sum_of_squares import HalfSumOfSquares
from .losses.hinge import Hinge, SquaredHinge
from .losses.huber import Huber
from .losses.kl_divergence import KLDivergence
from .losses.log_cosh import LogCosh
from .losses.loss import Loss
from .losses.mean_absolute_error import MeanAbsoluteError
from .losses.mean_absolute_percentage_error import MeanAbsolutePercentageError
from .losses.mean_squared_error import MeanSquaredError
from .losses.mean_squared_logarithmic_error import MeanSquaredLogarithmicError
from .losses.negative_log_likelihood import NegativeLogLikelihood
from .losses.poisson import Poisson
from .merging.arithmetic import Add, Average, Multiply, Subtract
from .merging.concatenate import Concatenate
from .merging.dot import Dot
from .merging.extremes import Maximum, Minimum
from .merging.merge import Merge
from .model_selection import diagnose_fit, select_model
from .neighbours import distances, nearest_neighbours
from .normalizing import normalize
from .numeric import gradient_check, numeric_gradient, relative_error
from .optimizers.adagrad import Adagrad
from .optimizers.adam import Adam
from .optimizers.adamw import AdamW
from .optimizers.optimizer import Optimizer
from .optimizers.rmsprop import RMSprop
from .optimizers.sgd import SGD
from .perturbing import perturbed_receptive_field
from .receptive_fields import ReceptiveField, locate_receptive_field, receptive_field
from .reducing_on_plateau import reduce_on_plateau
from .regularizers import L1, L1L2, L2, Regularizer
from .residual import ResidualBlock
from .scaling import MinMaxScaling, Scaling, ZScoreScaling
from .schedules.cosine_decay import CosineDecay, CosineDecayRestarts
from .schedules.exponential_decay import ExponentialDecay
from .schedules.inverse_time_decay import InverseTimeDecay
from .schedules.linear_warmup import LinearWarmup
from .schedules.piecewise_constant_decay import PiecewiseConstantDecay
from .schedules.polynomial_decay import PolynomialDecay
from .schedules.schedule import Schedule
from .sequential import Sequential
from .soft_thresholding import soft_threshold
from .splitting import batches, k_fold, split
from .stopping_early import stop_early
from .summary import SummaryRow, activation_memory, summarize, summary_rows
from .variance_scaling import VarianceScaling

__all__ = [
    "ELU",
    "L1",
    "L1L2",
    "L2",
    "SGD",
    "Activation",
    "Adagrad",
    "Adam",
    "AdamW",
    "Add",
    "Average",
    "AveragePooling1D",
    "AveragePooling2D",
    "AveragePooling3D",
    "BatchNormalization",
    "BinaryCrossentropy",
    "BinaryFocalCrossentropy",
    "CategoricalCrossentropy",
    "CategoricalHinge",
    "Concatenate",
    "Conv1D",
    "Conv1DTranspose",
    "Conv2D",
    "Conv2DTranspose",
    "Conv3D",
    "Conv3DTranspose",
    "CosineDecay",
    "CosineDecayRestarts",
    "CosineSimilarity",
    "Cropping1D",
    "Cropping2D",
    "Cropping3D",
    "Dense",
    "DepthwiseConv1D",
    "DepthwiseConv2D",
    "Dot",
    "Dropout",
    "ExponentialDecay",
    "Flatten",
    "GaussianDropout",
    "GaussianNoise",
    "GlobalAveragePooling1D",
    "GlobalAveragePooling2D",
    "GlobalAveragePooling3D",
    "GlobalMaxPooling1D",
    "GlobalMaxPooling2D",
    "GlobalMaxPooling3D",
    "GlorotNormal",
    "GlorotUniform",
    "Gradients",
    "GroupNormalization",
    "HalfSumOfSquares",
    "HeNormal",
    "HeUniform",
    "Hinge",
    "Huber",
    "Initializer",
    "Input",
    "InstanceNormalization",
    "InverseTimeDecay",
    "KLDivergence",
    "Layer",
    "LayerNormalization",
    "LeakyReLU",
    "LinearWarmup",
    "LogCosh",
    "Loss",
    "MaxNorm",
    "MaxPooling1D",
    "MaxPooling2D",
    "MaxPooling3D",
    "Maximum",
    "MeanAbsoluteError",
    "MeanAbsolutePercentageError",
    "MeanSquaredError",
    "MeanSquaredLogarithmicError",
    "Merge",
    "MinMaxScaling",
    "Minimum",
    "MulticlassHinge",
    "Multiply",
    "NegativeLogLikelihood",
    "Optimizer",
    "PReLU",
    "Permute",
    "PiecewiseConstantDecay",
    "Poisson",
    "PolynomialDecay",
    "RMSNormalization",
    "RMSprop",
    "ReLU",
    "ReceptiveField",
    "Regularizer",
    "RepeatVector",
    "Reshape",
    "ResidualBlock",
    "Scaling",
    "Schedule",
    "SeparableConv1D",
    "SeparableConv2D",
    "Sequential",
    "Softmax",
    "SparseCategoricalCrossentropy",
    "SpatialDropout1D",
    "SpatialDropout2D",
    "SpatialDropout3D",
    "SquaredHinge",
    "Subtract",
    "SummaryRow",
    "UnitNormalization",
    "UpSampling1D",
    "UpSampling2D",
    "UpSampling3D",
    "VarianceScaling",
    "ZScoreScaling",
    "ZeroPadding1D",
    "ZeroPadding2D",
    "ZeroPadding3D",
    "accuracy",
    "activation_memory",
    "batches",
    "clip_by_global_norm",
    "clip_by_norm",
    "clip_by_value",
    "cross_correlate",
    "diagnose_fit",
    "distances",
    "elu",
    "f1_score",
    "family",
    "fans",
    "gelu",
    "gradient_check",
    "hard_sigmoid",
    "k_fold",
    "leaky_relu",
    "locate_receptive_field",
    "log_sigmoid",
    "log_softmax",
    "nearest_neighbours",
    "normalize",
    "numeric_gradient",
    "perturbed_receptive_field",
    "precision",
    "prelu",
    "recall",
    "receptive_field",
    "reduce_on_plateau",
    "relative_error",
    "relu",
    "relu6",
    "select_model",
    "selu",
    "sigmoid",
    "silu",
    "soft_threshold",
    "softmax",
    "softplus",
    "softsign",
    "split",
    "stop_early",
    "summarize",
    "summary_rows",
    "tanh",
    "true_convolution",
]
