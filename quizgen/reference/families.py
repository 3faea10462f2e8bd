"""The families that layers are sorted into."""


def _ranks(*names: str) -> tuple[str, ...]:
    """Write each name with 1D, 2D and 3D."""
    return tuple(f"{name}{rank}D" for name in names for rank in (1, 2, 3))


_MEMBERS: dict[str, tuple[str, ...]] = {
    "core": ("Input", "Dense", "Embedding", "Activation"),
    "convolution": (
        *_ranks("Conv"),
        *(f"Conv{rank}DTranspose" for rank in (1, 2, 3)),
        *(f"{kind}Conv{rank}D" for kind in ("Depthwise", "Separable") for rank in (1, 2)),
    ),
    "pooling": _ranks("MaxPooling", "AveragePooling", "GlobalMaxPooling", "GlobalAveragePooling"),
    "reshaping": (
        *("Reshape", "Flatten", "Permute", "RepeatVector"),
        *_ranks("Cropping", "ZeroPadding", "UpSampling"),
    ),
    "merging": (
        *("Add", "Subtract", "Multiply", "Average"),
        *("Maximum", "Minimum", "Concatenate", "Dot"),
    ),
    "normalization": (
        *("BatchNormalization", "LayerNormalization", "GroupNormalization"),
        *("RMSNormalization", "UnitNormalization"),
    ),
    "regularization": (
        *("Dropout", "GaussianDropout", "GaussianNoise", "ActivityRegularization"),
        *_ranks("SpatialDropout"),
    ),
}
_FAMILIES = {member: name for name, members in _MEMBERS.items() for member in members}


def family(layer: str) -> str:
    """Return the family that a layer is listed in, given its name.

    Families: core, convolution, pooling, reshaping, merging, normalization, regularization.
    Errors: ValueError for a name that is in none of these.
    Source: Keras, "Keras layers API".

    >>> family("UpSampling2D")
    'reshaping'
    """
    if layer not in _FAMILIES:
        raise ValueError(
            f"layer must be the name of one in a family, such as 'Conv2D', got {layer!r}"
        )
    return _FAMILIES[layer]
