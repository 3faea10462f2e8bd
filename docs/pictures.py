"""Make the pictures of README and CONTRIBUTING from the real products; MathJax comes by npm."""

import itertools
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from anki.collection import Card, Collection, ImportAnkiPackageRequest
from PIL import Image
from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from tests.chromium import installed_chromium
from tests.figures.drawn import EXAMPLES

DOCS = Path(__file__).parent
CARD = "convolution/receptive-field-strided"
NOTES = {
    "typed": ("convolution/conv2d-params",),
    "recall": ("normalization/normalized-matrix", "--recall"),
    "choice": ("normalization/axes", "--choices"),
    "cloze: parts": ("architectures/inception-channels",),
    "cloze: a worked solution": ("convolution/conv2d-params", "--cloze"),
    "matching": ("layers/what-layers-do",),
}
TERMINAL_COLUMNS = 100


def quizgen(*arguments: object) -> str:
    """Run the command and return what it prints."""
    command = [sys.executable, "-m", "quizgen", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def exam(folder: Path) -> None:
    """Take the first page of a paper."""
    quizgen("exam", "-n", 12, "--course", "Deep learning", "-o", folder / "exam")
    page = pypdfium2.PdfDocument(folder / "exam" / "exam-A.pdf")[0]
    image = page.render(scale=1.5).to_pil().convert("L")
    image.crop((0, 0, image.width, round(image.width * 0.775))).save(DOCS / "exam.png")


def quiz(page: Page, folder: Path) -> None:
    """Take a question of the HTML quiz after a wrong answer that is a known mistake."""
    asked = ("--topic", "convolution", "-n", 5, "--force")
    for seed in itertools.count():
        quizgen("export", "json", *asked, "--seed", seed, "-o", folder / "quiz.json")
        question = json.loads((folder / "quiz.json").read_text())["questions"][0]
        if question["answer"]["type"] == "integer":
            break
    quizgen("export", "html", *asked, "--seed", seed, "-o", folder / "quiz.html")
    page.goto((folder / "quiz.html").as_uri())
    page.locator("#start button.primary").click()
    card = page.locator("article.current")
    card.locator("input[type=text]").fill(question["distractors"][0]["text"])
    card.locator("button.primary").click()
    page.evaluate("scrollTo(0, 0)")  # the verdict scrolled itself into view
    page.screenshot(path=DOCS / "quiz.png")


def anki(page: Page, folder: Path) -> None:
    """Take the back of a card as Anki renders it, with the real MathJax."""
    subprocess.run(["npm", "install", "--prefix", folder, "mathjax@3"], check=True)
    with deck(folder, "--topic", "convolution", "-n", 89) as collection:
        card = collection.get_card(collection.find_cards(f"Source:{CARD}*")[0])
        page.goto(side(folder, card, "back").as_uri())
    page.wait_for_function("window.MathJax && MathJax.startup && MathJax.startup.promise")
    page.evaluate("MathJax.startup.promise")
    page.screenshot(path=DOCS / "anki.png")


def note_types(page: Page, folder: Path) -> None:
    """Take front and back of every type of note, as on a phone and on a desk, by day and night."""
    rows = []
    for name, (item, *options) in NOTES.items():
        topic = item.partition("/")[0]
        with deck(folder, "--topic", topic, "-n", 80, *options) as collection:
            card = collection.get_card(collection.find_cards(f"Source:{item}#*")[0])
            frames = "".join(
                f"<iframe width={width} src='{side(folder, card, face, night).as_uri()}'></iframe>"
                for width, night in ((360, False), (640, True))
                for face in ("front", "back")
            )
            rows.append(f"<h2>{name}</h2>{frames}")
    style = "h2 { font: 600 20px system-ui } iframe { height: 560px; border: 1px solid #888 }"
    (folder / "types.html").write_text(
        f"<!doctype html><meta charset=utf-8><style>{style}</style>{''.join(rows)}"
    )
    page.set_viewport_size({"width": 2050, "height": 100})
    page.goto((folder / "types.html").as_uri())
    for frame in page.frames[1:]:
        frame.wait_for_function("window.MathJax && MathJax.startup && MathJax.startup.promise")
        frame.evaluate("MathJax.startup.promise")
    page.screenshot(path=folder / "notes.png", full_page=True, scale="css")
    Image.open(folder / "notes.png").quantize(128).save(DOCS / "anki-notes.png", optimize=True)


@contextmanager
def deck(folder: Path, *options: object) -> Iterator[Collection]:
    """Export a deck and open it in the collection of a new user."""
    package = folder / "deck.apkg"
    quizgen("export", "anki", "--force", "--variants", 1, "-o", package, *options)
    (folder / "collection.anki2").unlink(missing_ok=True)
    collection = Collection(str(folder / "collection.anki2"))
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(package)))
    yield collection
    collection.close()


def side(folder: Path, card: Card, face: str, night: bool = False) -> Path:
    """Write one side of a card to a page with MathJax, as a client of Anki shows it."""
    field, html = "[[type:Answer]]", card.question() if face == "front" else card.answer()
    if field in html:
        answer = card.note()["Answer"]
        typed = card.col.compare_answer(answer, answer[:-1] + "1")
        html = html.replace(field, "<input id=typeans>" if face == "front" else typed)
    script = (folder / "node_modules/mathjax/es5/tex-chtml-full.js").as_uri()
    page = Path(tempfile.mkdtemp(dir=folder)) / "card.html"
    page.write_text(
        f"<!doctype html><meta charset=utf-8><style>{card.render_output().css}</style>"
        f"<body class='card {'nightMode' * night}'>{html}<script src='{script}'></script>"
    )
    return page


def figures(page: Page) -> None:
    """Take an example of every figure, under its name."""
    shown = "".join(
        f"<figure><figcaption>{name}</figcaption>{examples[0]().svg}</figure>"
        for name, examples in EXAMPLES.items()
    )
    style = (
        "body { columns: 3; column-gap: 40px; font: 15px system-ui, sans-serif; margin: 24px }"
        "figure { break-inside: avoid; margin: 0; padding-bottom: 28px }"
        "figcaption { font: 600 14px monospace; margin-bottom: 10px }"
        "svg { display: block; max-width: 100%; height: auto } .accent { color: #2b4c8c }"
    )
    page.set_viewport_size({"width": 1080, "height": 100})
    page.set_content(f"<!doctype html><meta charset=utf-8><style>{style}</style>{shown}")
    page.screenshot(path=DOCS / "figures.png", full_page=True)


def terminal() -> None:
    """Take a solved question as the terminal shows it."""
    shown = quizgen("show", "losses/cce-batch", "--solution")
    console = Console(record=True, width=TERMINAL_COLUMNS, file=sys.stderr)
    console.print(Text("$ quizgen show losses/cce-batch --solution\n"), Text(shown))
    console.save_svg(str(DOCS / "terminal.svg"), title="quizgen", theme=MONOKAI)


def main() -> None:
    """Make all pictures."""
    terminal()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(
            executable_path=installed_chromium(),
            args=["--no-sandbox", "--allow-file-access-from-files"],
        )
        page = browser.new_page(
            viewport={"width": 800, "height": 680},
            device_scale_factor=1.25,
            reduced_motion="reduce",
        )
        exam(folder)
        quiz(page, folder)
        anki(page, folder)
        note_types(page, folder)
        figures(page)
        browser.close()


if __name__ == "__main__":
    main()
