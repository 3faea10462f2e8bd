"""The package as a whole: what it exports, imports and documents."""

import doctest
import subprocess
import sys

import pytest

import quizgen.reference as reference

from .public import ACTIVATIONS, BASES, CLASSES, FUNCTIONS, MODULES, RECORDS, SCHEDULES

PUBLIC = [getattr(reference, name) for name in reference.__all__]


def test_every_class_is_exported():
    assert {cls.__name__ for cls in CLASSES} <= set(reference.__all__)


def test_every_export_is_judged_by_an_oracle():
    judged = [*CLASSES, *FUNCTIONS, *ACTIVATIONS]

    # the oracle tests run over these lists; the bases can only be judged as leaves
    assert set(PUBLIC) - set(judged) == {*BASES, *RECORDS}


@pytest.mark.parametrize("thing", PUBLIC, ids=lambda thing: thing.__name__)
def test_docstring_is_complete(thing):
    first, *rest = thing.__doc__.splitlines()

    assert first.endswith(".")
    if thing not in (*BASES, *RECORDS):
        assert any(line.strip().startswith("Source: ") for line in rest)


@pytest.mark.parametrize(
    "thing", [*CLASSES, *ACTIVATIONS, *FUNCTIONS], ids=lambda thing: thing.__name__
)
def test_docstring_states_shapes_and_errors(thing):
    assert "Errors: " in thing.__doc__
    # a schedule makes a number of a number, and functions may take no arrays
    if thing not in (*SCHEDULES, *FUNCTIONS):
        assert "Shapes: " in thing.__doc__


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_examples_in_docstrings(module):
    names = {name: getattr(reference, name) for name in reference.__all__}

    assert doctest.testmod(module, extraglobs=names).failed == 0


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_classes_are_frozen_and_slotted(cls):
    assert cls.__dataclass_params__.frozen
    assert all("__slots__" in vars(base) for base in cls.__mro__[:-1])


def test_numpy_is_the_only_import():
    program = (
        "import sys; before = set(sys.modules)\n"
        "from quizgen.reference import *\n"
        "new = {name.split('.')[0] for name in set(sys.modules) - before}\n"
        "print(*sorted(new - set(sys.stdlib_module_names)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    # lazy_loader imports a layer when it is first named; cython's runtime is part of numpy.random
    found = {name for name in run.stdout.split() if "cython" not in name}
    assert found == {"lazy_loader", "numpy", "quizgen"}
