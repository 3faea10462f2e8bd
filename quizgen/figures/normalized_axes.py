"""The axes of a tensor as slabs, and the cells that one mean is taken over."""

from quizgen.figures.drawing import (
    SMALL,
    Shape,
    accent,
    figure,
    hatching,
    lattice,
    rectangle,
    spread,
    text,
    tinted,
)
from quizgen.figures.figure import Figure

_SAMPLES, _CHANNELS, _PLACES = 3, 4, 5
_CELL = 17
_GAP = 16
_HEAD = 46


def normalized_axes(layout: str, averaged: str = "") -> Figure:
    """Draw a tensor with axes such as `NCHW`: a slab a sample, channels against positions.

    `averaged` has the letters of the axes that are averaged over; the cells of one mean are shaded.
    Without it nothing is shaded, so that the axes can be asked for.
    """
    space = layout.removeprefix("N").strip("C")
    if layout not in (f"NC{space}", f"N{space}C") or not space or len(set(layout)) < len(layout):
        raise ValueError(f"layout is N, then C before or after spatial axes; got {layout!r}")
    if not set(averaged) <= set(layout) or 0 < len(set(space) & set(averaged)) < len(space):
        raise ValueError(f"averaged axes are of {layout!r}, and space as a whole; got {averaged!r}")
    places = " × ".join(space)
    axes = [("C", _CHANNELS), (places, _PLACES)]
    (down, rows), (across, columns) = axes if layout[1] == "C" else axes[::-1]
    samples = (_SAMPLES if "N" in averaged else 1) if averaged else 0
    tall = rows if down[0] in averaged else 1
    wide = columns if across[0] in averaged else 1
    left = spread(down, SMALL) + 14
    width = left + _SAMPLES * (columns * _CELL + _GAP)
    foot = _HEAD + rows * _CELL
    shapes = [
        text(left - 6, (_HEAD + foot) / 2, down, anchor="end", size=SMALL),
        text((left + width - _GAP) / 2, foot + 15, f"{across} (along each slab)", size=SMALL),
        text((left + width - _GAP) / 2, 9, "N (one slab a sample)", size=SMALL),
    ]
    for sample in range(_SAMPLES):
        x = left + sample * (columns * _CELL + _GAP)
        shapes.append(text(x + columns * _CELL / 2, _HEAD - 12, f"{sample + 1}", size=SMALL))
        shapes.append(lattice(x, _HEAD, rows, columns, _CELL))
        if sample < samples:
            shapes += _shaded(x, _HEAD, wide * _CELL, tall * _CELL)
    drawing = [
        "N: one slab a sample",
        *_slabs(samples, tall, wide, rows, columns),
        f"down a slab: {down}, along it: {across}",
    ]
    typed = "\n".join(drawing) if averaged else ""
    return figure(width - _GAP + 8, foot + 26, shapes, _said(layout, averaged), typed)


def _shaded(x: float, y: float, width: float, height: float) -> list[Shape]:
    """Mark cells so that they stand out without colour too."""
    block = (x, y, width, height)
    return [tinted(*block, class_="averaged"), hatching(*block), accent(rectangle(*block))]


def _slabs(samples: int, tall: int, wide: int, rows: int, columns: int) -> list[str]:
    def slab(sample: int, row: int) -> str:
        marked = wide if sample < samples and row < tall else 0
        return "▓▓" * marked + "░░" * (columns - marked)

    return ["   ".join(slab(sample, row) for sample in range(_SAMPLES)) for row in range(rows)]


def _said(layout: str, averaged: str) -> str:
    space = ", ".join(letter for letter in layout if letter not in "NC")
    tensor = (
        f"A tensor with the axes {', '.join(layout)}, drawn as one slab for each sample N, "
        f"with the channels C against the positions {space}."
    )
    if not averaged:
        return tensor
    each = [letter for letter in layout if letter not in averaged]
    words = {"N": "one sample", "C": "one channel"}
    kept = [words.get(letter, "one position") for letter in each]
    only = " of ".join(dict.fromkeys(reversed(kept))) or "the whole tensor"
    return f"{tensor} The cells of one mean are shaded: they are those of {only}."
