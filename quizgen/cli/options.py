"""Options that several commands share."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from quizgen.cli.banks import bank_of, by_catalogue
from quizgen.cli.completing import complete_topic
from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from quizgen.questions.bank import Bank
    from quizgen.questions.item import Item
    from quizgen.questions.question import Question

TITLE = "Deep-learning fundamentals"
LONG = 500  # so many questions take a second to draw

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


def chosen(bank: "Bank", topics: tuple[str, ...]) -> "tuple[Item, ...]":
    """Return the items of the topics, or all shared ones; what is broken is named on stderr."""
    return shared(everything(bank, topics), bank, topics)


def shared(items: "tuple[Item, ...]", bank: "Bank", topics: tuple[str, ...]) -> "tuple[Item, ...]":
    """Leave out own cards whose topic is not named: a seed means the same on every machine."""
    return items if topics else tuple(item for item in items if not bank.is_own(item))


def everything(bank: "Bank", topics: tuple[str, ...]) -> "tuple[Item, ...]":
    """Return the same items, own cards among them though no topic is named."""
    found = {item.id: item for topic in topics or (None,) for item in bank.items(topic)}
    _warn_of_broken(bank)
    return tuple(found[item_id] for item_id in sorted(found))


def listed(bank: "Bank", topics: tuple[str, ...]) -> "tuple[Item, ...]":
    """Return all those by the catalogue in the user's cache: each is read when it is asked."""
    for topic in topics:
        bank.check_topic(topic)
    items = by_catalogue(bank)
    _warn_of_broken(bank)
    return tuple(item for item in items if not topics or item.topic in topics)


def _warn_of_broken(bank: "Bank") -> None:
    for broken in bank.broken:
        warn(str(broken))


def drawn(bank: "Bank", topics: tuple[str, ...], count: int, seed: str) -> "tuple[Question, ...]":
    """Draw questions, with a progress bar on stderr where many are wanted and somebody looks."""
    items = chosen(bank, topics)
    with drawing(items, affordable(count, items), seed) as questions:
        return tuple(questions)


def affordable(count: int, items: "Sequence[Item]") -> int:
    """Return the count if somebody asked for it; a default falls to what there is."""
    from quizgen.questions.draw import most

    return min(count, most(items) or count) if is_left_out("count") else count


@contextmanager
def drawing(items: "tuple[Item, ...]", count: int, seed: str) -> "Iterator[Iterable[Question]]":
    """Draw questions one by one, with the same progress bar."""
    from quizgen.questions.draw import draw_each

    hidden = count < LONG or not sys.stderr.isatty()
    with click.progressbar(
        draw_each(items, count, seed), length=count, label="Drawing", file=sys.stderr, hidden=hidden
    ) as bar:
        yield bar
    say_repeated(count, len(items))


def say_repeated(questions: int, templates: int) -> None:
    """Say on stderr that there are fewer templates than questions: more topics would mend it."""
    if templates < questions:
        named = "template or card" if templates == 1 else "templates and cards"
        click.echo(
            f"{questions} questions of {templates} {named}: some come again with other numbers",
            err=True,
        )


def warn(line: str) -> None:
    """Say on stderr what could not be read and is left out."""
    click.secho(f"Warning: left out: {line}", fg="yellow", err=True)
