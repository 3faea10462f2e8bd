"""What every template promises, looked at over two hundred of its variants."""

import re
from itertools import islice

import numpy as np
import pytest

from quizgen.questions.bank import Bank
from quizgen.questions.marking import Partly, Right, Wrong, mark
from quizgen.render import parse, to_plain

from .arithmetic import equations
from .conftest import BANK

TEMPLATES = [item for item in Bank(BANK).items() if item.kind == "template"]
IN_WORDS = ("choice", "choices", "ordering", "matching")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]*\w)")

each_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)


def questions(template, count=200):
    return [template.question(variant) for variant in islice(template.variants("tests"), count)]


def test_bank_loads_whole(bank):
    bank.items()
    assert bank.broken == []


@pytest.mark.parametrize("topic", ["convolution", "losses", "normalization"])
def test_topic_has_several_templates(topic):
    assert sum(template.topic == topic for template in TEMPLATES) >= 6


@each_template
def test_two_roads_lead_to_the_answer(template):
    for question in questions(template):
        reference, second = question.roads
        assert reference == "quizgen.reference"
        assert second


@each_template
def test_right_is_right_and_each_mistake_is_recognised(template):
    for question in questions(template):
        assert mark(question, question.answer.text) == Right(), question.name
        fixed = question.is_choice and len(question.answer.among) - 1
        assert len(question.distractors) >= (fixed or 3), question.name
        for distractor in question.distractors:
            reply = question.answer.with_value(distractor.value).text
            verdict = mark(question, reply)
            assert isinstance(verdict, Wrong | Partly), (question.name, reply)
            assert verdict.distractor == distractor, (question.name, reply)


@each_template
def test_misconceptions_have_names_and_feedback(template):
    for question in questions(template, 20):
        for distractor in question.distractors:
            assert KEBAB.fullmatch(distractor.misconception)
            assert distractor.feedback.endswith(".")
            assert "<<" not in distractor.feedback


@each_template
def test_prompt_does_not_give_the_answer_away(template):
    for question in questions(template):
        given = {f"{number:g}" for number in numbers_in(question.given)}
        told = set(NUMBER.findall(question.prompt)) - given
        assert question.answer.text not in told, question.name
        if question.answer.type not in ("integer", "decimal", "axes", *IN_WORDS):
            assert question.answer.text not in question.prompt, question.name


@each_template
def test_texts_are_printable(template):
    for question in questions(template, 30):
        texts = [question.prompt, question.solution, question.answer.instruction]
        texts += [option.text for option in question.options]
        texts += [distractor.feedback for distractor in question.distractors]
        for text in texts:
            printed = to_plain(parse(text))
            assert not re.search(r"<<|>>|<%|%>|Undefined", printed), (question.name, text)


@each_template
def test_solution_says_the_answer(template):
    for question in questions(template, 50):
        assert question.answer.markdown.strip("$") in question.solution, question.name


@each_template
def test_numbers_in_the_solution_add_up(template):
    compared = 0
    for question in questions(template, 100):
        for first, *others in filter(None, equations(question.solution)):
            for other in others:
                # intermediate results are shown to two or three places
                assert other == pytest.approx(first, abs=0.006), (question.name, question.solution)
                compared += 1
    assert compared or question.answer.type in ("axes", "array", "formula", "parts", *IN_WORDS)


@each_template
def test_few_variants_are_left_out(template):
    order = islice(range(0, template.size, max(1, template.size // 1000)), 1000)
    kept = [template.allows(variant) for variant in order]
    assert sum(kept) > 0.75 * len(kept)


@each_template
def test_there_is_enough_to_draw_from(template):
    assert len(list(islice(template.variants(), 50))) == 50


def numbers_in(given):
    for value in given.values():
        for number in np.ravel(np.asarray(value)).tolist():
            if isinstance(number, int | float) and not isinstance(number, bool):
                yield number
