"""Lists and tables of terms: what is read from them, and what is told by its line."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.importing.found import Pair
from quizgen.importing.readers import read
from quizgen.importing.sheet import Sheet, checked
from quizgen.render import parse, to_plain

SIDE = (
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and to_plain(parse(f"`` {text} ``")).strip())
)
CARDS = st.dictionaries(SIDE, SIDE, min_size=1, max_size=8)
HEADERS = {"front", "term", "question", "word", "prompt"}


def said(sheet: Sheet) -> dict[str, str]:
    """Return both sides of the cards as people read them."""
    return {to_plain(parse(p.front)): to_plain(parse(p.back)) for p in sheet.pairs}


def sheet_of(name: str, content: str | bytes) -> Sheet:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return checked(read(path))


def faults(sheet: Sheet) -> list[tuple[str, str]]:
    return [(fault.place, fault.message) for fault in sheet.faults]


@settings(deadline=None)
@given(CARDS.filter(lambda cards: next(iter(cards)).casefold() not in HEADERS))
def test_what_is_written_with_tabs_is_read(cards: dict[str, str]) -> None:
    # a field that is quoted as a whole is a spreadsheet's
    cards = {f"1{front}": f"1{back}" for front, back in cards.items()}
    text = "\n".join(f"{front}\t{back}" for front, back in cards.items())
    assert said(sheet_of("cards.tsv", text)) == cards
    assert said(sheet_of("cards.txt", text.replace("\n", "\r\n"))) == cards


@settings(deadline=None)
@given(CARDS, st.sampled_from(",;|\t"), st.booleans())
def test_what_a_spreadsheet_writes_is_read(
    cards: dict[str, str], delimiter: str, has_header: bool
) -> None:
    written = io.StringIO()
    table = csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    rows = [*cards.items()]
    if has_header or rows[0][0].casefold() in HEADERS:
        table.writerow(["Front", "Back"])
    table.writerows(rows)
    assert said(sheet_of("cards.csv", written.getvalue())) == cards


@settings(deadline=None)
@given(st.dictionaries(SIDE, SIDE.filter(lambda side: side[0] not in ":："), min_size=1))
def test_what_is_written_with_colons_is_read(cards: dict[str, str]) -> None:
    cards = {f"term {n}": back for n, back in enumerate(cards.values())}
    text = "\n".join(f"{front}: {back}" for front, back in cards.items())
    if not any(mark in text.upper() for mark in ("Q:", "{{C")):
        assert said(sheet_of("cards.txt", text)) == cards


@pytest.mark.parametrize(
    ("line", "front", "back"),
    [
        ("osmosis: water: moving", "osmosis", "water: moving"),
        ("- osmosis : water", "osmosis", "water"),
        ("https://example.org: an address", "https://example.org", "an address"),
        ("12:30: lunch", "12:30", "lunch"),
        ("水：water", "水", "water"),
        ("key:value", "key", "value"),
        ("What is a tensor? :: An array", "What is a tensor?", "An array"),
        ("tensor::array", "tensor", "array"),
        ("Adam - an optimizer: with two moments", "Adam - an optimizer", "with two moments"),
        ("batch – some samples", "batch", "some samples"),
        ("well-known — seen by many", "well-known", "seen by many"),
        ("12:30 - lunch - and a break", "12:30", "lunch - and a break"),
        ("das Haus = the house", "das Haus", "the house"),
    ],
)
def test_a_line_is_split_at_the_colon_that_people_mean(
    sheet, line: str, front: str, back: str
) -> None:
    assert said(sheet("list.txt", line)) == {front: back}


@pytest.mark.parametrize(
    ("mark", "name", "front", "back"),
    [
        (":", "colon", "f", "x - y = z"),
        (" –", "dash", "f: x", "y = z"),
        (" =", "equals sign", "f: x - y", "z"),
    ],
)
def test_what_most_lines_have_stands_between_the_sides_of_all(
    sheet, mark: str, name: str, front: str, back: str
) -> None:
    found = sheet("list.txt", f"a{mark} one\nb{mark} two\nlost\nf: x - y = z\n")
    assert said(found) == {"a": "one", "b": "two", front: back}
    assert [place for place, _ in faults(found)] == ["3"]
    assert f"has no {name} between" in faults(found)[0][1]


@pytest.mark.parametrize("name", ["list.txt", "list.tsv", "list.csv"])
def test_a_row_without_a_definition_is_told_by_its_line(sheet, name: str) -> None:
    mark = {"list.txt": ": ", "list.tsv": "\t", "list.csv": ","}[name]
    found = sheet(name, f"one{mark}eins\n\nlost\ntwo{mark}zwei\nthree{mark}\n{mark}four\n")
    assert [place for place, _ in faults(found)] == ["3", "5", "6"]
    assert [pair.place for pair in found.pairs] == ["1", "4"]
    messages = [message for _, message in faults(found)]
    assert "join" in messages[0]
    assert messages[1:] == [
        "its back is empty; write it, or delete the card",
        "its front is empty; write it, or delete the card",
    ]


def test_a_header_names_the_columns_in_any_order(sheet) -> None:
    found = sheet("t.csv", "Definition;Chapter;Term;Notes\nwater;3;osmosis;see p. 4\n")
    assert found.pairs == (Pair("2", "osmosis", "water", "see p. 4"),)
    assert [(r.place, r.message) for r in found.remarks] == [("1", "left out: the columns Chapter")]


def test_too_many_columns_without_a_header_are_told(sheet) -> None:
    found = sheet("t.csv", "a,b\nEngland, London, big\nc,d\n")
    assert faults(found)[0][0] == "2"
    assert "has 3 columns where two are wanted" in faults(found)[0][1]


def test_empty_columns_at_the_end_are_none(sheet) -> None:
    assert said(sheet("t.csv", "a,b,,\nc,d,,\n")) == {"a": "b", "c": "d"}


def test_odd_quotes_are_told_and_the_rest_is_read_on(sheet) -> None:
    text = 'a,"b"\n"open,c\nd,"e" f\ng,h\n"two\nlines",i\n'
    found = sheet("t.csv", text)
    assert [place for place, _ in faults(found)] == ["2", "3"]
    assert "never closed" not in faults(found)[1][1]
    assert said(found) == {"a": "b", "g": "h", "two lines": "i"}
    never = faults(sheet("t.csv", 'a,b\nc,"d\ne,f\n'))
    assert [place for place, _ in never] == ["2"]
    assert "never closed" in never[0][1]


def test_where_quotes_are_hopeless_it_is_told_what_was_not_read(sheet) -> None:
    found = sheet("t.csv", "a,b\n" + 'a,"b" c\n' * 101)
    assert len(found.faults) == 101
    assert faults(found)[-1][0] == "102"
    assert "is not read" in faults(found)[-1][1]


def test_a_csv_file_without_any_delimiter_lacks_commas(sheet) -> None:
    assert "after a comma" in faults(sheet("t.csv", "lost\n"))[0][1]


def test_a_card_after_a_faulty_one_with_its_front_is_taken(sheet) -> None:
    found = sheet("t.tsv", "a\t\na\tb\nc\td\n")
    assert [place for place, _ in faults(found)] == ["1"]
    assert said(found) == {"a": "b", "c": "d"}


def test_quotes_in_a_list_with_tabs_are_the_texts_own(sheet) -> None:
    text = '"Hello" she said\tgreeting\nopen "\tquote\n"a ""quoted"" word"\tx\n'
    assert said(sheet("t.tsv", text)) == {
        '"Hello" she said': "greeting",
        'open "': "quote",
        'a "quoted" word': "x",
    }


def test_a_card_that_stands_twice_is_taken_once(sheet) -> None:
    found = sheet("t.tsv", "a\tb\nc\td\n a \tb\n")
    assert said(found) == {"a": "b", "c": "d"}
    assert [(r.place, r.message) for r in found.remarks] == [
        ("3", "is the same as line 1; taken once")
    ]


def test_one_front_with_two_backs_is_a_fault_that_names_both_lines(sheet) -> None:
    found = sheet("t.tsv", "bank\tof a river\nc\td\nbank\tfor money\n")
    assert [place for place, _ in faults(found)] == ["3"]
    assert "has the front of line 1 and another back" in faults(found)[0][1]


def test_a_text_export_of_anki_is_told_by_its_first_line(sheet) -> None:
    from quizgen.errors import QuizgenError

    with pytest.raises(QuizgenError, match=r"export the deck as \.apkg"):
        sheet("notes.txt", "#separator:tab\n#html:true\nein\tone\n")


@pytest.mark.parametrize(("mark", "name"), [(",", "a comma"), (";", "a semicolon")])
def test_a_row_with_more_columns_than_its_header_is_a_fault(sheet, mark: str, name: str) -> None:
    lines = ("term,definition", "Adam,an optimizer, adaptive", "SGD,simple,,", 'NAG,"fast, too"')
    found = sheet("t.csv", "\n".join(line.replace(",", mark) for line in lines))
    assert faults(found) == [
        (
            "2",
            f"has 3 columns where the first row names 2; quote the text that has {name} in it",
        )
    ]
    assert said(found) == {"SGD": "simple", "NAG": f"fast{mark} too"}


@pytest.mark.parametrize(
    "header",
    [
        "Begriff;Definition",
        "Vorderseite;Rückseite",
        "FRAGE;Antwort",
        "Recto;Verso",
        "Question;Re\u0301ponse",
        "Terme;Définition",
        "Pregunta;Respuesta",
        "Término;Definición",
        "Fronte;Retro",
        "Termine;Definizione",
        "Domanda;Risposta",
    ],
)
def test_a_header_is_known_in_other_languages(sheet, header: str) -> None:
    assert said(sheet("t.csv", f"{header}\neins;zwei\n")) == {"eins": "zwei"}
    front, back = header.split(";")
    assert said(sheet("t.csv", f"{back};{front}\nzwei;eins\n")) == {"eins": "zwei"}


def test_a_pair_of_words_for_fronts_is_a_card(sheet) -> None:
    assert said(sheet("t.csv", "Frage;question\n")) == {"Frage": "question"}


def test_a_tab_in_a_list_with_colons_is_taken(sheet) -> None:
    found = sheet("t.txt", "a: b\nc: d\ne\tf: g\nat 12:30\tlunch\nh: i\nj: k\n")
    assert said(found) == {"a": "b", "c": "d", "e": "f: g", "at 12:30": "lunch", "h": "i", "j": "k"}


def test_a_colon_in_a_list_with_tabs_is_told(sheet) -> None:
    found = sheet("t.txt", "a\tb\nc: d\ne\tf\n")
    assert [place for place, _ in faults(found)] == ["2"]
    assert "has a colon where other lines have a tab" in faults(found)[0][1]
