"""A disk that is full or locked: one line, and nothing that was acknowledged is lost."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
SOMEWHERE = ["unshare", "--map-root-user", "--mount"]  # there everybody may mount


def may_mount() -> bool:
    mount = ["mount", "-t", "tmpfs", "none", str(FOLDER)]
    try:
        return subprocess.run([*SOMEWHERE, *mount], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("is_mounted", {may_mount(), False}, ids=["limit", "tmpfs"].__getitem__)
def test_no_acknowledged_answer_is_lost_on_a_full_disk(tmp_path: Path, is_mounted: bool) -> None:
    prefix = SOMEWHERE if is_mounted else []
    road = "mounted" if is_mounted else "limited"
    command = [sys.executable, "-m", "tests.study.small_disk", tmp_path, FOLDER / "bank", road]
    done = subprocess.run([*prefix, *map(str, command)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert 3 < told["verdicts"] < 900
    assert told["verdicts"] <= told["kept"] <= told["verdicts"] + 1  # one may be on its way
    assert told["check"].endswith(": in order\n")
    for line in (told["full"], told["locked"]):
        assert line.startswith("Error: ")
        assert "cannot be" in line
        assert "with --db or QUIZGEN_DB" in line
        assert line.count("\n") == 1
    if is_mounted:
        assert "disk is full" in told["full"]
        assert "is read-only" in told["locked"]
