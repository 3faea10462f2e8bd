"""What a figure is, for every medium."""

from dataclasses import dataclass
from textwrap import wrap


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, the words for who cannot see it, and lines of Unicode where those are of use.

    `svg` is one `<svg>` element that stands alone and inside a page: it takes the colour of the
    text around it, and has neither ids nor styles that could clash.
    """

    svg: str
    alt: str
    terminal: str = ""

    def lines(self, columns: int) -> list[str]:
        """Return the figure where there are only letters: its Unicode drawing, or else its words.

        A drawing is not cut or wrapped: where it is too wide the words stand in for it.
        """
        drawing = self.terminal.splitlines()
        if drawing and max(map(len, drawing)) <= columns:
            return drawing
        return wrap(f"Figure: {self.alt}", columns)
