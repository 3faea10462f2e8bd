"""A run that makes versions, as who waits for it in a terminal sees it."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from tests.exam.conftest import Pages

BANK = Path(__file__).parent / "bank"
ROOT = Path(__file__).parents[2]


def started(folder: Path, *arguments: str, **environment: str) -> "pexpect.spawn[str]":
    return pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "exam", "-o", str(folder), *arguments],
        cwd=str(folder.parent),
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        encoding="utf-8",
        timeout=120,
    )


@pytest.mark.parametrize("before", [(), ("exam-A.pdf", "mine.txt")])
def test_ctrl_c_leaves_everything_as_it_was(tmp_path: Path, before: tuple[str, ...]) -> None:
    folder = tmp_path / "exam"
    for name in before:
        folder.mkdir(exist_ok=True)
        (folder / name).write_text("mine")
    run = started(
        folder, "-n", "30", "--versions", "26", "--force", "--bank", str(BANK), "--trust-bank"
    )
    run.expect(r"Versions  \[#.*\] +[1-9]\d?%")  # it is under way, and says so
    run.sendintr()
    run.expect("Nothing was written; .*exam is as it was")
    run.expect(pexpect.EOF)
    run.close()
    assert run.exitstatus == 1
    assert "Traceback" not in run.before
    found = {path.name: path.read_text() for path in folder.glob("*")}
    assert found == dict.fromkeys(before, "mine")


def test_a_blueprint_may_name_own_cards(tmp_path: Path, pages: Pages) -> None:
    card = (BANK / "sample" / "concepts.toml").read_text(encoding="utf-8").partition("[hostile]")[0]
    (tmp_path / "cards" / "mine").mkdir(parents=True)
    (tmp_path / "cards" / "mine" / "concepts.toml").write_text(card, encoding="utf-8")
    (tmp_path / "b.toml").write_text('title = "T"\n[[sections]]\nquestions = ["mine/capital"]\n')
    run = started(
        tmp_path / "made", str(tmp_path / "b.toml"), QUIZGEN_CARDS=str(tmp_path / "cards")
    )
    run.expect(pexpect.EOF)
    run.close()
    assert run.exitstatus == 0, run.before
    assert "100%" in run.before
    assert "Which city is the capital of France?" in pages(tmp_path / "made" / "exam-B.pdf")[0]
