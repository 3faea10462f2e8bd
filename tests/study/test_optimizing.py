"""Weights are fitted to a learner whose memory is known, and kept only if they predict better."""

import random
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.cli import main
from quizgen.errors import QuizgenError
from quizgen.study.card import Card, New, Rating
from quizgen.study.opening import open_store
from quizgen.study.optimizing import fit, reviews_a_day
from quizgen.study.parameters import DEFAULTS, Parameters
from quizgen.study.review import Review
from quizgen.study.scheduler import retrievability, schedule
from tests.study.reviews import rated

START = datetime(2026, 1, 1, 8, tzinfo=UTC)
FORGETFUL = Parameters((0.05, 0.1, 0.3, 0.6, *DEFAULTS.weights[4:8], 0.6, *DEFAULTS.weights[9:]))


@cache
def learner(truth: Parameters) -> tuple[Review, ...]:
    """Two new cards a day for 120 days, answered as a memory with these weights would."""
    chance = random.Random(1)
    ours: dict[str, Card] = {}
    memory: dict[str, Card] = {}
    log = []
    for day in range(120):
        fresh = [f"a/{2 * day + number}" for number in range(2)]
        due = [
            name for name, card in ours.items() if card.due <= START + timedelta(days=day, hours=9)
        ]
        for minute, name in enumerate([*due, *fresh]):
            when = START + timedelta(days=day, minutes=minute)
            before = memory.get(name, New(name))
            recalled = retrievability(before, when, truth) if isinstance(before, Card) else 0.7
            rating = Rating.GOOD if chance.random() < recalled else Rating.AGAIN
            ours[name] = schedule(ours.get(name, New(name)), rating, when)
            memory[name] = schedule(before, rating, when, truth)
            log.append(review(name, rating, when))
    return tuple(log)


def review(card: str, rating: Rating, when: datetime) -> Review:
    return rated(card, rating, when, verdict="right" if rating > Rating.AGAIN else "wrong")


def test_a_forgetful_learner_is_predicted_better_by_fitted_weights() -> None:
    found = fit(learner(FORGETFUL), DEFAULTS)
    assert found.is_better
    assert found.loss_after < 0.98 * found.loss_before
    assert found.held_out > 50
    # what was never seen decides: fitted weights come closer to the truth's own loss
    truth = fit(learner(FORGETFUL), FORGETFUL)
    assert abs(found.loss_after - truth.loss_before) < found.loss_before - truth.loss_before


def test_too_few_reviews_are_not_fitted_to() -> None:
    with pytest.raises(QuizgenError, match=r"optimize: \d+ reviews .* 400 are needed"):
        fit(learner(FORGETFUL)[:300], DEFAULTS)


def test_remembering_more_takes_more_reviews() -> None:
    card = schedule(New("a/b"), Rating.EASY, START)
    costs = [reviews_a_day([card], DEFAULTS, each) for each in (0.7, 0.8, 0.9, 0.95)]
    assert costs == sorted(costs)
    # at 90 % the interval is the stability itself: that is what stability means
    assert reviews_a_day([card], DEFAULTS, 0.9) == pytest.approx(1 / card.stability)


def test_the_command_says_in_numbers_what_it_kept(database: Path) -> None:
    with open_store(database) as store:
        for entry in learner(FORGETFUL):
            store.record(entry)
        before = store.cards()
    done = CliRunner().invoke(main, ["optimize", "--db", str(database)])
    assert done.exit_code == 0, done.output
    assert "the new weights are kept" in done.output
    with open_store(database) as store:
        assert store.parameters.number == 1
        assert store.parameters.weights != DEFAULTS.weights
        assert store.cards() != before
        assert store.problems() == []


def test_the_retention_is_a_choice_with_a_price(database: Path) -> None:
    with open_store(database) as store:
        for entry in learner(FORGETFUL)[:20]:
            store.record(entry)
    done = CliRunner().invoke(main, ["optimize", "--retention", "0.95", "--db", str(database)])
    assert done.exit_code == 0, done.output
    assert "From now on 95% are to be remembered" in done.output
    assert "<- now" in done.output
    with open_store(database) as store:
        assert store.parameters.retention == 0.95
    wrong = CliRunner().invoke(main, ["optimize", "--retention", "0.99", "--db", str(database)])
    assert wrong.exit_code == 2
