"""A small bank that keeps every promise; tests plant one fault at a time in it."""

TEMPLATE = r"""
    '''A sum, a difference or a product.'''

    from quizgen.authoring import Distractor, Integer, Problem, template

    WRONG = {"+": "added", "-": "subtracted", r"\cdot": "multiplied"}

    @template(
        level=1,
        parameters={"a": range(6, 16), "b": (2, 3, 4, 5), "op": tuple(WRONG)},
        prompt=r"How much is $<<a>> <<op>> <<b>>$?",
        solution=r"Say the sum aloud: $$<<a>> <<op>> <<b>> = <<answer>>$$",
        require=lambda a, b, op: (a, b) != (6, 2),
    )
    def calculate(a: int, b: int, op: str) -> Problem:
        results = {"+": a + b, "-": a - b, r"\cdot": a * b}
        return Problem(
            answer=Integer(results[op]),
            proof="sum((a, b)) if op == '+' else a - b if op == '-' else a * b",
            distractors=(
                *(
                    Distractor(WRONG[other], results[other], "Look at the sign.")
                    for other in WRONG
                    if other != op
                ),
                Distractor("digits-joined", int(f"{a}{b}"), "There is a sign in between."),
            ),
        )
"""
LAYER = r"""
    '''Places of a convolution.'''

    from quizgen.authoring import Distractor, Integer, Problem, template
    from quizgen.reference import Conv1D

    @template(
        level=1,
        parameters={"L": range(20, 30), "K": (3, 5, 7), "same": (True, False)},
        prompt='''A `Conv1D` with kernels of <<K>> and padding `<<"same" if same else "valid">>`
    slides over <<L>> places. How many places has its output?''',
        solution="$$<<answer>> = <<answer>>$$",
    )
    def places(L: int, K: int, same: bool) -> Problem:
        layer = Conv1D(filters=1, kernel_size=K, padding="same" if same else "valid")
        right, _ = layer.output_shape((L, 1))
        beyond = {L + 1, L + K - 1} if L % 2 else {L - K, L - K - 1}
        wrong = sorted({L, L - K + 1, *beyond} - {right})
        return Problem(
            answer=Integer(right),
            proof="L if same else L - K + 1",
            distractors=tuple(Distractor("padding-mode", n, "Count again.") for n in wrong),
        )
"""
MEASURE = r"""
    '''Parts and multiples of a length.'''

    from quizgen.authoring import Decimal, Distractor, Problem, template

    WRONG = {0.5: "halved", 2: "doubled", 3: "tripled"}

    @template(
        level=1,
        parameters={"length": tuple(n + 0.25 for n in range(10, 40)), "times": tuple(WRONG)},
        prompt="How much is $<<times>> \\cdot <<length>>$?",
        solution="$$<<times>> \\cdot <<length>> = <<answer>>$$",
    )
    def measure(length: float, times: float) -> Problem:
        return Problem(
            answer=Decimal(times * length),
            proof="length / 2 if times < 1 else length + length + (length if times > 2 else 0)",
            distractors=(
                *(
                    Distractor(name, factor * length, "Read again.")
                    for factor, name in WRONG.items()
                    if factor != times
                ),
                Distractor("quartered", length / 4, "That is half of the half."),
            ),
        )
"""
CARDS = """
    [one-fact]
    title = "One fact"
    level = 2
    front = "Which one of them?"
    back = "That one."
    explanation = "Because."
    distractors = [
      { misconception = "a-b", text = "This one.", feedback = "No." },
      { misconception = "c-d", text = "These two.", feedback = "No." },
      { misconception = "e-f", text = "Those two.", feedback = "No." },
    ]
"""
NAMES = (
    *("a-b", "added", "c-d", "digits-joined", "doubled", "e-f", "halved", "multiplied"),
    *("padding-mode", "quartered", "subtracted", "tripled"),
)
REGISTRY = "\n".join(f'[{name}]\nname = "took {name}"\nadvice = "Read it again."' for name in NAMES)
FILES = {
    "sums/calculate.py": TEMPLATE,
    "sums/places.py": LAYER,
    "sums/measure.py": MEASURE,
    "facts/concepts.toml": CARDS,
    "sums/misconceptions.toml": REGISTRY,
}
