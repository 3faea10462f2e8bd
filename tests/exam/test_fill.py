"""Pages are filled: by the order within a section, and without making the versions alike."""

from itertools import combinations, pairwise

import numpy as np
import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exam import Exam, build_exam
from quizgen.exam.fill import LINE, SEEN, fullest, in_order
from quizgen.exam.source import paper
from quizgen.exam.typeset import pdf
from quizgen.questions.item import Item

HEIGHTS = st.lists(st.integers(20, 400), min_size=1, max_size=10)


@given(HEIGHTS, st.integers(0, 700))
def test_no_others_fill_a_room_better(heights: list[int], room: int) -> None:
    chosen = fullest(heights, room)
    sums = (
        sum(some)
        for count in range(len(heights) + 1)
        for some in combinations(heights, count)
        if sum(some) <= room
    )
    assert list(chosen) == sorted(set(chosen))
    assert max(sums) - LINE <= sum(heights[place] for place in chosen) <= room


@given(st.integers(0, 60), HEIGHTS, st.integers(0, 700))
def test_every_question_stands_once_where_it_fits(
    title: int, heights: list[int], left: int
) -> None:
    order, rest = in_order(title, heights, left, 700)
    assert sorted(order) == list(range(len(heights)))
    used = 700 - left
    for nth, height in enumerate(heights[place] for place in order):
        needed = height + (0 if nth else title)
        used = used + needed if used + needed <= 700 else needed
    assert rest == 700 - used


def test_a_page_is_filled_by_hand() -> None:
    # 300 and 200 leave 200 of a page of 700: the 350 that is next does not fit, the 190 does
    assert in_order(0, (300, 200, 350, 190, 340), 700, 700) == ((0, 1, 3, 2, 4), 10)
    # a title of 50 needs the first page's 260 with a question, or goes to the next page
    assert in_order(50, (220, 205), 260, 700) == ((1, 0), 480)
    assert in_order(50, (220, 215), 260, 700) == ((0, 1), 215)
    # what is higher than a page flows over the next two
    assert in_order(0, (1500, 100), 300, 700)[0] == (1, 0)


def test_long_sections_stay_shuffled() -> None:
    order, _ = in_order(0, [100] * 300, 700, 700)
    assert order == tuple(range(300))
    assert SEEN < 300


def whites(exam: Exam) -> list[list[float]]:
    """The white at the end of each page of each paper, as a share of the room for text."""
    found = []
    for version in exam.versions:
        with pdfium.PdfDocument(pdf(paper(exam.blueprint, version))) as document:
            pictures = [page.render(scale=1, grayscale=True).to_numpy() < 200 for page in document]
        rooms = [picture[68:780] for picture in pictures]  # margins of 2.4 and 2.2 cm
        found.append([float(1 - np.flatnonzero(room.any(axis=1))[-1] / 712) for room in rooms])
    return found


@pytest.mark.parametrize("as_choice", [False, True])
def test_the_pages_of_an_exam_are_full(bank_items: tuple[Item, ...], as_choice: bool) -> None:
    exam = build_exam(bank_items, 16, versions=3, seed="fill", title="Full", as_choice=as_choice)
    for pages in whites(exam):
        assert len(pages) > 2
        assert max(pages[:-1]) < 0.07, "there would have been room for a question"


def test_versions_have_other_neighbours(bank_items: tuple[Item, ...]) -> None:
    exam = build_exam(bank_items, 20, versions=4, seed="neighbours", title="Shuffled")
    orders = [[task.question.id for task in version.tasks] for version in exam.versions]
    for one, other in combinations(orders, 2):
        assert len(set(pairwise(one)) & set(pairwise(other))) < 6
    assert [task.number for task in exam.versions[3].tasks] == list(range(1, 21))
