"""The key is right, as somebody finds who answers the papers again from what is printed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

Pages = Callable[[Path], list[str]]


def sections(key: str) -> dict[str, str]:
    """The text of the key to each version, without the foot of its pages."""
    key = re.sub(r"^(?:Key|Solutions) to .* Page \d+ of \d+\s*$", "", key, flags=re.MULTILINE)
    parts = re.split(r"^Version ([AB])\r?$", key, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize("letter", "AB")
def test_typed_answers(written: Path, pages: Pages, letter: str) -> None:
    paper = "\n".join(pages(written / f"exam-{letter}.pdf"))
    key = sections("\n".join(pages(written / "key.pdf")))[letter]
    table = " ".join(key.partition("Total")[0].split())
    solutions = sections("\n".join(pages(written / "solutions.pdf")))[letter]
    asked = re.findall(r"^(\d+)\. What is twice (\d+)\?", paper, re.MULTILINE)
    assert len(asked) > 8
    for number, n in asked:
        twice = int(n) + int(n)
        assert re.search(rf"\b{number} {twice} 3 sample/double#{int(n) - 100}\b", table)
        solution = re.search(rf"^{number}\. Twice a number(.*?)^Mistakes", solutions, re.M | re.S)
        assert solution is not None
        words = " ".join(solution[1].split())
        assert f"What is twice {n}? Answer {twice} Solution" in words
        assert f"gives{n}+{n}={twice}." in words.replace(" ", "")


@pytest.mark.parametrize("letter", "AB")
def test_letters_of_options(choices: Path, pages: Pages, letter: str) -> None:
    paper = "\n".join(pages(choices / f"exam-{letter}.pdf"))
    key = sections("\n".join(pages(choices / "key.pdf")))[letter]
    table = dict(re.findall(r"^(\d+) ([A-D]) \d sample/", key, re.MULTILINE))
    asked = re.findall(
        r"^(\d+)\. What is twice (\d+)\?\s+A (\d+) B (\d+) C (\d+) D (\d+)", paper, re.MULTILINE
    )
    assert len(asked) == 19
    for number, n, *options in asked:
        assert table[number] == "ABCD"[options.index(str(2 * int(n)))]
    capital = re.search(r"^(\d+)\. Which city.*\s+.*\b([A-D]) Paris", paper, re.MULTILINE)
    assert capital is not None
    assert table[capital[1]] == capital[2]


def test_the_right_letters_are_spread(choices: Path, pages: Pages) -> None:
    key = "\n".join(pages(choices / "key.pdf"))
    assert set(re.findall(r"^\d+ ([A-D]) \d sample/", key, re.MULTILINE)) == set("ABCD")


def test_mistakes_are_explained(written: Path, choices: Path, pages: Pages) -> None:
    typed = " ".join(" ".join(pages(written / "solutions.pdf")).split())
    for n in map(int, re.findall(r"What is twice (\d+)\?", typed)):
        assert f"Mistakes {n} not doubled. That is the number itself." in typed
        assert f"{3 * n} tripled. That is three times the number." in typed
    chosen = " ".join(" ".join(pages(choices / "solutions.pdf")).split())
    assert re.search(r"\b[A-D] Lyon second city\. That is the second city\.", chosen)
    for n in map(int, re.findall(r"What is twice (\d+)\?", chosen)):
        known = f"{n} not doubled", f"{3 * n} tripled", f"{n * n} squared", f"{2 * n + 1} one too"
        explained = [each for each in known if re.search(rf"\b[A-D] {each}", chosen)]
        assert len(explained) == 3  # as many as are offered beside the answer


@pytest.mark.parametrize("name", ["key", "solutions"])
def test_each_page_names_its_version(written: Path, pages: Pages, name: str) -> None:
    found = pages(written / f"{name}.pdf")
    feet = [re.findall(r"doubling · (Version \w) Page \d+ of \d+", page) for page in found]
    whose = [foot for (foot,) in feet]
    starts = [" ".join(re.findall(r"^Version [AB]\r?$", page, re.M)).strip() for page in found]
    current = ""
    for start, foot in zip(starts, whose, strict=True):
        current = start or current
        assert foot == current
    assert whose[0] == "Version A"
    assert whose[-1] == "Version B"


def test_the_key_says_what_it_belongs_to(written: Path, pages: Pages) -> None:
    first = pages(written / "key.pdf")[0]
    assert first.startswith("Key to A test of doubling")
    assert "Arithmetic I · 12 March 2026 · seed golden" in first
