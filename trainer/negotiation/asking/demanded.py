"""A value demanded of her that was not heard as an offer: where she stands on its point comes before a reaction hardly meant.

Of the reactions of `data/answers` chosen with less than an even likelihood, 38 in 100 were right ones, 5 in 100 beside terms.
"""

from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.bargainer.table import her_package
from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.choosing.routing import PLAIN, Routed
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

_DEMANDED = frozenset({"theirs", "own"})
# Cues of a reply that speaks of what was said or is agreed.
_SPEAKS_OF_BEFORE = frozenset(
    {"denial", "unagreed", "recalled", "summing", "withdrawal", "removing", "lawful"}
)


def answer_demanded(playing: Playing, situation: Situation, routed: Routed) -> bool:
    """ "Vous payez comptant à la livraison, sinon rien ne sort du dépôt": where she stands on the one open point of which the reply
    names a value, and not "merci de le dire" for its last words. Returns whether she spoke."""
    reading, offers = situation.reading, playing.offers
    if reading is None or offers.commits or "?" in reading.marked or playing.shown is not None:
        return False
    if any(cue.cue in _SPEAKS_OF_BEFORE for cue in reading.cues) or offers.refused or offers.denied:
        return False
    if routed.reaction is None or routed.score >= PLAIN:
        return False
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    names = {item.issue for item in items if item.issue is not None}
    if len(names) != 1 or not all(item.stance in _DEMANDED for item in items if item.issue in names):
        return False
    name = min(names)
    about = points_of(routed.reaction, situation.scenario.issues.values())
    if name in about or name not in playing.open_issues:
        return False
    wanted = {_position(playing, item) for item in items if item.issue == name}
    if None in wanted or her_package(playing)[name] in wanted:
        return False
    return say_her_position(playing, name)


def _position(playing: Playing, item: ReadTerm | ReadChoice) -> Position | None:
    issue = playing.scenario.issues[item.issue or ""]
    return at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
