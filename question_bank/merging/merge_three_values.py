"""Merging three inputs at one position."""

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import Add, Average, Maximum, Merge, Minimum, Multiply

MERGES: dict[str, Merge] = {
    "Average": Average(),
    "Maximum": Maximum(),
    "Minimum": Minimum(),
    "Multiply": Multiply(),
}


@template(
    level=2,
    parameters={
        "kind": tuple(MERGES),
        "a": (-6, -2, 3, 7, 9),
        "b": (-5, -3, 2, 5, 8),
        "c": (-4, -7, 4, 6, 10),
    },
    prompt=r"""
*Three* feature maps of the same shape enter one merging layer `<<kind>>()`. At a certain position
they have the values $<<a>>$, $<<b>>$ and $<<c>>$, in this order.

Which value does the output have there?
""",
    solution=r"""
The layer takes all its inputs at once.

<% if kind == "Average" %>
$$\frac{<<a>> + <<b | signed>> + <<c | signed>>}{3} = <<answer>>$$
<% elif kind == "Multiply" %>
$$<<a | signed>> \cdot <<b | signed>> \cdot <<c | signed>> = <<answer>>$$
<% else %>
The <<"largest" if kind == "Maximum" else "smallest">> of the three values is <<answer>>.
<% endif %>
""",
)
def merge_three_values(kind: str, a: int, b: int, c: int) -> Problem:
    def merged(merge: Merge, *values: float) -> float:
        return float(merge(*([[value]] for value in values)).item())

    def one_after_the_other() -> float:
        match kind:
            case "Average":
                return sum((a, b, c)) / len((a, b, c))
            case "Multiply":
                return float(a * b * c)
        return float(sorted((a, b, c))[-1 if kind == "Maximum" else 0])

    pairwise = merged(Average(), merged(Average(), a, b), c)
    return Problem(
        answer=Decimal(merged(MERGES[kind], a, b, c), places=2),
        proof=Road("the rule, in plain arithmetic", one_after_the_other),
        distractors=(
            Distractor(
                "sum-not-mean" if kind == "Average" else "wrong-merge-op",
                merged(Add(), a, b, c),
                "That is the sum of the three values: `Add`.",
            ),
            *(
                Distractor("wrong-merge-op", merged(other, a, b, c), f"That is `{name}`.")
                for name, other in MERGES.items()
                if name != kind
            ),
            Distractor(
                "wrong-denominator",
                pairwise,
                "That is the mean of the third value and the mean of the first two.",
            ),
        ),
    )
