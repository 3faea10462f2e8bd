"""The command line: every file in `quizgen/cli/commands` is one command, imported when run."""

import errno
import importlib
import io
import os
import pkgutil
import sys
from typing import Any

import click

from quizgen import __version__
from quizgen.cli import commands
from quizgen.errors import QuizgenError, reason_of


class Commands(click.Group):
    """The commands, found by their files; what goes wrong is said in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted(_homes())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if (home := _homes().get(cmd_name)) is None:
            return None
        module = importlib.import_module(f"{commands.__name__}.{home}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command, or name the nearest one."""
        from difflib import get_close_matches

        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            near = get_close_matches(name, self.list_commands(ctx), n=1)
            hint = f"did you mean {near[0]}?" if near else "`quizgen --help` lists them"
            ctx.fail(f"there is no command {name!r}; {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; an error that the user can mend becomes one line and exit code 1 or 2."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")  # one odd character ends no command
        try:
            return super().invoke(ctx)
        except QuizgenError as error:
            raise click.ClickException(" ".join(str(error).split())) from error
        except click.exceptions.NoArgsIsHelpError:
            raise
        except click.UsageError as error:
            raise _in_one_line(error, error.ctx or ctx) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # click ends quietly when the reader of a pipe has gone
            raise click.ClickException(
                f"the output cannot be written: {reason_of(error)}"
            ) from error


def _in_one_line(error: click.UsageError, ctx: click.Context) -> click.UsageError:
    """Return an error without the lines on usage that click puts above it, but with its help."""
    said = " ".join(error.format_message().split()).rstrip(".")
    more = "" if "--help" in said else f"; `{ctx.command_path} --help` says more"
    return click.UsageError(said + more)


def _homes() -> dict[str, str]:
    """Return the modules of the commands by their names: `import` is no name for a module."""
    modules = (module.name for module in pkgutil.iter_modules(commands.__path__))
    return {name.rstrip("_"): name for name in modules}


@click.command(cls=Commands)
@click.version_option(__version__, prog_name="quizgen", message="%(prog)s %(version)s")
def main() -> None:
    """Quizzes, flashcards and exams for deep-learning fundamentals.

    Every answer is computed by a verified reference and proved by a second road.
    """
