"""The one error that quizgen raises on purpose, and what it says of those of the system."""


class QuizgenError(Exception):
    """Something the user can mend: one line that says where, what is wrong and what to do."""


def reason_of(error: OSError) -> str:
    """Return why the system refused a file, for the middle of a sentence."""
    return (error.strerror or str(error)).lower()
