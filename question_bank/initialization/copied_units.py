"""What becomes of units that start with equal weights."""

import numpy as np

from quizgen.authoring import Distractor, Integer, Problem, template
from quizgen.figures.dense_network import dense_network
from quizgen.reference import SGD, Dense, HalfSumOfSquares, tanh


@template(
    level=2,
    parameters={
        "equal": (3, 4, 5, 6, 8),
        "random": (2, 3, 4, 5, 6),
        "inputs": (2, 3, 5),
        "steps": (2, 3),
    },
    prompt=r"""
A small network has <<inputs>> inputs, a hidden layer of <<equal + random>> units with tanh, one
output and no biases. Of the hidden units, <<equal>> start with the same weights, on their way in
and on their way out; the other <<random>> start at random. The network is trained by <<steps>> steps
of gradient descent.

How many different features does the hidden layer compute afterwards?
""",
    solution=r"""
Units with equal weights compute the same output and receive the same gradient, so each step changes
them alike: they stay equal for ever. The <<equal>> equal units count as one, and each of the others
for itself:

$$1 + <<random>> = <<answer>>$$

Random weights break this symmetry.
""",
)
def copied_units(equal: int, random: int, inputs: int, steps: int) -> Problem:
    rng = np.random.default_rng((equal, random, inputs))
    units = equal + random
    times = [equal] + [1] * random
    kernel = np.repeat(rng.normal(size=(inputs, random + 1)), times, axis=1)
    out = np.repeat(rng.normal(size=(random + 1, 1)), times, axis=0)
    x, t = rng.normal(size=(8, inputs)), rng.normal(size=(8, 1))
    hidden, head = Dense(units, use_bias=False), Dense(1, use_bias=False)
    loss, optimizer = HalfSumOfSquares(), SGD(0.05)
    for _ in range(steps):
        z = hidden(x, kernel)
        h = tanh(z)
        back = head.gradients(h, out, upstream=loss.gradient(t, head(h, out)))
        first = hidden.gradients(x, kernel, upstream=tanh.gradient(z, back.input))
        kernel, _ = optimizer.step(kernel, first.weights["kernel"])
        out, _ = optimizer.step(out, back.weights["kernel"])
    features = np.unique(np.round(kernel, 9), axis=1).shape[1]
    return Problem(
        answer=Integer(features),
        proof="1 + random",
        distractors=(
            Distractor(
                "symmetry-unnoticed",
                units,
                "Equal units get equal gradients: no step can tell them apart.",
            ),
            Distractor(
                "forgot-a-part",
                random,
                "The equal units compute something as well: one feature, all of them the same.",
            ),
            Distractor(
                "symmetry-halves",
                random + equal // 2,
                "There is nothing that half of the equal units would do otherwise.",
            ),
            Distractor(
                "symmetry-unnoticed",
                random + steps + 1,
                "The steps do not make equal units different, one after the other.",
            ),
            Distractor(
                "multiplied-not-added",
                equal * random,
                "The units are not paired: each random one counts once, and all equal ones together once.",
            ),
            Distractor(
                "counted-wrong-thing",
                1,
                "The units that started at random stay different.",
            ),
        ),
        figure=lambda: dense_network((inputs, units, 1)),
    )
