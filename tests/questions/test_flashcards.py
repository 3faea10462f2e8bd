"""Cards of one's own: their wrong options are the backs of siblings."""

import pytest

from quizgen.exam.build import as_task
from quizgen.formats.anki.note_types import RECALL
from quizgen.formats.anki.notes import note_type_of
from quizgen.questions.bank import Bank
from quizgen.questions.cards.flashcard import LENT, MISTAKEN
from quizgen.questions.marking import Wrong, mark
from quizgen.questions.version import bank_version
from quizgen.render import parse, to_plain
from quizgen.study.answered import ask

CAPITALS = {
    "Denmark": "Copenhagen",
    "France": "Paris",
    "Italy": "Rome",
    "Greece": "Athens",
    "Norway": "Oslo",
    "Poland": "Warsaw",
    "Spain": "Madrid",
    "Sweden": "Stockholm",
    "the first city": "rome",
}


def cards(sides: dict[str, str], more: str = "") -> str:
    return "\n".join(
        f"[{front.replace(' ', '-')}]\n"
        f'kind = "flashcard"\nfront = "{front}"\nback = "{back}"\n{more}'
        for front, back in sides.items()
    )


@pytest.fixture
def bank(write_bank) -> Bank:
    reversed_cards = {back: front for front, back in list(CAPITALS.items())[:-1]}
    text = cards(CAPITALS) + cards(reversed_cards, 'group = "reverse"\nexplanation = "Europe."\n')
    return Bank(write_bank({"capitals/concepts.toml": text}))


def test_wrong_options_are_the_backs_of_siblings_never_the_right_one(bank) -> None:
    item = bank.item("capitals/Italy")
    for variant in range(item.size):
        question = item.question(variant)
        texts = [option.text for option in question.options]
        assert len(set(texts)) == len(texts) == 4
        assert [option.text for option in question.options if option.is_right] == ["Rome"]
        assert set(texts) < {*CAPITALS.values()} - {"rome"}


def test_cards_of_another_group_lend_nothing(bank) -> None:
    question = bank.item("capitals/Paris").question(0)
    assert question.solution == "Europe."
    assert {str(wrong.value) for wrong in question.distractors} < set(CAPITALS)


def test_variants_offer_other_siblings_and_are_the_same_tomorrow(bank) -> None:
    item = bank.item("capitals/Spain")
    lent = [{str(d.value) for d in item.question(v).distractors} for v in range(item.size)]
    assert all(len(each) == LENT for each in lent)
    assert len({frozenset(each) for each in lent}) > 1
    again = Bank(bank.folder).item("capitals/Spain")
    assert [o.text for o in again.question(3).options] == [o.text for o in item.question(3).options]


def test_siblings_are_those_alike_in_length(write_bank) -> None:
    short = {f"s{n}": chr(97 + n) for n in range(13)}
    long = {f"l{n}": "a long definition, " * 4 + str(n) for n in range(13)}
    item = Bank(write_bank({"t/concepts.toml": cards(short | long)})).item("t/s0")
    for variant in range(item.size):
        assert all(len(option.text) == 1 for option in item.question(variant).options)


def test_a_wrong_one_is_told_whose_back_it_is(bank) -> None:
    question = bank.item("capitals/Italy").question(0)
    wrong = next(option for option in question.options if not option.is_right)
    verdict = mark(question, wrong.text)
    assert isinstance(verdict, Wrong)
    assert verdict.distractor is not None
    assert verdict.distractor.misconception == MISTAKEN
    (country,) = (country for country, city in CAPITALS.items() if city == wrong.text)
    assert to_plain(parse(verdict.distractor.feedback)) == f"That answers “{country}”."


def test_a_group_of_few_borrows_from_all(write_bank) -> None:
    text = cards(CAPITALS) + cards({"one": "eins", "two": "zwei"}, 'group = "numbers"\n')
    question = Bank(write_bank({"t/concepts.toml": text})).item("t/one").question(0)
    texts = {option.text for option in question.options}
    assert len(texts) == 4
    assert texts - {"eins", "zwei"} < set(CAPITALS.values())


def test_a_card_that_no_other_lends_a_wrong_option_is_recalled(write_bank) -> None:
    bank = Bank(write_bank({"t/concepts.toml": cards({"one": "eins", "uno": "Eins"})}))
    items = bank.items()
    assert len(items) == 2
    assert not bank.broken
    for item in items:
        question = item.question(0)
        assert not question.is_choice
        assert question.distractors == ()
        assert ask("", question).scale
        assert as_task(1, None, question, "").options == ()
        assert note_type_of(question, "typed") is RECALL
        assert question.as_choice() is question


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("two\\\\\nlines", "two lines"),
        (r"C\\*, **bold** and `code`", "C*, bold and code"),
        ("What is it?\n```python\n1\n```", "What is it?"),
        ("One\n\n- two", "One"),
        ("`**kwargs` in `a * b`", "**kwargs in a * b"),
        ("**bold *and* code** of 2 * 3 * 4", "bold and code of 2 * 3 * 4"),
        ("$$x$$ is", "$x$ is"),
        (r"$\\{a * b\\}$ costs \\$2", r"$\{a * b\}$ costs $2"),
        ("word " * 30, "word " * 11 + "word…"),
        ("a" * 55 + " `f(x) == y` is code", "a" * 55 + "…"),
        ("a" * 55 + r" $\\frac{1}{2}$ is a half", "a" * 55 + "…"),
        ("x" * 70, "x" * 60 + "…"),
    ],
)
def test_a_title_is_the_beginning_of_a_front(write_bank, front: str, title: str) -> None:
    text = cards({"a": "b", "c": "d"}).replace('front = "a"', f'front = """{front}"""')
    item = Bank(write_bank({"t/concepts.toml": text})).item("t/a")
    assert item.title == title


def test_a_title_is_words_whoever_wrote_it(write_bank) -> None:
    text = cards({"a": "b", "c": "d"}).replace(
        'front = "a"', 'front = "a"\ntitle = "`x` in **$x$**"'
    )
    assert Bank(write_bank({"t/concepts.toml": text})).item("t/a").title == "x in $x$"


def test_own_cards_join_a_bank_and_their_python_never_runs(write_bank, tmp_path) -> None:
    from tests.questions.test_bank import GOOD

    folder = write_bank({"sums/one.py": GOOD})
    own = tmp_path / "own"
    (own / "capitals").mkdir(parents=True)
    (own / "capitals" / "concepts.toml").write_text(cards(CAPITALS))
    (own / "capitals" / "spy.py").write_text("raise SystemExit")
    bank = Bank(folder, own=own)
    assert bank.topics() == ("capitals", "sums")
    assert bank.item("capitals/Italy").title == "Italy"
    assert [item.id for item in bank.items("sums")] == ["sums/one"]
    assert {item.id for item in bank.items() if not bank.is_own(item)} == {"sums/one"}
    assert not bank.broken


def test_the_version_of_a_bank_counts_own_cards(write_bank, tmp_path) -> None:
    folder = write_bank({"capitals/concepts.toml": cards(CAPITALS)})
    own = tmp_path / "own"
    versions = [bank_version(folder), bank_version(*Bank(folder, own=own).folders)]
    (own / "words").mkdir(parents=True)
    (own / "words" / "concepts.toml").write_text(cards({"one": "eins", "two": "zwei"}))
    versions.append(bank_version(*Bank(folder, own=own).folders))
    assert versions[0] == versions[1] != versions[2]
