"""The one error that quizgen raises on purpose."""


class QuizgenError(Exception):
    """Something the user can mend: one line that says where, what is wrong and what to do."""
