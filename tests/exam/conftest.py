from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from quizgen.exam import Exam, build_exam, write_exam
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item

Items = dict[str, Item]
Pages = Callable[[Path], list[str]]


def evened(pages: list[str]) -> list[str]:
    """Return the pages with a blank one if they would end on the front of a sheet."""
    return [*pages, ""] if len(pages) % 2 else pages


@pytest.fixture(scope="session")
def sample() -> Items:
    """Items whose answers can be read off their prompts, and a concept card full of code."""
    bank = Bank(Path(__file__).parent / "bank")
    found = {item.id.partition("/")[2]: item for item in bank.items()}
    assert not bank.broken
    return found


@pytest.fixture(scope="session")
def bank_items() -> tuple[Item, ...]:
    return Bank(bank_folder()).items()


@pytest.fixture(scope="session")
def exam(sample: Items) -> Exam:
    """Two versions of 24 questions, most of them twice a number or a matrix to swap."""
    return build_exam(
        [sample["double"], sample["swap"], sample["capital"]],
        24,
        versions=2,
        seed="golden",
        title="A test of doubling",
        course="Arithmetic I",
        date="12 March 2026",
    )


@pytest.fixture(scope="session")
def written(exam: Exam, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exam")
    write_exam(exam, folder)
    return folder


@pytest.fixture(scope="session")
def choices(sample: Items, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an exam in which every question has options."""
    exam = build_exam(
        [sample["double"], sample["capital"]],
        20,
        versions=2,
        seed="golden",
        title="Choices",
        as_choice=True,
    )
    folder = tmp_path_factory.mktemp("choices")
    write_exam(exam, folder)
    return folder


@pytest.fixture(scope="session")
def pages() -> Pages:
    """Read the text of each page back, by a reader that knows nothing of how it was set."""

    def read(path: Path) -> list[str]:
        with pdfium.PdfDocument(path) as document:
            return [page.get_textpage().get_text_range() for page in document]

    return read
