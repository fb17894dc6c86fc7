"""Shorthand written out for whoever hears a reply: "c trop", "jpeux pas", "dac pr 60" hold the words that decide what a value in
them means, and nobody but the reading knows them as they were typed."""

from dataclasses import replace

from trainer.language.context import IssueCue, Language
from trainer.language.reading import Reading
from trainer.language.respelling import Respelt, respelt
from trainer.negotiation.talk.turn import Turn


def spelt_out(
    reading: Reading, issues: tuple[IssueCue, ...], language: Language
) -> tuple[Reading, Respelt | None]:
    """A reading told of its reply in full words, and what leads back to the reply as typed (None where nothing changed).

    Args:
        reading: the reply as read; its spans count characters of the reply as typed.
        issues: the cues of the issues, whose own words are no slips.
    """
    written = respelt(reading.reply, issues, language, spelt_out=True)
    return (reading, None) if written is None else (written.forth(reading), written)


def as_typed(turn: Turn, written: Respelt | None) -> Turn:
    """A turn whose acts stand where the student typed them."""
    return turn if written is None else replace(turn, acts=written.back(turn.acts))
