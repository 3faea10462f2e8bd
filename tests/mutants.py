"""Break the reference on purpose, one small bug at a time, and see whether the tests notice.

`python -m tests.mutants [-n MUTANTS] [FILE...]` prints one line for each mutant, and at the end how
many were caught. A survivor is either a hole in the tests or a change that changes nothing (such as
a cache's size): read each. Every mutant lives in a copy of the project, never in the project.
"""

import argparse
import ast
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quizgen.questions.streams import digest
from tests.broken import REFERENCE, ROOT, copied, notices

MOST_FILES = 8  # so many files' tests are run for a mutant
SLOW = "against or keras or jax or planted"  # what compiles, and what breaks copies itself
SWAPPED: dict[type[ast.AST], str] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "/",
    ast.Div: "*",
    ast.FloorDiv: "/",
    ast.Mod: "*",
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one place in a file."""

    path: Path
    line: int
    start: int
    end: int
    text: str

    def source(self) -> str:
        """Return the file with the change made."""
        source = self.path.read_bytes()
        return (source[: self.start] + self.text.encode() + source[self.end :]).decode()

    def __str__(self) -> str:
        source = self.path.read_bytes()
        before = source[self.start : self.end].decode()
        return f"{self.path.relative_to(ROOT)}:{self.line}: {before!r} -> {self.text!r}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield every mutant of a file; texts, annotations and error messages are left alone."""
    source = path.read_bytes()
    starts = [0]
    for text in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(text))

    def place(node: ast.expr) -> tuple[int, int]:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        first = starts[node.lineno - 1] + node.col_offset
        return first, starts[node.end_lineno - 1] + node.end_col_offset

    def between(left: ast.expr, right: ast.expr, operator: ast.AST) -> Mutant:
        start, end = place(left)[1], place(right)[0]
        middle = source[start:end].decode()
        symbol = middle.strip("() \n\\")
        return Mutant(
            path, left.lineno, start, end, middle.replace(symbol, SWAPPED[type(operator)], 1)
        )

    for node in computing(ast.parse(source)):
        match node:
            case ast.BinOp(left, operator, right) if type(operator) in SWAPPED:
                yield between(left, right, operator)
            case ast.Compare(left, [operator], [right]) if type(operator) in SWAPPED:
                yield between(left, right, operator)
            case ast.Constant(bool() as value):
                yield Mutant(path, node.lineno, *place(node), str(not value))
            case ast.Constant(int() as number):
                yield Mutant(path, node.lineno, *place(node), str(number + 1))
            case ast.Constant(float() as number):
                yield Mutant(path, node.lineno, *place(node), str(number * 2 + 1))
            case ast.UnaryOp(ast.USub() | ast.Not() as operator):
                start = place(node)[0]
                length = len("-" if isinstance(operator, ast.USub) else "not")
                yield Mutant(path, node.lineno, start, start + length, "")
            case ast.IfExp():
                kept = source[slice(*place(node.body))].decode()
                yield Mutant(path, node.lineno, *place(node), kept)


def computing(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what computes: no annotations, no decorators, no messages of errors."""
    skipped = {"annotation", "returns", "decorator_list", "type_params"}
    if isinstance(node, ast.Raise | ast.JoinedStr | ast.Import | ast.ImportFrom):
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name not in skipped:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from computing(child)


def caught(mutant: Mutant, copy: Path) -> bool:
    """Run all quick tests; if none notices, those of what is defined here and built upon it."""
    names = [name for path in nearest(mutant.path) for name in defined(path)]
    return any(
        notices(copy, mutant.path, mutant.source(), "tests/reference", "-k", selection)
        for selection in (f"not ({SLOW})", " or ".join(names))
    )


def nearest(path: Path) -> list[Path]:
    """Return the file and some of those that import it, directly or through others."""
    found = [path]
    for one in found:
        name = ".".join(one.relative_to(ROOT).with_suffix("").parts)
        found += [
            other
            for other in sorted(REFERENCE.rglob("*.py"))
            if other not in found and f"from {name} import" in other.read_text()
        ]
    return found[:MOST_FILES]


def defined(path: Path) -> list[str]:
    """Return the names that tests are named after: the file's own, and those of what it defines."""
    tree = ast.parse(path.read_text())
    kinds = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    return [path.stem, *(node.name for node in tree.body if isinstance(node, kinds))]


def main() -> None:
    """Try some mutants of each file, always the same ones, and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=2, help="so many mutants a file")
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    files = [path.resolve() for path in arguments.files] or sorted(REFERENCE.rglob("*.py"))
    survived = tried = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = copied(Path(folder))
        for path in files:
            found = sorted(mutants(path), key=lambda one: digest("mutants", one.line, one.start))
            for mutant in found[: arguments.n]:
                tried += 1
                missed = not caught(mutant, copy)
                survived += missed
                print("survived" if missed else "caught  ", mutant, flush=True)
    print(f"{tried - survived} of {tried} mutants were caught")


if __name__ == "__main__":
    main()
