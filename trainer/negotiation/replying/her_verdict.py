"""Her verdict on what the student has offered: yes where nothing is apart, else where she stands on what is."""

import re
from collections.abc import Iterable
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.negotiation.asking.beside_table import asks_beside, puts_forward
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.asked import Asked
from trainer.negotiation.closing.standing import recap, tell_standing
from trainer.negotiation.offers.bargaining import answer_offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import POINTS, by_weight, say_terms
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list

# Words from which a reply says something that it asks her opinion of.
_SAYS_SOMETHING = 9
# Asks whether it is a no.
_ASKS_NO = re.compile(
    r"(?<!ou )\b(?:c['’ ]?est (?:donc |un |bien )?non|(?:vous )?refus(?:ez|eriez)|is (?:it|that|this) a no|(?:do )?you refuse)\b"
)


def still_open(playing: Playing, names: Iterable[str]) -> list[str]:
    """The issues among these that are not agreed."""
    return [name for name in names if name not in playing.settled]


def answer_verdict(playing: Playing, asked: Asked) -> bool:
    """ "Qu'en pensez-vous ?": yes where nothing is apart, else where she stands on what is."""
    if not playing.open_issues:
        if not asked.issues and asks_beside(playing, asked):
            return playing.speech.phrase("beside_the_deal", "extra_clause")
        return playing.speech.phrase("asked_verdict_all") or recap(playing)
    waiting = playing.unconfirmed
    if waiting is not None:
        # Who asks for her answer to an offer that she has read back stands by it.
        playing.confirmed = True
        playing.unconfirmed = None
        playing.offers = replace(
            playing.offers, own=waiting.positions, doubtful=False, conditional=waiting.tied
        )
        return answer_offers(playing, playing.situation())
    named = asked.issues or _spoken_of(playing)
    if not named and asks_beside(playing, asked):
        reading = playing.reading
        return reading is not None and puts_forward(reading) and playing.speech.phrase("extra_clause")
    if named and not set(named) & playing.yours.keys():
        return say_her_position(playing, named[0])
    names = still_open(playing, [n for n in named if n in playing.yours]) or still_open(
        playing, playing.yours
    )
    if not names:
        # Nothing is open of what was said: what is agreed stands, and she names the rest.
        if playing.settled and tell_standing(playing):
            return True
        told = playing.reading is not None and any(fact.fact is not None for fact in playing.reading.facts)
        # "L'objet d'abord, puis la durée. Cet ordre vous convient ?" is something to judge, although no term is.
        says = playing.reading is not None and playing.reading.words >= _SAYS_SOMETHING
        open_to_it = ("evidence_noted",) if told else ("asked_verdict_open",) if says else ()
        return playing.speech.phrase(*open_to_it, "asked_verdict_nothing")
    theirs = her_package(playing)
    apart = [name for name in names if playing.yours[name] != theirs[name]]
    if apart:
        return say_no(playing, names, apart)
    if set(playing.bundle) & set(names) and not set(playing.bundle) <= {*names, *playing.settled}:
        # What was offered as an exchange is agreed whole: what is missing of it comes first.
        return say_terms(playing, "asked_verdict_no", still_open(playing, playing.bundle))
    fresh = [playing.yours[name] for name in names]
    if not playing.speech.phrase(
        "asked_verdict_yes", "accept_all", source="bargain", terms=terms_list(playing.scenario, fresh)
    ):
        return False
    for position in fresh:
        playing.settle(position)
    playing.about(*names)
    return True


def _spoken_of(playing: Playing) -> tuple[str, ...]:
    """The issues on which the reply puts a term, wherever in it."""
    reading = playing.reading
    if reading is None:
        return ()
    found = [(t.start, t.issue) for t in reading.terms if t.issue is not None]
    found += [(c.start, c.issue) for c in reading.choices]
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def say_no(playing: Playing, names: list[str], apart: list[str]) -> bool:
    """No to what stands apart, yes to the rest of these."""
    scenario, theirs = playing.scenario, her_package(playing)
    said = tuple(theirs[name] for name in by_weight(playing, apart)[:POINTS])
    suits = [playing.yours[name] for name in names if name not in apart]
    terms = terms_list(scenario, said)
    yes = terms_list(scenario, suits)
    both = bool(suits) and playing.speech.phrase("suits_but", source="bargain", yes=yes, terms=terms)
    # "C'est non ?" answered by "non" would be a yes.
    refused = (
        ("asked_refusal",) if playing.reading and _ASKS_NO.search(fold_text(playing.reading.reply)) else ()
    )
    keys = (*refused, "asked_verdict_no", "hold_all")
    if not both and not playing.speech.phrase(*keys, source="bargain", terms=terms):
        return False
    for position in (*suits, *said):
        playing.take(position)
    playing.pending = Pending("offer", said)
    return True
