"""What all layers share that slide one kernel over maps."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from quizgen.reference.correlating import correlate, kernel_gradient, spread
from quizgen.reference.gradients import Gradients
from quizgen.reference.layers.sliding import SlidingLayer
from quizgen.reference.shapes import check_data_format, per_axis
from quizgen.reference.trace import note
from quizgen.reference.window import Padding, Window, checked_padding

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from quizgen.reference.arrays import Array
    from quizgen.reference.trace import Trace


class KernelLayer(SlidingLayer):
    """A layer that takes sums of products of its windows with a kernel, and adds a bias."""

    __slots__ = ()
    kernel_size: int | tuple[int, ...]
    strides: int | tuple[int, ...]
    padding: Padding
    dilation_rate: int | tuple[int, ...]
    use_bias: bool

    def __post_init__(self) -> None:
        check_data_format(self.data_format)
        SlidingLayer.__post_init__(self)

    def _checked_window(self) -> Window:
        return Window(
            per_axis("kernel_size", self.kernel_size, self.rank),
            per_axis("strides", self.strides, self.rank),
            per_axis("dilation_rate", self.dilation_rate, self.rank),
            checked_padding(self.padding, self.rank, self.rules),
        )

    def __call__(self, x: ArrayLike, *weights: ArrayLike, trace: Trace | None = None) -> Array:
        """Return the sum of kernel times window, plus bias, at every place of the window."""
        batch, weight = self._checked(x, weights)
        maps = self._channels_last(batch)
        grid = self._grid(maps)
        kernel, groups = self._grouped(weight["kernel"])
        y = correlate(maps, kernel, grid, groups)
        if trace is not None:
            note(trace, windows=grid.unfold(grid.pad(maps))[0].copy(), weighted_sums=y.copy())
        if self.use_bias:
            y += weight["bias"]
        return self._as_given(y)

    def gradients(
        self, x: ArrayLike, *weights: ArrayLike, upstream: ArrayLike | None = None
    ) -> Gradients:
        """Return upstream · kernel summed up where it came from, and Σ upstream · window."""
        batch, weight = self._checked(x, weights)
        maps = self._channels_last(batch)
        grid = self._grid(maps)
        kernel, groups = self._grouped(weight["kernel"])
        gradient = self._received(upstream, (len(batch), *grid.places, kernel.shape[-1]))
        of_kernel = kernel_gradient(maps, gradient, grid, groups)
        learned = {"kernel": of_kernel.reshape(weight["kernel"].shape)}
        if self.use_bias:
            learned["bias"] = gradient.sum(tuple(range(self.rank + 1)))
        return Gradients(self._as_given(spread(gradient, kernel, grid, groups)), learned)

    @abstractmethod
    def _grouped(self, kernel: Array) -> tuple[Array, int]:
        """Return the kernel as (*size, C_in / groups, filters) and the number of groups."""
