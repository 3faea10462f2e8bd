"""A wrong line in a count of parameters."""

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Conv2D, Sequential

PLANTED = {
    "forgot-cin": Planted(1, "a filter has a slice for each channel of the image"),
    "forgot-bias": Planted(2, "each filter has a bias as well"),
    "cin-always-image": Planted(3, "what enters the second layer are the maps of the first"),
    "one-bias-per-layer": Planted(4, "each filter has a bias, not the layer as a whole"),
    "multiplied-layers": Planted(5, "the parameters of two layers add up"),
}


@template(
    level=3,
    parameters={
        "K": (3, 5),
        "c_0": (2, 3, 4),
        "c_1": (6, 8, 10),
        "c_2": (5, 12, 16),
        "planted": tuple(PLANTED),
    },
    prompt=r"""
An image with <<c_0>> channels goes through two convolutions with $<<K>> \times <<K>>$ kernels; the
first has <<c_1>> filters, the second <<c_2>>, each filter with one bias. Somebody counts the
parameters and makes one mistake; what comes after it is computed rightly from the wrong number.

1. weights of one filter of the first layer: $<<lines[0]>>$
2. parameters of the first layer: $<<lines[1]>>$
3. weights of one filter of the second layer: $<<lines[2]>>$
4. parameters of the second layer: $<<lines[3]>>$
5. all parameters: $<<lines[4]>>$

In which line is the mistake?
""",
    solution=r"""
It is in <<answer>>: <<why>>. Rightly,

$$(<<K>>^2 \cdot <<c_0>> + 1) \cdot <<c_1>> = <<first>>, \qquad (<<K>>^2 \cdot <<c_1>> + 1) \cdot <<c_2>> = <<second>>$$

$$<<first>> + <<second>> = <<first + second>>$$
""",
)
def find_parameter_mistake(K: int, c_0: int, c_1: int, c_2: int, planted: str) -> Problem:
    layers = Conv2D(c_1, K), Conv2D(c_2, K)
    maps = (None, None, c_0), (None, None, c_1)
    first, second = (layer.count_params(map_) for layer, map_ in zip(layers, maps, strict=True))
    slices = [Conv2D(1, K, use_bias=False).count_params(map_) for map_ in maps]
    right = (slices[0], first, slices[1], second, Sequential(layers).count_params(maps[0]))

    area = rf"{K} \cdot {K}"
    one, shown_one = (
        (K * K, area) if planted == "forgot-cin" else (slices[0], rf"{area} \cdot {c_0}")
    )
    bias = 0 if planted == "forgot-bias" else 1
    many = (one + bias) * c_1
    entering = c_0 if planted == "cin-always-image" else c_1
    other = K * K * entering
    if planted == "one-bias-per-layer":
        rest, shown_rest = other * c_2 + 1, rf"{other} \cdot {c_2} + 1"
    else:
        rest, shown_rest = (other + 1) * c_2, rf"({other} + 1) \cdot {c_2}"
    product = planted == "multiplied-layers"
    total = many * rest if product else many + rest
    said = (one, many, other, rest, total)
    lines = (
        f"{shown_one} = {one}",
        rf"({one} + 1) \cdot {c_1} = {many}" if bias else rf"{one} \cdot {c_1} = {many}",
        rf"{area} \cdot {entering} = {other}",
        f"{shown_rest} = {rest}",
        (rf"{many} \cdot {rest}" if product else f"{many} + {rest}") + f" = {total}",
    )
    return find_line(
        PLANTED[planted],
        right,
        said,
        working={"first": first, "second": second},
        shown={"lines": lines},
    )
