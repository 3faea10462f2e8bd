"""The check: prove a bank over its variants, rule by rule.

Every module in `quizgen.check.rules` is one rule.
"""

from quizgen.check.bank import bank_complaints, check_each
from quizgen.check.item import check
from quizgen.check.report import Complaint, Report
from quizgen.check.rules import Rule, all_rules

__all__ = [
    "Complaint",
    "Report",
    "Rule",
    "all_rules",
    "bank_complaints",
    "check",
    "check_each",
]
