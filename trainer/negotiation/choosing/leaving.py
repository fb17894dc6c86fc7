"""A student who takes leave ("puisque c'est comme ça, je m'en vais") is answered by what an author wrote for one who leaves."""

import re
from dataclasses import replace

from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.language.normalise import fold_text
from trainer.language.reading import Mention, Reading, SampleScore
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.talk.state import State
from trainer.scenario.condition import About
from trainer.scenario.scenario import Reaction, Scenario

_LEAVE = re.compile(
    r"\b(?:je (?:m['’ ]en vais|pars\b(?! (?:du|de|sur|d['’]))|raccroche|vous laisse\b(?! (?:le|la|les|choisir|me|y|\w+(?:er|ir|re|oir))\b)|laisse tomber|prefere (?:partir|m['’ ]en aller|en rester la|arreter la)|vais (?:partir|m['’ ]en aller|raccrocher))"
    r"|(?:on|nous) (?:arrete|arretons) la\b|j['’ ]arrete la\b|arretons[- ](?:la|nous la)\b|restons[- ]en la\b|(?:on|nous) en (?:reste|restons) la\b|(?:plus|n['’ ]avons) rien a (?:nous|se) dire"
    r"|^\W*(?:(?:bon|ben|allez|alors|bien|oui|non|ok|okay|well|right|fine|so|tant pis|(?:merci|thanks|thank you)(?: (?:beaucoup|bien|quand meme|anyway|a lot|so much|(?:for|pour) (?:your time|votre temps|tout|everything)))?(?: (?:madame|monsieur))?)\W+)*(?:au revoir|adieu|good ?bye|bye)"
    r"|i(?:['’ ]?m| am) (?:leaving\b(?! (?:you|it|this|the))|out of here|off now|done here)|i(?:['’]ll| will) (?:leave|go) now|i give up|we(?:['’ ]?re| are) done(?: here)?|let['’]?s stop here"
    r"|(?:have )?nothing (?:more |left )?to (?:discuss|talk about|say)|i prefer to (?:leave|stop|go)|forget it)"
)
# "Si vous ne bougez pas, je m'en vais" threatens; "ne partez pas" and "je pars du principe" take no leave.
_ONLY_IF = re.compile(r"\b(?:si|sinon|tant que|if|unless|otherwise|or else)\b")
# Samples that take leave from which a reaction is written for one who does.
_WRITTEN_FOR_IT = 2


def takes_leave(text: str) -> bool:
    """Whether somebody says that he leaves, or leaves it at that."""
    plain = fold_text(text)
    return _LEAVE.search(plain) is not None and "?" not in plain and _ONLY_IF.search(plain) is None


def with_leave(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with what the words of leave-taking stand for: the topic that authors gave them, and their samples."""
    if not takes_leave(reading.reply) or reading.terms:
        return reading
    known = (*scenario.scenes[state.scene].reactions, *scenario.anytime.values())
    written = [one for one in known if sum(map(takes_leave, one.like)) >= _WRITTEN_FOR_IT]
    if not written:
        return reading
    names = {f"reaction:{one.id}" for one in written}
    kept = tuple(one for one in reading.samples if one.name not in names)
    raised = tuple(SampleScore(name, NEARLY_A_SAMPLE) for name in sorted(names))
    topics = {topic for one in written for topic in _topics(one, scenario)}
    named = {mention.name for mention in reading.mentions}
    end = len(reading.reply)
    mentions = tuple(Mention("topic", topic, 0, end) for topic in sorted(topics - named))
    return replace(reading, samples=(*kept, *raised), mentions=(*reading.mentions, *mentions))


def _topics(reaction: Reaction, scenario: Scenario) -> set[str]:
    """The topics of leave-taking that a reaction asks for."""
    asked = {leaf.name for leaf in leaves(reaction.when) if isinstance(leaf, About)}
    return {name for name in asked if any(map(takes_leave, scenario.topics.get(name, ())))}
