"""`quizgen notes`."""

import click

from quizgen.cli.completing import complete_topic
from quizgen.cli.items import warn
from quizgen.cli.options import bank_options, seed_option
from quizgen.cli.printing import tell
from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank, unknown
from quizgen.questions.notes import Example, Notes, all_notes


@click.command()
@click.argument("topic", metavar="[TOPIC]", required=False, shell_complete=complete_topic)
@seed_option
@bank_options
def command(topic: str | None, seed: str, bank: Bank) -> None:
    """Read what there is to know about a topic.

    Its examples are worked out; another --seed gives other numbers.
    """
    found = {notes.topic: notes for notes in all_notes(bank.folder)}
    if topic is None:
        width = max(map(len, found), default=0)
        for notes in found.values():
            click.echo(f"{click.style(notes.topic.ljust(width), bold=True)}  {notes.title}")
        click.echo(f"{len(found)} topics have notes; `quizgen notes TOPIC` shows them")
    elif topic in found:
        tell(_page(found[topic], bank, seed))
    elif topic in bank.topics():
        raise QuizgenError(f"the topic {topic} has no notes; `quizgen notes` lists those that have")
    else:
        raise unknown("topic", topic, found, "quizgen notes")


def _page(notes: Notes, bank: Bank, seed: str) -> str:
    from quizgen.cli.page import text

    return "\n\n".join(
        _example(part, bank, seed) if isinstance(part, Example) else text(part)
        for part in notes.parts
    )


def _example(example: Example, bank: Bank, seed: str) -> str:
    """Return a question with its answer and solution, indented, or where to find it."""
    from quizgen.cli.page import asked, solved

    try:
        question = example.question(bank, seed)
    except QuizgenError as error:
        warn(str(error))
        return f"    quizgen show {example.item_id} --solution"
    heading = f"    {click.style('Example', bold=True)}  {click.style(question.name, dim=True)}"
    return "\n\n".join((heading, asked(question, 4), solved(question, 4)))
