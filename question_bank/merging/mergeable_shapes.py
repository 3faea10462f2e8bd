"""Which inputs a merge accepts."""

from quizgen.authoring import Choice, Distractor, Problem, Road, template
from quizgen.reference import Add, Average, Concatenate, Maximum, Merge, Multiply

MERGES: dict[str, Merge] = {
    "Add": Add(),
    "Average": Average(),
    "Maximum": Maximum(),
    "Multiply": Multiply(),
    "Concatenate": Concatenate(axis=-1),
}
Pair = tuple[tuple[int, ...], tuple[int, ...]]


def written(pair: Pair) -> str:
    """Print two shapes."""
    return f"`{pair[0]}` and `{pair[1]}`"


def fits(kind: str, pair: Pair) -> bool:
    """Whether the reference merges the two without repeating anything."""
    if kind != "Concatenate" and pair[0] != pair[1]:
        return False  # broadcasting is ruled out in the prompt
    try:
        MERGES[kind].output_shape(*pair)
    except ValueError:
        return False
    return True


@template(
    level=1,
    parameters={
        "kind": tuple(MERGES),
        "h": (5, 7, 9, 13),
        "w": (4, 6, 8, 12),
        "c": (1, 3, 16),
        "k": (2, 5, 10),
    },
    prompt=r"""
Two inputs enter
<<"`Concatenate(axis=-1)`" if kind == "Concatenate" else "`" ~ kind ~ "()`">>; their shapes are given
without the batch axis, channels last. No axis is stretched by broadcasting.

Which two inputs does the layer accept?
""",
    solution=r"""
<% if kind == "Concatenate" %>
The inputs are laid side by side along the last axis, so they may differ there and nowhere else:
<<answer>>.
<% else %>
`<<kind>>` works position by position, so each value needs its partner: only equal shapes fit,
<<answer>>.
<% endif %>
""",
)
def mergeable_shapes(kind: str, h: int, w: int, c: int, k: int) -> Problem:
    if kind == "Concatenate":
        pairs: dict[str, Pair] = {
            "channels": ((h, w, c), (h, w, 2 * c)),
            "space": ((h, w, c), (h // 2, w // 2, c)),
            "count": ((w, h, k), (w * h, k)),
            "both": ((w, w, k), (w, h, 2 * k)),
        }
    else:
        pairs = {
            "equal": ((h, w, c), (h, w, c)),
            "channels": ((h, w, k), (h, w, 2 * k)),
            "space": ((w, w, k), (w // 2, w // 2, k)),
            "count": ((w, h, k), (h, w, k)),
        }
    (right,) = (pair for pair in pairs.values() if fits(kind, pair))

    def axis_by_axis() -> str:
        free = {2} if kind == "Concatenate" else set()
        (found,) = (
            pair
            for pair in pairs.values()
            if len(pair[0]) == len(pair[1])
            and all(a == b or axis in free for axis, (a, b) in enumerate(zip(*pair, strict=True)))
        )
        return written(found)

    feedback = {
        "channels": "Channels need partners too: their numbers differ.",
        "space": "Height and width must agree; the second map is smaller.",
        "count": "Equal numbers of values are not enough: compare axis by axis.",
        "both": "Only the axis that is joined may differ; here the width differs too.",
    }
    ids = {"count": "count-is-enough"}
    return Problem(
        answer=Choice(written(right)),
        proof=Road("the lengths compared axis by axis", axis_by_axis),
        distractors=tuple(
            Distractor(ids.get(name, "shape-rule-broken"), written(pair), feedback[name])
            for name, pair in pairs.items()
            if pair != right
        ),
    )
