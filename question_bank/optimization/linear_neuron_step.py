"""One step of gradient descent for a linear unit."""

from quizgen.authoring import Decimal, Distractor, Part, Parts, Problem, Road, template
from quizgen.reference import SGD, Dense, HalfSumOfSquares


def misses(w: int, b: int, x: int, t: int, eta: float) -> bool:
    """Whether the output differs from the target."""
    return w * x + b != t


@template(
    level=3,
    parameters={
        "w": (-1, 1, 2),
        "b": (0.5, 1, 2),
        "x": (-2, 2, 3, 4),
        "t": (-3, -1, 0, 4, 8),
        "eta": (0.1, 0.2),
    },
    require=misses,
    prompt=r"""
A linear unit computes $\hat y = w \cdot x + b$ with $w = <<w>>$ and $b = <<b>>$. It is trained on
one sample, $x = <<x>>$ with the target $t = <<t>>$, by the loss $\frac{1}{2} (\hat y - t)^2$ and the
learning rate $\eta = <<eta>>$.

After one step of gradient descent, what is
""",
    solution=r"""
The output is $\hat y = <<w>> \cdot <<x | signed>> + <<b>> = <<y>>$, so the error is

$$\delta = \hat y - t = <<y>> - <<t | signed>> = <<delta>>$$

The gradients are $\frac{\partial L}{\partial w} = \delta \cdot x$ and
$\frac{\partial L}{\partial b} = \delta$:

$$w = <<w>> - <<eta>> \cdot <<delta | signed>> \cdot <<x | signed>> = <<new_w | places(2)>>, \qquad
b = <<b>> - <<eta>> \cdot <<delta | signed>> = <<new_b | places(2)>>$$

So the answers are <<answer>>.
""",
)
def linear_neuron_step(w: int, b: float, x: int, t: int, eta: float) -> Problem:
    unit, loss, optimizer = Dense(1), HalfSumOfSquares(), SGD(eta)
    weights = ([[w]], [b])
    y = unit([[x]], *weights)
    gradients = unit.gradients([[x]], *weights, upstream=loss.gradient([[t]], y)).weights
    new_w = float(optimizer.step([[w]], gradients["kernel"])[0][0, 0])
    new_b = float(optimizer.step([b], gradients["bias"])[0][0])
    delta = float(y[0, 0]) - t

    def by_small_steps() -> tuple[float, float]:
        def cost(w: float, b: float) -> float:
            return (w * x + b - t) ** 2 / 2

        h = 0.5  # central differences of a parabola are exact for any h
        slope_w = (cost(w + h, b) - cost(w - h, b)) / (2 * h)
        slope_b = (cost(w, b + h) - cost(w, b - h)) / (2 * h)
        return w - eta * slope_w, b - eta * slope_b

    return Problem(
        answer=Parts(
            (
                Part("the weight $w$?", Decimal(new_w, places=2)),
                Part("the bias $b$?", Decimal(new_b, places=2)),
            )
        ),
        proof=Road("central differences of the loss", by_small_steps),
        distractors=(
            Distractor(
                "ascent-not-descent",
                (2 * w - new_w, 2 * b - new_b),
                "The gradient is subtracted: descent goes against it.",
            ),
            Distractor(
                "factor-two-error",
                (2 * new_w - w, 2 * new_b - b),
                r"The $\frac{1}{2}$ of the loss cancels the 2 of the derivative.",
            ),
            Distractor(
                "bias-not-updated",
                (new_w, b),
                "The bias learns too: its gradient is the error itself.",
            ),
            Distractor(
                "factor-forgotten",
                (w - eta * delta, new_b),
                "By the chain rule the gradient of the weight also has the factor $x$.",
            ),
            Distractor(
                "half-convention-swapped",
                ((w + new_w) / 2, (b + new_b) / 2),
                r"The $\frac{1}{2}$ of the loss is gone already: it cancels the 2 of the derivative.",
            ),
            Distractor(
                "learning-rate-ignored",
                (w - delta * x, b - delta),
                r"A step is the learning rate times the gradient.",
            ),
        ),
        working={"y": float(y[0, 0]), "delta": delta, "new_w": new_w, "new_b": new_b},
    )
