"""TITLE."""

# Each part is to be replaced by yours. `quizgen show ID --solution` shows what you have,
# `quizgen check ID` proves it.

from quizgen.authoring import Distractor, Integer, Problem, replace, template
from quizgen.reference import Dense


@template(
    level=1,  # 1 recall, 2 one step, 3 several steps, 4 insight, 5 research
    # each parameter with all of its values: the question has as many variants as they combine to
    parameters={
        "n_in": (3, 4, 5, 6, 8, 10),
        "units": (7, 9, 12, 16, 20),
        "use_bias": (True, False),
    },
    # Markdown with $LaTeX$; the parameters are filled in; say all that the answer depends on
    prompt=r"""
A `Dense` layer <<"with" if use_bias else "without">> biases has <<n_in>> inputs and <<units>>
units.

How many learnable parameters does it have?
""",
    # sees `answer` and what `working` holds, too; show the numbers, and say the answer
    solution=r"""
Every unit has a weight for each input<<" and a bias" if use_bias else "">>:

<% if use_bias %>
$$(<<n_in>> + 1) \cdot <<units>> = <<answer>>$$
<% else %>
$$<<n_in>> \cdot <<units>> = <<answer>>$$
<% endif %>
""",
)
def question(n_in: int, units: int, use_bias: bool) -> Problem:
    # the answer is computed by the verified reference, never by a formula typed again
    layer = Dense(units=units, use_bias=use_bias)
    weights = replace(layer, use_bias=False).count_params((n_in,))
    return Problem(
        answer=Integer(layer.count_params((n_in,))),
        # the second, independent road to the answer; it must agree on every variant
        proof="n_in * units + (units if use_bias else 0)",
        # what a confused student answers: the misconception (`quizgen misconceptions` lists
        # them), the value, one line of feedback; five or six, some of them smaller than the
        # answer and some larger, so that nobody can guess
        distractors=(
            Distractor("forgot-bias", weights, "One bias for each unit is missing.")
            if use_bias
            else Distractor("bias-miscounted", weights + units, "There are no biases."),
            Distractor("bias-miscounted", weights + n_in, "Biases belong to units, not to inputs."),
            Distractor("bias-miscounted", weights + 1, "No single bias serves the whole layer."),
            Distractor("bias-miscounted", weights + units + n_in, "Inputs have no biases."),
            Distractor("counted-wrong-thing", n_in + units, "Each input meets each unit."),
            Distractor("counted-wrong-thing", weights - units, "That is one input too few."),
        ),
    )
