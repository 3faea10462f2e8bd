"""Cases for the families of layers: the folders that Keras keeps its layers in."""

import keras
from hypothesis import strategies as st

from .public import LAYERS, MERGES

FOLDERS = {
    "core": "core",
    "convolutional": "convolution",
    "pooling": "pooling",
    "reshaping": "reshaping",
    "merging": "merging",
    "normalization": "normalization",
    "regularization": "regularization",
}


def folder(name: str) -> str:
    """Return the folder of keras.src.layers that has a layer, or nothing if it has none."""
    found = getattr(keras.layers, name, None)
    return found.__module__.split(".")[3] if found else ""


KNOWN = [cls.__name__ for cls in (*LAYERS, *MERGES) if folder(cls.__name__) in FOLDERS]


def family_case(draw, rng):
    layer = draw(st.sampled_from(KNOWN))

    def judge_family(ours):
        assert ours == FOLDERS[folder(layer)], layer

    return {"layer": layer}, judge_family
