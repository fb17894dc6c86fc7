"""A question put to somebody else in the room ("monsieur Prigent, qu'en dites-vous ?"): she says that it is she who answers."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

# Letters from which a word of a name is called by itself.
_NAME = 4


def say_who_answers(playing: Playing, situation: Situation) -> None:
    """Before her answer to a question that names somebody who has joined, who answers and why."""
    reading, lines = situation.reading, playing.speech.lines
    if reading is None or not lines or "?" not in reading.marked:
        return
    for moment in playing.scenario.moments.values():
        if (
            moment.kind != "joins"
            or not moment.person
            or f"moment:{moment.id}" not in dict(playing.before.fired)
        ):
            continue
        if not _is_addressed(reading.reply, moment.person) or any(
            moment.person in line.text for line in lines
        ):
            continue
        if playing.speech.phrase("speaks_for", person=moment.person):
            lines.insert(0, lines.pop())
        return


def _is_addressed(reply: str, person: str) -> bool:
    """Whether a reply calls somebody: the name with a title, at the head or the end of a sentence or of a clause."""
    plain = fold_text(reply)
    names = [re.escape(word) for word in fold_text(person).split() if len(word) >= _NAME]
    if not names:
        return False
    called = (
        rf"(?:monsieur|madame|m\.?|mme|mr\.?|ms\.?|mrs\.?|maitre|dr\.?)?\s*(?:\w+\s+)?(?:{'|'.join(names)})"
    )
    return (
        re.search(rf"(?:^|[,.?!:]\s*|\bet vous\W+|\bl['’]avis de\s+){called}\s*(?:[,.?!:]|$)", plain)
        is not None
    )
