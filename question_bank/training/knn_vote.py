"""Class that the nearest neighbours vote for."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import nearest_neighbours

POINTS = ((1, 4, 6, 11, 13, 18, 20), (0, 3, 8, 9, 14, 16, 21), (2, 5, 7, 12, 15, 17, 22))
LABELS = (
    (0, 1, 1, 2, 2, 0, 0),
    (1, 0, 2, 0, 0, 2, 1),
    (2, 2, 0, 1, 0, 1, 1),
    (0, 2, 1, 2, 1, 1, 0),
    (1, 0, 0, 2, 1, 2, 2),
)
AMONG = ("class 0", "class 1", "class 2")


def clear(x: tuple[int, ...], y: tuple[int, ...], q: float, k: int) -> bool:
    """Whether no two classes have as many votes."""
    order = sorted(range(7), key=lambda n: abs(x[n] - q))
    votes = sorted(([y[n] for n in order[:k]].count(c) for c in range(3)), reverse=True)
    return votes[0] > votes[1]


@template(
    level=2,
    parameters={
        "x": POINTS,
        "y": LABELS,
        "q": (5.2, 7.7, 10.3, 12.8, 14.6, 16.9),
        "k": (1, 3, 5),
    },
    require=clear,
    prompt=r"""
Seven training samples have one feature each:

| feature | <<x | join(" | ")>> |
|:-:|:-:|:-:|:-:|:-:|:-:|:-:|:-:|
| class | <<y | join(" | ")>> |

Which class does $k$-nearest neighbours with $k = <<k>>$ give to a new sample with the feature <<q>>?
""",
    solution=r"""
The samples in the order of their distance from <<q>>:

| feature | distance | class |
|:-:|:-:|:-:|
<% for row in rows %>
| <<row[0]>> | <<row[1] | places(1)>> | <<row[2]>> |
<% endfor %>

<<"The nearest of them gives its class" if k == 1 else "The first " ~ k ~ " of them vote">>:
<<answer>>.
""",
)
def knn_vote(x: tuple[int, ...], y: tuple[int, ...], q: float, k: int) -> Problem:
    samples = [[feature] for feature in x]
    right = nearest_neighbours(samples, y, [q], k)

    def one_by_one() -> str:
        left, votes = list(zip(x, y, strict=True)), [0, 0, 0]
        for _ in range(k):
            best = min(left, key=lambda sample: (sample[0] - q) ** 2)
            left.remove(best)
            votes[best[1]] += 1
        return AMONG[votes.index(max(votes))]

    nearest = nearest_neighbours(samples, y, [q], 1)
    counted = "Sort the samples by their distance, and count the classes of the first $k$."
    alone = "That is the nearest sample alone; all $k$ of them vote."
    rows = sorted(((abs(feature - q), feature, c) for feature, c in zip(x, y, strict=True)))
    return Problem(
        answer=Choice(AMONG[right], among=AMONG),
        proof=Road("taking the nearest sample away, one after the other", one_by_one),
        distractors=tuple(
            Distractor(
                "wrong-vote",
                AMONG[wrong],
                alone if wrong == nearest else counted,
            )
            for wrong in range(3)
            if wrong != right
        ),
        working={"rows": [(feature, away, c) for away, feature, c in rows]},
    )
