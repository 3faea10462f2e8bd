"""Which inputs one output sees."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.reference import Conv1D, locate_receptive_field


@template(
    level=4,
    parameters={
        "K_1": (3, 4, 5),
        "s_1": (2, 3),
        "K_2": (3, 5),
        "s_2": (1, 2),
        "place": (4, 5, 6, 7, 9),
    },
    prompt=r"""
A long sequence goes through two `Conv1D` layers without padding and without dilation: the first has
kernels of length <<K_1>> and stride <<s_1>>, the second kernels of length <<K_2>> and stride <<s_2>>.
All positions are counted from 0.

Which positions of the input does the output of the second layer at position <<place>> see?
""",
    solution=r"""
Go back layer by layer. The second layer's window begins at $<<place>> \cdot <<s_2>> = <<begin>>$ and
ends at $<<begin>> + <<K_2>> - 1 = <<end>>$, counted in the output of the first. The window of the
first of these begins, and that of the last ends, at

$$<<begin>> \cdot <<s_1>> = <<first>>, \qquad <<end>> \cdot <<s_1>> + <<K_1>> - 1 = <<last>>$$

So the answer is <<answer>>: $<<last>> - <<first>> + 1 = <<last - first + 1>>$ positions.
""",
)
def field_positions(K_1: int, s_1: int, K_2: int, s_2: int, place: int) -> Problem:
    def seen(*layers: tuple[int, int]) -> tuple[int, int]:
        stack = [Conv1D(1, K, strides=s) for K, s in layers]
        ((first, last),) = locate_receptive_field(stack, (1000, 1)).positions((place,))
        return first, last

    first, last = seen((K_1, s_1), (K_2, s_2))

    def tap_by_tap() -> tuple[int, int]:
        inputs = {(place * s_2 + second) * s_1 + tap for second in range(K_2) for tap in range(K_1)}
        return min(inputs), max(inputs)

    middle = place * s_1 * s_2
    half = (last - first) // 2
    return Problem(
        answer=Parts(
            (
                Part("the first of them", Integer(first)),
                Part("the last of them", Integer(last), follows=f"a + {last - first}"),
            )
        ),
        proof=Road("the inputs on all paths to this output", tap_by_tap),
        distractors=(
            Distractor(
                "ignored-stride",
                seen((K_1, 1), (K_2, 1)),
                "From one output to the next the windows move by all the strides together.",
            ),
            Distractor(
                "off-by-one",
                (first, last + 1),
                "A window of $K$ positions ends $K - 1$ positions after its first.",
            ),
            Distractor(
                "last-kernel-only",
                (middle, middle + K_2 - 1),
                "Each position that the second layer sees is a window of the first.",
            ),
            Distractor(
                "padding-mode-confused",
                (middle - half, middle + half),
                "Without padding the window begins at its position; it is not centred there.",
            ),
            Distractor(
                "power-growth",
                (middle, middle + K_1 * K_2 - 1),
                "The windows overlap: the field grows by sums, not by a factor.",
            ),
        ),
        working={
            "begin": place * s_2,
            "end": place * s_2 + K_2 - 1,
            "first": first,
            "last": last,
        },
    )
