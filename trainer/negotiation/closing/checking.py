"""Figures said back to her with "c'est bien ça ?", "have I got that right?": held against what she has told and what she asks for,
and confirmed, or put right on the one that is off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.language.common_questions import PREFIX
from trainer.language.lexicon import stop_words
from trainer.language.mending import mended
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.language.words import stem, words_of
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.needs import open_interests
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.phrasebook import mark
from trainer.negotiation.voice.wording import terms_list
from trainer.terms.find import find_values
from trainer.terms.value import FoundValue, TermValue

# How a check ends; how one begins that ends in a bare question mark.
_ENDS = re.compile(
    r"(?:c['’ ]?est (?:bien |donc )?(?:ca|cela|exact|juste|correct)|(?:ai[- ]je|j['’]ai) (?:bien |tout )?(?:compris|note|suivi|entendu|retenu|bon)"
    r"|n['’]est[- ]ce pas|je me trompe|on est d['’]accord|right|correct|is (?:that|it|this) (?:right|correct|it|so)"
    r"|(?:have|did) i (?:got|get|understood|understand) (?:that|it|you|this)(?: all)?(?: right| correctly)?|am i right|did i (?:miss|forget|leave out) (?:any|some)thing|(?:j['’]ai|ai[- ]je) (?:rien )?oublie (?:quelque chose|un point|rien)|j['’]oublie (?:quelque chose|rien)|rien oublie|isn['’]t it|(?:do|did) i have (?:that|it) right)\W*$"
)
_BEGINS = re.compile(
    r"^\W*(?:(?:bon|ok|okay|alors|et|ah|d['’]accord|well|and|right)\W+)*"
    r"(?:donc|en somme|si (?:je|j['’]ai) (?:\w+ )?(?:comprends|compris|resume|recapitule|entends|entendu|suis)|je (?:resume|recapitule)|vous (?:\w+ )?(?:\w+ )?(?:bien|toujours|donc)\b|so\b|if i (?:\w+ )?(?:understand|understood|get)|let me (?:see|check|sum))"
)
_SUMS = re.compile(
    r"^\W*(?:(?:bon|ok|okay|alors|et|ah|d['’]accord|well|and|right)\W+)*(?:donc|en somme|si (?:je|j['’]ai)\b|so\b|if i\b|let me\b)"
)
_FORGETS = re.compile(
    r"\W*(?:(?:bon|ok|okay|alors|et|so|and)\W+)*(?:(?:est[- ]ce que )?(?:j['’ ]?oublie (?:quelque chose|un point|rien)|j['’]ai (?:rien oublie|oublie (?:quelque chose|un point))|ai[- ]je (?:rien )?oublie(?: quelque chose| un point)?|je n['’]ai rien oublie|rien d['’]oublie)"
    r"|(?:did|have|am) i (?:miss|forget|forgot|forgotten|forgetting|leave out|left out|missing|missed) (?:any|some)thing)\W*"
)
# Words that speak of what she asks for.
_OF_HERS = re.compile(
    r"\b(?:vous (?:me |nous |en |m['’ ]?|nous )?(?:avez |aviez )?(?:demand|voul|propos|etes a|dit|disi|souhait|rest|offr|cherch|vis)\w*|votre (?:prix|chiffre|offre|demande)"
    r"|you (?:\w+ )?(?:want|ask|need|said|say|offer|propos|are at|stand|would like)\w*|your (?:price|number|figure|offer))"
)
_HERS_ASKED = re.compile(
    r"\W*(?:(?:et|donc|alors|so|and)\W+)*(?:vous (?:en )?(?:me )?(?:voulez(?! qu)|demandez|etes a|restez a|en etes a|proposez)\b"
    r"|you(?:['’]re| are)? (?:want|ask(?:ing)?|said|at|stay at|offer(?:ing)?)\b)"
)
# A figure that the student works out by himself is held against nothing.
_WORKED_OUT = re.compile(
    r"\b(?:environ|soit|ca fait|cela fait|au total|en tout|about|roughly|makes|that is|in total)\b[^.?!]*$"
)
_DOUBLE = re.compile(r"\b(?:double|twice)\b", re.IGNORECASE)
_ASKS_ELSE = frozenset({"exchange", "which", "denial", "unagreed", "recalled", PREFIX + "would_move"})
# "Donc pour 0,46 vous voulez quoi ?": what a question word asks for is said back to nobody (folded).
_ASKS_WHICH = re.compile(
    r"\b(?:qu['’ ]?est[- ]ce qu\w*|quoi|pourquoi|comment|combien|quel\w*|lequel|laquelle|que (?:pour|dev|fau|dir|fer|vou)\w+|what|why|how|which)\b"
)
_SENTENCES = re.compile(r"[^.?!…]+(?:[.](?=\d)[^.?!…]*)*[.?!…]*")
# Words that a told sentence must share with the reply for its figure to be the one that is meant: the same, and another one.
_SAME, _OTHER = 1, 2
# Marks of what she has said in her last turn, more or less: there a figure needs no word beside it.
_LAST_TURN = 6
# A sentence of hers that is longer is not said again.
_LONGEST = 160


def answer_check(playing: Playing, situation: Situation) -> bool:
    """Answer a reply that says figures back and asks whether they are right.

    Returns:
        Whether it was one, about something that she has told or asks for.
    """
    reading = situation.reading
    if (
        reading is None
        or not _checks(reading)
        or reading.has("conditional_exchange")
        or (reading.terms and all(term.stance == "refused" for term in reading.terms))
        or only_checks_summary(reading)
    ):
        return False
    if _check_her_terms(playing, reading):
        return True
    if not _says_back(reading):
        return False
    tried_out = any(cue.cue == "tentative" for cue in reading.cues)
    return not tried_out and _check_told(playing, situation, reading)


def _checks(reading: Reading) -> bool:
    plain = fold_text(reading.marked).strip()
    if any(cue.cue in _ASKS_ELSE for cue in reading.cues):
        return False
    ends = _ENDS.search(plain.rstrip("?.! ")) is not None
    if not plain.endswith("?"):
        # "vous voulez 92000 cest ca": typed without its mark.
        return ends and (_OF_HERS.search(plain) is not None or _BEGINS.match(plain) is not None)
    if ends or _says_back(reading):
        return True
    # "Vous voulez 90 jours ?" asks after her own figure.
    last = _SENTENCES.findall(plain)[-1]
    hers = _HERS_ASKED.match(last) is not None and _ASKS_WHICH.search(last) is None
    return hers and not any(cue.cue == "offering" for cue in reading.cues)


def checks_summary(reading: Reading) -> bool:
    """Whether a reply sums up and asks whether that is so: "donc on en est à 60 jours, il reste le prix, c'est ça ?"."""
    if only_checks_summary(reading):
        return True
    plain = fold_text(reading.marked).strip().rstrip("?.! ")
    if _ENDS.search(plain) is None or any(cue.cue in ("exchange", "which", "denial") for cue in reading.cues):
        return False
    sums = any(cue.cue == "summing" for cue in reading.cues) or reading.has("summary")
    return sums or _SUMS.match(plain) is not None


def only_checks_summary(reading: Reading) -> bool:
    """ "J'oublie quelque chose ?", "did I miss anything?": of all that has been said."""
    return _FORGETS.fullmatch(fold_text(reading.marked).strip().rstrip("?.! ")) is not None


def _says_back(reading: Reading) -> bool:
    """Whether a reply says things back for her to confirm: by how it ends, or by how its only sentence begins ("si je
    comprends bien, avant décembre. À quoi correspond cette date ?" asks something else)."""
    plain = fold_text(reading.marked).strip()
    if _ENDS.search(plain.rstrip("?.! ")) is not None:
        return True
    begins = _BEGINS.match(plain) is not None and _ASKS_WHICH.search(plain) is None
    return begins and len(_SENTENCES.findall(plain)) == 1


def _check_her_terms(playing: Playing, reading: Reading) -> bool:
    """ "Vous me demandez 0,42 et 90 jours, c'est bien ça ?"."""
    if _OF_HERS.search(fold_text(reading.reply)) is None:
        return False
    issues = playing.scenario.issues
    named: dict[str, Position] = {}
    for term in reading.terms:
        if term.issue is not None and (position := position_of(issues[term.issue], term.value)) is not None:
            named[term.issue] = position
    for choice in reading.choices:
        named.setdefault(choice.issue, at_option(issues[choice.issue], choice.option))
    known = any(playing.before.theirs_on(name) is not None for name in named)
    if not known or all(name in playing.settled for name in named):
        return False
    if any(playing.yours.get(name) == position for name, position in named.items()):
        return False
    package = her_package(playing)
    hers = tuple(package[name] for name in issues if name in named)
    right = all(named[position.issue] == position for position in hers)
    key = "checked_right" if right else "checked_wrong"
    if not playing.speech.phrase(key, source="bargain", terms=terms_list(playing.scenario, hers)):
        return False
    playing.offers = Offers()
    open_ones = tuple(position for position in hers if position.issue not in playing.settled)
    for position in open_ones:
        playing.take(position)
    playing.pending = Pending("offer", open_ones)
    return True


def _check_told(playing: Playing, situation: Situation, reading: Reading) -> bool:
    """ "Donc neuf jours de retard, c'est bien ça ?"."""
    language = playing.scenario.language
    values = [found for found in find_values(reading.reply, language) if _is_held(reading, found)]
    if not values or any(term.issue in playing.settled for term in reading.terms):
        return False
    stated = [fact for fact in reading.facts if fact.verdict in ("exact", "rounded")]
    told = list(_told(playing))
    just_said = set(playing.before.said[-_LAST_TURN:])
    right, wrong = 0, ""
    for found in values:
        start, end = sentence_at(reading.reply, found.start)
        here = _stems(playing, reading.reply[start:end])
        same = [
            sentence
            for sentence, text, value in told
            if _is_same(value, found.value)
            and (text in just_said or len(here & _stems(playing, sentence)) >= _SAME)
        ]
        if same:
            right += 1
            continue
        other = [
            sentence
            for sentence, _, value in told
            if _is_alike(value, found.value) and len(here & _stems(playing, sentence)) >= _OTHER
        ]
        if not other and any(fact.start < found.end and found.start < fact.end for fact in stated):
            right += 1
        wrong = wrong or next((s for s in other if len(s) <= _LONGEST), "")
    if wrong:
        playing.offers = Offers()
        return playing.speech.phrase("checked_words", words=wrong)
    if right < len(values):
        return False
    playing.offers = Offers()
    if not playing.speech.phrase("reformulation_confirmed"):
        return False
    open_interests(playing, situation)
    return True


def _is_held(reading: Reading, found: FoundValue) -> bool:
    start, _ = sentence_at(reading.reply, found.start)
    return _WORKED_OUT.search(fold_text(reading.reply[start : found.start])) is None


def _told(playing: Playing) -> Iterator[tuple[str, str, TermValue]]:
    """Every sentence with a figure that she has said in her scenario's own words, with the mark of its line and that figure."""
    said = set(playing.before.said)
    for text in _texts(playing):
        line = mark(text)
        if line not in said:
            continue
        for match in _SENTENCES.finditer(text):
            sentence = match.group().strip()
            for found in find_values(sentence, playing.scenario.language):
                yield sentence, line, found.value
                if found.value.number is not None and _DOUBLE.search(sentence):
                    # "30 000 caisses par mois, le double en octobre".
                    yield sentence, line, replace(found.value, number=2 * found.value.number)


def _texts(playing: Playing) -> Iterator[str]:
    scenario = playing.scenario
    for scene in scenario.scenes.values():
        yield from scene.says
        for reaction in scene.reactions:
            yield from reaction.says
    for reaction in scenario.anytime.values():
        yield from reaction.says
    for interest in scenario.interests.values():
        yield from (stage.says for stage in interest.stages)
    for moment in scenario.moments.values():
        yield from moment.says
    yield from (objection.says for objection in scenario.objections.values())
    yield from (claim.says for claim in scenario.claims.values())


def _is_same(told: TermValue, said: TermValue) -> bool:
    if told.kind == "date" or said.kind == "date":
        return told.kind == said.kind and told.month == said.month and said.day in (None, told.day)
    return told.number is not None and told.number == said.number


def _is_alike(told: TermValue, said: TermValue) -> bool:
    """Whether two figures count the same kind of thing."""
    return told.kind == said.kind and told.unit == said.unit and told.per == said.per


def _stems(playing: Playing, text: str) -> frozenset[str]:
    language = playing.scenario.language
    words: Sequence[str] = [word.text for word in mended(words_of(text, language), language)]
    common = stop_words(language)
    return frozenset(stem(word, language) for word in words if word.isalpha() and word not in common)
