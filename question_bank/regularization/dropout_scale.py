"""Factor that dropout puts on what stays."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import Dropout


@template(
    level=1,
    parameters={
        "told": ("drop", "keep"),
        "percent": tuple(p for p in range(4, 97, 2) if abs(p - 50) > 5 and abs(p - 50) != 14),
    },
    prompt=r"""
<% if told == "drop" %>
Inverted dropout drops each activation with probability <<percent / 100>>.
<% else %>
Inverted dropout keeps each activation with probability <<percent / 100>>.
<% endif %>

By which factor are the activations that stay multiplied in training?
""",
    solution=r"""
A value stays with probability <<"$1 - " ~ percent / 100 ~ " = " ~ keep ~ "$" if told == "drop" else "$" ~ keep ~ "$">>. Dividing by it
makes up for what is dropped:

$$\frac{1}{<<keep>>} = <<answer>>$$
""",
)
def dropout_scale(told: str, percent: int) -> Problem:
    rate = (percent if told == "drop" else 100 - percent) / 100
    keep = round(1 - rate, 2)
    return Problem(
        answer=Decimal(Dropout(rate).scale),
        proof="100 / (100 - percent if told == 'drop' else percent)",
        distractors=(
            Distractor(
                "rate-is-keep",
                Dropout(keep).scale,
                "That divides by the probability of being dropped.",
            ),
            Distractor(
                "forgot-rescale",
                Dropout(0).scale,
                "What stays must be scaled up, or the mean would fall.",
            ),
            Distractor(
                "dropout-scale-wrong",
                keep,
                "Multiplying by it would make the mean fall even more: divide.",
            ),
            Distractor(
                "lost-share-added",
                1 + rate,
                "The lost share is a share of the whole, not of what is left: divide.",
            ),
            Distractor(
                "scaled-twice",
                Dropout(rate).scale ** 2,
                "Dividing once makes up for what is dropped.",
            ),
            Distractor(
                "lost-share-added",
                1 + Dropout(rate).scale,
                "Nothing is added: the factor is the quotient alone.",
            ),
        ),
        working={"keep": keep},
    )
