"""A wrong line on the way to F1."""

from quizgen.authoring import Planted, Problem, find_line, places, template
from quizgen.reference import f1_score, precision, recall

PLANTED = {
    "missed-as-predicted": Planted(
        1, "what is predicted positive are the TP and the FP, not those missed"
    ),
    "precision-upside-down": Planted(
        2, "the true positives are divided by the predicted ones, not the other way round"
    ),
    "healthy-as-ill": Planted(3, "what is positive are the TP and the FN; the TN are negative"),
    "recall-of-everybody": Planted(4, "recall divides by the positive samples, not by all samples"),
    "plain-mean": Planted(5, "F1 is the harmonic mean, not the arithmetic one"),
}


@template(
    level=3,
    parameters={
        "tp": (12, 18, 24, 30),
        "fp": (4, 6, 10),
        "fn": (3, 8, 14),
        "tn": (40, 55),
        "planted": tuple(PLANTED),
    },
    prompt=r"""
A classifier has <<tp>> true positives (TP), <<fp>> false positives (FP), <<fn>> false negatives (FN)
and <<tn>> true negatives (TN). Somebody computes its F1 score $F$ from precision $P$ and recall $R$,
and makes one mistake; what comes after it is computed rightly from the wrong number. Numbers are
rounded only where they are printed.

1. predicted positive: <<lines[0]>>
2. $P =$ <<lines[1]>>
3. positive: <<lines[2]>>
4. $R =$ <<lines[3]>>
5. $F =$ <<lines[4]>>

In which line is the mistake?
""",
    solution=r"""
It is in <<answer>>: <<why>>. Rightly,

$$P = \frac{<<tp>>}{<<tp>> + <<fp>>} = <<p | places>>, \qquad R = \frac{<<tp>>}{<<tp>> + <<fn>>} = <<r | places>>, \qquad
F = \frac{2 \cdot <<p | places>> \cdot <<r | places>>}{<<p | places>> + <<r | places>>} = <<f | places>>$$
""",
)
def find_f1_mistake(tp: int, fp: int, fn: int, tn: int, planted: str) -> Problem:
    truth = [1] * tp + [0] * fp + [1] * fn + [0] * tn
    guess = [1] * tp + [1] * fp + [0] * (fn + tn)
    p, r, f = precision(truth, guess), recall(truth, guess), f1_score(truth, guess)

    extra, predicted = ("fn", tp + fn) if planted == "missed-as-predicted" else ("fp", tp + fp)
    upside_down = planted == "precision-upside-down"
    p_there = predicted / tp if upside_down else tp / predicted
    missed, positive = (tn, tp + tn) if planted == "healthy-as-ill" else (fn, tp + fn)
    whole = tp + fp + fn + tn if planted == "recall-of-everybody" else positive
    r_there = tp / whole
    if planted == "plain-mean":
        f_there = (p_there + r_there) / 2
        last = rf"\frac{{{places(p_there)} + {places(r_there)}}}{{2}}"
    else:
        f_there = 2 * p_there * r_there / (p_there + r_there)
        sums = rf"{{{places(p_there)} + {places(r_there)}}}"
        last = rf"\frac{{2 \cdot {places(p_there)} \cdot {places(r_there)}}}{sums}"
    ratio = rf"\frac{{{predicted}}}{{{tp}}}" if upside_down else rf"\frac{{{tp}}}{{{predicted}}}"
    lines = (
        f"${tp} + {fn if extra == 'fn' else fp} = {predicted}$",
        f"${ratio} = {places(p_there)}$",
        f"${tp} + {missed} = {positive}$",
        rf"$\frac{{{tp}}}{{{whole}}} = {places(r_there)}$",
        f"${last} = {places(f_there)}$",
    )
    right = (sum(guess), p, sum(truth), r, f)
    said = (predicted, p_there, positive, r_there, f_there)
    return find_line(
        PLANTED[planted],
        right,
        said,
        shown={"lines": lines},
        working={
            "p": p,
            "r": r,
            "f": f,
        },
    )
