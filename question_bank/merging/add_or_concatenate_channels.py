"""Channels after adding and after concatenating."""

from quizgen.authoring import Distractor, Integer, Part, Parts, Problem, Road, template
from quizgen.reference import Add, Concatenate


@template(
    level=1,
    parameters={
        "m": (2, 3, 4, 5),
        "H": (7, 8, 14, 28),
        "C": (4, 6, 10, 16, 32),
    },
    prompt=r"""
The outputs of <<m>> branches have the same shape, `(<<H>>, <<H>>, <<C>>)`, channels last, without
the batch axis. How many channels come out if they are merged with ...
""",
    solution=r"""
`Add` works position by position, so the channels stay <<C>>. `Concatenate` puts them side by side:

$$<<m>> \cdot <<C>> = <<m * C>>$$

So the answer is <<answer>>.
""",
)
def add_or_concatenate_channels(m: int, H: int, C: int) -> Problem:
    branches = [(H, H, C)] * m
    added, joined = Add().output_shape(*branches)[-1], Concatenate().output_shape(*branches)[-1]
    assert added
    assert joined

    def channel_by_channel() -> tuple[int, int]:
        channels = [(branch, channel) for branch in range(m) for channel in range(C)]
        return len({channel for _, channel in channels}), len(channels)

    return Problem(
        answer=Parts(
            (
                Part("`Add()`?", Integer(added)),
                Part("`Concatenate(axis=-1)`?", Integer(joined)),
            )
        ),
        proof=Road("channels paired up, and laid side by side", channel_by_channel),
        distractors=(
            Distractor(
                "add-concat-confused",
                (m * C, m * C),
                "`Add` pairs channels with each other, so their number stays.",
            ),
            Distractor(
                "add-concat-confused",
                (C, C),
                "`Concatenate` keeps the channels of all branches.",
            ),
            Distractor(
                "swapped-roles",
                (m * C, C),
                "It is the other way round: adding keeps the number, concatenating adds it up.",
            ),
            Distractor(
                "add-concat-confused",
                (C + m, m * C),
                "`Add` adds values, not numbers of channels: it keeps the channels.",
            ),
            Distractor(
                "add-concat-confused",
                (C // m, C + m),
                "`Add` does not share the channels out, and `Concatenate` adds up what the branches have.",
            ),
            Distractor(
                "multiplied-not-added",
                (C, C**m),
                "Side by side the channels add up, they do not multiply.",
            ),
            Distractor(
                "off-by-one", (C, (m + 1) * C), f"That is one branch too many: there are {m}."
            ),
            Distractor("off-by-one", (C, (m - 1) * C), "The first branch has channels too."),
        ),
    )
