"""Find the mistake in a dropout layer worked out by hand."""

import numpy as np

from quizgen.authoring import Choice, Distractor, Problem, template
from quizgen.reference import Dropout

LINES = tuple(f"Line {number}" for number in range(1, 6))
WHY = {
    "keep": "the rate is the probability of being dropped, so what stays has the probability one minus it",
    "multiply": "the factor is the inverse of the probability of staying",
    "inverted": "a 1 in the mask stays and a 0 goes",
    "unscaled": "what stays must be multiplied by the factor",
    "inference": "at inference inverted dropout passes every value on as it is",
}


@template(
    level=2,
    parameters={
        "mistake": tuple(WHY),
        "x": ((4, 8, 12, 16), (8, -4, 20, 12), (-12, 16, 4, 8), (20, 4, -8, 16)),
        "mask": ((1, 0, 1, 1), (0, 1, 1, 0), (1, 1, 0, 1), (0, 1, 0, 0)),
        "p": (0.2, 0.6, 0.75, 0.8),
    },
    prompt=r"""
Inverted dropout with rate $p = <<p>>$ gets the activations $x = <<x | list | vector>>$. In training it draws the mask
$m = <<mask | list | vector>>$, in which 1 stays. Somebody works out what it does:

1. An activation stays with probability <<keep>>.
2. The factor for what stays is <<factor | places>>.
3. Those that stay are $<<stay | vector>>$.
4. The output in training is $<<output | vector(1)>>$.
5. The output at inference is $<<inference | vector(1)>>$.

One of the lines has a mistake of its own; where a later line uses its result, it goes on with it. Which one?
""",
    solution=r"""
<<answer>>: <<why>>. Rightly an activation stays with probability <<right_keep>>, and the factor is

$$\frac{1}{<<right_keep>>} = <<right[1] | places>>$$

The output in training is $<<right[3] | vector(1)>>$, that at inference $<<x | list | vector>>$.
""",
)
def mistake_in_dropout(
    mistake: str, x: tuple[int, ...], mask: tuple[int, ...], p: float
) -> Problem:
    layer, values, stays = Dropout(p), np.array(x), np.array(mask, dtype=bool)
    trained = layer([x], training=True, mask=[mask])[0]
    right_keep = round(1 / layer.scale, 9)
    right = (right_keep, layer.scale, values[stays], trained, layer([x])[0])

    keep = p if mistake == "keep" else round(1 - p, 9)
    factor = keep if mistake == "multiply" else 1 / keep
    kept = ~stays if mistake == "inverted" else stays
    output = np.where(kept, values * (1 if mistake == "unscaled" else factor), 0.0)
    inference = values * keep if mistake == "inference" else values * 1.0
    shown = (keep, factor, values[kept], output, inference)

    same = [
        np.shape(mine) == np.shape(theirs) and np.allclose(mine, theirs)
        for mine, theirs in zip(shown, right, strict=True)
    ]
    first = same.index(False)
    return Problem(
        answer=Choice(LINES[first], among=LINES),
        proof="'Line ' + {'keep': '1', 'multiply': '2', 'inverted': '3', 'unscaled': '4', "
        "'inference': '5'}[mistake]",
        distractors=tuple(
            Distractor(
                "sound-step-doubted" if sound else "consequence-blamed",
                line,
                "This line is right."
                if sound
                else "This line is worked out rightly from what stands above; look further up.",
            )
            for place, (line, sound) in enumerate(zip(LINES, same, strict=True))
            if place != first
        ),
        shown={
            "keep": keep,
            "factor": factor,
            "stay": values[kept].tolist(),
            "output": output,
            "inference": inference,
        },
        working={"right": right, "right_keep": right_keep, "why": WHY[mistake]},
    )
