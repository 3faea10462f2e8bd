"""Parameters of an embedding, and of what follows it."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Dense


@template(
    level=1,
    parameters={
        "V": (20, 50, 100, 500, 1000, 5000),
        "d": (4, 6, 8, 12, 16, 32),
        "units": (0, 2, 3, 5),
    },
    prompt=r"""
The layer `Embedding(input_dim=<<V>>, output_dim=<<d>>)` turns each token of a text into a vector.
<% if units %>
The vectors of a text are averaged, and a `Dense` layer with <<units>> units and one bias for each of
them follows.

How many learnable parameters do the two layers have together?
<% else %>

How many learnable parameters does it have?
<% endif %>
""",
    solution=r"""
An embedding is a table: one row of <<d>> numbers for each of the <<V>> tokens, and no bias. (It is a dense
layer on one-hot vectors, which pick out a row of its kernel.)

$$<<V>> \cdot <<d>> = <<V * d>>$$
<% if units %>

The mean has <<d>> entries too, so the dense layer has

$$(<<d>> + 1) \cdot <<units>> = <<(d + 1) * units>>$$

parameters, which makes

$$<<V * d>> + <<(d + 1) * units>> = <<answer>>$$
<% endif %>
""",
)
def embedding_params(V: int, d: int, units: int) -> Problem:
    def count(tokens: int, *, use_bias: bool = False, dense_bias: bool = True) -> int:
        table = Dense(d, use_bias=use_bias).count_params((tokens,))  # of one-hot vectors
        head = Dense(units, use_bias=dense_bias).count_params((d,)) if units else 0
        return table + head

    def row_by_row() -> int:
        rows = sum(len(range(d)) for _token in range(V))
        return rows + sum(d + 1 for _unit in range(units))

    return Problem(
        answer=Integer(count(V)),
        proof=Road("rows of the table, one by one", row_by_row),
        distractors=(
            Distractor(
                "bias-miscounted",
                count(V, use_bias=True),
                "A table that is looked up has no biases.",
            ),
            Distractor(
                "added-not-multiplied",
                count(V) - V * d + V + d,
                "Each token has a vector of its own: multiply.",
            ),
            Distractor(
                "counted-wrong-thing",
                count(1),
                f"That is the vector of one token; the table has {V} of them.",
            ),
            *(
                [Distractor("forgot-bias", count(V, dense_bias=False), "The units have biases.")]
                if units
                else []
            ),
            Distractor(
                "off-by-one",
                count(V) - d,
                "Every token has a row, the first and the last one too.",
            ),
            Distractor(
                "off-by-one",
                count(V + 1),
                f"The tokens are numbered from 0, so that {V} rows suffice.",
            ),
            Distractor(
                "bias-miscounted",
                count(V) + V,
                "A row of the table has one number for each of its dimensions, and no bias.",
            ),
            Distractor(
                "bias-miscounted",
                count(V, use_bias=True) + V,
                "A table that is looked up has no biases, neither for tokens nor for dimensions.",
            ),
        ),
    )
