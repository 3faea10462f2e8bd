"""Number of different images that random crops and flips make of one."""

from math import prod

from quizgen.authoring import Distractor, Integer, Problem, Road, template
from quizgen.reference import cross_correlate


@template(
    level=2,
    parameters={
        "side": (28, 32, 40, 64, 96),
        "cut": (2, 4, 6, 8, 10, 12),
        "flips": (True, False),
        "levels": (1, 3, 5),
    },
    prompt=r"""
For training, images of $<<side>> \times <<side>>$ pixels are augmented, without padding: each time one is shown, a window of
$<<side - cut>> \times <<side - cut>>$ pixels is cut out at random, anywhere inside it.
<% if flips or levels > 1 %>
The window
<%- if flips %> is flipped from left to right or not<% endif %>
<%- if flips and levels > 1 %>, and<% endif %>
<%- if levels > 1 %> gets one of <<levels>> levels of brightness<% endif %>, also at random.
<% endif %>

How many different images can be made of one in this way, if no two of them happen to look alike?
""",
    solution=r"""
Along each axis the window has

$$<<side>> - <<side - cut>> + 1 = <<places>>$$

places. Choices that do not depend on each other multiply:

$$<<factors>> = <<answer>>$$

They all show the same thing, so the network learns what does not matter. They are no substitute for as many new images.
""",
)
def augmented_versions(side: int, cut: int, flips: bool, levels: int) -> Problem:
    places = len(cross_correlate([0] * side, [0] * (side - cut)))
    crops = places * places
    chances = [number for number in (2 if flips else 1, levels) if number > 1]
    versions = crops * prod(chances)

    def one_by_one() -> int:
        found = {
            (top, left, flipped, level)
            for top in range(cut + 1)
            for left in range(cut + 1)
            for flipped in {False, flips}
            for level in range(levels)
        }
        return len(found)

    return Problem(
        answer=Integer(versions),
        proof=Road("all crops, one by one", one_by_one),
        distractors=(
            Distractor(
                "forgot-plus-one",
                cut * cut * prod(chances),
                "The window at the very edge counts too: there is one place more along each axis.",
            ),
            Distractor(
                "per-axis-only",
                places * prod(chances),
                "The window moves along both axes.",
            ),
            Distractor(
                "counting-rule-wrong",
                2 * places + sum(chances),
                "Choices that do not depend on each other multiply; they do not add up.",
            ),
            Distractor(
                "forgot-a-part",
                crops,
                "Those are the windows alone; each of them may be changed further.",
            ),
            Distractor(
                "kernel-not-subtracted",
                side * side * prod(chances),
                "The window has to lie inside the image, so it cannot begin at every pixel.",
            ),
            Distractor(
                "off-by-one",
                (places + 1) ** 2 * prod(chances),
                "That is one place too many along each axis.",
            ),
            Distractor(
                "counted-wrong-thing",
                (side - cut) ** 2 * prod(chances),
                "That takes the pixels of a window for the places that it can have.",
            ),
        ),
        working={
            "places": places,
            "factors": r" \cdot ".join(map(str, (places, places, *chances))),
        },
    )
