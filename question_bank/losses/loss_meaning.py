"""What a cross-entropy says about the probability of the truth."""

import math

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import sigmoid


@template(
    level=2,
    parameters={
        "v": tuple(n / 10 for n in range(3, 42) if n != 10),
        "unit": ("nats", "bits"),
        "quantity": ("probability", "perplexity"),
    },
    prompt=r"""
<% if quantity == "probability" %>
A classifier's cross-entropy on one sample is <<v>> <<unit>>, with the logarithm to
<<"base $e$" if unit == "nats" else "base 2">>.

Which probability did it give to the true class?
<% else %>
A language model's mean cross-entropy on a text is <<v>> <<unit>> per word, with the logarithm to
<<"base $e$" if unit == "nats" else "base 2">>.

What is its perplexity per word?
<% endif %>
""",
    solution=r"""
<% if quantity == "probability" %>
The cost is minus the logarithm of that probability, so the probability is the base to the power of
minus the cost:
<% else %>
The perplexity is the base of the logarithm to the power of the mean cross-entropy:
<% endif %>

$$<<base>>^{<<"-" if quantity == "probability" else "">><<v>>} = <<answer>>$$

<% if quantity == "perplexity" %>
An even choice among that many words would cost as much.
<% endif %>
""",
)
def loss_meaning(v: float, unit: str, quantity: str) -> Problem:
    nats, swapped = (v, v * math.log(2)) if unit == "nats" else (v * math.log(2), v)
    given = probability_of(nats)
    inverse = quantity == "perplexity"
    answer = 1 / given if inverse else given
    other = 1 / probability_of(swapped) if inverse else probability_of(swapped)
    return Problem(
        answer=Decimal(answer),
        proof="exp((v if unit == 'nats' else v * log(2)) * (1 if quantity == 'perplexity' else -1))",
        distractors=(
            Distractor(
                "log-base-confused",
                other,
                "A cost in bits belongs to powers of 2."
                if unit == "bits"
                else "A cost in nats belongs to powers of $e$.",
            ),
            Distractor(
                "sign-flipped",
                1 / answer,
                "A perplexity is at least 1: the exponent is the loss, not minus the loss."
                if inverse
                else "A probability is at most 1: the exponent is minus the loss.",
            ),
            Distractor(
                "base-ten-log",
                10 ** (v if inverse else -v),
                "That takes the loss for one with the logarithm to base 10.",
            ),
            Distractor(
                "perplexity-wrong" if inverse else "forgot-log",
                v if inverse else 1 - v if unit == "bits" else 1 / v,
                "That is the loss itself; the perplexity is its exponential."
                if inverse
                else "A loss is minus a logarithm: it is an exponent here.",
            ),
            *(
                [
                    Distractor(
                        "perplexity-wrong",
                        v**2,
                        "The loss is an exponent; it is not squared.",
                    )
                ]
                if inverse
                else []
            ),
        ),
        working={"base": "e" if unit == "nats" else "2"},
    )


def probability_of(nats: float) -> float:
    """Return the probability whose surprise is that many nats, as a sigmoid of its logit."""
    return float(sigmoid(-math.log(math.expm1(nats))))
