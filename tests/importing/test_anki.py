"""Packages that the real Anki has written: what becomes of each kind of note."""

import sqlite3
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.anki_file import OWN_NOTE_TYPES, anki_collection
from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder
from quizgen.formats import anki
from quizgen.formats.anki.note_types import BY_ID
from quizgen.importing.html import to_markdown
from quizgen.importing.mustache import fill
from quizgen.importing.readers import read
from quizgen.importing.sheet import Sheet, checked
from quizgen.questions.bank import Bank
from quizgen.render import parse, to_plain

Note = tuple[str, dict[str, str]]
Pack = Callable[..., Path]

NOTES: list[Note] = [
    ("Basic", {"Front": "<b>What</b> is <i>osmosis</i>?", "Back": "water<br>moving &amp; more"}),
    ("Basic (and reversed card)", {"Front": "der Hund", "Back": "the dog"}),
    ("Basic (and reversed card)", {"Front": "die Katze", "Back": "the cat"}),
    ("Basic (optional reversed card)", {"Front": "one way", "Back": "street"}),
    ("Basic (type in the answer)", {"Front": "2 + 2", "Back": "4"}),
    (
        "Cloze",
        {
            "Text": r"{{c1::Paris::city}} is in {{c2::France}}, \(a^{ {{c2::2}} }\)",
            "Back Extra": 'see a map <img src="map.png">',
        },
    ),
    ("Basic", {"Front": r"\(\frac{1}{2}\) of $5?", "Back": "H<sub>2</sub>O * 2 < 5"}),
    ("Basic", {"Front": 'a heart <img src="heart.png">', "Back": "pumps [sound:beat.mp3]"}),
    ("Basic", {"Front": '<img src="lung.png">', "Back": "lung"}),
    ("Basic", {"Front": r"\(\nonsense{x}\)", "Back": "x"}),
]


@pytest.fixture(scope="module")
def pack(tmp_path_factory) -> Iterator[Pack]:
    """Return a function that lets Anki write notes into a package."""

    def write(notes: list[Note], *, legacy: bool, beside: Path | None = None) -> Path:
        folder = tmp_path_factory.mktemp("package")
        collection = Collection(str(folder / "collection.anki2"))
        for kind, fields in notes:
            note = collection.new_note(collection.models.by_name(kind))
            for name, value in fields.items():
                note[name] = value
            collection.add_note(note, 1)
        if beside:
            request = ImportAnkiPackageRequest(
                package_path=str(beside), options=ImportAnkiPackageOptions()
            )
            collection.import_anki_package(request)
        path = folder / "deck.apkg"
        wanted = ExportAnkiPackageOptions(
            with_scheduling=False, with_deck_configs=False, with_media=True, legacy=legacy
        )
        collection.export_anki_package(out_path=str(path), options=wanted, limit=None)
        collection.close()
        return path

    return write


def said(sheet: Sheet) -> list[tuple[str, str, str, str]]:
    return [
        (pair.place, to_plain(parse(pair.front)), to_plain(parse(pair.back)), pair.group)
        for pair in sheet.pairs
    ]


@pytest.mark.parametrize("legacy", [False, True])
def test_each_card_of_each_kind_of_note(pack, legacy: bool) -> None:
    sheet = checked(read(pack(NOTES, legacy=legacy)))
    assert said(sheet) == [
        ("note 1", "What is osmosis?", "water moving & more", ""),
        ("note 2", "der Hund", "the dog", ""),
        ("note 2", "the dog", "der Hund", "Card 2"),
        ("note 3", "die Katze", "the cat", ""),
        ("note 3", "the cat", "die Katze", "Card 2"),
        ("note 4", "one way", "street", ""),
        ("note 5", "2 + 2", "4", ""),
        ("note 6", "[city] is in France, a²", "Paris", "gaps"),
        ("note 6", "Paris is in […], a^[…]", "France; 2", "gaps"),
        ("note 7", "1/2 of $5?", "H_2O * 2 < 5", ""),
        ("note 8", "a heart", "pumps", ""),
    ]
    gap = next(pair for pair in sheet.pairs if pair.group == "gaps")
    assert to_plain(parse(gap.explanation)) == "Paris is in France, a² see a map"
    assert [(fault.place, fault.message.partition(";")[0]) for fault in sheet.faults] == [
        ("note 9", "its front is lung.png and no words"),
        ("note 10", sheet.faults[1].message.partition(";")[0]),
    ]
    assert "nonsense" in sheet.faults[1].message
    assert [(remark.place, remark.message) for remark in sheet.remarks] == [
        ("note 6", "left out: map.png"),
        ("note 8", "left out: heart.png, beat.mp3"),
    ]


def test_a_picture_with_covers_is_left_out_and_named(pack) -> None:
    covered = {"Occlusion": "{{c1::image-occlusion:rect:left=.1}}", "Image": '<img src="p.png">'}
    sheet = checked(read(pack([("Image Occlusion", covered), NOTES[0]], legacy=False)))
    assert len(sheet.pairs) == 1
    assert sheet.remarks[0].message == "left out: it asks what a picture covers"


def test_words_about_covers_are_words(pack) -> None:
    note = ("Basic", {"Front": "{{c1::image-occlusion:rect}}?", "Back": "a cover"})
    sheet = checked(read(pack([note], legacy=False)))
    assert [pair.back for pair in sheet.pairs] == ["a cover"]


TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20
).filter(lambda text: text.isprintable() and text.strip())


@settings(deadline=None, max_examples=8)
@given(st.dictionaries(TEXT, TEXT, min_size=1, max_size=30), st.booleans())
def test_any_words_come_through_anki(pack, words: dict[str, str], legacy: bool) -> None:
    # numbers keep words from being the same, empty or a formula
    cards = {f"{n} {front}": f"{n} {back}" for n, (front, back) in enumerate(words.items())}
    cards = {f: b for f, b in cards.items() if "[" not in f + b and "\\" not in f + b}
    notes = [("Basic", {"Front": escape(f), "Back": escape(b)}) for f, b in cards.items()]
    if notes:
        found = {
            front: back for _, front, back, _ in said(checked(read(pack(notes, legacy=legacy))))
        }
        assert found == {_once(front): _once(back) for front, back in cards.items()}


def _once(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())  # as Anki keeps it


@pytest.mark.parametrize(
    ("template", "side"),
    [
        ("{{A}} {{ B }}", "a b"),
        ("{{#A}}yes {{B}}{{/A}}{{^A}}no{{/A}}", "yes b"),
        ("{{#E}}yes{{#A}}!{{/A}}{{/E}}{{^E}}no{{/E}}", "no"),
        ("{{text:A}}{{Tags}}{{FrontSide}}{{tts de_DE:A}}", "text>a"),
        ("<!-- {{A}} -->{{/A}}x", "x"),
    ],
)
def test_templates_are_filled_as_anki_fills_them(template: str, side: str) -> None:
    fields = {"A": "a", "B": "b", "E": " "}
    shown = fill(template, fields, lambda value, filters: "".join(f"{f}>" for f in filters) + value)
    assert shown == side


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div>one</div><div>two</div>", "one\\\ntwo"),
        ("<ul><li>one</li><li>two</li></ul>", "• one\\\n• two"),
        ("<style>.a{}</style><script>x()</script>one&nbsp;two", "one two"),
        ("x<sup>2</sup> [latex]y[/latex]", "x^2 y"),
        ("a<!-- no -->b\nc", "ab c"),
        ("Hund [anki:tts lang=de_DE]Hund[/anki:tts]", "Hund"),
    ],
)
def test_html_becomes_lines_of_words(html: str, text: str) -> None:
    assert to_markdown(html).text == text


@settings(deadline=None)
@given(st.text("<>/!-=\"'&;[]{}abscript style#x0 \n", max_size=60))
def test_no_html_ends_in_a_traceback(html: str) -> None:
    said = ""
    try:
        text = to_markdown(html).text
    except ValueError as error:
        text, said = "", str(error)
    assert "mend it in Anki" in said or "<" not in text.replace("\\<", "")


@pytest.fixture(scope="module")
def collections(pack, tmp_path_factory) -> dict[str, Path]:
    """Return collections as newer and older versions of Anki keep them."""
    folder = tmp_path_factory.mktemp("collections")
    for legacy in (False, True):
        with (
            anki_collection(pack(NOTES[:6], legacy=legacy)) as collection,
            closing(sqlite3.connect(folder / f"{legacy}.anki2")) as copy,
        ):
            collection.backup(copy)
    return {"newer": folder / "False.anki2", "older": folder / "True.anki2"}


COLUMNS = [
    *(("newer", name) for name in ("notetypes.config", "templates.config", "templates.name")),
    *(("newer", name) for name in ("fields.name", "cards.ord", "notes.mid", "notes.flds")),
    *(("newer", name) for name in ("templates.*", "fields.*", "notetypes.*")),
    ("older", "col.models"),
]
VALUES = st.one_of(
    st.none(), st.integers(-(2**63), 2**63 - 1), st.binary(max_size=9), st.text('[{}]":1 ')
)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(COLUMNS), VALUES)
def test_no_strange_collection_ends_in_a_traceback(collections, place, value) -> None:
    version, column = place
    table, name = column.split(".")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "strange.anki2"
        path.write_bytes(collections[version].read_bytes())
        with closing(sqlite3.connect(path)) as database, database:
            database.create_collation("unicase", lambda one, other: (one > other) - (one < other))
            database.execute("PRAGMA ignore_check_constraints = 1")
            if name == "*":
                database.execute(f"DELETE FROM {table}")
            else:
                database.execute(f"UPDATE OR IGNORE {table} SET {name} = ?", (value,))
        complaint = ""
        try:
            found = checked(read(path))
        except QuizgenError as error:
            complaint = str(error)
        assert complaint.startswith(f"{path}: ") or found.pairs or found.faults


def test_a_package_without_its_note_types_is_one_line(pack, tmp_path) -> None:
    with ZipFile(pack(NOTES[:1], legacy=True)) as archive:
        archive.extract("collection.anki21", tmp_path)
    path = tmp_path / "broken.anki2"
    (tmp_path / "collection.anki21").rename(path)
    for models, wanted in (("{", QuizgenError), ('{"1": {}}', QuizgenError), ("{}", None)):
        with closing(sqlite3.connect(path)) as database:
            database.execute("UPDATE col SET models = ?", (models,))
            database.commit()
        if wanted:
            with pytest.raises(wanted, match="export it anew"):
                list(read(path))
        else:
            (fault,) = checked(read(path)).faults
            assert "a kind that the file does not describe" in fault.message


def test_a_deck_that_quizgen_has_made_is_refused(tmp_path, pack) -> None:
    bank = Bank(bank_folder())
    path = tmp_path / "own.apkg"
    anki.write([bank.item("pooling/no-parameters").question(0)], path, "Deck")
    with pytest.raises(QuizgenError, match="quizgen anki refresh"):
        list(read(path))
    mixed = pack(NOTES[:1], legacy=True, beside=path)
    found = checked(read(mixed))
    assert [pair.back for pair in found.pairs] == ["water\\\nmoving & more"]
    assert [remark.message for remark in found.remarks] == [
        "left out: it is a question of quizgen's own"
    ]


def test_the_note_types_that_are_quizgens_own_are_all_known() -> None:
    assert set(BY_ID) == set(OWN_NOTE_TYPES)
