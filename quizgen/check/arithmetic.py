"""Compute the numbers that a worked solution shows, from its LaTeX."""

import math
import re
from collections.abc import Iterator

FUNCTIONS = {
    "log": math.log,
    "sqrt": math.sqrt,
    "floor": math.floor,
    "ceil": math.ceil,
    "max": max,
    "e": math.e,
}
INNERMOST = [
    (re.compile(r"\^\{([^{}]*)\}"), r"**(\1)"),
    (re.compile(r"\\sqrt\{([^{}]*)\}"), r"sqrt(\1)"),
    (re.compile(r"\\frac\{([^{}]*)\}\{([^{}]*)\}"), r"((\1)/(\2))"),
]
COMMANDS = [
    (re.compile(r"\\text\{[^{}]*\}"), ""),
    (re.compile(r"\\left\\lfloor(.*?)\\right\\rfloor"), r"floor(\1)"),
    (re.compile(r"\\left\\lceil(.*?)\\right\\rceil"), r"ceil(\1)"),
    (re.compile(r"\\(left|right)"), ""),
    (re.compile(r"\\ln\s*\("), "log("),
    (re.compile(r"\\ln\s*([\d.]+)"), r"log(\1)"),
    (re.compile(r"\\max"), "max"),
    (re.compile(r"\\cdot"), "*"),
]
NUMBERS = re.compile(r"(?:[\d.\s+*/(),-]|\b(?:log|sqrt|floor|ceil|max|e)\b)+")

STEP = re.compile(r"\\(?:cdot|times|frac|sqrt|ln|log|max)\b|[\^+/]|(?<=[\d)}\]])\s*-")
LARGE = re.compile(r"\d{4,}|\d+\.\d{3,}")  # numbers that nobody computes with in the head


def equations(markdown: str) -> Iterator[list[float]]:
    """Yield, for each displayed equation, the values of those of its sides that are numbers."""
    for sides in _displayed(markdown):
        values = [value(side.strip().rstrip(",")) for side in sides]
        yield [side for side in values if side is not None]


def effort(markdown: str) -> int:
    """Count the steps of a worked solution; one with a large number counts twice.

    An equation that says the same in symbols and in numbers counts by its longest side.
    """
    return sum(
        max(
            len(STEP.findall(side)) + (len(LARGE.findall(side)) if STEP.search(side) else 0)
            for side in sides
        )
        for sides in _displayed(markdown)
    )


def _displayed(markdown: str) -> Iterator[list[str]]:
    """Yield the sides of each displayed equation."""
    for display in re.findall(r"\$\$(.*?)\$\$", markdown, re.DOTALL):
        for equation in display.split(r"\qquad"):
            yield equation.split("=")


def value(latex: str) -> float | None:
    """Compute one side of an equation, or return nothing if it has symbols."""
    text = " ".join(latex.split())
    for pattern, replacement in COMMANDS:
        text = pattern.sub(replacement, text)
    before = ""
    while text != before:
        before = text
        for pattern, replacement in INNERMOST:
            text = pattern.sub(replacement, text)
    text = re.sub(r"\)\s*\(", ")*(", text.replace("^", "**")).strip()
    if not NUMBERS.fullmatch(text):
        return None
    return float(eval(text, {"__builtins__": {}}, FUNCTIONS))
