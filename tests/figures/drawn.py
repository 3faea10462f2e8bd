"""An example of every figure, and a reader of drawings that knows nothing of how they are made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

import numpy as np

from quizgen.figures import Figure
from quizgen.figures.dense_network import dense_network
from quizgen.figures.layer_stack import layer_stack
from quizgen.figures.loss_curve import loss_curve
from quizgen.figures.normalized_axes import normalized_axes
from quizgen.figures.pooling_windows import pooling_windows
from quizgen.figures.receptive_cone import receptive_cone
from quizgen.figures.residual_block import residual_block
from quizgen.figures.schedule_curve import schedule_curve
from quizgen.figures.sliding_window import sliding_window
from quizgen.figures.window_stack import window_stack
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item

IMAGE = np.arange(25).reshape(5, 5)

EXAMPLES = {
    "dense_network": [lambda: dense_network((4, 16, 1)), lambda: dense_network((1, 7))],
    "layer_stack": [
        lambda: layer_stack(["Conv2D(8, 3)", "Flatten"], ["28 × 28 × 1", "", "?"]),
        lambda: layer_stack(["ReLU"], ["(None, 128, 128, 64)", "?"]),
    ],
    "loss_curve": [
        lambda: loss_curve(np.tanh, -3, 3, x="z", y="tanh", levels={-1: "−1", 1: "1"}),
        lambda: loss_curve(abs, -3, 3),
        lambda: loss_curve(lambda e: e * e, -0.5, 4, marks={2: "2"}),
    ],
    "normalized_axes": [
        lambda: normalized_axes("NHWC", "HW"),
        lambda: normalized_axes("NCHW"),
        lambda: normalized_axes("NCL", "L"),
        lambda: normalized_axes("NDHWC", "NDHW"),
    ],
    "pooling_windows": [
        lambda: pooling_windows(IMAGE),
        lambda: pooling_windows([[-1.5, 2], [3, 4]], (2, 1), (1, 1)),
    ],
    "receptive_cone": [
        lambda: receptive_cone([(3, 1, 1), (3, 2, 1)]),
        lambda: receptive_cone([(2, 1, 1), (2, 1, 2), (2, 1, 4), (2, 1, 8)]),
    ],
    "residual_block": [
        lambda: residual_block(["3 × 3, 64 filters", "3 × 3, 64 filters"]),
        lambda: residual_block(["3 × 3, 256 filters\nstride 2", "3 × 3"], "1 × 1\nstride 2"),
    ],
    "schedule_curve": [
        lambda: schedule_curve(lambda step: 0.1 * 0.5 ** (step // 10), 45, 15),
        lambda: schedule_curve(lambda step: step / 100, 20, 20, levels={}),
    ],
    "sliding_window": [
        lambda: sliding_window(IMAGE, ((1, 0), (-1, 2)), corner=(1, 2)),
        lambda: sliding_window([[3, 1, 2, 5, -1]], [[1, 0, -2]], bias=-2),
        lambda: sliding_window([["a", "b"], ["c", "d"]], ((0.25,),)),
        lambda: sliding_window(IMAGE[:3, :3], np.ones((3, 3)), corner=(-1, -1), padding=1),
    ],
    "window_stack": [
        lambda: window_stack([(3, 1, 1)] * 9),
        lambda: window_stack([(11, 2, 1), (4, 1, 8), (1, 1, 1)]),
        lambda: window_stack([(2, 1, 1)]),
    ],
}


def pictured_items() -> list[Item]:
    """Return the items of the bank that have a figure."""
    items = Bank(bank_folder()).items()
    return [item for item in items if item.question(item.typical).figure is not None]


@dataclass(frozen=True)
class Box:
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float, margin: float = 0) -> bool:
        across = self.x - margin <= x <= self.x + self.width + margin
        return across and self.y - margin <= y <= self.y + self.height + margin


class Drawing:
    """The elements of an SVG drawing."""

    def __init__(self, figure: Figure) -> None:
        self.root = ElementTree.fromstring(figure.svg)
        self.sheet = Box(*map(float, self.root.attrib["viewBox"].split()))

    def elements(self, tag: str, class_: str | None = None) -> Iterator[ElementTree.Element]:
        for element in self.root.iter(f"{{http://www.w3.org/2000/svg}}{tag}"):
            if class_ is None or element.get("class") == class_:
                yield element

    def boxes(self, class_: str | None = None) -> list[Box]:
        names = ("x", "y", "width", "height")
        return [
            Box(*(float(element.attrib[name]) for name in names))
            for element in self.elements("rect", class_)
        ]

    def dots(self, class_: str | None = None) -> list[tuple[float, float]]:
        return [
            (float(element.attrib["cx"]), float(element.attrib["cy"]))
            for element in self.elements("circle", class_)
        ]

    def strokes(self, path: ElementTree.Element) -> list[list[tuple[float, float]]]:
        found = []
        for stroke in path.attrib["d"].split("M")[1:]:
            pairs = re.findall(r"(-?[\d.]+) (-?[\d.]+)", stroke)
            found.append([(float(x), float(y)) for x, y in pairs])
        return found

    def texts(self) -> list[tuple[str, float, float]]:
        """Return all words with the middle of their height and where they are anchored."""
        return [
            (element.text, float(element.attrib["x"]), float(element.attrib["y"]) - 0.35 * size)
            for element in self.elements("text")
            for size in [float(element.get("font-size", 14))]
        ]

    def words_in(self, box: Box) -> list[str]:
        return [words for words, x, y in self.texts() if box.holds(x, y)]
