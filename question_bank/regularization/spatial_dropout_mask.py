"""Shape of the mask of spatial dropout."""

from collections.abc import Callable

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Dropout, SpatialDropout1D, SpatialDropout2D, SpatialDropout3D

LAYERS: dict[int, Callable[..., SpatialDropout1D | SpatialDropout2D | SpatialDropout3D]] = {
    1: SpatialDropout1D,
    2: SpatialDropout2D,
    3: SpatialDropout3D,
}


def offered(rank: int, N: int, n: int, C: int, data_format: str) -> bool:
    """Whether Keras's layer has that data format."""
    return rank > 1 or data_format == "channels_last"


@template(
    level=2,
    parameters={
        "rank": (2, 3, 1),
        "N": (4, 8, 32),
        "n": (5, 7, 10),
        "C": (3, 12, 16, 24),
        "data_format": ("channels_last", "channels_first"),
    },
    require=offered,
    prompt=r"""
<% if rank == 1 %>
A batch of <<N>> sequences with <<C>> channels, each of <<n>> time steps, has the channels last and so the shape
<% else %>
A batch of <<N>> samples with <<C>> channels, each of <<"height and width" if rank == 2 else "depth, height and width">> <<n>>,
has the shape
<% endif %>

<% if data_format == "channels_last" %>
`(<<N>>, <% for axis in range(rank) %><<n>>, <% endfor %><<C>>)`.
<% else %>
`(<<N>>, <<C>><% for axis in range(rank) %>, <<n>><% endfor %>)`.
<% endif %>

It enters `SpatialDropout<<rank>>D(0.5<% if rank > 1 %>, data_format="<<data_format>>"<% endif %>)` in training.

What is the shape of the random mask, with length 1 for each axis along which all values share an entry?
""",
    solution=r"""
Spatial dropout drops whole maps: one draw for each sample and channel,

$$<<N>> \cdot <<C>> = <<N * C>>$$

in all, and every position of a map shares it. So the mask has the shape <<answer>>.
""",
)
def spatial_dropout_mask(rank: int, N: int, n: int, C: int, data_format: str) -> Problem:
    last = data_format == "channels_last"

    def shape(samples: int, space: int, channels: int) -> tuple[int, ...]:
        ones = (space,) * rank
        return (samples, *ones, channels) if last else (samples, channels, *ones)

    def axis_by_axis() -> tuple[int, ...]:
        letters = "N" + "s" * rank + "C" if last else "NC" + "s" * rank
        return tuple({"N": N, "C": C, "s": 1}[letter] for letter in letters)

    batch = shape(N, n, C)
    layer = LAYERS[rank](0.5) if rank == 1 else LAYERS[rank](0.5, data_format=data_format)
    return Problem(
        answer=Shape(layer.mask_shape(batch)),
        proof=Road("the axes, letter by letter", axis_by_axis),
        distractors=(
            Distractor(
                "ordinary-dropout-mask",
                Dropout(0.5).mask_shape(batch),
                "That is ordinary dropout, which draws for every single value.",
            ),
            Distractor(
                "positions-dropped",
                shape(N, n, 1),
                "Channels are dropped, not positions.",
            ),
            Distractor(
                "mask-shared-over-batch",
                shape(1, 1, C),
                "Every sample draws a mask of its own.",
            ),
            Distractor(
                "wrong-data-format",
                (N, C, *[1] * rank) if last else (N, *[1] * rank, C),
                f"The channels are {'last' if last else 'first'} here.",
            ),
            Distractor(
                "sample-dropped",
                shape(N, 1, 1),
                "Each channel of a sample is dropped or kept by itself.",
            ),
            Distractor(
                "mask-shared-over-batch",
                shape(1, n, C),
                "Every sample draws a mask of its own, and positions share the draw.",
            ),
            Distractor(
                "mask-shared-over-batch",
                shape(1, n, 1),
                "Every sample and every channel draws by itself; the positions share the draw.",
            ),
            Distractor(
                "sample-dropped",
                shape(1, 1, 1),
                "A single draw would drop the whole batch.",
            ),
        ),
    )
