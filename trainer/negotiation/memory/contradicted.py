"""What the student calls a contradiction of hers ("you said two months was fine, now it's one?"): she owns it, and says what holds."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.choosing.routing import MEANT, route
from trainer.negotiation.memory.reminded import say_verdict
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import figures_are_out
from trainer.negotiation.voice.speech import Speech

# Said against folded text.
_SAID_FR = r"vous (?:(?:me |nous |m'|l')?(?:disiez|aviez dit|avez dit|preferiez|prefere[zr]?)|venez (?:juste |pourtant |a l'instant )?de (?:me |nous |l')?(?:dire|accepter|confirmer|promettre))\b"
_SAID_EN = r"you (?:just |only just |'?ve just |had |have )?(?:said|told (?:me|us)|agreed|preferred|were fine with|were happy with)\b"
_CONTRADICTS = re.compile(
    r"\b(?:vous vous contredi\w+|c'est contradictoire|(?:dit|dire|dites|disiez) (?:exactement |tout )?(?:le|l'|son|une chose et son) ?(?:contraire|inverse)|(?:il )?faudrait savoir|vous (?:avez |venez de )?change\w* d'avis"
    r"|contradict(?:s|ing|ed)?\b (?:yourself|what you)|(?:said|saying|say) (?:exactly |just )?the (?:very )?(?:opposite|contrary)|make up your mind|you(?:'ve| have)? changed your mind|which is it)\b"
    rf"|\b{_SAID_FR}[^!]{{3,110}}?[.,;!?…] ?(?:mais |et |puis )*(?:maintenant|desormais|a present|la(?=[ ,]+(?:vous|c'|ce |ca |cela |il ))|la(?=,))(?! (?:je|j'|nous|on)\b)\W"
    rf"|\b{_SAID_FR}[^!?.]{{3,90}}?\b(?:mais|et|puis) (?:maintenant|la|apres?|ensuite)[^!?.]{{0,12}}\b(?:vous|ce n'est|c'est|ca ne|plus)\b"
    rf"|\b(?:il y a (?:une|deux|cinq|2|5) minutes?|tout a l'heure|a l'instant|avant),? {_SAID_FR}|\bvous venez (?:juste |pourtant )?de (?:me |nous |l')?(?:dire|accepter|confirmer)\b[^?.!]*!"
    rf"|\b{_SAID_EN}[^!]{{3,110}}?(?:[.,;!?…]| and| but) ?(?:and |but |so )*now\b(?! (?:i|we|let|then|what)\b)"
    r"|\byou(?:'ve| have)? (?:only )?just (?:said|told (?:me|us)|agreed)\b[^?.!]*!"
    rf"|\b(?:(?:a|one|two|five) (?:minute|moment|second)s? ago|earlier|before),? {_SAID_EN}"
)
_OWNED = "contradiction_owned"
# Reactions that authors have written to it.
_WRITTEN = frozenset({"changed-mind", "contradiction", "contradiction-said", "list-contradiction"})
_ANSWERS = frozenset(f"reaction:{name}" for name in _WRITTEN)


def is_challenged(reading: Reading) -> bool:
    """Whether a reply says that she has said two things that do not go together."""
    return _CONTRADICTS.search(fold_text(reading.marked)) is not None


def answer_contradiction(playing: Playing) -> bool:
    """Own it and say what holds, where the reply does nothing else that wants an answer of its own."""
    reading = playing.reading
    if reading is None or playing.offers.commits or not is_challenged(reading) or _is_written(playing):
        return False
    if any(cue.cue == "pressing" for cue in reading.cues):
        return False  # "C'est oui ou c'est non ?" is answered by yes or no
    if not playing.speech.phrase(_OWNED):
        return False
    name = _point(playing, reading)
    if name is not None:
        if not (name in playing.yours and name in playing.open_issues and say_verdict(playing, [name])):
            say_her_position(playing, name)
        if name in playing.open_issues:
            playing.speech.first_new(playing.scenario.issues[name].because, f"because:{name}")
    return True


def own_contradiction(playing: Playing) -> None:
    """Before her answer to the rest, a word that owns it, where nothing of her answer does."""
    reading, lines = playing.reading, playing.speech.lines
    if reading is None or not lines or playing.outcome is not None or not is_challenged(reading):
        return
    if any(_OWNED in line.source or line.source in _ANSWERS for line in lines):
        return
    if playing.newly_settled and not playing.open_issues:
        return  # who has come round reads the whole out
    if playing.speech.phrase(_OWNED):
        lines.insert(0, lines.pop())


def _point(playing: Playing, reading: Reading) -> str | None:
    """The point that she is said to have spoken of in two ways: the one named, else the one she has just told."""
    named = [t.issue for t in reading.terms if t.issue is not None]
    named += [c.issue for c in reading.choices]
    named += [m.name for m in reading.mentions if m.aspect == "issue"]
    pending = playing.before.pending
    told = [p.issue for p in pending.positions] if pending is not None else []
    known = [name for name in (*named, *told) if name in playing.scenario.issues]
    if not figures_are_out(playing):
        known = [name for name in known if name in playing.settled]
    return known[0] if known else None


def _is_written(playing: Playing) -> bool:
    """Whether an author has written what she says to that, and it is plainly what the reply asks for."""
    situation = playing.situation()
    speech = Speech(playing.scenario, playing.speech.seed, list(playing.speech.said))
    routed = route(situation, speech)
    return routed.reaction is not None and routed.reaction.id in _WRITTEN and routed.score >= MEANT
