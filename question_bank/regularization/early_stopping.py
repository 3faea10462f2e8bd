"""When early stopping ends the training."""

import numpy as np

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.figures.loss_curve import loss_curve
from quizgen.reference import stop_early

CURVES = (
    (50, 40, 45, 39, 41, 42, 43, 44, 45),
    (90, 70, 60, 65, 70, 72, 75, 78, 80),
    (99, 80, 85, 70, 75, 80, 90, 91, 92),
    (80, 60, 62, 58, 59, 57, 60, 61, 63),
    (70, 55, 48, 50, 47, 49, 51, 52, 54),
    (95, 72, 61, 54, 50, 52, 53, 55, 58),
    (60, 44, 46, 43, 47, 48, 46, 45, 49),
    (88, 66, 52, 53, 49, 48, 50, 54, 55),
    (75, 62, 64, 61, 63, 60, 65, 66, 67),
    (84, 71, 59, 57, 58, 56, 59, 61, 60),
)


@template(
    level=3,
    parameters={"curve": CURVES, "patience": (1, 2, 3), "shift": (0, 13, 21)},
    prompt=r"""
A training is stopped early with patience <<patience>>: it ends after <<patience>> epoch<<"" if patience == 1 else "s in a row">> without a new best
validation loss, and then takes back the weights of the best epoch. The validation losses would be

| epoch | <<range(1, 10) | join(" | ")>> |
|---<% for _ in curve %>|---<% endfor %>|
| loss | <% for loss in curve %><<((loss + shift) / 100) | places(2)>> | <% endfor %>


After which epoch does the training end, and from which epoch are the weights that it takes back?
""",
    solution=r"""
The best loss up to the end is that of epoch <<best>>. After it

$$<<best>> + <<patience>> = <<stop>>$$

so with epoch <<stop>> the patience is used up: <<patience>> epoch<<"" if patience == 1 else "s in a row">> without a new best. What would have
come later is never seen. Answer: <<answer>>.
""",
)
def early_stopping(curve: tuple[int, ...], patience: int, shift: int) -> Problem:
    losses = [(loss + shift) / 100 for loss in curve]
    stop, best = stop_early(losses, patience)
    overall = losses.index(min(losses)) + 1
    rise = next(epoch for epoch in range(1, 9) if curve[epoch] > curve[epoch - 1]) + 1

    heights = [loss - min(losses) + 0.05 for loss in losses]  # the lower part is not drawn

    def run_of_failures() -> tuple[int, int]:
        for epoch in range(patience, len(curve)):
            before = min(curve[: epoch - patience + 1])
            if all(loss >= before for loss in curve[epoch - patience + 1 : epoch + 1]):
                return epoch + 1, curve.index(min(curve[: epoch + 1])) + 1
        return len(curve), overall

    return Problem(
        answer=Parts(
            (
                Part("last epoch of the training", Integer(stop)),
                Part(
                    "epoch whose weights are taken back", Integer(best), follows=f"a - {patience}"
                ),
            )
        ),
        proof=Road("every window of that many epochs", run_of_failures),
        distractors=(
            Distractor(
                "off-by-one",
                (stop + 1, best),
                "The epoch that uses the patience up is the last one.",
            ),
            Distractor(
                "last-is-best",
                (stop, stop),
                "The weights of the best epoch are taken back, not those of the last.",
            ),
            Distractor(
                "patience-ignored" if rise != stop else "future-seen",
                (rise, overall),
                "Training does not end with the first rise, and the future is not known then."
                if rise != stop
                else "The losses after the end are never seen.",
            ),
            Distractor(
                "future-seen",
                (min(overall + patience, 9), overall),
                "A later best loss does not help: the training has ended before it.",
            ),
            Distractor(
                "patience-ignored",
                (best + 1, best),
                "One epoch without a new best is not enough.",
            ),
            Distractor(
                "future-seen",
                (9, overall),
                "The training does not run to the end of the table.",
            ),
            Distractor(
                "off-by-one",
                (stop - 1, best),
                "The best epoch itself is not one of those without a new best.",
            ),
            Distractor(
                "patience-ignored",
                (rise, rise - 1),
                "One rise is not enough, unless the patience is 1.",
            ),
            Distractor(
                "last-is-best",
                (stop, stop - 1),
                "Not the last epoch but one: the best one.",
            ),
        ),
        figure=lambda: loss_curve(
            lambda epoch: float(np.interp(epoch, range(1, 10), heights)),
            1,
            9,
            x="epoch",
            y="validation loss",
        ),
        working={"stop": stop, "best": best},
    )
