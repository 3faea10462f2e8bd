"""What the keys of a session do, through the whole of it."""

import io
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from quizgen.study.answered import Asked
from quizgen.study.card import Rating
from quizgen.study.hints import hints
from quizgen.study.opening import open_store
from quizgen.study.pace import is_slow
from quizgen.study.plan import variant_of
from quizgen.study.screen import Screen
from quizgen.study.seat import Seat
from quizgen.study.session import Session
from quizgen.study.sitting import Sitting
from quizgen.study.study import Wishes, run_study

Study = Callable[..., str]
SECOND = timedelta(seconds=1)


class Typed(io.StringIO):
    """Replies of somebody who reads before going on."""

    def isatty(self) -> bool:
        return True


class Shown(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def study(bank: Bank, database: Path, morning: datetime) -> Study:
    """Study additions with these replies, one second each, and return what was shown."""

    def study(
        *replies: str,
        after: timedelta = timedelta(),
        watched: bool = False,
        plain: bool = False,
        **wishes: Any,
    ):
        times = iter(morning + after + count * SECOND for count in range(1000))
        source, out = (Typed(), Shown()) if watched else (io.StringIO(), io.StringIO())
        source.write("".join(f"{reply}\n" for reply in (*replies, "q")))
        source.seek(0)
        items = [bank.item("sums/addition")]
        screen = Screen(source, out, plain)
        run_study(Seat(items, database, lambda: next(times), screen), Wishes(**wishes))
        return out.getvalue()

    return study


def right(bank: Bank, reviews: int = 0) -> str:
    item = bank.item("sums/addition")
    return item.question(variant_of(item, reviews)).answer.text


def test_a_hint_that_does_not_exist_costs_nothing(study: Study, bank: Bank, reviews) -> None:
    shown = study("h", right(bank))
    assert "There is no hint for this one." in shown  # none of its mistakes is in a registry
    assert [(review.hints, review.rating) for review in reviews()] == [(0, Rating.GOOD)]


def test_hints_rule_out_wrong_options_and_leave_two(bank: Bank) -> None:
    question = bank.item("powers/exponent-zero").question(0)
    asked = Asked("", question, question.options)
    ruled_out = [hint.removeprefix("It is not ")[0] for hint in hints(asked)]
    options = dict(zip("abcd", question.options, strict=True))
    assert len(set(ruled_out)) == 2
    assert not any(options[letter].is_right for letter in ruled_out)


def test_a_hint_on_a_typed_question_is_advice_and_makes_it_hard(
    morning: datetime, database: Path
) -> None:
    from quizgen.folders import bank_folder

    item = Bank(bank_folder()).item("convolution/conv2d-params")
    answer = item.question(variant_of(item, 0)).answer.text
    times = iter(morning + count * SECOND for count in range(100))
    out = io.StringIO()
    screen = Screen(io.StringIO(f"h\n{answer}\nq\n"), out)
    run_study(Seat([item], database, lambda: next(times), screen), Wishes())
    shown = out.getvalue()
    assert answer not in shown[: shown.index(f"> {answer}")].splitlines()[-1]
    with open_store(database) as store:
        (review,) = store.reviews()
    assert (review.hints, review.automatic, review.rating) == (1, Rating.HARD, Rating.HARD)


def test_slow_is_more_than_twice_the_own_median_once_there_is_one() -> None:
    assert is_slow(2001, [1000, 900, 5000])
    assert not is_slow(2000, [1000, 900, 5000])
    assert not is_slow(9999, [1000, 900])


def test_a_slow_right_answer_is_hard(bank: Bank, database: Path, morning: datetime) -> None:
    from quizgen.questions.marking import mark
    from quizgen.study.answered import Answered

    with open_store(database) as store:
        for count, seconds in enumerate((3, 4, 5, 9)):
            now = morning + timedelta(days=10 * 30**count)
            session = Session([bank.item("sums/addition")], store, new=1)
            asked = session.next(now)
            assert asked is not None
            text = asked.question.answer.text
            session.answer(
                Answered(asked.question, text, mark(asked.question, text)), 1000 * seconds, now
            )
        ratings = [review.rating for review in store.reviews()]
    assert ratings == [Rating.GOOD] * 3 + [Rating.HARD]


def test_undo_takes_back_as_many_answers_as_there_are_also_of_an_earlier_session(
    study: Study, bank: Bank, reviews
) -> None:
    study("", "")  # two misses
    assert len(reviews()) == 2
    shown = study("u", "u", "u", right(bank), after=timedelta(hours=1))
    assert shown.count("Taken back: the last answer to sums/addition.") == 2
    assert shown.count("There is nothing to undo.") == 1
    (review,) = reviews()
    assert (review.variant, review.verdict) == (variant_of(bank.item("sums/addition"), 0), "right")


def test_what_was_taken_back_is_asked_again_even_before_it_is_due(
    study: Study, bank: Bank, reviews
) -> None:
    study(right(bank))
    study("", cram=True, after=timedelta(minutes=1))
    shown = study("u", right(bank, 1), after=timedelta(minutes=2))
    assert "Right." in shown
    assert re.findall(r"(\d) left\n", shown) == ["1", "1"]
    assert [review.verdict for review in reviews()] == ["right", "right"]


def test_what_was_taken_back_does_not_count_in_the_score(study: Study, bank: Bank) -> None:
    assert "Score: 1 of 1 (100 %)" in study("", "u", right(bank))


def test_skipping_burying_and_suspending(study: Study, reviews) -> None:
    assert "What was skipped" not in study("s")
    assert "Buried until tomorrow." in study(":b")
    assert study(after=timedelta(minutes=1)).startswith("0 due, 0 new\n")
    assert study(after=timedelta(days=2)).startswith("0 due, 1 new")
    assert "Suspended; " in study("!", after=timedelta(days=2))
    assert study(after=timedelta(days=900)).startswith("0 due, 0 new")
    shown = study(after=timedelta(days=900), release=True)
    assert shown.startswith("1 question that you had put aside may come again\n0 due, 1 new")
    assert reviews() == []


def test_only_the_learner_makes_it_easy(study: Study, bank: Bank, reviews) -> None:
    shown = study(right(bank), "4", "", watched=True)
    assert "Rated easy. Comes back in 8 days" in shown
    (review,) = reviews()
    assert (review.automatic, review.rating) == (Rating.GOOD, Rating.EASY)


def test_a_wrong_answer_cannot_be_rated_up(study: Study, reviews) -> None:
    assert "Only a right answer can be rated" in study("-1", "4", watched=True)
    assert [review.rating for review in reviews()] == [Rating.AGAIN]


def test_explain_names_the_common_mistakes_after_an_answer_only(study: Study) -> None:
    assert "took product:" not in study("e")
    shown = study("", "e", watched=True)
    assert "took product:" in shown
    assert "That is the product of the two." in shown


def test_a_doubtful_question_is_noted_with_its_variant(
    study: Study, bank: Bank, database: Path
) -> None:
    name = f"sums/addition#{variant_of(bank.item('sums/addition'), 0)}"
    file = database.with_name("study-reports.txt")
    assert f"Noted {name} in" in study("r").replace("\n", " ")
    when, noted, *_ = file.read_text().split("\t")
    assert noted == name
    assert datetime.fromisoformat(when).tzinfo
    study("r")
    assert file.read_text().count("\n") == 2


def test_help_lists_every_key(study: Study) -> None:
    shown = study("?")
    for key in ("1-4", "h", "s", "b", "!", "u", "e", "r", "?", "q"):
        assert f"\n  {key}: " in shown


def test_where_a_line_is_typed_enter_is_said_to_end_a_key(study: Study) -> None:
    shown = study("?", "q")
    assert "q stop, then Enter; Enter alone if you do not know." in " ".join(shown.split())
    assert "Where an answer is typed, a key needs Enter as well." in shown


def test_minutes_end_a_session_between_two_questions(study: Study, bank: Bank) -> None:
    shown = study(*[""] * 30, minutes=0.5)  # the clock moves on with every look at it
    assert shown.endswith("\nTime is up.\n")
    assert 1 < shown.count("Not known yet.") < 30


def test_cramming_asks_everything_until_it_was_right_once(
    study: Study, bank: Bank, reviews
) -> None:
    study(right(bank))
    later = timedelta(minutes=1)
    assert study(after=later).startswith("0 due, 0 new")
    shown = study("", right(bank, 2), cram=True, after=2 * later)
    assert shown.startswith("1 due, 0 new")
    assert [review.verdict for review in reviews()] == ["right", "given-up", "right"]
    assert "Question 3" not in shown


def test_plain_lines_have_no_escapes_and_wait_for_enter(study: Study) -> None:
    shown = study("", plain=True, watched=True)
    assert "\x1b" not in shown
    assert "Enter to go on." in shown


def test_a_report_that_cannot_be_written_ends_no_session(
    bank: Bank, database: Path, morning: datetime, tmp_path: Path
) -> None:
    question: Question = bank.item("sums/addition").question(0)
    with open_store(database) as store:
        session = Session(bank.items(), store, new=1)
        sitting = Sitting(session, lambda: morning, tmp_path)
        said = sitting.report(question, "")
    assert re.search(r"cannot be written: .*; note sums/addition#0 yourself\.$", said)
