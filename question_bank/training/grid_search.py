"""Number of trainings in a grid search with cross-validation."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from quizgen.authoring import Distractor, Integer, Problem, Tensor, template
from quizgen.reference import k_fold


@template(
    level=2,
    parameters={"options": Tensor((3,), (2, 3, 4, 5)), "k": (3, 4, 5, 10)},
    prompt=r"""
A full grid search tries <<options[0]>> learning rates, <<options[1]>> batch sizes and
<<options[2]>> dropout rates, every combination of them. Each combination is judged by
<<k>>-fold cross-validation. In the end a network with the best combination is trained once more, on
all the data.

How many times is a network trained, all in all?
""",
    solution=r"""
The grid has one point for each combination:

$$<<options[0]>> \cdot <<options[1]>> \cdot <<options[2]>> = <<points>>$$

Each point is trained <<k>> times, with another fold held out, and the winner once more:

$$<<points>> \cdot <<k>> + 1 = <<answer>>$$
""",
)
def grid_search(options: NDArray[np.int64], k: int) -> Problem:
    grid = list(product(*map(range, options.tolist())))
    folds = k_fold(60 * k, k)
    return Problem(
        answer=Integer(sum(1 for _ in product(grid, folds)) + 1),
        proof="prod(options.tolist()) * k + 1",
        distractors=(
            Distractor(
                "cv-count-wrong",
                int(options.sum()) * k + 1,
                "Each option is combined with all the others: multiply their numbers.",
            ),
            Distractor(
                "cv-count-wrong",
                len(grid) * (k + 1),
                "Only the best combination is trained again on all the data.",
            ),
            Distractor(
                "cv-count-wrong",
                len(grid) + 1,
                "Each combination is trained once for every fold that is held out.",
            ),
            Distractor(
                "cv-count-wrong",
                (len(grid) + 1) * k,
                "The last training has no folds: it uses all the data at once.",
            ),
            Distractor(
                "forgot-a-part",
                len(grid) * k,
                "The last training, with the best combination, counts as well.",
            ),
        ),
        working={"points": len(grid)},
    )
