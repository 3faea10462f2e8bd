"""The entry point of `quizgen` and `python -m quizgen`."""

import gc
import sys

from quizgen import __version__


def main() -> None:
    """Run the command line; the version is told without loading it, which takes 20 ms."""
    if sys.argv[1:] == ["--version"]:
        print(f"quizgen {__version__}")
        return
    gc.set_threshold(50_000)  # imports make no garbage: collecting it takes a tenth of a start
    from quizgen.cli import main

    main(prog_name="quizgen")


if __name__ == "__main__":
    main()
