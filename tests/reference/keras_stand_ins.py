"""Layers that Keras has under no name, built from its layers and operations."""

import keras
from keras import ops


class AnyAxisRMS(keras.layers.Layer):
    """Keras's own layer multiplies its scale along the last axes, whichever it averages over."""

    def __init__(self, axis, epsilon):
        super().__init__()
        self.axis, self.epsilon = axis if isinstance(axis, tuple) else (axis,), epsilon

    def build(self, shape):
        named = {axis % len(shape) for axis in self.axis}
        self.spread = tuple(size if axis in named else 1 for axis, size in enumerate(shape))
        sizes = [shape[axis] for axis in sorted(named)]
        self.factor = self.add_weight(shape=sizes, initializer="ones")

    def call(self, x):
        divided = ops.rms_normalization(x, None, self.axis, self.epsilon)
        return divided * ops.reshape(self.factor, self.spread)

    def compute_output_shape(self, shape):
        return shape


class AnyOrderUnit(keras.layers.Layer):
    """Keras's own layer is of order 2; of its functions, one takes sums of absolute values."""

    def __init__(self, axis, order, epsilon):
        super().__init__()
        self.axis, self.order, self.epsilon = axis, order, epsilon

    def call(self, x):
        if self.order == 2:
            return ops.normalize(x, self.axis, 2, self.epsilon)
        norm = ops.sum(ops.abs(x), self.axis, keepdims=True)
        return x / ops.maximum(norm, self.epsilon)

    def compute_output_shape(self, shape):
        return shape


class Residual(keras.layers.Layer):
    """Two stacks of layers on the same input, and an addition."""

    def __init__(self, layers, projection):
        super().__init__()
        self.body = keras.Sequential(layers)
        self.shortcut = keras.Sequential([*projection, keras.layers.Identity()])
        self.add = keras.layers.Add()

    def build(self, shape):
        self.body.build(shape)
        self.shortcut.build(shape)

    def call(self, x, training=False):
        return self.add([self.body(x, training=training), self.shortcut(x, training=training)])

    def compute_output_shape(self, shape):
        return self.body.compute_output_shape(shape)
