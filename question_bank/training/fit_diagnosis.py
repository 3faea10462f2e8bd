"""Underfitting, overfitting or a good fit?"""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import diagnose_fit

AMONG = ("underfitting", "overfitting", "good fit")

FEEDBACK = {
    "underfitting": "The network does reach the training accuracy that was wanted.",
    "overfitting": "That needs both: the training accuracy that was wanted, and too wide a *gap*.",
    "good fit": "Look at the training accuracy first, then at the gap to validation.",
}


@template(
    level=2,
    parameters={
        "training": (62, 71, 92, 95, 97, 99),
        "behind": (1, 3, 6, 14, 17, 21),
        "wanted": (80, 85, 90),
    },
    prompt=r"""
A network should reach an accuracy of <<wanted>>% in training, and lose no more than 10 points on new
data. It has <<training>>% on the training set and <<training - behind>>% on the validation set.

Judge the training set first, then the gap to validation: what is this?
""",
    solution=r"""
<% if training < wanted %>
It does not even learn the training set well enough, $<<training>> < <<wanted>>$. That comes first,
whatever the gap is: <<answer>>. A larger network or a longer training may help.
<% elif behind > 10 %>
It learns the training set, but loses $<<training>> - <<training - behind>> = <<behind>>$ points on new
data: <<answer>>. More data or more regularization may help.
<% else %>
It learns the training set, and loses only $<<training>> - <<training - behind>> = <<behind>>$
point<<"s" if behind != 1 else "">> on new data: <<answer>>.
<% endif %>
""",
)
def fit_diagnosis(training: int, behind: int, wanted: int) -> Problem:
    right = diagnose_fit(training, training - behind, wanted=wanted, gap=10)

    def by_the_table() -> str:
        low, wide = training - wanted < 0, behind - 10 > 0
        return {(True, False): "underfitting", (True, True): "underfitting"}.get(
            (low, wide), "overfitting" if wide else "good fit"
        )

    return Problem(
        answer=Choice(right, among=AMONG),
        proof=Road("the level first, then the gap", by_the_table),
        distractors=tuple(
            Distractor("fit-diagnosis-wrong", wrong, FEEDBACK[wrong])
            for wrong in AMONG
            if wrong != right
        ),
    )
