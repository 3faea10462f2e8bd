"""A concept card: one fact with a front, a back and plausible wrong backs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from quizgen.errors import QuizgenError
from quizgen.questions.answers import Choice
from quizgen.questions.problem import Distractor
from quizgen.questions.question import LEVELS, Question


@dataclass(frozen=True, slots=True)
class Concept:
    """One fact of a topic, asked as a choice and studied as a card."""

    id: str
    title: str
    level: int
    front: str
    back: str
    explanation: str
    distractors: tuple[Distractor, ...]

    kind: ClassVar[str] = "concept"
    size: ClassVar[int] = 1
    typical: ClassVar[int] = 0
    answer_type: ClassVar[str] = Choice.type

    @property
    def topic(self) -> str:
        """The folder that it lives in."""
        return self.id.partition("/")[0]

    def variants(self, *_key: object) -> Iterator[int]:
        """Yield the one variant there is."""
        return iter((0,))

    def allows(self, variant: int) -> bool:
        """Whether this is the one variant there is."""
        return variant == 0

    def question(self, variant: int) -> Question:
        """Build the question."""
        if variant != 0:
            raise QuizgenError(f"{self.id}: a concept card has one variant, 0, and no {variant}")
        return Question(
            id=self.id,
            variant=0,
            kind=self.kind,
            title=self.title,
            topic=self.topic,
            level=self.level,
            given={},
            answer=Choice(self.back),
            distractors=self.distractors,
            first_road="",
            second_road=None,
            write_prompt=lambda: self.front,
            write_solution=lambda: self.explanation,
        )


_KEYS = {"title": str, "level": int, "front": str, "back": str, "explanation": str}


def concept(card_id: str, entry: Mapping[str, object]) -> Concept:
    """Make a concept card of an entry of `concepts.toml`, or raise `ValueError`."""
    rows = entry.get("distractors")
    if not isinstance(rows, list) or len(rows) < 3:
        raise ValueError("needs at least three [[...distractors]]")
    _same_keys(entry, {*_KEYS, "distractors"})
    for key, kind in _KEYS.items():
        if type(entry[key]) is not kind:
            raise ValueError(f"{key} is {entry[key]!r}, which is no {kind.__name__}")
    if entry["level"] not in LEVELS:
        raise ValueError(f"level is 1 (recall) to 5 (research), not {entry['level']}")
    distractors = []
    for row in rows:
        if not isinstance(row, dict) or not all(isinstance(text, str) for text in row.values()):
            raise ValueError(f"distractor {row!r} is no table of texts")
        _same_keys(row, {"misconception", "text", "feedback"})
        distractors.append(Distractor(row["misconception"], row["text"], row["feedback"]))
    fields = {key: entry[key] for key in _KEYS}
    return Concept(id=card_id, distractors=tuple(distractors), **fields)  # type: ignore[arg-type] # the loop above looked at the types


def _same_keys(entry: Mapping[str, object], keys: set[str]) -> None:
    for verb, names in ("needs", keys - set(entry)), ("does not know", set(entry) - keys):
        if names:
            raise ValueError(f"{verb} {', '.join(sorted(names))}")
