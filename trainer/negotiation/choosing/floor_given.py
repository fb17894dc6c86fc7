"""Lines of hers that give the floor back ("Que voulez-vous savoir ?", "Ask me anything"): nothing to say to who has just asked."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.language.tag_questions import is_tag
from trainer.negotiation.choosing.point_asked import QUESTION, points_of
from trainer.negotiation.choosing.routing import names_something
from trainer.negotiation.situation import Situation
from trainer.negotiation.voice.phrasebook import mark
from trainer.scenario.scenario import Reaction, Scenario

# Words of a question from which on it asks something by itself.
_LEAST_WORDS = 4
_WORDS = re.compile(r"\w+")
# Folded. Takes "Par quel point voulez-vous commencer ?", "Demandez-moi par exemple…"; refuses "Dites-moi combien de mois".
_FLOOR = re.compile(
    r"\b(?:que (?:voulez|desirez|souhaitez)[- ]vous (?:en )?savoir|qu['’ ]est[- ]ce que vous voulez savoir"
    r"|par (?:quoi|ou|quel(?:le)? \w+) (?:voulez|preferez|souhaitez|commen|on commence)\w*|demandez[- ]moi|interrogez[- ]moi|posez[- ](?:moi|la|les|votre|vos)\b"
    r"|quelle (?:etait|est) (?:la|votre) question|where (?:shall|should|do) (?:i|we) (?:begin|start)|what (?:would|do) you (?:like|want) to (?:know|ask)"
    r"|ask me|what(?:['’]ll| will| shall) we talk|what(?:['’]s| is| was) (?:the|your) question)\b"
)


@lru_cache(maxsize=8192)
def gives_floor(line: str) -> bool:
    """Whether a line of hers leaves it to the student to ask or to begin."""
    return _FLOOR.search(fold_text(line)) is not None


def floor_given_in_vain(situation: Situation) -> frozenset[str]:
    """The ids of the reactions whose next line gives the floor to who has just taken it: the reply asks something, and none of them
    was written for a question ("on commence par quoi ?")."""
    scenario, reading, said = situation.scenario, situation.reading, situation.state.said
    if reading is None or not asks_by_itself(reading, scenario):
        return frozenset()
    issues = scenario.issues.values()
    asked = [sample for part in reading.questions for sample in part.samples] or reading.samples
    meant = {one.name for one in asked if one.score >= NEARLY_A_SAMPLE}
    return frozenset(
        reaction.id
        for reaction in _known(scenario)
        if _gives_it(reaction, said)
        and f"reaction:{reaction.id}" not in meant
        and not (names_something(reaction) or points_of(reaction, issues))
    )


def asks_by_itself(reading: Reading, scenario: Scenario) -> bool:
    """Whether a reply holds a question that is more than "d'accord ?" or "ça vous va ?"."""
    asked = (met.group() for met in QUESTION.finditer(reading.marked))
    return any(
        len(_WORDS.findall(one)) >= _LEAST_WORDS and not is_tag(one.strip(), scenario.language)
        for one in asked
    )


def _gives_it(reaction: Reaction, said: Collection[str]) -> bool:
    asking = sum("?" in sample for sample in reaction.like)
    following = next((line for line in reaction.says if mark(line) not in said), "")
    return 2 * asking <= len(reaction.like) and gives_floor(following)


def _known(scenario: Scenario) -> Iterator[Reaction]:
    yield from scenario.anytime.values()
    for scene in scenario.scenes.values():
        yield from scene.reactions
