"""What Anki's own scheduler makes of histories: a program, because its fuzz is off in a test mode
that the whole process shares.

It reads a list of histories as JSON, each `{"retention": ..., "weights": [...], "now": ...,
"interval": days, "reviews": [[milliseconds, rating, phase], ...]}`, and prints for each the memory
that Anki computes from it, and the days until the next review after Hard, Good and Easy now.
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ["ANKI_TEST_MODE"] = "1"

from anki.collection import Collection

KINDS = {1: 0, 2: 1, 3: 2}  # of a review in Anki's log, by the phase the card was in


def judged(collection: Collection, history: dict[str, Any]) -> dict[str, object]:
    options = collection.decks.config_dict_for_deck_id(1)
    options["fsrsParams6"] = history["weights"]
    options["desiredRetention"] = history["retention"]
    collection.decks.update_config(options)
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"] = "front"
    collection.add_note(note, 1)
    card = note.cards()[0]
    reviews = history["reviews"]
    collection.db.execute("DELETE FROM revlog")  # its key is the moment; histories share some
    collection.db.executemany(
        "INSERT INTO revlog VALUES (?, ?, -1, ?, 1, 1, 2500, 1000, ?)",
        [(at, card.id, rating, KINDS[phase]) for at, rating, phase in reviews],
    )
    memory = collection._backend.compute_memory_state(card.id)
    last = reviews[-1][0]
    waited = (history["now"] - last) // (24 * 60 * 60 * 1000)
    card.type = card.queue = 2  # a review
    card.ivl, card.reps = history["interval"], len(reviews)
    card.due = collection.sched.today - waited + card.ivl
    card.memory_state, card.decay = memory.state, memory.decay
    card.desired_retention, card.last_review_time = memory.desired_retention, last // 1000
    collection.update_card(card)
    states = collection._backend.get_scheduling_states(card.id)
    passed = (states.hard, states.good, states.easy)
    return {
        "stability": memory.state.stability,
        "difficulty": memory.state.difficulty,
        "days": [state.normal.review.scheduled_days for state in passed],
    }


def main() -> None:
    with TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        collection.set_config("fsrs", True)
        # its day begins as far from now as can be: then whole days are the same for both
        collection.set_config("rollover", (datetime.now(UTC).astimezone().hour + 12) % 24)
        json.dump([judged(collection, each) for each in json.load(sys.stdin)], sys.stdout)
        collection.close()


if __name__ == "__main__":
    main()
