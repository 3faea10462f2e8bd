"""Which setting to choose, and which accuracy to report."""

from itertools import permutations

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.reference import select_model

# training, validation and test accuracy of: the winner, the best on the test set, the best in
# training, and the one whose scores are closest together
ROLES = (
    ((93, 90, 86), (91, 87, 89), (99, 84, 83), (84, 82, 82)),
    ((95, 91, 87), (92, 88, 90), (100, 85, 84), (86, 84, 83)),
    ((88, 85, 82), (87, 84, 86), (97, 80, 81), (81, 79, 78)),
    ((90, 86, 84), (89, 83, 85), (98, 82, 79), (82, 80, 81)),
)


@template(
    level=3,
    parameters={
        "scores": ROLES,
        "order": tuple(permutations(range(4))),
        "shift": (0, -4, -7),
    },
    prompt=r"""
Four networks that differ in the number of hidden units have these accuracies, in percent:

| hidden units | training | validation | test |
|:-:|:-:|:-:|:-:|
<% for row in rows %>
| <<row | join(" | ")>> |
<% endfor %>

By good practice, give
""",
    solution=r"""
The choice is made by the validation set alone: <<units>> hidden units reach <<best>>% there. Only
then is the test set looked at, and what it says of this one network is reported: <<reported>>%.

So the answers are <<answer>>. The validation accuracy of the winner would be too good, as it is the
best of four.
""",
)
def choose_and_report(
    scores: tuple[tuple[int, int, int], ...], order: tuple[int, ...], shift: int
) -> Problem:
    table = [tuple(score + shift for score in scores[role]) for role in order]
    sizes = (16, 32, 64, 128)
    training, validation, test = zip(*table, strict=True)
    chosen, reported = select_model(validation, test)

    def as_told() -> tuple[int, int]:
        place = order.index(0)
        return sizes[place], scores[0][2] + shift

    def picked(by: tuple[int, ...]) -> tuple[int, int]:
        place = by.index(max(by))
        return sizes[place], test[place]

    peeked, learned = picked(test), picked(training)
    closeness = tuple(v - t for t, v in zip(training, validation, strict=True))
    return Problem(
        answer=Parts(
            (
                Part("the number of hidden units to choose", Integer(sizes[chosen])),
                Part("the accuracy to report in the end, in percent", Integer(int(reported))),
            )
        ),
        proof=Road("the role that each network was given", as_told),
        distractors=(
            Distractor(
                "test-set-peeking",
                peeked,
                "Chosen by the test set, this score would be too good: the test set must not take "
                "part in the choice.",
            ),
            Distractor(
                "validation-score-reported",
                (sizes[chosen], max(validation)),
                "The winner's validation accuracy is the best of four, so it is too good; report "
                "that of the test.",
            ),
            Distractor(
                "train-tuning",
                learned,
                "The training accuracy rewards learning by heart.",
            ),
            Distractor(
                "wrong-selection-rule",
                picked(closeness),
                "A small gap is no aim: the validation accuracy itself counts.",
            ),
            Distractor(
                "train-tuning",
                (sizes[chosen], training[chosen]),
                "The network has learned from the training set; report the accuracy on the test set.",
            ),
            Distractor(
                "train-tuning",
                (sizes[training.index(max(training))], max(training)),
                "The training accuracy rewards learning by heart.",
            ),
        ),
        shown={"rows": [(size, *row) for size, row in zip(sizes, table, strict=True)]},
        working={"units": sizes[chosen], "best": max(validation), "reported": reported},
    )
