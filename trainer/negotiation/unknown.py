"""What she has no answer to, or no argument against: she says so of the very thing that was named, and what she can beside it."""

from trainer.language.asked_kind import asked_kind
from trainer.language.named_back import named_back
from trainer.language.reading import Reading
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.voice.wording import spoken_name


def answer_unknown(playing: Playing, situation: Situation) -> bool:
    """A question that no author has foreseen.

    What a need not yet told is about, she says something of: a reason of hers on a point that it serves. Else she owns that she has
    nothing sure to say, of the thing that the question names.
    """
    reading = situation.reading
    if reading is None:
        return False
    if asked_kind(_question(reading), playing.scenario.language) != "yes_or_no":
        named = {mention.name for mention in reading.mentions} or set(playing.before.subject)
        if _says_why(playing, named):
            return True
    words = named_back(_question(reading), playing.scenario.language)
    return words is not None and playing.speech.phrase("unknown_about", words=words)


def note_argument(playing: Playing, reading: Reading) -> bool:
    """An argument that does not move her: she names it, and the point for which it would have to count."""
    words = named_back(reading.reply, playing.scenario.language)
    here = [m.name for m in reading.mentions if m.aspect == "issue"]
    name = next((n for n in (*here, *playing.before.subject) if n in playing.open_issues), None)
    if words is not None and name is not None:
        issue = spoken_name(playing.scenario.issues[name])
        if playing.speech.phrase("argument_about", words=words, issue=issue):
            playing.about(name)
            return True
    return playing.speech.phrase("taken_note_argument")


def _says_why(playing: Playing, names: set[str]) -> bool:
    for interest in playing.scenario.interests.values():
        if not names & set(interest.about) or playing.interests.get(interest.id, 0) >= len(interest.stages):
            continue
        for name in interest.issues:
            if playing.speech.first_new(playing.scenario.issues[name].because, f"because:{name}"):
                playing.about(*interest.about, name)
                return True
    return False


def _question(reading: Reading) -> str:
    """The words that ask: the sentence of the last question mark, else the whole."""
    asked = reading.marked.rfind("?")
    if asked < 0:
        return reading.reply
    start = max(reading.marked.rfind(mark, 0, asked) for mark in ".!?…;\n")
    return reading.reply[start + 1 : asked + 1]
