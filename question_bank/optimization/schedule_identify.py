"""Which schedule a list of learning rates follows."""

from itertools import pairwise

from quizgen.authoring import Choice, Distractor, Problem, Road, places, template
from quizgen.reference import CosineDecay, ExponentialDecay, InverseTimeDecay, LinearWarmup

AMONG = (
    "exponential decay",
    "time-based decay",
    "step decay",
    "cosine decay",
    "linear warm-up",
)

FEEDBACK = {
    "exponential decay": "Then each rate would be the same fraction of the one before.",
    "time-based decay": "Then the inverses of the rates would grow by the same amount.",
    "step decay": "Then the rate would stay the same for some epochs and drop at once.",
    "cosine decay": "Then the rate would fall slowly at first, faster in the middle, and slowly "
    "at the end.",
    "linear warm-up": "Then the rate would rise by the same amount each epoch.",
}

EPOCHS = range(7)


@template(
    level=3,
    parameters={
        "kind": AMONG,
        "start": (0.1, 0.2, 0.4, 0.6, 0.8),
        "strength": (0, 1, 2, 3),
    },
    prompt=r"""
A training uses these learning rates, rounded to four places:

| epoch | 0 | 1 | 2 | 3 | 4 | 5 | 6 |
|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|
| rate | <<rates | join(" | ")>> |

Which schedule is it?
""",
    solution=r"""
<% if kind == "exponential decay" %>
Each rate is the same fraction of the one before: $\frac{<<rates[1]>>}{<<rates[0]>>}$ is about
<<ratio>>, and so are the others.
<% elif kind == "time-based decay" %>
The inverses of the rates grow by the same amount each epoch, while their ratios change: the rate is
$\frac{\eta_0}{1 + kt}$.
<% elif kind == "step decay" %>
The rate stays constant for some epochs and then drops at once.
<% elif kind == "cosine decay" %>
The rate falls slowly at first, faster in the middle and slowly at the end: half a wave.
<% else %>
The rate *rises*, by the same amount each epoch.
<% endif %>

It is <<answer>>.
""",
)
def schedule_identify(kind: str, start: float, strength: int) -> Problem:
    schedules = {
        "exponential decay": ExponentialDecay(start, 1, (0.5, 0.7, 0.8, 0.9)[strength]),
        "time-based decay": InverseTimeDecay(start, 1, (0.25, 0.5, 1.0, 2.0)[strength]),
        "step decay": ExponentialDecay(
            start, 2 + strength % 2, (0.1, 0.5)[strength // 2], staircase=True
        ),
        "cosine decay": CosineDecay(start, 6, (0.0, 0.1, 0.2, 0.5)[strength]),
        "linear warm-up": LinearWarmup(start / (2, 4, 5, 10)[strength], start, 6),
    }
    rates = [schedules[kind](epoch) for epoch in EPOCHS]

    def by_differences() -> str:
        def constant(values: list[float]) -> bool:
            return max(values) - min(values) < 1e-9

        pairs = list(pairwise(rates))
        if constant([late - early for early, late in pairs]):
            return "linear warm-up"
        if any(early == late for early, late in pairs):
            return "step decay"
        if constant([late / early for early, late in pairs]):
            return "exponential decay"
        inverses = [1 / max(rate, 1e-12) for rate in rates]
        steps = [late - early for early, late in pairwise(inverses)]
        return "time-based decay" if constant(steps) else "cosine decay"

    return Problem(
        answer=Choice(kind, among=AMONG),
        proof=Road("ratios and differences of the rates", by_differences),
        distractors=tuple(
            Distractor("schedule-confusion", wrong, FEEDBACK[wrong])
            for wrong in AMONG
            if wrong != kind
        ),
        shown={"rates": [places(rate, 4) for rate in rates]},
        working={"ratio": round(rates[1] / rates[0], 3)},
    )
