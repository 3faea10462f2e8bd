"""The card file: what is added and changed, and all that stays."""

import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.importing.card_file import Named, merge, name_of, without
from quizgen.importing.found import Pair

MINE = """\
# my own words
[osmosis]
kind = "flashcard"
front = "osmosis"   # a comment within
back = "water"
explanation = "see page 4"

# about cells
[cell-facts]
kind = "true-false"
title = "Cells"
level = 1
true = ["A cell lives."]
false = [
  { statement = "[x] is a cell.", misconception = "x-cell", feedback = "No." },
]
"""


def test_a_new_file_is_one_that_a_person_would_write(tmp_path) -> None:
    pairs = [
        Pair("1", "C\\*", 'said "hi"'),
        Pair("2", 'it\'s "odd"', "one\\\ntwo", "more", "group"),
    ]
    assert merge(tmp_path / "none.toml", pairs).text == (
        f"[{name_of(pairs[0].front)}]\n"
        'kind = "flashcard"\n'
        "front = 'C\\*'\n"
        "back = 'said \"hi\"'\n"
        "\n"
        f"[{name_of(pairs[1].front)}]\n"
        'kind = "flashcard"\n'
        'front = "it\'s \\"odd\\""\n'
        "back = '''\none\\\ntwo'''\n"
        'explanation = "more"\n'
        'group = "group"\n'
    )


def test_what_is_not_imported_stays_as_it_was(tmp_path) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text(MINE)
    merged = merge(path, [Pair("1", " osmosis", "water through a wall"), Pair("2", "new", "neu")])
    assert merged.changed == ("osmosis",)
    assert merged.added == (name_of("new"),)
    kept = MINE.replace('front = "osmosis"   # a comment within', 'front = " osmosis"')
    kept = kept.replace('"water"', '"water through a wall"')
    assert merged.text == (
        f'{kept}\n[{name_of("new")}]\nkind = "flashcard"\nfront = "new"\nback = "neu"\n'
    )


def test_the_same_again_changes_nothing(tmp_path) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text(MINE)
    merged = merge(path, [Pair("1", "osmosis", "water")])
    assert (merged.text, merged.added, merged.changed, merged.gone) == (MINE, (), (), ())


@pytest.mark.parametrize("back", ["one\ntwo", "one\n# two", "one\n[a]", "one\n\n'two'"])
def test_a_changed_card_leaves_nothing_behind(tmp_path, back: str) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text(merge(path, [Pair("1", "a", back), Pair("2", "b", "c")]).text)
    merged = merge(path, [Pair("1", "a", "new"), Pair("2", "b", back)])
    assert merged.changed == (name_of("a"), name_of("b"))
    fresh = tmp_path / "none.toml"
    assert merged.text == merge(fresh, [Pair("1", "a", "new"), Pair("2", "b", back)]).text


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            '["osmosis"]\nkind = "flashcard"\nfront = "osmosis"\nback = "b"\n',
            "on a line of its own",
        ),
        (
            "[osmosis]\nkind = 'flashcard'\nfront = 'osmosis'\nback = '''\n[b\n'''\n",
            "on a line of its own",
        ),
        ("[osmosis\n", "mend the file"),
    ],
)
def test_a_file_that_cannot_be_changed_safely_is_not(tmp_path, source: str, message: str) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text(source)
    with pytest.raises(QuizgenError, match=message):
        merge(path, [Pair("1", "osmosis", "water")])
    assert path.read_text() == source


def test_only_flashcards_are_gone_and_nothing_goes_with_them(tmp_path) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text(MINE)
    merged = merge(path, [Pair("1", "new", "neu")])
    assert merged.gone == (Named("osmosis", "osmosis"),)
    assert merged.text.startswith(MINE)
    body = MINE[MINE.index("[osmosis]") : MINE.index("# about cells")]
    assert without(path, merged.text, merged.gone) == merged.text.replace(body, "")


def test_the_last_card_goes_without_a_trace(tmp_path) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text(before := merge(path, [Pair("1", "a", "b")]).text)
    path.write_text(merge(path, [Pair("1", "c", "d")]).text)
    merged = merge(path, [Pair("1", "a", "b")])
    assert merged.gone == (Named(name_of("c"), "c"),)
    assert without(path, merged.text, merged.gone) == before


def test_a_card_that_cannot_be_found_is_not_removed(tmp_path) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text('["osmosis"]\nkind = "flashcard"\nfront = "osmosis"\nback = "b"\n')
    merged = merge(path, [Pair("1", "new", "neu")])
    with pytest.raises(QuizgenError, match="on a line of its own"):
        without(path, merged.text, merged.gone)


def test_a_card_of_another_kind_with_the_same_front_is_left_alone(tmp_path) -> None:
    path = tmp_path / "concepts.toml"
    path.write_text('[asked]\nkind = "several"\nfront = "osmosis"\n')
    merged = merge(path, [Pair("1", "osmosis", "water")])
    assert merged.added == (name_of("osmosis"),)
    assert merged.text.startswith('[asked]\nkind = "several"\nfront = "osmosis"\n')


@pytest.mark.parametrize(
    ("front", "name"),
    [("What is osmosis?", "what-is-osmosis-"), ("naïve Ärger", "naive-arger-"), ("水", "card-")],
)
def test_a_name_tells_the_front(front: str, name: str) -> None:
    assert name_of(front).startswith(name)
    assert name_of(front) == name_of(f" {front}\n")
    assert name_of(front) != name_of(front.upper() + "!")


def test_names_stay_for_ever() -> None:
    # the study log knows cards by these
    assert name_of("osmosis") == "osmosis-ae6168"
    assert name_of("What is\ntwo lines?") == "what-is-two-lines-9fadbf"


SIDES = st.one_of(
    st.text("[]'\"\\#\n\t =ab", max_size=12),
    st.text(st.characters(exclude_categories=("Cc", "Cs"), include_characters="\n\t")),
).map(str.strip)
SOME = SIDES.filter(bool)
FRONTS = st.sampled_from(["a", "[b]", "# c", "it's", '"d" \\', "水"])  # few, to come again
CARDS = st.dictionaries(FRONTS, st.tuples(SOME, SIDES), min_size=1)


@settings(deadline=None)
@given(CARDS, CARDS)
def test_whatever_is_written_is_read_again(first: dict, second: dict) -> None:
    wanted = {}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "concepts.toml"
        for cards in (first, second):
            merged = merge(path, [Pair("1", front, *rest) for front, rest in cards.items()])
            path.write_text(merged.text, encoding="utf-8", newline="\n")
            wanted |= {front: back for front, (back, _) in cards.items()}
        assert _sides(path.read_text(encoding="utf-8")) == wanted
        left = _sides(without(path, merged.text, merged.gone))
    assert left == {front: back for front, (back, _) in second.items()}


def _sides(text: str) -> dict[str, str]:
    return {entry["front"]: entry["back"] for entry in tomllib.loads(text).values()}
