"""What a figure is, for every medium."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, the words for who cannot see it, and lines of Unicode where those are of use.

    `svg` is one `<svg>` element that stands alone and inside a page: it takes the colour of the
    text around it, and has neither ids nor styles that could clash.
    """

    svg: str
    alt: str
    terminal: str = ""

    @property
    def text(self) -> str:
        """The figure where there are only letters: its Unicode drawing, or else its words."""
        return self.terminal or f"Figure: {self.alt}"
