"""Learning rate that is reduced when the validation loss stalls."""

from itertools import accumulate, groupby, pairwise

from quizgen.authoring import Decimal, Distractor, Problem, Road, template
from quizgen.reference import reduce_on_plateau

LOSSES = (
    (0.9, 0.8, 0.85, 0.83, 0.7, 0.72, 0.74, 0.71),
    (1.0, 0.9, 0.95, 0.96, 0.97, 0.98, 0.8, 0.85),
    (0.6, 0.7, 0.65, 0.5, 0.55, 0.6, 0.4, 0.42),
    (1.2, 1.0, 1.1, 0.9, 0.95, 1.05, 0.92, 0.94),
    (0.8, 0.6, 0.65, 0.7, 0.64, 0.5, 0.55, 0.45),
    (0.7, 0.75, 0.72, 0.74, 0.6, 0.5, 0.58, 0.52),
)


@template(
    level=4,
    parameters={
        "losses": LOSSES,
        "start": (0.1, 0.2, 0.4, 0.8),
        "factor": (0.1, 0.2),
        "patience": (1, 2, 3),
    },
    require=lambda losses, start, factor, patience: (
        reduce_on_plateau(start, losses, factor, patience, min_delta=0)[-1] < start
    ),
    prompt=r"""
A learning rate of <<start>> is multiplied by <<factor>> whenever the validation loss has not fallen
below its best value so far for <<patience>> epoch<<"" if patience == 1 else "s">> in a row; the
counting then starts again. The validation losses are

| epoch | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|
| loss | <<losses | join(" | ")>> |

What is the learning rate after epoch 8?
""",
    solution=r"""
Count the epochs without a new best value:

| epoch | loss | best so far | waited | rate afterwards |
|:-:|:-:|:-:|:-:|:-:|
<% for row in rows %>
| <<loop.index>> | <<row[0]>> | <<row[1]>> | <<row[2]>> | <<row[3]>> |
<% endfor %>

The rate was lowered <<drops>> time<<"" if drops == 1 else "s">>:

$$<<start>> \cdot <<factor>>^<<drops>> = <<answer>>$$
""",
)
def plateau_schedule(
    losses: tuple[float, ...], start: float, factor: float, patience: int
) -> Problem:
    def rates(patience: int) -> list[float]:
        return reduce_on_plateau(start, losses, factor, patience, min_delta=0)

    best = list(accumulate(losses, min))
    new = [True, *(now < before for before, now in pairwise(best))]

    def run_by_run() -> float:
        runs = [len(list(run)) for improved, run in groupby(new) if not improved]
        return start * factor ** sum(length // patience for length in runs)

    waited, rows = 0, []
    for loss, lowest, improved, rate in zip(losses, best, new, rates(patience), strict=True):
        waited = 0 if improved else waited % patience + 1
        rows.append((loss, lowest, waited, float(f"{rate:.6g}")))
    drops = sum(1 for *_, count, _ in rows if count == patience)
    ups = sum(later >= sooner for sooner, later in pairwise(losses))
    return Problem(
        answer=Decimal(rates(patience)[-1], places=6),
        proof=Road("the lengths of the runs without a new best value", run_by_run),
        distractors=(
            Distractor(
                "off-by-one",
                rates(patience + 1)[-1],
                "The rate is lowered as soon as the patience is used up, not one epoch later.",
            ),
            Distractor(
                "schedule-regime-wrong",
                start,
                "The loss did stall for long enough.",
            ),
            Distractor(
                "lowered-by-not-to",
                start * (1 - factor) ** drops,
                "The factor is what *remains* of the rate, not what is taken off.",
            ),
            Distractor(
                "decays-too-often",
                start * factor ** (new.count(False) // patience),
                "A new best value starts the counting again.",
            ),
            Distractor(
                "decays-too-often",
                start * factor ** new.count(False),
                "The rate is lowered only after as many epochs as the patience says.",
            ),
            Distractor(
                "schedule-regime-wrong",
                start * factor ** (ups // patience),
                "Each loss is compared with the best so far, not with the one before.",
            ),
            Distractor(
                "decays-too-often",
                start * factor ** (drops + 1),
                "That is once too often: after each reduction the counting starts again.",
            ),
        ),
        working={"rows": rows, "drops": drops},
    )
