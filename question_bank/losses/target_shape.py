"""Shape of the targets that a cross-entropy wants."""

from collections.abc import Iterator
from math import prod

import numpy as np

from quizgen.authoring import Distractor, Problem, Shape, template
from quizgen.reference import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Loss,
    SparseCategoricalCrossentropy,
)

LOSSES: dict[str, Loss] = {
    "one output": BinaryCrossentropy(),
    "tags": BinaryCrossentropy(),
    "one-hot": CategoricalCrossentropy(),
    "integers": SparseCategoricalCrossentropy(),
}
OTHER_RANK = {
    "one output": "The targets keep the axis of outputs, although its length is 1.",
    "tags": "Each tag has a target of its own: one number for an image is too few.",
    "one-hot": "One number for each sample, without a second axis, is the sparse form.",
    "integers": "A row for each sample belongs to one-hot targets.",
}


@template(
    level=1,
    parameters={
        "kind": tuple(LOSSES),
        "N": (8, 16, 20, 32, 50, 64, 100, 128),
        "C": (3, 5, 7, 10),
    },
    prompt=r"""
<% if kind == "one output" %>
A network with one sigmoid output sees batches of <<N>> samples. Its loss is `BinaryCrossentropy`, and
predictions and targets keep the axis of outputs.
<% elif kind == "tags" %>
A network has <<C>> sigmoid outputs, one for each tag that an image may carry, and sees batches of
<<N>> images. `BinaryCrossentropy` compares each output with a target of its own.
<% elif kind == "one-hot" %>
A network with a softmax over <<C>> classes sees batches of <<N>> samples. Its loss is
`CategoricalCrossentropy`, with one-hot targets.
<% else %>
A network with a softmax over <<C>> classes sees batches of <<N>> samples. Its loss is
`SparseCategoricalCrossentropy`, with one integer for each sample and no axis of length 1.
<% endif %>

What is the shape of the targets of a batch, with the batch axis first?
""",
    solution=r"""
<% if kind == "one output" %>
What is compared entry by entry has one shape: each sample has one row with one target, 0 or 1.
<% elif kind == "tags" %>
Each of the <<N>> images has <<C>> targets, 0 or 1, one for each tag; several may be 1.
<% elif kind == "one-hot" %>
Each of the <<N>> samples has a row with as many entries as there are classes.
<% else %>
Each of the <<N>> samples has one label. The predictions still have a column for each class: their
shape is `(<<N>>, <<C>>)`.
<% endif %>

<% if kind == "integers" %>
The shape is <<answer>>: there is no second axis.
<% else %>
The shape is <<answer>>, which is

$$<<factors>> = <<count>>$$

numbers in all.
<% endif %>
""",
)
def target_shape(kind: str, N: int, C: int) -> Problem:
    outputs = 1 if kind == "one output" else C
    answer = next(accepted(LOSSES[kind], N, outputs))
    row, label = (N, outputs), (N,)
    return Problem(
        answer=Shape(answer),
        proof="(N,) if kind == 'integers' else (N, 1) if kind == 'one output' else (N, C)",
        distractors=(
            Distractor(
                "label-encoding-wrong",
                row if answer == label else label,
                OTHER_RANK[kind],
            ),
            *others(kind, N, outputs),
        ),
        working={"factors": r" \cdot ".join(map(str, answer)), "count": prod(answer)},
    )


def others(kind: str, samples: int, outputs: int) -> tuple[Distractor, ...]:
    """Return the mistakes that depend on what the targets are."""
    reversed_axes = Distractor("wrong-axis", (outputs, samples), "The batch axis comes first.")
    whole_batch = f"Each of the {samples} samples of the batch has a target."
    if kind == "integers":
        column = (samples, outputs + 1)
        extra = Distractor("counted-wrong-thing", column, "A label is one number, not a row.")
        return reversed_axes, extra
    if kind == "one output":
        column = (samples, 2)
        return (
            Distractor("batch-axis-wrong", (1,), whole_batch),
            Distractor("batch-axis-wrong", (1, 1), whole_batch),
            Distractor(
                "counted-wrong-thing",
                column,
                "Label 0 needs no column: its probability is one minus that of label 1.",
            ),
        )
    return (
        reversed_axes,
        Distractor("batch-axis-wrong", (outputs,), whole_batch),
        Distractor(
            "keepdims-confused",
            (samples, outputs, 1),
            "Samples and outputs have an axis each; a number needs no third one.",
        ),
    )


def accepted(loss: Loss, samples: int, outputs: int) -> Iterator[tuple[int, ...]]:
    """Yield the shapes of targets that a loss takes beside predictions of that shape."""
    predictions = np.full((samples, outputs), 1 / outputs)
    for shape in (samples,), (samples, outputs):
        try:
            loss(np.zeros(shape), predictions)
        except ValueError:
            continue
        yield shape
