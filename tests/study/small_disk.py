"""A learner on a disk that fills up, and then cannot be written at all.

The disk is a tmpfs that is mounted here, or else a limit on the size of files. It prints as JSON
how many verdicts were seen, what the command said at the end, what `db check` and `db export` say
once there is room, and what is said of a read-only folder.
"""

import json
import os
import resource
import subprocess
import sys
from functools import partial
from pathlib import Path

QUIZGEN = [sys.executable, "-m", "quizgen"]
KIB = 400


def quizgen(*arguments: object, answers: int = 0, limit: int = resource.RLIM_INFINITY):
    return subprocess.run(
        [*QUIZGEN, *map(str, arguments)],
        input="\n" * answers,
        capture_output=True,
        text=True,
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)),
    )


def mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def main(folder: Path, bank: str, is_mounted: bool) -> None:
    if is_mounted:
        mount("-t", "tmpfs", "-o", f"size={KIB}k", "none", str(folder))
    database = folder / "study.db"
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(KIB * 1024 // 4))
    questions = ("--plain", "--cram", "--bank", bank, "--trust-bank", "--db", database)
    limit = resource.RLIM_INFINITY if is_mounted else KIB * 1024
    full = quizgen("study", *questions, answers=1000, limit=limit)
    ballast.unlink()
    check = quizgen("db", "check", "--db", database)
    log = quizgen("db", "export", "--db", database)
    if is_mounted:
        mount("-o", "remount,ro", str(folder))
    else:
        folder.chmod(0o500)
    where = database if is_mounted or os.geteuid() else Path("/proc/study.db")  # root may all else
    locked = quizgen("study", "--plain", "--db", where)
    report = {
        "verdicts": full.stdout.count("\nNot known yet.\n"),
        "full": full.stderr,
        "check": check.stdout,
        "kept": log.stdout.count('"kind": "review"'),
        "locked": locked.stderr,
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3] == "mounted")
