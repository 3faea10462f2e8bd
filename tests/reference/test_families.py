"""Families of layers, beyond what Keras's folders tell."""

import pytest

from quizgen.reference import family

from .family_cases import FOLDERS, KNOWN, folder


def test_every_layer_is_where_keras_keeps_it():
    assert len(KNOWN) > 50
    assert {layer: family(layer) for layer in KNOWN} == {
        layer: FOLDERS[folder(layer)] for layer in KNOWN
    }


def test_activation_is_core_although_keras_keeps_its_code_elsewhere():
    assert family("Activation") == family("Dense") == "core"


def test_a_name_in_no_family_is_refused():
    with pytest.raises(ValueError, match="such as 'Conv2D', got 'Adam'"):
        family("Adam")
