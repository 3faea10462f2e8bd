"""Write the report of `quizgen check` over the whole bank into the README, between its markers."""

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from quizgen.check import Complaint, Report, all_rules, bank_complaints, check_each
from quizgen.check.rules.guessing import ON_A_TEMPLATE, over_all
from quizgen.folders import bank_folder
from quizgen.questions.bank import Bank

PATH = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- made by `make check-report` -->\n", "<!-- end -->\n"
VARIANTS = 100


def section(reports: Sequence[Report], complaints: Sequence[Complaint]) -> str:
    """Return the report as Markdown."""
    templates = [report for report in reports if report.kind == "template"]
    cards = [report for report in reports if report.kind != "template"]
    left_out = sum(report.left_out for report in templates)
    checked = sum(report.checked for report in templates)
    share = 100 * left_out / max(1, left_out + checked)
    found = Counter(complaint.rule for complaint in complaints)
    lines = [
        f"{len(templates)} templates and {len(cards)} cards, "
        f"{sum(report.checked for report in reports):,} questions at {VARIANTS} variants each; "
        f"`require` leaves out {share:.1f} % of the variants; "
        f"{len(complaints)} findings.",
        "",
        "| rule | promise | findings |",
        "|---|---|--:|",
        *(f"| {rule.name} | {rule.promise} | {found[rule.name]} |" for rule in all_rules()),
        "",
        "| who always takes the option that is | points beyond chance | templates | cards |",
        "|---|--:|--:|--:|",
    ]
    whole, of_templates, of_cards = map(over_all, (reports, templates, cards))
    lines += [
        f"| {bot} | {whole[bot]:+.1f} | {of_templates[bot]:+.1f} | {of_cards[bot]:+.1f} |"
        for bot in whole
    ]
    luckiest = max(each.guessed[bot] for each in templates if each.guessed for bot in ON_A_TEMPLATE)
    lines += [
        "",
        f"On no template is one of the first {len(ON_A_TEMPLATE)} luckier than {luckiest:+.1f}.",
    ]
    return "\n".join(lines) + "\n"


def replaced(text: str, report: str) -> str:
    """Return the README with this report between its markers."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{report}\n{END}{after}"


def main() -> None:
    """Check the whole bank and write what was found."""
    bank = Bank(bank_folder())
    ids = [item.id for item in bank.items()]
    reports = list(check_each(bank, ids, VARIANTS, os.cpu_count() or 1))
    complaints = [c for report in reports for c in report.complaints]
    complaints += bank_complaints(bank, reports)
    text = PATH.read_text(encoding="utf-8")
    PATH.write_text(replaced(text, section(reports, complaints)), encoding="utf-8")


if __name__ == "__main__":
    main()
