"""Bytes that the parameters of a network take."""

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import Dense, Sequential

BITS = {"float16": 16, "float32": 32, "float64": 64}


@template(
    level=2,
    parameters={
        "n": (10, 20, 50, 100),
        "hidden": (8, 16, 30, 64),
        "classes": (2, 5, 10),
        "dtype": tuple(BITS),
    },
    prompt=r"""
A network takes <<n>> features. It has a hidden dense layer of <<hidden>> units and a dense output layer of
<<classes>> units, all of them with a bias. Its parameters are stored as `<<dtype>>`.

How many bytes do the parameters take?
""",
    solution=r"""
There are

$$(<<n>> + 1) \cdot <<hidden>> + (<<hidden>> + 1) \cdot <<classes>> = <<first>> + <<second>> = <<first + second>>$$

parameters. The number in `<<dtype>>` counts bits, and a byte has 8 of them:

$$<<first + second>> \cdot \frac{<<bits>>}{8} = <<first + second>> \cdot <<bits // 8>> = <<answer>>$$
""",
)
def model_memory(n: int, hidden: int, classes: int, dtype: str) -> Problem:
    parameters = Sequential([Dense(hidden), Dense(classes)]).count_params((n,))
    weights = parameters - hidden - classes
    first = (n + 1) * hidden
    wrong_bytes = 8 if dtype == "float32" else 4

    def layer_by_layer() -> int:
        import struct

        size = struct.calcsize({"float16": "e", "float32": "f", "float64": "d"}[dtype])
        return size * (n * hidden + hidden * classes) + size * (hidden + classes)

    bits = BITS[dtype]
    return Problem(
        answer=Integer(parameters * bits // 8),
        proof=Road("weights and biases apart, sizes as C stores them", layer_by_layer),
        distractors=(
            Distractor(
                "precision-bytes-wrong",
                parameters * bits,
                "Those are bits; a byte has 8 of them.",
            ),
            Distractor(
                "precision-bytes-wrong",
                parameters * wrong_bytes,
                f"That many bytes are for `{'float64' if dtype == 'float32' else 'float32'}`.",
            ),
            Distractor(
                "precision-bytes-wrong",
                parameters,
                "That is the number of parameters; each takes several bytes.",
            ),
            Distractor(
                "forgot-bias",
                weights * bits // 8,
                "The biases are stored as well.",
            ),
            Distractor(
                "forgot-a-part",
                first * bits // 8,
                "The output layer has parameters too.",
            ),
            Distractor(
                "precision-bytes-wrong",
                weights * wrong_bytes,
                "Look at the size of the numbers again; and the biases are stored as well.",
            ),
        ),
        working={
            "first": first,
            "second": parameters - first,
            "bits": bits,
        },
    )
