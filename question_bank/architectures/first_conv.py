"""The first convolution of a large network."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, replace, template
from quizgen.reference import Conv2D


@template(
    level=2,
    parameters={
        "H": (195, 227, 259),
        "K": (7, 11),
        "s": (2, 4),
        "F": (32, 64, 96),
        "C": (1, 3, 4),
    },
    prompt=r"""
A network begins like AlexNet, with a convolution of <<F>> filters of size $<<K>> \times <<K>>$, stride <<s>>, no
padding and one bias for each filter. It takes images of $<<H>> \times <<H>>$ pixels with <<C>>
channel<<"s" if C > 1 else "">>. Find out about this layer:
""",
    solution=r"""
$$\left\lfloor \frac{<<H>> - <<K>>}{<<s>>} \right\rfloor + 1 = <<side>>$$

$$(<<K>>^2 \cdot <<C>> + 1) \cdot <<F>> = <<params>>$$

$$<<side>> \cdot <<side>> \cdot <<F>> = <<values>>$$

So the answer is <<answer>>.
""",
)
def first_conv(H: int, K: int, s: int, F: int, C: int) -> Problem:
    image = (H, H, C)
    layer = Conv2D(F, K, strides=s)

    def sized(layer: Conv2D) -> tuple[int, int]:
        return layer.output_shape(image)[0] or 0, layer.count_outputs(image)

    def counted() -> tuple[int, int, int]:
        places = [start for start in range(0, H, s) if start + K <= H]
        weights = [(i, j, c) for i in range(K) for j in range(K) for c in range(C)]
        return len(places), F * (len(weights) + 1), F * len(places) ** 2

    (side, values), params = sized(layer), layer.count_params(image)
    padded_side, padded_values = sized(replace(layer, padding="same"))
    far_side, far_values = sized(replace(layer, strides=K))
    short = side - 1
    no_bias = params - F
    one_channel = K**2 * F + F
    return Problem(
        answer=Parts(
            (
                Part("the height of its output", Integer(side)),
                Part("its learnable parameters", Integer(params)),
                Part("the values in its output", Integer(values), follows=f"{F} * a^2"),
            )
        ),
        proof=Road("places and weights, counted", counted),
        distractors=(
            Distractor(
                "forgot-plus-one",
                (short, params, short * short * F),
                "The first place of the window counts too: add 1.",
            ),
            Distractor(
                "forgot-bias",
                (side, no_bias, values),
                "Each filter has a bias.",
            ),
            Distractor(
                "forgot-cin",
                (side, one_channel if C > 1 else K * F + F, values),
                "Each filter spans all channels of the image."
                if C > 1
                else r"A kernel has $K \cdot K$ weights.",
            ),
            Distractor(
                "padding-mode-confused",
                (padded_side, params, padded_values),
                "Without padding the window must lie inside the image.",
            ),
            Distractor(
                "forgot-plus-one",
                (short, no_bias, short * short * F),
                "The first place of the window counts too, and each filter has a bias.",
            ),
            Distractor(
                "padding-mode-confused",
                (padded_side, no_bias, padded_values),
                "Without padding the window must lie inside the image, and filters have biases.",
            ),
            Distractor(
                "confused-stride",
                (far_side, params, far_values),
                "Neighbouring windows are a stride apart, not a kernel.",
            ),
            Distractor(
                "forgot-channels",
                (side, params, side * side),
                "Those are the places; every filter gives a value at each of them.",
            ),
            Distractor(
                "all-channels-counted",
                (side, params, C * values),
                "A filter adds up the channels of the image and gives one value at each place.",
            ),
        ),
        working={"side": side, "params": params, "values": values},
    )
