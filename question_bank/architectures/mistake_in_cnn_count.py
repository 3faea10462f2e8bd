"""Find the mistake in counting a convolutional network."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import Conv2D, Dense, Flatten, MaxPooling2D, Sequential

LINES = tuple(f"Line {number}" for number in range(1, 7))
WHY = {  # two for each line, in their order
    "padded": "without padding the maps become smaller than the image",
    "plus-one": "the first place of the kernel counts too: 1 is missing",
    "rounded-up": "half a window at the edge is left out: round down",
    "twice": "one pooling layer halves the sides once",
    "no-channels": "all channels are flattened, not one of them",
    "one-side": "a map has rows *and* columns",
    "no-input-channels": "each filter spans all channels of the image",
    "no-filter-bias": "each filter has a bias",
    "no-unit-bias": "each unit has a bias",
    "added": "each unit has a weight for each of the values: multiply",
    "pool-weights": "pooling has nothing to learn, so it adds nothing to the sum",
    "dense-only": "the parameters of the convolution belong to the sum",
}


@template(
    level=3,
    parameters={
        "mistake": tuple(WHY),
        "H": (21, 27, 33),
        "C": (2, 3),
        "K": (3, 5),
        "F": (4, 6, 8),
        "units": (10, 12, 20),
    },
    prompt=r"""
A network takes images of shape `(<<H>>, <<H>>, <<C>>)`, channels last. It has a convolution of <<F>> filters of size
$<<K>> \times <<K>>$ (stride 1, no padding), max pooling ($2 \times 2$, stride 2, no padding), `Flatten` and
a dense layer of <<units>> units. Filters and units have one bias each. Somebody counts its parameters:

1. The convolution gives maps of <<shown[0]>> × <<shown[0]>>.
2. Pooling makes <<shown[1]>> × <<shown[1]>> of them.
3. `Flatten` gives <<shown[2]>> values.
4. The convolution has <<shown[3]>> parameters.
5. The dense layer has <<shown[4]>> parameters.
6. Together there are <<shown[5]>>.

One of the lines has a mistake of its own; the others are right, or go on with its result. Which one?
""",
    solution=r"""
<<answer>>: <<why>>. Rightly it is

$$<<H>> - <<K>> + 1 = <<right[0]>>, \qquad \left\lfloor \frac{<<right[0]>>}{2} \right\rfloor = <<right[1]>>$$

$$<<right[1]>> \cdot <<right[1]>> \cdot <<F>> = <<right[2]>>, \qquad (<<K>>^2 \cdot <<C>> + 1) \cdot <<F>> = <<right[3]>>$$

$$(<<right[2]>> + 1) \cdot <<units>> = <<right[4]>>, \qquad <<right[3]>> + <<right[4]>> = <<right[5]>>$$
""",
)
def mistake_in_cnn_count(mistake: str, H: int, C: int, K: int, F: int, units: int) -> Problem:
    image = (H, H, C)
    model = Sequential([Conv2D(F, K), MaxPooling2D(2), Flatten(), Dense(units)])
    layers = list(model.entering(image))
    shapes = [layer.output_shape(entering) for layer, entering in layers]
    counts = [layer.count_params(entering) for layer, entering in layers]
    right = (
        *(int(shape[0] or 0) for shape in shapes[:3]),
        *(counts[0], counts[3], model.count_params(image)),
    )

    side = {"padded": H, "plus-one": H - K}.get(mistake, H - K + 1)
    pooled = {"rounded-up": (side + 1) // 2, "twice": side // 4}.get(mistake, side // 2)
    flat = {"no-channels": pooled**2, "one-side": pooled * F}.get(mistake, pooled**2 * F)
    weights = K * K if mistake == "no-input-channels" else K * K * C
    conv = weights * F + (0 if mistake == "no-filter-bias" else F)
    dense = {"no-unit-bias": flat * units, "added": flat + units}.get(mistake, (flat + 1) * units)
    total = {"pool-weights": conv + 4 + dense, "dense-only": dense}.get(mistake, conv + dense)
    shown = (side, pooled, flat, conv, dense, total)

    place = next(i for i in range(6) if shown[i] != right[i])
    return Problem(
        answer=Choice(LINES[place], among=LINES),
        proof=Road("where it was planted", lambda: LINES[list(WHY).index(mistake) // 2]),
        distractors=tuple(
            Distractor("sound-step-doubted", line, "This line is right.")
            if shown[i] == right[i]
            else Distractor(
                "consequence-blamed",
                line,
                "This line is worked out rightly from those before; look further up.",
            )
            for i, line in enumerate(LINES)
            if i != place
        ),
        shown={"shown": shown},
        working={"right": right, "why": WHY[mistake]},
    )
