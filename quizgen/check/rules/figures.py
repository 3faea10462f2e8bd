"""A figure is one clean drawing with text in it, and says in words what there is to see."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from quizgen.questions.question import Question

# what could run, load, clash with another figure on the page, or break the policy of the page
UNWANTED = re.compile(r"^(on.*|id|style|.*href|src)$")
DRAWN = {"svg", "g", "rect", "circle", "path", "text"}
SVG = "{http://www.w3.org/2000/svg}"


def of_question(question: Question) -> Iterator[str]:
    """Read the figure as XML and look at its elements, attributes and words."""
    figure = question.figure
    if figure is None:
        return
    if not re.fullmatch(r"\S.*\.", figure.alt):
        yield f"its words are one line that ends with a full stop, not {figure.alt!r}"
    try:
        sheet = ElementTree.fromstring(figure.svg)
    except ElementTree.ParseError as error:
        yield f"it is no XML: {error}"
        return
    if sheet.tag != f"{SVG}svg" or not {"viewBox", "width", "height"} <= set(sheet.keys()):
        yield "it is one <svg> of its namespace, with viewBox, width and height"
    if sheet.get("role") != "img" or sheet.get("aria-label") != figure.alt:
        yield 'its <svg> has role="img", and the same words as aria-label'
    if not any(element.text for element in sheet.iter(f"{SVG}text")):
        yield "there is no text in it; name what is drawn"
    for element in sheet.iter():
        tag = element.tag.removeprefix(SVG)
        if tag not in DRAWN:
            yield f"it has a <{tag}>; draw with {', '.join(sorted(DRAWN))}"
        for name in filter(UNWANTED.match, element.keys()):
            yield f"its <{tag}> has the attribute {name}, which a page may not take"
