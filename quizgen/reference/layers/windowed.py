"""What convolution, its way back and pooling share: a window, worked out once."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, field

from quizgen.reference.layers.maps import MapLayer
from quizgen.reference.window import Window


@dataclass(frozen=True, slots=True)
class WindowedLayer(MapLayer):
    """A layer with a window: one size, stride and dilation for each spatial axis, and padding."""

    window: Window = field(init=False, repr=False, compare=False)  # follows from the arguments

    def __post_init__(self) -> None:
        object.__setattr__(self, "window", self._checked_window())

    @abstractmethod
    def _checked_window(self) -> Window:
        """Return the window, or refuse impossible sizes, strides, dilation or padding."""
