"""Every question, card and erratum of the curriculum is asked by items that exist."""

import tomllib
from hashlib import sha256
from pathlib import Path

import pytest

FOLDER = Path(__file__).with_name("coverage")
COVERAGE: dict[str, dict[str, dict[str, list[str]]]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*.toml"))
}
# the ids of the curriculum, how many and which; none is renamed or lost
LISTED = {
    "families": (358, "0729aaba18e6a36e"),
    "cards": (177, "9f71c8e67749ed77"),
    "errata": (76, "997345e6d5ed5322"),
}


@pytest.mark.parametrize("kind", LISTED)
def test_no_id_of_the_curriculum_is_lost(kind: str) -> None:
    ids = sorted(f"{topic}/{name}" for topic in COVERAGE for name in COVERAGE[topic][kind])
    digest = sha256("\n".join(ids).encode()).hexdigest()[:16]
    assert (len(ids), digest) == LISTED[kind]


def test_every_topic_lists_the_three_kinds() -> None:
    assert all(list(kinds) == list(LISTED) for kinds in COVERAGE.values())


def test_every_id_is_asked_by_items_that_exist(bank) -> None:
    known = {item.id for item in bank.items()}
    missing = [
        f"{topic}.toml: {kind}: {name}: {'nothing asks it' if not items else f'no item {item}'}"
        for topic, kinds in COVERAGE.items()
        for kind, ids in kinds.items()
        for name, items in ids.items()
        for item in items or [""]
        if item not in known
    ]
    assert not missing, "\n" + "\n".join(missing)
