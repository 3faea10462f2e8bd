"""How commands print: long texts a screen at a time, and JSON for other programs."""

from shutil import get_terminal_size

import click


def tell(text: str) -> None:
    """Print a text, on a terminal that is too small for it through the pager that PAGER names."""
    if text.count("\n") + 1 < get_terminal_size().lines:  # the prompt of the shell takes a line
        click.echo(text)
    else:
        click.echo_via_pager(text)  # elsewhere than on a terminal it prints


def print_json(value: object) -> None:
    """Print a value as JSON; what is no plain one in it stands there as its text."""
    import json

    click.echo(json.dumps(value, indent=2, ensure_ascii=False, default=str))
