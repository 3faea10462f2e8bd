from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quizgen.questions.streams import digest, number, permutation, shuffled


def test_streams_never_change() -> None:
    # pinned for ever: every exam and deck that was ever made depends on these numbers
    assert digest("a", 1).hex()[:16] == "4ba9bdecd6b28713"
    assert number("convolution/conv2d-params") == 8822239203649652387
    assert list(permutation(10, "seed", 1)) == [5, 7, 8, 3, 6, 4, 9, 1, 0, 2]
    assert shuffled("abcdef", "options", "x", 0) == tuple("cdabfe")


def test_parts_of_a_key_do_not_run_together() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("a", "b", "c")}) == 4


@given(st.integers(1, 300), st.text(max_size=5))
def test_a_permutation_visits_every_number_once(size: int, key: str) -> None:
    assert sorted(permutation(size, key)) == list(range(size))


def test_a_huge_space_is_permuted_without_listing_it() -> None:
    size = 10**40
    first = [index for index, _ in zip(permutation(size, "k"), range(100), strict=False)]
    assert len(set(first)) == 100
    assert all(0 <= index < size for index in first)


def test_first_places_are_spread_evenly() -> None:
    # the first of 4 over 4,000 keys: each place expected 1,000 times, standard deviation 27
    counts = Counter(next(permutation(4, key)) for key in range(4000))
    assert sorted(counts) == [0, 1, 2, 3]
    assert all(850 < count < 1150 for count in counts.values())


def test_neighbouring_seeds_share_no_more_than_chance() -> None:
    one, other = (list(permutation(1000, seed))[:100] for seed in (1, 2))
    assert len(set(one) & set(other)) < 30  # 10 expected
