"""`quizgen optimize`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from quizgen.cli.numbers import NumberRange
from quizgen.cli.options import begun, database_option, json_option
from quizgen.cli.printing import print_json
from quizgen.words import counted

_SHOWN = (0.7, 0.8, 0.85, 0.9, 0.95, 0.97)


@click.command()
@click.option(
    "--retention",
    type=NumberRange(0.7, 0.97),
    help="How much of what you learned is to be remembered when it is asked; 0.9 at first.",
)
@json_option("one object with everything")
@database_option
def command(retention: float | None, as_json: bool, database: Path) -> None:
    """Fit the schedule to your own reviews.

    New weights are kept only if they predict the newest fifth of your reviews better;
    --retention changes how much is to be remembered.
    """
    from quizgen.study.opening import open_store
    from quizgen.study.optimizing import fit, reviews_a_day

    with open_store(begun(database)) as store:
        kept = store.parameters
        now = datetime.now(UTC)
        if retention is not None:
            store.adopt(kept.weights, retention, now)
            report: dict[str, object] = {"retention": retention}
            said = f"From now on {retention:.0%} are to be remembered when they are asked."
        else:
            found = fit(store.reviews(), kept)
            if found.is_better:
                store.adopt(found.parameters.weights, kept.retention, now)
            report = {
                "kept": "new" if found.is_better else "old",
                "loss_before": found.loss_before,
                "loss_after": found.loss_after,
                "learned_from": found.learned_from,
                "held_out": found.held_out,
            }
            verdict = "kept" if found.is_better else "dropped: the old ones predict better"
            said = (
                f"Fitted to {found.learned_from} reviews. On the {found.held_out} newest ones the "
                f"loss goes from {found.loss_before:.4f} to {found.loss_after:.4f}; "
                f"the new weights are {verdict}."
            )
        cards = list(store.cards().values())
        cost = {each: reviews_a_day(cards, store.parameters, each) for each in _SHOWN}
        aim = store.parameters.retention
    if as_json:
        print_json(report | {"reviews_a_day": cost})
        return
    click.echo(said)
    click.echo(f"\nReviews a day for {counted(len(cards), 'card')} in the long run:")
    for each, count in cost.items():
        mark = "  <- now" if each == aim else ""
        click.echo(f"  to remember {each:.0%}: {count:6.1f}{mark}")
