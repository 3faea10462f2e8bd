"""The judges: the real Anki, and a reader that knows only zip, SQLite and HTML."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from quizgen.questions.answers import Answer, Choice, Integer
from quizgen.questions.problem import Distractor
from quizgen.questions.question import Question

CARD = "<style>{css}</style><body class='card'><div id='qa'>{html}</div>"
SWAP = """html => {
    const qa = document.querySelector("#qa");
    qa.innerHTML = html;
    for (const old of qa.querySelectorAll("script")) {
        const script = document.createElement("script");
        script.textContent = old.textContent;
        old.replaceWith(script);
    }
}"""
LOGS = ("new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype")


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """A new user's collection."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


@pytest.fixture
def bring(collection: Collection) -> Callable[[Path], dict[str, int]]:
    """Return a function that imports a package and counts what Anki did with its notes."""

    def bring(path: Path) -> dict[str, int]:
        request = ImportAnkiPackageRequest(
            package_path=str(path), options=ImportAnkiPackageOptions()
        )
        log = collection.import_anki_package(request).log
        counts = {name: len(getattr(log, name)) for name in LOGS}
        return {name: count for name, count in counts.items() if count}

    return bring


@dataclass(frozen=True, slots=True)
class Row:
    """A note as it stands in the file."""

    guid: str
    note_type: str
    fields: dict[str, str]
    tags: list[str]
    deck: str


@pytest.fixture
def read() -> Callable[[Path], list[Row]]:
    """Return a function that reads the notes of a package without Anki and without genanki."""

    def read(path: Path) -> list[Row]:
        with ZipFile(path) as archive, closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(archive.read("collection.anki2"))
            models, decks = map(
                json.loads, database.execute("SELECT models, decks FROM col").fetchone()
            )
            rows = database.execute(
                "SELECT guid, mid, flds, tags, did FROM notes JOIN cards ON cards.nid = notes.id"
                " ORDER BY cards.due"
            ).fetchall()
        return [
            Row(
                guid,
                models[str(mid)]["name"],
                dict(
                    zip(
                        [field["name"] for field in models[str(mid)]["flds"]],
                        fields.split("\x1f"),
                        strict=True,
                    )
                ),
                tags.split(),
                decks[str(did)]["name"],
            )
            for guid, mid, fields, tags, did in rows
        ]

    return read


@pytest.fixture
def ask() -> Callable[..., Question]:
    """Return a function that makes a question with whatever text is wanted."""

    def ask(
        prompt: str = "How many?",
        answer: Answer = Integer(27),  # noqa: B008 - it is frozen
        *,
        id: str = "convolution/count",  # noqa: A002 - the word of the project
        variant: int = 0,
        title: str = "A count",
        topic: str = "convolution",
        feedback: str = "One is missing.",
        solution: str = "Count them.",
    ) -> Question:
        wrong = f"not {answer.value}" if isinstance(answer, Choice) else answer.value - 1
        return Question(
            id=id,
            variant=variant,
            kind="template",
            title=title,
            topic=topic,
            level=2,
            given={},
            answer=answer,
            distractors=(Distractor("forgot-bias", wrong, feedback),),
            first_road="quizgen.reference",
            second_road=None,
            write_prompt=lambda: prompt,
            write_solution=lambda: solution,
        )

    return ask


@pytest.fixture
def open_page(browser):
    """Return a function that opens a page on some day, for cards to be shown in."""
    contexts = []

    def open_page(scripts=True):
        context = browser.new_context(
            java_script_enabled=scripts, viewport={"width": 360, "height": 640}
        )
        contexts.append(context)
        page = context.new_page()
        if scripts:
            page.clock.set_fixed_time("2025-03-01T12:00:00")
        page.route(
            "http://anki.test/*",
            lambda route: route.fulfill(
                body=CARD.format(css=shown["css"], html=shown["html"]),
                content_type="text/html; charset=utf-8",
            ),
        )
        return page

    shown = {}

    def show(page, card, html):
        shown.update(css=card.render_output().css, html=html)
        page.goto("http://anki.test/")

    def swap(page, html):
        """Set the HTML anew and run its scripts again, as Anki for computers does."""
        page.evaluate(SWAP, html)

    open_page.show, open_page.swap = show, swap
    yield open_page
    for context in contexts:
        context.close()
