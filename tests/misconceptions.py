"""What the registries call each misconception, read apart from the code that uses them."""

import tomllib
from pathlib import Path

_BANK = Path(__file__).parent.parent / "question_bank"
REGISTRIES: dict[str, dict[str, dict[str, str]]] = {
    path.parent.name: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(_BANK.glob("*/misconceptions.toml"))
}
NAMES: dict[str, str] = {
    name: entry["name"] for registry in REGISTRIES.values() for name, entry in registry.items()
}
