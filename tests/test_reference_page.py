"""The page about the reference is the one that its docstrings make."""

from docs.reference_page import PATH, page


def test_the_page_is_up_to_date() -> None:
    assert PATH.read_text(encoding="utf-8") == page(), "run `make reference-page`"
