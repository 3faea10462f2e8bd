"""Check one item over its variants, rule by rule."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from quizgen.check.bots import beyond_chance
from quizgen.check.report import Complaint, Report
from quizgen.check.rules import all_rules
from quizgen.errors import QuizgenError
from quizgen.questions.cards import Flashcard
from quizgen.questions.item import Item
from quizgen.questions.question import Question
from quizgen.questions.streams import permutation

# rules that cards of one's own need not keep: what their owner wrote is shown as it stands
FOR_AUTHORS = ("cards", "guessing", "registry", "residue", "secrecy", "spelling")
PATIENCE = 20  # so many declared variants are looked at for each that is checked


def check(item: Item, variants: int) -> Report:
    """Check an item over that many of its usable variants, or over all if it has fewer."""
    complaints: list[Complaint] = []
    questions: list[Question] = []
    left_out = 0
    for variant in islice(permutation(item.size, item.id, "check"), PATIENCE * variants):
        if len(questions) == variants:
            break
        try:
            if item.allows(variant):
                questions.append(item.question(variant))
            else:
                left_out += 1
        except QuizgenError as error:
            complaints.append(Complaint(f"{item.id}#{variant}", "build", str(error)))
    if not questions:
        reason = "no variant that was looked at can be used"
        complaints.append(Complaint(item.id, "build", reason))
    is_own = isinstance(item, Flashcard)
    rules = [rule for rule in all_rules() if not (is_own and rule.name in FOR_AUTHORS)]
    for rule in rules:
        if rule.of_question:
            for question in questions:
                complaints += found(rule.name, question.name, rule.of_question(question))
        if rule.of_item and questions:
            complaints += found(rule.name, item.id, rule.of_item(item, questions))
    report = Report(
        id=item.id,
        kind=item.kind,
        declared=item.size,
        checked=len(questions),
        left_out=left_out,
        complaints=(),
        guessed={} if is_own else beyond_chance(questions),
        provoked=() if is_own else _provoked(questions),
    )
    for rule in rules:
        if rule.of_report:
            complaints += found(rule.name, item.id, rule.of_report(report))
    return replace(report, complaints=tuple(complaints))


def _provoked(questions: Sequence[Question]) -> tuple[str, ...]:
    return tuple(sorted({wrong.misconception for each in questions for wrong in each.distractors}))


def found(rule: str, place: str, messages: Iterator[str]) -> Iterator[Complaint]:
    """Yield a complaint for each message; a rule that breaks is one too, and ends no check."""
    try:
        for message in messages:
            yield Complaint(place, rule, message)
    except QuizgenError as error:
        yield Complaint(place, rule, str(error))
    except Exception as error:
        yield Complaint(place, rule, f"{type(error).__name__}: {error}")
