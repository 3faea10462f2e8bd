"""Text of authors and teachers is text: it is never run, and never ends the page early."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.exam import Exam, build_exam, write_exam
from quizgen.exam.source import paper
from quizgen.exam.typeset import pdf
from quizgen.folders import templates_folder
from quizgen.questions.item import Item

Items = dict[str, Item]
Pages = Callable[[Path], list[str]]


def titled(sample: Items, title: str) -> Exam:
    return build_exam(
        [sample["capital"]], 1, versions=1, seed="s", title=title, course=title, date=title
    )


def metadata(document: bytes) -> str:
    with pdfium.PdfDocument(document) as read:
        return str(read.get_metadata_dict()["Title"])


@pytest.mark.parametrize(
    "title",
    [
        '#import "@preview/evil:1.0.0": *',
        '"); #panic("run',
        '$x$ \\ \\" ] } ) // /* <label> @ref `raw` *b* _i_ = h - l + e ~ --- ...',
        "{{ exam }} << exam >> <% raw %> <# note #>",
        "été λ Ж “quotes” ≤ ∞ ½",
        "long words of a title " * 500,
    ],
)
def test_a_title_is_printed_as_it_is(
    sample: Items, tmp_path: Path, pages: Pages, title: str
) -> None:
    write_exam(titled(sample, title), tmp_path)
    for name, name_in_full in ("exam-A", f"{title} (version A)"), ("key", f"Key to {title}"):
        path = tmp_path / f"{name}.pdf"
        assert metadata(path.read_bytes()) == " ".join(name_in_full.split())
        printed = re.sub(r"\s|\u200b", "", "".join(pages(path)))
        assert printed.count(re.sub(r"\s", "", title)[:3000]) >= 1


@pytest.mark.parametrize("title", ["x" * 10_000, "wörd " * 2_000, '\\"#$' * 2_500])
def test_ten_thousand_characters_fit_on_paper(sample: Items, title: str) -> None:
    exam = titled(sample, title)
    with pdfium.PdfDocument(pdf(paper(exam.blueprint, exam.versions[0]))) as document:
        for page in document:
            picture = page.render(scale=1, grayscale=True).to_numpy()
            assert (picture[:, : round(1.9 * 28.35)] > 200).all()
            assert (picture[:, -round(1.9 * 28.35) :] > 200).all()


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="latin-1"), min_size=1, max_size=60))
def test_any_title_comes_back_from_the_file(sample: Items, title: str) -> None:
    if not title.split() or not re.sub(r"[\s\x1c-\x1f\x85]", "", title):
        return
    exam = titled(sample, title)
    seen = metadata(pdf(paper(exam.blueprint, exam.versions[0])))
    kept = re.sub(r"[\x00-\x1f\x7f-\x9f]", "", "".join(title.split()))
    assert "".join(seen.replace("\ufffd", "").split()) == f"{kept}(versionA)"


def test_half_a_character_does_no_harm(sample: Items) -> None:
    exam = titled(sample, "half \ud800 of a pair, a \x00 and\na line")
    assert metadata(pdf(paper(exam.blueprint, exam.versions[0]))).startswith(
        "half � of a pair, a � and a line"
    )


def test_a_sign_that_no_font_has_is_named(sample: Items) -> None:
    exam = titled(sample, "a noncharacter \ufdd0")
    with pytest.raises(QuizgenError, match=r"cannot be set: .*fdd0.*; change that text") as caught:
        pdf(paper(exam.blueprint, exam.versions[0]))
    assert "\n" not in str(caught.value)


def test_code_in_a_question_is_text(sample: Items, tmp_path: Path, pages: Pages) -> None:
    write_exam(build_exam([sample["hostile"]], 1, versions=1, seed="s", title="t"), tmp_path)
    on_paper = " ".join(" ".join(pages(tmp_path / "exam-A.pdf")).split())
    assert 'What does #panic("code") do? #import "@preview/evil:1.0.0": * ] }' in on_paper
    assert "@ref = #{1}" in on_paper
    assert 'Nothing: #sys.version ] stays "text" */' in on_paper
    assert '") + panic("option") + ("' in on_paper
    in_key = " ".join(" ".join(pages(tmp_path / "solutions.pdf")).split())
    assert '#panic("title") ] } $ *' in in_key
    assert '#read("/etc/passwd") is text [too].' in in_key
    assert '#eval("1") is not run.' in in_key
    assert "runs #code." in in_key


def test_nothing_is_fetched() -> None:
    for path in (templates_folder() / "exam").glob("*.*"):
        for name in re.findall(r"(?:import|include|read)\W+\"([^\"]*)", path.read_text()):
            assert (path.parent / name).is_file()
