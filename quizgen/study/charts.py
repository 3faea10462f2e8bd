"""The statistics as lines of text."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from quizgen.render.columns import wrap
from quizgen.study.statistics import WEEKS, Mastery, Statistics
from quizgen.study.tally import RECENT
from quizgen.words import counted

_SHADES = "·░▒▓█"
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_WIDEST, _NARROWEST = 20, 4  # columns of a bar
_DEEP = " " * 10


def lines(found: Statistics, today: date, columns: int = 80) -> Iterator[str]:
    """Yield the whole page, line by line, for a terminal of so many columns."""
    yield (
        f"{counted(found.reviews, 'review')}, {found.today} today, "
        f"{counted(found.streak, 'day')} in a row"
    )
    if kept := found.retention:
        yield from wrap(
            f"In the last {RECENT.days} days {kept.measured:.0%} were right of "
            f"{counted(kept.reviews, 'answer')} to what was seen on an earlier day; "
            f"{kept.predicted:.0%} were predicted.",
            columns,
        )
    yield from ("", f"The last {WEEKS} weeks, Monday to Sunday downwards")
    yield from _heatmap(found.days, today)
    yield from ("", "Due on the next days")
    most = max(found.forecast) or 1
    for day, count in enumerate(found.forecast):
        name = "today" if day == 0 else f"{today + timedelta(days=day):%a %d}"
        yield f"  {name:>6} {bar(count / most)} {count}"
    yield from ("", *wrap("Topics: how likely what was seen is remembered now", columns))
    yield from _topics(found.topics, columns)
    if found.slowest:
        yield from ("", "What takes longest")
        yield from (f"  {slow.seconds:4.0f} s  {slow.item}" for slow in found.slowest)
    if found.misconceptions:
        yield from ("", "Mistakes met most")
        for often in found.misconceptions:
            known = often.misconception
            yield f"  {often.times:4d} ×  {known.name}"
            if known.advice:
                yield from (_DEEP + line for line in wrap(known.advice, columns - len(_DEEP)))
                yield f"{_DEEP}quizgen notes {known.topic}"


def bar(share: float, size: int = _WIDEST) -> str:
    """Return a bar of so many columns that is filled to this share, to an eighth of a column."""
    eighths = round(share * size * 8)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(size)


def _topics(topics: Sequence[Mastery], columns: int) -> Iterator[str]:
    """Yield a row for each topic, with a bar that is as long as the others leave room for."""
    widest = max((len(topic.topic) for topic in topics), default=0)
    seen = [f"{topic.seen} of {topic.items} seen" for topic in topics]
    rest = len(f"  {'':{widest}}  100%  ") + max(map(len, seen), default=0)
    size = max(_NARROWEST, min(_WIDEST, columns - rest))
    for topic, count in zip(topics, seen, strict=True):
        share = f"{topic.remembered:4.0%}" if topic.seen else "   –"
        yield f"  {topic.topic:<{widest}} {bar(topic.remembered, size)} {share}  {count}"


def _heatmap(days: Mapping[date, int], today: date) -> Iterator[str]:
    """Yield a row for each day of the week, with a column for each week, the newest last."""
    monday = today - timedelta(days=today.weekday())
    most = max(days.values(), default=1)
    for weekday in range(7):
        row = ""
        for week in reversed(range(WEEKS)):
            day = monday - timedelta(weeks=week) + timedelta(days=weekday)
            count = days.get(day, 0)
            shade = -(-count * (len(_SHADES) - 1) // most)
            row += " " if day > today else _SHADES[shade]
        yield f"  {row}".rstrip()
