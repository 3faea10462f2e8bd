"""What lies inside the marked cells, read off the drawing, is what slicing the array gives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.figures.pooling_windows import pooling_windows
from quizgen.figures.sliding_window import sliding_window
from tests.figures.drawn import Drawing

IMAGE = np.arange(10, 52).reshape(6, 7)


@given(
    corner=st.tuples(st.integers(0, 2), st.integers(0, 3)),
    size=st.tuples(st.integers(1, 2), st.integers(1, 3)),
    dilation=st.integers(1, 2),
)
def test_the_tinted_cells_are_the_patch(corner, size, dilation) -> None:
    (top, left), (rows, columns) = corner, size
    if left + dilation * (columns - 1) >= 7:
        return
    figure = sliding_window(IMAGE, np.zeros(size), corner=corner, dilation=dilation)
    drawing = Drawing(figure)
    patch = IMAGE[top:, left:][::dilation, ::dilation][:rows, :columns]
    cells = drawing.boxes("patch")
    assert [drawing.words_in(cell) for cell in cells] == [[str(n)] for n in patch.ravel()]
    frame = drawing.boxes()[-2]  # the last one is around the output
    for cell in cells:
        assert frame.holds(cell.x, cell.y)
        assert frame.holds(cell.x + cell.width, cell.y + cell.height)
    bracketed = [part.split("]")[0] for part in figure.terminal.split("[")[1:]]
    assert [int(n) for n in bracketed] == patch.ravel().tolist()


def test_padding_is_zeros_around_the_input() -> None:
    figure = sliding_window(IMAGE, np.ones((3, 3)), corner=(-1, 5), padding=1)
    drawing = Drawing(figure)
    patch = np.pad(IMAGE, 1)[0:3, 6:9]
    words = [drawing.words_in(cell) for cell in drawing.boxes("patch")]
    assert words == [[str(n)] for n in patch.ravel()]
    (border,) = [box for box in drawing.boxes() if box.width == box.height * 7 / 6]
    assert {int(n) for n in drawing.words_in(border)} == set(IMAGE.ravel().tolist())


@pytest.mark.parametrize("corner", [(5, 0), (0, 6), (-1, 0), (0, -1)])
def test_a_window_outside_the_input_is_refused(corner) -> None:
    with pytest.raises(ValueError, match="puts the window outside the input"):
        sliding_window(IMAGE, np.ones((2, 2)), corner=corner)


def test_the_output_is_asked_not_told() -> None:
    drawing = Drawing(sliding_window([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
    words = [words for words, _, _ in drawing.texts()]
    assert words.count("?") == 1
    assert "70" not in words
    assert drawing.words_in(drawing.boxes()[-1]) == ["?"]


@pytest.mark.parametrize(("bias", "words"), [(-2, "− 2"), (0.5, "+ 0.5")])
def test_a_bias_stands_between_the_kernel_and_the_output(bias, words) -> None:
    figure = sliding_window([[3, 1, 2]], [[1, 4]], bias=bias)
    (place,) = [x for said, x, _ in Drawing(figure).texts() if said == words]
    around = [x for said, x, _ in Drawing(figure).texts() if said in ("4", "?")]
    assert around[0] < place < around[1]
    assert figure.terminal == f"[3][1] 2   *   1  4   {words}  →  ?"
    assert f"with the bias {str(bias).replace('-', '−')} added" in figure.alt
    assert "bias" not in sliding_window([[3, 1, 2]], [[1, 4]]).alt


def test_numbers_are_short_and_have_a_real_minus() -> None:
    words = [words for words, *_ in Drawing(sliding_window([[-1.5, 1 / 3]], [["w"]])).texts()]
    assert {"−1.5", "0.3333", "w"} <= set(words)


def test_a_matrix_with_ragged_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="rows of one length"):
        sliding_window([[1, 2], [3]], [[1]])


@pytest.mark.parametrize(
    ("size", "strides", "right", "down"),
    [
        ((2, 2), None, IMAGE[0:2, 2:4], IMAGE[2:4, 0:2]),
        ((3, 2), (1, 2), IMAGE[0:3, 2:4], IMAGE[1:4, 0:2]),
        ((2, 4), (4, 3), IMAGE[0:2, 3:7], IMAGE[4:6, 0:4]),
    ],
)
def test_the_next_windows_are_where_the_strides_lead(size, strides, right, down) -> None:
    drawing = Drawing(pooling_windows(IMAGE, size, strides))
    (first,) = drawing.boxes("window")
    assert drawing.words_in(first) == [str(n) for n in IMAGE[: size[0], : size[1]].ravel()]
    dashed = [box for box in drawing.boxes() if box not in (first,)]
    read = [drawing.words_in(box) for box in dashed]
    assert [str(n) for n in right.ravel()] in read
    assert [str(n) for n in down.ravel()] in read


def test_a_window_that_cannot_move_is_drawn_alone() -> None:
    drawing = Drawing(pooling_windows([[1, 2], [3, 4]], (2, 2)))
    assert len(set(drawing.boxes())) == 1
