"""Draw `docs/learner.svg`: what quizgen and SM-2 ask of a simulated learner in half a year."""

from functools import partial
from pathlib import Path

from benchmarks.learner import CARDS, SM2, HalfAYear, Quizgen, study
from quizgen.figures.drawing import Point, dot, faint, figure, line, rectangle, text

LEARNERS = range(40)
AIMS = (0.8, 0.84, 0.87, 0.89, 0.9, 0.92, 0.94, 0.95)
NAMED = (0.8, 0.84, 0.87, 0.9, 0.92, 0.94)
INK, BLUE, ORANGE = "#1f2933", "#2b6cb0", "#c05621"
LEFT, TOP, WIDTH, HEIGHT = 60, 56, 480, 240
KNOWN, ANSWERS = (0.89, 0.98), (6, 15)  # the axes


def main() -> None:
    """Simulate, draw, and say the numbers that the README tells."""
    ours = {aim: study(partial(Quizgen, retention=aim), LEARNERS) for aim in AIMS}
    theirs = study(SM2, LEARNERS)
    as_much = answers_at(theirs.any_day, list(ours.values()))
    for aim, found in ours.items():
        print(f"{aim:.0%}: {found.when_asked:.1%} asked, {found.any_day:.1%} any day", end="")
        print(f", {answers(found):.1f} answers a card")
    print(f"SM-2: {theirs.when_asked:.1%} asked, {theirs.any_day:.1%} any day", end="")
    print(f", {answers(theirs):.1f} answers a card; quizgen at as much: {as_much:.1f}")
    path = Path(__file__).parent / "learner.svg"
    path.write_text(drawn(ours, theirs, as_much) + "\n", encoding="utf-8")


def answers(found: HalfAYear) -> float:
    """Return how many answers a card took in half a year."""
    return found.answers / len(LEARNERS) / CARDS


def answers_at(known: float, curve: list[HalfAYear]) -> float:
    """Return the answers where the curve through these points comes to as much knowledge."""
    above = next(n for n, found in enumerate(curve) if found.any_day >= known)
    one, other = curve[above - 1], curve[above]
    share = (known - one.any_day) / (other.any_day - one.any_day)
    return answers(one) + share * (answers(other) - answers(one))


def place(known: float, count: float) -> Point:
    """Return where a point of the plot is on the sheet."""
    (left, right), (low, high) = KNOWN, ANSWERS
    across, up = (known - left) / (right - left), (count - low) / (high - low)
    return LEFT + WIDTH * across, TOP + HEIGHT * (1 - up)


def drawn(ours: dict[float, HalfAYear], theirs: HalfAYear, as_much: float) -> str:
    """Return the plot as SVG."""
    bottom = TOP + HEIGHT
    shapes = [
        rectangle(0, 0, 580, 356, fill="#ffffff", stroke="none"),
        text(LEFT - 36, 22, "Answers a card takes in half a year", "start"),
        text(
            LEFT + WIDTH, bottom + 42, "of what was learned is remembered on an average day", "end"
        ),
    ]
    for count in range(ANSWERS[0], ANSWERS[1] + 1, 3):
        _, y = place(KNOWN[0], count)
        shapes.append(faint(line((LEFT, y), (LEFT + WIDTH, y), stroke="#cbd2d9")))
        shapes.append(text(LEFT - 10, y, str(count), "end", 12))
    for percent in range(90, 98, 2):
        shapes.append(text(place(percent / 100, 0)[0], bottom + 18, f"{percent} %", size=12))
    points = {aim: place(found.any_day, answers(found)) for aim, found in ours.items()}
    shapes.append(line(*points.values(), stroke=BLUE, stroke_width=2))
    for aim in NAMED:
        x, y = points[aim]
        shapes.append(dot(x, y, fill=BLUE))
        shapes.append(text(x + 6, y + 16, f"{100 * aim:.0f} %", "start", 12))
    x, y = place(theirs.any_day, answers(theirs))
    shapes.append(
        line((x, y), place(theirs.any_day, as_much), stroke=ORANGE, stroke_dasharray="3 3")
    )
    shapes.append(dot(x, y, fill=ORANGE))
    shapes.append(text(x - 10, y - 6, "SM-2", "end"))
    x, y = points[0.94]
    shapes.append(text(x - 14, y - 4, "quizgen, by what it aims at", "end"))
    share = 1 - as_much / answers(theirs)
    alt = (
        f"Over 80 to 95 % aimed at, quizgen's answers a card rise from {answers(ours[0.8]):.0f} to "
        f"{answers(ours[0.95]):.0f}. SM-2 lies above the curve: quizgen takes {share:.0%} fewer "
        "answers for as much remembered."
    )
    return figure(580, 356, shapes, alt).svg.replace('fill="currentColor"', f'fill="{INK}"', 1)


if __name__ == "__main__":
    main()
