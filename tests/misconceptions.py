"""What the registry calls each misconception, read apart from the code that uses it."""

import tomllib
from pathlib import Path

_REGISTRY = Path(__file__).parent.parent / "question_bank" / "misconceptions.toml"
NAMES: dict[str, str] = tomllib.loads(_REGISTRY.read_text(encoding="utf-8"))
