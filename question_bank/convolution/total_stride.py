"""Distance in the input between neighbouring outputs."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv1D, locate_receptive_field, receptive_field


@template(
    level=2,
    parameters={
        "s_1": (1, 2, 3, 4),
        "s_2": (2, 3),
        "s_3": (1, 2),
        "s_4": (2, 3),
        "K": (3, 5),
    },
    prompt=r"""
Four convolutions with $<<K>> \times <<K>>$ kernels follow each other, with the strides <<s_1>>,
<<s_2>>, <<s_3>> and <<s_4>>. There is no padding and no dilation.

Two units of the last feature map are direct neighbours along a row. By how many input positions is
the receptive field of the one shifted against that of the other?
""",
    solution=r"""
One step in the output of a layer is as many steps in its input as its stride says, so the strides
multiply:

$$<<s_1>> \cdot <<s_2>> \cdot <<s_3>> \cdot <<s_4>> = <<answer>>$$
""",
)
def total_stride(s_1: int, s_2: int, s_3: int, s_4: int, K: int) -> Problem:
    strides = (s_1, s_2, s_3, s_4)
    stack = [Conv1D(1, K, strides=s) for s in strides]

    (apart,) = locate_receptive_field(stack, (1000, 1)).stride

    def leave_out_positions() -> int:
        kept = range(1000)
        for s in strides:
            kept = kept[::s]
        return kept[1] - kept[0]

    return Problem(
        answer=Integer(apart),
        proof=Road("the positions that are left after every stride", leave_out_positions),
        distractors=(
            Distractor(
                "stride-combined-wrong",
                sum(strides),
                "A step of a later layer spans several steps of the earlier ones: multiply.",
            ),
            Distractor(
                "stride-combined-wrong",
                max(strides),
                "All strides count, not only the largest.",
            ),
            Distractor(
                "stride-combined-wrong",
                apart // s_4,
                "The stride of the last layer counts here too: neighbours are a step of it apart.",
            ),
            Distractor(
                "counted-wrong-thing",
                receptive_field(stack)[0],
                "That is how wide a field is; fields of neighbours overlap.",
            ),
            Distractor(
                "counted-wrong-thing",
                4 * K,
                "That is how long the kernels are together.",
            ),
            Distractor(
                "counted-wrong-thing",
                1 + 4 * (K - 1),
                "That is how wide a field would be without strides.",
            ),
        ),
    )
