"""Answers in letters: whatever order the list is in, the things are what is marked."""

import re
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizgen.questions.answers import Choices, Listed, Matching, Ordering, Unreadable

STEPS = ("forward", "loss", "backward", "step")
SIGHTS = (("dog", "bark"), ("cat", "miaow"), ("cow", "moo"), ("bull", "moo"))
THREE = Choices(("p",), ("p", "q", "r"))
keys = st.tuples(st.text(max_size=5), st.integers(0, 10**6))


def lines(answer: Listed, mark: str) -> dict[str, str]:
    """Read the list as a person does: what stands behind each letter or number."""
    pattern = rf"^({mark})[).] (.+?)\\?$"
    return dict(re.findall(pattern, answer.listing, re.MULTILINE))


@given(keys)
def test_choices_are_what_their_letters_stand_for(key: tuple[object, ...]) -> None:
    answer = Choices(("two", "three", "five"), ("one", "two", "three", "four", "five")).placed(*key)
    named = lines(answer, "[a-e]")
    assert set(named.values()) == set(answer.among)
    for letters in map("".join, permutations("abcde", 3)):
        is_right = {named[letter] for letter in letters} == {"two", "three", "five"}
        assert answer.accepts(answer.parse(letters)) == is_right


@given(keys)
def test_what_is_said_is_in_the_order_of_its_letters_and_numbers(key: tuple[object, ...]) -> None:
    chosen = Choices(("two", "three", "five"), ("one", "two", "three", "four", "five")).placed(*key)
    letters, _, words = chosen.said.partition(": ")
    named = lines(chosen, "[a-e]")
    assert words.split("; ") == [named[letter] for letter in letters.split(", ")]
    pairs = Matching(SIGHTS).placed(*key)
    numbered, named = lines(pairs, "[1-4]"), lines(pairs, "[a-c]")
    assert pairs.said.split("\\\n") == [
        f"{n}{letter}: {numbered[n]} → {named[letter]}" for n, letter in pairs.text.split()
    ]
    wrong = pairs.with_value((("dog", "moo"), ("cat", "moo"), ("cow", "moo"), ("bull", "bark")))
    mistaken = [pair.split(" → ")[0] for pair in pairs.mistaken(wrong).split("; ")]
    assert mistaken == [left for left in numbered.values() if left != "cow"]


@given(keys)
def test_an_order_is_what_its_letters_stand_for(key: tuple[object, ...]) -> None:
    answer = Ordering(STEPS).placed(*key)
    named = lines(answer, "[a-d]")
    for letters in permutations("abcd"):
        is_right = tuple(named[letter] for letter in letters) == STEPS
        assert answer.accepts(answer.parse(" ".join(letters))) == is_right


@given(keys)
def test_pairs_are_what_numbers_and_letters_stand_for(key: tuple[object, ...]) -> None:
    answer = Matching(SIGHTS).placed(*key)
    numbered, named = lines(answer, "[1-4]"), lines(answer, "[a-c]")
    assert len(numbered) == 4
    assert len(named) == 3
    for letters in ("abca", "bacb", "cabc", "ccab", "bbbb", answer.text[1::3]):
        pairs = [(numbered[str(n)], named[letter]) for n, letter in enumerate(letters, 1)]
        reply = " ".join(f"{n}{letter}" for n, letter in enumerate(letters, 1))
        assert answer.accepts(answer.parse(reply)) == (set(pairs) == set(SIGHTS))


@given(keys)
def test_each_pair_is_marked(key: tuple[object, ...]) -> None:
    answer = Matching(SIGHTS).placed(*key)
    numbered, named = lines(answer, "[1-4]"), lines(answer, "[a-c]")
    for letters in ("abca", "cabc", "bbbb", answer.text[1::3]):
        marks = answer.marks(answer.parse(letters))
        pairs = {n: (numbered[n], named[letter]) for n, letter in zip("1234", letters, strict=True)}
        right = [n for n, pair in pairs.items() if pair in SIGHTS]
        assert [n for n, is_right in zip("1234", marks, strict=True) if is_right] == right
        assert answer.share(marks) == Fraction(len(right), 4)
        assert answer.told(marks) == f"{len(right)} of 4 right: {', '.join(right)}"


@given(keys, st.integers(1, 8), st.integers(0, 7), st.data())
def test_choices_earn_what_is_right_less_what_is_wrong(
    key: tuple[object, ...], right: int, wrong: int, data: st.DataObject
) -> None:
    assume(2 <= right + wrong <= 8)
    among = tuple(map(str, range(right + wrong)))
    answer = Choices(among[:right], among).placed(*key)
    chosen = data.draw(st.frozensets(st.sampled_from(among), min_size=1))
    share = answer.share(answer.marks(chosen))
    earned = sum(1 / right if int(thing) < right else -1 / wrong for thing in chosen)
    assert float(share) == pytest.approx(max(0, earned))
    assert (share == 1) == answer.accepts(chosen)
    assert not (wrong and answer.share(answer.marks(frozenset(among))))  # who chooses everything


def test_it_is_said_how_many_were_chosen_rightly_and_wrongly() -> None:
    answer = Choices(("right", "also", "third"), ("right", "also", "third", "wrong", "bad"))

    def told(*chosen: str) -> str:
        return answer.told(answer.marks(frozenset(chosen)))

    assert told("right", "third") == "2 of 3 right"
    assert told("right", "also", "third", "bad") == "3 of 3 right, 1 wrong"
    assert told("right", "wrong", "bad") == "1 of 3 right, 2 wrong"


@given(keys, st.permutations(STEPS))
def test_a_file_may_name_the_things_in_any_order(
    key: tuple[object, ...], things: list[str]
) -> None:
    first = Choices(("loss",), STEPS).placed(*key)
    assert Choices(("loss",), tuple(things)).placed(*key).listed == first.listed


@given(keys)
def test_a_mistake_is_listed_as_the_answer_is(key: tuple[object, ...]) -> None:
    """Who types a mistake's letters sees the answer's list, not one of the mistake's own."""
    order = Ordering(STEPS).placed(*key)
    assert order.with_value(STEPS[::-1]).listing == order.listing
    pairs = Matching(SIGHTS, ("bark", "moo", "miaow", "meh")).placed(*key)
    confused = (("bull", "bark"), *((left, "moo") for left in ("dog", "cat", "cow")))
    assert pairs.with_value(confused).listing == pairs.listing


@given(keys, st.permutations(SIGHTS))
def test_one_right_pair_is_offered_among_wrong_ones(key, pairs: list[tuple[str, str]]) -> None:
    lefts, rights = zip(*pairs, strict=True)
    mistakes = [tuple(zip(lefts, others, strict=True)) for others in permutations(rights)]
    offer = Matching(SIGHTS).placed(*key).offer(mistakes)
    told = {tuple(option.split(" → ")) for options in offer.wrong for option in options}
    assert tuple(offer.right.split(" → ")) in SIGHTS
    assert told == {(left, right) for left in lefts for right in rights} - set(SIGHTS)
    assert sum(map(len, offer.wrong)) == len(told)


@given(keys, st.lists(st.permutations(STEPS)))
def test_two_in_their_order_are_offered_among_twos_that_are_not(key, mistakes: list) -> None:
    offer = Ordering(STEPS).placed(*key).offer(mistakes)
    first, then = offer.right.split(" → ")
    assert STEPS.index(first) < STEPS.index(then)
    assert f"{then} → {first}" not in sum(offer.wrong, ())
    for order, options in zip(mistakes, offer.wrong, strict=True):
        for option in options:
            first, then = option.split(" → ")
            assert order.index(first) < order.index(then)
            assert STEPS.index(first) > STEPS.index(then)


def test_every_right_pair_has_its_turn() -> None:
    """Else the one that is always right would be known by heart."""
    for answer in Matching(SIGHTS), Ordering(STEPS):
        offered = {answer.placed("id", variant).offer(()).right for variant in range(200)}
        assert len(offered) == len(answer.claims)


def test_the_list_tells_nothing_and_stays() -> None:
    places = {Ordering(STEPS).placed("id", variant).text for variant in range(200)}
    assert len(places) == 24
    assert Ordering(STEPS).placed("id", 7).text == Ordering(STEPS).placed("id", 7).text
    assert Ordering(STEPS).placed("id", 7) == Ordering(STEPS)
    assert Ordering(STEPS) != Ordering(STEPS[::-1])
    assert Ordering(STEPS).placed("layers/step", 0).text == "d c b a"


@pytest.mark.parametrize(
    ("reply", "found"),
    [
        ("a c", {"a", "c"}),
        ("C, a and c.", {"a", "c"}),
        ("(a) (c)", {"a", "c"}),
        ("a/b", {"a", "b"}),
    ],
)
def test_letters_are_read_as_people_type_them(reply: str, found: set[str]) -> None:
    assert {THREE.letter(thing) for thing in THREE.parse(reply)} == found


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        ("d", "'d' is no letter of the list, which goes from a to c"),
        ("q", "'q' is no letter of the list"),
        ("and", "nothing was chosen"),
    ],
)
def test_what_is_no_letter_is_said(reply: str, message: str) -> None:
    with pytest.raises(Unreadable, match=message):
        THREE.parse(reply)


def test_what_is_contained_in_a_reply() -> None:
    among = ("right", "also", "wrong", "bad")
    answer = Choices(("right", "also"), among)
    both = answer.with_value(("right", "also", "wrong"))
    missed = answer.with_value(("right",))
    assert answer.contains(both, frozenset({"wrong", "bad"}))
    assert not answer.contains(both, frozenset({"right", "bad"}))
    assert not answer.contains(missed, frozenset({"right", "bad"}))
    pairs = Matching(SIGHTS)
    swapped = pairs.with_value((("dog", "miaow"), ("cat", "bark"), ("cow", "moo"), ("bull", "moo")))
    assert pairs.contains(swapped, frozenset({("dog", "miaow"), ("cat", "bark"), ("cow", "bark")}))
    assert not pairs.contains(swapped, frozenset({("dog", "miaow"), ("cat", "moo")}))
    assert not Ordering(STEPS).contains(Ordering(STEPS[::-1]), STEPS[::-1])
