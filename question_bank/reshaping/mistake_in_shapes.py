"""Find the mistake in a trace of shapes."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import Conv2D, Flatten, MaxPooling2D, Sequential, UpSampling2D, ZeroPadding2D

LINES = tuple(f"Line {number}" for number in range(1, 6))
WHY = {  # two for each line, in their order
    "one-side": "padding adds rows above *and* below, columns left *and* right",
    "padded-channels": "padding is for space; the channels stay",
    "input-channels": "a convolution gives one channel for each of its filters",
    "size-kept": "without padding of its own the convolution makes its maps smaller",
    "pooled-channels": "pooling keeps all channels",
    "rounded-up": "half a window at the edge is left out: round down",
    "added": "upsampling multiplies the sides, it does not add to them",
    "channels-too": "upsampling keeps the channels",
    "no-channels": "the channels are flattened as well",
    "sides-added": "the lengths of the axes multiply",
}


@template(
    level=2,
    parameters={
        "mistake": tuple(WHY),
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

1. `ZeroPadding2D(<<p>>)` gives `<<shown[0]>>`.
2. `Conv2D(<<F>>, <<K>>)` gives `<<shown[1]>>`.
3. `MaxPooling2D(2)` gives `<<shown[2]>>`.
4. `UpSampling2D(<<f>>)` gives `<<shown[3]>>`.
5. `Flatten()` gives `<<shown[4]>>`.

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
    shown: list[tuple[int, ...]] = [(side, side, channels)]
    side -= 0 if mistake == "size-kept" else K - 1
    channels = channels if mistake == "input-channels" else F
    shown.append((side, side, channels))
    side = (side + 1) // 2 if mistake == "rounded-up" else side // 2
    channels //= 2 if mistake == "pooled-channels" else 1
    shown.append((side, side, channels))
    side = side + f if mistake == "added" else side * f
    channels *= f if mistake == "channels-too" else 1
    shown.append((side, side, channels))
    flat = {"no-channels": side**2, "sides-added": 2 * side + channels}
    shown.append((flat.get(mistake, side**2 * channels),))

    place = next(i for i in range(5) if shown[i] != right[i])
    return Problem(
        answer=Choice(LINES[place], among=LINES),
        proof=Road("where it was planted", lambda: LINES[list(WHY).index(mistake) // 2]),
        distractors=tuple(
            Distractor("sound-step-doubted", line, "This line is right.")
            if shown[i] == right[i]
            else Distractor(
                "consequence-blamed",
                line,
                "This line is worked out rightly from the one before; look further up.",
            )
            for i, line in enumerate(LINES)
            if i != place
        ),
        shown={"shown": shown},
        working={"right": right, "why": WHY[mistake], "sides": [shape[0] for shape in right[:4]]},
    )
