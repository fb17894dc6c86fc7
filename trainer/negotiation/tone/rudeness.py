"""Rudeness beside something that she answers: a word about it first, once, and then the answer."""

from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.memory.contradicted import own_contradiction
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.apologies import apologises, take_apology, without_apology
from trainer.negotiation.situation import UNMISTAKABLE, Situation
from trainer.scenario.condition import Does

# Moves that an apology makes none of.
_SHARP = frozenset({"hostility", "pressure", "register_slip"})
# From here on (0–1) what stands in an attack is quoted in anger.
_ATTACKS = 0.8
# Where lines come from that have answered it already.
_ANSWERED = ("hostility", "pressure_back", "rude_beside")


# Flag: rudeness has been answered before; the colon keeps it apart from any that an author can name.
_MINDED = ":rudeness-minded"


def calmed(reading: Reading) -> Reading:
    """The reading without the insult that stands beside the rest: that has its own answer. Nor is who excuses his tone an attacker,
    or who puts values forward in anger."""
    if apologises(reading):
        moves = tuple(move for move in reading.moves if move.move not in _SHARP)
        return replace(reading, moves=moves, cues=without_apology(reading))
    if not reading.rude and not _puts_values(reading):
        return reading
    return replace(reading, moves=tuple(move for move in reading.moves if move.move != "hostility"))


def _puts_values(reading: Reading) -> bool:
    """Whether a reply that is sharp at most puts values of its own forward ("mais je viens de le dire !! 3 ans, relisez")."""
    if any(move.move == "hostility" and move.confidence >= _ATTACKS for move in reading.moves):
        return False
    stated: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(item.issue is not None and item.stance == "own" for item in stated)


def is_rude(situation: Situation) -> bool:
    """Whether a reply attacks her, with something beside it or not."""
    reading = situation.reading
    return reading is not None and (reading.rude or situation.does("hostility"))


def mind_rudeness(playing: Playing, situation: Situation) -> None:
    """Before her answer to the rest, a word about the tone, where nothing of it is one."""
    lines, reading = playing.speech.lines, situation.reading
    take_apology(playing)
    own_contradiction(playing)
    if not lines or reading is None or not (reading.rude or _plainly_attacks(reading)):
        return
    again = ("hostility_again",) if reading.rude and _MINDED in playing.before.flags else ()
    playing.flags.add(_MINDED)
    if any(key in line.source for line in lines for key in _ANSWERED) or _meets_it(playing):
        return
    if playing.speech.phrase(*again, "rude_beside"):
        lines.insert(0, lines.pop())


def _plainly_attacks(reading: Reading) -> bool:
    """Beside an answer to something else, firmness is heard as rudeness only where there is no doubt."""
    return any(m.move == "hostility" and m.confidence >= UNMISTAKABLE for m in reading.moves)


def _meets_it(playing: Playing) -> bool:
    """Whether the reaction that has spoken answers an attack."""
    scenario = playing.scenario
    known = [*scenario.anytime.values(), *(r for scene in scenario.scenes.values() for r in scene.reactions)]
    reaction = next((one for one in known if one.id == playing.reaction), None)
    return reaction is not None and any(
        isinstance(leaf, Does) and leaf.what == "hostility" for leaf in leaves(reaction.when)
    )
