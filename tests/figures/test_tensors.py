"""The shaded cells of a tensor are as many, and in as many slabs, as one mean takes."""

import numpy as np
import pytest

from quizgen.figures.normalized_axes import normalized_axes
from quizgen.reference import BatchNormalization, InstanceNormalization, LayerNormalization
from tests.figures.drawn import Drawing

CELL = 17


def cells(layout: str, averaged: str) -> tuple[int, int]:
    """Count the shaded cells and the slabs that have some."""
    drawing = Drawing(normalized_axes(layout, averaged))
    shaded = drawing.boxes("averaged")
    return sum(round(box.width * box.height / CELL**2) for box in shaded), len(shaded)


@pytest.mark.parametrize("layout", ["NCL", "NLC", "NCHW", "NHWC", "NCDHW", "NDHWC"])
@pytest.mark.parametrize("scheme", ["batch", "layer", "instance"])
def test_they_are_the_cells_that_the_layer_averages(layout: str, scheme: str) -> None:
    rank, channels = len(layout), layout.index("C")
    axes = {
        "batch": BatchNormalization(axis=channels).reduction_axes(rank),
        "layer": LayerNormalization(axis=tuple(range(1, rank))).reduction_axes(rank),
        "instance": InstanceNormalization(axis=channels).reduction_axes(rank),
    }[scheme]
    letters = "".join(layout[axis] for axis in axes)
    drawn = np.zeros((3, 4, 5))  # samples, channels and positions of the drawing
    reduced = [n for n, letter in enumerate("NC") if letter in letters]
    reduced += [2] if set(letters) - set("NC") else []
    together = drawn.size // drawn.mean(axis=tuple(reduced)).size
    assert cells(layout, letters) == (together, 3 if "N" in letters else 1)


@pytest.mark.parametrize(("layout", "upright"), [("NCHW", False), ("NHWC", True)])
def test_one_channel_is_a_row_or_a_column_as_the_layout_has_it(layout, upright) -> None:
    (box,) = Drawing(normalized_axes(layout, "HW")).boxes("averaged")
    assert (box.height > box.width) == upright


def test_without_averaged_axes_nothing_is_given_away() -> None:
    figure = normalized_axes("NHWC")
    assert not Drawing(figure).boxes("averaged")
    assert "mean" not in figure.alt
    assert figure.terminal == ""


@pytest.mark.parametrize(
    ("averaged", "words"),
    [
        ("NHW", "those of one channel."),
        ("HWC", "those of one sample."),
        ("HW", "those of one channel of one sample."),
        ("C", "those of one position of one sample."),
        ("NHWC", "those of the whole tensor."),
    ],
)
def test_the_words_say_which_cells(averaged: str, words: str) -> None:
    assert normalized_axes("NHWC", averaged).alt.endswith(words)


@pytest.mark.parametrize("layout", ["HWC", "NC", "NHCW", "NHHC", "CHWN", ""])
def test_other_layouts_are_refused(layout: str) -> None:
    with pytest.raises(ValueError, match="layout is"):
        normalized_axes(layout)


@pytest.mark.parametrize("averaged", ["H", "NW", "X"])
def test_space_is_averaged_as_a_whole(averaged: str) -> None:
    with pytest.raises(ValueError, match="averaged axes are"):
        normalized_axes("NHWC", averaged)
