"""What worries her about a point on which nothing of the student's lies on the table: her reason, before any figure."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.choosing.asked import Asked
from trainer.negotiation.playing import Playing

# "Qu'est-ce qui vous gêne ?" asks what; "ça vous pose problème ?" a yes or a no.
_WHAT = re.compile(r"\b(?:qu|que|quell?e?s?|quoi|what)\b")


def tell_worry(playing: Playing, asked: Asked) -> bool:
    """ "Quelle est votre crainte sur les pénalités ?": why she stands where she does on the point named.

    Returns:
        Whether she has said anything; not where the question wants a yes or a no, or names no point.
    """
    reading = playing.reading
    if reading is None or not asked.issues:
        return False
    if not _WHAT.search(fold_text(reading.reply[asked.start : asked.end])):
        return False
    name = asked.issues[0]
    playing.about(name)
    return playing.speech.first_new(playing.scenario.issues[name].because, f"because:{name}")
