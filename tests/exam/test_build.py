"""What is asked in which version."""

from collections import Counter
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.exam import (
    Blueprint,
    Exam,
    Student,
    Version,
    Wanted,
    build,
    build_exam,
    plan_exam,
    quick,
)
from quizgen.exam.build import personal_version
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from tests.exam.worth import worth

Items = dict[str, Item]


def ids(version: Version) -> list[str]:
    return [task.question.id for task in version.tasks]


def names(version: Version) -> list[str]:
    return [task.question.name for task in version.tasks]


def test_versions_have_the_same_items_and_points_in_another_order(exam: Exam) -> None:
    a, b = exam.versions
    assert (a.letter, b.letter) == ("A", "B")
    assert Counter(ids(a)) == Counter(ids(b))
    assert ids(a) != ids(b)
    assert a.points == b.points == sum(worth(task) for task in a.tasks)
    assert [task.number for task in b.tasks] == list(range(1, 25))


def test_no_question_stands_twice_in_a_version(exam: Exam) -> None:
    for version in exam.versions:
        assert len(set(names(version))) == len(version.tasks)


def test_versions_share_only_questions_without_other_variants(exam: Exam) -> None:
    a, b = exam.versions
    assert set(names(a)) & set(names(b)) == {"sample/capital#0"}


def test_an_item_with_too_few_variants_repeats_them_between_versions_only(sample: Items) -> None:
    exam = build_exam([sample["swap"]], 30, versions=5, seed="s", title="t")
    used = set()
    for version in exam.versions:
        assert len(set(names(version))) == 30
        used |= set(names(version))
    assert len(used) == 36  # all there are


def test_the_options_of_a_shared_question_are_shuffled_by_version(sample: Items) -> None:
    exam = build_exam([sample["capital"]], 1, versions=6, seed="s", title="t")
    orders = {tuple(o.text for o in v.tasks[0].options) for v in exam.versions}
    assert len(orders) > 1
    assert {frozenset(order) for order in orders} == {
        frozenset({"Paris", "Lyon", "Marseille", "Strasbourg"})
    }


def test_a_further_version_changes_nothing_in_the_others(sample: Items) -> None:
    def first_two(versions: int) -> list[list[str]]:
        exam = build_exam(list(sample.values()), 20, versions=versions, seed="s", title="t")
        return [names(version) for version in exam.versions[:2]]

    assert first_two(2) == first_two(7)


def test_the_seed_decides_everything(sample: Items) -> None:
    def made(seed: str) -> list[tuple[str, tuple[str, ...]]]:
        exam = build_exam(list(sample.values()), 20, versions=2, seed=seed, title="t")
        tasks = [task for version in exam.versions for task in version.tasks]
        return [(task.question.name, tuple(o.text for o in task.options)) for task in tasks]

    assert made("one") == made("one")
    assert made("one") != made("two")


def test_every_question_can_be_asked_with_options(sample: Items) -> None:
    items = [item for name, item in sample.items() if name != "long"]
    exam = build_exam(items, 8, versions=1, seed="s", title="t", as_choice=True)
    for task in exam.versions[0].tasks:
        assert len(task.options) == 4
        right = [option.text for option in task.options if option.is_right]
        assert right == [task.question.answer.markdown]


def test_harder_questions_are_worth_more_and_options_half(bank_items: tuple[Item, ...]) -> None:
    by_level = {item.level: item for item in bank_items if item.answer_type == "integer"}
    written, chosen = (
        {
            level: build_exam([item], 1, versions=1, seed="s", title="t", as_choice=options)
            for level, item in by_level.items()
        }
        for options in (False, True)
    )
    worths = {level: exam.versions[0].points for level, exam in written.items()}
    assert worths == {1: 2, 2: 3, 3: 4, 4: 5}
    worths = {level: exam.versions[0].points for level, exam in chosen.items()}
    assert worths == {1: 1, 2: 1, 3: 2, 4: 2}


def test_all_questions_are_worth_what_is_said(sample: Items) -> None:
    wanted = quick(9, "t", course="", date="", choices=False, points=4)
    (version,) = build(wanted, list(sample.values()), versions=1, seed="s").versions
    assert [task.points for task in version.tasks] == [4] * 9
    with pytest.raises(QuizgenError, match="of 501 points is none; give it 1 to 500"):
        quick(9, "t", course="", date="", choices=False, points=501)


def test_a_question_without_distractors_keeps_its_box(sample: Items) -> None:
    exam = build_exam([sample["long"]], 1, versions=1, seed="s", title="t", as_choice=True)
    assert exam.versions[0].tasks[0].options == ()


def test_a_question_whose_roads_disagree_is_not_handed_out(tmp_path: Path) -> None:
    topic = tmp_path / "broken"
    topic.mkdir()
    (topic / "halves.py").write_text(
        '"""Wrong for one of its two variants."""\n'
        "from quizgen.authoring import Integer, Problem, template\n"
        '@template(level=1, parameters={"n": (4, 5)}, prompt="?", solution="!")\n'
        'def halves(n): return Problem(Integer(n // 2), "n / 2", ())\n'
    )
    items = Bank(tmp_path).items()
    for seed in "abcdef":  # the wrong one is sometimes drawn first, and sometimes for version B
        with pytest.raises(QuizgenError, match=r"broken/halves#1: .* do not use this question"):
            build_exam(items, 1, versions=2, seed=seed, title="t")


def test_more_questions_than_exist_are_refused_with_their_number(sample: Items) -> None:
    with pytest.raises(QuizgenError, match="98 questions are wanted, but only 97 exist"):
        build_exam(
            [sample["double"], sample["swap"], sample["capital"]],
            98,
            versions=1,
            seed="s",
            title="t",
        )


@pytest.mark.parametrize("versions", [0, 27])
def test_versions_have_letters(sample: Items, versions: int) -> None:
    with pytest.raises(QuizgenError, match="there can be 1 to 26"):
        build_exam(list(sample.values()), 1, versions=versions, seed="s", title="t")


@pytest.mark.parametrize("count", [0, 501])
def test_an_exam_that_nobody_could_sit_is_refused(sample: Items, count: int) -> None:
    with pytest.raises(QuizgenError, match=f"of {count} questions is none; ask for 1 to 500"):
        build_exam(list(sample.values()), count, versions=1, seed="s", title="t")


@pytest.mark.parametrize("title", ["", " \n\t"])
def test_a_title_is_needed(sample: Items, title: str) -> None:
    with pytest.raises(QuizgenError, match="needs a title"):
        build_exam(list(sample.values()), 1, versions=1, seed="s", title=title)


def test_a_card_that_returns_asks_something_else_in_every_version(
    bank_items: tuple[Item, ...],
) -> None:
    card = next(item for item in bank_items if item.id == "training/three-sets")
    assert card.size > card.different == 5  # the others list the same pairs in another order
    exam = build_exam([card], 5, versions=3, seed="s", title="T")
    for version in exam.versions:
        answers = [task.question.answer for task in version.tasks]
        assert len({frozenset(answer.value) for answer in answers}) == 5
    with pytest.raises(QuizgenError, match="only 5 exist"):
        build_exam([card], 6, versions=1, seed="s", title="T")


def test_all_versions_and_students_have_as_many_right_things(bank_items: tuple[Item, ...]) -> None:
    card = next(item for item in bank_items if item.id == "normalization/which-is-not")
    rights = {}
    for seed in map(str, range(8)):
        wanted = quick(1, "T", course="", date="", choices=False)
        exam = build(wanted, [card], versions=6, seed=seed)
        plan = plan_exam(wanted, [card], seed)
        students = [
            personal_version(wanted, plan, lambda _: card, seed, Student(str(own), "Name"))
            for own in range(6)
        ]
        asked = [task.question for v in (*exam.versions, *students) for task in v.tasks]
        assert len({question.variant for question in asked}) > 3
        (rights[seed],) = {len(question.answer.value) for question in asked}
    assert set(rights.values()) == {2, 3}  # by the seed


@pytest.mark.parametrize(
    ("topics", "drawn"), [((), {"double"}), (("sample",), {"double", "capital"})]
)
def test_own_items_are_drawn_where_their_topic_is_named(
    sample: Items, topics: tuple[str, ...], drawn: set[str]
) -> None:
    wanted = Blueprint("T", (Wanted(topics=topics, count=2),))
    (row,) = plan_exam(wanted, [sample["double"]], "s", [sample["capital"]])
    assert {slot.item_id.removeprefix("sample/") for slot in row} == drawn


def test_a_card_of_several_is_asked_as_often_as_it_can(bank_items: tuple[Item, ...]) -> None:
    card = next(item for item in bank_items if item.id == "normalization/which-is-not")
    exam = build_exam([card], card.different, versions=2, seed="s", title="T")
    for version in exam.versions:
        assert len({task.question.variant for task in version.tasks}) == card.different == 22
