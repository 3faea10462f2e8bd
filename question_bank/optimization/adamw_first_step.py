"""The first step of Adam with weight decay."""

from quizgen.authoring import Decimal, Distractor, Problem, template
from quizgen.reference import L2, SGD, Adam, AdamW


@template(
    level=4,
    parameters={
        "w": (2, 3, 4, 5, 8),
        "g": (-5, -3, -1, 2, 3, 5),
        "eta": (0.01, 0.1),
        "decay": (0.1, 0.2, 0.4),
    },
    prompt=r"""
AdamW, with bias correction and $\epsilon = 0$, makes its *first* step: both moving means are still
0. The learning rate is $\eta = <<eta>>$ and the weight decay, which is multiplied by the learning
rate, is $\lambda = <<decay>>$.

A weight is $<<w>>$ and its gradient $<<g>>$. What is the weight after the step?
""",
    solution=r"""
The decay is *decoupled*: it shrinks the weight and never enters the moving means.

$$<<w>> - <<eta>> \cdot <<decay>> \cdot <<w>> = <<shrunk>>$$

The first step of Adam is as long as the learning rate, against the sign of the gradient:

$$<<shrunk>> - <<eta>> \cdot <<"1" if g > 0 else "(-1)">> = <<answer>>$$
""",
)
def adamw_first_step(w: int, g: int, eta: float, decay: float) -> Problem:
    optimizer = AdamW(eta, weight_decay=decay, epsilon=0)
    adam = Adam(eta, epsilon=0)

    def after(optimizer: SGD | Adam | AdamW, weight: float = w, gradient: float = g) -> float:
        return float(optimizer.step([weight], [gradient])[0][0])

    penalty = float(L2(decay, half=True).gradient([w])[0])
    return Problem(
        answer=Decimal(after(optimizer)),
        proof="w * (1 - eta * decay) - eta * (1 if g > 0 else -1)",
        distractors=(
            Distractor(
                "decay-in-gradient",
                after(adam, gradient=g + penalty) if g + penalty else w,
                "The decay does not go through Adam, which would divide its size away.",
            ),
            Distractor(
                "penalty-sign",
                after(adam, weight=w + eta * decay * w),
                "Weight decay makes the weight *smaller*.",
            ),
            Distractor(
                "learning-rate-ignored",
                after(adam, weight=w - decay * w),
                r"The decay is multiplied by the learning rate: $\eta \cdot \lambda \cdot w$.",
            ),
            Distractor(
                "wrong-optimizer-used",
                after(SGD(eta), gradient=g + penalty),
                "The gradient itself is not the step: Adam divides by the root of the second mean.",
            ),
            Distractor(
                "ascent-not-descent",
                after(optimizer, gradient=-g),
                "The step is subtracted: descent goes against the gradient.",
            ),
        ),
        working={"shrunk": w - eta * decay * w},
    )
