"""A wrong line in a receptive field."""

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Conv1D, locate_receptive_field, receptive_field

PLANTED = {
    "kernel added whole": Planted(1, "a layer adds $K - 1$ to the one position that is there"),
    "stride ignored": Planted(2, "after the first stride a step spans several input positions"),
    "strides added": Planted(3, "the strides of the two layers before multiply"),
    "distance added": Planted(4, "the strides multiply here too"),
}


@template(
    level=4,
    parameters={
        "K_1": (3, 5, 7),
        "s_1": (2, 3),
        "K_2": (3, 5),
        "s_2": (3, 4),
        "K_3": (3, 5),
        "s_3": (2, 3),
        "planted": tuple(PLANTED),
    },
    prompt=r"""
Three convolutions without dilation follow each other, with the kernels $K_1 = <<K_1>>$,
$K_2 = <<K_2>>$, $K_3 = <<K_3>>$ and the strides $s_1 = <<s_1>>$, $s_2 = <<s_2>>$, $s_3 = <<s_3>>$
along each axis. Somebody works out the side $r$ of the receptive field after each layer, and at last
by how many input positions the fields of neighbouring outputs are shifted, and makes one mistake;
what comes after it is computed rightly from the wrong number.

1. after the first layer: $r_1 = <<lines[0]>>$
2. after the second layer: $r_2 = <<lines[1]>>$
3. after the third layer: $r_3 = <<lines[2]>>$
4. shift: $<<lines[3]>>$

In which line is the mistake?
""",
    solution=r"""
It is in <<answer>>: <<why>>. Rightly,

$$r_3 = 1 + (<<K_1>> - 1) + (<<K_2>> - 1) \cdot <<s_1>> + (<<K_3>> - 1) \cdot <<s_1>> \cdot <<s_2>> = <<field>>,$$

and the fields of neighbours are shifted by $<<s_1>> \cdot <<s_2>> \cdot <<s_3>> = <<apart>>$ positions.
""",
)
def find_field_mistake(
    K_1: int, s_1: int, K_2: int, s_2: int, K_3: int, s_3: int, planted: str
) -> Problem:
    stack = [Conv1D(1, K, strides=s) for K, s in ((K_1, s_1), (K_2, s_2), (K_3, s_3))]
    fields = [receptive_field(stack[:depth])[0] for depth in (1, 2, 3)]
    apart = locate_receptive_field(stack, (1000, 1)).stride[0]
    right = (*fields, apart)

    whole = planted == "kernel added whole"
    r_1 = 1 + K_1 if whole else K_1
    step = 1 if planted == "stride ignored" else s_1
    r_2 = r_1 + (K_2 - 1) * step
    added = planted == "strides added"
    r_3 = r_2 + (K_3 - 1) * (s_1 + s_2 if added else s_1 * s_2)
    summed = planted == "distance added"
    said = (r_1, r_2, r_3, s_1 + s_2 + s_3 if summed else s_1 * s_2 * s_3)
    strides = f"({s_1} + {s_2})" if added else rf"{s_1} \cdot {s_2}"
    lines = (
        f"1 + {K_1} = {r_1}" if whole else f"1 + ({K_1} - 1) = {r_1}",
        rf"{r_1} + ({K_2} - 1) \cdot {step} = {r_2}",
        rf"{r_2} + ({K_3} - 1) \cdot {strides} = {r_3}",
        (" + " if summed else r" \cdot ").join(map(str, (s_1, s_2, s_3))) + f" = {said[3]}",
    )
    return find_line(
        PLANTED[planted],
        right,
        said,
        working={"field": fields[2], "apart": apart},
        shown={"lines": lines},
    )
