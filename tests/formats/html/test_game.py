"""The matching game: pairs against the clock, by pointer and by keyboard."""

import re
from collections import Counter
from itertools import permutations

import pytest
from playwright.sync_api import Page, expect

from quizgen.folders import bank_folder
from quizgen.formats import html
from quizgen.questions.answers import Choice, Integer, Matching
from quizgen.questions.bank import Bank
from quizgen.questions.question import Question
from tests.formats.html.test_accessibility import SCHEMES, WIDTHS, assert_accessible

PARTNERS = {"One": "1", "Two": "2", "Three": "3", "Four": "$2^2$"}
SHOWN = {**PARTNERS, "Four": "22"}  # as text, a power stands beside its base


ROWS = """boxes => boxes.map((box) => {
    const rows = new Map();
    for (const text of [...box.childNodes].filter((node) => node.data)) {
        for (let place = 0; place < text.data.length; place++) {
            const range = document.createRange();
            range.setStart(text, place);
            range.setEnd(text, place + 1);
            const top = Math.round(range.getBoundingClientRect().top);
            rows.set(top, (rows.get(top) ?? "") + text.data[place]);
        }
    }
    return [...rows.values()];
})"""


@pytest.fixture
def paired(ask):
    """Two pairs from one question, and two questions that are one each."""
    matching = ask(Matching((("One", "1"), ("Two", "2"))), prompt="Match.")
    return [matching, ask(Integer(3), prompt="Three"), ask(Choice("$2^2$"), prompt="Four")]


def sides(page: Page) -> tuple[list[str], list[str]]:
    left, right = (
        [text.strip() for text in page.locator(f".side >> nth={side} >> .said").all_text_contents()]
        for side in (0, 1)
    )
    return left, right


def begin(page: Page) -> None:
    """Begin a game whose time passes only as a test wants it to."""
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.locator("#start input[value=pairs]").check()
    page.get_by_role("button", name="Start", exact=True).click()


def keys_of(page: Page, thing: str) -> tuple[str, str]:
    """The keys of a thing and of its partner."""
    left, right = sides(page)
    return f"{left.index(thing) + 1}", "abcdef"[right.index(SHOWN[thing])]


def test_a_game_is_played_to_its_end_by_keyboard(visit, paired) -> None:
    page = visit(paired, mode=None)
    begin(page)
    expect(page.locator("#pairs h2")).to_be_focused()
    expect(page.locator("#place")).to_have_text("Board 1 of 1")
    assert tuple(map(sorted, sides(page))) == (sorted(PARTNERS), sorted(SHOWN.values()))

    first, _ = keys_of(page, "One")
    _, other = keys_of(page, "Four")
    page.keyboard.press(first)
    expect(page.get_by_role("button", name="One")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press(other)
    expect(page.locator("#told")).to_have_text("No pair. 1 wrong, 5 seconds more.")
    expect(page.locator(".side .wrong")).to_have_count(2)
    expect(page.locator("#clock")).to_have_text("0:05")

    page.clock.run_for(60_000)
    expect(page.locator("#clock")).to_have_text("1:05")
    for found, thing in enumerate(PARTNERS, start=1):
        for key in keys_of(page, thing):
            page.keyboard.press(key)
        if found < len(PARTNERS):
            left = len(PARTNERS) - found
            expect(page.locator("#told")).to_have_text(f"A pair. {left} left on this board.")
            expect(page.locator(".side .right")).to_have_count(2 * found)
            expect(page.locator(".side button:focus")).to_be_enabled()
    expect(page.locator("#pairs h2")).to_have_text("4 pairs in 1:05")
    expect(page.locator("#pairs h2")).to_be_focused()
    expect(page.locator("#pairs .about >> nth=0")).to_have_text(
        "1 wrong on the way, 5 seconds of it. Your best time here. These were mixed up:"
    )
    confused = dict(zip(*sides(page), strict=True))
    assert confused == {"One": "1", "Four": "22"}  # to be looked at once more
    expect(page.locator(".side button:enabled")).to_have_count(0)


def test_the_best_time_is_remembered(visit, paired) -> None:
    page = visit(paired, mode=None)
    about = page.locator("#pairs .about >> nth=0")
    for seconds, said in ((70, "Your best time here."), (90, "Your best time here is 1:10.")):
        begin(page)
        page.clock.run_for(seconds * 1000)
        play(page)
        expect(about).to_have_text(said)
        page.get_by_role("button", name="Back to the start").click()
        page.reload()


def play(page: Page) -> None:
    """Find every pair by pointer."""
    for thing in PARTNERS:
        left, right = sides(page)
        for side, place in ((0, left.index(thing)), (1, right.index(SHOWN[thing]))):
            page.locator(f".side >> nth={side} >> button >> nth={place}").click()


def test_what_is_chosen_can_be_taken_back_or_changed(visit, paired) -> None:
    page = visit(paired, mode="pairs")
    buttons = page.locator(".side >> nth=0 >> button")
    pressed = page.locator("[aria-pressed=true]")
    buttons.nth(0).click()
    buttons.nth(0).click()
    expect(pressed).to_have_count(0)
    buttons.nth(1).click()
    buttons.nth(2).click()
    expect(pressed).to_have_count(1)
    expect(buttons.nth(2)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".wrong")).to_have_count(0)


def test_any_of_two_that_are_alike_is_a_partner(visit, ask) -> None:
    asked = [ask(Integer(7), prompt=prompt) for prompt in ("A", "B", "C")]
    page = visit(asked, mode="pairs")
    for key in ("1", "c", "2", "b", "3", "a"):
        page.keyboard.press(key)
    expect(page.locator("#pairs h2")).to_have_text(re.compile("3 pairs in"))


def test_many_pairs_come_on_boards_of_like_size(visit, ask) -> None:
    page = visit([ask(Integer(n), prompt=f"Number {n}") for n in range(14)], mode="pairs")
    sizes = []
    for board in (1, 2, 3):
        expect(page.locator("#place")).to_have_text(f"Board {board} of 3")
        left, right = sides(page)
        sizes.append(len(left))
        for place, thing in enumerate(left, start=1):
            page.keyboard.press(f"{place}")
            page.keyboard.press("abcdef"[right.index(thing.removeprefix("Number "))])
    assert sorted(sizes) == [4, 5, 5]
    expect(page.locator("#pairs h2")).to_have_text(re.compile("14 pairs in"))


def test_a_board_is_of_one_topic_where_there_are_enough_pairs(visit, ask) -> None:
    asked = [
        ask(Integer(n), prompt=f"{topic} {n}", topic=topic)
        for topic in ("losses", "pooling", "layers")
        for n in range(7)
    ]
    page = visit(asked, mode="pairs")
    seen = []
    for _ in range(3):
        left, right = sides(page)
        (topic,) = {thing.split()[0] for thing in left}
        seen.append(topic)
        for place, thing in enumerate(left, start=1):
            page.keyboard.press(f"{place}")
            page.keyboard.press("abcdef"[right.index(thing.split()[1])])
    assert sorted(seen) == ["layers", "losses", "pooling"]


DEALT = """async () => {
    const { pairs } = await unpacked();
    return [...Array(100)].map(() => boards(pairs).map((board) => board.map(([, right]) => right)));
}"""


def quiz_of(ask, words: int, numbers: int, names: int) -> list[Question]:
    rights = [f"in words {n}" for n in range(words)] + [f"{n}" for n in range(numbers)]
    rights += [f"`layer_{n}`" for n in range(names)]
    return [ask(Choice(right), prompt=f"What is {right}?") for right in rights]


def looks_of(board: list[str]) -> Counter[str]:
    return Counter("number" if right.isdigit() else right[:2] for right in board)


def test_no_right_side_is_alone_in_its_look(visit, ask) -> None:
    page = visit(quiz_of(ask, 20, 10, 10), mode=None)
    firsts = set()
    for game in page.evaluate(DEALT):
        assert [len(board) for board in game] == [6, 6, 6]
        assert len({right for board in game for right in board}) == 18
        for board in game:
            looks = looks_of(board)
            assert 1 not in looks.values(), board
        firsts.add((frozenset(game[0]), len(looks)))
    assert len(firsts) > 90  # each game is another one
    assert {many for _, many in firsts} >= {2, 3}  # and its boards are not of one look


@pytest.mark.parametrize(
    ("words", "numbers", "names", "dealt"),
    [(15, 0, 3, 18), (8, 1, 0, 8), (6, 1, 2, 8), (6, 1, 0, 6)],
)
def test_none_is_left_alone_for_a_later_board(visit, ask, words, numbers, names, dealt) -> None:
    page = visit(quiz_of(ask, words, numbers, names), mode=None)
    for game in page.evaluate(DEALT):
        assert len({right for board in game for right in board}) == dealt
        assert not any(1 in looks_of(board).values() for board in game), game


def test_one_that_is_alone_stays_where_few_are(visit, ask) -> None:
    page = visit(quiz_of(ask, 5, 1, 0), mode="pairs")
    assert len(sides(page)[0]) == 6


def test_long_things_are_no_pairs(visit, ask) -> None:
    long = [ask(Integer(n), prompt=f"{n}" + " word" * 15) for n in range(4)]
    page = visit([*long, *(ask(Integer(n), prompt=f"Number {n}") for n in range(3))], mode="pairs")
    assert sorted(sides(page)[0]) == ["Number 0", "Number 1", "Number 2"]


def test_the_facts_of_the_topics_are_there_to_play_with(visit, ask) -> None:
    bank = Bank(bank_folder())
    cards = html.cards_of({"pooling", "losses"}, bank)
    assert {card.topic for card in cards} == {"pooling", "losses"}
    assert {card.kind for card in cards} == {"concept"}
    page = visit([ask(Integer(1))], mode="pairs", cards=cards)
    expect(page.locator("#place")).to_have_text("Board 1 of 2")


def test_a_board_fits_on_a_phone(visit, ask) -> None:
    asked = [ask(Integer(n), prompt=f"What is the number {n}, in a line or two?") for n in range(6)]
    phone = {"viewport": {"width": 375, "height": 720}, "has_touch": True, "is_mobile": True}
    page = visit(asked, mode="pairs", **phone)
    for button in page.locator(".side button").all():
        expect(button).to_be_in_viewport(ratio=1)


def test_a_long_name_breaks_between_its_words(visit, ask) -> None:
    names = ("MeanSquaredError", "GlobalAveragePooling2D", "kernel_initializer_seed")
    pairs = ask(Matching(tuple((f"`{name}`", name[0]) for name in names)), prompt="Match.")
    page = visit([pairs], mode=None, viewport={"width": 360, "height": 740})
    begin(page)
    rows = page.locator(".side code").evaluate_all(ROWS)
    words = {"".join(row): row for row in rows}
    assert set(words) == set(names)
    for row in words["MeanSquaredError"], words["GlobalAveragePooling2D"]:
        assert len(row) > 1
        assert all(part[0].isupper() for part in row)
    assert all(part.endswith("_") for part in words["kernel_initializer_seed"][:-1])


def test_two_pairs_are_no_game(visit, ask) -> None:
    page = visit([ask(Integer(n), prompt=f"{n}") for n in range(2)], mode=None)
    expect(page.get_by_role("radio", name="Pairs")).to_have_count(0)


def test_a_game_leaves_a_quiz_that_was_begun_as_it_is(visit, paired) -> None:
    page = visit(paired)
    page.locator("article.current button.quiet >> nth=0").click()
    page.reload()
    page.locator("#start input[value=pairs]").check()
    page.get_by_role("button", name="Start", exact=True).click()
    play(page)
    page.get_by_role("button", name="Back to the start").click()
    page.get_by_role("button", name="Go on: 1 of 3 answered").click()
    expect(page.locator("#place")).to_have_text("Question 2 of 3")
    expect(page.locator("#clock")).to_be_empty()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_everybody_can_play(visit, paired, scheme, width) -> None:
    page = visit(
        paired, mode="pairs", color_scheme=scheme, viewport={"width": width, "height": 720}
    )
    assert_accessible(page)
    first, wrong = next(
        (one, other) for one, other in permutations(PARTNERS, 2) if sides(page)[0].index(one) == 0
    )
    page.keyboard.press(keys_of(page, first)[0])
    assert_accessible(page)
    page.keyboard.press(keys_of(page, wrong)[1])
    assert_accessible(page)
    play(page)
    assert_accessible(page)
