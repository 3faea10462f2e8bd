"""Run a quiz or a study session over a bank, as a command would."""

import fcntl
import signal
import sys
import termios
from datetime import UTC, datetime
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw
from quizgen.study.quiz import renewed, run_quiz
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat
from quizgen.study.study import Wishes, run_study

fcntl.ioctl(sys.stdin, termios.TIOCSCTTY, 0)  # so that its Ctrl-C reaches this program
signal.signal(signal.SIGINT, signal.default_int_handler)  # also where a shell has tests ignore it
verb, folder, last, topic = sys.argv[1:]
bank = Bank(Path(folder))
items = bank.items(topic or None)
screen = Screen(sys.stdin, sys.stdout)
try:
    if verb == "quiz":
        run_quiz(
            draw(items, int(last), "seed"),
            screen,
            lambda question: renewed(bank.item(question.id), question),
        )
    else:
        run_study(Seat(items, Path(last), lambda: datetime.now(UTC), screen), Wishes())
except QuizgenError as error:
    sys.exit(f"Error: {error}")
