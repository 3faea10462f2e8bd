"""Parameters that are frozen, and those that are trained behind them."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, template
from quizgen.reference import Conv2D, Dense, GlobalAveragePooling2D, Sequential

IMAGE = (None, None, 3)


@template(
    level=2,
    parameters={
        "first": (8, 16, 24, 32),
        "second": (32, 48, 64),
        "hidden": (10, 20, 40),
        "classes": (2, 5, 8),
    },
    prompt=r"""
A network that was trained on other images begins with two convolutions with $3 \times 3$ kernels, of <<first>> and <<second>> filters;
its images have 3 channels. These two layers are kept for a new task, and *frozen*. Behind them come global average pooling
and two new dense layers, of <<hidden>> and <<classes>> units. Every filter and every unit has one bias.

How many parameters of the new network are
""",
    solution=r"""
Frozen layers keep the values that they have:

$$(3^2 \cdot 3 + 1) \cdot <<first>> + (3^2 \cdot <<first>> + 1) \cdot <<second>> = <<one>> + <<two>> = <<frozen>>$$

Pooling leaves one number for each of the <<second>> channels, and the new layers learn as always:

$$(<<second>> + 1) \cdot <<hidden>> + (<<hidden>> + 1) \cdot <<classes>> = <<three>> + <<four>> = <<trained>>$$

So the answers are <<answer>>. The fewer parameters are trained, the fewer images are enough.
""",
)
def frozen_base_params(first: int, second: int, hidden: int, classes: int) -> Problem:
    def counts(filters: int = first, *, use_bias: bool = True) -> tuple[int, ...]:
        """Count the parameters of each of the four layers, the first with so many filters."""
        layers = (
            Conv2D(filters, 3, use_bias=use_bias),
            Conv2D(second, 3, use_bias=use_bias),
            GlobalAveragePooling2D(),
            Dense(hidden, use_bias=use_bias),
            Dense(classes, use_bias=use_bias),
        )
        shapes = [Sequential(layers[:place]).output_shape(IMAGE) for place in range(5)]
        found = [layer.count_params(shape) for layer, shape in zip(layers, shapes, strict=True)]
        return (*found[:2], *found[3:])

    one, two, three, four = counts()
    bare = counts(use_bias=False)
    frozen, trained = one + two, three + four
    return Problem(
        answer=Parts((Part("frozen?", Integer(frozen)), Part("trained?", Integer(trained)))),
        proof="(28 * first + (9 * first + 1) * second, "
        "(second + 1) * hidden + (hidden + 1) * classes)",
        distractors=(
            Distractor(
                "swapped-roles",
                (trained, frozen),
                "The two are exchanged: the old layers are frozen, and the new ones learn.",
            ),
            Distractor(
                "frozen-trained-too",
                (frozen, frozen + trained),
                "Frozen parameters are not trained: no step changes them.",
            ),
            Distractor(
                "frozen-are-gone",
                (0, trained),
                "Frozen parameters are still there and at work; they only keep their values.",
            ),
            Distractor(
                "forgot-bias",
                (bare[0] + bare[1], bare[2] + bare[3]),
                "Every filter and every unit has a bias.",
            ),
            Distractor(
                "frozen-trained-too",
                (bare[0] + bare[1], trained + first + second),
                "The biases of a frozen layer are frozen as well.",
            ),
            Distractor(
                "forgot-a-part",
                (frozen + three, four),
                "Both dense layers are new: both are trained.",
            ),
            Distractor(
                "cin-always-image",
                (one + counts(3)[1], trained),
                f"The second convolution takes the {first} maps of the first one, not the image.",
            ),
        ),
        working={
            "one": one,
            "two": two,
            "frozen": frozen,
            "three": three,
            "four": four,
            "trained": trained,
        },
    )
