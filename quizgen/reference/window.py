"""The geometry that convolution and pooling share: a window that slides over spatial axes."""

from dataclasses import dataclass
from typing import Literal

from quizgen.reference.shapes import Shape, Size

Cells = tuple[tuple[int, int], ...]
Rule = Literal["valid", "same", "causal"]
Padding = Rule | int | tuple[int | tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Size, strides and dilation of a sliding window, one entry for each spatial axis.

    Padding is a rule, or the cells to add before and after each axis.
    """

    size: tuple[int, ...]
    strides: tuple[int, ...]
    dilation: tuple[int, ...]
    padding: Rule | Cells = "valid"
    ceil_mode: bool = False

    @property
    def span(self) -> tuple[int, ...]:
        """Positions from the first to the last that the window touches: d(K − 1) + 1."""
        return tuple([d * (k - 1) + 1 for k, d in zip(self.size, self.dilation, strict=True)])

    def output_size(self, spatial: tuple[Size, ...]) -> tuple[Size, ...]:
        """Count the places of the window: ⌊(n + padding − span)/s⌋ + 1, which is ⌈n/s⌉ for "same".

        In ceil mode ⌈...⌉ + 1, less a last window that would begin behind the last real cell.
        """
        if spatial.count(None) == len(spatial):  # as they are for whoever counts weights
            return spatial
        axes = zip(spatial, self.span, self.strides, self._padding(spatial), strict=True)
        return tuple(
            [
                None if n is None else self._places(n, span, stride, cells, spatial)
                for n, span, stride, cells in axes
            ]
        )

    def padding_amounts(self, spatial: tuple[int, ...]) -> Cells:
        """Cells to add before and after each axis; "same" puts an odd one at the end."""
        return tuple(self._padding(spatial))

    def _padding(self, spatial: Shape) -> list[tuple[int, int]]:
        if self.padding == "same":
            missing = [
                0 if n is None else max((-(-n // stride) - 1) * stride + span - n, 0)
                for n, span, stride in zip(spatial, self.span, self.strides, strict=True)
            ]
            return [(cells // 2, cells - cells // 2) for cells in missing]
        if self.padding == "causal":
            return [(span - 1, 0) for span in self.span]
        if self.padding == "valid":
            return [(0, 0)] * len(spatial)
        return list(self.padding)

    def _places(
        self, n: int, span: int, stride: int, padding: tuple[int, int], spatial: Shape
    ) -> int:
        if n < 1:
            raise ValueError(f"the spatial sizes must be positive, got {spatial}")
        before, after = padding
        room = before + n + after - span
        if room < 0:
            raise ValueError(
                f"the window spans {self.span} positions and does not fit into the spatial sizes "
                f"{spatial} with padding {self.padding!r}: use a larger input, a smaller window or "
                "padding='same'"
            )
        if not self.ceil_mode:
            return room // stride + 1
        places = -(-room // stride) + 1
        return places - 1 if (places - 1) * stride >= before + n else places


def checked_padding(padding: Padding, rank: int, rules: tuple[Rule, ...]) -> Rule | Cells:
    """Return a rule as it is and amounts as one (before, after) pair an axis, or refuse them."""
    if not isinstance(padding, str):
        amounts = padding if isinstance(padding, tuple) else (padding,) * rank
        pairs = [amount if isinstance(amount, tuple) else (amount, amount) for amount in amounts]
        if len(pairs) == rank and all(map(_is_pair, pairs)):
            return tuple(pairs)
    elif padding in rules:
        return padding
    *others, last = map(repr, rules)
    raise ValueError(
        f"padding must be {', '.join(others)} or {last}, got {padding!r}; or give the cells to add "
        "as a number, or as a tuple with a number or a pair (before, after) for each of the "
        f"{rank} spatial axes"
    )


def _is_pair(cells: tuple[int, ...]) -> bool:
    return len(cells) == 2 and all(isinstance(cell, int) and cell >= 0 for cell in cells)
