"""Script and bargainer are one voice: no line of an author asks for, or turns down, what the same answer takes, or welcomes what it
turns down.

How a line stands to a point is read in its own words; no author has to declare it.
"""

import re
from dataclasses import dataclass, replace

from trainer.language.normalise import fold_text
from trainer.negotiation.asking.beside import asks_of_itself, fit, questions_beside
from trainer.negotiation.choosing.excluded import exclusions
from trainer.negotiation.choosing.floor_given import asks_by_itself
from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.choosing.routing import PLAIN, names_something
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.scenes import SENTENCE_ENDS, asks_for_something
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.turn import Spoken
from trainer.negotiation.voice.wording import value_words
from trainer.scenario.condition import Compare
from trainer.scenario.scenario import Reaction
from trainer.terms.find import find_values

# Folded. Takes "Alors ne promettez que ce que vous tiendrez", "I'd rather have New York"; refuses "Une réserve m’intéresse".
_RESISTS = re.compile(
    r"\b(?:non|jamais|trop|prefere\w*|aime(?:rais)? mieux|plutot|impossible|refuse\w*|gene\w*|en echange|contre quoi|il me faut|"
    r"no|never|not|too|prefer|rather|instead|cannot|in return|in exchange|i need|i['’]d need)\b"
    r"|\b(?:ne|n['’]) ?\w.*\b(?:pas|plus|que|guere|rien|aucun\w*)\b|n['’]t\b|^(?:mais|but)\b"
)
# Folded. Takes "Genève, je peux l’accepter pour l’arbitre", "I’ll weigh it"; refuses "Good, so there’s a real insurer behind you".
_WELCOMES = re.compile(
    r"\b(?:me v(?:a|ont)|m['’]ir(?:ait|aient)|me convien\w+|d['’]accord|(?:l['’])?accept\w+|possible|pourquoi pas|je (?:la |le |les )?signe|"
    r"why not|works for me|suits me|i (?:can|could) (?:live|sign|accept|take)|i['’]ll (?:weigh|take|sign)|i agree|agreed)\b"
)
# Folded: what she likes of it, whatever else she says ("Une réserve m’intéresse beaucoup. Chez moi, je n’ai plus de place").
_LIKES = re.compile(
    r"\b(?:m['’](?:interess|aid|arrang|rassur)\w*|merci|bonne (?:nouvelle|idee|chose)|tant mieux|volontiers|(?:me|nous) plai\w+|thanks?|thank you|good|glad|help\w*|interests me)\b"
)
_NEGATED = re.compile(r"\b(?:ne|n['’]|pas|non|no|not|never|jamais|si|if)\b|n['’]t\b")

# Fewer words than this are no answer once the question after them is left out ("Attendez un peu.").
_LEAST_WORDS = 4
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Answer:
    """The points that she takes as the student has them in this turn, and those on which she stands apart."""

    taken: frozenset[str]
    apart: frozenset[str]


def speak_with_one_voice(playing: Playing, situation: Situation) -> None:
    """Leave out of her answer what goes against her word on the terms of the reply.

    Changes the lines of `playing`: "Dites-moi ce que ma maison y gagnerait" and "je viens à vous : un crédit documentaire" are not
    said together. A line that says something else besides keeps that. What a line left out would have raised is not raised.
    """
    lines = playing.speech.lines
    if not any(line.source.startswith("bargain:") for line in lines):
        return
    answer = _answer_of(playing)
    scenario = playing.scenario
    here = (*scenario.anytime.values(), *scenario.scenes[playing.before.scene].reactions)
    known = {f"reaction:{reaction.id}": reaction for reaction in here}
    kept = list[Spoken]()
    for line in lines:
        reaction = known.get(line.source)
        if _pleads_for_taken(playing, line, answer) or _is_left_behind(playing, line, answer):
            continue
        said = line if reaction is None else _in_her_voice(playing, situation, line, reaction, answer)
        if said is not None:
            kept.append(said)
        elif reaction is not None and reaction.then.raises is not None:
            _unraise(playing, reaction.then.raises)
    lines[:] = kept


def _pleads_for_taken(playing: Playing, line: Spoken, answer: _Answer) -> bool:
    """ "Au-delà d’un an, il me faut une bonne raison", where the 24 months are taken in the same breath: a need that is met."""
    kind, _, rest = line.source.partition(":")
    interest = playing.scenario.interests.get(rest.rpartition(":")[0]) if kind == "interest" else None
    if interest is None or answer.taken.isdisjoint(interest.issues):
        return False
    if playing.reading is not None and asks_by_itself(playing.reading, playing.scenario):
        return False  # "mais la mairie, c'est en octobre ?" has its answer there
    return _resists(line.text)


def _until_agreed(reaction: Reaction, playing: Playing) -> frozenset[str]:
    """The points that end a reaction's use once they are agreed ("… and not reprise >= signature")."""
    ends = {atom.name for atom in exclusions(reaction.when) if isinstance(atom, Compare)}
    return frozenset(ends.intersection(playing.scenario.issues))


def _is_left_behind(playing: Playing, line: Spoken, answer: _Answer) -> bool:
    """ "Pour l'instant, j'ai écrit 32 €", where the next line says 35: a figure that she gives up in the same breath."""
    if line.source != "bargain:her_position":
        return False
    issues, language = playing.scenario.issues, playing.scenario.language
    lines = playing.speech.lines
    later = lines[lines.index(line) + 1 :]
    return any(
        _names_another_value(playing, name, line.text)
        and any(value_words(issues[name], playing.theirs[name], language) in one.text for one in later)
        for name in answer.apart
    )


def _answer_of(playing: Playing) -> _Answer:
    taken = {name for name, agreed in playing.settled.items() if playing.before.settled_on(name) != agreed}
    taken |= {p.issue for p in playing.answered if playing.yours.get(p.issue) == p}
    return _Answer(frozenset(taken), frozenset((*(p.issue for p in playing.answered), *playing.shut)) - taken)


def _in_her_voice(
    playing: Playing, situation: Situation, line: Spoken, reaction: Reaction, answer: _Answer
) -> Spoken | None:
    """The line as it can stand beside her word on the terms; None where it cannot."""
    points = points_of(reaction, playing.scenario.issues.values()) or _until_agreed(reaction, playing)
    if not points and (names_something(reaction) or not asks_for_something(line.text)):
        return line  # it is about something else
    # What asks for something and names no point asks for terms: it is about those of the reply.
    about = points or answer.taken | answer.apart
    said = line
    if reaction.then.asks is None and about & (answer.taken | answer.apart):
        rest = _without_asking(line.text)
        if len(_WORDS.findall(rest)) < _LEAST_WORDS:
            return None
        said = replace(line, text=rest)
    if about & answer.taken and _resists(said.text) and not _answers_question(reaction, situation):
        return None
    if about & answer.apart and not points & answer.taken and _welcomes(said.text):
        return None
    if any(_names_another_value(playing, name, said.text) for name in points & (answer.taken | answer.apart)):
        return None
    return said


def _names_another_value(playing: Playing, name: str, text: str) -> bool:
    """ "Ninety-two dollars, it's where I start. I'd write $94": whether a line names a value of a point on which she says another."""
    issue, hers = playing.scenario.issues[name], playing.theirs.get(name)
    values = find_values(text, playing.scenario.language)
    named = {position_of(issue, found.value) for found in values} - {None}
    return hers is not None and bool(named) and hers not in named


def _without_asking(text: str) -> str:
    """A line without the sentence at its end that asks the student for something."""
    sentences = SENTENCE_ENDS.split(text)
    while sentences and asks_for_something(sentences[-1]):
        sentences.pop()
    return " ".join(sentences)


def _resists(text: str) -> bool:
    plain = fold_text(text)
    return _RESISTS.search(plain) is not None and not _LIKES.search(plain)


def _welcomes(text: str) -> bool:
    plain = [fold_text(sentence) for sentence in SENTENCE_ENDS.split(text)]
    return any(_WELCOMES.search(one) and not _NEGATED.search(_WELCOMES.sub(" ", one)) for one in plain)


def _answers_question(reaction: Reaction, situation: Situation) -> bool:
    """Whether a reaction answers a question of the reply that wants more than a yes or a no."""
    return any(
        fit(reaction, asked) >= PLAIN
        for asked in questions_beside(situation)
        if asks_of_itself(asked) and asked.does("open_question")
    )


def _unraise(playing: Playing, name: str) -> None:
    if name not in dict(playing.before.objections):
        playing.objections.pop(name, None)
        playing.objection_events[:] = [event for event in playing.objection_events if event[0] != name]
