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


def equations(markdown: str) -> Iterator[list[float]]:
    """Yield, for each displayed equation, the values of those of its sides that are numbers."""
    for display in re.findall(r"\$\$(.*?)\$\$", markdown, re.DOTALL):
        for equation in display.split(r"\qquad"):
            sides = [value(side.strip().rstrip(",")) for side in equation.split("=")]
            yield [side for side in sides if side is not None]


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
