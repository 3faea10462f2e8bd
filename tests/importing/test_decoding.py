"""Files in every encoding are read, or one line says what to do; no bytes end in a traceback."""

import codecs
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import QuizgenError
from quizgen.importing.readers import read
from quizgen.importing.sheet import checked
from quizgen.render import parse

TEXT = "Ärger\ttrouble\nμ\tmean\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), None),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("utf-32"), None),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("iso-8859-7", "replace"), "iso-8859-7"),
    ],
)
def test_what_the_first_bytes_or_the_user_say_is_read(sheet, data, encoding) -> None:
    found = sheet("t.tsv", data, encoding)
    first, second = (pair.front for pair in found.pairs)
    assert first[1:] == "rger"  # one letter before it, which iso-8859-7 does not have
    assert second == "μ"
    assert [pair.back for pair in found.pairs] == ["trouble", "mean"]


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        ("one\teins\nÄrger\tx".encode("cp1252"), None, r"t\.tsv:2: .*--encoding windows-1252"),
        (TEXT.encode("utf-16-le"), None, "--encoding utf-16-le"),
        (b"one\teins", "klingon", "there is no encoding 'klingon'"),
        (b"one\teins", "hex", "there is no encoding 'hex'"),
        (b"\xff\xfe\x00", None, "is not written in UTF-16"),
    ],
)
def test_what_cannot_be_decoded_says_what_to_do(sheet, data, encoding, message: str) -> None:
    with pytest.raises(QuizgenError, match=message):
        sheet("t.tsv", data, encoding)


def test_a_missing_file_is_one_line(tmp_path) -> None:
    with pytest.raises(QuizgenError, match="no such file"):
        list(read(tmp_path / "none.txt"))


PIECES = st.sampled_from(
    ["Q: ", "A: ", "\n", "\t", '"', ",", "{{c1::", "}}", "==", "$", "```", ": ", "\\", "# ", "x"]
)
BYTES = st.one_of(st.binary(max_size=80), st.lists(PIECES).map(lambda some: "".join(some).encode()))


@settings(deadline=None, max_examples=200)
@given(st.sampled_from([".txt", ".tsv", ".csv", ".md", ".apkg", ".anki2"]), BYTES)
def test_any_bytes_are_cards_or_faults_or_one_line(suffix: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"cards{suffix}"
        path.write_bytes(data)
        complaint = ""
        try:
            found = checked(read(path))
        except QuizgenError as error:
            complaint = str(error)
        assert complaint or all(pair.front and parse(pair.back).sentence() for pair in found.pairs)
        assert complaint.count("\n") == 0
