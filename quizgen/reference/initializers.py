"""First weights: random, of a size that keeps signals from fading or growing."""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from quizgen.reference.arrays import Array

# of a standard normal number that is drawn again unless it lies between −2 and 2
TRUNCATED_STDDEV = 0.87962566103423978


def fans(shape: tuple[int, ...]) -> tuple[int, int]:
    """Count the inputs and the outputs of one unit, (fan_in, fan_out), for a kernel of this shape.

    Shapes: (fan_in, fan_out) of a dense layer; (*kernel_size, C_in, C_out) of a convolution has
    the fans K · C_in and K · C_out, where K is the number of kernel positions.
    Errors: ValueError for a size that is not positive.
    Source: Keras, "VarianceScaling class". PyTorch's kernels have the outputs first, then the
    inputs.

    >>> fans((3, 3, 16, 32))
    (144, 288)
    """
    if any(size < 1 for size in shape):
        raise ValueError(f"shape must hold positive sizes, got {shape}")
    if len(shape) < 2:
        return math.prod(shape), math.prod(shape)
    positions = math.prod(shape[:-2])
    return positions * shape[-2], positions * shape[-1]


class Initializer(ABC):
    """An initializer knows how far first weights should spread, and draws them."""

    __slots__ = ()

    @abstractmethod
    def variance(self, shape: tuple[int, ...]) -> float:
        """Return the variance of the weights of a kernel of this shape."""

    @abstractmethod
    def __call__(self, shape: tuple[int, ...], generator: np.random.Generator) -> Array:
        """Draw weights of this shape."""

    def stddev(self, shape: tuple[int, ...]) -> float:
        """Return the standard deviation of the weights: the root of their variance."""
        return math.sqrt(self.variance(shape))

    def limit(self, shape: tuple[int, ...]) -> float:
        """Return the bound a of the uniform distribution on (−a, a) of this variance, a²/3."""
        return math.sqrt(3 * self.variance(shape))


class Normal(Initializer):
    """Draws from a normal distribution that is truncated at two standard deviations."""

    __slots__ = ()

    def __call__(self, shape: tuple[int, ...], generator: np.random.Generator) -> Array:
        """Draw weights from the truncated normal distribution of this variance."""
        return truncated_normal(self.stddev(shape), shape, generator)


class Uniform(Initializer):
    """Draws from −limit to limit."""

    __slots__ = ()

    def __call__(self, shape: tuple[int, ...], generator: np.random.Generator) -> Array:
        """Draw weights from the uniform distribution of this variance."""
        return uniform(self.limit(shape), shape, generator)


def truncated_normal(
    stddev: float, shape: tuple[int, ...], generator: np.random.Generator
) -> Array:
    """Draw normal numbers, and again those beyond two standard deviations.

    They spread wider before they are truncated, so that afterwards they have the stddev asked for.
    """
    z = np.asarray(generator.standard_normal(shape))
    while (outside := np.abs(z) > 2).any():
        z[outside] = generator.standard_normal(np.count_nonzero(outside))
    return z * (stddev / TRUNCATED_STDDEV)


def uniform(limit: float, shape: tuple[int, ...], generator: np.random.Generator) -> Array:
    """Draw numbers that lie anywhere between −limit and limit."""
    return np.asarray(generator.uniform(-limit, limit, shape))


@dataclass(frozen=True, slots=True)
class GlorotNormal(Normal):
    """Draw weights from a normal distribution of the variance 2 / (fan_in + fan_out).

    It keeps the variance of signals on their way forward and of gradients on their way back, as
    far as the activation is about the identity; also named after Xavier.
    Shapes: that of the kernel, see `fans`.
    Errors: ValueError for a size that is not positive.
    Source: Glorot and Bengio 2010; Keras, "GlorotNormal class", truncated at two standard
    deviations. PyTorch's `xavier_normal_` is not truncated.

    >>> GlorotNormal().stddev((128, 72))
    0.1
    """

    def variance(self, shape: tuple[int, ...]) -> float:
        """Return 2 / (fan_in + fan_out)."""
        return 2 / sum(fans(shape))


@dataclass(frozen=True, slots=True)
class GlorotUniform(Uniform):
    """Draw weights from −a to a, where a = √(6 / (fan_in + fan_out)).

    It keeps the variance of signals on their way forward and of gradients on their way back, as
    far as the activation is about the identity; also named after Xavier.
    Shapes: that of the kernel, see `fans`.
    Errors: ValueError for a size that is not positive.
    Source: Glorot and Bengio 2010; Keras, "GlorotUniform class". PyTorch: `xavier_uniform_`.

    >>> GlorotUniform().limit((64, 86))
    0.2
    """

    def variance(self, shape: tuple[int, ...]) -> float:
        """Return 2 / (fan_in + fan_out)."""
        return 2 / sum(fans(shape))


@dataclass(frozen=True, slots=True)
class HeNormal(Normal):
    """Draw weights from a normal distribution of the variance 2 / fan_in.

    The 2 makes up for relu, which lets through half of the second moment; also named after
    Kaiming.
    Shapes: that of the kernel, see `fans`.
    Errors: ValueError for a size that is not positive.
    Source: He, Zhang, Ren and Sun 2015; Keras, "HeNormal class", truncated at two standard
    deviations. PyTorch's `kaiming_normal_` is not truncated.

    >>> HeNormal().stddev((200, 10))
    0.1
    """

    def variance(self, shape: tuple[int, ...]) -> float:
        """Return 2 / fan_in."""
        return 2 / fans(shape)[0]


@dataclass(frozen=True, slots=True)
class HeUniform(Uniform):
    """Draw weights from −a to a, where a = √(6 / fan_in).

    The 2 makes up for relu, which lets through half of the second moment; also named after
    Kaiming.
    Shapes: that of the kernel, see `fans`.
    Errors: ValueError for a size that is not positive.
    Source: He, Zhang, Ren and Sun 2015; Keras, "HeUniform class". PyTorch: `kaiming_uniform_`.

    >>> HeUniform().limit((24, 10))
    0.5
    """

    def variance(self, shape: tuple[int, ...]) -> float:
        """Return 2 / fan_in."""
        return 2 / fans(shape)[0]
