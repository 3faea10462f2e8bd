"""Output shape of RepeatVector."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Permute, RepeatVector, Sequential


@template(
    level=1,
    parameters={"N": (4, 8, 16, 32), "d": (3, 5, 10, 24, 64), "n": (2, 6, 7, 9, 12)},
    prompt=r"""
A batch of <<N>> vectors with <<d>> features each, of shape `(<<N>>, <<d>>)`, enters `RepeatVector(<<n>>)`.

What is the shape of its output, batch axis included?
""",
    solution=r"""
Each vector is repeated $<<n>>$ times along a new axis of steps, which comes right behind the batch axis. Each
step holds all features:

$$\frac{<<N>> \cdot <<n>> \cdot <<d>>}{<<N>> \cdot <<d>>} = <<n>>$$

times as many values come out, and the shape is <<answer>>.
""",
)
def repeat_vector_shape(N: int, d: int, n: int) -> Problem:
    layer = RepeatVector(n)

    def list_them() -> tuple[int, ...]:
        batch = [[[0] * d for _step in range(n)] for _sample in range(N)]
        return (len(batch), len(batch[0]), len(batch[0][0]))

    return Problem(
        answer=Shape((N, *layer.output_shape((d,)))),
        proof=Road("the copies written out", list_them),
        distractors=(
            Distractor(
                "permutation-wrong",
                (N, *Sequential([layer, Permute((2, 1))]).output_shape((d,))),
                "The new axis of steps comes before the features.",
            ),
            Distractor(
                "batch-axis-wrong",
                (n, N, d),
                "The batch axis stays first.",
            ),
            Distractor(
                "batch-axis-wrong",
                (n, d, N),
                "The batch axis stays first, and the features stay last.",
            ),
            Distractor(
                "wrong-axis-repeated",
                (d, N * n),
                "Samples and features stay first and last, and none is added to them.",
            ),
        ),
    )
