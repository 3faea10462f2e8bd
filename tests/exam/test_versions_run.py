"""A run that makes versions: what it leaves when it is interrupted, and which cards it knows."""

import os
import signal
from pathlib import Path
from threading import Event, Thread

import pytest
import typst
from click._termui_impl import ProgressBar
from click.testing import CliRunner

from quizgen.cli import main
from quizgen.exam.typeset import pdf
from tests.exam.conftest import Pages

BANK = Path(__file__).parent / "bank"


@pytest.mark.parametrize("steps", [1, 3, 5])
@pytest.mark.parametrize("before", [(), ("exam-A.pdf", "mine.txt")])
def test_ctrl_c_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: tuple[str, ...], steps: int
) -> None:
    folder = tmp_path / "exam"
    for name in before:
        folder.mkdir(exist_ok=True)
        (folder / name).write_text("mine")
    taken: list[int] = []

    def interrupted(self: object, *_step: object) -> None:
        taken.append(1)
        if len(taken) == steps:
            raise KeyboardInterrupt

    monkeypatch.setattr(ProgressBar, "update", interrupted)
    arguments = ["exam", "-n", "4", "--versions", "3", "--force", "--bank", str(BANK)]
    done = CliRunner().invoke(main, [*arguments, "--trust-bank", "-o", str(folder)])
    assert done.exit_code == 1
    assert len(taken) == steps
    assert f"Nothing was written; {folder} is as it was." in done.stderr
    found = {path.name: path.read_text() for path in folder.glob("*")}
    assert found == dict.fromkeys(before, "mine")


def test_ctrl_c_does_not_wait_for_a_file_that_is_being_set(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = Event(), Event()

    class Deaf:
        def __init__(self, **_: object) -> None: ...

        def compile(self, *_: object, **__: object) -> bytes:
            begun.set()
            try:
                ended.wait()
            except KeyboardInterrupt:
                return b"set to the end"
            return b""

    def interrupt() -> None:
        begun.wait()
        os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(typst, "Compiler", Deaf)
    # a run in the background ignores Ctrl-C, and this one is to hear it
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        Thread(target=interrupt).start()
        with pytest.raises(KeyboardInterrupt):
            pdf("a long one")
    finally:
        signal.signal(signal.SIGINT, before)
        ended.set()


def test_a_file_that_is_to_stay_is_told_before_anything_is_built(tmp_path: Path) -> None:
    (tmp_path / "key.pdf").write_text("mine")
    same = '"convolution/conv2d-params#0", "convolution/conv2d-params#40"'
    unfit = f'title = "T"\n[[sections]]\nquestions = [{same}]\nshare = ["C_in"]\n'
    (tmp_path / "b.toml").write_text(unfit)
    for force, said in (([], "key.pdf exists already"), (["--force"], "no such values in common")):
        done = CliRunner().invoke(
            main, ["exam", str(tmp_path / "b.toml"), "-o", str(tmp_path), *force]
        )
        assert done.exit_code == 1
        assert said in done.stderr


def test_own_cards_are_asked_where_a_blueprint_names_them_or_their_topic(
    tmp_path: Path, pages: Pages
) -> None:
    card = (BANK / "sample" / "concepts.toml").read_text(encoding="utf-8").partition("[hostile]")[0]
    (tmp_path / "cards" / "mine").mkdir(parents=True)
    (tmp_path / "cards" / "mine" / "concepts.toml").write_text(card, encoding="utf-8")
    for section in ('questions = ["mine/capital"]', 'topics = ["mine"]\ncount = 1'):
        (tmp_path / "b.toml").write_text(f'title = "T"\n[[sections]]\n{section}\n')
        done = CliRunner().invoke(
            main,
            ["exam", "--force", "-o", str(tmp_path / "made"), str(tmp_path / "b.toml")],
            env={"QUIZGEN_CARDS": str(tmp_path / "cards")},
        )
        assert done.exit_code == 0, done.output
        assert "Version B: 1 point, mean level 1.0, " in done.stderr
        paper = pages(tmp_path / "made" / "exam-B.pdf")[0]
        assert "Which city is the capital of France?" in paper
