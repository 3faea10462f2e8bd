"""Read the HTML of a note as Markdown: its words, lines and formulas, and what else was there."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from quizgen.importing.literal import literal_but_math

_BLOCKS = {"br", "div", "p", "li", "tr", "ul", "ol", "table", "hr", "blockquote", "pre"} | {
    f"h{level}" for level in range(1, 7)
}
_HIDDEN = {"script", "style"}
_RAISED = {"sup": "^", "sub": "_"}
_MEDIA = {"img", "audio", "video", "object", "embed", "source"}
_SOUND = re.compile(r"\[sound:([^\]]*)\]|\[anki:tts.*?\[/anki:tts\]", re.DOTALL)
_LATEX = re.compile(r"\[/?latex\]")


@dataclass(frozen=True, slots=True)
class Side:
    """The text of a side in Markdown, and the pictures and sounds that it goes without."""

    text: str
    media: tuple[str, ...]


def to_markdown(html: str) -> Side:
    """Read HTML, or raise `ValueError`."""
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError as error:  # how the parser of the standard library gives up
        raise ValueError(f"has HTML that cannot be read ({error}); mend it in Anki") from error
    text = "".join(reader.pieces)
    sounds = [sound or "speech" for sound in _SOUND.findall(text)]
    text = _LATEX.sub("", _SOUND.sub("", text))
    text = re.sub(r"[^\S\n]+", " ", text)
    text = re.sub(r"\s*\n\s*", "\n", text).strip()
    return Side(literal_but_math(text), (*reader.media, *sounds))


class _Reader(HTMLParser):
    """Collects words, and the names of media."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.media: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        if tag in _MEDIA:
            self.media.append(dict(attrs).get("src") or tag)
        if tag in _BLOCKS:
            self.pieces.append("\n• " if tag == "li" else "\n")
        if tag in ("td", "th"):
            self.pieces.append(" ")
        self.pieces.append(_RAISED.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data.replace("\n", " "))
