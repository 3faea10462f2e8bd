"""What a file holds, once every card in it was looked at."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from quizgen.errors import QuizgenError
from quizgen.importing.found import Fault, Found, Pair, Remark
from quizgen.importing.literal import literal
from quizgen.render import Document, parse, to_plain
from quizgen.render.tree import Paragraph


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cards of a file, each once, the faults that kept others out, and remarks."""

    pairs: tuple[Pair, ...]
    faults: tuple[Fault, ...]
    remarks: tuple[Remark, ...]


def checked(found: Iterable[Found]) -> Sheet:
    """Look for empty sides, for what no medium can show, and for fronts that come again."""
    pairs: dict[str, Pair] = {}
    faults: list[Fault] = []
    remarks: list[Remark] = []
    for each in found:
        match each:
            case Fault():
                faults.append(each)
            case Remark():
                remarks.append(each)
            case Pair():
                if reason := _reason(each):
                    faults.append(Fault(each.place, reason))
                    continue
                pair = _with_short_back(each)
                known = pairs.get(words := " ".join(pair.front.split()))
                if known is None:
                    pairs[words] = pair
                elif known.back == pair.back:
                    remarks.append(
                        Remark(pair.place, f"is the same as {_where(known)}; taken once")
                    )
                else:
                    faults.append(Fault(pair.place, _clash(known)))
    # the cards of one note may say the same
    unique = tuple(dict.fromkeys(faults)), tuple(dict.fromkeys(remarks))
    return Sheet(tuple(pairs.values()), *unique)


def _reason(pair: Pair) -> str:
    """Say what is wrong with a card by itself, or nothing."""
    sides = {"front": pair.front, "back": pair.back, "explanation": pair.explanation}
    for name, text in sides.items():
        try:
            is_empty = not to_plain(parse(text)).strip()
        except QuizgenError as error:
            return f"its {name}: {error}"
        if is_empty and name != "explanation":
            return f"its {name} is empty; write it, or delete the card"
    return ""


def _with_short_back(pair: Pair) -> Pair:
    """Return a card whose back can be an option: a longer one is told in full afterwards."""
    front, back = pair.front.strip(), pair.back.strip()
    match parse(back):
        case Document((Paragraph(),)):
            return replace(pair, front=front, back=back)
        case longer:
            whole = "\n\n".join(filter(None, (back, pair.explanation)))
            return replace(pair, front=front, back=literal(to_plain(longer)), explanation=whole)


def _clash(known: Pair) -> str:
    return (
        f"has the front of {_where(known)} and another back; join the two, or let the fronts differ"
    )


def _where(known: Pair) -> str:
    return f"line {known.place}" if known.place.isdigit() else known.place
