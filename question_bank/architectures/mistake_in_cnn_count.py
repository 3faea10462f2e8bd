"""Find the mistake in counting a convolutional network."""

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Conv2D, Dense, Flatten, MaxPooling2D, Sequential

PLANTED = {
    "padded": Planted(1, "without padding the maps become smaller than the image"),
    "plus-one": Planted(1, "the first place of the kernel counts too: 1 is missing"),
    "rounded-up": Planted(2, "half a window at the edge is left out: round down"),
    "twice": Planted(2, "one pooling layer halves the sides once"),
    "no-channels": Planted(3, "all channels are flattened, not one of them"),
    "one-side": Planted(3, "a map has rows *and* columns"),
    "no-input-channels": Planted(4, "each filter spans all channels of the image"),
    "no-filter-bias": Planted(4, "each filter has a bias"),
    "no-unit-bias": Planted(5, "each unit has a bias"),
    "added": Planted(5, "each unit has a weight for each of the values: multiply"),
    "pool-weights": Planted(6, "pooling has nothing to learn, so it adds nothing to the sum"),
    "dense-only": Planted(6, "the parameters of the convolution belong to the sum"),
}


@template(
    level=3,
    parameters={
        "mistake": tuple(PLANTED),
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

1. The convolution gives maps of <<said[0]>> × <<said[0]>>.
2. Pooling makes <<said[1]>> × <<said[1]>> of them.
3. `Flatten` gives <<said[2]>> values.
4. The convolution has <<said[3]>> parameters.
5. The dense layer has <<said[4]>> parameters.
6. Together there are <<said[5]>>.

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
    said = (side, pooled, flat, conv, dense, total)
    return find_line(PLANTED[mistake], right, said)
