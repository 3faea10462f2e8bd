"""What the commands share at which somebody sits down to learn."""

import sys
from datetime import UTC, datetime
from functools import wraps
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizgen.cli.items import listed
from quizgen.cli.options import Function, bank_options, database_option, plain_option, topic_option

if TYPE_CHECKING:
    from quizgen.questions.bank import Bank
    from quizgen.study.screen import Screen


def seat_options(function: Function) -> Function:
    """Add --topic, --db, --plain and those of the bank, and hand the command a `Seat` as `seat`."""

    @topic_option
    @database_option
    @plain_option
    @bank_options
    @wraps(function)
    def command(
        *args: Any,
        topics: tuple[str, ...],
        database: Path,
        plain: bool,
        bank: "Bank",
        **options: Any,
    ) -> Any:
        from quizgen.questions.version import bank_version
        from quizgen.study.prerequisites import prerequisites
        from quizgen.study.seat import Seat

        seat = Seat(
            listed(bank, topics),
            database,
            lambda: datetime.now(UTC),
            screen(plain),
            bank_version(*bank.folders),
            prerequisites(bank.folder),
        )
        return function(*args, seat=seat, **options)

    return command  # type: ignore[return-value] # click's decorators keep the callable's kind


def screen(plain: bool) -> "Screen":
    """Return the screen over what this process reads and writes."""
    from quizgen.study.screen import Screen

    return Screen(sys.stdin or StringIO(), sys.stdout, plain)
