"""The vocabulary of all figures: shapes that write themselves as SVG.

Everything is drawn in the colour of the text around it, so it reads in light, dark and print; what
is accented may take a page's accent colour, and is bolder as well, for who sees no colour.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import chain

from quizgen.figures.figure import Figure

SIZE = 14  # of text; also the size of a page's text on a phone
SMALL = 12
_FONTS = "system-ui, sans-serif"  # typst knows neither, and takes the font of the paper
_PEN = {"fill": "none", "stroke": "currentColor"}

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """An SVG element: `stroke_width=2` is its attribute `stroke-width`."""

    tag: str
    attributes: Mapping[str, object]
    inside: tuple["Shape | str", ...] = ()

    def __str__(self) -> str:
        """Write the element, with everything escaped."""
        attributes = "".join(
            f' {name.rstrip("_").replace("_", "-")}="{escape(_written(value))}"'
            for name, value in self.attributes.items()
        )
        inside = "".join(
            escape(each, quote=False) if isinstance(each, str) else str(each)
            for each in self.inside
        )
        return f"<{self.tag}{attributes}>{inside}</{self.tag}>"


def figure(
    width: float, height: float, shapes: Iterable[Shape], alt: str, terminal: str = ""
) -> Figure:
    """Return the figure of these shapes on a sheet of this size."""
    sheet = Shape(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_written(width)} {_written(height)}",
            "width": width,
            "height": height,
            "role": "img",
            "aria-label": alt,
            "font-family": _FONTS,
            "font-size": SIZE,
            "text-anchor": "middle",
            "fill": "currentColor",
        },
        tuple(shapes),
    )
    return Figure(str(sheet), alt, terminal)


def accent(*shapes: Shape) -> Shape:
    """Put shapes together that the reader is to see first."""
    return Shape("g", {"class": "accent", "stroke_width": 2.5}, shapes)


def faint(*shapes: Shape) -> Shape:
    """Put shapes together that are only there to lead the eye."""
    return Shape("g", {"stroke_opacity": 0.5}, shapes)


def text(x: float, y: float, words: str, anchor: str = "middle", size: float = SIZE) -> Shape:
    """Write words whose middle is at the height y."""
    special: dict[str, object] = {} if size == SIZE else {"font_size": size}
    if anchor != "middle":
        special["text_anchor"] = anchor
    return Shape("text", {"x": x, "y": y + 0.35 * size, **special}, (words,))


def rectangle(x: float, y: float, width: float, height: float, **attributes: object) -> Shape:
    """Draw a rectangle from its upper left corner."""
    return Shape("rect", {"x": x, "y": y, "width": width, "height": height, **_PEN, **attributes})


def tinted(x: float, y: float, width: float, height: float, **attributes: object) -> Shape:
    """Fill a rectangle lightly."""
    placed = {"x": x, "y": y, "width": width, "height": height}
    return Shape("rect", {**placed, "fill_opacity": 0.15, **attributes})


def circle(x: float, y: float, radius: float, **attributes: object) -> Shape:
    """Draw a circle around its centre."""
    return Shape("circle", {"cx": x, "cy": y, "r": radius, **_PEN, **attributes})


def dot(x: float, y: float, radius: float = 4, **attributes: object) -> Shape:
    """Draw a filled circle."""
    return Shape("circle", {"cx": x, "cy": y, "r": radius, **attributes})


def line(*points: Point, **attributes: object) -> Shape:
    """Draw a line from point to point."""
    return lines(points, **attributes)


def lines(*strokes: Iterable[Point], **attributes: object) -> Shape:
    """Draw several lines as one shape."""
    steps = (
        ("L" if n else "M") + f"{_written(x)} {_written(y)}"
        for stroke in strokes
        for n, (x, y) in enumerate(stroke)
    )
    return Shape("path", {"d": "".join(steps), **_PEN, **attributes})


def arrow(start: Point, end: Point) -> Shape:
    """Draw a line along an axis with a head at its end."""
    (x0, y0), (x, y) = start, end
    length = abs(x - x0) + abs(y - y0)
    dx, dy = 5 * (x - x0) / length, 5 * (y - y0) / length
    head = ((x - dx - dy, y - dy + dx), end, (x - dx + dy, y - dy - dx))
    return lines((start, end), head)


def lattice(x: float, y: float, rows: int, columns: int, cell: float) -> Shape:
    """Draw the lines of a grid."""
    right, bottom = x + columns * cell, y + rows * cell
    across = (((x, y + n * cell), (right, y + n * cell)) for n in range(rows + 1))
    down = (((x + n * cell, y), (x + n * cell, bottom)) for n in range(columns + 1))
    return faint(lines(*chain(across, down)))


def hatching(x: float, y: float, width: float, height: float, gap: float = 6) -> Shape:
    """Fill a rectangle with slanted lines, which a pattern would need an id for."""
    strokes = []
    offset = gap
    while offset < width + height:
        start = (x + min(offset, width), y + max(0, offset - width))
        end = (x + max(0, offset - height), y + min(offset, height))
        strokes.append((start, end))
        offset += gap
    return lines(*strokes, stroke_width=0.75)


def spread(words: str, size: float = SIZE) -> float:
    """Estimate how wide words are, generously."""
    return 0.6 * size * len(words)


def _written(value: object) -> str:
    """Write an attribute; nobody sees more than a hundredth."""
    return f"{round(value, 2):g}" if isinstance(value, float) else str(value)
