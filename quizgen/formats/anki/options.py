"""Options of decks, for Anki to take over with the cards."""

from typing import Any

_FIRST = 1_735_689_600_000


def preset(retention: float) -> dict[str, Any]:
    """Return Anki's usual options, as of 2025, with a target retention for FSRS.

    Anki never changes a preset that it has, so each retention has a preset of its own. Whether FSRS
    is on, a collection decides for all of its decks: no package can.
    """
    return {
        "id": _FIRST + round(10_000 * retention),
        "name": f"quizgen, retention {retention:g}",
        "desiredRetention": retention,
        "new": {
            "bury": False,
            "delays": [1, 10],
            "initialFactor": 2500,
            "ints": [1, 4, 0],
            "order": 1,
            "perDay": 20,
        },
        "rev": {
            "bury": False,
            "ease4": 1.3,
            "hardFactor": 1.2,
            "ivlFct": 1,
            "maxIvl": 36500,
            "perDay": 200,
        },
        "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0},
        "maxTaken": 60,
        "timer": 0,
        "autoplay": True,
        "replayq": True,
        "dyn": False,
        "mod": 0,
        "usn": 0,
    }
