"""Import a file of cards into a topic of a bank, the whole of it or nothing."""

from dataclasses import dataclass
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.files import replacing
from quizgen.importing.card_file import kebab, merge
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
    """What became of a file: the ids that are new or changed, and what of it was left out."""

    path: Path
    added: tuple[str, ...]
    changed: tuple[str, ...]
    total: int
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
    source: Path, bank: Path, topic: str, *, encoding: str | None = None, skip_bad: bool = False
) -> Imported | Refused:
    """Bring the cards of a file into a topic; with `skip_bad` what is faulty is left out.

    Raises `QuizgenError` if the file cannot be read, holds no card, or the topic cannot take them.
    """
    sheet = checked(read(source, encoding))
    if sheet.faults and not skip_bad:
        return Refused(sheet.faults)
    if not sheet.pairs:
        raise QuizgenError(f"{source}: holds no cards; {wanted(source)}")
    path = topic_folder(bank, topic) / CARDS
    merged = merge(path, sheet.pairs)
    if merged.added or merged.changed:
        with replacing(path) as draft:
            draft.write_text(merged.text, encoding="utf-8", newline="\n")
            for card in read_concepts(draft):
                if isinstance(card, Broken):
                    raise QuizgenError(f"{path}:{card.line}: {card.reason}")
    return Imported(
        path,
        tuple(f"{topic}/{name}" for name in merged.added),
        tuple(f"{topic}/{name}" for name in merged.changed),
        len(sheet.pairs),
        sheet.faults,
        sheet.remarks,
    )
