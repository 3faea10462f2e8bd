"""A wrong line in the sizes of feature maps."""

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Conv1D, MaxPooling1D, Sequential

PLANTED = {
    "first place forgotten": Planted(1, "the first place of the kernel counts too, so 1 is added"),
    "pooled by one": Planted(2, "pooling moves by its window unless another stride is given"),
    "same keeps all": Planted(
        3, 'with a stride of 2 even "same" leaves half of the positions only'
    ),
    "dilation ignored": Planted(4, "the dilated kernel spans more positions"),
}


@template(
    level=3,
    parameters={
        "n": (60, 64, 68, 72, 80, 96),
        "K_1": (5, 7, 9),
        "K_2": (3, 5),
        "K_3": (3, 4),
        "d": (2, 3),
        "planted": tuple(PLANTED),
    },
    prompt=r"""
Maps of $<<n>> \times <<n>>$ positions go through these layers:

```python
Conv2D(8, <<K_1>>)
MaxPooling2D(2)
Conv2D(8, <<K_2>>, strides=2, padding="same")
Conv2D(8, <<K_3>>, dilation_rate=<<d>>)
```

Where nothing is said there is no padding. Somebody works out the side of the maps after each layer
and makes one mistake; what comes after it is computed rightly from the wrong number.

1. $<<lines[0]>>$
2. $<<lines[1]>>$
3. $<<lines[2]>>$
4. $<<lines[3]>>$

In which line is the mistake?
""",
    solution=r"""
It is in <<answer>>: <<why>>. Rightly the sides are

$$<<n>> - <<K_1>> + 1 = <<right[0]>>, \qquad \left\lfloor \frac{<<right[0]>>}{2} \right\rfloor = <<right[1]>>, \qquad
\left\lceil \frac{<<right[1]>>}{2} \right\rceil = <<right[2]>>$$

$$<<right[2]>> - <<d>> \cdot (<<K_3>> - 1) = <<right[3]>>$$
""",
)
def find_size_mistake(n: int, K_1: int, K_2: int, K_3: int, d: int, planted: str) -> Problem:
    layers = (
        Conv1D(8, K_1),  # along each axis alike
        MaxPooling1D(2),
        Conv1D(8, K_2, strides=2, padding="same"),
        Conv1D(8, K_3, dilation_rate=d),
    )
    right = [Sequential(layers[:depth]).output_shape((n, 1))[0] for depth in (1, 2, 3, 4)]

    forgotten = planted == "first place forgotten"
    first = n - K_1 if forgotten else n - K_1 + 1
    by_one = planted == "pooled by one"
    second = first - 2 + 1 if by_one else first // 2
    kept = planted == "same keeps all"
    third = second if kept else -(-second // 2)
    dense = planted == "dilation ignored"
    fourth = third - K_3 + 1 if dense else third - d * (K_3 - 1)
    said = [first, second, third, fourth]
    lines = (
        f"{n} - {K_1} = {first}" if forgotten else f"{n} - {K_1} + 1 = {first}",
        f"{first} - 2 + 1 = {second}"
        if by_one
        else rf"\left\lfloor {first} / 2 \right\rfloor = {second}",
        rf"{second} \to {third}" if kept else rf"\left\lceil {second} / 2 \right\rceil = {third}",
        f"{third} - {K_3} + 1 = {fourth}"
        if dense
        else rf"{third} - {d} \cdot ({K_3} - 1) = {fourth}",
    )
    return find_line(PLANTED[planted], right, said, shown={"lines": lines})
