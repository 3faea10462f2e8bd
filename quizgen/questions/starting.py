"""Start a new question: a template or a card that works at once, to be rewritten by its author."""

import re
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.files import replacing
from quizgen.folders import templates_folder
from quizgen.questions.bank import CARDS
from quizgen.questions.names import in_words, topic_folder
from quizgen.toml_file import read_toml

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def start(folder: Path, item_id: str, *, card: bool = False) -> Path:
    """Write the first version of a template, or of a card, into a bank and return its file."""
    topic, _, name = item_id.partition("/")
    if not NAME.fullmatch(topic) or not NAME.fullmatch(name):
        raise QuizgenError(
            f"{item_id!r} is no name for a question; take TOPIC/NAME, both in small letters, "
            "digits and hyphens, such as convolution/stride-of-two"
        )
    place = topic_folder(folder, topic)
    cards, template = place / CARDS, place / f"{name.replace('-', '_')}.py"
    written, known = read_toml(cards) if cards.is_file() else ("", {})
    if template.exists() or name in known:
        path = template if template.exists() else cards
        raise QuizgenError(f"{item_id} exists already, in {path}; take another name")
    title = in_words(name).capitalize()
    source = templates_folder() / "new" / ("card.toml" if card else "template.py")
    text = source.read_text(encoding="utf-8").replace("TITLE", title).replace("NAME", name)
    before = f"{written.rstrip()}\n\n\n" if card and written.strip() else ""
    path = cards if card else template
    with replacing(path) as draft:
        draft.write_text(before + text, encoding="utf-8")
    return path
