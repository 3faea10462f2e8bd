"""Several answers to one question, with an error carried forward."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from quizgen.questions.answers.base import Answer, Offer, Samples
from quizgen.questions.answers.integer import Integer
from quizgen.questions.answers.listed import lettered
from quizgen.questions.answers.part import Part
from quizgen.questions.expressions import Unreadable, name_in
from quizgen.questions.formulas import to_latex
from quizgen.questions.letters import LETTERS

UNKNOWN = "?"  # what stands for a part that the learner does not know
_LABEL = re.compile(r"(?:^|[\s;,])\s*\(?([A-Za-z])\)")
_WHOLE_NUMBERS = re.compile(r"[-+−]?[0-9]+(?:(?:\s*,\s*|\s+)[-+−]?[0-9]+)+")
_GROUP = re.compile(r"[0-9][,\s][0-9]{3}(?![0-9])")  # it may be of the number before it


@dataclass(frozen=True, slots=True)
class Parts(Answer):
    """Several answers in one reply: `27; 270; 10`. The value is the tuple of theirs."""

    type: ClassVar[str] = "parts"
    value: tuple[Any, ...] = field(init=False)
    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        parts = tuple(self.parts)
        if not 2 <= len(parts) <= len(LETTERS):
            raise ValueError(f"a question has 2 to {len(LETTERS)} parts, not {len(parts)}")
        if any(part.answer.listing for part in parts):
            raise ValueError("a part is an answer of one value")
        object.__setattr__(self, "parts", parts)
        object.__setattr__(self, "value", tuple([part.answer.value for part in parts]))
        for place, part in enumerate(parts):
            if part.follows and not self._follows(place, self.value):
                raise ValueError(
                    f"part ({_letter(place)}) is {part.answer.text}, which does not follow from "
                    f"the parts before it by {part.follows}"
                )

    @property
    def instruction(self) -> str:
        """Say in Markdown how the answer is to be given."""
        form = "; ".join(map(_letter, range(len(self.parts))))
        asked: dict[str, list[str]] = {}
        for place, part in enumerate(self.parts):
            asked.setdefault(part.answer.instruction, []).append(f"({_letter(place)})")
        each = (
            f"For {' and '.join(letters) if len(asked) > 1 else 'each'}, "
            f"{instruction[0].lower()}{instruction[1:]}"
            for instruction, letters in asked.items()
            if instruction
        )
        first = f"Give the parts in one line, `{form}`, with `?` for one that you do not know."
        return " ".join((first, *each))

    @property
    def listing(self) -> str:
        """List what the parts ask for."""
        return lettered([part.label for part in self.parts], opening="(")

    @property
    def carried(self) -> str:
        """Say in Markdown which parts follow from which, for whoever marks by hand."""
        forms = (
            f"({_letter(place)}) is ${to_latex(part.formula(self._numbers(place)))}$"
            for place, part in enumerate(self.parts)
            if part.follows
        )
        said = " and ".join(forms)
        return said and f"An error is carried forward: {said} of what was written there."

    @property
    def text(self) -> str:
        """Print the parts with semicolons between them."""
        return "; ".join(part.answer.text for part in self.parts)

    @property
    def markdown(self) -> str:
        """Print each part with its letter."""
        return ", ".join(
            f"({_letter(place)}) {part.answer.markdown}" for place, part in enumerate(self.parts)
        )

    @property
    def json(self) -> list[object]:
        """Return the values of the parts."""
        return [part.answer.json for part in self.parts]

    @property
    def marking(self) -> dict[str, object]:
        """Return, as plain JSON, all that another program needs to mark a reply."""
        parts = [
            {**part.answer.marking, "label": part.label, "follows": part.follows}
            for part in self.parts
        ]
        return {**super(Parts, self).marking, "parts": parts}

    def offer(self, wrong: Sequence[Any]) -> Offer:
        """Offer the values of one part: that in which the most wrong ones stand apart.

        With all parts in one option, the right one would be known by what the others share with it.
        """
        columns = [
            _standing_apart(part.answer, [self.with_value(value).value[place] for value in wrong])
            for place, part in enumerate(self.parts)
        ]
        _, place = max((sum(map(len, column)), place) for place, column in enumerate(columns))
        lead = f"{self.listing}\n\nWhich is ({_letter(place)})?"
        return Offer(lead, self.parts[place].answer.markdown, columns[place])

    def parse(self, reply: str) -> tuple[Any, ...]:
        """Read as many replies as there are parts; `None` is one that the learner does not know."""
        typed = self._typed(reply.strip())
        if not any(typed):
            raise Unreadable("nothing was typed")
        if len(typed) != len(self.parts):
            raise Unreadable(f"{len(self.parts)} parts are wanted, with semicolons between them")
        return tuple(
            self._read(place, part.answer, each)
            for place, (part, each) in enumerate(zip(self.parts, typed, strict=True))
        )

    def _typed(self, reply: str) -> list[str]:
        """Return what was typed for each part: after its letter, as parts are printed, or apart."""
        nothing, *labelled = _LABEL.split(reply)
        letters = [_letter(place) for place in range(len(self.parts))]
        if not nothing and [letter.lower() for letter in labelled[::2]] == letters:
            return [each.strip() for each in labelled[1::2]]
        are_whole = all(isinstance(part.answer, Integer) for part in self.parts)
        if are_whole and _WHOLE_NUMBERS.fullmatch(reply) and not _GROUP.search(reply):
            return re.split(r"\s*,\s*|\s+", reply)
        return [each.strip() for each in reply.split(";")]

    def marks(self, value: Any) -> tuple[bool, ...]:
        """Say which parts are right, or rightly follow from wrong ones."""
        return tuple(
            mine is not None and (part.answer.accepts(mine) or self._follows(place, value))
            for place, (part, mine) in enumerate(zip(self.parts, value, strict=True))
        )

    def computed(self, reply: str) -> str:
        """Say in Markdown what the computations in wrong parts come to."""
        typed, marks = self._typed(reply.strip()), self.marks(self.parse(reply))
        said = (
            part.answer.computed(each)
            for part, each, is_right in zip(self.parts, typed, marks, strict=True)
            if not is_right and each != UNKNOWN
        )
        return ", ".join(filter(None, said))

    @property
    def part_names(self) -> tuple[str, ...]:
        """The letters of the parts."""
        return tuple(f"({_letter(place)})" for place in range(len(self.parts)))

    def accepts(self, value: Any) -> bool:
        """Whether every part is right."""
        return all(self.marks(value))

    def contains(self, mistake: Self, value: Any) -> bool:
        """Whether the first wrong part is what it is in a mistake."""
        first = self.marks(value).index(False)
        mistaken = mistake.parts[first].answer
        return value[first] is not None and mistaken.accepts(value[first])

    def agrees(self, value: Any) -> bool:
        """Whether a second computation came to the same values."""
        theirs = tuple(value)
        return len(theirs) == len(self.parts) and all(
            part.answer.agrees(mine) for part, mine in zip(self.parts, theirs, strict=True)
        )

    def clashes(self, other: Self) -> bool:
        """Whether no part tells the two apart."""
        for mine, theirs in zip(self.parts, other.parts, strict=True):
            if not mine.answer.clashes(theirs.answer):
                return False
        return True

    def with_value(self, value: Any) -> Self:
        """Return the same parts with other values, of which none follows from another."""
        parts = zip(self.parts, value, strict=True)
        return type(self)(
            tuple([Part(part.label, part.answer.with_value(other)) for part, other in parts])
        )

    def samples(self) -> Samples:
        """Return replies that are right, wrong and unreadable."""
        each = [part.answer.samples() for part in self.parts]
        right = zip(*(samples.right for samples in each), strict=False)
        return Samples(
            right=(
                self.text,
                " ".join(map(" ".join, zip(self.part_names, self.text.split("; "), strict=True))),
                *map(";".join, right),
            ),
            wrong=("; ".join(samples.wrong[0] for samples in each), f"?{'; ?' * (len(each) - 1)}"),
            unreadable=(
                "",
                ";" * (len(each) - 1),
                each[0].right[0],
                f"{self.text}; 1",
                "; ".join([each[0].unreadable[1], *(samples.right[0] for samples in each[1:])]),
            ),
        )

    def _read(self, place: int, answer: Answer, typed: str) -> Any:
        if typed == UNKNOWN:
            return None
        try:
            if not typed:
                raise Unreadable(f"nothing was typed; `{UNKNOWN}` says that you do not know")
            name = name_in(typed).lower()
            if name in map(_letter, range(len(self.parts))) and name != _letter(place):
                raise Unreadable(f"{typed!r} names another part: type what this one asks for")
            return answer.parse(typed)
        except Unreadable as error:
            raise Unreadable(f"({_letter(place)}): {error}") from None

    def _follows(self, place: int, value: Sequence[Any]) -> bool:
        before = {_letter(earlier): each for earlier, each in enumerate(value[:place])}
        return self.parts[place].follows_from(before, value[place], self._numbers(place))

    def _numbers(self, place: int) -> tuple[str, ...]:
        """Return the letters of the numbers before a part."""
        return tuple(
            _letter(earlier) for earlier, part in enumerate(self.parts[:place]) if part.is_number
        )


def _letter(place: int) -> str:
    return LETTERS[place].lower()


def _standing_apart(answer: Answer, values: Sequence[Any]) -> tuple[tuple[str, ...], ...]:
    """Print each value that clashes neither with the answer nor with one before it."""
    taken = [answer]
    printed: list[tuple[str, ...]] = []
    for value in values:
        wrong = answer.with_value(value)
        stands_apart = not any(map(wrong.clashes, taken))
        printed.append((wrong.markdown,) if stands_apart else ())
        taken.append(wrong)
    return tuple(printed)
