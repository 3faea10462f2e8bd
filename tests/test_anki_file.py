"""The collection of every kind of file that the real Anki writes."""

import hashlib
from pathlib import Path

import pytest
from anki.collection import Collection, ExportAnkiPackageOptions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.anki_file import anki_collection
from quizgen.errors import QuizgenError


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> dict[str, Path]:
    """Return files with one note, by the names of their kinds."""
    folder = tmp_path_factory.mktemp("anki")
    files = {
        "new package": folder / "new.apkg",
        "legacy package": folder / "legacy.apkg",
        "collection": folder / "whole.colpkg",
        "database": folder / "own.anki2",
    }
    col = Collection(str(files["database"]))
    note = col.new_note(col.models.by_name("Basic"))
    note["Front"], note["Back"] = "ein", "one"
    col.add_note(note, 1)
    for name, legacy in (("new package", False), ("legacy package", True)):
        wanted = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=False, with_media=False, legacy=legacy
        )
        col.export_anki_package(out_path=str(files[name]), options=wanted, limit=None)
    # this closes the collection
    col.export_collection_package(str(files["collection"]), include_media=False, legacy=False)
    return files


@pytest.mark.parametrize("kind", ["new package", "legacy package", "collection", "database"])
def test_the_notes_of_every_kind_of_file_are_found_and_the_file_stays(written, kind: str) -> None:
    path = written[kind]
    before = hashlib.sha256(path.read_bytes()).digest()
    with anki_collection(path) as collection:
        assert collection.execute("SELECT flds FROM notes").fetchall() == [("ein\x1fone",)]
        collection.execute("DELETE FROM notes")
        collection.commit()
    assert hashlib.sha256(path.read_bytes()).digest() == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_a_damaged_file_is_one_line(written, tmp_path, data) -> None:
    whole = written[data.draw(st.sampled_from(["new package", "legacy package"]))].read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    damage = data.draw(st.binary(max_size=64))
    path = tmp_path / "damaged.apkg"
    path.write_bytes(whole[:start] + damage + whole[start + data.draw(st.integers(0, 64)) :])
    complaint = ""
    try:
        with anki_collection(path) as collection:
            collection.execute("SELECT flds FROM notes").fetchall()
    except QuizgenError as error:
        complaint = str(error)
    assert not complaint or complaint.startswith(f"{path}: ")


def test_a_file_that_is_missing_or_no_collection_is_one_line(tmp_path) -> None:
    for name, content in (("text.apkg", b"front,back"), ("empty.anki2", b"")):
        (tmp_path / name).write_bytes(content)
        with (
            pytest.raises(QuizgenError, match="holds no collection"),
            anki_collection(tmp_path / name),
        ):
            pass
    with pytest.raises(QuizgenError, match="no such file"), anki_collection(tmp_path / "none"):
        pass
