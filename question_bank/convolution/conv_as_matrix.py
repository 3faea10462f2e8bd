"""A 1-D convolution as a matrix."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.reference import Conv1D, Dense


@template(
    level=3,
    parameters={"n": range(8, 24), "K": (2, 3, 4, 5)},
    prompt=r"""
A `Conv1D` layer with one filter of length <<K>>, stride 1, no padding and no bias takes sequences of
length <<n>> with one channel. The same map from inputs to outputs can be written as a matrix, with a
row for each output and a column for each input.
""",
    solution=r"""
There are $<<n>> - <<K>> + 1 = <<rows>>$ outputs, so the matrix has

$$<<rows>> \cdot <<n>> = <<entries>>$$

entries. Each row holds the <<K>> weights of the kernel, one step further than the row above, and
zeros elsewhere:

$$<<rows>> \cdot <<K>> = <<filled>>$$

So the answer is <<answer>>. The weights in all rows are the same <<K>>: that is weight sharing.
""",
)
def conv_as_matrix(n: int, K: int) -> Problem:
    layer = Conv1D(1, K, use_bias=False)
    rows = layer.count_outputs((n, 1))
    entries, filled = Dense(rows, use_bias=False).count_params((n,)), layer.macs((n, 1))

    def fill_in() -> tuple[int, int]:
        matrix = []
        for start in range(n):
            if start + K <= n:
                matrix.append([int(start <= place < start + K) for place in range(n)])
        return sum(map(len, matrix)), sum(map(sum, matrix))

    return Problem(
        answer=Parts(
            (
                Part("How many entries does the matrix have?", Integer(entries)),
                Part(
                    "How many of them hold a weight of the kernel?",
                    Integer(filled),
                    follows=f"{K} * a / {n}",
                ),
            )
        ),
        proof=Road("the matrix filled in and counted", fill_in),
        distractors=(
            Distractor(
                "shape-unchanged",
                (n * n, n * K),
                "Without padding there are fewer outputs, and so fewer rows, than inputs.",
            ),
            Distractor(
                "weight-sharing-confused",
                (entries, K),
                "The same weights stand in every row: count their places, not the weights.",
            ),
            Distractor(
                "forgot-plus-one",
                (entries - n, filled - K),
                "The first place of the kernel counts too: there is one row more.",
            ),
            Distractor(
                "fully-connected-thinking",
                (entries, entries),
                "A dense layer would fill the whole matrix; most entries here are zero.",
            ),
            Distractor(
                "counted-wrong-thing",
                (entries, entries - filled),
                "Those are the zeros of the matrix.",
            ),
        ),
        working={"rows": rows, "entries": entries, "filled": filled},
    )
