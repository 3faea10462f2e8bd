"""A wrong line in a step of gradient descent."""

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import SGD, Dense, HalfSumOfSquares

PLANTED = {
    "bias-left-out": Planted(1, "the bias belongs to the output"),
    "error-turned-round": Planted(
        2, r"the derivative of the loss is $\hat y - t$, not $t - \hat y$"
    ),
    "input-left-out": Planted(3, "by the chain rule the gradient of the weight has the factor $x$"),
    "input-in-bias": Planted(
        4, "the bias is not multiplied by the input, so its gradient has no factor $x$"
    ),
    "uphill": Planted(5, "the gradient is subtracted, not added"),
    "rate-left-out": Planted(6, "the gradient is multiplied by the learning rate"),
}


def far_from_target(w: int, b: float, x: int, t: int, planted: str) -> bool:
    """Whether the output misses the target, even without the bias."""
    return w * x + b != t and w * x != t


@template(
    level=3,
    parameters={
        "w": (-1, 1, 2),
        "b": (0.5, 1.5, 3),
        "x": (-2, 2, 3),
        "t": (-5, 4, 9),
        "planted": tuple(PLANTED),
    },
    require=far_from_target,
    prompt=r"""
Somebody makes one step of gradient descent by hand, for the unit $\hat y = w \cdot x + b$ with
$w = <<w>>$ and $b = <<b>>$, on the sample $x = <<x>>$ with the target $t = <<t>>$. The loss is
$L = \frac{1}{2} (\hat y - t)^2$ and the learning rate 0.1. One line has a mistake; what comes after
it is computed rightly from the wrong number.

1. $\hat y = <<lines[0]>>$
2. $\delta = <<lines[1]>>$
3. $\frac{\partial L}{\partial w} = <<lines[2]>>$
4. $\frac{\partial L}{\partial b} = <<lines[3]>>$
5. new $w = <<lines[4]>>$
6. new $b = <<lines[5]>>$

In which line is the mistake?
""",
    solution=r"""
It is in <<answer>>: <<why>>. Rightly,

$$\delta = <<w>> \cdot <<x | signed>> + <<b>> - <<t | signed>> = <<delta>>$$

$$w = <<w>> - 0.1 \cdot <<delta | signed>> \cdot <<x | signed>> = <<new_w | places>>, \qquad
b = <<b>> - 0.1 \cdot <<delta | signed>> = <<new_b | places>>$$
""",
)
def find_neuron_mistake(w: int, b: float, x: int, t: int, planted: str) -> Problem:
    unit, optimizer = Dense(1), SGD(0.1)
    output = unit([[x]], [[w]], [b])
    error = HalfSumOfSquares().gradient([[t]], output)
    slopes = unit.gradients([[x]], [[w]], [b], upstream=error).weights
    stepped_w = optimizer.step([[w]], slopes["kernel"])[0]
    stepped_b = optimizer.step([b], slopes["bias"])[0]
    steps = (output, error, slopes["kernel"], slopes["bias"], stepped_w, stepped_b)
    right = [float(step.sum()) for step in steps]

    def text(number: float) -> str:
        return f"({number:.6g})" if number < 0 else f"{number:.6g}"

    y = w * x + (0 if planted == "bias-left-out" else b)
    added = "" if planted == "bias-left-out" else f" + {text(b)}"
    turned = planted == "error-turned-round"
    delta = t - y if turned else y - t
    difference = (t, y) if turned else (y, t)
    slope_w = delta if planted == "input-left-out" else delta * x
    slope_b = delta * x if planted == "input-in-bias" else delta
    alone, product = r"\delta", rf"\delta \cdot x = {text(delta)} \cdot {text(x)}"
    for_w = alone if planted == "input-left-out" else product
    for_b = product if planted == "input-in-bias" else alone
    new_w = w + 0.1 * slope_w if planted == "uphill" else w - 0.1 * slope_w
    sign = "+" if planted == "uphill" else "-"
    new_b = b - slope_b if planted == "rate-left-out" else b - 0.1 * slope_b
    rate = "" if planted == "rate-left-out" else r"0.1 \cdot "
    lines = (
        rf"{w} \cdot {text(x)}{added} = {y:.6g}",
        f"{difference[0]:.6g} - {text(difference[1])} = {delta:.6g}",
        f"{for_w} = {slope_w:.6g}",
        f"{for_b} = {slope_b:.6g}",
        rf"{w} {sign} 0.1 \cdot {text(slope_w)} = {new_w:.6g}",
        f"{b:.6g} - {rate}{text(slope_b)} = {new_b:.6g}",
    )
    said = (y, delta, slope_w, slope_b, new_w, new_b)
    return find_line(
        PLANTED[planted],
        right,
        said,
        shown={"lines": lines},
        working={
            "delta": round(right[1], 6),
            "new_w": right[4],
            "new_b": right[5],
        },
    )
