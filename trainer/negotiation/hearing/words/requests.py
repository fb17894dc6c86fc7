"""What a reply asks of her besides saying yes."""

import re

from trainer.language.reading import Reading

_OF_HER = re.compile(r"\b(?:vous|votre|vos|tu|you|your)\b", re.IGNORECASE)


def asks_of_her(reading: Reading) -> bool:
    """Whether one of the questions of a longer reply asks something of her ("vous me feriez un mot dans le journal ?")."""
    return any(_OF_HER.search(reading.reply, part.start, part.end) for part in reading.questions)
