"""The version of a bank: a variant's number means the same question only within one version."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

_DIGITS = 12


def bank_version(*folders: Path) -> str:
    """Return a digest of all templates and cards below some folders."""
    found = sha256()
    for folder in folders:
        paths = (path for path in folder.glob("*/*") if path.suffix in (".py", ".toml"))
        for line in lines_of(folder, paths):
            found.update(line)
    return found.hexdigest()[:_DIGITS]


def lines_of(folder: Path, paths: Iterable[Path]) -> Iterator[bytes]:
    """Yield for each file below a folder its place and a digest of its content, to be digested."""
    for path in sorted(path for path in paths if path.is_file()):
        content = sha256(path.read_bytes()).hexdigest()
        yield f"{path.relative_to(folder).as_posix()} {content}\n".encode()
