"""The file itself: whole, the same every time, closed to the outside, and deaf to hostile text."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from quizgen.errors import QuizgenError
from quizgen.folders import bank_folder
from quizgen.formats import html
from quizgen.questions.answers import Choice, Integer
from quizgen.questions.bank import Bank
from quizgen.questions.draw import draw

HOSTILE = (
    "<script>window.broken = 1</script>",
    "</script><script>window.broken = 1</script>",
    "<!--<script>",
    "</template></details></form><img src=x onerror='window.broken = 1'>",
    "\"' onfocus='window.broken = 1' autofocus='",
    "5 \\$ and 6 \\$ & &amp; &lt;b&gt;",
    "{{ 7 * 7 }} {% raw %} << >>",
    "\\</style\\>\\<style\\>body{display:none}",
    "日本語 עברית \U0001f9e0 e\u0301 \u202etxt\u202c \u2028 x",
)


def test_the_same_questions_give_the_same_bytes(four, tmp_path: Path) -> None:
    one, other = tmp_path / "one.html", tmp_path / "other.html"
    html.write(four, one, "A quiz")
    html.write(four, other, "A quiz")
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(("count", "others", "most"), [(20, 0, 300_000), (50, 2, 410_000)])
def test_a_quiz_is_a_small_file(tmp_path: Path, count: int, others: int, most: int) -> None:
    path, bank = tmp_path / "quiz.html", Bank(bank_folder())
    questions = draw(bank.items(), count, "size")
    topics = {question.topic for question in questions}
    notes = html.lessons(topics, bank, "size", pytest.fail)
    fresh = html.fresh_variants(questions, bank, others, "size")
    html.write(questions, path, "A quiz", fresh, notes, cards=html.cards_of(topics, bank))
    assert path.stat().st_size < most


def test_fresh_variants_are_of_the_same_question_and_all_different() -> None:
    bank = Bank(bank_folder())
    questions = draw(bank.items("losses"), 12, "fresh")
    fresh = html.fresh_variants(questions, bank, 2, "fresh")
    names = [each.name for others in fresh for each in others]
    assert len({*names, *(question.name for question in questions)}) == len(names) + len(questions)
    for question, others in zip(questions, fresh, strict=True):
        assert all(other.id == question.id for other in others)
        assert len(others) == min(2, bank.item(question.id).size - 1)


def test_a_quiz_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match="needs questions"):
        html.write((), tmp_path / "quiz.html", "A quiz")
    assert list(tmp_path.iterdir()) == []


def test_the_file_asks_for_nothing_from_elsewhere(four) -> None:
    addresses: list[str | None] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            addresses.extend(value for name, value in attrs if name in ("src", "href", "action"))

    page = html.page(four, "A quiz")
    Reader().feed(page)
    addresses.extend(re.findall(r"url\(\"?(.{5})", page))
    assert addresses
    assert all(str(address).startswith("data:") for address in addresses)


ATTEMPTS = {
    "connect-src": "fetch('https://example.org/')",
    "script-src": "setTimeout('hit()')",
    "script-src-elem": "add('script', {text: 'hit()'})",
    "script-src-attr": "add('p', {}, '<a onclick=\"hit()\">x</a>')",
    "style-src-elem": "add('style', {textContent: '* { color: red }'})",
    "style-src-attr": "add('p', {}, '<b style=\"color: red\">x</b>')",
    "img-src": "add('img', {src: 'https://example.org/x.png'})",
    "frame-src": "add('iframe', {src: 'https://example.org/'})",
    "form-action": "add('form', {action: 'https://example.org/'}).submit()",
    "base-uri": "add('base', {href: 'https://example.org/'})",
}


@pytest.mark.parametrize("directive", ATTEMPTS)
def test_the_policy_forbids_what_the_page_does_not_do(browser, four, tmp_path, directive) -> None:
    html.write(four, tmp_path / "quiz.html", "A quiz")
    page = browser.new_page()
    page.goto((tmp_path / "quiz.html").as_uri())
    refused = page.evaluate(
        f"""async () => {{
          const add = (tag, fields, inner) => {{
            const made = document.body.appendChild(document.createElement(tag));
            if (inner) made.innerHTML = inner;
            return Object.assign(made, fields);
          }};
          const refusal = new Promise((say) => {{
            addEventListener("securitypolicyviolation", (event) => say(event.violatedDirective));
            setTimeout(say, 5000, "nothing was refused");
          }});
          try {{ await {ATTEMPTS[directive]}; }} catch {{ /* the refusal tells more */ }}
          return refusal;
        }}"""
    )
    assert refused == directive
    page.close()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(visit, ask, text: str) -> None:
    shown = text.replace("\\", "").replace("\u2028", " ")
    shown = shown.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    page = visit(
        [
            ask(
                Choice(f"A {text}"),
                ("mistake", f"B {text}", text),
                title=text,
                topic=text,
                prompt=text,
                solution=text,
            ),
            ask(Integer(1), ("mistake", 2, text), prompt=text, title=text),
        ],
        title=text,
    )
    flat = " ".join(shown.split())
    assert " ".join(page.title().split()) == " ".join(text.split())
    expect(page.locator("article.current h2")).to_have_text(text)
    assert flat in " ".join(page.locator("#prompt-1").inner_text().split())
    page.locator("article.current .said").filter(has_text=re.compile(r"^B ")).click()
    page.locator("article.current button.primary").click()
    expect(page.locator("article.current .mark")).to_have_text("Wrong: mistake")
    assert flat in " ".join(page.locator("article.current .verdict").inner_text().split())
    page.locator("article.current button.primary").click()
    page.locator("article.current input").fill("1")
    page.locator("article.current button.primary").click()
    expect(page.locator("article.current .mark")).to_have_text("Right")
    assert page.evaluate("window.broken") is None


SOURCES = """[...document.querySelectorAll("noscript.source")].map(({ textContent }) =>
  new DOMParser().parseFromString(textContent, "text/html").querySelectorAll("article").length
)"""


def test_any_text_is_carried_whole_by_the_data(browser, ask) -> None:
    page = browser.new_page()

    @settings(max_examples=60, deadline=None, derandomize=True)
    @given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
    def carried(text: str) -> None:
        title = f"T{text}T"
        page.goto("about:blank")  # scripts cannot be declared twice
        page.set_content(html.page([ask(Choice("x"), ("mistake", text, "No."))], title))
        data = page.evaluate("unpacked()")
        assert data["slots"][0][0]["distractors"] == [text]
        assert page.evaluate("document.querySelector('h1').textContent") == title
        assert page.evaluate(SOURCES) == [1]

    carried()
    page.close()


def test_what_no_file_can_hold_is_replaced(tmp_path: Path, four) -> None:
    html.write(four, tmp_path / "quiz.html", "a name \udcff that was no text")
    assert "a name" in (tmp_path / "quiz.html").read_text("utf-8")
