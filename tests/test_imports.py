"""The floors of the house: imports point down only."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = [
    {"quizgen", "quizgen.errors"},
    {
        "quizgen.anki_file",
        "quizgen.decoding",
        "quizgen.files",
        "quizgen.folders",
        "quizgen.words",
    },
    {"quizgen.toml_file"},
    {"quizgen.figures", "quizgen.reference"},  # neither knows the other
    {"quizgen.questions", "quizgen.render"},  # neither knows the other
    {"quizgen.authoring"},
    {  # nor do these
        "quizgen.check",
        "quizgen.exam",
        "quizgen.formats",
        "quizgen.importing",
        "quizgen.study",
    },
    {"quizgen.cli"},
    {"quizgen.__main__"},
]


def part_of(module: str) -> str:
    """Return the part of the house that a module belongs to."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "quizgen" else parts[0]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            assert node.module
            for alias in node.names:
                submodule = (ROOT / node.module.replace(".", "/") / f"{alias.name}.py").exists()
                package = (ROOT / node.module.replace(".", "/") / alias.name).is_dir()
                yield f"{node.module}.{alias.name}" if submodule or package else node.module


MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "quizgen").rglob("*.py"))
}
LEVEL = {part: level for level, floor in enumerate(FLOORS) for part in floor}


def test_every_module_has_its_floor() -> None:
    assert {part_of(module) for module in MODULES} == set(LEVEL)


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down_only(module: str) -> None:
    here = part_of(module)
    for imported in imports(MODULES[module]):
        there = part_of(imported)
        if there in LEVEL and there != here:
            assert LEVEL[there] < LEVEL[here], f"{module} imports {imported}"
        assert there != "question_bank", f"{module} imports the bank by name"


def test_the_reference_stands_on_numpy_alone() -> None:
    for module, path in MODULES.items():
        if part_of(module) == "quizgen.reference":
            for imported in imports(path):
                top = imported.split(".")[0]
                # lazy_loader is no mathematics: it imports a layer when it is first named
                allowed = {"numpy", "lazy_loader", *sys.stdlib_module_names}
                inside = part_of(imported) == "quizgen.reference"
                assert inside or top in allowed, f"{module} imports {imported}"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "question_bank").glob("*/*.py")), ids=lambda path: path.stem
)
def test_the_bank_imports_what_authors_need_and_no_more(path: Path) -> None:
    allowed = {"quizgen.authoring", "quizgen.figures", "quizgen.reference"}
    for imported in imports(path):
        top = imported.split(".")[0]
        assert part_of(imported) in allowed or top in {"numpy", *sys.stdlib_module_names}
