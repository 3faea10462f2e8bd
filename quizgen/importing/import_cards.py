"""Import a file of cards into a topic of a bank, the whole of it or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.files import replacing
from quizgen.importing.card_file import Named, kebab, merge, without
from quizgen.importing.found import Fault, Remark
from quizgen.importing.readers import read, wanted
from quizgen.importing.sheet import checked
from quizgen.questions.bank import CARDS
from quizgen.questions.names import topic_folder
from quizgen.questions.reading import Broken, read_concepts
from quizgen.questions.starting import NAME


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was imported, because of these faults."""

    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: the ids that are new or changed, and what of it was left out.

    The topic's flashcards that are not in the file were `removed`, or are `gone` and stay.
    """

    path: Path
    total: int
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    gone: tuple[str, ...]
    faults: tuple[Fault, ...]
    remarks: tuple[Remark, ...]


def topic_for(wanted: str | None, source: Path) -> str:
    """Return the topic that is wanted, or one that is named after a file."""
    topic = wanted or kebab(source.stem)
    if not NAME.fullmatch(topic):
        raise QuizgenError(
            f"{topic!r} is no name for a topic; take small letters, digits and hyphens, such as "
            "--into cell-biology"
        )
    return topic


def import_cards(
    source: Path,
    bank: Path,
    topic: str,
    *,
    encoding: str | None = None,
    skip_bad: bool = False,
    may_remove: Callable[[Sequence[Named]], bool] = lambda gone: False,
) -> Imported | Refused:
    """Bring the cards of a file into a topic; with `skip_bad` what is faulty is left out.

    `may_remove` is asked, before anything is written, whether flashcards of the topic that are not
    in the file go. Raises `QuizgenError` if the file cannot be read, holds no card, or the topic
    cannot take them.
    """
    sheet = checked(read(source, encoding))
    if sheet.faults and not skip_bad:
        return Refused(sheet.faults)
    if not sheet.pairs:
        raise QuizgenError(f"{source}: holds no cards; {wanted(source)}")
    path = topic_folder(bank, topic) / CARDS
    merged = merge(path, sheet.pairs)
    removes = bool(merged.gone) and may_remove(merged.gone)
    if merged.added or merged.changed or removes:
        text = without(path, merged.text, merged.gone) if removes else merged.text
        _write(text, path)

    def ids(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(f"{topic}/{name}" for name in names)

    gone = ids([card.name for card in merged.gone])
    return Imported(
        path,
        len(sheet.pairs),
        ids(merged.added),
        ids(merged.changed),
        removed=gone if removes else (),
        gone=() if removes else gone,
        faults=sheet.faults,
        remarks=sheet.remarks,
    )


def _write(text: str, path: Path) -> None:
    """Replace a card file by one that can be read."""
    with replacing(path) as draft:
        draft.write_text(text, encoding="utf-8", newline="\n")
        for card in read_concepts(draft):
            if isinstance(card, Broken):
                raise QuizgenError(f"{path}:{card.line}: {card.reason}")
