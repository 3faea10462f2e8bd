"""`quizgen show`."""

import click

from quizgen.cli.completing import complete_id
from quizgen.cli.options import bank_options, json_option
from quizgen.cli.printing import print_json
from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank


@click.command()
@click.argument("item_id", metavar="ID", shell_complete=complete_id)
@click.option("--variant", type=int, help="Which variant; always the same one if left out.")
@click.option("--solution", is_flag=True, help="Show the answer, the solution and the mistakes.")
@json_option("one object with everything")
@bank_options
def command(item_id: str, variant: int | None, solution: bool, as_json: bool, bank: Bank) -> None:
    """Show one question, freshly computed and proved.

    ID#N is its variant N.
    """
    item_id, mark, number = item_id.partition("#")
    if mark:
        if not number.isdecimal():
            raise QuizgenError(f"{number!r} is no variant; {item_id}#0 is the first one")
        if variant not in (None, int(number)):
            raise QuizgenError(
                f"{item_id}#{number} is variant {number}, but --variant says {variant}; give one"
            )
        variant = int(number)
    item = bank.item(item_id)
    question = item.question(item.typical if variant is None else variant)
    _ = question.roads  # raises where the two roads disagree
    if as_json:
        from quizgen.questions.as_json import question_json

        print_json(question_json(question))
        return
    from quizgen.cli.page import question_page

    click.echo(question_page(question, with_solution=solution))
