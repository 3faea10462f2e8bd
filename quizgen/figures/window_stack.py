"""A stack of sliding windows down to the receptive field, whose size is left open."""

from collections.abc import Sequence
from itertools import groupby

from quizgen.figures.drawing import (
    SMALL,
    Shape,
    accent,
    circle,
    dot,
    faint,
    figure,
    line,
    lines,
    text,
)
from quizgen.figures.figure import Figure
from quizgen.words import counted

Layer = tuple[int, int, int]
_ROW = 50
_TOP = 30
_CENTRE = 218
_NARROW, _WIDE = 44, 104  # half of the cone below the first window, and at the input
_LAYERS = 4  # more of them that are alike are shortened by dots
_TAPS, _SPAN = 5, 9  # more taps, or positions under a window, are not drawn singly


def window_stack(layers: Sequence[Layer]) -> Figure:
    """Draw the window of one unit of each layer, given as (kernel, stride, dilation), input first.

    It is not to scale, so the size of the receptive field cannot be read off it.
    """
    if not layers:
        raise ValueError("a stack has at least one layer")
    named = list(enumerate(layers, 1))[::-1]
    shown: list[tuple[int, Layer] | None] = [*named]
    if len(named) > _LAYERS and len(set(layers)) == 1:
        shown[2:-1] = [None]
    foot = _TOP + len(shown) * _ROW
    shapes: list[Shape] = [text(_CENTRE, 8, "one output unit", size=SMALL), dot(_CENTRE, _TOP)]
    unit = float(_CENTRE)  # whose window comes next
    for row, entry in enumerate(shown):
        y = _TOP + row * _ROW
        if entry is None:
            shapes += [dot(_CENTRE, y + _ROW / 2 + offset, 1.5) for offset in (-7, 0, 7)]
            shapes.append(text(2, y + _ROW / 2, "and so on", anchor="start", size=SMALL))
            shapes.append(dot(_CENTRE, y + _ROW))
            unit = float(_CENTRE)
        else:
            number, layer = entry
            taps, skipped, shortened = _taps(layer)
            shapes += _window(unit, y, taps, skipped)
            shapes += _named(y, number, layer)
            if row:
                shortened += [_CENTRE - _NARROW - 13, _CENTRE + _NARROW + 13]
            shapes += _dots(y + _ROW, shortened)
            unit = taps[len(taps) // 2]
    wide = _WIDE if len(shown) > 1 else _NARROW + 8
    ends = (_CENTRE - wide, _CENTRE + wide)
    shapes += [
        accent(
            line((_CENTRE - 6, _TOP), (_CENTRE - _NARROW - 8, _TOP + _ROW), (ends[0], foot)),
            line((_CENTRE + 6, _TOP), (_CENTRE + _NARROW + 8, _TOP + _ROW), (ends[1], foot)),
        ),
        lines(
            ((ends[0], foot + 12), (ends[0], foot + 18), (ends[1], foot + 18), (ends[1], foot + 12))
        ),
        text(_CENTRE, foot + 30, "? input positions", size=SMALL),
    ]
    return figure(_CENTRE + _WIDE + 10, foot + 42, shapes, _said(layers))


def _taps(layer: Layer) -> tuple[list[float], list[float], list[float]]:
    """Return where the taps of a window are drawn, what it skips, and where dots stand for more."""
    kernel, _, dilation = layer
    span = dilation * (kernel - 1) + 1
    if span <= _SPAN:
        places = [_CENTRE + _NARROW * (2 * n / max(1, span - 1) - 1) for n in range(span)]
        if span == 1:
            places = [float(_CENTRE)]
        return places[::dilation], [x for n, x in enumerate(places) if n % dilation], []
    if dilation == 1:
        taps, dots = (-1, -0.75, 0, 0.75, 1), (-0.375, 0.375)
        return [_CENTRE + x * _NARROW for x in taps], [], [_CENTRE + x * _NARROW for x in dots]
    gaps = min(kernel, _TAPS) - 1
    spread = [_CENTRE + _NARROW * (n / gaps - 1) for n in range(2 * gaps + 1)]
    return spread[::2], [], spread[1::2]


def _window(unit: float, y: float, taps: list[float], skipped: list[float]) -> list[Shape]:
    """Draw a unit's connections down to the taps of its window."""
    return [
        faint(lines(*(((unit, y), (tap, y + _ROW)) for tap in taps))),
        *(dot(tap, y + _ROW) for tap in taps),
        *(circle(x, y + _ROW, 2.5) for x in skipped),
    ]


def _named(y: float, number: int, layer: Layer) -> list[Shape]:
    words = [f"layer {number}: kernel {layer[0]}", ", ".join(_steps(layer))]
    return [
        text(2, y + 18 + 15 * n, line, anchor="start", size=SMALL)
        for n, line in enumerate(filter(None, words))
    ]


def _steps(layer: Layer) -> list[str]:
    _, stride, dilation = layer
    return [f"stride {stride}"] * (stride > 1) + [f"dilation {dilation}"] * (dilation > 1)


def _dots(y: float, middles: list[float]) -> list[Shape]:
    """Draw three dots around each of these places, for what is left out there."""
    return [dot(middle + offset, y, 1.1) for middle in middles for offset in (-3, 0, 3)]


def _said(layers: Sequence[Layer]) -> str:
    named, first = [], 1
    for layer, alike in groupby(layers):
        last = first + len(list(alike)) - 1
        place = f"layer {first}" if last == first else f"layers {first} to {last}"
        skipped = layer[2] - 1 if layer[0] > 1 else 0
        gaps = f" ({counted(skipped, 'unit')} left out between taps)" if skipped else ""
        named.append(f"{place}: {', '.join([f'kernel {layer[0]}', *_steps(layer)])}{gaps}")
        first = last + 1
    return (
        f"A stack of sliding windows from the input to one output unit; {'; '.join(named)}. "
        "The output unit sees a cone of units that widens towards the input; "
        "the number of input positions at its foot is asked."
    )
