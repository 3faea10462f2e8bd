"""Find the mistake in a trace of shapes."""

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Conv2D, Flatten, MaxPooling2D, Sequential, UpSampling2D, ZeroPadding2D

PLANTED = {
    "one-side": Planted(1, "padding adds rows above *and* below, columns left *and* right"),
    "padded-channels": Planted(1, "padding is for space; the channels stay"),
    "input-channels": Planted(2, "a convolution gives one channel for each of its filters"),
    "size-kept": Planted(2, "without padding of its own the convolution makes its maps smaller"),
    "pooled-channels": Planted(3, "pooling keeps all channels"),
    "rounded-up": Planted(3, "half a window at the edge is left out: round down"),
    "added": Planted(4, "upsampling multiplies the sides, it does not add to them"),
    "channels-too": Planted(4, "upsampling keeps the channels"),
    "no-channels": Planted(5, "the channels are flattened as well"),
    "sides-added": Planted(5, "the lengths of the axes multiply"),
}


@template(
    level=2,
    parameters={
        "mistake": tuple(PLANTED),
        "H": (20, 24, 28),
        "C": (3, 4),
        "p": (2, 3),
        "K": (4, 6),
        "F": (8, 16),
        "f": (3, 4),
    },
    prompt=r"""
Maps of shape `(<<H>>, <<H>>, <<C>>)`, batch axis left out and channels last, go through five layers. Strides are 1
in the convolution and 2 in pooling, and neither has padding of its own. Somebody traces the shapes:

1. `ZeroPadding2D(<<p>>)` gives `<<said[0]>>`.
2. `Conv2D(<<F>>, <<K>>)` gives `<<said[1]>>`.
3. `MaxPooling2D(2)` gives `<<said[2]>>`.
4. `UpSampling2D(<<f>>)` gives `<<said[3]>>`.
5. `Flatten()` gives `<<said[4]>>`.

One of the lines has a mistake of its own; the lines after it go on with its result. Which one?
""",
    solution=r"""
<<answer>>: <<why>>. Rightly the sides are

$$<<H>> + 2 \cdot <<p>> = <<sides[0]>>, \qquad <<sides[0]>> - <<K>> + 1 = <<sides[1]>>$$

$$\left\lfloor \frac{<<sides[1]>>}{2} \right\rfloor = <<sides[2]>>, \qquad <<sides[2]>> \cdot <<f>> = <<sides[3]>>$$

From the convolution on there are <<F>> channels, so in the end there are

$$<<sides[3]>> \cdot <<sides[3]>> \cdot <<F>> = <<right[4][0]>>$$

values.
""",
)
def mistake_in_shapes(mistake: str, H: int, C: int, p: int, K: int, F: int, f: int) -> Problem:
    layers = [ZeroPadding2D(p), Conv2D(F, K), MaxPooling2D(2), UpSampling2D(f), Flatten()]
    model = Sequential(layers)
    right = [layer.output_shape(entering) for layer, entering in model.entering((H, H, C))]

    side, channels = H + (p if mistake == "one-side" else 2 * p), C
    channels += 2 * p if mistake == "padded-channels" else 0
    said: list[tuple[int, ...]] = [(side, side, channels)]
    side -= 0 if mistake == "size-kept" else K - 1
    channels = channels if mistake == "input-channels" else F
    said.append((side, side, channels))
    side = (side + 1) // 2 if mistake == "rounded-up" else side // 2
    channels //= 2 if mistake == "pooled-channels" else 1
    said.append((side, side, channels))
    side = side + f if mistake == "added" else side * f
    channels *= f if mistake == "channels-too" else 1
    said.append((side, side, channels))
    flat = {"no-channels": side**2, "sides-added": 2 * side + channels}
    said.append((flat.get(mistake, side**2 * channels),))
    return find_line(
        PLANTED[mistake], right, said, working={"sides": [shape[0] for shape in right[:4]]}
    )
