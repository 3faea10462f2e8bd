"""The layers of a stack that decide which positions of the input an output sees."""

from collections.abc import Iterator, Sequence

from quizgen.reference.layers.layer import Layer
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.residual import ResidualBlock
from quizgen.reference.sequential import Sequential

Stack = Sequence[Layer] | Sequential


def spatial_stack(layers: Stack) -> list[Layer]:
    """Return the convolutions, poolings and residual blocks of a stack, one after the other.

    What treats each position alone (activations, batch normalization, dropout) is left out, inside
    residual blocks too, and a `Sequential` within is laid open.
    Errors: ValueError for no such layers, for others that mix positions, or for mixed dimensions.
    """
    stack = list(_spatial(layers))
    ranks = {layer.rank for layer in sliding_layers(stack)}
    if not ranks:
        raise ValueError(f"layers must have one or more convolutions or poolings, got {layers}")
    if len(ranks) > 1:
        raise ValueError(f"layers must all slide along the same number of axes, got {layers}")
    return stack


def sliding_layers(stack: Sequence[Layer]) -> Iterator[SlidingLayer]:
    """Yield all layers of a spatial stack that have a window, those of residual blocks too."""
    for layer in stack:
        if isinstance(layer, ResidualBlock):
            yield from sliding_layers([*layer.layers, *layer.projection])
        elif isinstance(layer, SlidingLayer):
            yield layer


def _spatial(layers: Stack) -> Iterator[Layer]:
    for layer in layers.layers if isinstance(layers, Sequential) else layers:
        if isinstance(layer, Sequential):
            yield from _spatial(layer)
        elif isinstance(layer, ResidualBlock):
            yield ResidualBlock(list(_spatial(layer.layers)), list(_spatial(layer.projection)))
        elif isinstance(layer, SlidingLayer):
            yield layer
        elif not layer.each_position_alone:
            raise ValueError(
                "layers must be convolutions, poolings, residual blocks or layers that treat each "
                f"position alone, got {layer}"
            )
