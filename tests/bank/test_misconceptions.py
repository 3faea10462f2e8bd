"""Every misconception of the bank has a name, and every name is used."""

from itertools import islice

from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.names import in_words
from tests.misconceptions import NAMES, REGISTRIES


def provoked() -> set[str]:
    return {
        distractor.misconception
        for item in Bank(bank_folder()).items()
        for variant in islice(item.variants("names"), 200)
        for distractor in item.question(variant).distractors
    }


def test_what_is_provoked_is_what_is_named() -> None:
    assert provoked() == set(NAMES)


def test_names_are_short_and_told_apart() -> None:
    assert len(set(NAMES.values())) == len(NAMES)
    assert all(len(name) <= 50 and name[-1] not in ".!?" for name in NAMES.values())


def test_each_has_one_home_in_alphabetical_order() -> None:
    assert sum(map(len, REGISTRIES.values())) == len(NAMES)
    for registry in REGISTRIES.values():
        assert list(registry) == sorted(registry)


def test_an_id_that_is_not_registered_speaks_for_itself() -> None:
    assert in_words("forgot-bias") == "biases left out"
    assert in_words("of-another-bank") == "of another bank"
