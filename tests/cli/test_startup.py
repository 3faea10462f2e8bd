"""What a command imports: start-up is a feature, and heavy packages wait for who needs them."""

import subprocess
import sys

import pytest

HEAVY = {"anki", "fsrs", "genanki", "keras", "numpy", "rich", "sqlite3", "sympy", "typst"}


def imported(*arguments: str) -> set[str]:
    script = (
        "import sys\n"
        f"sys.argv = ['quizgen', *{arguments!r}]\n"
        "from quizgen.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["show", "convolution/weights-shared"], set()),
        (["show", "convolution/conv2d-params"], set()),
        (["show", "layers/dense-params"], set()),
        (["show", "losses/bce-batch"], {"numpy"}),
        (["list"], {"numpy"}),
        (["export", "json", "-n", "1", "-o", "/dev/null/x"], {"numpy"}),
    ],
)
def test_a_command_imports_only_what_it_needs(arguments: list[str], needed: set[str]) -> None:
    assert imported(*arguments) & HEAVY == needed


def test_the_version_is_told_without_the_command_line() -> None:
    assert "click" not in imported("--version")


def test_a_count_question_imports_only_its_own_layer() -> None:
    script = (
        "import sys; from quizgen.reference import Conv2D; "
        "print(*[n for n in sys.modules if n.startswith('quizgen.reference.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not any(word in done.stdout for word in ("losses", "normalization", "pooling"))
