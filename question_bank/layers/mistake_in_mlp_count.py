"""Find the mistake in counting a network."""

from quizgen.authoring import Planted, Problem, find_line, template
from quizgen.reference import Dense, Sequential

BYTES = {"float16": 2, "float32": 4, "float64": 8}
PLANTED = {
    "bias-of-inputs": Planted(
        1, "the biases of the first layer were counted for its inputs, not for its units"
    ),
    "first-bias": Planted(1, "the first layer has biases too"),
    "sees-input": Planted(2, "the second layer sees the units of the first one, not the input"),
    "second-bias": Planted(2, "the second layer has biases too"),
    "added": Planted(
        3, "each input of the output layer is connected with each unit: multiply, do not add"
    ),
    "one-bias": Planted(3, "every unit of the output layer has a bias, not the layer as a whole"),
    "left-out": Planted(4, "the second layer belongs to the sum"),
    "bits": Planted(5, "those are bits; a byte has 8 of them"),
}


@template(
    level=2,
    parameters={
        "mistake": tuple(PLANTED),
        "n": (12, 20, 50),
        "first": (8, 16, 32),
        "second": (6, 10, 24),
        "classes": (3, 5),
        "dtype": tuple(BYTES),
    },
    prompt=r"""
A network takes <<n>> features. Its dense layers have <<first>>, <<second>> and <<classes>> units, each with one
bias, and all parameters are stored as `<<dtype>>`. Somebody counts:

1. The first layer has <<said[0]>> parameters.
2. The second layer has <<said[1]>> parameters.
3. The output layer has <<said[2]>> parameters.
4. Together they have <<said[3]>> parameters.
5. These take <<said[4]>> bytes.

One of the lines has a mistake of its own; the lines after it go on with its result. Which one?
""",
    solution=r"""
<<answer>>: <<why>>. Rightly it is

$$(<<n>> + 1) \cdot <<first>> = <<right[0]>>, \qquad (<<first>> + 1) \cdot <<second>> = <<right[1]>>$$

$$(<<second>> + 1) \cdot <<classes>> = <<right[2]>>, \qquad <<right[0]>> + <<right[1]>> + <<right[2]>> = <<right[3]>>$$

$$<<right[3]>> \cdot <<bytes>> = <<right[4]>>$$
""",
)
def mistake_in_mlp_count(
    mistake: str, n: int, first: int, second: int, classes: int, dtype: str
) -> Problem:
    widths = (first, second, classes)
    model = Sequential([Dense(width) for width in widths])
    counts = [layer.count_params(entering) for layer, entering in model.entering((n,))]
    total = model.count_params((n,))
    right = (*counts, total, total * BYTES[dtype])

    one, two, three = counts
    one = {"bias-of-inputs": n * first + n, "first-bias": n * first}.get(mistake, one)
    two = {"sees-input": (n + 1) * second, "second-bias": first * second}.get(mistake, two)
    three = {"added": second + 2 * classes, "one-bias": second * classes + 1}.get(mistake, three)
    together = one + three if mistake == "left-out" else one + two + three
    size = together * BYTES[dtype] * (8 if mistake == "bits" else 1)
    said = (one, two, three, together, size)
    return find_line(PLANTED[mistake], right, said, working={"bytes": BYTES[dtype]})
