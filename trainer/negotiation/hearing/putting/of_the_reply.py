"""What a reply as a whole says of the values in it: that it offers something, asks a yes, denies, hedges, or puts one in the place of
another."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.putting.put_forward import ASKS_YES
from trainer.negotiation.hearing.words.sentences import sentence_at

# Moves that offer something.
OFFERING = ("proposal", "conditional_exchange", "unilateral_concession")
_LESS = re.compile(r"\b(?:moins|minus|less)\s+$", re.IGNORECASE)
# Characters between a value and the one it replaces ("Paris plutôt que Genève").
_IN_PLACE = 24
# What takes back half of a yes, up to the first word of the next sentence.
_HEDGED = re.compile(
    r"[^.?!;]*\b(?:c\W?est|ce serait|ça serait|it is|it's|that's|that is|would be) (?:peut-être |maybe |perhaps )?possible\W+"
    r"(?:mais|but)\b",
    re.IGNORECASE,
)
_NEXT_WORD = 6
_AFTER_IF = re.compile(r"\b(?:si|if|que|provided|as long as)\s+$", re.IGNORECASE)


def offers_something(reading: Reading) -> bool:
    """Whether the reply makes an offering move at all."""
    return any(reading.has(move) for move in OFFERING)  # type: ignore[arg-type]


def asks_agreement(reading: Reading) -> bool:
    """Whether the reply asks her to agree ("vous êtes d'accord sur tout"), mark or no mark."""
    # "J'accepte 2 semaines si vous acceptez 0,46" sets a condition.
    return any(
        cue.cue == "asking" and _AFTER_IF.search(reading.reply[: cue.start]) is None for cue in reading.cues
    )


def asks_yes(reading: Reading) -> bool:
    """Whether the reply asks her yes or no ("ça vous va ?", "5 %, ok ?")."""
    return any(cue.cue in ASKS_YES for cue in reading.cues)


def is_hedged(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """ "Soixante, c'est possible, mais je préfère moins": what is only possible is not granted yet."""
    _, end = sentence_at(reading.reply, item.start)
    return _HEDGED.match(reading.reply, item.end, end + _NEXT_WORD) is not None


def in_denial(reading: Reading, offset: int) -> bool:
    """Whether the words at this place follow "je n'ai pas dit" in their sentence."""
    return _after_cue("denial", reading, offset)


def lowers(reading: Reading, offset: int) -> bool:
    """Whether a change named at this place is a decrease ("3 % de remise")."""
    start, end = sentence_at(reading.reply, offset)
    less = _LESS.search(reading.reply[start:offset]) is not None
    return less or any(cue.cue == "lowering" and start <= cue.start < end for cue in reading.cues)


def _after_cue(name: str, reading: Reading, offset: int) -> bool:
    start, _ = sentence_at(reading.reply, offset)
    return any(cue.cue == name and start <= cue.start <= offset for cue in reading.cues)


def puts_in_place(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """ "Paris plutôt que Genève", "Paris, pas Genève": a value put in the place of another is offered, whatever is argued."""
    start, end = sentence_at(reading.reply, item.start)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    refused = [one for one in items if one.issue == item.issue and one.stance == "refused"]
    return any(
        start <= one.start < end and max(one.start - item.end, item.start - one.end) <= _IN_PLACE
        for one in refused
    )


def surest(reading: Reading, moves: tuple[str, ...]) -> float:
    """The confidence of the surest of these moves, 0 when the reply makes none."""
    return max((found.confidence for found in reading.moves if found.move in moves), default=0.0)
