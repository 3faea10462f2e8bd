"""Which of two weight vectors a penalty prefers."""

from quizgen.authoring import Choice, Distractor, Problem, template
from quizgen.reference import L1, L2

PENALTIES = {"L1": L1(1), "L2": L2(1)}
A, B, SAME = "$a$", "$b$", "Both alike"


@template(
    level=2,
    parameters={
        "kind": tuple(PENALTIES),
        "a": ((4, 0), (6, 0), (0, 8), (5, 1), (3, 4), (-6, 2)),
        "b": ((2, 2), (-3, 3), (4, 4), (1, -5), (5, 0), (7, -1), (-2, 6)),
    },
    prompt=r"""
Two weight vectors fit the training data equally well:

$$a = <<a | list | vector>>, \qquad b = <<b | list | vector>>$$

Which of them has the smaller <<kind>> penalty, $\lambda
<%- if kind == "L1" %> \sum_i |w_i|<% else %> \sum_i w_i^2<% endif %>$?
""",
    solution=r"""
Without the factor $\lambda$ the penalties are

<% if kind == "L1" %>
$$|<<a[0]>>| + |<<a[1]>>| = <<pa>> \qquad \text{and} \qquad |<<b[0]>>| + |<<b[1]>>| = <<pb>>$$

L1 counts the whole length, however it is shared out: <<answer>>.
<% else %>
$$<<a[0] | signed>>^2 + <<a[1] | signed>>^2 = <<pa>>, \qquad <<b[0] | signed>>^2 + <<b[1] | signed>>^2 = <<pb>>$$

Squares punish large entries most: <<answer>>.
<% endif %>
""",
)
def penalty_compare(kind: str, a: tuple[int, int], b: tuple[int, int]) -> Problem:
    def preferred(kind: str) -> str:
        first, second = PENALTIES[kind](a), PENALTIES[kind](b)
        return A if first < second else B if second < first else SAME

    right = preferred(kind)
    swapped = preferred("L2" if kind == "L1" else "L1")
    others = [option for option in (A, B, SAME) if option != right]
    feedback = "That would be so with squares." if kind == "L1" else "That would be so with sizes."
    return Problem(
        answer=Choice(right, among=(A, B, SAME)),
        proof="(lambda p, q: '$a$' if p < q else '$b$' if q < p else 'Both alike')("
        "*(sum((abs(x), x * x)[kind == 'L2'] for x in v) for v in (a, b)))",
        distractors=tuple(
            Distractor("l1-l2-swapped", option, feedback)
            if option == swapped
            else Distractor("penalty-misjudged", option, "Work both penalties out and compare.")
            for option in others
        ),
        working={"pa": int(PENALTIES[kind](a)), "pb": int(PENALTIES[kind](b))},
    )
