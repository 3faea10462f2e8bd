"""Questions to ask, and a visit to the page that is watched all the time."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from quizgen.formats import html
from quizgen.formats.html.notes import Lesson
from quizgen.questions.answers import Answer, Choice, Decimal, Integer, Shape
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Question
from tests.chromium import QUIET, installed_chromium

Ask = Callable[..., Question]
Visit = Callable[..., Page]

_WATCH = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Return a function that makes a question with whatever is wanted."""

    def ask(
        answer: Answer,
        *wrong: tuple[str, object, str],
        prompt: str = "How many?",
        title: str = "A count",
        topic: str = "receptive-fields",
        solution: str = "Count them: $1 + 1$.",
    ) -> Question:
        return Question(
            id=f"{topic}/count",
            variant=0,
            kind="concept" if isinstance(answer, Choice) else "template",
            title=title,
            topic=topic,
            level=2,
            given={},
            answer=answer,
            distractors=tuple(Distractor(*each) for each in wrong),
            first_road="quizgen.reference",
            second_road=None,
            write_prompt=lambda: prompt,
            write_solution=lambda: solution,
        )

    return ask


@pytest.fixture(scope="session")
def four(ask: Ask) -> tuple[Question, ...]:
    """A count, a number, a shape and a choice, each with a mistake that is known."""
    code = "Conv2D(64, 3, padding='valid', data_format='channels_last')"
    table = "\n\n| class | share |\n|---|--:|\n| cat | 0.25 |\n| dog | 0.75 |"
    return (
        ask(
            Integer(320),
            ("forgot-bias", 288, "One bias for each filter is missing: $+ C_{out}$."),
            title="Parameters of a convolution",
            prompt="A `Conv2D` has 32 filters of $3 \\times 3$. How many parameters?",
            solution="$$\\sum_{k=1}^{32} \\left(\\frac{18}{2} + 1\\right) = 320$$",
        ),
        ask(
            Decimal(0.693, 3),
            ("log-base-2", 1.0, "That is in *bits*."),
            title="Cross-entropy",
            topic="losses",
            prompt="What is the loss?" + table,
        ),
        ask(
            Shape((None, 26, 26, 64)),
            ("padding-same", (None, 28, 28, 64), "Nothing is padded."),
            title="Output shape",
            prompt=f"Which shape?\n\n```python\n{code}\n```",
        ),
        ask(
            Choice("The kernel is **shared**."),
            ("params-scale", "It grows with $H \\cdot W$.", "Only the *output* grows."),
            ("resized", "Images are resized.", "Nothing is resized."),
            ("fixed", "The weights are fixed.", "They are learned."),
            title="Weight sharing",
            topic="convolution",
            prompt="Why does the count not depend on the image?",
        ),
    )


@pytest.fixture
def scriptless(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Return a function that opens a quiz in a browser whose owner has turned JavaScript off."""
    # Playwright's own option leaves the parser believing that scripts run
    off = [*QUIET, "--blink-settings=scriptEnabled=false"]
    deaf = browser.browser_type.launch(executable_path=installed_chromium(), args=off)

    def open_quiz(questions: Sequence[Question]) -> Page:
        html.write(questions, tmp_path / "quiz.html", "A quiz")
        page = deaf.new_page()
        page.goto((tmp_path / "quiz.html").as_uri())
        return page

    yield open_quiz
    deaf.close()


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Return a function that writes a quiz, opens it and begins it in a mode, if one is named.

    Whatever a test does there, the page may make no request, break no rule of its policy and say
    nothing in the console.
    """
    contexts: list[BrowserContext] = []
    requests: list[str] = []
    complaints: list[str] = []
    path = tmp_path / "quiz.html"

    def open_quiz(
        questions: Sequence[Question],
        title: str = "A quiz",
        mode: str | None = "practice",
        fresh: Sequence[Sequence[Question]] = (),
        notes: Sequence[Lesson] = (),
        cards: Sequence[Question] = (),
        **options: Any,
    ) -> Page:
        html.write(questions, path, title, fresh, notes, "seed", "0123456789ab", cards)
        context = browser.new_context(reduced_motion="reduce", **options)
        context.set_default_timeout(10_000)
        context.add_init_script(_WATCH)
        context.on("request", lambda request: requests.append(request.url))
        context.on("console", lambda message: complaints.append(message.text))
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        contexts.append(context)
        page = context.new_page()
        page.goto(path.as_uri())
        page.locator("#start").wait_for()
        if mode:
            page.locator(f"#start input[value={mode}]").check()
            page.locator("#start button.primary").click()
        return page

    yield open_quiz
    for context in contexts:
        for page in context.pages:
            complaints += page.evaluate("() => window.violations ?? []")
        context.close()
    network = [url for url in requests if not url.startswith(("data:", "blob:"))]
    assert set(network) == {path.as_uri()}
    assert complaints == []
