"""Write `docs/reference.md` from the docstrings of the reference: `make reference-page`."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import quizgen.reference as reference

PATH = Path(__file__).with_name("reference.md")
LABELS = ("Shapes", "Weights", "Gradient", "Trace", "Errors", "Source")
HEAD = """# The reference

Every name of `quizgen.reference`, with its formula, its shapes and where the frameworks differ.
Names, arguments and defaults are those of Keras; shapes of layers leave out the batch axis, arrays
have it. This page is made from the docstrings.

```python
from quizgen.reference import Conv2D

Conv2D(64, 3).count_params((None, None, 3))  # 1792
```
"""


def page() -> str:
    """Return the whole page."""
    return HEAD + "".join(_chapters())


def _chapters() -> Iterator[str]:
    chapters: dict[str, list[str]] = {}
    for name in sorted(reference.__all__, key=str.casefold):
        chapters.setdefault(_chapter(name), []).append(name)
    for chapter in sorted(chapters):
        yield f"\n## {chapter}\n"
        for name in chapters[chapter]:
            yield f"\n### {name}\n\n{_entry(name)}\n"


def _chapter(name: str) -> str:
    """Return the folder that a name is defined in, as a heading."""
    value = getattr(reference, name)
    folder, *_ = value.__module__.removeprefix("quizgen.reference.").split(".")
    known = ("activations", "layers", "losses", "merging", "optimizers", "schedules")
    return folder.capitalize() if folder in known else "Tools"


def _entry(name: str) -> str:
    value = getattr(reference, name)
    doc = inspect.getdoc(value) or ""
    prose, _, example = doc.partition("\n>>> ")
    parts = re.split(rf"^({'|'.join(LABELS)}): ", prose, flags=re.MULTILINE)
    lines = [f"`{_call(name)}`", _markdown(parts[0])]
    lines.append(
        "\n".join(
            f"- **{label}.** {_markdown(text)}"
            for label, text in zip(parts[1::2], parts[2::2], strict=True)
        )
    )
    if example:
        lines.append(f"```pycon\n>>> {example.rstrip()}\n```")
    return "\n\n".join(filter(None, lines))


def _call(name: str) -> str:
    try:
        signature = inspect.signature(getattr(reference, name))
    except (TypeError, ValueError):
        return name
    bare = [p.replace(annotation=inspect.Parameter.empty) for p in signature.parameters.values()]
    plain = signature.replace(parameters=bare, return_annotation=inspect.Signature.empty)
    return name + str(plain)


def _markdown(text: str) -> str:
    """Return a paragraph on one line, with the signs escaped that Markdown would take."""
    pieces = re.split(r"(`[^`]*`)", " ".join(text.split()))
    plain = (re.sub(r"([*_<\[\]|])", r"\\\1", piece) for piece in pieces[::2])
    code = iter(pieces[1::2])
    return "".join(piece + next(code, "") for piece in plain)


if __name__ == "__main__":
    PATH.write_text(page(), encoding="utf-8")
