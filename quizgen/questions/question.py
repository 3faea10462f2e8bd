"""A question: a template or concept card at one variant, ready for any medium."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.figures import Figure
from quizgen.folders import bank_folder
from quizgen.questions.answers import Answer, Choice
from quizgen.questions.misconceptions import Misconception, find
from quizgen.questions.offering import even_draws
from quizgen.questions.problem import Distractor, Road
from quizgen.questions.streams import number, shuffled

LEVELS = range(1, 6)
OFFERED = 4  # options, where the answer does not say between which to choose


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a question: Markdown, and the distractor behind it if it is wrong."""

    text: str
    distractor: Distractor | None

    @property
    def is_right(self) -> bool:
        """Whether this is the answer."""
        return self.distractor is None


@dataclass(frozen=True)  # without slots: the two texts are filled once, when a medium asks for them
class Question:
    """One question with its answer, its distractors and its proof; all texts are Markdown.

    `id` and `variant` reproduce it anywhere. `given` holds every parameter as plain JSON.
    `bank` is the folder whose registry names the mistakes.
    """

    id: str
    variant: int
    kind: str
    title: str
    topic: str
    level: int
    given: Mapping[str, object]
    answer: Answer
    distractors: tuple[Distractor, ...]
    first_road: str
    second_road: Road | None
    write_prompt: Callable[[], str]
    write_solution: Callable[[], str]
    draw_figure: Callable[[], Figure] | None = None
    bank: Path = field(default_factory=bank_folder)

    def __post_init__(self) -> None:
        # the one place from which every medium has the order of what is listed
        object.__setattr__(self, "answer", self.answer.placed(self.id, self.variant))

    @cached_property
    def stem(self) -> str:
        """What is asked, for a medium that lists in its own way what the answer chooses from."""
        return self.write_prompt().strip()

    @property
    def prompt(self) -> str:
        """What is asked; it never shows a value that belongs to the solution."""
        return "\n\n".join(filter(None, (self.stem, self.answer.listing)))

    @cached_property
    def solution(self) -> str:
        """The worked solution, with the numbers of this variant."""
        return self.write_solution().strip()

    @cached_property
    def figure(self) -> Figure | None:
        """What is shown below the prompt, drawn from the same values, if there is such a thing."""
        return self.draw_figure() if self.draw_figure else None

    @property
    def name(self) -> str:
        """How a person refers to this question: `convolution/conv2d-params#17`."""
        return f"{self.id}#{self.variant}"

    @property
    def is_choice(self) -> bool:
        """Whether one of several options is to be chosen: a card alone has no wrong one."""
        return isinstance(self.answer, Choice) and bool(self.distractors)

    def misconception(self, distractor: Distractor) -> Misconception:
        """Return what the bank says of the mistake behind a distractor."""
        return find(distractor.misconception, self.bank)

    def mistaken(self, distractor: Distractor) -> str:
        """Return what a mistake leads to, for a reader of the prompt; Markdown."""
        return self.answer.mistaken(self.answer.with_value(distractor.value))

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """The answer among its distractors, in an order that is the question's own."""
        return self.options_for("")

    def options_for(self, key: object) -> tuple[Option, ...]:
        """Return the options as a key draws and orders them, such as the version of an exam.

        Where the answer says between which to choose, these are offered in that order.
        """
        right = Option(self.answer.markdown, None)
        turn = number("offered", self.id, self.variant, key) % len(self.draws)
        wrong = (
            Option(self.answer.with_value(each.value).markdown, each) for each in self.draws[turn]
        )
        if among := self._among:
            return tuple(sorted((right, *wrong), key=lambda option: among.index(option.text)))
        return shuffled((right, *wrong), "options", self.id, self.variant, key)

    @cached_property
    def draws(self) -> tuple[tuple[Distractor, ...], ...]:
        """The sets of distractors of which one is offered, so that looks tell nothing."""
        if self._among:
            return (self.distractors,)
        wrong = [self.answer.with_value(each.value).text for each in self.distractors]
        draws = even_draws(self.answer.text, wrong, min(OFFERED - 1, len(wrong)))
        return tuple(tuple(self.distractors[place] for place in places) for places in draws)

    @property
    def _among(self) -> tuple[str, ...]:
        return self.answer.among if isinstance(self.answer, Choice) else ()

    def as_choice(self) -> "Question":
        """Return the same question asked with options, if it is not already."""
        return self if isinstance(self.answer, Choice) else self._choice

    @cached_property
    def _choice(self) -> "Question":
        offer = self.answer.offer([distractor.value for distractor in self.distractors])
        proof = self.second_road
        return replace(
            self,
            answer=Choice(offer.right),
            # without the listing: its letters would be taken for the options'
            write_prompt=lambda: "\n\n".join(filter(None, (self.stem, offer.lead))),
            # proved to the full precision of the value
            second_road=proof and Road(proof.name, lambda: self.roads and offer.right),
            distractors=tuple(
                distractor._replace(value=option)
                for distractor, options in zip(self.distractors, offer.wrong, strict=True)
                for option in options
            ),
        )

    @cached_property
    def roads(self) -> tuple[str, ...]:
        """The independent computations that agree on the answer; raises if they do not.

        Empty for a concept card, which states a fact and computes nothing.
        """
        if self.second_road is None:
            return ()
        try:
            value = self.second_road.walk()
        except QuizgenError:
            raise
        except Exception as error:  # whatever an author's road may raise
            raise QuizgenError(
                f"{self.name}: its second road, {self.second_road.name}, raises "
                f"{type(error).__name__}: {error}; mend the template"
            ) from error
        if not self.answer.agrees(value):
            raise QuizgenError(
                f"{self.name}: the reference says {self.answer.json}, but {self.second_road.name} "
                f"says {value}; run `quizgen check {self.id}` and do not use this question"
            )
        return (self.first_road, self.second_road.name)
