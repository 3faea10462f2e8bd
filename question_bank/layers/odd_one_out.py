"""The layer that is in another family than three others."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import family

MEMBERS = {
    "core": ("Input", "Dense", "Embedding", "Activation"),
    "merging": ("Add", "Average", "Maximum", "Concatenate", "Dot", "Multiply"),
    "reshaping": (
        *("Flatten", "Permute", "RepeatVector"),
        *("Cropping2D", "ZeroPadding2D", "UpSampling2D"),
    ),
    "regularization": ("Dropout", "GaussianNoise", "SpatialDropout2D", "ActivityRegularization"),
}
STRANGERS = {  # by their names or their work they might belong there
    "core": ("Add", "Flatten", "Dropout", "Reshape", "Concatenate"),
    "merging": ("Flatten", "Activation", "Dense", "Permute", "AveragePooling1D"),
    "reshaping": (
        *("Dropout", "AveragePooling2D"),
        *("Concatenate", "Activation", "Embedding"),
    ),
    "regularization": (
        *("BatchNormalization", "Permute"),
        *("Average", "Flatten", "Minimum"),
    ),
}


@template(
    level=1,
    parameters={"common": tuple(MEMBERS), "stranger": range(5), "turn": range(12)},
    prompt=r"""
Keras has a family of <<common>> layers. Three of these layers belong to it:
<% for name in offered %>`<<name>>`<<", " if not loop.last else ".">><% endfor %>

Which one does not?
""",
    solution=r"""
<<answer>> is one of the <<other>> layers. All the others are <<common>> layers.
""",
)
def odd_one_out(common: str, stranger: int, turn: int) -> Problem:
    members = MEMBERS[common]
    gap = 1 + turn % 2 if len(members) > 4 else 1
    chosen = [members[(turn + step * gap) % len(members)] for step in range(3)]
    offered = sorted([*chosen, STRANGERS[common][stranger]])
    (odd,) = (name for name in offered if family(name) != common)

    def by_crossing_out() -> str:
        left = set(offered) - set(members)
        return f"`{left.pop()}`" if len(left) == 1 else ""

    return Problem(
        answer=Choice(f"`{odd}`"),
        proof=Road("the members crossed out", by_crossing_out),
        distractors=tuple(
            Distractor("family-confusion", f"`{name}`", f"`{name}` is one of the {common} layers.")
            for name in chosen
        ),
        working={"other": family(odd)},
        shown={"offered": offered},
    )
