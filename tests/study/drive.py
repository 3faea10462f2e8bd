"""Run a quiz or a study session over a bank, as a command would."""

import fcntl
import sys
import termios
from datetime import UTC, datetime
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw
from quizgen.study.quiz import run_quiz
from quizgen.study.study import run_study

fcntl.ioctl(sys.stdin, termios.TIOCSCTTY, 0)  # so that its Ctrl-C reaches this program
verb, folder, last, topic = sys.argv[1:]
items = Bank(Path(folder)).items(topic or None)
try:
    if verb == "quiz":
        run_quiz(draw(items, int(last), "seed"), sys.stdin, sys.stdout)
    else:
        run_study(items, Path(last), lambda: datetime.now(UTC), sys.stdin, sys.stdout)
except QuizgenError as error:
    sys.exit(f"Error: {error}")
