"""A copy of the project whose reference is broken on purpose, and whether its tests notice."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "quizgen" / "reference"
PATIENCE = 300  # seconds: tests that never come back have noticed


def copied(folder: Path) -> Path:
    """Copy what the reference and its tests need, and return where they are."""
    folder.mkdir(exist_ok=True)
    for name in ("quizgen", "tests", "question_bank", "templates", "pyproject.toml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    return folder


def notices(copy: Path, broken: Path, source: str, *selection: str) -> bool:
    """Tell whether the selected tests go red once a file of the project has this source."""
    victim = copy / broken.relative_to(ROOT)
    victim.write_text(source, encoding="utf-8")
    try:
        return _red(copy, *selection)
    finally:
        shutil.copy(broken, victim)


def _red(copy: Path, *selection: str) -> bool:
    pytest = (sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", "-p", "no:xdist")
    try:
        done = subprocess.run(
            [*pytest, *selection],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode not in (0, 5)  # 5 says that no test was selected
