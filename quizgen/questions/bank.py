"""The bank: every template and concept card below one folder, found by their files."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.questions.item import Item
from quizgen.questions.names import id_of, topic_folder
from quizgen.questions.reading import Broken, read_concepts, read_template, topic_of

CARDS = "concepts.toml"


@dataclass(slots=True)
class Bank:
    """A folder of topics; files are read when an item is first asked for.

    A template is Python, which may do anything: it runs only where the bank is `trusted`.
    `own` is a folder of topics beside it, of which the cards are read, and nothing else.
    `broken` collects what could not be read; all the rest still loads.
    """

    folder: Path
    trusted: bool = True
    own: Path | None = None
    broken: list[Broken] = field(default_factory=list)
    _items: dict[str, Item] = field(default_factory=dict)
    _read: set[Path] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.folder = self.folder.resolve()
        if not self.folder.is_dir():
            raise QuizgenError(f"{self.folder}: there is no such folder; name a folder of topics")

    @property
    def folders(self) -> tuple[Path, ...]:
        """All folders that items come from."""
        return (self.folder, self.own) if self.own else (self.folder,)

    def topics(self) -> tuple[str, ...]:
        """Return the names of the topics."""
        return tuple(sorted({topic_of(path) for path in self.files()}))

    def check_topic(self, topic: str) -> None:
        """Raise for a topic that is not there."""
        if topic not in (topics := self.topics()):
            raise unknown("topic", topic, topics, "quizgen list")

    def item(self, item_id: str) -> Item:
        """Return one item, reading only the files that may define it."""
        topic, _, name = item_id.replace("-", "_").partition("/")
        cards = (folder / topic / CARDS for folder in self.folders)
        for path in (self.folder / topic / f"{name}.py", *cards):
            if path.is_file() and not path.name.startswith("_"):
                self._load(path)
            if item_id in self._items:
                return self._items[item_id]
        if item_id in self.topics():
            raise QuizgenError(
                f"{item_id} is a topic; `quizgen list --topic {item_id}` shows its questions"
            )
        for broken in self.broken:
            if broken.item_id in (item_id, f"{item_id.partition('/')[0]}/"):
                raise QuizgenError(str(broken))
        raise unknown("question", item_id, [item.id for item in self.items()], "quizgen list")

    def items(self, topic: str | None = None) -> tuple[Item, ...]:
        """Return all items in the order of their ids, or those of one topic."""
        if topic is not None:
            self.check_topic(topic)
        files = self.files()
        if not files:
            raise QuizgenError(
                f"{self.folder}: holds no questions; a bank is a folder of topics, each with "
                f"templates (*.py) or cards ({CARDS})"
            )
        for path in files:
            if topic in (None, topic_of(path)):
                self._load(path)
        found = sorted(self._items.values(), key=lambda item: item.id)
        return tuple(item for item in found if topic in (None, item.topic))

    def files(self) -> list[Path]:
        """Return the files that define items; a name with a leading underscore defines none."""
        own = sorted(self.own.glob(f"*/{CARDS}")) if self.own else []
        return [
            path
            for path in sorted(self.folder.glob("*/*"))
            if (path.suffix == ".py" or path.name == CARDS) and not path.name.startswith(("_", "."))
        ] + own

    def is_own(self, item: Item) -> bool:
        """Whether an item of this bank is of a topic that `own` alone has."""
        return not topic_folder(self.folder, item.topic).is_dir()

    def _load(self, path: Path) -> None:
        if path in self._read:
            return
        self._read.add(path)
        for found in read_concepts(path) if path.name == CARDS else [self._template(path)]:
            if isinstance(found, Broken):
                self.broken.append(found)
            elif found.id in self._items:
                reason = f"{found.id} is defined twice; rename one of them"
                self.broken.append(Broken(found.id, path, 1, reason))
            else:
                self._items[found.id] = found

    def _template(self, path: Path) -> Item | Broken:
        if self.trusted:
            return read_template(path)
        reason = "a template is Python, which may do anything; read it, then give --trust-bank"
        return Broken(id_of(path), path, 1, reason)


def unknown(what: str, name: str, known: Iterable[str], listing: str) -> QuizgenError:
    """Return the error for a name that does not exist, with the nearest that does."""

    near = difflib.get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else f"`{listing}` shows them all"
    return QuizgenError(f"there is no {what} {name!r}; {hint}")
