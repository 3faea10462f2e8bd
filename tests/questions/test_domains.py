from itertools import product

import numpy as np
import pytest

from quizgen.questions.domains import Probabilities, Space, Tensor, Values, as_domain


def test_a_tensor_domain_lists_every_array_once() -> None:
    domain = Tensor((2, 2), (0, 1, 5))
    arrays = {tuple(domain.value(index).ravel().tolist()) for index in range(domain.size)}
    assert arrays == set(product((0, 1, 5), repeat=4))
    assert domain.value(3).dtype.kind == "i"


def test_probabilities_are_every_positive_composition() -> None:
    domain = Probabilities(rows=1, classes=3, steps=6)
    found = {tuple(round(p * 6) for p in domain.value(i)[0]) for i in range(domain.size)}
    expected = {(a, b, 6 - a - b) for a in range(1, 5) for b in range(1, 6 - a)}
    assert found == expected


def test_probabilities_of_several_rows_are_independent() -> None:
    domain = Probabilities(rows=2, classes=2, steps=4)
    found = {tuple(domain.value(index)[:, 0].tolist()) for index in range(domain.size)}
    assert found == set(product((0.25, 0.5, 0.75), repeat=2))
    np.testing.assert_allclose(domain.value(5).sum(axis=1), 1)


def test_a_space_is_numbered_with_the_last_parameter_fastest() -> None:
    space = Space({"a": Values((1, 2)), "b": Values("xyz")})
    points = [space.point(variant) for variant in range(space.size)]
    assert points == [{"a": a, "b": b} for a in (1, 2) for b in "xyz"]
    assert list(points[0]) == ["a", "b"]


@pytest.mark.parametrize("bad", [(), range(0)])
def test_an_empty_domain_is_refused(bad: object) -> None:
    with pytest.raises(ValueError, match="at least one value"):
        as_domain(bad)


def test_a_set_is_no_domain_because_it_has_no_order() -> None:
    with pytest.raises(TypeError, match="a domain is a tuple"):
        as_domain({1, 2})
