"""What the shell completes, as bash asks for it."""

from pathlib import Path

import pytest

from tests.questions.test_bank import CARDS


@pytest.fixture
def complete(run):
    """Return a function that names what a line could go on with."""

    def complete(line: str, **environment: str) -> list[str]:
        words = f"quizgen {line}"
        done = run(
            _QUIZGEN_COMPLETE="bash_complete",
            COMP_WORDS=words,
            COMP_CWORD=str(len(words.split(" ")) - 1),
            **environment,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return [row.partition(",")[2] for row in done.stdout.split()]

    return complete


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("mis", ["misconceptions"]),
        ("study --topic los", ["losses"]),
        ("notes data-n", ["data-normalization"]),
        ("show convolution/conv2d-par", ["convolution/conv2d-params"]),
        ("misconceptions forgot-bia", ["forgot-bias"]),
        ("db resto", ["restore"]),
        ("study --topic none-su", []),
        ("show --bank /no/such/folder a", []),
    ],
)
def test_names_are_completed(complete, line: str, found: list[str]) -> None:
    assert complete(line) == found


def test_another_bank_completes_its_own(complete, bank: Path) -> None:
    assert complete(f"show --bank {bank} ") == ["facts/one-fact"]  # it trusts no template
    assert complete(f"show --bank {bank} --trust-bank sums/t") == ["sums/two"]
    assert complete("study --topic s", QUIZGEN_BANK=str(bank)) == ["sums"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_title_is_told_in_words(run, write_bank, shell: str) -> None:
    text = CARDS.replace("One fact", "`Why` $L_1$?")
    bank = write_bank({"facts/concepts.toml": text})
    line = f"quizgen show --bank {bank} fac"
    words = {"COMP_WORDS": line, "COMP_CWORD": "fac" if shell == "fish" else "4"}
    done = run(_QUIZGEN_COMPLETE=f"{shell}_complete", **words)
    assert "facts/one-fact" in done.stdout
    assert "Why L₁?" in done.stdout


def test_cards_go_into_a_topic_of_ones_own(complete, run, tmp_path: Path) -> None:
    words = tmp_path / "words.tsv"
    words.write_text("a\tb\n")
    assert complete("import x.csv --into ") == []
    run("import", words)
    assert complete("import x.csv --into ") == ["words"]
    assert complete("study --topic wor") == ["words"]
