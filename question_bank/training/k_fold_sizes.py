"""Sizes and number of trainings in cross-validation."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import k_fold


@template(
    level=2,
    parameters={
        "N": (120, 200, 400, 600, 800, 1000, 1200),
        "k": (4, 5, 8, 10),
        "m": (3, 6, 7, 9),
    },
    prompt=r"""
The value of a hyper-parameter is chosen among <<m>> settings by <<k>>-fold cross-validation on <<N>>
samples.

Give
""",
    solution=r"""
The samples are cut into <<k>> folds of $\frac{<<N>>}{<<k>>} = <<held>>$. Each fold is held out for
validation once, while the others are trained on:

$$<<N>> - <<held>> = <<N - held>>$$

That is done for each setting:

$$<<k>> \cdot <<m>> = <<k * m>>$$

So the answers are <<answer>>.
""",
)
def k_fold_sizes(N: int, k: int, m: int) -> Problem:
    folds = k_fold(N, k)
    trained, held = map(len, folds[0])
    fits = sum(1 for _ in range(m) for _ in folds)
    return Problem(
        answer=Parts(
            (
                Part("the samples that one of these networks is trained on", Integer(trained)),
                Part("the samples that it is validated on", Integer(held), follows=f"{N} - a"),
                Part("the number of trainings in all", Integer(fits)),
            )
        ),
        proof="(N // k * (k - 1), N // k, k * m)",
        distractors=(
            Distractor(
                "swapped-roles",
                (held, trained, fits),
                "One fold is held out, and all the others are trained on.",
            ),
            Distractor(
                "cv-count-wrong",
                (trained, held, m),
                "Each setting is trained once for every fold that is held out.",
            ),
            Distractor(
                "cv-count-wrong",
                (N - k, k, fits),
                f"{k} is the number of folds, not the number of samples in one.",
            ),
            Distractor(
                "cv-count-wrong",
                (N, held, fits),
                "What is held out is not trained on.",
            ),
            Distractor(
                "cv-count-wrong",
                (trained, held, k + m),
                "Every fold is combined with every setting: multiply.",
            ),
            Distractor(
                "cv-count-wrong",
                (trained - held, held, fits),
                "Only one fold at a time is held out.",
            ),
            Distractor(
                "cv-count-wrong",
                (N // 2, N // 2, fits),
                f"One of {k} folds is held out, not half of the samples.",
            ),
        ),
        working={"held": held},
    )
