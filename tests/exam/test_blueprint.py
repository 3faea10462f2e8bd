"""Blueprints: what is wanted is asked, and what is wrong is told with its place."""

import pickle
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.exam import Version, build, read_blueprint, told_by_line
from quizgen.exam.clash import ClashError
from quizgen.folders import bank_folder, templates_folder
from quizgen.questions.bank import Bank


@pytest.fixture(scope="module")
def bank() -> Bank:
    return Bank(bank_folder())


def built(bank: Bank, path: Path, text: str, versions: int = 2) -> tuple[Version, ...]:
    path.write_text(f'title = "T"\n{text}', encoding="utf-8")
    wanted = read_blueprint(path, bank)
    with told_by_line(path):
        return build(wanted, bank.items(), versions=versions, seed="s").versions


def test_the_one_that_is_written_first_works(bank: Bank) -> None:
    wanted = read_blueprint(templates_folder() / "exam" / "blueprint.toml", bank)
    exam = build(wanted, bank.items(), versions=3, seed="1")
    for version in exam.versions:
        counting, layer, concepts = version.sections
        assert [task.points for task in counting.tasks] == [3, 3, 3, 3]
        assert {task.question.topic for task in counting.tasks} <= {"convolution", "layers"}
        assert {task.question.answer.type for task in counting.tasks} == {"integer"}
        assert {task.question.level for task in counting.tasks} <= {1, 2, 3}
        names = {task.question.name for task in layer.tasks}
        assert "convolution/receptive-field-stack#2" in names
        assert len(names) == 3
        assert {task.question.kind for task in concepts.tasks} == {"concept"}
        ids = [task.question.id for task in version.tasks]
        assert len(set(ids)) == len(ids) == 10
        assert any("forgot-bias" in task.misconceptions for task in version.tasks)
        assert [task.number for task in version.tasks] == list(range(1, 11))


def test_one_of_several_is_asked_the_same_in_all_versions(bank: Bank, tmp_path: Path) -> None:
    pair = {"convolution/conv2d-params", "convolution/conv1d-params"}
    rows = ", ".join(f'"{one}"' for one in sorted(pair))
    versions = built(bank, tmp_path / "b.toml", f"[[sections]]\nquestions = [[{rows}]]\n", 3)
    ids = {task.question.id for version in versions for task in version.tasks}
    assert len(ids) == 1
    assert ids <= pair
    assert len({task.question.variant for version in versions for task in version.tasks}) == 3


def test_shared_parameters_have_the_same_values(bank: Bank, tmp_path: Path) -> None:
    ids = tuple(f"convolution/{name}-params" for name in ("conv2d", "depthwise", "separable"))
    rows = ", ".join(f'"{one}"' for one in ids)
    text = f'[[sections]]\nquestions = [{rows}]\nshare = ["K", "C_in"]\n'
    versions = built(bank, tmp_path / "b.toml", text, 4)
    shared = 0
    for version in versions:
        for name in ("K", "C_in"):
            given = [task.question.given for task in version.tasks]
            values = [str(each[name]) for each in given if name in each]
            shared += len(values) - 1
            assert len(set(values)) == 1
    assert shared >= 8
    asked = [task.question.name for version in versions for task in version.tasks]
    assert len({name for name in asked if "conv2d" in name}) == len(versions)


def test_each_misconception_is_tested_in_each_version(bank: Bank, tmp_path: Path) -> None:
    wanted = ["forgot-bias", "forgot-stride", "ignored-padding"]
    known = {each for each in wanted if f"[{each}]" in _registry()}
    assert known, "none of these is registered"
    rows = ", ".join(f'"{one}"' for one in sorted(known))
    text = (
        f"misconceptions = [{rows}]\nno_template_twice = true\nchoices = true\n"
        '[[sections]]\ntopics = ["convolution"]\ncount = 6\n'
    )
    for version in built(bank, tmp_path / "b.toml", text, 3):
        tested = {one for task in version.tasks for one in task.misconceptions}
        assert known <= tested
        assert all(task.options for task in version.tasks)


def _registry() -> str:
    return "".join(path.read_text() for path in bank_folder().glob("*/misconceptions.toml"))


S = "[[sections]]\n"
WRONG = {
    "titel = 'x'\n": (2, "titel: there is no such key; did you mean title"),
    "paper = 'A5'\n" + S + "count = 1": (2, "paper: there is no 'A5'"),
    "language = 'eng'\n" + S + "count = 1": (2, "did you mean en?"),
    "language = 'es'\n" + S + "count = 1": (2, "there is no 'es'; take de, en, fr"),
    "choices = 1\n" + S + "count = 1": (2, "choices: 1 is no yes or no; write true or false"),
    "misconceptions = [\n'forgot-bais']\n" + S + "count = 1": (3, "did you mean forgot-bias?"),
    S + "count = 1\ntopics = ['losses', 'convolutoin']": (4, "did you mean convolution?"),
    S + "count = 1\n\n" + S + "count = 1\nlevels = [9]": (7, "levels: 9 is no level"),
    S + "count = 1\nkinds = ['integr']": (4, "did you mean integer?"),
    S + "count = 0": (3, "count: 0 is not between 1 and 500"),
    S + "count = '3'": (3, "count: '3' is no whole number; write a number such as 5"),
    S + "title = 'x'": (2, "a section needs a count of questions"),
    S + "questions = ['convolution/conv2d-parms']": (3, "did you mean convolution/conv2d-params?"),
    S + "questions = ['convolution/conv2d-params#x']": (3, "no number after #"),
    S + "questions = ['convolution/conv2d-params#99999999']": (3, "there is no variant 99999999"),
    S + "questions = ['convolution/conv2d-params']\ncount = 2": (4, "drop one of both"),
    S + "count = ": (3, "Invalid value"),
    S + "kinds = ['formula']\nlevels = [5]\ntopics = ['merging']\ncount = 2": (
        6,
        "no question is of",
    ),
    S + "questions = ['layers/dense-params']\nshare = [\n'n_in', 'N_in']": (
        5,
        "share: no question here has a parameter 'N_in'",
    ),
    S + "topics = ['losses']\nshare = ['padding']\ncount = 2": (4, "has a parameter 'padding'"),
    "": (1, "sections: an exam needs sections"),
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_told_with_its_line(bank: Bank, tmp_path: Path, text: str) -> None:
    line, words = WRONG[text]
    path = tmp_path / "b.toml"
    with pytest.raises(QuizgenError) as caught:
        built(bank, path, text)
    said = str(caught.value)
    assert words in said
    assert "\n" not in said
    assert said.startswith(f"{path}:{line}: ")


UNFIT = {
    "no_template_twice = true\n[[sections]]\ntopics = ['merging']\ncount = 400": (
        5,
        "count: 400 questions are wanted, but only ",
    ),
    "no_template_twice = true\n[[sections]]\nkinds = ['concept']\ncount = 499": (
        5,
        "count: 499 questions are wanted, but only 2",
    ),
    "[[sections]]\ncount = 1\n[[sections]]\nkinds = ['concept']\nlevels = [5]\ncount = 499": (
        7,
        "count: 499 questions are wanted, but only ",
    ),
    "no_template_twice = true\n[[sections]]\nquestions = [\n'convolution/conv2d-params',\n"
    "'layers/dense-params']\n[[sections]]\nquestions = ['convolution/conv2d-params']": (
        8,
        "questions: convolution/conv2d-params is asked twice",
    ),
    "misconceptions = [\n'base-ten-log',\n'forgot-bias']\n[[sections]]\n"
    "questions = ['convolution/receptive-field-stack', 'losses/bce-batch']": (
        4,
        "misconceptions: no question that is drawn here, and is free for it, tests forgot-bias",
    ),
    "[[sections]]\ncount = 1\n[[sections]]\nquestions = ['convolution/conv2d-params#0',\n"
    "'convolution/conv2d-params#40']\nshare = ['C_in']": (
        7,
        "share: these have no such values in common: convolution/conv2d-params, convolution",
    ),
}


@pytest.mark.parametrize("text", UNFIT)
def test_what_cannot_be_had_is_told_with_its_line(bank: Bank, tmp_path: Path, text: str) -> None:
    line, words = UNFIT[text]
    with pytest.raises(QuizgenError) as caught:
        built(bank, tmp_path / "b.toml", text)
    assert str(caught.value).startswith(f"{tmp_path / 'b.toml'}:{line}: {words}")
    assert "templates" not in str(caught.value)  # there may be cards among them
    assert "\n" not in str(caught.value)


def test_a_clash_keeps_its_place_between_processes() -> None:
    clash = ClashError("what", "share", 3, "text")
    again = pickle.loads(pickle.dumps(clash))
    assert (str(again), again.key, again.section, again.text) == ("what", "share", 3, "text")
