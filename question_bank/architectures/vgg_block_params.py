"""Parameters of a VGG block."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Conv2D, MaxPooling2D, Sequential


@template(
    level=2,
    parameters={
        "n": (2, 3, 4),
        "C_in": (3, 16, 32, 64),
        "C": (24, 48, 96, 128),
        "use_bias": (True, False),
    },
    prompt=r"""
A block like those of VGG takes maps with <<C_in>> channels. It has <<n>> convolutions in a row with
$3 \times 3$ kernels, padding "same" and <<C>> filters each, and then $2 \times 2$ max pooling.
<%+ if use_bias %>Each filter has one bias.<% else %>There are no biases.<% endif %>


How many learnable parameters does the block have?
""",
    solution=r"""
The first convolution takes <<C_in>> channels, each other one the <<C>> channels of the one before.
<% if use_bias %>
$$(3^2 \cdot <<C_in>> + 1) \cdot <<C>> = <<first>>$$

$$<<n - 1>> \cdot (3^2 \cdot <<C>> + 1) \cdot <<C>> = <<rest>>$$
<% else %>
$$3^2 \cdot <<C_in>> \cdot <<C>> = <<first>>$$

$$<<n - 1>> \cdot 3^2 \cdot <<C>> \cdot <<C>> = <<rest>>$$
<% endif %>

Pooling has nothing to learn:

$$<<first>> + <<rest>> = <<answer>>$$
""",
)
def vgg_block_params(n: int, C_in: int, C: int, use_bias: bool) -> Problem:
    convolutions = [Conv2D(C, 3, padding="same", use_bias=use_bias)] * n
    answer = Sequential([*convolutions, MaxPooling2D(2)]).count_params((None, None, C_in))
    biases = C if use_bias else 0
    first, other = 9 * C_in * C + biases, 9 * C * C + biases
    slip = -C if use_bias else C  # in a convolution whose biases are mistaken

    def filter_by_filter() -> int:
        total, channels = 0, C_in
        for _layer in range(n):
            total += sum(9 * channels + use_bias for _filter in range(C))
            channels = C
        return total

    return Problem(
        answer=Integer(answer),
        proof=Road("weights counted filter by filter", filter_by_filter),
        distractors=(
            Distractor(
                "cin-always-image",
                n * first,
                f"Only the first convolution takes {C_in} channels; the others take {C}.",
            ),
            Distractor(
                "all-c-to-c",
                n * other,
                f"The first convolution takes {C_in} channels, not {C}.",
            ),
            Distractor(
                "forgot-bias" if use_bias else "bias-miscounted",
                answer + n * slip,
                "Each filter has a bias." if use_bias else "There are no biases here.",
            ),
            Distractor(
                "cin-always-image",
                n * (first + slip),
                f"Only the first convolution takes {C_in} channels; and look for the biases again.",
            ),
            Distractor(
                "forgot-a-part",
                answer - first,
                "The first convolution counts as well.",
            ),
        ),
        working={"first": first, "rest": answer - first},
    )
