"""Options that several commands share."""

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from quizgen.cli.banks import bank_of
from quizgen.cli.completing import complete_topic
from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from quizgen.questions.bank import Bank

TITLE = "Deep-learning fundamentals"

Function = TypeVar("Function", bound=Callable[..., Any])


def bank_options(function: Function) -> Function:
    """Add --bank and --trust-bank, and hand the command a `Bank` with the user's own cards."""
    return _with_bank(function, with_own=True)


def shared_bank_options(function: Function) -> Function:
    """Add the same, and hand the command the bank alone, as others have it too."""
    return _with_bank(function, with_own=False)


def _with_bank(function: Function, with_own: bool) -> Function:
    @click.option(
        "--bank",
        "strange",
        type=click.Path(path_type=Path),
        envvar="QUIZGEN_BANK",
        show_envvar=True,
        help="Use the questions in this folder instead of the ones that come with quizgen.",
    )
    @click.option("--trust-bank", is_flag=True, help="Run the Python templates of --bank.")
    @wraps(function)
    def command(*args: Any, strange: Path | None, trust_bank: bool, **options: Any) -> Any:
        return function(*args, bank=bank_of(strange, trust_bank, with_own), **options)

    return command  # type: ignore[return-value] # click's decorators keep the callable's kind


def into_bank_option(function: Function) -> Function:
    """Add --bank, the folder that a command writes into, as `folder`."""
    return click.option(
        "--bank",
        "folder",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="QUIZGEN_BANK",
        show_envvar=True,
        help="The folder of topics to write into; it is made if there is none.",
    )(function)


def topic_option(function: Function) -> Function:
    """Add --topic, which may be given several times."""
    return click.option(
        "--topic",
        "topics",
        metavar="TOPIC",
        multiple=True,
        shell_complete=complete_topic,
        help="Only this topic; repeat it for several.",
    )(function)


def database_option(function: Function) -> Function:
    """Add --db, and hand the command the path of a study database, as `database`."""
    return click.option(
        "--db",
        "database",
        type=click.Path(path_type=Path, dir_okay=False),
        default=_usual_database,
        help="The study database; QUIZGEN_DB or your data folder if left out.",
    )(function)


def _usual_database() -> Path:
    from quizgen.study.place import database_path

    return database_path(os.environ)


def begun(database: Path) -> Path:
    """Return a study database that is there, or raise `QuizgenError`."""
    if not database.exists():
        raise QuizgenError(f"{database}: there is no study database; `quizgen study` begins one")
    return database


def plain_option(function: Function) -> Function:
    """Add --plain."""
    return click.option(
        "--plain",
        is_flag=True,
        help="Lines of words alone, for screen readers: no colours, drawings or single keys.",
    )(function)


def count_option(default: int, things: str = "questions") -> Callable[[Function], Function]:
    """Add -n, the number of questions or other things."""
    return click.option(
        "-n",
        "count",
        type=click.IntRange(min=1),
        default=default,
        show_default=True,
        help=f"How many {things}.",
    )


def title_option(function: Function) -> Function:
    """Add --title, which is empty if left out: see `titled`."""
    return click.option(
        "--title", default="", help=f"The topic's if it is one alone, else {TITLE!r}, if left out."
    )(function)


def titled(title: str, bank: "Bank", topics: tuple[str, ...]) -> str:
    """Return the title that was given, or the one that fits the topics."""
    from quizgen.questions.notes import topic_title

    if title or len(set(topics)) != 1:
        return title or TITLE
    return topic_title(bank.folder, topics[0])


def is_left_out(name: str) -> bool:
    """Whether the running command was given no such option, so that its value is the default."""
    return click.get_current_context().get_parameter_source(name) is ParameterSource.DEFAULT


def typed(*names: str) -> str | None:
    """Return the first of these parameters that the running command was given, as it is typed."""
    context = click.get_current_context()
    for param in context.command.params:
        source = context.get_parameter_source(param.name or "")
        if param.name in names and source is ParameterSource.COMMANDLINE:
            return param.opts[-1] if isinstance(param, click.Option) else f"a {param.name}"
    return None


def seed_option(function: Function) -> Function:
    """Add --seed with the default 0, so that a command line says all that its output depends on."""
    return click.option(
        "--seed",
        default="0",
        show_default=True,
        help="Any word or number; the same seed gives the same questions.",
    )(function)


def force_option(function: Function) -> Function:
    """Add --force."""
    return click.option("--force", is_flag=True, help="Replace files that exist.")(function)


def json_option(what: str) -> Callable[[Function], Function]:
    """Add --json, as `as_json`; `what` says what is then printed."""
    return click.option("--json", "as_json", is_flag=True, help=f"Print {what}.")
