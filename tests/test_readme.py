"""What the README tells people to type is what the command line understands."""

import re
import shlex
from pathlib import Path

import click
import pytest

from quizgen.cli import main
from quizgen.study.board_face import BoardFace
from quizgen.study.face import Face
from quizgen.study.keys import Key

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
LINES = [line[2:] for block in BLOCKS for line in block.splitlines() if line.startswith("$ ")]
COMMANDS = [shlex.split(line, comments=True) for line in LINES if line.startswith("quizgen ")]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_of_the_readme_is_understood(words: list[str]) -> None:
    command = main.get_command(click.Context(main), words[1])
    assert command is not None
    command.make_context(words[1], words[2:])


def test_every_command_is_in_the_readme() -> None:
    assert {words[1] for words in COMMANDS} == set(main.list_commands(click.Context(main)))


def test_the_table_of_keys_says_where_each_works() -> None:
    table = README.partition("| key | in | does |")[2].partition("\n\n")[0]
    rows = (line.split(" | ")[:2] for line in table.splitlines()[2:])
    places = {key: where for keys, where in rows for key in re.findall("`(.)`", keys)}
    expected = {key.value: "`study`, `learn`, `cards`" for key in Key}
    expected |= {key.value: "all but `match`" for key in Face.without_desk}
    expected |= {key.value: "all" for key in BoardFace.without_desk}
    assert {key: where for key, where in places.items() if not key.isdigit()} == expected


def test_the_set_up_is_two_commands_that_make_knows() -> None:
    made = [line.split()[1] for line in LINES if line.startswith("make ")]
    assert made == ["demo", "test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in made:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_every_link_to_a_file_has_one(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if not target.startswith("https://"):
            assert (ROOT / target).exists(), target


def test_every_dependency_is_explained() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    dependencies = re.search(r"^dependencies = \[(.*?)^\]", project, re.DOTALL | re.MULTILINE)
    assert dependencies
    for name in re.findall(r'"([a-z0-9-]+)', dependencies[1]):
        assert re.search(rf"^\|.*\b{name}\b.*\|", table, re.MULTILINE), name
