"""The loss that fits a problem."""

from math import log

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    Hinge,
    MeanSquaredError,
    SparseCategoricalCrossentropy,
)

SUBJECTS = {
    "photographs of birds": ("shows a bird of prey", 9, "weight of the bird"),
    "X-ray pictures": ("shows a fracture", 6, "age of the patient"),
    "product reviews": ("praises the product", 5, "price of the product"),
    "recordings of songs": ("was made live", 8, "tempo of the song"),
    "emails": ("is spam", 4, "time until the answer comes"),
    "satellite images": ("shows a settlement", 7, "yield of the field"),
    "heartbeats": ("is irregular", 5, "pulse"),
    "letters of applicants": ("was written in a hurry", 6, "salary that is hoped for"),
    "scans of leaves": ("comes from a healthy plant", 12, "area of the leaf"),
    "steel plates": ("has a crack", 4, "load that a plate can carry"),
}
CROSSENTROPIES = (BinaryCrossentropy, CategoricalCrossentropy, SparseCategoricalCrossentropy)
LOSSES = {loss.__name__: loss for loss in (*CROSSENTROPIES, Hinge, MeanSquaredError)}
FITTING = {
    "yes or no": BinaryCrossentropy,
    "tags": BinaryCrossentropy,
    "one-hot": CategoricalCrossentropy,
    "integers": SparseCategoricalCrossentropy,
    "margin": Hinge,
    "number": MeanSquaredError,
}
WHY = {
    "BinaryCrossentropy": "It is for outputs that are probabilities of a yes, each by itself.",
    "CategoricalCrossentropy": "It is for exclusive classes with one-hot targets.",
    "SparseCategoricalCrossentropy": "It is for exclusive classes with integers as targets.",
    "Hinge": "It asks one score to be beyond a margin on the right side, for targets $-1$ and 1.",
    "MeanSquaredError": "It is for targets that are real numbers.",
}


@template(
    level=1,
    parameters={"subject": tuple(SUBJECTS), "problem": tuple(FITTING)},
    prompt=r"""
A network looks at <<subject>>.
<% if problem == "yes or no" %>
It has one sigmoid output, which says whether a sample <<fact>>; the targets are 0 and 1.
<% elif problem == "tags" %>
It has <<classes>> sigmoid outputs, one for each of <<classes>> tags; a sample may have any number of
these, and its target has a 0 or 1 for each.
<% elif problem == "one-hot" %>
Its softmax has <<classes>> outputs, one for each of <<classes>> exclusive classes; a target is a row
of zeros with a single 1.
<% elif problem == "integers" %>
Its softmax has <<classes>> outputs, one for each of <<classes>> exclusive classes; a target is the
number of a class, counted from 0.
<% elif problem == "margin" %>
It has one linear output, a score that should be positive with room to spare if a sample <<fact>>, and
as clearly negative if not; the targets are $-1$ and 1.
<% else %>
It has one linear output, which estimates the <<quantity>>.
<% endif %>

Which of these losses of Keras fits best?
""",
    solution=r"""
Outputs and targets decide: `<<answer>>`. <<why>>

<% if problem in ("one-hot", "integers") %>
An untrained softmax should start with the loss

$$\ln <<classes>> = <<start>>$$
<% endif %>
""",
)
def loss_choice(subject: str, problem: str) -> Problem:
    fact, classes, quantity = SUBJECTS[subject]
    fitting = FITTING[problem].__name__

    def from_outputs_and_targets() -> str:
        if problem == "number":
            return "MeanSquaredError"
        if problem == "margin":
            return "Hinge"
        if problem in ("yes or no", "tags"):
            return "BinaryCrossentropy"
        return ("Sparse" if problem == "integers" else "") + "CategoricalCrossentropy"

    return Problem(
        answer=Choice(fitting, among=tuple(sorted(LOSSES))),
        proof=Road("a decision by outputs and targets", from_outputs_and_targets),
        distractors=tuple(
            Distractor("loss-problem-mismatch", name, WHY[name])
            for name in sorted(LOSSES)
            if name != fitting
        ),
        shown={"fact": fact, "classes": classes, "quantity": quantity},
        working={"why": WHY[fitting], "start": f"{log(classes):.3f}"},
    )
