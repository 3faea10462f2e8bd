"""Read LaTeX into the formula tree; whatever is not in the table of symbols is refused."""

import difflib
import re
from functools import lru_cache
from typing import Final

from quizgen.errors import QuizgenError
from quizgen.render.math import symbols
from quizgen.render.math.alphabets import ALPHABETS, styled
from quizgen.render.math.spacing import row
from quizgen.render.math.tokens import Tokens
from quizgen.render.math.tree import (
    Accent,
    Fenced,
    Formula,
    Fraction,
    Function,
    Grid,
    Identifier,
    Number,
    Operator,
    Role,
    Root,
    Row,
    Script,
    Space,
    Words,
)

_TEXT_ESCAPE: Final = re.compile(r"\\([%$#&_{} ])")
_PRIMES: Final = "′″‴"
_DEEPEST: Final = 40
_ROLES: Final[dict[Role, dict[str, str]]] = {
    "ordinary": symbols.ORDINARY | symbols.BARS,
    "binary": symbols.BINARY,
    "relation": symbols.RELATION,
    "separator": symbols.SEPARATOR,
    "large": symbols.LARGE,
    "open": symbols.OPEN,
    "close": symbols.CLOSE,
}
_SIGNS: Final[dict[str, Operator]] = {
    command: Operator(sign, role)
    for role, signs in _ROLES.items()
    for command, sign in signs.items()
}
_DELIMITERS: Final = {".": "", **symbols.OPEN, **symbols.CLOSE, **symbols.BARS}
_LEAVES: Final[dict[str, Formula]] = {
    **_SIGNS,
    **{command: Identifier(letter) for command, letter in symbols.ITALIC.items()},
    **{command: Identifier(letter, upright=True) for command, letter in symbols.UPRIGHT.items()},
    **{command: Space(width) for command, width in symbols.SPACES.items()},
    **{command: Function(command[1:]) for command in symbols.FUNCTIONS},
    **{command: Function(command[1:], limits=True) for command in symbols.LIMIT_FUNCTIONS},
}
_STRUCTURES: Final = r"\frac \sqrt \left \right \begin \end \text \mathrm \operatorname"
_KNOWN: Final = [*_LEAVES, *symbols.ACCENTS, *ALPHABETS, *_STRUCTURES.split()]


@lru_cache(maxsize=4096)
def read(latex: str) -> Formula:
    """The formula that a piece of LaTeX says; QuizgenError names what is not understood."""
    reader = _Reader(latex)
    formula = reader.row()
    if formula == Row(()):
        raise reader.refusal("is empty; write a formula between the dollars")
    return formula


class _Reader(Tokens):
    def row(self, *ends: str) -> Formula:
        """Everything up to one of `ends`, which stays unread; no end means the whole source."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.refusal(f"nested deeper than {_DEEPEST} levels; split the formula")
        found: list[Formula] = []
        while (token := self.peek()) not in ends and token:
            found.append(self.scripted())
        if ends and not token:
            raise self.refusal(f"{ends[-1]} is missing at the end")
        self.depth -= 1
        return row(found)

    def scripted(self) -> Formula:
        """One atom with the scripts and primes that follow it."""
        base = Row(()) if self.peek() in ("_", "^") else self.atom()
        sub: Formula | None = None
        sup: Formula | None = None
        while (token := self.peek()) in ("_", "^", "'"):
            self.take()
            if token == "_":
                if sub is not None:
                    raise self.refusal("two subscripts on one symbol; group with braces")
                sub = self.argument("_")
            elif token == "^":
                if sup is not None:
                    raise self.refusal("two superscripts on one symbol; group with braces")
                sup = self.argument("^")
            else:
                if sup is not None:
                    raise self.refusal("a prime after a superscript; group with braces")
                sup = self.primes()
        return base if sub is None and sup is None else Script(base, sub, sup)

    def primes(self) -> Formula:
        count = 1
        while self.peek() == "'":
            self.take()
            count += 1
        if count > len(_PRIMES):
            raise self.refusal(f"{count} primes on one symbol; write ^{{({count})}}")
        return Identifier(_PRIMES[count - 1], upright=True)

    def atom(self) -> Formula:
        """One symbol, group or command with its arguments."""
        token = self.take()
        if token in _LEAVES:
            return _LEAVES[token]
        if token[0].isdigit() or (token[0] == "." and len(token) > 1):
            return Number(token)
        if token == "{":
            return self.group()
        if token in symbols.ACCENTS:
            return self.accented(token)
        if token in ALPHABETS:
            return self.lettered(token)
        match token:
            case r"\frac" | r"\dfrac" | r"\tfrac":
                return Fraction(self.argument(token), self.argument(token))
            case r"\sqrt":
                return self.root()
            case r"\left":
                return self.fenced()
            case r"\begin":
                return self.environment()
            case r"\text":
                return Words(self.text())
            case r"\mathrm":
                return Identifier(self.word(token), upright=True)
            case r"\operatorname":
                return self.operator()
        if token.isalpha() and len(token) == 1:
            return Identifier(token)
        raise self.unknown(token)

    def unknown(self, token: str) -> QuizgenError:
        if token == "%":
            return self.refusal(r"% starts a comment in LaTeX; write \%")
        if token in ("}", r"\right", r"\end", "&", r"\\"):
            return self.refusal(f"{token} has no beginning")
        near = difflib.get_close_matches(token, _KNOWN, n=1)
        advice = f"did you mean {near[0]}?" if near else "see quizgen/render/math/symbols.py"
        return self.refusal(f"{token} is not supported; {advice}")

    def argument(self, command: str) -> Formula:
        """A group in braces, or one symbol."""
        token = self.peek()
        if token == "{":
            self.take()
            return self.group()
        if not token or token in ("}", "&", r"\\", r"\right", r"\end", "_", "^", "'"):
            raise self.refusal(f"{command} needs an argument")
        if token == "-" or (token[0] in ".0123456789" and len(token) > 1):
            raise self.refusal(f"{command}{token} is ambiguous; put braces around the argument")
        return self.atom()

    def group(self) -> Formula:
        inner = self.row("}")
        self.take()
        if isinstance(inner, Operator) and inner.role != "large":
            return Operator(inner.text, "ordinary")  # 1{,}000
        return inner

    def accented(self, command: str) -> Formula:
        base = self.argument(command)
        if not isinstance(base, Identifier) or len(base.text) > 1:
            raise self.refusal(rf"{command} stands over one letter; write {command}{{y}}_i")
        return Accent(base, symbols.ACCENTS[command])

    def lettered(self, command: str) -> Formula:
        letters = [styled(letter, ALPHABETS[command]) for letter in self.word(command)]
        if not letters or None in letters:
            raise self.refusal(f"{command} has no such letters in Unicode; use A-Z")
        text = "".join(letter for letter in letters if letter)
        return Identifier(text, upright=len(text) > 1)

    def root(self) -> Formula:
        if self.peek() != "[":
            return Root(self.argument(r"\sqrt"))
        self.take()
        index = self.row("]")
        self.take()
        return Root(self.argument(r"\sqrt"), index)

    def fenced(self) -> Formula:
        opening = self.delimiter(r"\left")
        body = self.row(r"\right")
        self.take()
        return Fenced(opening, body, self.delimiter(r"\right"))

    def delimiter(self, command: str) -> str:
        token = self.take()
        if token[:1] == "." and len(token) > 1:  # \right.5 closes with nothing before a 5
            self.place -= 1
            self.tokens[self.place] = token[1:]
            token = "."
        if token not in _DELIMITERS:
            raise self.refusal(f"{command} needs a bracket, found {token or 'the end'}")
        return _DELIMITERS[token]

    def environment(self) -> Formula:
        name = self.word(r"\begin")
        if name not in symbols.ENVIRONMENTS:
            known = ", ".join(symbols.ENVIRONMENTS)
            raise self.refusal(rf"\begin{{{name}}} is not supported; use one of {known}")
        opening, columns, closing = symbols.ENVIRONMENTS[name]
        rows: list[list[Formula]] = [[]]
        while True:
            rows[-1].append(self.row("&", r"\\", r"\end"))
            end = self.take()
            if end == r"\end":
                break
            if end == r"\\":
                if self.peek() == "[":
                    raise self.refusal(r"\\ before [ reads as a distance; write \\ {[}")
                rows.append([])
        if (closed := self.word(r"\end")) != name:
            raise self.refusal(rf"\begin{{{name}}} is closed by \end{{{closed}}}")
        if len(rows) > 1 and rows[-1] == [Row(())]:
            rows.pop()
        count = max(map(len, rows))
        cells = tuple((*cells, *[Row(())] * (count - len(cells))) for cells in rows)
        alignment = (columns * count)[:count]
        grid = Grid(cells, alignment, equations=name == "aligned")
        return Fenced(opening, grid, closing) if opening or closing else grid

    def text(self) -> str:
        raw = "".join(self.braced(r"\text"))
        text = _TEXT_ESCAPE.sub(r"\1", raw)
        if re.search(r"[\\$%#&_^~]", _TEXT_ESCAPE.sub("", raw)):
            raise self.refusal(rf"\text{{{raw}}} takes plain words only; end it before the math")
        return text

    def operator(self) -> Formula:
        limits = self.peek() == "*"
        if limits:
            self.take()
        raw = "".join(self.braced(r"\operatorname"))
        name = re.sub(r"\s*\\,\s*", " ", raw).strip()
        if not name.replace(" ", "").replace("-", "").isalnum():
            raise self.refusal(rf"\operatorname{{{raw}}} takes letters, digits and \, only")
        return Function(name, limits)
