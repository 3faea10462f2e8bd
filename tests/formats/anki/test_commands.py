"""The commands that write and refresh a deck, as they are typed."""

from pathlib import Path

from click.testing import CliRunner

from quizgen.cli import main


def run(*arguments: object):
    return CliRunner().invoke(main, [str(each) for each in arguments])


def export(path: Path, *options: str):
    return run("export", "anki", "--topic", "pooling", "-n", 6, "-o", path, *options)


def test_a_deck_is_refreshed_by_command(tmp_path, bring) -> None:
    path = tmp_path / "deck.apkg"
    assert export(path).output == f"{path}: 6 questions\n"
    assert bring(path) == {"new": 6}
    assert run("anki", "refresh", path).output == f"{path}: 6 notes refreshed, 0 new\n"
    assert bring(path) == {"updated": 6}


def test_topics_are_decks_of_their_own_in_one_package(tmp_path, read) -> None:
    path = tmp_path / "deck.apkg"
    export(path, "--split", "topic", "--topic", "losses", "--title", "Nets")
    assert {row.deck for row in read(path)} == {"Nets – losses", "Nets – pooling"}


def test_recalled_and_chosen_notes_have_the_variants_asked_for(tmp_path, read) -> None:
    path = tmp_path / "deck.apkg"
    for way, kind in (("--recall", "quizgen recall"), ("--choices", "quizgen choice")):
        export(path, way, "--variants", "3", "--force")
        rows = [row for row in read(path) if row.note_type == kind]
        counts = [row.fields["Spare 1"].count("<template>") for row in rows]
        assert counts.count(2) >= 4
        assert set(counts) <= {0, 2}  # a card of one fact has one variant


def test_what_is_for_anki_alone_is_refused_elsewhere(tmp_path) -> None:
    result = run("export", "json", "--recall", "-o", tmp_path / "quiz.json")
    assert result.exit_code == 2
    assert "for Anki alone" in result.output
