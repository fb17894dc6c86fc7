"""A choice left to her: "celui que vous voulez", "comme vous préférez", "whichever you like". She takes what she would have."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadMove
from trainer.negotiation.deals.packages import opening_package
from trainer.negotiation.deals.position import Position
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario

# (Folded.) The point may be named before it, and a word of courtesy may follow; nothing else of a reply is left to her so.
_WANT = r"(?:voulez|preferez|souhaitez|voudrez|aimez le mieux|choisissez)"
_LIKE = r"(?:like|want|prefer|wish|choose|please|think best|'d rather)"
_LEFT = re.compile(
    r"\W*(?:(?:bon|ben|bah|oh|ok|okay|oui|alors|eh bien|well|yes|sure|fine|oh)\W+)*"
    r"(?:(?:pour|sur|cote|for|on|as for)\s[^,.:;?!]{2,28}[,:]?\s+|(?:les?|la|l'|the )[^,.:;?!]{2,24}[,:]\s*(?:c'?est\s+)?)?"
    r"(?:"
    rf"(?:je (?:prends|mets|note) |prenez |mettez |c'?est )?(?:celui|celle|ceux|celles|lequel|laquelle|ce) (?:des deux )?(?:que|qui) vous (?:{_WANT}|(?:convient|arrange|va)(?: le mieux)?)"
    rf"|(?:c'?est |ce sera )?comme (?:vous {_WANT}|(?:ca|cela) vous (?:arrange|chante|plai(?:t|ra)))"
    r"|(?:c'?est )?a vous (?:de (?:voir|choisir|decider|me dire)|le choix)|au choix|(?:c'?est )?votre choix|c'?est vous qui (?:choisissez|voyez|decidez)"
    r"|(?:je vous laisse|nous vous laissons|on vous laisse) (?:choisir|decider|le choix|voir)|choisissez|decidez"
    rf"|(?:(?:i'll |we'll |let's )?(?:take|have|write) )?(?:the one|whichever(?: one| of (?:them|the two))?|whatever|what|any(?:thing| one)?|as|however) (?:that )?you(?: {_LIKE}|'d rather)(?: (?:best|better|most))?"
    r"|(?:it'?s |that'?s )?(?:up to you|your (?:choice|call|pick)|for you to (?:say|choose|decide))|you (?:choose|pick|decide)|(?:i'll |we'll |i )?(?:leave (?:it|that) to you|let you (?:choose|decide|pick))"
    r")"
    r"(?:\W+(?:alors|donc|monsieur|madame|pour (?:moi|nous)|ca m'?est egal|cela m'?est egal|peu importe|merci|then|sir|madam|i don'?t mind|thanks|really|is fine|works))*\W*"
)
# Said back before anything is built on it, where she has not said herself where she stands.
_SURELY, _LIKELY = 0.95, 0.55
# From this likeness on (0–1) an author had just this reply in mind.
_MEANT = 0.75


def with_what_she_likes(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with what she would have, where the reply does nothing but leave a choice to her.

    Args:
        scenario: the scenario being played.
        state: the state before the reply: what she waits for and has spoken of tells which point is left to her.
        reading: the reply.
    """
    if "?" in reading.marked or reading.terms or reading.choices:
        return reading
    if _LEFT.fullmatch(fold_text(reading.marked)) is None:
        return reading
    hers = _hers(scenario, state, reading)
    if hers is None or hers.option is None:
        return reading
    stated = state.theirs_on(hers.issue) == hers
    choice = ReadChoice(
        hers.issue,
        hers.option,
        "accepted" if stated else "own",
        0,
        len(reading.reply),
        _SURELY if stated or (state.pending is not None and state.pending.among) else _LIKELY,
    )
    return replace(
        reading,
        choices=(choice,),
        samples=tuple(replace(one, score=0.0) for one in reading.samples),
        moves=(ReadMove("proposal", 0, len(reading.reply), _SURELY, ("chosen",)),),
        assent=None,
        echo=0.0,
    )


def _hers(scenario: Scenario, state: State, reading: Reading) -> Position | None:
    """Her position on the one point that is left to her: what she waits for an answer to, what the reply names, what she spoke of."""
    named = {m.name for m in reading.mentions if m.aspect == "issue" and m.name in scenario.issues}
    waited = state.pending.positions if state.pending is not None else ()
    if not named and len(waited) == 1 and state.pending is not None and state.pending.kind == "offer":
        return waited[0]
    if not named and waited:
        return None
    if named and any(one.score >= _MEANT for one in reading.samples):
        return None
    of = named or {name for name in state.subject if name in scenario.issues}
    left = [name for name in of if state.settled_on(name) is None]
    if len(left) != 1:
        return None
    return state.theirs_on(left[0]) or opening_package(scenario)[left[0]]
