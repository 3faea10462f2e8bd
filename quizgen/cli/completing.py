"""Complete names in the shell: what is not there, or cannot be read, completes nothing."""

import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from quizgen.cli.banks import bank_of, by_catalogue
from quizgen.errors import QuizgenError
from quizgen.folders import own_cards_folder

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from quizgen.questions.bank import Bank

Named = Iterable[tuple[str, str]]  # a name, and what it stands for
Complete = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def _completing(names: Callable[[click.Context], Named]) -> Complete:
    """Return what click calls to complete one of these names."""

    def complete(ctx: click.Context, _param: click.Parameter, start: str) -> "list[CompletionItem]":
        from click.shell_completion import CompletionItem

        try:
            found = [(name, told) for name, told in names(ctx) if name.startswith(start)]
        except QuizgenError:
            return []
        return [CompletionItem(name, help=told) for name, told in found]

    return complete


def _bank(ctx: click.Context) -> "Bank":
    return bank_of(ctx.params.get("strange"), ctx.params.get("trust_bank", False))


def _ids(ctx: click.Context) -> Named:
    from quizgen.render import read_title, to_plain

    return ((item.id, to_plain(read_title(item.title))) for item in by_catalogue(_bank(ctx)))


def _topics(ctx: click.Context) -> Named:
    return ((topic, "") for topic in _bank(ctx).topics())


def _own_topics(ctx: click.Context) -> Named:
    folder = ctx.params.get("folder") or own_cards_folder(os.environ)
    return ((topic, "") for topic in bank_of(folder, trusted=False).topics())


def _misconceptions(ctx: click.Context) -> Named:
    from quizgen.questions.misconceptions import registered

    return ((known.id, known.name) for known in registered(_bank(ctx).folder).values())


complete_id = _completing(_ids)
complete_topic = _completing(_topics)
complete_own_topic = _completing(_own_topics)
complete_misconception = _completing(_misconceptions)
