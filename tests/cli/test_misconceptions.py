"""`quizgen misconceptions`."""

import json

REGISTRY = """
    [multiplied]
    name = "product taken for the sum"
    advice = "Look at the sign between the numbers."
"""


def test_each_is_listed_with_its_advice_and_what_provokes_it(run, bank, write_bank) -> None:
    write_bank({"sums/misconceptions.toml": REGISTRY})
    shown = run("misconceptions", "--bank", bank, "--trust-bank").stdout
    assert (
        "product taken for the sum  multiplied  read sums\n"
        "  Look at the sign between the numbers.\n"
        "  in sums/one, sums/two\n"
    ) in shown
    assert "a b  a-b\n  in facts/one-fact\n" in shown
    assert shown.endswith("6 misconceptions\n")


def test_one_is_shown_by_its_id_and_those_of_a_topic_by_the_topic(run) -> None:
    one = json.loads(run("misconceptions", "forgot-bias", "--json").stdout)
    assert [row["name"] for row in one] == ["biases left out"]
    assert "convolution/conv2d-params" in one[0]["provoked_by"]
    rows = json.loads(run("misconceptions", "--topic", "merging", "--json").stdout)
    assert rows
    assert {row["topic"] for row in rows} == {"merging"}


def test_a_name_stands_whole_in_its_line_to_be_copied(run) -> None:
    shown = run("misconceptions", "forgot-bias").stdout
    assert shown.endswith("\n1 misconception\n")
    assert shown.count("/") > 5
    assert not [line for line in shown.splitlines() if line.rstrip().endswith("-")]


def test_an_unknown_one_is_told_with_the_nearest(run) -> None:
    done = run("misconceptions", "forgot-bais")
    assert (done.returncode, done.stdout) == (1, "")
    assert "did you mean forgot-bias?" in done.stderr
    assert (
        "no topic 'mergin'; did you mean merging?"
        in run("misconceptions", "--topic", "mergin").stderr
    )
