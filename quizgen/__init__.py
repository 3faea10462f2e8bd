"""Quizzes, flashcards and exams for deep-learning fundamentals."""

__version__ = "0.1.0"
