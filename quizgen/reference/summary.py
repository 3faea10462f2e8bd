"""What a model is made of: one line a layer, and the memory that its activations take."""

import math
import re
from collections import Counter
from dataclasses import dataclass

from quizgen.reference.layers.input import Input
from quizgen.reference.layers.layer import Layer
from quizgen.reference.sequential import Sequential
from quizgen.reference.shapes import Shape


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One layer of a model: its name, output shape (without the batch axis) and weights."""

    name: str
    layer: Layer
    output_shape: Shape
    params: int
    trainable: int


def summary_rows(model: Sequential, input_shape: Shape) -> tuple[SummaryRow, ...]:
    """Return one row for each layer, leaving out `Input`.

    Errors: whatever the layer says that cannot take the shape it is given.
    Source: Keras, whose `Model.summary` has the same rows and numbers layers of a kind alike.

    >>> [row.params for row in summary_rows(Sequential([Flatten(), Dense(10)]), (28, 28))]
    [0, 7850]
    """
    seen: Counter[str] = Counter()
    rows = []
    for layer, entering in model.entering(input_shape):
        output_shape = layer.output_shape(entering)
        if isinstance(layer, Input):
            continue
        name = _snake_case(type(layer).__name__)
        number = f"_{seen[name]}" if seen[name] else ""
        seen[name] += 1
        params, trainable = layer.count_params(entering), layer.count_trainable(entering)
        rows.append(SummaryRow(name + number, layer, output_shape, params, trainable))
    return tuple(rows)


def summarize(model: Sequential, input_shape: Shape) -> str:
    """Return a table of the layers with their output shapes and parameters, and the totals.

    Errors: whatever the layer says that cannot take the shape it is given.
    Source: Keras, "Model.summary".

    >>> print(summarize(Sequential([Flatten(), Dense(10)]), (28, 28)))
    Layer (type)       Output Shape  Param #
    ────────────────────────────────────────
    flatten (Flatten)  (None, 784)         0
    dense (Dense)      (None, 10)      7,850
    ────────────────────────────────────────
    Total params: 7,850
    Trainable params: 7,850
    Non-trainable params: 0
    """
    rows = summary_rows(model, input_shape)
    cells = [
        (f"{row.name} ({type(row.layer).__name__})", _with_batch(row.output_shape), row.params)
        for row in rows
    ]
    texts = [
        ("Layer (type)", "Output Shape", "Param #"),
        *((name, shape, f"{params:,}") for name, shape, params in cells),
    ]
    first, second, third = (max(map(len, column)) for column in zip(*texts, strict=True))
    head, *body = (
        f"{name:<{first}}  {shape:<{second}}  {params:>{third}}" for name, shape, params in texts
    )
    rule = "─" * len(head)
    params, trainable = sum(row.params for row in rows), sum(row.trainable for row in rows)
    totals = [
        f"Total params: {params:,}",
        f"Trainable params: {trainable:,}",
        f"Non-trainable params: {params - trainable:,}",
    ]
    return "\n".join([head, rule, *body, rule, *totals])


def activation_memory(
    layer: Layer, input_shape: Shape, batch_size: int = 1, bytes_per_value: int = 4
) -> int:
    """Return the bytes of the outputs of all layers, which the backward pass needs.

    Neither the input nor the weights are counted; frameworks may keep less by computing in place.
    Errors: ValueError for a size that is unknown.
    Source: the definition; 4 bytes are a float32, the frameworks' default.

    >>> activation_memory(Sequential([Conv2D(8, 3), Flatten()]), (30, 30, 1), batch_size=2)
    100352
    """
    return math.prod((layer.count_activations(input_shape), batch_size, bytes_per_value))


def _with_batch(shape: Shape) -> str:
    return str((None, *shape))


def _snake_case(name: str) -> str:
    """Write a class's name as Keras writes a layer's: a word starts where capitals do."""
    return re.sub(r"(?<=.)(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])", "_", name).lower()
