"""A cursor over the tokens of a piece of LaTeX."""

import re
from typing import Final

from quizgen.errors import QuizgenError
from quizgen.render.math.symbols import GREEK

_TOKEN: Final = re.compile(r"\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\.\d+|\s+|.", re.DOTALL)


class Tokens:
    """Tokens read from left to right."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tokens: list[str] = _TOKEN.findall(source)
        self.place = 0
        self.depth = 0

    def refusal(self, what: str) -> QuizgenError:
        """The error that says what is wrong with this formula."""
        return QuizgenError(f"math ${' '.join(self.source.split())}$: {what}")

    def peek(self) -> str:
        """The next token that is not white space, empty at the end."""
        while self.place < len(self.tokens) and self.tokens[self.place].isspace():
            self.place += 1
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self) -> str:
        """Read the next token."""
        token = self.peek()
        self.place += 1
        return token

    def expect(self, wanted: str, after: str) -> None:
        """Read a token that has to be there."""
        if (found := self.take()) != wanted:
            raise self.refusal(f"expected {wanted} after {after}, found {found or 'the end'}")

    def braced(self, command: str) -> list[str]:
        """The raw tokens between braces that may not nest."""
        self.expect("{", command)
        start = self.place
        while self.place < len(self.tokens) and self.tokens[self.place] not in ("{", "}"):
            self.place += 1
        inner = self.tokens[start : self.place]
        self.expect("}", f"the text of {command}")
        return inner

    def word(self, command: str) -> str:
        """Letters and digits between braces; Greek commands are letters too."""
        letters = [GREEK.get(token, token) for token in self.braced(command)]
        text = "".join(letter for letter in letters if not letter.isspace())
        if not text.isalnum():
            raise self.refusal(rf"{command}{{{''.join(letters)}}} takes letters and digits only")
        return text
