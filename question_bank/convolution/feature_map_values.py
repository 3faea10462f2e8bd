"""Values in the feature maps of a batch."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D, activation_memory


@template(
    level=1,
    parameters={
        "N": (2, 3, 5, 8, 16),
        "H": (8, 10, 16, 20, 32),
        "C_in": (1, 3),
        "C_out": (4, 6, 12, 20),
    },
    prompt=r"""
A batch of <<N>> images with $<<H>> \times <<H>>$ pixels and <<C_in>>
channel<<"s" if C_in > 1 else "">> goes through a convolution with <<C_out>> filters of size
$3 \times 3$, padding "same" and stride 1. Its output is kept for the backward pass.

How many values are kept?
""",
    solution=r"""
Padding "same" with stride 1 keeps the sides, each filter gives one map, and each image of the batch
has its own:

$$<<N>> \cdot <<H>> \cdot <<H>> \cdot <<C_out>> = <<answer>>$$
""",
)
def feature_map_values(N: int, H: int, C_in: int, C_out: int) -> Problem:
    layer = Conv2D(C_out, 3, padding="same")
    answer = activation_memory(layer, (H, H, C_in), N, bytes_per_value=1)
    outputs = H * H * C_out

    def map_by_map() -> int:
        return sum(
            len(range(H)) for _image in range(N) for _map in range(C_out) for _row in range(H)
        )

    return Problem(
        answer=Integer(answer),
        proof=Road("the rows of every map of every image, added up", map_by_map),
        distractors=(
            Distractor(
                "forgot-an-axis",
                outputs,
                "That is one image; the whole batch is kept.",
            ),
            Distractor(
                "forgot-channels",
                N * H * H,
                "There is a map for each filter.",
            ),
            Distractor(
                "counted-wrong-thing",
                (3 * 3 * C_in + 1) * C_out,
                "Those are the parameters, which do not depend on the images.",
            ),
            Distractor(
                "precision-bytes-wrong",
                4 * answer,
                "That is the number of *bytes* of 32-bit floats; each value counts once.",
            ),
            Distractor(
                "forgot-an-axis",
                H * H,
                "Each image of the batch has a map for each filter.",
            ),
            Distractor(
                "multiplied-not-added",
                N * C_in * outputs,
                "A filter adds the input channels up: they are gone in the output.",
            ),
            Distractor(
                "macs-flops-params-confused",
                N * outputs * 3 * 3 * C_in,
                "Those are multiply-accumulates; each output value is kept once.",
            ),
        ),
    )
