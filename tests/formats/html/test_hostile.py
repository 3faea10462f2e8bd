"""Any text, anywhere in a quiz, is shown as it is and never run."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from quizgen.formats import html
from quizgen.formats.html.notes import Lesson
from quizgen.questions.answers import Choice, Integer, Matching
from quizgen.questions.names import in_words
from tests.formats.html.test_page import HOSTILE

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20)
TEXTS = st.lists(st.sampled_from(HOSTILE) | WORDS, min_size=1, max_size=4).map(" ".join)

TOUR = """async () => {
  const until = async (there) => {
    while (!there()) await new Promise((go) => setTimeout(go, 10));
  };
  const find = (selector) => document.querySelector(selector);
  const read = (selector) => find(selector)?.textContent ?? "nothing is there";
  const begin = (mode) => {
    find(`#start input[value=${mode}]`).click();
    find("#start button.primary").click();
  };
  await until(() => find("#start.current"));
  const seen = { masthead: read("h1"), topics: read("#start .about") };
  begin("practice");
  const options = [...document.querySelectorAll("article.current .said")];
  seen.heading = read("article.current h2");
  seen.topic = read("article.current .topic");
  seen.prompt = read("article.current .prose");
  seen.option = options.find((option) => option.textContent.startsWith("B")).textContent;
  options.find((option) => option.textContent.startsWith("B")).click();
  find("article.current button.primary").click();
  seen.feedback = read("article.current .verdict .prose");
  seen.solution = read("article.current .solution .prose");
  find("#pairs .home").click();
  begin("pairs");
  seen.left = read(".side:first-child button[value^=Z] .said");
  seen.right = read(".side:last-child button[value^=Z] .said");
  find("#pairs .home").click();
  begin("notes");
  seen.lesson = read("#lesson option:checked");
  seen.notes = read("#read > .prose");
  seen.example = read("#read .example");
  const all = [...document.querySelectorAll("*")];
  const strange = all.filter(({ localName, attributes }) =>
    ["img", "iframe", "object", "embed"].includes(localName) ||
    [...attributes].some(({ name }) => name.startsWith("on")));
  return [seen, window.broken ?? null, strange.length, document.scripts.length];
}"""


def flat(text: str) -> str:
    return " ".join(text.split())


def test_any_text_is_shown_as_it_is_and_never_run(browser, ask) -> None:
    page: Page = browser.new_page()

    @settings(max_examples=25, deadline=None, derandomize=True)
    @given(TEXTS)
    @example("<script>window.broken = 1</script>" + "x" * 10_000)
    def holds(text: str) -> None:
        short = text[:40]  # what is longer is no pair
        literal, brief = (re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", each) for each in (text, short))
        question = ask(
            Choice("A"),
            ("mistake", f"B {literal}", f"C {literal}"),
            title=f"D {text}",
            topic=f"E {text}",
            prompt=f"F {literal}",
            solution=f"G {literal}",
        )
        pairs = [(f"L {brief}", f"Z {brief}"), ("M", "B"), ("N", "C")]
        lesson = Lesson("losses", f"K {text}", (f"J {literal}", question))
        asked = [question, ask(Matching(tuple(pairs))), ask(Integer(1))]
        page.goto("about:blank")  # scripts cannot be declared twice
        page.set_content(html.page(asked, f"H {text}", notes=[lesson]))
        seen, broken, strange, scripts = page.evaluate(TOUR)
        letters = {
            **{"option": "B", "feedback": "C", "heading": "D", "prompt": "F", "solution": "G"},
            **{"masthead": "H", "notes": "J", "lesson": "K"},
        }
        for place, letter in letters.items():
            assert flat(f"{letter} {text}").lower() in flat(seen[place]).lower(), place
        for place, letter in {"left": "L", "right": "Z"}.items():
            assert flat(f"{letter} {short}").lower() in flat(seen[place]).lower(), place
        for letter in "BFG":
            assert flat(f"{letter} {text}") in flat(seen["example"])
        topic = flat(in_words(text)).lower()
        assert topic in flat(seen["topics"]).lower()
        assert f"e {topic}" in flat(seen["topic"]).lower()
        assert (broken, strange, scripts) == (None, 0, 3)

    holds()
    page.close()
