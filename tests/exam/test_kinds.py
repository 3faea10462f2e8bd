"""Answers of several things on paper: lists and boxes to fill in, and what the key accepts."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest

from quizgen.exam import Exam, Section, Version, build_exam, write_exam
from quizgen.exam.build import as_task
from quizgen.exam.exam import Task
from quizgen.exam.labels import labels
from quizgen.exam.source import solutions
from quizgen.exam.typeset import pdf
from quizgen.folders import bank_folder
from quizgen.questions.answers import (
    Answer,
    Choices,
    Integer,
    Listed,
    Matching,
    Ordering,
    Part,
    Parts,
)
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from quizgen.render import parse, to_plain

PQ, PQR = ("p", "q"), ("p", "q", "r")
Pages = Callable[[Path], list[str]]
IDS = (
    *("convolution/learnable-procedure", "layers/layers-that-learn", "layers/what-layers-do"),
    *("layers/model-forward-order", "layers/layer-facts"),
)


@pytest.fixture(scope="module")
def exam() -> Exam:
    bank = Bank(bank_folder())
    items = [bank.item(item_id) for item_id in IDS]
    return build_exam(items, len(IDS), versions=2, seed="kinds", title="Kinds")


@pytest.fixture
def one(exam: Exam) -> Question:
    """Any question."""
    return exam.versions[0].tasks[0].question


@pytest.fixture(scope="module")
def texts(exam: Exam, tmp_path_factory: pytest.TempPathFactory, pages: Pages) -> dict[str, str]:
    """Every file of the exam as a reader of PDF sees it."""
    folder = tmp_path_factory.mktemp("kinds")
    write_exam(exam, folder)
    return {
        path.stem: " ".join(" ".join(pages(path)).split()) for path in sorted(folder.glob("*.pdf"))
    }


def plain(markdown: str) -> str:
    return " ".join(to_plain(parse(markdown)).replace("`", "").split())


def test_points_are_shared_by_the_parts(exam: Exam) -> None:
    for version in exam.versions:
        worths = {task.question.id: task.points for task in version.tasks}
        # a choice is worth one point; else a level and one more, for four parts at least four
        assert worths == dict(zip(IDS, (4, 2, 2, 3, 1), strict=True))


def test_each_part_has_its_box_and_its_point(exam: Exam, texts: dict[str, str]) -> None:
    for version in exam.versions:
        (task,) = (task for task in version.tasks if isinstance(task.question.answer, Parts))
        for letter, part in zip("abcd", task.question.answer.parts, strict=True):
            assert (
                f"({letter}) {part.label} 1 point Give a whole number."
                in texts[f"exam-{version.letter}"]
            )
        assert "in one line" not in texts[f"exam-{version.letter}"]


def test_things_are_listed_by_letter_above_a_box(exam: Exam, texts: dict[str, str]) -> None:
    for version in exam.versions:
        listed = [task.question.answer for task in version.tasks]
        listed = [answer for answer in listed if isinstance(answer, Listed)]
        assert len(listed) == 3
        for answer in listed:
            things = zip("abcdefgh", answer.listed, strict=False)
            rows = " ".join(f"{letter}) {plain(thing)}" for letter, thing in things)
            assert f"{rows} {plain(answer.instruction)}" in texts[f"exam-{version.letter}"]


def test_the_cover_says_what_wrong_letters_cost_where_there_are_any(exam: Exam) -> None:
    said = "each wrong one costs a share"
    for version in exam.versions:
        (costly,) = [task for task in version.tasks if isinstance(task.question.answer, Choices)]
        assert said in labels("en").instructions(version)
        others = tuple(task for task in version.tasks if task is not costly)
        assert said not in labels("en").instructions(Version("A", (Section("", others),)))
        chosen = as_task(1, 1, costly.question.as_choice(), "")
        assert said not in labels("en").instructions(
            Version("A", (Section("", (*others, chosen)),))
        )


def test_the_cover_says_of_circles_alone_that_one_is_right(texts: dict[str, str]) -> None:
    for name in ("exam-A", "exam-B"):  # which list things by letter as well, some of them right
        assert "Where there are circles, exactly one answer is right" in texts[name]
        assert texts[name].count("exactly one") == 1


def test_a_statement_has_two_bubbles(texts: dict[str, str]) -> None:
    for name in ("exam-A", "exam-B"):
        assert "True or false? " in texts[name]
        assert "A True B False" in texts[name]


def test_the_key_says_letters_words_and_what_is_carried_forward(
    exam: Exam, texts: dict[str, str]
) -> None:
    # which sets letters of formulas upright
    key, solutions = (normalize("NFKC", texts[name]) for name in ("key", "solutions"))
    for version in exam.versions:
        for task in version.tasks:
            answer = task.question.answer
            if isinstance(answer, Listed):
                assert f"{task.number} {answer.text} " in key
                assert plain(answer.said) in solutions
            if isinstance(answer, Parts):
                carried = f"(b) is {answer.value[2]}a and (d) is b + c of what was written there"
                assert f"An error is carried forward: {carried}" in solutions


def test_the_key_says_what_each_part_is_worth(exam: Exam, texts: dict[str, str]) -> None:
    credit = {
        "parts": "1 point each",  # 4 points and 4 parts
        "matching": "0.4 point each",  # 2 points and 5 pairs
        # 2 points, and so many right ones of 6
        "choices 1": "2 points each, −0.4 for each wrong one, never below 0",
        "choices 2": "1 point each, −0.5 for each wrong one, never below 0",
        "choices 3": "2/3 point each, −2/3 for each wrong one, never below 0",
        "ordering": "",
        "choice": "",
    }
    for task in (task for version in exam.versions for task in version.tasks):
        answer = task.question.answer
        many = f" {len(answer.value)}" if isinstance(answer, Choices) else ""
        letters = task.right_letter if task.options else task.short_key
        said = (task.number, letters, credit[answer.type + many], task.points, task.question.name)
        assert " ".join(" ".join(map(str, said)).split()) in texts["key"]


@pytest.mark.parametrize(
    ("language", "answer", "points", "credit"),
    [
        ("en", Choices(("p",), PQR), 3, "3 points each, −1.5 for each wrong one, "),
        ("en", Choices(PQR, PQR), 2, "2/3 point each"),
        ("de", Choices(PQ, PQR), 1, "je 0.5 Punkt, −1 für jede falsche, "),
        (
            "fr",
            Choices(PQ, PQR),
            4,
            "2 points chacune, −4 pour chaque fausse, ",
        ),
        ("de", Matching((("p", "q"), ("r", "s"))), 3, "je 1.5 Punkte"),
        ("fr", Matching((("p", "q"), ("r", "s"))), 2, "1 point chacune"),
        ("en", Parts((Part("p", Integer(1)), Part("q", Integer(2)))), 3, "1.5 points each"),
        ("en", Ordering(("p", "q")), 3, ""),
        ("en", Integer(3), 3, ""),
    ],
)
def test_credit_is_said_in_words(
    one: Question, language: str, answer: Answer, points: int, credit: str
) -> None:
    said = labels(language).credit(Task(1, points, replace(one, answer=answer), ()))
    floor = {"en": "never below 0", "de": "nie unter 0", "fr": "jamais moins de 0"}
    assert said == credit + floor[language] * credit.endswith(", ")


def test_a_title_is_words_with_its_formulas(
    exam: Exam, one: Question, tmp_path: Path, pages: Pages
) -> None:
    title = replace(one, title="The $L_1$ penalty of __init__, for $5")
    version = Version("A", (Section("", (Task(1, 1, title, ()),)),))
    path = tmp_path / "solutions.pdf"
    path.write_bytes(pdf(solutions(exam.blueprint, "s", (version,))))
    printed = "".join("".join(pages(path)).split())
    assert "The𝐿1penaltyof__init__,for$5" in printed
