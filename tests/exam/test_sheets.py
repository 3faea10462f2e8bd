"""What a blueprint changes on paper: words, size, sections, formulas, instructions."""

from pathlib import Path
from unicodedata import normalize

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.exam import Blueprint, Exam, Student, Version, Wanted, build, plan_exam
from quizgen.exam.blueprint_file import read_blueprint
from quizgen.exam.build import personal_version
from quizgen.exam.formulas import formulas_for
from quizgen.exam.labels import labels, languages
from quizgen.exam.source import key, paper, solutions
from quizgen.exam.typeset import pdf
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank
from quizgen.questions.item import Item
from tests.exam.test_accessible import elements


def texts(content: bytes) -> list[str]:
    with pdfium.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def squeezed(text: str) -> str:
    kept = normalize("NFKC", text.replace("\u200b", "").replace("\ufffe", ""))
    return "".join(kept.split())


def exam(sample: dict[str, Item], **wishes: object) -> Exam:
    sections = (
        Wanted("First part", questions=(("sample/double",), ("sample/swap",))),
        Wanted("Second part", kinds=("concept",), count=1),
    )
    wanted = Blueprint("T", sections, **wishes)  # type: ignore[arg-type]
    return build(wanted, list(sample.values()), versions=1, seed="s")


def test_there_are_several_languages_with_the_same_words() -> None:
    assert {"de", "en", "fr"} <= set(languages())
    for language in languages():
        words = labels(language)
        for points in (1, 7):
            assert str(points) in words.worth(points)
        assert "{page}" in words.page
        assert "{pages}" in words.page
        assert "{title}" in words.key
        assert "{title}" in words.solutions


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ("Matrikelnummer", "Es gibt 3 Aufgaben und", "Summe", "Seite 1 von", "3 Punkte")),
        ("fr", ("Numéro d’étudiant", "Il y a 3 questions et", "Obtenus", "Page 1 sur", "3 points")),
    ],
)
def test_the_words_are_in_the_language(
    sample: dict[str, Item], language: str, expected: tuple[str, ...], tmp_path: Path
) -> None:
    made = exam(sample, language=language)
    content = pdf(paper(made.blueprint, made.versions[0]))
    for words in expected:
        assert words in texts(content)[0]
    (tmp_path / "solutions.pdf").write_bytes(pdf(solutions(made.blueprint, "s", made.versions)))
    assert [tag for tag, _ in elements(tmp_path / "solutions.pdf")].count("H1") == 1
    assert (
        labels(language).key.format(title="T")
        in texts(pdf(key(made.blueprint, "s", made.versions)))[0]
    )


@pytest.mark.parametrize(("name", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_has_its_size(sample: dict[str, Item], name: str, size: tuple[int, int]) -> None:
    made = exam(sample, paper=name)
    with pdfium.PdfDocument(pdf(paper(made.blueprint, made.versions[0]))) as document:
        assert document.get_page_size(0) == pytest.approx(size, abs=1)


def test_sections_have_their_titles_and_points(sample: dict[str, Item]) -> None:
    made = exam(sample)
    (text, *_) = texts(pdf(paper(made.blueprint, made.versions[0])))
    assert "First part 7 points 1. " in text  # 3 for a number, 4 for a matrix
    assert "Second part 1 point 3. " in text


def test_the_formula_sheet_has_the_formulas_of_the_topics(tmp_path: Path) -> None:
    bank = Bank(bank_folder())
    sections = (Wanted(questions=(("convolution/conv2d-params",),)),)
    wanted = Blueprint("T", sections, formula_sheet=True)
    (version,) = build(wanted, bank.items("convolution"), versions=1, seed="s").versions
    (sheet,) = formulas_for(wanted, version, bank.folder)
    notes = (bank.folder / "convolution" / "notes.md").read_text()
    assert len(sheet.formulas) == notes.count("$$") // 2 > 0
    assert "+ 1.$$" in notes  # where it ends a sentence
    assert any(formula.endswith("+ 1$$") for formula in sheet.formulas)
    assert all("$$\\text{" in formula for formula in sheet.formulas)  # each has a name
    for letter in ("K", "P", "s", "d", "n"):
        assert f"${letter}$" in sheet.formulas[0].partition("$$")[0]
    (tmp_path / "p.pdf").write_bytes(pdf(paper(wanted, version, (sheet,))))
    assert "Formula sheet Convolution" in texts((tmp_path / "p.pdf").read_bytes())[-1]
    spoken = [words for tag, words in elements(tmp_path / "p.pdf") if tag == "Formula"]
    assert len(spoken) >= len(sheet.formulas)
    assert all(spoken)


def test_instructions_have_paragraphs(sample: dict[str, Item], tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_text(
        'title = "T"\ninstructions = """\nWrite\nin ink.\n \n\n  Do not *guess*.\n\n"""\n'
        '[[sections]]\nquestions = ["sample/double"]\n'
    )
    wanted = read_blueprint(tmp_path / "b.toml", Bank(Path(__file__).parent / "bank"))
    (version,) = build(wanted, list(sample.values()), versions=1, seed="s").versions
    with pdfium.PdfDocument(pdf(paper(wanted, version))) as document:
        page = document[0].get_textpage()
        lines = page.get_text_range().splitlines()
        first = lines.index("Write in ink.")
        assert lines[first + 1] == "Do not *guess*."
        top, middle, end = (
            page.get_charbox(page.search(said).get_next()[0], loose=True)[1]
            for said in ("Write in ink.", "Do not", "There is 1 question")
        )
    assert top - middle == pytest.approx(middle - end, abs=0.01)


HOSTILE = st.text(
    st.characters(codec="latin-1", exclude_categories=["Cc", "Cf", "Sk"]), min_size=1, max_size=80
)


@settings(max_examples=25, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_names_ids_and_instructions_are_text(
    sample: dict[str, Item], name: str, own: str, instructions: str
) -> None:
    name, own, instructions = (f"a{text}b" for text in (name, own, instructions))
    text = squeezed("".join(texts(pdf(paper(*_personal(sample, name, own, instructions))))))
    for said in (name, own, instructions):
        assert squeezed(said) in text


@pytest.mark.parametrize(
    "text", ["x" * 10_000, '#panic("x") $ ] } <script> ' * 400, "ж李ß " * 2_000]
)
def test_ten_thousand_characters_fit(sample: dict[str, Item], text: str) -> None:
    content = pdf(paper(*_personal(sample, text.strip(), text.strip(), text.strip())))
    with pdfium.PdfDocument(content) as document:
        for page in document:
            picture = page.render(scale=1, grayscale=True).to_numpy()
            assert (picture[:, : round(1.9 * 28.35)] > 200).all()
            assert (picture[:, -round(1.9 * 28.35) :] > 200).all()


def _personal(
    sample: dict[str, Item], name: str, own: str, instructions: str
) -> tuple[Blueprint, Version]:
    wanted = Blueprint("T", (Wanted(questions=(("sample/double",),)),), instructions=instructions)
    items = {item.id: item for item in sample.values()}
    plan = plan_exam(wanted, list(items.values()), "s")
    return wanted, personal_version(wanted, plan, items.__getitem__, "s", Student(own, name))
