"""Cases for the functions that describe a model: Keras's own table, and arrays that are there."""

import math
import os
import re
from unittest import mock

import numpy as np
from hypothesis import strategies as st

from quizgen.reference import (
    AveragePooling2D,
    BatchNormalization,
    Conv2D,
    Dense,
    Flatten,
    GlobalAveragePooling2D,
    Input,
    LayerNormalization,
    Sequential,
)

from .oracle import keras_layer


def model(draw):
    filters = st.sampled_from([2, 40])
    middle = st.sampled_from([BatchNormalization(), LayerNormalization(), AveragePooling2D(2)])
    last = st.sampled_from([Flatten(), GlobalAveragePooling2D()])
    layers = [
        Conv2D(draw(filters), 3),
        draw(middle),
        Conv2D(draw(filters), 2, use_bias=draw(st.booleans())),
        draw(middle),
        draw(last),
        Dense(draw(filters)),
    ]
    return layers, (10, 9, draw(st.sampled_from([1, 3])))


def summarize_case(draw, rng):
    layers, input_shape = model(draw)
    lines: list[str] = []
    judge = keras_layer(Sequential(layers), (None, *input_shape))
    with mock.patch.dict(os.environ, COLUMNS="240"):  # no wider than the terminal, or cut off
        judge.summary(line_length=240, print_fn=lines.append)
    theirs = "\n".join(lines)

    def judge_table(ours):
        assert keras_cells(theirs) == [
            re.split(r"\s{2,}", line.strip()) for line in ours.splitlines() if "(" in line
        ]
        totals = re.findall(r"(\w+(?:-\w+)?) params: ([\d,]+)", theirs)
        assert re.findall(r"(\S+) params: (\S+)", ours) == totals

    declared = [Input(input_shape)] if draw(st.booleans()) else []
    return {"model": Sequential([*declared, *layers]), "input_shape": input_shape}, judge_table


def summary_rows_case(draw, rng):
    layers, input_shape = model(draw)
    judge = keras_layer(Sequential(layers), (None, *input_shape))

    shapes = [(None, *input_shape)]
    for theirs in judge.layers:
        shapes.append(tuple(theirs.compute_output_shape(shapes[-1])))

    def judge_rows(ours):
        assert [row.layer for row in ours] == layers
        assert [(None, *row.output_shape) for row in ours] == shapes[1:]
        assert [row.params for row in ours] == [theirs.count_params() for theirs in judge.layers]
        learned = sum(math.prod(weight.shape) for weight in judge.trainable_weights)
        assert sum(row.trainable for row in ours) == learned

    declared = Sequential([Input(input_shape), *layers])
    return {"model": declared, "input_shape": input_shape}, judge_rows


def keras_cells(text):
    """Read the cells of Keras's table, and number its layers as if it had built no others."""
    rows = [line for line in text.splitlines() if line[:1] in ("│", "┃")]
    cells = [[cell.strip() for cell in re.split("[│┃]", row)[1:-1]] for row in rows]
    seen: dict[str, int] = {}
    for row in cells[1:]:
        kind = re.search(r"\((\w+)\)", row[0]).group(1)
        name = re.sub(r"_\d+ \(", " (", row[0]).split(" ")[0]
        number = seen.get(kind, 0)
        seen[kind] = number + 1
        row[0] = f"{name}_{number} ({kind})" if number else f"{name} ({kind})"
    return cells


def activation_memory_case(draw, rng):
    layers, input_shape = model(draw)
    batch_size = draw(st.integers(1, 3))
    y, memory = rng.normal(size=(batch_size, *input_shape)).astype(np.float32), 0
    for layer in layers:
        judge = keras_layer(layer, y.shape)
        y = np.asarray(judge(y), dtype=np.float32)
        memory += y.nbytes
    stack = Sequential([Sequential(layers[:2]), *layers[2:]])
    return {"layer": stack, "input_shape": input_shape, "batch_size": batch_size}, memory
