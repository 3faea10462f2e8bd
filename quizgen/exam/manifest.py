"""The manifest: what an exam was made of, so that it can be made again."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from quizgen import __version__
from quizgen.decoding import wrong_with
from quizgen.errors import QuizgenError, reason_of
from quizgen.exam import fingerprint
from quizgen.exam.blueprint import Blueprint, Wanted
from quizgen.exam.record import VersionRecord, read_record

VERSIONS = "versions"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was wanted, the digests of what it was made from, and each version."""

    blueprint: Blueprint
    seed: str
    bank: str
    reference: str
    versions: tuple[VersionRecord, ...]


def manifest_lines(
    blueprint: Blueprint, seed: str, bank: Path, versions: Iterable[str]
) -> Iterator[str]:
    """Yield the manifest as JSON, one version a line, so that a long one need not be held."""
    head = {
        "quizgen": __version__,
        "seed": seed,
        "bank": fingerprint.of_bank(bank),
        "reference": fingerprint.of_reference(),
        "blueprint": asdict(blueprint),
    }
    yield json.dumps(head, indent=2, ensure_ascii=False).removesuffix("\n}")
    yield f',\n  "{VERSIONS}": ['
    for number, line in enumerate(versions):
        yield f"{',' if number else ''}\n    {line}"
    yield "\n  ]\n}\n"


def read_manifest(path: Path) -> Manifest:
    """Read a manifest back."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return Manifest(
            _blueprint(found["blueprint"]),
            found["seed"],
            found["bank"],
            found["reference"],
            tuple(map(read_record, found[VERSIONS])),
        )
    except OSError as error:
        raise QuizgenError(
            f"{path}: {reason_of(error)}; name the manifest.json of an exam"
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuizgenError(
            f"{path}: is no manifest of an exam ({wrong_with(error)}); "
            "name a manifest.json that `quizgen exam` wrote"
        ) from error


def _blueprint(entry: dict[str, Any]) -> Blueprint:
    sections = tuple(
        Wanted(
            **{
                **each,
                "topics": tuple(each["topics"]),
                "levels": tuple(each["levels"]),
                "kinds": tuple(each["kinds"]),
                "share": tuple(each["share"]),
                "questions": tuple(map(tuple, each["questions"])),
            }
        )
        for each in entry["sections"]
    )
    misconceptions = tuple(entry["misconceptions"])
    return Blueprint(**{**entry, "sections": sections, "misconceptions": misconceptions})
