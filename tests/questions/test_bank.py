import re
from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.questions.bank import Bank

GOOD = """
    '''A sum.'''

    from quizgen.authoring import Distractor, Integer, Problem, template

    @template(
        level=1,
        parameters={"a": (1, 2), "b": range(3, 6)},
        prompt="How much is $<<a>> + <<b>>$?",
        solution="<<a>> + <<b>> = <<answer>>, and <<secret>>",
        require=lambda a, b: (a, b) != (2, 3),
    )
    def add(a: int, b: int) -> Problem:
        return Problem(
            answer=Integer(a + b),
            proof="sum((a, b))",
            distractors=(
                Distractor("multiplied", a * b, "Add."),
                Distractor("subtracted", b - a, "Add."),
                Distractor("digits-joined", 10 * a + b, "Add $b$."),
            ),
            working={"secret": 42},
        )
"""
CARDS = """
    [one-fact]
    title = "One fact"
    level = 2
    front = "What?"
    back = "That."
    explanation = "Because."
    distractors = [
      { misconception = "a-b", text = "This.", feedback = "No." },
      { misconception = "c-d", text = "These.", feedback = "No." },
      { misconception = "e-f", text = "Those.", feedback = "No." },
    ]
"""


def test_the_place_of_a_file_is_the_id(write_bank) -> None:
    folder = write_bank(
        {
            "data_sets/small_sum.py": GOOD,
            "data_sets/concepts.toml": CARDS,
            "data_sets/_draft.py": "broken(",
            "data_sets/notes.md": "no item",
        }
    )
    bank = Bank(folder)
    assert [item.id for item in bank.items()] == ["data-sets/one-fact", "data-sets/small-sum"]
    assert bank.topics() == ("data-sets",)
    assert bank.broken == []
    item = bank.item("data-sets/small-sum")
    assert (item.title, item.topic, item.kind) == ("A sum", "data-sets", "template")
    assert (item.size, item.answer_type, item.level) == (6, "integer", 1)


def test_one_item_is_found_without_reading_the_others(write_bank) -> None:
    folder = write_bank({"t/good.py": GOOD, "t/broken.py": "import nothing_of_that_name"})
    bank = Bank(folder)
    assert bank.item("t/good").title == "A sum"
    assert bank.broken == []


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("x = 1\n\nimport nothing_of_that_name\n", 3, "No module named"),
        ("x = 1\ndef f(:\n", 2, "SyntaxError"),
        ("import sys\nsys.exit(3)\n", 2, "SystemExit"),
        ("'''Nothing here.'''\n", 1, "has one @template, not 0"),
        (GOOD.replace("level=1", "level=9"), 6, "level is 1"),
        (GOOD.replace("range(3, 6)", "()"), 6, "at least one value"),
        (GOOD.replace("def add(a: int, b: int)", "def add(a: int, c: int)"), 6, "declared"),
        (GOOD.replace("lambda a, b:", "lambda a:"), 6, "make them the same"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_the_rest_loads(
    write_bank, text: str, line: int, reason: str
) -> None:
    folder = write_bank({"t/good.py": GOOD, "t/bad.py": text})
    bank = Bank(folder)
    assert [item.id for item in bank.items()] == ["t/good"]
    (broken,) = bank.broken
    message = str(broken)
    assert message.startswith(f"{folder / 't' / 'bad.py'}:{line}: ")
    assert reason in message
    with pytest.raises(QuizgenError, match=reason):
        bank.item("t/bad")


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("level = 2", "", 2, "needs level"),
        ("level = 2", 'level = "two"', 2, "no whole number"),
        ("level = 2", 'level = 2\n    colour = "red"', 2, "does not know colour"),
        ('{ misconception = "a-b", text = "This.", feedback = "No." },', "", 2, "at least three"),
        ('text = "This."', "text = [1]", 2, "number 1: text is [1], which is no text"),
        ("level = 2", "level = 9", 2, "level is 1"),
    ],
)
def test_a_broken_card_is_named_with_its_line_and_the_rest_loads(
    write_bank, old: str, new: str, line: int, reason: str
) -> None:
    other = CARDS.replace("one-fact", "other-fact")
    folder = write_bank({"t/concepts.toml": CARDS.replace(old, new) + other})
    bank = Bank(folder)
    assert [item.id for item in bank.items()] == ["t/other-fact"]
    assert str(bank.broken[0]).startswith(f"{folder / 't' / 'concepts.toml'}:{line}: one-fact ")
    assert reason in str(bank.broken[0])
    with pytest.raises(QuizgenError, match=re.escape(reason)):
        bank.item("t/one-fact")


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"x = 1\n[a\n", "2: Expected ']'"), ("# ä\nÄ = 1".encode("latin-1"), "1: is not written in")],
)
def test_toml_that_cannot_be_read_is_named(write_bank, data: bytes, said: str) -> None:
    folder = write_bank({"t/concepts.toml": "", "t/good.py": GOOD})
    (folder / "t" / "concepts.toml").write_bytes(data)
    bank = Bank(folder)
    assert [item.id for item in bank.items()] == ["t/good"]
    assert str(bank.broken[0]).startswith(f"{folder / 't' / 'concepts.toml'}:{said}")
    with pytest.raises(QuizgenError, match=r"concepts\.toml:"):
        bank.item("t/one-fact")


def test_two_items_of_one_name_are_reported(write_bank) -> None:
    bank = Bank(write_bank({"t/one_fact.py": GOOD, "t/concepts.toml": CARDS}))
    assert len(bank.items()) == 1
    assert "t/one-fact is defined twice" in str(bank.broken[0])


def test_a_strangers_python_runs_only_when_trusted(write_bank) -> None:
    mark = Path("ran")
    text = f"open({str(mark.absolute())!r}, 'w')\n"
    folder = write_bank({"t/evil.py": text, "t/concepts.toml": CARDS})
    bank = Bank(folder, trusted=False)
    assert [item.id for item in bank.items()] == ["t/one-fact"]
    assert "--trust-bank" in str(bank.broken[0])
    assert not mark.exists()


@pytest.mark.parametrize(
    ("name", "hint"), [("t/god", "did you mean t/good?"), ("zzz/9", "`quizgen list` shows them")]
)
def test_an_unknown_id_names_the_nearest(write_bank, name: str, hint: str) -> None:
    with pytest.raises(QuizgenError) as error:
        Bank(write_bank({"t/good.py": GOOD})).item(name)
    assert hint in str(error.value)


def test_an_unknown_topic_names_the_nearest(write_bank) -> None:
    with pytest.raises(QuizgenError, match=r"did you mean losses\?"):
        Bank(write_bank({"losses/good.py": GOOD})).items("loses")


def test_a_bank_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match="no such folder"):
        Bank(tmp_path / "nowhere")


def test_a_question_is_filled_with_its_variant(write_bank) -> None:
    question = Bank(write_bank({"t/good.py": GOOD})).item("t/good").question(2)
    assert question.given == {"a": 1, "b": 5}
    assert question.prompt == "How much is $1 + 5$?"
    assert question.solution == "1 + 5 = 6, and 42"
    assert question.roads == ("the template's own function", "closed form sum((a, b))")
    assert question.name == "t/good#2"


def test_a_prompt_cannot_see_what_belongs_to_the_solution(write_bank) -> None:
    text = GOOD.replace("How much is", "<<secret>> How much is")
    question = Bank(write_bank({"t/good.py": text})).item("t/good").question(0)
    with pytest.raises(QuizgenError, match="'secret' is undefined"):
        _ = question.prompt


def test_a_variant_left_out_or_beyond_the_last_is_refused(write_bank) -> None:
    item = Bank(write_bank({"t/good.py": GOOD})).item("t/good")
    assert list(item.variants()) == [0, 1, 2, 4, 5]
    assert sorted(item.variants("any", "key")) == [0, 1, 2, 4, 5]
    with pytest.raises(QuizgenError, match="try --variant 4"):
        item.question(3)
    with pytest.raises(QuizgenError, match="they are 0 to 5"):
        item.question(6)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("Integer(a + b)", "Integer(1 / (a - 1))", 15, "variant 0: ZeroDivisionError"),
        ('Distractor("subtracted", b - a', 'Distractor("none", None', 1, "TypeError"),
        ("return Problem(", "return None and Problem(", 6, "a NoneType; return Problem(answer="),
        ("(a, b) != (2, 3)", "a / 0", 11, "ZeroDivisionError"),
        ("(a, b) != (2, 3)", "False", 1, "`require` leaves no variant"),
    ],
)
def test_a_template_that_fails_is_named_with_its_line(write_bank, old, new, line, reason) -> None:
    folder = write_bank({"t/bad.py": GOOD.replace(old, new)})
    item = Bank(folder).item("t/bad")
    with pytest.raises(QuizgenError) as error:
        item.question(item.typical if "require" in reason else 0)
    assert str(error.value).startswith(f"{folder}/t/bad.py:{line}: ")
    assert reason in str(error.value)


def test_a_road_or_text_that_fails_is_named(write_bank) -> None:
    bank = Bank(
        write_bank(
            {
                "t/road.py": GOOD.replace("sum((a, b))", "a + bb"),
                "t/text.py": GOOD.replace("How much", "<<1 / (a - 1)>>"),
                "t/sum.py": GOOD.replace("sum((a, b))", "sum(x for x in (a, b))"),
            }
        )
    )
    with pytest.raises(QuizgenError, match=r"t/road#0: its second road, .* raises NameError"):
        _ = bank.item("t/road").question(0).roads
    with pytest.raises(QuizgenError, match="ZeroDivisionError"):
        _ = bank.item("t/text").question(0).prompt
    assert bank.item("t/sum").question(0).roads


def test_roads_that_disagree_are_never_handed_out(write_bank) -> None:
    text = GOOD.replace("sum((a, b))", "a * b + 1")
    item = Bank(write_bank({"t/good.py": text})).item("t/good")
    assert len(item.question(0).roads) == 2  # 1 + 3 is 1 * 3 + 1 by chance
    with pytest.raises(QuizgenError, match=r"t/good#4: the reference says 6, but .* says 9"):
        _ = item.question(4).roads
