"""Import own cards: one reader a kind of file, one card file in a bank."""

from quizgen.importing.card_file import Named
from quizgen.importing.found import Fault, Remark
from quizgen.importing.import_cards import Imported, Refused, import_cards, topic_for

__all__ = ["Fault", "Imported", "Named", "Refused", "Remark", "import_cards", "topic_for"]
