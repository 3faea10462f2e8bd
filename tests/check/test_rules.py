"""Each rule must catch what was planted to break it, and leave alone what is good."""

import pytest

from quizgen.check import all_rules, check
from quizgen.check.arithmetic import effort
from quizgen.check.report import Report
from quizgen.check.rules import levels, marking
from quizgen.questions.bank import Bank
from tests.check.good import CARDS, FILES, LAYER, MEASURE, REGISTRY, TEMPLATE

OF_BANK = {"notes"}
NAMED = f'{REGISTRY}\n["Digits Joined"]\nname = "joined"\nadvice = "Read."\n'  # known, but no name
SLOPPY = """
    class Sloppy(Integer):
        def accepts(self, value):
            return True

    WRONG ="""
PLANTED = {
    "roads": (TEMPLATE, ("sum((a, b)) if", "sum((a, b)) + 7 if")),
    "marking": (TEMPLATE, ("\n    WRONG =", SLOPPY), ("Integer(results", "Sloppy(results")),
    "options": (TEMPLATE, ('int(f"{a}{b}")', "a - b")),
    "media": (TEMPLATE, ("How much is $", r"How much is $\mystery ")),
    "residue": (TEMPLATE, ("How much is", "**How much is")),
    "names": (TEMPLATE, ('"digits-joined"', '"Digits Joined"')),
    "registry": (TEMPLATE, ('"digits-joined"', '"digits-glued"')),
    "feedback": (TEMPLATE, ("in between.", "in between")),
    "secrecy": (
        TEMPLATE,
        ("$?", "$? It is <<hint>>."),
        ("proof=", "shown={'hint': results[op]}, proof="),
    ),
    "solution": (TEMPLATE, ("<<a>> <<op>> <<b>> = <<answer>>", "1 = 1")),
    "figures": (
        TEMPLATE,
        (
            "from quizgen.authoring",
            "from quizgen.figures import Figure\n    from quizgen.authoring",
        ),
        ("proof=", "figure=lambda: Figure('<svg onload=\"\"><text>3</text>', 'Three.'), proof="),
    ),
    "arithmetic": (TEMPLATE, ("= <<answer>>$$", "= <<answer>> = 7$$")),
    "variants": (TEMPLATE, ('range(6, 16), "b": (2, 3, 4, 5)', '(6, 7), "b": (2, 3, 4)')),
    "sufficient": (TEMPLATE, ("$<<a>> <<op>> <<b>>$?", "$<<a>>$ by $<<b>>$?")),
    "printed": (MEASURE, ("cdot <<length>>$?", "cdot <<length | places(1)>>$?")),
    "conventions": (
        LAYER,
        ("""and padding `<<"same" if same else "valid">>`""", "<<'twice' if same else 'once'>>"),
    ),
    "guessing": (
        TEMPLATE,
        ("results[other], ", "results[other] + 1000, "),
        ('int(f"{a}{b}")', "5000"),
    ),
    "levels": (TEMPLATE, ("$$<<a>> <<op>>", f"$${' + '.join('1' * 10)} = 10$$ $$<<a>> <<op>>")),
    "spelling": (TEMPLATE, ("How much", "How how much")),
    "cards": (CARDS, ("That one.", "That one, which has everything that anybody can wish for.")),
}


def report(write_bank, text: str) -> Report:
    name = "concepts.toml" if "[one-fact]" in text else "one.py"
    (item,) = Bank(write_bank({f"t/{name}": text, "t/misconceptions.toml": NAMED})).items()
    return check(item, variants=100)


@pytest.mark.parametrize("text", [TEMPLATE, LAYER, MEASURE, CARDS])
def test_what_is_good_passes_every_rule(write_bank, text: str) -> None:
    found = report(write_bank, text)
    assert found.passed, found.complaints


def test_levels_are_compared_by_the_steps_of_their_templates(write_bank, monkeypatch) -> None:
    longer = TEMPLATE.replace("= <<answer>>", "= <<answer>> + 1 - 1")
    bank = Bank(
        write_bank({"t/one.py": longer, "t/two.py": TEMPLATE.replace("level=1", "level=2")})
    )
    reports = [check(item, variants=20) for item in bank.items()]
    monkeypatch.setattr(levels, "ENOUGH", 1)
    (complaint,) = levels.of_bank(bank, reports)
    assert "solutions of level 1 take 2.0 steps, those of level 2 1.0" in complaint


@pytest.mark.parametrize(
    ("solution", "steps"),
    [
        (r"$$K^2 \cdot C = 3^2 \cdot 5 = 45$$", 2),
        (r"$$\frac{1 + 2}{4} = 0.75, \qquad -3 - 2 = -5$$", 3),
        (r"$$1024 \cdot 3 = 3072$$", 2),  # a large number is another step
        (r"In words, $1 + 1$ and $$x = 7$$", 0),
    ],
)
def test_steps_are_those_of_the_longest_side(solution: str, steps: int) -> None:
    assert effort(solution) == steps


def test_what_was_looked_at_is_counted(write_bank) -> None:
    found = report(write_bank, TEMPLATE)
    assert (found.declared, found.checked) == (120, 100)
    whole = check(Bank(write_bank(FILES)).item("sums/calculate"), variants=1000)
    assert (whole.declared, whole.checked, whole.left_out) == (120, 117, 3)


def test_every_rule_is_planted_against() -> None:
    assert {rule.name for rule in all_rules()} == {*PLANTED, *OF_BANK}
    assert all(rule.promise.endswith(".") for rule in all_rules())


@pytest.mark.parametrize("rule", PLANTED)
def test_each_rule_catches_what_was_planted(write_bank, rule: str) -> None:
    text, *faults = PLANTED[rule]
    for old, new in faults:
        assert old in text
        text = text.replace(old, new)
    found = report(write_bank, text)
    assert {complaint.rule for complaint in found.complaints} == {rule}


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("Integer(results[op])", "Integer(1 / (a - 6))", "ZeroDivisionError"),
        ("Integer(results[op])", "Integer(results[op] + 0.5)", "whole number"),
        ("<<answer>>", "<<answers>>", "'answers' is undefined"),
        ("(a, b) != (6, 2)", "False", "no variant that was looked at can be used"),
        ("(a, b) != (6, 2)", "a > 8", "`require` keeps 70 % of the variants"),
        ("(a, b) != (6, 2)", "a != 7", "`require` leaves no variant with a = 7"),
        ('int(f"{a}{b}")', "a - b", "3 distractors must stand apart; these do: added, subtracted"),
        ('"There is a sign in between."', '""', "feedback of digits-joined is empty"),
        ("How much is $", "How much is << '<' * 2 >> $", "still shows"),
        (" = <<answer>>$$", "$$ is <<answer>>", "no solution displays an equation"),
    ],
)
def test_other_faults_are_told_in_a_line(write_bank, old: str, new: str, complaint: str) -> None:
    assert old in TEMPLATE
    found = report(write_bank, TEMPLATE.replace(old, new))
    assert any(complaint in str(line) for line in found.complaints), found.complaints


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("of them?", "of them is it.", "its front does not end with a question mark"),
        ("Which one", "That one. Or which one", "its front says the right option"),
        ("This one.", "This one", "either all options are sentences"),
    ],
)
def test_faults_of_a_card_are_told(write_bank, old: str, new: str, complaint: str) -> None:
    assert old in CARDS
    found = report(write_bank, CARDS.replace(old, new))
    assert any(complaint in str(line) for line in found.complaints), found.complaints


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("That one.", "'That one.', from a-b, is marked Right"),
        ("These two.", "'These two.', from c-d, is marked Wrong by a-b"),
    ],
)
def test_a_mark_is_told_by_its_name(write_bank, other: str, told: str) -> None:
    found = report(write_bank, CARDS.replace("This one.", other)).complaints
    assert told in [each.message for each in found if each.rule == "marking"]


@pytest.mark.parametrize(
    ("prompt", "complaints"),
    [("<<x | places>>", 20), ("<<x | places>>, after rounding,", 0), ("<<x>>", 0)],
)
def test_what_is_shown_rounded_is_said_to_be(write_bank, prompt: str, complaints: int) -> None:
    text = TEMPLATE.replace("How much is", f"Beside {prompt} how much is")
    text = text.replace("proof=", "shown={'x': a / 17}, proof=")
    found = report(write_bank, text).complaints
    told = [each.message for each in found if "prints x rounded, and does not" in each.message]
    assert len(told) == len(found) == complaints


def test_what_is_shown_may_be_infinite(write_bank) -> None:
    text = TEMPLATE.replace("How much is", "Between 0.5 and $\\infty$, how much is")
    text = text.replace("proof=", "shown={'x': -float('inf')}, proof=")
    assert not report(write_bank, text).complaints


@pytest.mark.parametrize(
    ("text", "copied", "on_card"),
    [
        ("$-3.5$", "−3.5", "-3.5"),  # on a page with the sign of mathematics
        ("`(None, 4, 4)`", "(None, 4, 4)", "(None, 4, 4)"),
        ("$[1.0, -2.5]$", "[1.0,−2.5]", "[1.0, -2.5]"),
        (r"$\begin{bmatrix} 1 & -2 \\ 3 & 4 \end{bmatrix}$", "[1 −2;3 4]", "1   -2 ; 3   4"),
        (r"$\infty$", "∞", "∞"),
    ],
)
def test_what_is_read_off_pages_and_cards(text: str, copied: str, on_card: str) -> None:
    assert (marking.copied(text), marking.on_card(text)) == (copied, on_card)


@pytest.mark.parametrize("medium", ["plain", "copied", "on_card"])
def test_what_each_medium_shows_is_typed(write_bank, monkeypatch, medium: str) -> None:
    monkeypatch.setattr(marking, medium, lambda text: "a picture")
    found = report(write_bank, TEMPLATE).complaints
    assert any("'a picture' is marked NotRead" in each.message for each in found)


def test_a_large_space_is_checked_from_everywhere(write_bank) -> None:
    found = report(write_bank, TEMPLATE.replace("range(6, 16)", "range(6, 100_000)"))
    assert found.checked == 100
    assert found.declared == 99_994 * 12
