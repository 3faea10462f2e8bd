"""Shape of the kernel in two frameworks."""

from quizgen.authoring import Distractor, Problem, Road, Shape, template
from quizgen.reference import Conv2D, Conv2DTranspose


@template(
    level=2,
    parameters={
        "framework": ("Keras", "PyTorch"),
        "K_h": (1, 3, 5),
        "K_w": (2, 4, 7),
        "C_in": (6, 8, 16, 24),
        "C_out": (10, 12, 32, 64),
    },
    prompt=r"""
A convolution has <<C_out>> filters, each with <<K_h>> row<<"s" if K_h > 1 else "">> and <<K_w>>
columns, and takes <<C_in>> channels; there are no groups.

<% if framework == "Keras" %>
What is the shape of its kernel in Keras's `Conv2D`, where the spatial axes come first and the filters
last, just as the channels come last in its maps?
<% else %>
What is the shape of its weight in PyTorch's `Conv2d`, where the filters come first and the spatial
axes last, just as the channels come before them in its maps?
<% endif %>
""",
    solution=r"""
<% if framework == "Keras" %>
Rows, columns, input channels, filters: <<answer>>. Any one filter is the slice `kernel[..., f]`.
<% else %>
Filters, input channels, rows, columns: <<answer>>. Any one filter is the slice `weight[f]`.
<% endif %>

Either way the number of weights is the same, and the biases stand in a vector of their own:

$$<<C_out>> \cdot <<C_in>> \cdot <<K_h>> \cdot <<K_w>> = <<count>>$$
""",
)
def kernel_shape(framework: str, K_h: int, K_w: int, C_in: int, C_out: int) -> Problem:
    image = (None, None, C_in)
    layer = Conv2D(C_out, (K_h, K_w))
    rows, columns, channels, filters = keras = layer.weight_shapes(image)["kernel"]
    torch = (filters, channels, rows, columns)
    right, other = (keras, torch) if framework == "Keras" else (torch, keras)
    back = Conv2DTranspose(C_out, (K_h, K_w)).weight_shapes(image)["kernel"]

    def name_by_name() -> tuple[int, ...]:
        order = "hwio" if framework == "Keras" else "oihw"
        return tuple({"h": K_h, "w": K_w, "i": C_in, "o": C_out}[axis] for axis in order)

    return Problem(
        answer=Shape(right),
        proof=Road("axis by axis, by name", name_by_name),
        distractors=(
            Distractor(
                "wrong-data-format",
                other,
                "That is the order of the other framework.",
            ),
            Distractor(
                "swapped-roles",
                back if framework == "Keras" else (channels, filters, rows, columns),
                "Filters and input channels are exchanged, as in a transposed convolution.",
            ),
            Distractor(
                "forgot-cin",
                (rows, columns, filters) if framework == "Keras" else (filters, rows, columns),
                "Each filter reaches through all input channels, so they have an axis too.",
            ),
            Distractor(
                "forgot-cin",
                (rows, columns, filters, 1)
                if framework == "Keras"
                else (filters, 1, rows, columns),
                "Each filter has a slice for every input channel.",
            ),
            Distractor(
                "transposed-kernel",
                (columns, rows, filters, channels)
                if framework == "Keras"
                else (channels, filters, columns, rows),
                "Rows come before columns, and the channels are exchanged too.",
            ),
        ),
        working={"count": layer.count_params(image) - C_out},
    )
