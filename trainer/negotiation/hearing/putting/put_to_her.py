"""Values whose yes is asked for in the same breath: "0,49 € la caisse, livrée. Ça vous va ?" offers what it seems to tell."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.putting.put_forward import ASKS_YES, reckons
from trainer.negotiation.hearing.putting.suggesting import WOULD_DO
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State

# "Sous 0,44 je perds de l'argent": the floor of a refusal; for time, "sous deux semaines" is an offer.
FLOOR = re.compile(
    r"\b(?:sous|en dessous de|au dessous de|au-dessous de|en-dessous de|moins de|below|under|less than)\s+(?:les |the )?$",
    re.IGNORECASE,
)
# "Votre simple est à 330" tells of something that is hers.
_HERS = re.compile(
    r"\b(?:votre|vos|your)\b[^,;]{0,24}\b(?:est|sont|[ée]tait|is|are|was|were)\b[^,;]{0,8}$", re.IGNORECASE
)
_ALLOWED_ME = re.compile(r"\b(?:m['’]|me |nous |lets? |allows? (?:me|us) )(?:a |ont )?$", re.IGNORECASE)
_SO = re.compile(
    r"[\s,;:.]*(?:et |and )?(?:donc|alors|so|then)\s+(?:va pour |disons |let['’]s say )?(?:les |the )?",
    re.IGNORECASE,
)
_YES_TAG = re.compile(
    r"[,:;]\s*(?:c['’ ]?est\s+)?(?:oui|ok|okay|d['’ ]?accord|yes|agreed|deal)\s*\?\s*$", re.IGNORECASE
)
_YOU = re.compile(r"\b(?:vous|votre|vos|you|your)\b", re.IGNORECASE)
_SURELY_THEIRS = 0.75
_SEEMS = re.compile(
    r"[^.?!;]{0,24}\b(?:para[îi]\w*|sembl\w*|trouvez|seems?|sounds?|looks?|is (?:that|it))\b[^.?!;]{0,16}\b(?:[ée]norme|beaucoup|trop|cher|excessif|d[ée]mesur[ée]|peu|"
    r"exag[ée]r[ée]|lourd|huge|a lot|too|much|expensive|excessive|heavy|little)\b",
    re.IGNORECASE,
)
# A yes asked to a thing of its own: "acceptez-vous la cession ?", "do you take the assignment?"; "ce prix", "the offer" is what
# was told.
_ITS_OWN = re.compile(
    r"\b(?:(?:acceptez|accepteriez|prenez|prendriez|signez|voulez|validez)[- ]vous|vous (?:acceptez|prenez|signez|voulez)|"
    r"(?:do|will|would) you (?:accept|take|want|sign))\s+"
    r"(?:la |le |les |l['’]|une? |the |an? )(?!prix|offres?|proposition|march[ée]|tout|ensemble|[ée]change|price|offer|proposal|deal|lot)(\w+)",
    re.IGNORECASE,
)


def put_to_her(item: ReadTerm | ReadChoice, state: State, reading: Reading) -> bool:
    """Whether a value of an open issue, told as it seems, is followed at once by a question that asks her yes to it."""
    if item.issue is None or item.stance not in ("own", "fact") or state.settled_on(item.issue) is not None:
        return False
    if isinstance(item, ReadTerm) and (item.role != "absolute" or told_of_the_law(reading, item)):
        return False
    end = sentence_at(reading.reply, item.start)[1]
    if end < len(reading.reply):
        end = sentence_at(reading.reply, end)[1]
    which = [cue.start for cue in reading.cues if cue.cue == "which"]
    asks = [
        cue.start
        for cue in reading.cues
        if cue.cue in ASKS_YES
        and item.start < cue.end
        and cue.start < end
        # "Quel coefficient prenez-vous ?" asks for no yes.
        and not any(sentence_at(reading.reply, cue.start)[0] <= at < cue.end for at in which)
    ]
    asks += [met.start() for met in WOULD_DO.finditer(reading.reply, item.end, end)]
    asks = [
        at for at in asks if not _of_something_else(item, reading, at) and not _of_its_size(item, reading, at)
    ]
    if _HERS.search(words_before(reading, item)):
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    later = [other.start for other in items if other.start > item.start and other.issue is not None]
    return bool(asks) and not any(at < asks[0] for at in later) and not _is_floor(item, reading)


def asks_yes_at_once(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Donc trois ans, avec cette porte : oui ?": a yes asked for by the last word of the sentence is asked to what stands in it,
    whosever it was thought to be."""
    start, end = sentence_at(reading.reply, item.start)
    return (
        (item.stance == "asked" or (item.stance in ("theirs", "fact") and item.confidence < _SURELY_THEIRS))
        and _YES_TAG.search(reading.reply, item.end, end) is not None
        and _YOU.search(reading.reply, start, item.start) is None
    )


def _of_something_else(item: ReadTerm | ReadChoice, reading: Reading, at: int) -> bool:
    """ "La réserve ne couvre pas les 84 000 €. Acceptez-vous la cession, oui ou non ?": a yes asked, in another sentence, to a thing
    that it names itself."""
    start, end = sentence_at(reading.reply, at)
    thing = _ITS_OWN.search(reading.reply, start, end)
    if thing is None or start <= item.start:
        return False
    return not any(
        m.aspect == "issue" and m.name == item.issue and m.start < thing.end() and thing.start(1) < m.end
        for m in reading.mentions
    )


def _of_its_size(item: ReadTerm | ReadChoice, reading: Reading, at: int) -> bool:
    """ "15 % de 84 000, ça fait 12 600 €, ça vous paraît énorme ?": how large a sum seems is no yes to it."""
    return reckons(item, reading) and _SEEMS.match(reading.reply, at) is not None


def _is_floor(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    return bool(FLOOR.search(words_before(reading, item)))


def told_of_the_law(reading: Reading, item: ReadTerm | ReadChoice) -> bool:
    """Whether a value follows words that tell what the law says; "le droit suisse" is a clause, and an offer made after
    such words is one all the same."""
    start, _ = sentence_at(reading.reply, item.start)
    before = [cue for cue in reading.cues if start <= cue.start <= item.start]
    last = max((cue.start for cue in before if cue.cue in ("offering", "exchange")), default=-1)
    # "La loi, c'est 60 jours, donc 60 jours": what follows from it is offered.
    told = [term for term in reading.terms if start <= term.start and term.end <= item.start]
    if told and _SO.fullmatch(reading.reply, told[-1].end, item.start):
        return False
    # "Le droit d'entrée" is a point of the case.
    named = [m for m in reading.mentions if m.aspect == "issue"]
    return any(
        cue.cue == "lawful"
        and cue.start > last
        # "Mon directeur m'autorise 96 000" tells of no law.
        and _ALLOWED_ME.search(reading.reply[: cue.start]) is None
        and cue.end <= item.start
        and not any(m.start < cue.end and cue.start < m.end for m in named)
        for cue in before
    )


def words_before(reading: Reading, item: ReadTerm | ReadChoice) -> str:
    """The words of its sentence before a value."""
    return reading.reply[sentence_at(reading.reply, item.start)[0] : item.start]
