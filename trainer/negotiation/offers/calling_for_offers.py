"""Her calls for a proposal ("que proposez-vous ?", "give me a figure"): who has just made one is answered on it instead."""

import re
from dataclasses import replace
from functools import lru_cache

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.offers.bargaining import answer_offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.scenario.scenario import Reaction, Scenario

_WORDS = re.compile(r"\w+")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?…]) +(?=\S)")
# A line calls for a proposal and does nothing else where the rest of it has so few words ("Volontiers, parlons-en.").
_OPENING = 4
_PUT = frozenset({"own", "asked"})
# What she wants in return is another thing than what is proposed.
_NO_RETURN = r"(?!.*\b(?:echange|en face|en retour|contre|avec|in return|for it|with it)\b)"
# Folded; takes "Que proposez-vous à la place ?", refuses "Dites-moi ce que vous voulez en face.", "Que proposez-vous contre ?".
_CALLS = re.compile(
    rf"^{_NO_RETURN}(?:.*, )?(?:alors |bien |et |so |then |well )*(?:"
    r"(?:que|qu['’ ]est[- ]ce que vous|quel(?:le)? \w+|combien(?: d\w*['’ ]?\w*)?) (?:me )?(?:proposez|offrez|voudriez|pourriez|feriez)\b"
    r"|(?:vous )?(?:me )?proposez[- ](?:vous )?quoi|proposez(?:[- ]moi)?(?: autre chose| quelque chose| un chiffre| une valeur)?\W*$"
    r"|faites[- ]moi une (?:proposition|offre)|donnez[- ]moi (?:un|votre) (?:chiffre|prix)"
    r"|dites[- ]moi (?:un nombre\b|(?:alors )?votre (?:chiffre|offre|proposition|prix)|combien\b"
    r"|ce que vous (?:me )?(?:proposez|pouvez|pourriez|accepteriez|demandez|voulez|voudriez)|ce qu['’ ]il vous faut)"
    r"|what (?:do|would|could|can) you (?:propose|offer|suggest)|what (?:did|do) you have in mind"
    r"|(?:make|give|name) me (?:an?|your|one more) (?:offer|figure|price|number|proposal)|name (?:a|your) (?:price|figure)"
    r"|how (?:soon|much|many|long) (?:could|can|would) you\b"
    r")"
)
# "Un geste, volontiers. De combien, et contre quoi ?"
_HOW_MUCH = re.compile(
    r"^(?:(?:de )?combien(?:, (?:et )?contre quoi)?|how much(?:, (?:and )?(?:for|against) what)?)\W*$"
)


@lru_cache(maxsize=8192)
def calls_for_offer(sentence: str) -> bool:
    """Whether a sentence of hers asks the student to put something forward."""
    plain = fold_text(sentence)
    return _CALLS.search(plain) is not None or _HOW_MUCH.search(plain) is not None


def calls_in_vain(scenario: Scenario, reading: Reading | None) -> frozenset[str]:
    """The ids of the reactions that only call for what the reply already holds ("Et le droit : arbitrage à Genève ?")."""
    put = _points_put(scenario, reading)
    if not put:
        return frozenset()
    known = [*scenario.anytime.values(), *(r for scene in scenario.scenes.values() for r in scene.reactions)]
    return frozenset(reaction.id for reaction in known if _only_calls(reaction))


def answer_what_is_held(playing: Playing, situation: Situation) -> None:
    """Leave the call out of a line that says something else too, where the reply holds what it calls for, and answer that: "je
    comprends que soixante jours ne vous conviennent pas", and no "que proposez-vous à la place ?" to who has just said it."""
    scenario, lines = playing.scenario, playing.speech.lines
    put = _points_put(scenario, playing.reading)
    spoken = {line.source for line in lines}
    known = (*scenario.anytime.values(), *scenario.scenes[playing.before.scene].reactions)
    held = {
        f"reaction:{r.id}": _points(r, scenario) & put or put
        for r in known
        if put and f"reaction:{r.id}" in spoken and _is_held(r, scenario, put)
    }
    for index, line in enumerate(lines):
        if line.source not in held or playing.outcome is not None:
            continue
        sentences = _SENTENCE_ENDS.split(line.text)
        if len(sentences) < 2 or not calls_for_offer(sentences[-1]):
            continue
        if not any(other.source.startswith("bargain:") for other in lines) and not (
            answer_offers(playing, situation) or say_her_position(playing, sorted(held[line.source])[0])
        ):
            continue
        lines[index] = replace(line, text=" ".join(sentences[:-1]))


def _only_calls(reaction: Reaction) -> bool:
    return any(
        calls_for_offer((sentences := _SENTENCE_ENDS.split(line))[-1])
        and len(_WORDS.findall(" ".join(sentences[:-1]))) <= _OPENING
        for line in reaction.says
    )


def _is_held(reaction: Reaction, scenario: Scenario, put: frozenset[str]) -> bool:
    """Whether all the points that a reaction is about are put, or it is about none in particular."""
    return _points(reaction, scenario) <= put


def _points(reaction: Reaction, scenario: Scenario) -> frozenset[str]:
    return points_of(reaction, scenario.issues.values())


def _points_put(scenario: Scenario, reading: Reading | None) -> frozenset[str]:
    """The points on which a reply names a value that they can have, put forward or asked about."""
    if reading is None:
        return frozenset()
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return frozenset(item.issue for item in items if item.issue is not None and _is_put(item, scenario))


def _is_put(item: ReadTerm | ReadChoice, scenario: Scenario) -> bool:
    issue = scenario.issues.get(item.issue or "")
    if issue is None or item.stance not in _PUT:
        return False
    return isinstance(item, ReadChoice) or position_of(issue, item.value) is not None
