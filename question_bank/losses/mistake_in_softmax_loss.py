"""Find the mistake: softmax cross-entropy of one sample."""

import math

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Choice, Distractor, Problem, Road, Tensor, template
from quizgen.reference import softmax

PLACES = {
    "powers of 2": 1,
    "true power left out": 2,
    "largest taken": 3,
    "logarithm to base 10": 4,
    "sign lost": 5,
}
WHY = {
    "powers of 2": "softmax takes powers of $e$, not of 2",
    "true power left out": "the sum goes over all classes, the true one too",
    "largest taken": "the probability of the *true* class counts, not the largest one",
    "logarithm to base 10": "the natural logarithm was announced, and this one has base 10",
    "sign lost": "a cost is *minus* the logarithm of a probability",
}
LINES = tuple(f"Line {number}" for number in range(1, 6))


def largest_is_wrong(s: NDArray[np.int64], y: int, mistake: str) -> bool:
    """Whether the true class is clearly not the one with the largest score."""
    return bool(s[y] < s.max())


@template(
    level=4,
    parameters={
        "s": Tensor((3,), (1, 2, 3, 4, 5)),
        "y": (0, 1, 2),
        "mistake": tuple(PLACES),
    },
    require=lambda s, y, mistake: mistake != "largest taken" or largest_is_wrong(s, y, mistake),
    prompt=r"""
A sample has the scores $s = <<s | vector>>$ for the classes 0, 1 and 2, of which class <<y>> is the
true one. Somebody computes its softmax cross-entropy with natural logarithms, and prints three
decimals of numbers that are not rounded in between:

1. Powers: $<<powers | join(", \\quad ")>>$
2. Their sum: $<<total>>$
3. Probability of the true class: $p = <<p>>$
4. Its logarithm: $<<logarithm>>$
5. Loss: $<<loss>>$

One line is wrong in itself; the lines after it only go on from it. Which is it?
""",
    solution=r"""
<<answer>> is wrong: <<why>>. Done rightly, the sample costs

$$\ln(e^{<<s[0]>>} + e^{<<s[1]>>} + e^{<<s[2]>>}) - <<s[y]>> = <<right>>$$
""",
)
def mistake_in_softmax_loss(s: NDArray[np.int64], y: int, mistake: str) -> Problem:
    scores = s.tolist()
    powers = [2.0**score if mistake == "powers of 2" else math.exp(score) for score in scores]
    total = sum(powers) - (powers[y] if mistake == "true power left out" else 0)
    p = (max(powers) if mistake == "largest taken" else powers[y]) / total
    logarithm = math.log10(p) if mistake == "logarithm to base 10" else math.log(p)
    loss = logarithm if mistake == "sign lost" else -logarithm
    place = PLACES[mistake]

    def line_by_line() -> str:
        expected = (
            sum(math.exp(score) for score in scores),
            sum(powers),
            powers[y] / total,
            math.log(p),
            -logarithm,
        )
        found = (sum(powers), total, p, logarithm, loss)
        pairs = zip(LINES, expected, found, strict=True)
        return next(line for line, want, have in pairs if not math.isclose(want, have))

    return Problem(
        answer=Choice(LINES[place - 1], among=LINES),
        proof=Road("computing each line from the one before", line_by_line),
        distractors=tuple(
            Distractor(
                "sound-step-doubted" if number < place else "consequence-blamed",
                LINES[number - 1],
                "This line is right."
                if number < place
                else "This line does rightly what it should with a wrong number from before.",
            )
            for number in range(1, 6)
            if number != place
        ),
        shown={
            "powers": [f"{power:.3f}" for power in powers],
            "total": f"{total:.3f}",
            "p": f"{p:.3f}",
            "logarithm": f"{logarithm:.3f}",
            "loss": f"{loss:.3f}",
        },
        working={"why": WHY[mistake], "right": f"{-math.log(float(softmax(s)[y])):.3f}"},
    )
