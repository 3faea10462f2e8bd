"""Accuracy of a classifier, and of one that always says the same."""

import numpy as np

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, template
from quizgen.reference import accuracy, precision, recall


@template(
    level=2,
    parameters={
        "patients": (2000, 4000),
        "ill": (1, 2, 4, 5, 8, 10, 20),
        "found": (50, 60, 75, 80, 90),
        "alarmed": (5, 10, 15, 20, 25),
    },
    prompt=r"""
Of <<patients>> patients <<ill>>% are ill. A classifier finds <<found>>% of those who are ill, and calls <<alarmed>>% of the
healthy ones ill by mistake. Another one calls *everybody* healthy, whatever it sees.

What is the accuracy
""",
    solution=r"""
There are $<<patients>> \cdot \frac{<<ill>>}{100} = <<positive>>$ patients who are ill and <<negative>> who are healthy. The first classifier is
right about

$$<<positive>> \cdot \frac{<<found>>}{100} + <<negative>> \cdot \frac{<<100 - alarmed>>}{100} = <<hits>> + <<quiet>> = <<hits + quiet>>$$

of them, the second about all who are healthy:

$$\frac{<<hits + quiet>>}{<<patients>>} = <<first | places>>, \qquad \frac{<<negative>>}{<<patients>>} = <<always | places>>$$

So the answers are <<answer>>. Where one class is rare, a high accuracy says little: the second classifier finds nobody.
""",
)
def majority_baseline(patients: int, ill: int, found: int, alarmed: int) -> Problem:
    positive = patients * ill // 100
    negative = patients - positive
    hits, alarms = positive * found // 100, negative * alarmed // 100

    truth = np.repeat([1, 0], [positive, negative])
    called_ill = np.repeat([1, 0, 1, 0], [hits, positive - hits, alarms, negative - alarms])
    first = accuracy(truth, np.stack([1 - called_ill, called_ill], axis=1))
    always = accuracy(truth, np.repeat([[1, 0]], patients, axis=0))
    return Problem(
        answer=Parts(
            (
                Part("of the first classifier?", Decimal(first)),
                Part("of the second?", Decimal(always)),
            )
        ),
        proof="((ill * found + (100 - ill) * (100 - alarmed)) / 10000, (100 - ill) / 100)",
        distractors=(
            Distractor(
                "swapped-roles",
                (always, first),
                "The two are exchanged: the second is wrong about those who are ill, and only them.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (recall(truth, called_ill), always),
                "That is the recall of the first one, which looks at those who are ill alone.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (precision(truth, called_ill), always),
                "That is the precision of the first one; the accuracy counts all patients.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                ((found + 100 - alarmed) / 200, 0.5),
                "That weighs both classes alike; each patient counts once, and most are healthy.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (first, 0),
                "To call a healthy patient healthy is right, whoever says it.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (first, 1),
                "The second one is wrong about everybody who is ill.",
            ),
            Distractor(
                "forgot-a-part",
                ((hits + negative) / patients, always),
                "Those who are healthy and called ill are errors of the first one as well.",
            ),
            Distractor(
                "swapped-roles",
                (first, (hits + negative) / patients),
                "The second classifier finds none of those who are ill; the first one does.",
            ),
            Distractor(
                "accuracy-rule-wrong",
                (1 - first, 1 - always),
                "Those are the shares of errors; the accuracy is the share of right predictions.",
            ),
        ),
        working={
            "positive": positive,
            "negative": negative,
            "hits": hits,
            "quiet": negative - alarms,
            "first": first,
            "always": always,
        },
    )
