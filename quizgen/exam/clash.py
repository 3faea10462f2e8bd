"""Wishes that cannot be had together, found only when the questions are chosen."""

from quizgen.errors import QuizgenError


class ClashError(QuizgenError):
    """A wish that cannot be had; its key, section and text say where a blueprint wishes it."""

    def __init__(self, what: str, key: str, section: int | None = None, text: str = "") -> None:
        """Keep all arguments, with which an error travels between processes."""
        super().__init__(what, key, section, text)
        self.what, self.key, self.section, self.text = what, key, section, text

    def __str__(self) -> str:
        """Say it as if there were no file."""
        return self.what
