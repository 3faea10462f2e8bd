"""Write the bank as exams of a usual length: `python -m tests.exam.whole_bank FOLDER WAY`.

In a process of its own, because the compiler keeps in memory whatever it has set: a gigabyte.
"""

import sys
from pathlib import Path

from quizgen.exam import build_exam, write_exam
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from quizgen.questions.question import Question

LONGEST = 36  # questions of an exam
WAYS = ("typed", "options")


def main(folder: Path, way: str) -> None:
    """Write one exam after the other; with options only what is asked otherwise without them."""
    items = Bank(bank_folder()).items()
    if way == "options":
        items = tuple(item for item in items if not some_question(item).is_choice)
    for first in range(0, len(items), LONGEST):
        asked = items[first : first + LONGEST]
        exam = build_exam(
            asked,
            len(asked),
            versions=1,
            seed=way,
            title="The whole bank",
            as_choice=way == "options",
        )
        write_exam(exam, folder / asked[0].id.replace("/", "-"))


def some_question(item: Item) -> Question:
    """Return a question of an item."""
    return item.question(next(iter(item.variants("some"))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
