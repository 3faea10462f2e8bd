"""Where in a file of TOML a key or one of its values stands; the parser of Python does not say."""

import re
from dataclasses import dataclass

SECTION = re.compile(r"^\s*\[\[\s*sections\s*\]\]")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a blueprint."""

    lines: tuple[str, ...]

    def of_section(self, index: int) -> int:
        """Return the line of the header of a section, counted from 1."""
        heads = [number for number, line in enumerate(self.lines, 1) if SECTION.match(line)]
        return heads[index] if index < len(heads) else 1

    def of_key(self, key: str, section: int | None, value: str = "") -> int:
        """Return the line of a key, or of a text in its value where that is on a later line."""
        first = 1 if section is None else self.of_section(section)
        heads = [
            number for number, line in enumerate(self.lines, 1) if line.lstrip().startswith("[")
        ]
        end = next((number for number in heads if number > first), len(self.lines) + 1)
        pattern = re.compile(rf"^\s*[\"']?{re.escape(key)}[\"']?\s*=")
        line = next((n for n in range(first, end) if pattern.match(self.lines[n - 1])), first)
        if value:
            quoted = (f'"{value}"', f"'{value}'")
            for number in range(line, end):
                if any(text in self.lines[number - 1] for text in quoted):
                    return number
        return line
