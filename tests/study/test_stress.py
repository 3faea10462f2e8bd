from pathlib import Path

from .stress import kill_often


def test_fifty_kills_lose_nothing(database: Path) -> None:
    ended = kill_often(50, database)
    assert ended.failures == []
    assert ended.acknowledged > 50
