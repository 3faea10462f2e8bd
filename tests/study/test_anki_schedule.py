"""The same reviews lead to the same memory and the same dates as in Anki's own scheduler."""

import json
import random
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizgen.study.card import Card, New, Phase, Rating
from quizgen.study.parameters import DEFAULTS, Parameters
from quizgen.study.scheduler import schedule

JUDGE = Path(__file__).parent / "anki_judge.py"
OTHER = Parameters(tuple(weight * 1.05 for weight in DEFAULTS.weights), 0.8)
PASSED = (Rating.HARD, Rating.GOOD, Rating.EASY)
STRICT = Parameters(DEFAULTS.weights, 0.95)


def history(chance: random.Random, now: datetime, parameters: Parameters) -> tuple[Card, list]:
    """Return a card in the long run, and when it was reviewed with which rating in which phase.

    Each review comes up to five hours before or after the time of day that is the middle between
    two changes of Anki's date: it counts days by its calendar.
    """
    card: New | Card = New("a/b")
    reviews = []
    day = when = now - timedelta(days=500)
    wanted = chance.randint(2, 9)
    while len(reviews) < wanted or not (isinstance(card, Card) and card.phase is Phase.REVIEW):
        when = max(when + timedelta(minutes=1), day + timedelta(hours=chance.uniform(-5, 5)))
        rating = chance.choice((Rating.AGAIN, Rating.HARD, *[Rating.GOOD] * 3, Rating.EASY))
        phase = card.phase if isinstance(card, Card) else Phase.LEARNING
        card = schedule(card, rating, when, parameters)
        reviews.append([round(when.timestamp() * 1000), int(rating), int(phase)])
        days = round((card.due - when).days * chance.uniform(0.6, 1.3))
        day += timedelta(days=min(days, 40))
    return card, reviews


@pytest.mark.parametrize("parameters", [DEFAULTS, STRICT, OTHER], ids=["default", "strict", "own"])
def test_anki_computes_the_same_memory_and_the_same_dates_within_a_day(
    parameters: Parameters,
) -> None:
    now = datetime.now(UTC).replace(microsecond=0)  # Anki asks no one for the time
    chance = random.Random(parameters.retention)
    cards, logs = zip(*(history(chance, now, parameters) for _ in range(40)), strict=True)
    asked = [
        {
            "weights": parameters.weights,
            "retention": parameters.retention,
            "now": round(now.timestamp() * 1000),
            "interval": (card.due - card.reviewed).days,
            "reviews": log,
        }
        for card, log in zip(cards, logs, strict=True)
    ]
    judge = subprocess.run(
        [sys.executable, str(JUDGE)], input=json.dumps(asked), capture_output=True, text=True
    )
    assert judge.returncode == 0, judge.stderr
    for card, theirs in zip(cards, json.loads(judge.stdout), strict=True):
        assert card.stability == pytest.approx(theirs["stability"], rel=1e-4)
        assert card.difficulty == pytest.approx(theirs["difficulty"], rel=1e-4)
        least = 0
        for rating, days in zip(PASSED, theirs["days"], strict=True):
            ours = (schedule(card, rating, now, parameters).due - now).days
            assert abs(max(ours, least) - days) <= 1, (card, rating)
            least = days + 1  # Anki lets each button wait a day longer than the one before
