"""The figures of a small log, counted by hand, and the pages that show them."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from quizgen.cli import main
from quizgen.folders import bank_folder
from quizgen.render.columns import width
from quizgen.study.card import Card, New, Rating
from quizgen.study.charts import bar, lines
from quizgen.study.opening import open_store
from quizgen.study.parameters import DEFAULTS
from quizgen.study.review import FOREVER, Entry, Key, Review
from quizgen.study.scheduler import schedule
from quizgen.study.statistics import statistics
from quizgen.study.statistics_page import page
from quizgen.study.tally import Tally, tally
from tests.cli.test_startup import HEAVY, imported
from tests.study.reviews import rated

BANK = bank_folder()
NOW = datetime(2026, 3, 20, 18, 0, tzinfo=UTC)  # a Friday
ITEMS = ["losses/one", "losses/two", "pooling/max"]


def review(
    card: str,
    days_ago: int,
    verdict: str = "right",
    predicted: float | None = None,
    misconception: str | None = None,
    seconds: int = 10,
) -> Review:
    rating = Rating.GOOD if verdict == "right" else Rating.AGAIN
    return rated(
        card,
        rating,
        NOW - timedelta(days=days_ago),
        verdict=verdict,
        misconception=misconception,
        milliseconds=1000 * seconds,
        predicted=predicted,
    )


LOG = [
    review("losses/one", 100),
    review("losses/one", 40, "wrong", 0.1),  # too old for the retention of 30 days
    review("losses/one", 3, "right", 0.9, seconds=90),
    review("losses/two", 2, "wrong", None, "forgot-bias"),
    review("losses/two", 2, "wrong", 0.5, "forgot-bias"),
    review("losses/two", 1, "partly", 0.7, "of-another-bank"),
]


def cards(log: list[Review]) -> dict[str, Card]:
    found: dict[str, Card] = {}
    for entry in log:
        before = found.get(entry.card, New(entry.card))
        found[entry.card] = schedule(before, entry.rating, entry.when)
    return found


def counted(log: list[Review], *topics: str) -> Tally:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "study.db") as store:
        store.merge(Entry(Key("laptop", number), review) for number, review in enumerate(log))
        return tally(store.log, NOW, topics)


def test_the_figures_of_a_small_log_by_hand() -> None:
    found = statistics(counted(LOG), cards(LOG), {}, ITEMS, DEFAULTS, NOW, BANK)
    assert (found.reviews, found.today, found.streak) == (6, 0, 3)
    assert found.retention is not None
    assert found.retention.reviews == 3
    assert found.retention.measured == pytest.approx(1 / 3)
    assert found.retention.predicted == pytest.approx((0.9 + 0.5 + 0.7) / 3)
    assert found.days == {
        date(2026, 2, 8): 1,
        date(2026, 3, 17): 1,
        date(2026, 3, 18): 2,
        date(2026, 3, 19): 1,
    }
    assert [(topic.topic, topic.items, topic.seen) for topic in found.topics] == [
        ("losses", 2, 2),
        ("pooling", 1, 0),
    ]
    assert 0 < found.topics[0].remembered < 0.5  # of losses/two nothing: it was failed last
    assert [(slow.item, slow.seconds) for slow in found.slowest] == [
        ("losses/one", 10),  # the median of 10, 10 and 90
        ("losses/two", 10),
    ]
    first, second = found.misconceptions
    assert (first.misconception.id, first.times) == ("forgot-bias", 2)
    assert first.misconception.name == "biases left out"
    assert (second.misconception.name, second.misconception.advice) == ("of another bank", "")


def test_only_what_comes_on_a_later_day_says_how_much_is_remembered(tmp_path: Path) -> None:
    with open_store(tmp_path / "study.db") as store:

        def retention(days: float, rating: Rating) -> tuple[int, float] | None:
            store.record(rated("losses/one", rating, NOW - timedelta(days=days)))
            found = tally(store.log, NOW).retention
            return found and (found.reviews, found.measured)

        assert retention(9, Rating.AGAIN) is None
        assert retention(9 - 1 / 1440, Rating.AGAIN) is None  # a minute later
        assert retention(9 - 2 / 1440, Rating.GOOD) is None
        assert retention(8, Rating.GOOD) == (1, 1)
        assert retention(8 - 1 / 1440, Rating.AGAIN) == (1, 1)
        assert retention(6, Rating.AGAIN) == (2, 0.5)


def test_what_was_never_known_is_not_remembered() -> None:
    missed = [review("losses/one", 0, "wrong"), review("losses/two", 0, "given-up")]

    def remembered(log: list[Review]) -> float:
        found = statistics(counted(log), cards(log), {}, ITEMS, DEFAULTS, NOW, BANK)
        return found.topics[0].remembered

    assert remembered(missed) == 0
    assert remembered([*missed, review("losses/two", 0)]) == pytest.approx(0.5)


def test_topics_are_counted_alone_and_what_was_taken_back_is_not(database: Path) -> None:
    one = review("pooling/max", 0, "wrong", 0.25, "forgot-bias", seconds=7)
    log = [*LOG, one, replace(one, milliseconds=9000), replace(one, milliseconds=100)]
    assert counted(log, "pooling").days == {NOW.date(): 3}
    assert counted(log, "pooling").milliseconds == {"pooling/max": 7000}
    assert sum(counted(log, "pooling", "losses").days.values()) == len(log)
    with open_store(database) as store:
        store.merge(Entry(Key("laptop", number), review) for number, review in enumerate(log))
        assert tally(store.log, NOW) == counted(log)
        for _ in range(3):
            store.undo(NOW)
        assert tally(store.log, NOW) == counted(LOG)


def test_what_is_gone_from_the_bank_is_not_called_slow() -> None:
    log = [review("words/gone", 1, seconds=99)] * 3
    found = statistics(counted(log), cards(log), {}, ITEMS, DEFAULTS, NOW, BANK)
    assert (found.reviews, found.slowest) == (3, ())


@pytest.mark.parametrize("year", [1, 1969, 9998, 9999])
def test_a_clock_that_was_wrong_spoils_nothing(year: int, database: Path) -> None:
    odd = replace(review("pooling/max", 0), when=datetime(year, 12, 31, tzinfo=UTC))
    with open_store(database) as store:
        entries = [*LOG, odd]
        store.merge(Entry(Key("laptop", number), each) for number, each in enumerate(entries))
        told = tally(store.log, NOW)
        found = statistics(told, store.cards(), {}, ITEMS, DEFAULTS, NOW, BANK)
    assert (found.today, found.streak) == (0, 3)
    assert any(lines(found, NOW.date()))


def test_a_day_without_reviews_ends_a_streak() -> None:
    streaks = [
        statistics(
            counted([review("a/b", ago) for ago in agos]), {}, {}, [], DEFAULTS, NOW, BANK
        ).streak
        for agos in ([], [0], [1], [2], [0, 1, 2], [1, 2, 4], [0, 2])
    ]
    assert streaks == [0, 1, 1, 0, 3, 2, 1]


def test_what_is_overdue_is_due_today_and_what_is_put_aside_is_not() -> None:
    early = NOW - timedelta(days=90)
    names = ("a/overdue", "a/buried", "a/suspended", "a/released", "b/of-another-bank")
    known = {name: schedule(New(name), Rating.EASY, early) for name in names}
    known["a/soon"] = soon = schedule(New("a/soon"), Rating.EASY, NOW)
    aside = {
        "a/buried": NOW + timedelta(days=2),
        "a/suspended": FOREVER,
        "a/released": early,
        "a/soon": NOW + timedelta(days=1),
    }
    items = [name for name in known if name.startswith("a/")]
    found = statistics(counted([]), known, aside, items, DEFAULTS, NOW, BANK)
    wait = (soon.due.date() - NOW.date()).days
    assert {day: count for day, count in enumerate(found.forecast) if count} == {
        0: 2,
        2: 1,
        wait: 1,
    }


def test_the_page_for_the_terminal_shows_every_figure() -> None:
    found = statistics(counted(LOG), cards(LOG), {}, ITEMS, DEFAULTS, NOW, BANK)
    shown = "\n".join(lines(found, NOW.date(), 99))
    assert shown.startswith("6 reviews, 0 today, 3 days in a row\n")
    today = [review("losses/one", 0)]
    one = statistics(counted(today), cards(today), {}, ITEMS, DEFAULTS, NOW, BANK)
    assert next(lines(one, NOW.date())) == "1 review, 1 today, 1 day in a row"
    assert "1 review, 1 today, 1 day in a row." in page(one, NOW.date())
    assert (
        "In the last 30 days 33% were right of 3 answers to what was seen on an earlier day; 70%"
        in " ".join(shown.split())
    )
    assert "2 ×  biases left out\n" in shown
    assert "\n          quizgen notes convolution\n" in shown
    rows = shown.split("downwards\n")[1].split("\n\n")[0].splitlines()
    # the last week's column: Tuesday 1, Wednesday 2 (the most), Thursday 1, Friday 0, no weekend
    assert [row[2:].ljust(12)[11] for row in rows] == ["·", "▒", "█", "▒", "·", " ", " "]


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_the_page_fits_the_terminal(columns: int) -> None:
    items = [*ITEMS, *(f"data-normalization/{number}" for number in range(120))]
    found = statistics(counted(LOG), cards(LOG), {}, items, DEFAULTS, NOW, BANK)
    shown = list(lines(found, NOW.date(), columns))
    wide = max(map(width, shown))
    assert wide <= max(columns, 46)  # a name and its figures are not broken
    assert " ".join(" ".join(shown).split()).count("33% were right of 3 answers") == 1
    assert sum("data-normalization" in line for line in shown) == 1


@pytest.mark.parametrize(
    ("share", "full", "last"), [(0, 0, " "), (1, 20, "█"), (0.5, 10, " "), (0.53, 10, "▋")]
)
def test_bars_are_as_long_as_their_share(share: float, full: int, last: str) -> None:
    drawn = bar(share)
    assert len(drawn) == 20
    assert drawn.count("█") == full
    assert drawn[min(full, 19)] == last


def test_the_page_asks_for_nothing_and_escapes_what_it_shows() -> None:
    log = [review("losses/<script>", 0, seconds=5)] * 3
    html = page(
        statistics(counted(log), {}, {}, ["losses/<script>"], DEFAULTS, NOW, BANK), NOW.date()
    )
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "http" not in html.replace("http-equiv", "")
    for drawing in html.split("<svg")[1:]:
        ElementTree.fromstring("<svg" + drawing.split("</svg>")[0] + "</svg>")


def test_no_drawing_of_the_page_is_cut_off() -> None:
    html = page(statistics(counted(LOG), cards(LOG), {}, ITEMS, DEFAULTS, NOW, BANK), NOW.date())
    for drawing in html.split("<svg")[1:]:
        svg = ElementTree.fromstring("<svg" + drawing.split("</svg>")[0] + "</svg>")
        left, top, width, height = map(float, svg.attrib["viewBox"].split())
        for box in svg.iter("rect"):
            x, y, wide, high = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
            edge = 0.5 if box.attrib["class"] == "day" else 0.0  # half of the line around it
            assert left <= x - edge < x + wide + edge <= left + width
            assert top <= y - edge <= y + high + edge <= top + height


def test_the_command_in_three_forms(database: Path, tmp_path: Path) -> None:
    with open_store(database) as store:
        store.record(review("convolution/conv2d-params", 5))
    run = CliRunner()
    shown = run.invoke(main, ["stats", "--db", str(database)])
    assert shown.output.startswith("1 review, 0 today")
    told = json.loads(run.invoke(main, ["stats", "--db", str(database), "--json"]).output)
    assert told["reviews"] == 1
    other = json.loads(
        run.invoke(main, ["stats", "--db", str(database), "--topic", "pooling", "--json"]).output
    )
    assert other["reviews"] == 0
    assert {topic["topic"] for topic in other["topics"]} == {"pooling"}
    out = tmp_path / "stats.html"
    assert run.invoke(main, ["stats", "--db", str(database), "--html", str(out)]).exit_code == 0
    both = run.invoke(main, ["stats", "--db", str(database), "--json", "--html", str(out)])
    assert both.exit_code == 2
    assert "Study statistics" in out.read_text()


def test_the_command_runs_no_template_once_the_bank_is_catalogued(database: Path) -> None:
    with open_store(database) as store:
        store.record(review("convolution/conv2d-params", 5))
    arguments = ("stats", "--db", str(database))
    imported(*arguments)
    assert imported(*arguments) & HEAVY == {"fsrs", "sqlite3"}


def test_without_a_database_it_says_how_to_begin(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["stats", "--db", str(tmp_path / "none.db")])
    assert done.exit_code == 1
    assert "`quizgen study` begins one" in done.output
