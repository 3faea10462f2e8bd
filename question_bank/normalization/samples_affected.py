"""Samples that a change in the batch reaches."""

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.reference import BatchNormalization, GroupNormalization, LayerNormalization


@template(
    level=2,
    parameters={
        "layer": ("batch", "batch at inference", "layer", "group"),
        "N": (8, 12, 16, 24, 32),
        "replaced": (1, 2, 3, 5),
        "more": (True, False),
    },
    prompt=r"""
A batch of <<N>> samples goes through
<% if layer == "batch" %>
batch normalization in training.
<% elif layer == "batch at inference" %>
batch normalization at inference.
<% else %>
<<layer>> normalization in training.
<% endif %>
Then <<replaced>> of the samples <<"is" if replaced == 1 else "are">> replaced by <<"another one" if replaced == 1 else "other ones">> and the
batch goes through the layer again, with the same weights.

<% if more %>
For how many of the <<N>> places in the batch can the output differ from the first time?
<% else %>
For how many of the <<N>> places in the batch is the output sure to be the same as the first time?
<% endif %>
""",
    solution=r"""
<% if layer == "batch" %>
In training, mean and variance are taken over the whole batch: every sample takes part in them, and each
output depends on all samples. So all <<N>> outputs can differ
<%- elif layer == "batch at inference" %>
At inference the stored statistics are used, so an output depends on its own sample only. Just the outputs
of the replaced samples can differ: <<replaced>>
<%- else %>
The statistics are taken from each sample by itself, so an output depends on its own sample only. Just
the outputs of the replaced samples can differ: <<replaced>>
<%- endif %>
<% if more %>
.
<% else %>
, and

$$<<N>> - <<changed>> = <<answer>>$$

cannot.
<% endif %>
""",
)
def samples_affected(layer: str, N: int, replaced: int, more: bool) -> Problem:
    before = np.sin(np.arange(4.0 * N)).reshape(N, 4)
    after = before.copy()
    after[:replaced] = np.cos(np.arange(4.0 * replaced)).reshape(replaced, 4)
    changed = int((~np.isclose(output(layer, before), output(layer, after)).all(1)).sum())
    other = replaced if layer == "batch" else N
    return Problem(
        answer=Integer(changed if more else N - changed),
        proof="(N if layer == 'batch' else replaced) if more else "
        "(0 if layer == 'batch' else N - replaced)",
        distractors=(
            Distractor(
                "norm-types-swapped",
                other if more else N - other,
                "Only batch normalization in training mixes the samples of a batch.",
            ),
            Distractor(
                "counted-wrong-thing",
                N - changed if more else changed,
                f"That is how many outputs can{'not' if more else ''} differ.",
            ),
            Distractor(
                "batch-coupling-misjudged",
                N - other if more else other,
                "Ask from which samples the mean of an output is taken.",
            ),
        ),
        working={"changed": changed},
    )


def output(layer: str, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what a layer makes of a batch with four features."""
    ones, zeros = np.ones(4), np.zeros(4)
    if layer.startswith("batch"):
        training = layer == "batch"
        return BatchNormalization()(x, ones, zeros, zeros, ones, training=training)
    kind = LayerNormalization() if layer == "layer" else GroupNormalization(2)
    return kind(x, ones, zeros)
