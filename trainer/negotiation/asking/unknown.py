"""What she has no answer to, or no argument against: she says so of the very thing that was named, and what she can beside it."""

import re
from dataclasses import replace

from trainer.language.named_back import named_back
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.choosing.asked_about import thing_asked
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation, holds
from trainer.negotiation.voice.wording import spoken_name

FULL = 100
# Words that say nothing back by themselves: "on compare la même chose ?".
_ONLY_REFERS = re.compile(r"\b(?:memes?|same|chose|thing|ca|cela)$")


def answer_unknown(playing: Playing, situation: Situation) -> bool:
    """A question that no author has foreseen, or that she is not ready to answer.

    Where only trust is short for a need to be told, she says that there is one, and a reason of hers that has to do with it. Else she
    owns that she has nothing sure to say, of the thing that the question names.
    """
    reading = situation.reading
    if reading is None:
        return False
    if _hints(playing, situation):
        return True
    words = thing_asked(_question(reading), playing.scenario.language)
    if words is not None and _ONLY_REFERS.search(fold_text(words)):
        return False
    return words is not None and playing.speech.phrase("unknown_about", words=words)


_UNDERSTANDS = re.compile(
    r"\W*(?:(?:oui|ok|bien|ah|oh|non|yes|well|no)\W+)*(?:je (?:vous )?(?:comprends|con[çc]ois|imagine|vois)|j['’](?:entends|imagine)|nous comprenons|on comprend|"
    r"i (?:can |do |fully |really )?(?:understand|see|hear|imagine|get)|we understand)\b",
    re.IGNORECASE,
)


# "Vos clients ont une histoire", "mon beau-frère a eu pareil".
_OF_HERS = re.compile(
    r"\W*(?:(?:et|mais|and|but)\W+)?(?:vos|votre|your|(?:mon|ma|my)\s+(?:beau[- ]?fr[èe]re|fr[èe]re|s[œo]e?ur|mari|femme|p[èe]re|m[èe]re|oncle|cousine?|voisine?|amie?|copine?|"
    r"brother|sister|father|mother|husband|wife|uncle|cousin|neighbou?r|friend))\b",
    re.IGNORECASE,
)


def note_argument(playing: Playing, reading: Reading) -> bool:
    """An argument that does not move her: she names it, and the point for which it would have to count."""
    words = named_back(reading.reply, playing.scenario.language)
    # A value put forward is no argument to be named back.
    own = any(term.stance == "own" and term.issue is not None for term in reading.terms)
    own = own or any(choice.stance == "own" for choice in reading.choices)
    # Nor is a word of fellow-feeling ("I understand your problem"), or what is only said of her things ("vos clients ont une histoire").
    only_said = _UNDERSTANDS.match(reading.marked) is not None or _OF_HERS.match(reading.marked) is not None
    words = None if own or only_said or "?" in reading.marked else words
    here = [m.name for m in reading.mentions if m.aspect == "issue"]
    name = next((n for n in here if n in playing.open_issues), None)
    if words is not None and name is not None:
        issue = spoken_name(playing.scenario.issues[name])
        if playing.speech.phrase("argument_about", words=words, issue=issue):
            playing.about(name)
            return True
    if words is not None and playing.speech.phrase("argument_named", words=words):
        return True
    return playing.speech.phrase("taken_note_argument")


def _hints(playing: Playing, situation: Situation) -> bool:
    trusted = replace(situation, state=replace(situation.state, trust=FULL))
    for interest in playing.scenario.interests.values():
        done = playing.interests.get(interest.id, 0)
        if done >= len(interest.stages) or not holds(interest.stages[done].when, trusted):
            continue
        if not playing.speech.phrase("more_behind"):
            return False
        playing.about(*interest.about)
        for name in interest.issues:
            if playing.speech.first_new(playing.scenario.issues[name].because, f"because:{name}"):
                break
        return True
    return False


def _question(reading: Reading) -> str:
    """The words that ask: the sentence of the last question mark, else the whole."""
    asked = reading.marked.rfind("?")
    if asked < 0:
        return reading.reply
    start = max(reading.marked.rfind(mark, 0, asked) for mark in ".!?…;\n")
    return reading.reply[start + 1 : asked + 1]
