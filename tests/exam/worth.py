"""What the sample's questions are worth, counted by hand."""

from quizgen.exam import Task

# a choice one point; an answer of level 2 or 3 that is computed three or four
WORTH = {"sample/capital": 1, "sample/double": 3, "sample/swap": 4}


def worth(task: Task) -> int:
    return WORTH[task.question.id]
