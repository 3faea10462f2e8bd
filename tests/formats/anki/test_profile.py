"""A profile: what is written in it, what comes of it, and what is said of a mistake in it."""

import re
from dataclasses import fields

import pytest
from click.testing import CliRunner

from quizgen.cli import main
from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder, templates_folder
from quizgen.formats.anki.profile import Profile
from quizgen.formats.anki.profile_file import read_profile
from quizgen.questions.bank import Bank

SAMPLE = (templates_folder() / "anki" / "profile.toml").read_text()


@pytest.fixture(scope="module")
def bank() -> Bank:
    return Bank(bank_folder())


@pytest.fixture
def read(bank, tmp_path):
    """Return a function that reads a profile with this text."""

    def read(text: str) -> Profile:
        (tmp_path / "course.toml").write_text(text)
        return read_profile(tmp_path / "course.toml", bank)

    return read


def run(*arguments: object):
    return CliRunner().invoke(main, [str(each) for each in arguments])


def test_the_sample_says_what_is_usual_and_names_every_choice(read) -> None:
    assert read(SAMPLE) == read("") == Profile()
    every_line = re.sub(r"^# (?=\w+ = )", "", SAMPLE, flags=re.MULTILINE)
    assert read(every_line) == Profile(
        split=True,
        topics=("convolution", "pooling"),
        levels=(1, 2, 3),
        kinds=("integer", "concept"),
        count=100,
        choices=True,
        retention=0.9,
    )
    for field in fields(Profile):
        assert f"{field.name} = " in SAMPLE


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('title = "A"\n\ntopic = ["pooling"]', 3, "topic: there is no such key; did you mean"),
        (
            'topics = [\n  "pooling",\n  "poling",\n]',
            3,
            "there is no 'poling'; did you mean pooling",
        ),
        ("levels = [1, 6]", 1, "levels: 6 is no level; they are 1 to 5"),
        ('kinds = ["integr"]', 1, "did you mean integer?"),
        ('# how\nstyle = "type"', 2, "style: there is no 'type'; did you mean typed?"),
        ("variants = 0", 1, "variants: 0 is not between 1 and 20"),
        ("retention = 0.5", 1, "retention: 0.5 is not between 0.7 and 0.97"),
        ("retention = 1", 1, "retention: 1 is no share; write a number such as 0.9"),
        ('split = "yes"', 1, "split: 'yes' is no yes or no; write true or false"),
        ("seed = 7", 1, 'seed: 7 is no text; write "a text in quotes"'),
        ('title = "A', 1, "; mend the file"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_nearest_word(read, tmp_path, text, line, said):
    with pytest.raises(QuizgenError) as error:
        read(text)
    assert str(error.value).startswith(f"{tmp_path / 'course.toml'}:{line}: ")
    assert said in str(error.value)


def test_a_deck_is_made_of_what_is_wanted_and_refreshed_by_the_same_file(
    tmp_path, bank, bring
) -> None:
    file, deck = tmp_path / "course.toml", tmp_path / "course.apkg"
    assert run("anki", "profile", file).exit_code == 0
    file.write_text('topics = ["pooling"]\nlevels = [1]\nkinds = ["concept"]\n')
    wanted = [each for each in bank.items("pooling") if (each.level, each.kind) == (1, "concept")]
    assert run("export", "anki", "--profile", file).output == f"{deck}: {len(wanted)} questions\n"
    assert bring(deck) == {"new": len(wanted)}

    file.write_text('topics = ["pooling"]\nlevels = [1, 2]\nkinds = ["concept"]\nretention = 0.8\n')
    joined = [each for each in bank.items("pooling") if (each.level, each.kind) == (2, "concept")]
    done = run("anki", "refresh", file)
    assert done.output.splitlines() == [
        *(f"New: {each.id}" for each in joined),
        f"{deck}: {len(wanted)} notes refreshed, {len(joined)} new",
    ]
    assert bring(deck) == {"new": len(joined), "updated": len(wanted)}
    assert run("anki", "refresh", deck).output.endswith(
        f"{len(wanted + joined)} notes refreshed, 0 new\n"
    )


def test_a_profile_is_not_overwritten_and_stands_alone(tmp_path) -> None:
    file = tmp_path / "course.toml"
    run("anki", "profile", file)
    assert "exists already" in run("anki", "profile", file).output
    for beside in (("--topic", "pooling"), ("-n", 5), ("--recall",), ("--split", "topic")):
        result = run("export", "anki", "--profile", file, *beside)
        assert result.exit_code == 2
        assert "--profile says all choices" in result.output
    assert "for Anki alone" in run("export", "json", "--profile", file).output
