"""How long a command takes to start, beside the floor it stands on, in the same run.

Promised: `--version` at most 4 times `python -c pass`; `show` of a count question at most 2.5 times
`import numpy`.
"""

import subprocess
import sys

import pytest

RUNS = {
    "python -c pass": ["-c", "pass"],
    "quizgen --version": ["-m", "quizgen", "--version"],
    "import numpy": ["-c", "import numpy"],
    "quizgen show": ["-m", "quizgen", "show", "convolution/conv2d-params", "--variant", "20"],
    "quizgen list": ["-m", "quizgen", "list"],
}


@pytest.mark.parametrize("name", RUNS)
def test_startup(benchmark, name: str) -> None:
    benchmark.pedantic(
        subprocess.run,
        args=([sys.executable, *RUNS[name]],),
        kwargs={"check": True, "capture_output": True},
        rounds=15,
        warmup_rounds=3,
    )
