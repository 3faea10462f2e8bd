"""How sittings look on terminals of some width, with colours and without."""

import pytest

from tests.study.pseudo_terminal import ANSI, Sit


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_screen(sit: Sit, columns: int) -> None:
    sitting = sit("quiz", 4, columns)
    for _ in range(4):
        sitting.type("")
    assert sitting.end() == 0
    lines = sitting.lines()
    shown = "\n".join(lines)
    written = [ANSI.sub("", line) for line in sitting.raw.split("\r\n")]
    assert max(map(len, written)) <= columns
    assert [line.rstrip() for line in written if line.strip()] == [line for line in lines if line]
    assert "Score: 0 of 4 (0 %)" in shown
    assert "Why is a⁰ = 1 for every a ≠ 0?" in shown


def test_a_choice_stands_in_a_column_at_40(sit: Sit) -> None:
    sitting = sit("quiz", 4, 40)
    for _ in range(4):
        sitting.type("")
    sitting.end()
    lines = sitting.lines()
    start = next(n for n, line in enumerate(lines) if line.startswith("a) "))
    options = lines[start : lines.index("", start)]
    assert [line[:3] for line in options if line[0] != " "] == ["a) ", "b) ", "c) ", "d) "]
    assert len(options) > 4  # at least one of them is wrapped
    assert all(line.startswith(("a) ", "b) ", "c) ", "d) ", " " * 3)) for line in options)


def test_colours_tell_verdicts_apart(sit: Sit) -> None:
    sitting = sit("quiz", 1)
    sitting.type("")
    sitting.end()
    row = sitting.lines().index("Not known yet.")
    assert sitting.screen.buffer[row][0].fg == "brown"  # how pyte calls ANSI yellow
    assert sitting.screen.buffer[row][0].bold


def test_no_color_is_respected(sit: Sit) -> None:
    sitting = sit("quiz", 1, NO_COLOR="1")
    sitting.type("")
    sitting.end()
    assert {cell.fg for row in sitting.screen.buffer.values() for cell in row.values()} == {
        "default"
    }


def test_a_dumb_terminal_gets_plain_text(sit: Sit) -> None:
    sitting = sit("quiz", 1, TERM="dumb")
    sitting.type("")
    assert sitting.end() == 0
    assert "\x1b" not in sitting.raw
    assert "Score: 0 of 1 (0 %)" in sitting.lines()
