"""Options of decks, for Anki to take over with the cards."""

from collections.abc import Mapping
from typing import Any

PRESET = 1_735_689_600_100


def preset(usual: Mapping[str, Any], retention: float) -> dict[str, Any]:
    """Return Anki's usual options with a target retention for FSRS.

    Whether FSRS is on, a collection decides for all of its decks: no package can.
    """
    return {**usual, "id": PRESET, "name": "quizgen", "desiredRetention": retention}
